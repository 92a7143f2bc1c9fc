"""Another voice and speed for one reading."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.speech.service import VoiceChoice
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from tests.fakes.reader import MS_A_CHARACTER, FakeReader

TEXT = "One two three four."
OTHER = VoiceChoice(voice="other")


@pytest.fixture
def saved(window: MainWindow) -> list[object]:
    """Every set of preferences that was to be kept."""
    saved: list[object] = []
    window.preferences_changed.connect(saved.append)
    return saved


def note(desk: Desk) -> str:
    label = desk.panel.findChild(QLabel, "note")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def read_lent(desk: Desk, choice: VoiceChoice, rate: float) -> None:
    desk.show_document(parse(TEXT))
    desk.loan.begin(choice, rate)
    desk.read()


def read_to_the_end(reader: FakeReader) -> None:
    reader.advance(len(TEXT) * MS_A_CHARACTER)


def test_a_lent_voice_and_speed_are_shown_for_one_reading_and_kept_nowhere(
    desk: Desk, reader: FakeReader, saved: list[object]
) -> None:
    read_lent(desk, OTHER, 2.0)
    assert (reader.choice, reader.rate) == (OTHER, 2.0)
    assert desk.panel.speed.rate == 2.0
    assert "other" in note(desk)
    read_to_the_end(reader)
    assert (reader.choice, reader.rate) == (VoiceChoice(), 1.0)
    assert desk.panel.speed.rate == 1.0
    assert note(desk) == ""
    assert not saved


def test_stopping_ends_it_too(desk: Desk, reader: FakeReader) -> None:
    read_lent(desk, VoiceChoice(), 2.0)
    assert "speed" in note(desk)
    desk.control.stop()
    assert (reader.rate, note(desk)) == (1.0, "")


def test_a_speed_that_the_user_chooses_meanwhile_stays(
    desk: Desk, reader: FakeReader, saved: list[object]
) -> None:
    read_lent(desk, OTHER, 2.0)
    desk.actions_.faster.trigger()
    assert reader.rate == 2.1
    assert reader.choice == OTHER
    assert "other" in note(desk)
    read_to_the_end(reader)
    assert (reader.choice, reader.rate) == (VoiceChoice(), 2.1)
    assert [one.rate for one in saved] == [2.1]


def test_a_pace_of_the_voice_is_shown_as_one(desk: Desk, reader: FakeReader) -> None:
    read_lent(desk, VoiceChoice(speed=1.5), 1.0)
    assert (desk.panel.speed.rate, desk.panel.speed.by_voice) == (1.5, True)
    assert (reader.choice.speed, reader.rate) == (1.5, 1.0)
    read_to_the_end(reader)
    assert (reader.choice.speed, desk.panel.speed.by_voice) == (1.0, False)


def test_what_the_panel_says_anyway_is_no_loan(desk: Desk, reader: FakeReader, qtbot: QtBot) -> None:
    read_lent(desk, desk.panel.choice, desk.panel.rate)
    assert note(desk) == ""


def test_nothing_to_say_ends_it_as_well(desk: Desk, reader: FakeReader) -> None:
    desk.show_document(parse(TEXT))
    desk.loan.begin(OTHER, 2.0)
    reader.finished.emit()
    assert (reader.choice, reader.rate, note(desk)) == (VoiceChoice(), 1.0, "")
