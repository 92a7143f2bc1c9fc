"""Shows all keys at a glance when they are asked for."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.ui.actions import keys_of
from app.ui.combination_button import shown
from app.ui.desk import Desk
from app.ui.verbs import title, wished


class KeysRoom(QObject):
    """Collects the keys of the window's actions, and those that hold in every program."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.actions_.keys.triggered.connect(self._on_keys_triggered)
        desk.settings_opening.connect(self._on_desk_settings_opening)

    @Slot()
    def _on_keys_triggered(self) -> None:
        from app.ui.keys_page import KeysPage

        actions = self._desk.actions_
        reading, text, window = ({name: _told(group)} for name, group in actions.groups().items())
        everywhere = [(title(verb), shown(keys)) for verb, keys in wished(self._desk.preferences).items()]
        if everywhere:
            text[self.tr("In every program")] = everywhere
        page = KeysPage((reading, text, window), self._desk.window())
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.open()

    @Slot(QMenu)
    def _on_desk_settings_opening(self, menu: QMenu) -> None:
        menu.addSeparator()
        menu.addAction(self._desk.actions_.keys)


def _told(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    return [(action.text().removesuffix("…"), keys_of(action)) for action in actions]
