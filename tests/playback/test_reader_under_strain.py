"""What a person and a machine do to a reader at the wrong moment."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.playback.output import IDLE_BEFORE_WAKE_S
from app.reading.state import State
from app.speech import errors
from app.speech.service import VoiceChoice
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService
from tests.playback.conductor import Desk, hear, wind

LONG = "This sentence goes on and on for quite a while, so that it is asked for in two parts. Then comes another."


@pytest.fixture
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with ToneService(getattr(request, "param", None)) as service:
        desk = Desk(service, tmp_path / "spool")
        desk.load()
        yield desk
        service.gate.set()
        desk.reader.close()


class Refusing:
    """Refuses a text that begins with `start` as long as `left` is above 0."""

    def __init__(self, start: str) -> None:
        self.start = start
        self.left = 0

    def __call__(self, exchange: Exchange, request: dict[str, object], number: int) -> bool:
        if not str(request["input"]).startswith(self.start) or not self.left:
            return False
        self.left -= 1
        exchange.answer("401 Unauthorized")
        return True


seven = Refusing("Seven")
refusing_seven = pytest.mark.parametrize("desk", [seven], indirect=True)


def errors_kept(desk: Desk) -> list[errors.SpeechError]:
    """What has gone wrong and is not due yet."""
    supply = desk.reader._narration._supply
    return list(supply._errors.values()) if supply else []


def spoken(desk: Desk) -> list[str]:
    return [word.strip(".,") for word in desk.texts(desk.words)]


# -- errors, and what comes after them


def test_a_disk_without_room_is_told_and_tried_again(desk: Desk, qtbot, tmp_path: Path) -> None:
    (tmp_path / "spool").touch()
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    assert [type(error) for error in desk.errors] == [errors.SpoolFull]
    (tmp_path / "spool").unlink()
    desk.reader.resume()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert len(spoken(desk)) == 12


def whole_segments(desk: Desk) -> list[bool]:
    """Of each segment of the reading, whether all of it is there."""
    supply = desk.reader._narration._supply
    play_list = supply.reading.play_list if supply else []
    items = [play_list.get(number) for number in range(len(play_list))]
    return [item.segment.complete for item in items if item]


@pytest.mark.parametrize("fetched", [True, False])
def test_a_spool_that_is_cleared_away_is_an_error_and_no_end(
    desk: Desk, qtbot, tmp_path: Path, fetched: bool
) -> None:
    desk.load(" ".join(f"Number {n}, and some more words behind it to fill the line." for n in range(3)))
    if not fetched:  # from the second request on the answers wait
        desk.service._fault = lambda _exchange, _request, _number: bool(desk.service.gate.clear())
    desk.reader.play()
    qtbot.waitUntil(lambda: whole_segments(desk) == [True, fetched], timeout=20_000)
    hear(desk, qtbot, "more")
    shutil.rmtree(tmp_path / "spool")
    desk.service._fault = None
    desk.service.gate.set()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    assert not desk.finished
    heard = len(desk.words)
    desk.reader.resume()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert spoken(desk) == [word.strip(".,") for word in desk.reader.document.text.split()]
    assert heard > 1


@refusing_seven
def test_after_an_error_a_jump_back_reads_through(desk: Desk, qtbot) -> None:
    seven.left = 1
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    desk.reader.play(desk.at("Four"))
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert spoken(desk)[-9:] == ["Four", "five", "six", "Seven", "eight", "nine", "Ten", "Eleven", "twelve"]


@refusing_seven
def test_an_error_that_is_over_is_not_told_later(desk: Desk, qtbot) -> None:
    seven.left = 1
    desk.reader.play()
    hear(desk, qtbot, "two")
    qtbot.waitUntil(lambda: not seven.left)
    qtbot.waitUntil(lambda: bool(errors_kept(desk)))
    desk.player.froze.emit()
    desk.reader.resume()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert [type(error) for error in desk.errors] == [errors.SoundLost]


@refusing_seven
def test_trying_a_selection_again_ends_where_it_ends(desk: Desk, qtbot) -> None:
    seven.left = 1
    desk.reader.play(desk.at("five"), desk.at("nine"))
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert spoken(desk) == ["five", "six", "Seven", "eight"]


@refusing_seven
def test_after_an_error_another_voice_takes_over_at_the_word(desk: Desk, qtbot) -> None:
    seven.left = 1
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    desk.reader.set_voice(VoiceChoice(voice="other"))
    desk.reader.resume()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert len(spoken(desk)) == 12
    assert desk.service.requests[-1]["voice"] == "other"
    assert desk.service.texts[-3:] == ["Seven eight nine.", "Ten.", "Eleven twelve."]


@refusing_seven
def test_what_could_not_be_spoken_does_not_keep_the_time_unknown(desk: Desk, qtbot) -> None:
    unspeakable = b'{"detail":[{"loc":["body","input"],"msg":"x","type":"unspeakable"}]}'

    def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        if not str(request["input"]).startswith("Seven"):
            return False
        exchange.answer("422 Unprocessable", unspeakable)
        return True

    desk.service._fault = refuse
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert desk.reader.progress.duration_known


# -- another voice, between


def test_another_voice_takes_over_from_one_that_does_not_answer(desk: Desk, qtbot) -> None:
    desk.service.gate.clear()
    desk.reader.play(desk.at("five"))
    qtbot.waitUntil(lambda: len(desk.service.texts) == 1)
    desk.reader.follow()
    desk.reader.set_voice(VoiceChoice(voice="other"))
    desk.reader.follow()
    qtbot.waitUntil(lambda: len(desk.service.texts) == 2)
    desk.service.gate.set()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert desk.service.requests[1]["voice"] == "other"
    assert spoken(desk) == ["five", "six", "Seven", "eight", "nine", "Ten", "Eleven", "twelve"]


def test_another_voice_waits_for_the_end_of_a_sentence_in_two_parts(desk: Desk, qtbot) -> None:
    desk.load(LONG)
    desk.reader.play()
    hear(desk, qtbot, "while")
    desk.reader.set_voice(VoiceChoice(voice="other"))
    wind(desk, qtbot, lambda: desk.finished == 1, step=10)
    assert spoken(desk) == [word.strip(".,") for word in LONG.split()]
    assert desk.service.requests[-1]["input"] == "Then comes another."
    assert desk.service.requests[-1]["voice"] == "other"


# -- steps and jumps


def test_back_a_paragraph_from_its_middle_is_to_its_start(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "Ten")
    for word in ("Seven", "One"):
        desk.words.clear()
        desk.reader.step_paragraph(-1)
        hear(desk, qtbot, word)
        assert spoken(desk) == [word]


def test_there_is_nothing_behind_the_last_sentence(desk: Desk, qtbot) -> None:
    desk.reader.play(desk.at("Eleven"))
    hear(desk, qtbot, "twelve")
    desk.reader.step_sentence(1)
    desk.reader.step_paragraph(1)
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert spoken(desk) == ["Eleven", "twelve"]


def test_the_very_end_of_the_text_is_its_last_sentence(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "One")
    desk.words.clear()
    desk.reader.seek_ms(desk.reader.progress.duration_ms + 1000)
    hear(desk, qtbot, "Eleven")
    assert spoken(desk) == ["Eleven"]


def test_a_word_in_what_was_selected_is_read_on_to_the_end_of_the_text(desk: Desk, qtbot) -> None:
    desk.reader.play(desk.at("One"), desk.at("six"))
    hear(desk, qtbot, "three")
    desk.reader.play(desk.at("two"))
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert spoken(desk)[-1] == "twelve"


def test_a_place_behind_what_was_selected_is_read_from_there(desk: Desk, qtbot) -> None:
    desk.reader.play(desk.at("One"), desk.at("Four"))
    hear(desk, qtbot, "two")
    desk.reader.seek_ms(round(desk.reader.progress.duration_ms * 0.95))
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert spoken(desk)[-1] == "twelve"


def test_a_step_shows_its_time_while_nothing_sounds(desk: Desk, qtbot) -> None:
    def position_ms() -> int:
        return desk.reader.progress.position_ms

    desk.reader.step_paragraph(1)
    assert position_ms() > 0
    desk.reader.play()
    hear(desk, qtbot, "eight")
    desk.reader.pause()
    held = position_ms()
    desk.reader.step_paragraph(-2)
    assert (desk.reader.state, position_ms()) == (State.PAUSED, 0)
    desk.reader.step_paragraph(2)
    assert position_ms() > held


def test_a_step_is_shown_at_once_and_for_good(desk: Desk, qtbot) -> None:
    desk.load("Seven. Here is the first sentence. Here is the second. And the third.")
    desk.reader.play()
    hear(desk, qtbot, "first")
    desk.sentences.clear()
    desk.reader.step_sentence(1)
    desk.reader.follow()
    desk.reader.step_sentence(1)
    hear(desk, qtbot, "And")
    assert desk.texts(desk.sentences) == ["Here is the second.", "And the third."]


def test_a_place_gone_to_in_silence_is_where_play_begins(desk: Desk, qtbot) -> None:
    desk.reader.step_sentence(2)
    desk.reader.play()
    hear(desk, qtbot, "Seven")
    assert spoken(desk) == ["Seven"]


# -- pauses


def test_play_goes_on_from_a_pause(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "two")
    desk.reader.pause()
    desk.reader.play()
    hear(desk, qtbot, "three")
    assert spoken(desk) == ["One", "two", "three"]


def lead_in(desk: Desk) -> bool:
    """Whether the view that plays begins with silence that wakes a device."""
    assert desk.player._view
    return desk.player._view.lead_in_ms > 0


def test_only_a_device_that_may_sleep_is_woken(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "six")
    assert lead_in(desk)
    desk.reader.step_sentence(-1)
    hear(desk, qtbot, "three")
    assert not lead_in(desk)
    desk.reader.pause()
    desk.reader.resume()
    hear(desk, qtbot, "Four")
    assert not lead_in(desk)
    desk.reader.pause()
    desk.now += IDLE_BEFORE_WAKE_S + 1
    desk.reader.resume()
    hear(desk, qtbot, "five")
    assert lead_in(desk)
    assert spoken(desk)[-2:] == ["Four", "five"]


# -- a voice that introduces itself


def test_a_preview_gives_way_to_the_reading(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "two")
    for go_on in (desk.reader.resume, desk.reader.stop):
        desk.reader.preview(VoiceChoice(voice="other"))
        preview = desk.reader._preview
        assert preview
        assert preview.reader
        assert preview.reader.state is State.LOADING
        go_on()
        assert preview.reader.state is State.IDLE


def test_a_preview_sounds_as_the_text_will(desk: Desk, qtbot) -> None:
    desk.reader.set_rate(1.5)
    desk.reader.preview(VoiceChoice(voice="other"))
    preview = desk.reader._preview
    assert preview
    assert preview.reader
    assert preview.reader.rate == 1.5
