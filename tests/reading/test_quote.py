"""What speaking will cost, before it is spoken."""

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.pcm import silence
from app.reading.fetching import request_of
from app.reading.plan import Place, Script
from app.reading.quote import Quote, highest_quote, quote, quote_script
from app.speech.pricing import Catalogue, Entry, Estimate, Price
from app.speech.service import Service, VoiceChoice
from app.storage import paths
from app.storage.clip_cache import CachedClip, ClipCache, key_of
from app.storage.purse import Purse
from app.storage.spending import Spending
from app.text.document import parse

TEXTS = st.lists(st.text(min_size=1, max_size=20), max_size=12)
BY_CHARACTERS = Price(currency="USD", per_million_characters=Decimal(15))
BY_MINUTES = Price(currency="USD", per_minute=Decimal("0.015"))

SERVICE = Service("cloud", "Cloud", "https://cloud.example")
CHOICE = VoiceChoice("alloy", "cloud", "m")


def last(quotes: Iterator[Quote]) -> Quote:
    return list(quotes)[-1]


@given(TEXTS, TEXTS)
def test_what_is_paid_and_what_is_not_are_all(texts: list[str], kept: list[str]) -> None:
    for told in quote(texts, str, set(kept), BY_CHARACTERS):
        assert told.paid + told.unpaid == told.characters
        assert min(told.paid, told.unpaid) >= 0
    whole = list(quote(texts, str, set(kept), BY_CHARACTERS))
    if whole:
        assert whole[-1].characters == sum(map(len, texts))
        assert whole[-1].unpaid == sum(map(len, set(texts) - set(kept))), "and what comes twice is paid once"


@given(TEXTS, TEXTS, st.sampled_from([BY_CHARACTERS, BY_MINUTES]), st.sampled_from([0.5, 1.0, 2.0]))
def test_the_parts_make_the_whole(first: list[str], second: list[str], price: Price, pace: float) -> None:
    parts = [quote(texts, str, set[str](), price, pace) for texts in (first, second)]
    told = [last(part) for part, texts in zip(parts, (first, second), strict=True) if texts]
    if not told or set(first) & set(second):
        return
    whole = last(quote([*first, *second], str, set(), price, pace))
    assert whole.characters == sum(part.characters for part in told)
    assert whole.unpaid == sum(part.unpaid for part in told)
    assert whole.seconds == pytest.approx(sum(part.seconds for part in told))
    assert whole.price
    assert float(whole.price.amount) == pytest.approx(sum(float(part.price.amount) for part in told))


def told_price(told: Quote) -> Estimate:
    assert told.price
    return told.price


def test_minutes_of_a_voice_that_is_asked_to_hurry_cost_less() -> None:
    usual, hurried = (last(quote(["x" * 6000], str, set(), BY_MINUTES, pace)) for pace in (1.0, 2.0))
    assert hurried.seconds == pytest.approx(usual.seconds / 2)
    assert told_price(usual).is_estimate
    assert float(told_price(hurried).amount) == pytest.approx(float(told_price(usual).amount) / 2)
    exact = last(quote(["x" * 6000], str, set(), BY_CHARACTERS))
    assert exact.price == Estimate(Decimal("0.09"), "USD", is_estimate=False)


@pytest.mark.parametrize(
    ("price", "limit", "asks"),
    [
        (BY_CHARACTERS, "0.10", False),
        (BY_CHARACTERS, "0.09", False),
        (BY_CHARACTERS, "0.08", True),
        (BY_CHARACTERS, "0", True),
        (BY_CHARACTERS, None, False),
        (None, "0.08", False),
        (None, "0", True),
        (None, None, False),
        (Price(per_minute=Decimal(0)), "0", False),
    ],
)
def test_when_the_user_is_asked(price: Price | None, limit: str | None, asks: bool) -> None:
    told = last(quote(["x" * 6000], str, set(), price))
    assert told.exceeds(None if limit is None else Decimal(limit)) is asks
    kept = last(quote(["x" * 6000], str, {"x" * 6000}, price))
    assert not kept.exceeds(Decimal(0)), "what is kept costs nothing"


@pytest.fixture
def purse() -> Iterator[Purse]:
    prices = Catalogue((Entry(frozenset({"cloud.example"}), frozenset({"*"}), BY_CHARACTERS),))
    clips = ClipCache(paths.cache() / "clips")
    with closing(clips):
        yield Purse(clips, Spending(paths.data() / "spending.sqlite"), lambda: prices)


TEXT = "The lark rises early. It sings over the fields.\n\nNobody counts the notes."


def keep(purse: Purse, text: str, choice: VoiceChoice = CHOICE) -> None:
    request = request_of(SERVICE.endpoint(None), choice, text)
    assert purse.clips.put(key_of(SERVICE.url, request), CachedClip(silence(100)))


def test_a_reading_is_quoted_as_it_will_be_asked_for(purse: Purse) -> None:
    script = Script(parse(TEXT))
    texts = [utterance.text for utterance in script.utterances(Place(0, 0))]
    told = last(quote_script(Script(parse(TEXT)), SERVICE, CHOICE, purse))
    assert (told.characters, told.paid) == (sum(map(len, texts)), 0)
    keep(purse, texts[-1])
    told = last(quote_script(Script(parse(TEXT)), SERVICE, CHOICE, purse))
    assert told.paid == len(texts[-1])
    other = last(quote_script(Script(parse(TEXT)), SERVICE, VoiceChoice("nova", "cloud", "m"), purse))
    assert other.paid == 0, "another voice is paid for anew"


def test_a_part_of_the_text_is_quoted_alone(purse: Purse) -> None:
    start = TEXT.index("Nobody")
    told = last(quote_script(Script(parse(TEXT)), SERVICE, CHOICE, purse, start))
    assert told.characters == len("Nobody counts the notes.")
    told = last(quote_script(Script(parse(TEXT)), SERVICE, CHOICE, purse, 0, TEXT.index(" It")))
    assert told.characters == len("The lark rises early.")
    assert not list(quote_script(Script(parse("***")), SERVICE, CHOICE, purse))


def test_the_quick_look_is_never_too_low(purse: Purse) -> None:
    told = last(quote_script(Script(parse(TEXT)), SERVICE, CHOICE, purse))
    highest = highest_quote(len(TEXT), BY_CHARACTERS)
    assert told_price(highest).amount >= told_price(told).amount
