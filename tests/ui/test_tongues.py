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
