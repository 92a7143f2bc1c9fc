"""The languages that the window speaks, and how it comes to speak one.

What is translated lies in `resources/translations`; English is translated only where it has plural forms.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app import resources

TONGUES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
"""By their ISO 639-1 codes, each called as its speakers call it."""


def tongue_of(chosen: str, wanted: Iterable[str]) -> str:
    """The tongue to speak: the one that was `chosen`, else the first of those that the system has `wanted`
    (BCP 47, the best first), else English.
    """
    for tag in (chosen, *wanted):
        code = tag.partition("-")[0].lower()
        if code in TONGUES:
            return code
    return "en"


def speak(application: QCoreApplication, chosen: str = "") -> None:
    """Have all windows speak the `chosen` tongue ("": that of the system), and write numbers and dates its way.

    It must come before the first widget: what is shown already stays as it is.
    """
    system = QLocale.system()
    tongue = tongue_of(chosen, system.uiLanguages())
    language = QLocale(tongue).language()
    if system.language() != language:
        QLocale.setDefault(QLocale(language, system.territory()))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), ("readlark", str(resources.path("translations")))):
        translator = QTranslator(application)
        if translator.load(f"{name}_{tongue}", folder):
            application.installTranslator(translator)


def tr(text: str, note: str = "", n: int = -1) -> str:
    """`text` in the tongue of the window, for functions that belong to no class; those of a QObject have their own.

    `note` is for translators, and tells apart what is alike in English only. With `n` the plural form is chosen; what
    stands for the number in the text is `%Ln`.
    """
    return QCoreApplication.translate("", text, note, n)
