"""Opens the menu of settings over the window, and has the desk do what is chosen in it."""

from PySide6.QtCore import QObject, QPoint, Qt, Slot

from app.ui.desk import Desk
from app.ui.tongues import TONGUES


class SettingsRoom(QObject):
    """Makes the menu anew each time it is asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.actions_.settings.triggered.connect(self._on_settings_triggered)

    @Slot()
    def _on_settings_triggered(self) -> None:
        from app.ui.settings_menu import SettingsMenu

        desk, bar = self._desk, self._desk.top_bar
        menu = SettingsMenu(desk.actions_, desk.preferences, desk)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.stand_in_chosen.connect(desk.set_when_service_fails)
        menu.appearance_chosen.connect(desk.set_appearance)
        menu.tongue_chosen.connect(self._on_tongue_chosen)
        menu.family_chosen.connect(desk.set_family)
        menu.font_dialog_requested.connect(self._on_font_dialog_requested)
        menu.services_requested.connect(desk.services_requested)
        menu.more_voices_requested.connect(desk.more_voices_requested)
        menu.costs_requested.connect(desk.costs_requested)
        desk.settings_opening.emit(menu)
        menu.popup(bar.mapToGlobal(bar.rect().bottomRight() - QPoint(menu.sizeHint().width(), 0)))

    @Slot(str)
    def _on_tongue_chosen(self, code: str) -> None:
        self._desk.prefer(tongue=code)
        if code:
            told = self.tr("Readlark speaks {language} when it is started again.")
            self._desk.show_notice(told.format(language=TONGUES[code]))
        else:
            self._desk.show_notice(
                self.tr("Readlark speaks the language of the system when it is started again.")
            )

    @Slot()
    def _on_font_dialog_requested(self) -> None:
        from PySide6.QtWidgets import QFontDialog

        view = self._desk.view
        chosen, font = QFontDialog.getFont(view.document().defaultFont(), self._desk)
        if chosen:
            self._desk.set_family(font.family())
            view.set_text_size(font.pointSize())
