"""A tray that shows its icon nowhere, and comes and goes when it is told to."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu


class FakeTray(QObject):
    """The tray's API; `appear` and `vanish` are what a desktop does."""

    clicked = Signal()
    availability_changed = Signal(bool)

    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self.menu = menu
        self.is_available = False
        self.picture = QIcon()
        self.tip = ""
        self.notices: list[tuple[str, str]] = []

    def show(self, picture: QIcon, tip: str) -> None:
        self.picture, self.tip = picture, tip

    def notify(self, title: str, text: str) -> None:
        self.notices.append((title, text))

    def close(self) -> None:
        self.is_available = False

    # -- what only a stand-in can do

    def appear(self) -> None:
        self.is_available = True
        self.availability_changed.emit(True)

    def vanish(self) -> None:
        self.is_available = False
        self.availability_changed.emit(False)

    def entry(self, *path: str) -> QAction:
        """The entry of the menu that is reached by these names."""
        menu: QMenu | None = self.menu
        for name in path[:-1]:
            assert menu
            menu = _named(menu, name).menu()
        assert menu
        return _named(menu, path[-1])


def _named(menu: QMenu, name: str) -> QAction:
    (found,) = [action for action in menu.actions() if action.text() == name]
    return found
