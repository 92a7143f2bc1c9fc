"""What speech costs: prices from a file that the user can edit, estimates before, sums after."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from app.speech.events import Done
from app.speech.service import VoiceChoice

MILLION = 1_000_000

_UNITS = ("per_million_characters", "per_minute", "per_million_input_tokens", "per_million_output_tokens")
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
"""The signs of currencies, by their ISO 4217 codes."""

HUNDREDTH = Decimal("0.01")
"""The least amount that is shown."""

_DATE = re.compile(r"-\d[\d-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What one unit costs, in `currency` (ISO 4217). A service bills by characters of the text or by tokens, and a
    minute of sound is what those come to on average: one of the first two is always there, tokens only with a minute.
    """

    currency: str = ""
    per_million_characters: Decimal | None = None
    per_minute: Decimal | None = None
    per_million_input_tokens: Decimal | None = None
    per_million_output_tokens: Decimal | None = None


FREE = Price(per_million_characters=Decimal(0))
"""The built-in voice."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """An amount of money; `is_estimate` unless the bill will say just that."""

    amount: Decimal
    currency: str
    is_estimate: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A price, and the hosts and models it holds for; the model `*` is every model."""

    hosts: frozenset[str]
    models: frozenset[str]
    price: Price


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Prices, those that go before others first, and one sentence for each entry that could not be read."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[str, ...] = ()


def load(files: Iterable[Path]) -> Catalogue:
    """The prices in `files`, those of earlier files first. A file that is not there has none."""
    entries: list[Entry] = []
    faults: list[str] = []
    for file in files:
        try:
            content: Any = tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal).get("price")
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            faults.append(f"{file.name} is no TOML file that can be read, so its prices are not used.")
            continue
        for number, table in enumerate(_list(content), 1):
            entry = _entry(table)
            if entry is None:
                faults.append(f"Price {number} in {file.name} lacks something, so it is not used.")
            else:
                entries.append(entry)
    return Catalogue(tuple(entries), tuple(faults))


def price_of(catalogue: Catalogue, choice: VoiceChoice, url: str = "") -> Price | None:
    """What speaking with `choice` costs at the service behind `url`; None if nobody has said."""
    if choice.is_built_in:
        return FREE
    host = (urlsplit(url).hostname or "").lower()
    model = choice.model.rpartition("/")[2]
    return next((e.price for e in catalogue.entries if host in e.hosts and _is_among(e.models, model)), None)


def estimate(price: Price, characters: int, seconds: float) -> Estimate:
    """What a text of so many code points costs that takes so long to say. By characters where the service bills by
    them, else by the length of the sound, which is an estimate.
    """
    if price.per_million_characters is not None:
        return Estimate(price.per_million_characters * characters / MILLION, price.currency, False)
    amount = (price.per_minute or Decimal(0)) * Decimal(seconds) / 60
    return Estimate(amount, price.currency, amount > 0)


def cost(price: Price, characters: int, seconds: float, usage: Done) -> Estimate:
    """What an answer of `seconds` cost: by the tokens the service counted if it bills by them and they
    are known, else as estimated.
    """
    rate_in, rate_out = price.per_million_input_tokens, price.per_million_output_tokens
    tokens_in, tokens_out = usage.input_tokens, usage.output_tokens
    if rate_in is None or rate_out is None or tokens_in is None or tokens_out is None:
        return estimate(price, characters, seconds)
    amount = (rate_in * max(tokens_in, 0) + rate_out * max(tokens_out, 0)) / MILLION
    return Estimate(amount, price.currency, False)


def limit_of(asks: bool, above: float) -> Decimal | None:
    """The amount above which the user wants to be asked; None: never."""
    return Decimal(str(above)) if asks else None


def money(amount: Decimal, currency: str) -> str:
    """An amount for people: to the hundredth, and what is less but not nothing as such."""
    sign = SIGNS.get(currency)
    number = f"{amount:,.2f}" if amount >= HUNDREDTH or not amount else f"{HUNDREDTH}"
    told = f"{sign}{number}" if sign else f"{number} {currency}".rstrip()
    return f"< {told}" if 0 < amount < HUNDREDTH else told


def _list(value: object) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []


def _entry(table: object) -> Entry | None:
    """A table of the file as a value, or None if it does not say enough or contradicts itself."""
    fields = cast("dict[str, Any]", table) if isinstance(table, dict) else {}
    hosts, models, currency = _names(fields, "hosts"), _names(fields, "models"), fields.get("currency", "")
    rates = {unit: _rate(fields[unit]) for unit in _UNITS if unit in fields}
    billed_so = ("per_million_characters" in rates, "per_minute" in rates)
    if not hosts or not models or None in rates.values() or billed_so not in ((True, False), (False, True)):
        return None
    if not isinstance(currency, str) or (not currency and any(rates.values())):
        return None
    return Entry(frozenset(host.lower() for host in hosts), models, Price(currency=currency, **rates))


def _names(fields: dict[str, Any], name: str) -> frozenset[str]:
    return frozenset(item for item in _list(fields.get(name)) if isinstance(item, str) and item)


def _rate(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    rate = Decimal(value)
    return rate if rate.is_finite() and rate >= 0 else None


def _is_among(models: frozenset[str], model: str) -> bool:
    """Whether `model`, or what it is a dated version of, is in `models`."""
    return "*" in models or any(
        model == name or (model.startswith(name) and _DATE.fullmatch(model, len(name))) for name in models
    )
