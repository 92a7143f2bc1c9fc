from PySide6.QtCore import QLocale

from app.ui.introductions import introduction
from app.ui.language_names import COUNTRIES, LANGUAGES, country_name, language_name


def test_names_come_from_tags() -> None:
    assert language_name("de-AT") == "German"
    assert language_name("und") == ""
    assert country_name("de-AT") == "Austria"
    assert country_name("de") == ""


def test_what_can_be_translated_are_names_that_qt_gives() -> None:
    assert set(LANGUAGES) <= {QLocale.languageToString(one) for one in QLocale.Language}
    assert set(COUNTRIES) <= {QLocale.territoryToString(one) for one in QLocale.Country}


def test_a_voice_is_introduced_in_its_own_language() -> None:
    assert introduction("en-GB").startswith("Hello")
    assert introduction("de").startswith("Hallo")
    assert introduction("und") == introduction("ja-JP") == ""
