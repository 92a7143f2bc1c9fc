"""Opens the page of what the user has heard."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Slot
from PySide6.QtWidgets import QMenu

from app.playback.listening import Listening
from app.playback.shelf import Shelf
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.storage.diary import Heard
    from app.ui.heard_page import HeardPage


class HeardRoom(QObject):
    """Asks the library for the figures when they are wanted, and only then."""

    def __init__(
        self, desk: Desk, listening: Listening, shelf: Shelf, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._listening = listening
        self._shelf = shelf
        self._today = today
        self._page: HeardPage | None = None
        desk.settings_opening.connect(self._on_desk_settings_opening)

    @Slot()
    def open(self) -> None:
        """Open the page with the figures of now."""
        from app.ui.heard_page import HeardPage

        if self._page is None:
            self._page = HeardPage(self._desk.window())
            self._page.clear_requested.connect(self._on_page_clear_requested)
        self._ask()

    def _ask(self) -> None:
        self._listening.save()
        week = first_of_week(self._today(), QLocale().firstDayOfWeek().value)
        self._shelf.ask(
            lambda library: (library.diary.since(week), library.diary.since()),
            lambda found: self._show(*found),
        )

    def _show(self, week: "Heard", in_all: "Heard") -> None:
        assert self._page
        self._page.show_figures(week, in_all)
        self._page.show()
        self._page.raise_()
        self._page.activateWindow()

    @Slot(QMenu)
    def _on_desk_settings_opening(self, menu: QMenu) -> None:
        menu.addAction(self.tr("What you have heard…")).triggered.connect(self.open)

    @Slot()
    def _on_page_clear_requested(self) -> None:
        self._shelf.ask(lambda library: library.diary.clear(), lambda _: self._ask())


def first_of_week(day: date, first: int) -> date:
    """The day on which the week of `day` begins, where weeks begin with weekday `first` (1 is Monday)."""
    return day - timedelta((day.isoweekday() - first) % 7)
