import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication

from app.storage import settings
from app.ui.tongues import TONGUES, tongue_of, tr


@pytest.mark.parametrize(
    ("chosen", "wanted", "tongue"),
    [
        ("", ["de-AT", "de", "en"], "de"),
        ("", ["pt-BR", "es-MX"], "es"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("fr", ["de-DE"], "fr"),
        ("xx", ["de-DE"], "de"),
    ],
)
def test_which_tongue_is_spoken(chosen: str, wanted: list[str], tongue: str) -> None:
    assert tongue_of(chosen, wanted) == tongue


def test_the_settings_know_the_same_tongues() -> None:
    assert ("", *TONGUES) == settings.TONGUES


def test_english_has_plural_forms(qapp: QCoreApplication) -> None:
    assert tr("about %Ln minute(s)", n=1) == "about a minute"
    assert tr("about %Ln minute(s)", n=1200) == "about 1,200 minutes"


ASKED = """
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from app.ui.tongues import speak
from app.ui.voice_panel import VoicePanel

application = QApplication([])
speak(application, "de")
theme = Theme(application)
panel = VoicePanel(Preferences(rate=1.25))
buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(panel.speed._slider.accessibleName(), panel.speed._value.text())
print(buttons.buttons()[0].text(), QLocale().toString(1234))
"""


def test_all_of_a_window_speaks_the_chosen_tongue() -> None:
    """Our own words, those of Qt, and the numbers; in a process of its own, since what is spoken first stays."""
    told = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, encoding="utf-8", check=True)
    assert told.stdout.split() == ["Geschwindigkeit", "1,25×", "Abbrechen", "1.234"]
