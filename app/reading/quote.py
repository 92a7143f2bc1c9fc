"""What speaking a text will take: characters, time and money, less what was paid for already."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.reading.fetching import request_of
from app.reading.plan import Script
from app.reading.timeline import DEFAULT_MS_PER_CHARACTER
from app.speech.pricing import Estimate, Price, estimate, price_of
from app.speech.service import Service, VoiceChoice
from app.storage.clip_cache import key_of
from app.storage.purse import Purse


@dataclass(frozen=True, slots=True)
class Quote:
    """`characters` (code points that are spoken) take `seconds` at 1.0×; `paid` of them are kept, so that only
    the others are sent to the service. Those cost `price`; None: nobody has said what.
    """

    characters: int
    paid: int
    seconds: float
    price: Estimate | None

    @property
    def unpaid(self) -> int:
        """Code points that the service is sent."""
        return self.characters - self.paid

    def exceeds(self, limit: Decimal | None) -> bool:
        """Whether the user wants to be asked first who has set `limit`, in the currency of the price: None never
        asks, 0 asks whatever costs anything or may do so. No other limit knows an unknown price.
        """
        if limit is None or not self.unpaid:
            return False
        return limit == 0 if self.price is None else self.price.amount > limit


def quote(
    texts: Iterable[str],
    key_of: Callable[[str], str],
    kept: Container[str],
    price: Price | None,
    pace: float = 1.0,
) -> Iterator[Quote]:
    """The quote of the first of `texts`, of the first two, and so on; the last is that of all.

    What has its key in `kept` is paid for, and what comes a second time is by then. `pace` is how much faster the
    voice speaks than usual.
    """
    seen: set[str] = set()
    characters = paid = 0
    for text in texts:
        key = key_of(text)
        characters += len(text)
        paid += len(text) if key in seen or key in kept else 0
        seen.add(key)
        yield _quote(characters, paid, price, pace)


def quote_script(
    script: Script,
    service: Service,
    choice: VoiceChoice,
    purse: Purse,
    start: int = 0,
    end: int | None = None,
) -> Iterator[Quote]:
    """As `quote`, for reading from code point `start` to `end` with `choice` at `service`. Raises
    `SpeechError` for what no service would take.
    """
    place, endpoint = script.place_at(start), service.endpoint(None)
    price = price_of(purse.prices(), choice, service.url)
    texts = (utterance.text for utterance in script.utterances(place, end)) if place else ()
    return quote(
        texts,
        lambda text: key_of(service.url, request_of(endpoint, choice, text)),
        purse.clips,
        price,
        choice.speed,
    )


def highest_quote(characters: int, price: Price | None, pace: float = 1.0) -> Quote:
    """Of a text of so many code points, without looking at it: nothing may be kept of it, and what is spoken is
    hardly ever twice as long as what is written.
    """
    return _quote(2 * characters, 0, price, pace)


def _quote(characters: int, paid: int, price: Price | None, pace: float) -> Quote:
    seconds = characters * DEFAULT_MS_PER_CHARACTER / 1000 / pace
    unpaid = characters - paid
    share = seconds * unpaid / characters if characters else 0.0
    return Quote(characters, paid, seconds, price and estimate(price, unpaid, share))
