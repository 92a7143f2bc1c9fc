from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.speech.service import Voice, VoiceChoice
from app.ui.preferences import Preferences
from app.ui.voice_panel import VoicePanel, takes_instructions

VOICES = (
    Voice("heart", "Heart", language="en-US"),
    Voice("puck", "Puck"),
    Voice("alloy", "Alloy", service="Example", local=False),
)


@pytest.fixture
def panel(qtbot: QtBot) -> VoicePanel:
    panel = VoicePanel(Preferences(rate=1.25))
    qtbot.addWidget(panel)
    panel.set_voices(VOICES)
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
    with qtbot.waitSignal(panel.choice_changed) as told:
        panel._service.setCurrentIndex(1)
    assert (told.args[0].voice, told.args[0].service) == ("alloy", "Example")


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
