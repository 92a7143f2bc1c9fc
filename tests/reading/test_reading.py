"""One reading without a player: what it orders, and where in the text its sound is."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.audio.pcm import WordMark, ms_to_samples, silence
from app.audio.play_list import Position
from app.audio.spool import Spool
from app.reading.plan import CLAUSE_PAUSE_MS, PARAGRAPH_PAUSE_MS, Script
from app.reading.reading import ONSET_MARGIN_MS, Order, Reading
from app.speech.service import VoiceChoice
from app.text.document import parse

TEXT = "One two. Three four.\n\nFive six. Seven eight."
WORD_MS = 500


@pytest.fixture
def spool(tmp_path: Path) -> Iterator[Spool]:
    spool = Spool(tmp_path / "spool")
    yield spool
    spool.close()


def reading_of(spool: Spool, text: str = TEXT, choice: VoiceChoice | None = None) -> Reading:
    script = Script(parse(text))
    first = script.first()
    assert first is not None
    return Reading(script.utterances(first), choice or VoiceChoice(), spool)


def speak(order: Order, words: int | None = None) -> None:
    """Half a second of silence for each word; of all, or of the first `words` alone."""
    at = 0
    for number, word in enumerate(order.utterance.text.split()[:words]):
        start = order.utterance.text.index(word, at)
        at = start + len(word)
        order.segment.append(silence(WORD_MS))
        order.segment.add_words((WordMark(start, at, number * WORD_MS, (number + 1) * WORD_MS),))
    if words is None:
        order.segment.finish()


def spoken(reading: Reading) -> list[Order]:
    """All orders, filled as they come."""
    orders: list[Order] = []
    while found := list(reading.orders()):
        for order in found:
            speak(order)
            reading.completed(order.number)
        orders += found
    return orders


def at(item: int, ms: float) -> Position:
    return Position(item, ms_to_samples(ms))


def test_where_the_ear_is_tells_what_was_not_heard(spool: Spool) -> None:
    reading = reading_of(spool)
    orders = spoken(reading)
    assert [order.utterance.text for order in orders] == ["One two.", "Three four.", "Five six. Seven eight."]
    for word, position in (
        ("One", at(0, 0)),
        ("two.", at(0, 600)),
        ("Three", at(1, 20)),
        ("Seven", at(2, 1100)),
    ):
        assert TEXT[reading.unheard_from(position) :].startswith(word)
    assert reading.unheard_from(at(2, 2000)) == len(TEXT)
    assert reading.unheard_from(at(7, 0)) == 0


def test_of_what_has_no_words_yet_nothing_was_heard(spool: Spool) -> None:
    reading = reading_of(spool)
    (order,) = reading.orders()
    assert reading.unheard_from(at(0, 100)) == 0
    assert reading.position_of(order.utterance.sentences[0]) is None
    assert reading.spot(at(3, 0)) is None


def test_the_end_of_a_sentence_is_known_with_the_next_ones_first_word(spool: Spool) -> None:
    reading = reading_of(spool, "Short. Five six. Seven eight.")
    orders: list[Order] = []
    while len(orders) < 2:
        orders += reading.orders()
        speak(orders[0])
        reading.completed(0)
    first, last = orders[1].utterance.sentences
    assert reading.sentence_end(at(1, 0), last) is None
    speak(orders[1], words=2)
    assert reading.sentence_end(at(1, 0), first) is None
    orders[1].segment.append(silence(WORD_MS))
    third = orders[1].utterance.text.index("Seven")
    orders[1].segment.add_words((WordMark(third, third + 5, 1000, 1500),))
    assert reading.sentence_end(at(1, 0), first) == 1000
    assert reading.sentence_end(at(1, 0), last) is None
    orders[1].segment.finish()
    assert reading.sentence_end(at(1, 0), last) == 1500
    assert reading.sentence_end(at(9, 0), last) is None


def test_the_rest_of_a_pause_is_what_was_not_heard_of_it(spool: Spool) -> None:
    reading = reading_of(spool)
    spoken(reading)
    assert reading.rest_ms(at(1, 900)) == 0
    assert reading.rest_ms(at(1, 1000)) == PARAGRAPH_PAUSE_MS
    assert reading.rest_ms(at(1, 1250)) == PARAGRAPH_PAUSE_MS - 250
    assert reading.rest_ms(at(9, 0)) == 0
    assert CLAUSE_PAUSE_MS < reading.duration_ms(0) - 1000 < PARAGRAPH_PAUSE_MS


def test_a_word_is_found_a_little_before_its_onset(spool: Spool) -> None:
    reading = reading_of(spool)
    sentences = [sentence for order in spoken(reading) for sentence in order.utterance.sentences]
    assert reading.position_of(sentences[0]) == at(0, 0)
    assert reading.position_of(sentences[3], TEXT.index("eight")) == at(2, 1500 - ONSET_MARGIN_MS)
    reading.open_at(at(2, 1500 - ONSET_MARGIN_MS))
    spot = reading.spot(reading.locate(0))
    assert spot is not None
    assert spot.word is not None
    assert TEXT[spot.word.start :].startswith("eight")


def test_what_is_long_past_is_forgotten(spool: Spool, tmp_path: Path) -> None:
    reading = reading_of(spool, "A sentence of four.\n\n" * 3)
    first, second, _third = spoken(reading)
    eleven_minutes = 11 * 60_000
    second.segment.append(silence(eleven_minutes))
    reading.completed(1)
    assert reading.locate(eleven_minutes).item == 1
    assert reading.utterance(0) is None
    assert reading.position_of(first.utterance.sentences[0]) is None
    reading.completed(0)
    reading.skip(0)
    reading.failed(0)
    assert reading.duration_ms(0) == 0
    assert len(list((tmp_path / "spool").glob("*/*.pcm"))) == 2
    reading.close()
    assert not list((tmp_path / "spool").glob("*/*.pcm"))


def test_where_nothing_can_be_written_nothing_is_ordered_before_it_is_tried_again(
    spool: Spool, tmp_path: Path
) -> None:
    (tmp_path / "spool").touch()
    reading = reading_of(spool)
    with pytest.raises(OSError, match="exists"):
        next(reading.orders())
    assert list(reading.orders()) == []
    (tmp_path / "spool").unlink()
    reading.retry()
    assert [order.number for order in spoken(reading)] == [0, 1, 2]


def test_a_file_that_was_cleared_away_is_noticed(spool: Spool, tmp_path: Path) -> None:
    reading = reading_of(spool)
    spoken(reading)
    assert not reading.is_cleared_away
    shutil.rmtree(tmp_path / "spool")
    assert reading.is_cleared_away


def test_of_a_service_that_costs_something_less_is_fetched_ahead(spool: Spool) -> None:
    text = "A sentence of four.\n\n" * 20
    built_in, paid = reading_of(spool, text), reading_of(spool, text, VoiceChoice("cloud", "m", "v"))
    assert len(spoken(built_in)) == 20
    assert len(spoken(paid)) == 4
