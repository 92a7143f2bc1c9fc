"""The menu behind the wheel: what has no button of its own, then the settings."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFontDatabase
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.actions import Actions
from app.ui.preferences import BUILT_IN_READS, READING_STOPS, Appearance, Preferences
from app.ui.tongues import TONGUES

_OFFERED_FONTS = (
    "OpenDyslexic",
    "Atkinson Hyperlegible",
    "Atkinson Hyperlegible Next",
    "Lexend",
    "Verdana",
    "Inter",
    "DejaVu Sans",
)


class SettingsMenu(QMenu):
    """Made anew each time it is opened."""

    appearance_chosen = Signal(object)
    tongue_chosen = Signal(str)
    """The language of the window (ISO 639-1); empty for that of the system."""
    family_chosen = Signal(str)
    """A font of the text; empty for the house serif."""
    font_dialog_requested = Signal()
    services_requested = Signal()
    more_voices_requested = Signal()
    costs_requested = Signal()
    stand_in_chosen = Signal(str)
    """What happens when a service fails, as the preference has it."""

    def __init__(self, actions: Actions, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("settings_menu")
        self.addActions([actions.open_page, actions.find, actions.mark, actions.copy_link])
        self.addSeparator()
        self._add_choices(
            self.tr("Appearance"),
            {
                self.tr("As the system"): Appearance.SYSTEM,
                self.tr("Light"): Appearance.LIGHT,
                self.tr("Dark"): Appearance.DARK,
            },
            preferences.appearance,
            self.appearance_chosen.emit,
        )
        self._add_choices(
            self.tr("Language"),
            {self.tr("As the system"): "", **{name: code for code, name in TONGUES.items()}},
            preferences.tongue,
            self.tongue_chosen.emit,
        )
        self._add_fonts(preferences.font_family)
        self.addSeparator()
        self.addActions([actions.larger, actions.smaller, actions.usual_size])
        self.addSeparator()
        self.addAction(self.tr("Services and keys…")).triggered.connect(self._on_services_triggered)
        self.addAction(self.tr("Voices on this computer…")).triggered.connect(self._on_more_voices_triggered)
        self._add_choices(
            self.tr("When a service fails"),
            {
                self.tr("The built-in voice reads on"): BUILT_IN_READS,
                self.tr("The reading stops"): READING_STOPS,
            },
            preferences.when_service_fails,
            self.stand_in_chosen.emit,
        )
        self.addSeparator()
        self.addAction(self.tr("Costs and storage…")).triggered.connect(self.costs_requested)

    def _add_fonts(self, family: str) -> None:
        known = set(QFontDatabase.families())
        fonts = {self.tr("Book serif"): "", **{name: name for name in _OFFERED_FONTS if name in known}}
        if family:
            fonts[family] = family
        menu = self._add_choices(self.tr("Font"), fonts, family, self.family_chosen.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Another font…")).triggered.connect(self._on_another_font_triggered)

    def _add_choices(
        self, title: str, choices: Mapping[str, object], current: object, chosen: Callable[..., None]
    ) -> QMenu:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        for name, value in choices.items():
            action = QAction(name, menu, checkable=True)
            action.setChecked(value == current)
            action.triggered.connect(lambda _checked, value=value: chosen(value))
            group.addAction(action)
            menu.addAction(action)
        return menu

    @Slot()
    def _on_services_triggered(self) -> None:
        self.services_requested.emit()

    @Slot()
    def _on_more_voices_triggered(self) -> None:
        self.more_voices_requested.emit()

    @Slot()
    def _on_another_font_triggered(self) -> None:
        self.font_dialog_requested.emit()
