from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from app.speech.service import PRESETS, Model, Service, Voice, VoiceChoice
from app.ui.model_field import ModelField
from app.ui.preferences import Preferences
from app.ui.voice_panel import VoicePanel, takes_instructions
from app.ui.voice_rows import VoiceRef

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
    with qtbot.waitSignal(panel.choice_changed) as told:
        panel.choose_voice(VoiceRef("builtin", "puck"))
    assert told.args == [VoiceChoice(voice="puck")]
    assert shown(panel) == "Puck  ·  built-in"


def shown(panel: VoicePanel) -> str:
    return panel.findChild(QComboBox, "voice").currentText()


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
    assert shown(panel) == "verse"
    assert panel._model.isVisible()
    assert panel._instructions.isEnabled()
    panel.set_voices("example", THERE)
    assert panel.choice.voice == "verse"  # the service lists it not, and may have it all the same
    panel.choose_voice(VoiceRef("example", "anna"))
    assert panel.choice.voice == "anna"
    assert panel._about.text() == "Example · German"


def test_what_was_chosen_of_a_service_is_found_again(panel: VoicePanel) -> None:
    choose_service(panel, "example")
    panel.set_voices("example", THERE)
    panel.choose_voice(VoiceRef("example", "anna"))
    choose_service(panel, "builtin")
    assert panel.choice == VoiceChoice()
    assert not panel._model.isVisible()
    choose_service(panel, "example")
    assert (panel.choice.voice, shown(panel)) == ("anna", "Anna")


def test_the_voice_of_another_service_brings_its_service_and_model_along(
    panel: VoicePanel, qtbot: QtBot
) -> None:
    panel.set_voices("example", THERE)
    with qtbot.waitSignal(panel.choice_changed) as told:
        panel.choose_voice(VoiceRef("example", "anna"))
    assert told.args == [VoiceChoice("anna", "example", "gpt-4o-mini-tts")]
    assert panel._service.currentText() == "Example"
    assert panel._model.isVisible()
    panel.choose_voice(VoiceRef("openai", "a-voice-of-my-own"))
    assert panel.choice == VoiceChoice("a-voice-of-my-own", "openai", "gpt-4o-mini-tts")
    assert shown(panel) == "a-voice-of-my-own"


def test_any_model_can_be_named(panel: VoicePanel, qtbot: QtBot) -> None:
    choose_service(panel, "example")
    line = panel.findChild(QComboBox, "model").lineEdit()
    line.setText("openai/tts-1-hd")
    with qtbot.waitSignal(panel.choice_changed):
        line.editingFinished.emit()
    assert panel.choice.model == "openai/tts-1-hd"
    assert "takes no instructions" in panel._reason.text()
    line.setText(" ")
    line.editingFinished.emit()
    assert (panel.choice.model, line.text()) == ("openai/tts-1-hd", "openai/tts-1-hd")


def test_a_model_that_is_to_be_shut_down_is_warned_of(panel: VoicePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.models_requested) as asked:
        choose_service(panel, "example")
    assert asked.args == ["example"]
    box, warning = panel.findChild(QComboBox, "model"), panel.findChild(QLabel, "model_warning")
    assert not warning.isVisible()
    panel.set_models(
        "example", [Model("gpt-4o-mini-tts", "2999-01-06"), Model("old", "2001-01-01"), Model("lasting")]
    )
    assert [box.itemText(at) for at in range(box.count())] == ["gpt-4o-mini-tts", "old", "lasting"]
    assert warning.isVisible()
    assert "is to be shut down on" in warning.text()
    assert "2999" in warning.text()
    box.setEditText("old")
    box.lineEdit().editingFinished.emit()
    assert "was to be shut down on" in warning.text()
    box.setEditText("lasting")
    box.lineEdit().editingFinished.emit()
    assert not warning.isVisible()
    assert panel.choice.model == "lasting"


def test_a_list_of_models_leaves_what_is_being_typed(panel: VoicePanel) -> None:
    choose_service(panel, "example")
    box = panel.findChild(QComboBox, "model")
    box.setEditText("half a na")
    panel.set_models("example", [Model("tts-1")])
    assert box.currentText() == "half a na"
    assert panel.choice.model == "gpt-4o-mini-tts"
    with_list = panel.findChild(ModelField)
    with_list.show_model("tts-1", [Model("tts-1")])
    assert box.currentText() == "tts-1"


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
    assert shown(panel) == "v-2"


def test_a_service_that_comes_back_under_the_same_name_is_another_one(panel: VoicePanel) -> None:
    choose_service(panel, "example")
    panel.set_voices("example", THERE)
    panel.set_models("example", (Model("m-old"),))
    panel.choose_voice(VoiceRef("example", "anna"))
    panel.set_services(PRESETS)
    panel.set_services((*PRESETS, replace(EXAMPLE, url="https://another.example", model="m-2", voice="v-2")))
    assert not panel.voices("example")
    assert "example" in panel._offers.unasked()
    choose_service(panel, "example")
    assert panel.choice == VoiceChoice("v-2", "example", "m-2")


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
        (20_000, 125.4, "20,000 words  ·  about 2 h 5 min  ·  free"),
        (900_000, 5873, "900,000 words  ·  about 98 h  ·  free"),
    ],
)
def test_estimate(panel: VoicePanel, american: None, words: int, minutes: float, text: str) -> None:
    panel.set_estimate(words, minutes)
    assert panel._estimate.text() == text
