"""Sums of money in the order in which English says them: voices differ in what they make of "$25.4 billion"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Currency:
    """What one and several of a currency are called, and of its hundredths; none, if it has none."""

    one: str
    many: str
    hundredth: str = ""
    hundredths: str = ""


_CURRENCIES = {
    "$": _Currency("dollar", "dollars", "cent", "cents"),
    "£": _Currency("pound", "pounds", "penny", "pence"),
    "€": _Currency("euro", "euros", "cent", "cents"),
    "¥": _Currency("yen", "yen"),
}
_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "b": "billion", "tn": "trillion"}

_SUM = re.compile(
    r"(?<![\w$£€¥])(?<!\d[-–—])([$£€¥])(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.(\d{1,9}))?"
    r"(?:\s?(hundred|thousand|million|billion|trillion|bn|tn)|([kmb]))?+(?![\w$£€¥]|[.,]\d|[-–—][\w$£€¥])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:a|an|another)\s\Z", re.IGNORECASE)
_NOUN = re.compile(r"\s[a-z]")


def sums(text: str) -> Iterator[tuple[int, int, str]]:
    """Code points `start` to `end` of each sum whose sign stands in front, and how it is said: "$3.50" is
    "3 dollars and 50 cents", and "a $50 note" is "a 50 dollar note". A span of sums ("$5-10") and what is joined to
    other words ("$20-a-day") are left alone.
    """
    for match in _SUM.finditer(text):
        start, end = match.span()
        said = _said(*match.groups())
        describes = _ARTICLE.search(text, max(0, start - 10), start) and _NOUN.match(text, end)
        yield start, end, said.removesuffix("s") if describes and " and " not in said else said


def _said(sign: str, digits: str, decimals: str | None, scale: str | None, letter: str | None) -> str:
    currency = _CURRENCIES[sign]
    whole = f"{int(digits.replace(',', '')):,}"  # by thousands, or a voice takes it for a year
    if large := scale or letter:
        return f"{_number(whole, decimals)} {_SCALES.get(large.lower(), large)} {currency.many}"
    if decimals is None or len(decimals) != len("50") or not currency.hundredth:
        return _counted(_number(whole, decimals), currency.one, currency.many)
    coins = _counted(str(int(decimals)), currency.hundredth, currency.hundredths)
    if whole == "0":
        return coins
    notes = _counted(whole, currency.one, currency.many)
    return notes if decimals == "00" else f"{notes} and {coins}"


def _number(whole: str, decimals: str | None) -> str:
    return f"{whole}.{decimals}" if decimals else whole


def _counted(number: str, one: str, many: str) -> str:
    return f"{number} {one if number == '1' else many}"
