from collections.abc import Iterator
from pathlib import Path

import pytest

from app.reading.state import State
from app.speech import errors
from app.speech.service import Endpoint, VoiceChoice
from app.text.document import Document, parse
from app.text.pronunciations import Saying
from app.text.wording import Taken, Wording
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService
from tests.playback.conductor import TEXT, Desk, hear, wind


@pytest.fixture
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with ToneService(getattr(request, "param", None)) as service:
        desk = Desk(service, tmp_path)
        desk.load()
        yield desk
        service.gate.set()
        desk.reader.close()


def test_every_word_is_lit_in_order_to_the_end(desk: Desk, qtbot) -> None:
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert [w.strip(".") for w in desk.texts(desk.words)] == TEXT.replace(".", "").split()
    assert desk.texts(desk.sentences) == [
        "One two three.",
        "Four five six.",
        "Seven eight nine.",
        "Ten.",
        "Eleven twelve.",
    ]
    assert desk.states[0] is State.LOADING
    assert desk.states[-1] is State.IDLE
    assert not desk.errors


def test_after_the_end_play_begins_anew(desk: Desk, qtbot) -> None:
    desk.reader.play(desk.at("Eleven"))
    wind(desk, qtbot, lambda: desk.finished == 1)
    desk.reader.play()
    hear(desk, qtbot, "One")


def test_reading_begins_at_the_word_that_is_asked_for(desk: Desk, qtbot) -> None:
    desk.reader.play(desk.at("eight"))
    hear(desk, qtbot, "eight")
    assert desk.texts(desk.words) == ["eight"]


def test_play_goes_on_at_the_word_where_the_place_is_held(desk: Desk, qtbot) -> None:
    desk.load()
    desk.reader.hold_at(desk.at("eight"))
    assert desk.reader.state is State.IDLE
    assert desk.words == []
    assert desk.reader.progress.position_ms == round(desk.reader.timeline.time_at(desk.at("eight")))
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert desk.texts(desk.words)[:2] == ["eight", "nine."]
    desk.reader.play()
    hear(desk, qtbot, "One")


def test_a_held_place_is_forgotten_with_its_text_and_when_another_is_asked_for(desk: Desk, qtbot) -> None:
    desk.load()
    desk.reader.hold_at(desk.at("eight"))
    desk.load()
    desk.reader.hold_at(len(TEXT) + 5)
    desk.reader.play()
    hear(desk, qtbot, "One")
    desk.reader.stop()
    desk.reader.hold_at(desk.at("five"))
    desk.reader.step_sentence(1)
    desk.reader.play()
    hear(desk, qtbot, "Seven")


def test_a_selection_is_read_to_its_end(desk: Desk, qtbot) -> None:
    desk.reader.play(desk.at("two"), desk.at("six") - 1)
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert desk.texts(desk.words) == ["two", "three.", "Four", "five"]


def test_pause_holds_and_resume_goes_on(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "two")
    desk.reader.pause()
    assert desk.reader.state is State.PAUSED
    assert desk.player.is_paused
    assert desk.player.advance(1000) == 0
    desk.reader.toggle()
    hear(desk, qtbot, "three")


def test_stop_falls_silent_at_once_and_keeps_the_place(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "five")
    desk.reader.stop()
    assert desk.reader.state is State.IDLE
    assert desk.player.advance(1000) == 0
    desk.words.clear()
    desk.reader.play()
    hear(desk, qtbot, "Four")


def test_steps_forward_and_back(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "One")
    desk.reader.step_sentence(1)
    hear(desk, qtbot, "Four")
    desk.reader.step_paragraph(1)
    hear(desk, qtbot, "Seven")
    desk.reader.step_sentence(-1)
    hear(desk, qtbot, "Four")
    desk.reader.step_paragraph(1)
    desk.reader.step_paragraph(1)
    hear(desk, qtbot, "Eleven")
    desk.reader.step_paragraph(-1)
    hear(desk, qtbot, "Seven")
    desk.reader.step_sentence(-2)
    hear(desk, qtbot, "One")


def test_back_from_far_inside_a_sentence_restarts_it(desk: Desk, qtbot) -> None:
    many = " ".join(f"w{number}" for number in range(40))
    desk.load(f"First one here. {many}.")
    desk.reader.play()
    hear(desk, qtbot, "w30")
    desk.words.clear()
    desk.reader.step_sentence(-1)
    hear(desk, qtbot, "w0")


def test_a_jump_inside_what_was_spoken_asks_for_nothing(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "five")
    qtbot.waitUntil(lambda: len(desk.service.texts) == 4)
    desk.reader.play(desk.at("Seven"))
    hear(desk, qtbot, "Seven")
    desk.reader.play(desk.at("two"))
    hear(desk, qtbot, "two")
    assert len(desk.service.texts) == 4


def test_a_jump_while_paused_stays_paused_and_shows_the_place(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "five")
    desk.reader.pause()
    desk.reader.step_paragraph(1)
    assert desk.reader.state is State.PAUSED
    assert desk.texts(desk.sentences)[-1] == "Seven eight nine."
    desk.reader.resume()
    hear(desk, qtbot, "Seven")


def test_seeking_goes_to_the_word_at_that_time(desk: Desk, qtbot) -> None:
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.progress.duration_known)
    desk.reader.seek_ms(round(desk.reader.progress.duration_ms * 0.95))
    hear(desk, qtbot, "twelve")
    desk.reader.seek_ms(0)
    hear(desk, qtbot, "One")


def test_progress_ends_known_and_numbers_its_sentences(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "Ten")
    qtbot.waitUntil(lambda: desk.reader.progress.sentences == 5)
    progress = desk.reader.progress
    assert progress.sentence == 4
    assert progress.duration_known
    words, pauses = 12, 350 * 2
    assert abs(progress.duration_ms - (words * 150 + pauses)) < 600


def test_time_only_goes_on_and_is_known_at_the_end_whatever_is_left_unspoken(desk: Desk, qtbot) -> None:
    desk.load("[1]\n\nOne two three.[12][13][14] Four five six.\n\n[15][16][17] Seven eight.[18]\n")
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.progress.duration_known)
    duration = desk.reader.progress.duration_ms
    positions: list[int] = []
    wind(desk, qtbot, lambda: positions.append(desk.reader.progress.position_ms) or desk.finished == 1)
    assert positions == sorted(positions)
    assert desk.reader.progress.duration_known
    assert desk.reader.progress.duration_ms == duration
    assert duration - 200 <= positions[-1] <= duration


def test_a_new_voice_speaks_from_the_next_sentence(desk: Desk, qtbot) -> None:
    desk.reader.play(desk.at("Seven"))
    hear(desk, qtbot, "eight")
    desk.reader.set_voice(VoiceChoice(voice="other"))
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert desk.texts(desk.words) == ["Seven", "eight", "nine.", "Ten.", "Eleven", "twelve."]
    spoken = {request["input"]: request["voice"] for request in desk.service.requests}
    assert spoken["Ten."] == "other"
    assert spoken["Seven eight nine."] == "heart"


def fail_the_third(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    if str(request["input"]).startswith("Seven") and desk_faults["left"]:
        desk_faults["left"] -= 1
        exchange.answer("401 Unauthorized")
        return True
    return False


desk_faults = {"left": 0}


@pytest.mark.parametrize("desk", [fail_the_third], indirect=True)
def test_an_error_stops_where_it_is_heard_and_try_again_goes_on(desk: Desk, qtbot) -> None:
    desk_faults["left"] = 1
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    assert [w.strip(".") for w in desk.texts(desk.words)] == ["One", "two", "three", "Four", "five", "six"]
    assert isinstance(desk.errors[0], errors.KeyRejected)
    assert len(desk.errors) == 1
    desk.reader.toggle()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert [w.strip(".") for w in desk.texts(desk.words)] == TEXT.replace(".", "").split()


def unspeakable(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    if str(request["input"]).startswith("Seven"):
        exchange.answer(
            "422 Unprocessable", b'{"detail":[{"loc":["body","input"],"msg":"x","type":"unspeakable"}]}'
        )
        return True
    return False


@pytest.mark.parametrize("desk", [unspeakable], indirect=True)
def test_what_cannot_be_spoken_is_said_so_and_passed_over(desk: Desk, qtbot) -> None:
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert [type(error) for error in desk.errors] == [errors.Unspeakable]
    assert desk.texts(desk.words)[-2:] == ["Eleven", "twelve."]


def test_a_slow_service_is_loading_then_stalled(desk: Desk, qtbot) -> None:
    desk.service.gate.clear()
    desk.reader.play()
    qtbot.waitUntil(lambda: len(desk.service.texts) == 1)
    assert desk.reader.state is State.LOADING
    desk.service.gate.set()
    qtbot.waitUntil(lambda: len(desk.service.texts) >= 1 and desk.reader.state is State.PLAYING)
    desk.service.gate.clear()
    if len(desk.service.texts) < 4:
        wind(desk, qtbot, lambda: desk.reader.state is State.STALLED)
        desk.service.gate.set()
    wind(desk, qtbot, lambda: desk.finished == 1)


@pytest.mark.parametrize("text", ["", "   \n", "***\n\n-----"])
def test_a_text_with_nothing_to_say_is_over_at_once(desk: Desk, qtbot, text: str) -> None:
    desk.load(text)
    with qtbot.waitSignal(desk.reader.finished):
        desk.reader.play()
    assert desk.reader.state is State.IDLE
    assert not desk.service.texts


def test_another_document_silences_the_one_before(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "two")
    desk.load("Another text.")
    assert desk.reader.state is State.IDLE
    desk.reader.play()
    hear(desk, qtbot, "Another")


def test_rate_and_volume_reach_the_player_whenever_they_are_set(desk: Desk, qtbot) -> None:
    desk.reader.set_rate(1.5)
    desk.reader.set_volume(0.5)
    desk.reader.play()
    assert (desk.player.rate, desk.player.volume) == (1.5, 0.5)
    desk.reader.set_rate(2.0)
    assert desk.player.rate == 2.0


def test_the_sound_system_going_away_is_said_so(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "five")
    desk.player.froze.emit()
    assert desk.reader.state is State.ERROR
    assert isinstance(desk.errors[0], errors.SoundLost)
    desk.reader.toggle()
    hear(desk, qtbot, "six")


def test_nothing_is_left_behind(desk: Desk, qtbot, tmp_path: Path) -> None:
    desk.reader.play()
    hear(desk, qtbot, "Four")
    desk.reader.close()
    assert not list(tmp_path.rglob("*.pcm"))


def test_what_is_closed_is_not_woken(desk: Desk, qtbot) -> None:
    with qtbot.assertNotEmitted(desk.reader.sound_available_changed):
        desk.reader.close()
        desk.reader.warm()
    desk.reader.reach(Endpoint("http://127.0.0.1:1", None))
    assert desk.reader._equipment._parts is None


def test_a_preview_holds_the_reading_and_speaks_in_the_other_voice(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "two")
    desk.reader.preview(VoiceChoice(voice="other"))
    assert desk.reader.state is State.PAUSED
    qtbot.waitUntil(lambda: desk.service.requests[-1]["voice"] == "other")
    desk.reader.resume()
    hear(desk, qtbot, "three")


def test_sound_is_taken_for_granted_until_it_was_looked_for(desk: Desk, qtbot) -> None:
    desk.player.sound_available = False
    assert desk.reader.sound_available
    with qtbot.waitSignal(desk.reader.sound_available_changed, check_params_cb=lambda there: not there):
        desk.reader.warm()
    assert not desk.reader.sound_available


def test_a_preview_says_what_it_is_given(desk: Desk, qtbot) -> None:
    desk.reader.preview(VoiceChoice(voice="other"), "Engine ex")
    qtbot.waitUntil(lambda: [one["input"] for one in desk.service.requests] == ["Engine ex"])


def test_other_words_are_said_at_once_from_the_start_of_the_sentence(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "five")
    desk.reader.set_wording(Wording(sayings=(Saying(written="four", said="forty"),)))
    assert desk.reader.state is State.LOADING
    desk.words.clear()
    hear(desk, qtbot, "Seven")
    assert desk.texts(desk.words) == ["Four", "five", "six.", "Seven"]
    assert "forty five six." in [one["input"] for one in desk.service.requests]


def test_other_words_while_paused_wait_and_keep_the_place(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "five")
    desk.reader.pause()
    desk.reader.set_wording(Wording(sayings=(Saying(written="four", said=""),)))
    assert desk.reader.state is State.PAUSED
    desk.words.clear()
    desk.reader.resume()
    hear(desk, qtbot, "Seven")
    assert desk.texts(desk.words) == ["five", "six.", "Seven"]


def test_what_was_taken_back_in_one_text_means_nothing_in_the_next(desk: Desk) -> None:
    off = frozenset({"emoji"})
    desk.reader.set_wording(Wording(rules_off=off, as_written=frozenset({Taken("addresses", 0, 4)})))
    desk.load("Another text.")
    assert desk.reader.wording.as_written == frozenset()
    assert desk.reader.wording.rules_off == off


def test_a_document_that_grows_is_read_on_without_a_stop(desk: Desk, qtbot) -> None:
    whole = parse(TEXT)
    desk.reader.load(Document(whole.text[: whole.text.index("\n\nEleven")], "", whole.paragraphs[:2]))
    desk.reader.play()
    desk.reader.extend(whole)
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert [w.strip(".") for w in desk.texts(desk.words)] == TEXT.replace(".", "").split()
    assert desk.reader.progress.sentences == 5
