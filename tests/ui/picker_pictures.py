"""Pictures of the voice picker: `python -m tests.ui.picker_pictures [FOLDER]`, on a screen (Xvfb will do)."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.speech.contract import VOICE_NAMES
from app.speech.errors import KeyMissing, Unreachable
from app.speech.service import PRESETS, Model, Service, Voice, VoiceChoice
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.preferences import Appearance, Preferences
from app.ui.theme import Theme
from app.ui.voice_list import VoiceList
from tests.fakes.reader import FakeReader
from tests.ui.screenshots import TEXT, TITLE, parse

STUDIO = Service("studio", "Studio", "http://localhost:8880", model="kokoro", voice="af_sky")
ATTIC = Service("attic", "Attic", "http://localhost:8881")


def named(names: Sequence[str], service: str, language: str = "und") -> list[Voice]:
    return [Voice(name, name.replace("_", " ").title(), service, language, local=False) for name in names]


def furnished(appearance: Appearance) -> Desk:
    """A window that reads with a voice of a service, which knows some and has failed to learn others."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    preferences = Preferences(
        appearance=appearance,
        voice=VoiceChoice("coral", "openai", "gpt-4o-mini-tts"),
        favourites=("openai/coral", "builtin/heart", "studio/af_sky"),
    )
    window = MainWindow(Theme(application, appearance), preferences)
    desk = window.furnish(FakeReader(), parse, (*PRESETS, STUDIO, ATTIC))
    window.resize(1180, 760)
    window.show()
    desk.show_document(parse(TEXT, TITLE))
    desk.control.read(TEXT.index("whitewash all"))
    panel = desk.panel
    panel.set_voices("builtin", [Voice("heart", "Heart", language="en-US"), Voice("puck", "Puck")])
    panel.set_voices("openai", named(VOICE_NAMES, "openai"))
    panel.set_voices("dedalus", named(VOICE_NAMES, "dedalus"), KeyMissing(service="dedalus"))
    panel.set_voices("studio", named(("af_sky", "bf_emma", "df_anna"), "studio", "de"))
    panel.set_voices("attic", [], Unreachable(service="attic"))
    panel.set_models("openai", [Model("gpt-4o-mini-tts", "2027-01-06"), Model("tts-1")])
    desk.text_length.count_now()
    return desk


def take(folder: Path) -> list[Path]:
    """Write the picker at its beginning, at its end and while seeking, then the panel, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        desk = furnished(appearance)
        box = desk.findChild(QWidget, "voice")
        box.showPopup()
        picker = desk.findChild(QWidget, "voice_picker")
        files.append(_grab(desk, folder / f"picker-whole-{appearance.value}.png"))
        picker.findChild(VoiceList).scrollToBottom()
        files.append(_grab(desk, folder / f"picker-end-{appearance.value}.png"))
        picker.findChild(QWidget, "voice_search").setText("anna")
        files.append(_grab(desk, folder / f"picker-seeking-{appearance.value}.png"))
        picker.hide()
        files.append(_grab(desk, folder / f"panel-{appearance.value}.png"))
        desk.window().close()
    return files


def _grab(desk: Desk, file: Path) -> Path:
    QTest.qWait(300)
    desk.screen().grabWindow(0).save(str(file))
    return file


if __name__ == "__main__":
    keep = QApplication(sys.argv)
    for picture in take(Path(sys.argv[1] if len(sys.argv) > 1 else "artefacts")):
        print(picture)
