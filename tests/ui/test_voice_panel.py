from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.speech.service import PRESETS, Service, Voice, VoiceChoice
from app.ui.preferences import Preferences
from app.ui.voice_panel import VoicePanel, takes_instructions

EXAMPLE = Service("example", "Example", "https://example.com", model="gpt-4o-mini-tts", voice="verse")
HERE = (Voice("heart", "Heart", language="en-US"), Voice("puck", "Puck"))
THERE = (
    Voice("alloy", "Alloy", "example", "und", local=False),
    Voice("anna", "Anna", "example", "de-DE", local=False),
)


@pytest.fixture
def panel(qtbot: QtBot) -> VoicePanel:
    panel = VoicePanel(Preferences(rate=1.25))
    qtbot.addWidget(panel)
    panel.set_services((*PRESETS, EXAMPLE))
    panel.set_voices("builtin", HERE)
    panel.show()
    return panel


@pytest.fixture
def american() -> Iterator[None]:
    """Numbers as Americans write them."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("choice", "able"),
    [
        (VoiceChoice(), False),
        (VoiceChoice(service="Example", model="tts-1"), False),
        (VoiceChoice(service="Example", model="openai/tts-1-hd"), False),
        (VoiceChoice(service="Example", model="gpt-4o-mini-tts"), True),
    ],
)
def test_which_voices_heed_instructions(choice: VoiceChoice, able: bool) -> None:
    assert takes_instructions(choice) is able


def test_the_built_in_voice_says_why_it_takes_no_instructions(panel: VoicePanel) -> None:
    assert not panel._instructions.isEnabled()
    assert "one style" in panel._reason.text()
    assert panel._about.text() == "On this computer · English · free"


def test_choosing_a_voice(panel: VoicePanel, qtbot: QtBot) -> None:
    assert [panel._voice.itemData(index) for index in range(panel._voice.count())] == ["heart", "puck"]
    with qtbot.waitSignal(panel.choice_changed) as told:
        panel._voice.setCurrentIndex(1)
    assert told.args[0].voice == "puck"


def choose_service(panel: VoicePanel, name: str) -> None:
    index = panel._service.findData(name)
    panel._service.setCurrentIndex(index)
    panel._service.activated.emit(index)


def test_a_service_comes_with_its_own_model_and_voice_and_asks_for_its_list(
    panel: VoicePanel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.voices_requested) as asked, qtbot.waitSignal(panel.choice_changed):
        choose_service(panel, "example")
    assert asked.args == ["example"]
    assert panel.choice == VoiceChoice("verse", "example", "gpt-4o-mini-tts")
    assert panel._voice.currentText() == "verse"
    assert panel._model.isVisible()
    assert panel._instructions.isEnabled()
    panel.set_voices("example", THERE)
    assert panel.choice.voice == "verse"  # the service lists it not, and may have it all the same
    panel._voice.setCurrentIndex(1)
    assert panel.choice.voice == "anna"
    assert panel._about.text() == "Example · German"


def test_what_was_chosen_of_a_service_is_found_again(panel: VoicePanel) -> None:
    choose_service(panel, "example")
    panel.set_voices("example", THERE)
    panel._voice.setCurrentIndex(1)
    choose_service(panel, "builtin")
    assert panel.choice == VoiceChoice()
    assert not panel._model.isVisible()
    assert not panel._voice.isEditable()
    choose_service(panel, "example")
    assert panel.choice.voice == panel._voice.currentData() == "anna"


def test_any_voice_and_any_model_can_be_named(panel: VoicePanel, qtbot: QtBot) -> None:
    choose_service(panel, "example")
    panel.set_voices("example", THERE)
    line = panel._voice.lineEdit()
    for typed, voice in ((" my-voice-7 ", "my-voice-7"), ("ANNA", "anna"), ("", "anna")):
        line.setText(typed)
        line.editingFinished.emit()
        assert panel.choice.voice == voice
    assert panel._voice.currentText() == "Anna"
    panel._model.setText("openai/tts-1-hd")
    with qtbot.waitSignal(panel.choice_changed):
        panel._model.editingFinished.emit()
    assert panel.choice.model == "openai/tts-1-hd"
    assert "takes no instructions" in panel._reason.text()
    panel._model.setText(" ")
    panel._model.editingFinished.emit()
    assert (panel.choice.model, panel._model.text()) == ("openai/tts-1-hd", "openai/tts-1-hd")


def test_the_wish_to_manage_services_changes_no_service(panel: VoicePanel, qtbot: QtBot) -> None:
    before = panel.choice
    with qtbot.waitSignal(panel.services_requested):
        choose_service(panel, "")
    assert panel.choice == before
    assert panel._service.currentText() == "This computer"


def test_a_service_that_goes_leaves_the_built_in_voice(panel: VoicePanel, qtbot: QtBot) -> None:
    choose_service(panel, "example")
    with qtbot.waitSignal(panel.choice_changed) as told:
        panel.set_services(PRESETS)
    assert told.args == [VoiceChoice()]


def test_a_service_that_changes_is_asked_as_it_is_now(panel: VoicePanel, qtbot: QtBot) -> None:
    choose_service(panel, "example")
    panel.set_voices("example", THERE)
    with qtbot.waitSignal(panel.choice_changed):
        panel.set_services((*PRESETS, replace(EXAMPLE, model="m-2", voice="v-2")))
    assert panel.choice == VoiceChoice("v-2", "example", "m-2")
    assert panel._voice.count() == 0


def test_the_service_of_the_last_time_is_chosen(qtbot: QtBot) -> None:
    chosen = VoiceChoice("anna", "example", "m-3")
    panel = VoicePanel(Preferences(voice=chosen), (*PRESETS, EXAMPLE))
    qtbot.addWidget(panel)
    assert panel.choice == chosen
    assert panel.service_name() == "Example"


def test_presets_and_slider_agree(panel: VoicePanel, qtbot: QtBot) -> None:
    pressed = [button.text() for button in panel.speed._presets if button.isChecked()]
    assert pressed == ["1.25"]
    with qtbot.waitSignal(panel.rate_changed) as told:
        panel.speed._presets[4].click()
    assert told.args == [2.0]
    panel.speed.set_rate(1.1)
    assert not any(button.isChecked() for button in panel.speed._presets)
    panel.speed.set_rate(99)
    assert panel.rate == 4.0
    panel.speed.set_rate(0.0)
    assert panel.rate == 0.25


def test_pressing_the_chosen_preset_again_keeps_it(panel: VoicePanel) -> None:
    panel.speed._presets[2].click()
    assert panel.speed._presets[2].isChecked()


@pytest.mark.parametrize(
    ("words", "minutes", "text"),
    [
        (0, 0.0, ""),
        (1, 0.006, "1 word  ·  about 1 min  ·  free"),
        (1284, 6.2, "1,284 words  ·  about 6 min  ·  free"),
    ],
)
def test_estimate(panel: VoicePanel, american: None, words: int, minutes: float, text: str) -> None:
    panel.set_estimate(words, minutes)
    assert panel._estimate.text() == text
