"""The sleep timer in the window: its menu, the time left in the bar, and what happens when it is over."""

import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu

from app.reading.sleep_timer import Ear, Mode, SleepTimer, end_of_chapter
from app.reading.state import Progress, State
from app.text.document import Span
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.playback.reader import Reader

OFFERED = (15, 30, 45, 60)
"""Minutes."""

LONGEST = 24 * 60


class SleepRoom(QObject):
    """Lets the timer listen along, makes the voice softer, and pauses it in the end."""

    def __init__(self, desk: Desk, reader: "Reader", clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(desk)
        self._desk, self._reader = desk, reader
        self._timer = SleepTimer(clock)
        self._minutes = 0
        self._shown: int | None = None
        self._place = 0
        desk.actions_.sleep.triggered.connect(self._on_sleep_triggered)
        desk.control.document_shown.connect(self._on_another_text)
        desk.control.text_prepared.connect(self._on_another_text)
        reader.span_changed.connect(self._on_reader_span_changed)
        reader.progress_changed.connect(self._on_reader_progress_changed)
        reader.state_changed.connect(self._on_reader_state_changed)
        reader.finished.connect(self._on_reader_finished)
        desk.transport.show_sleep(None)

    def begin(self, minutes: int) -> None:
        """Pause after so many minutes of listening."""
        self._minutes = minutes
        self._timer.begin(minutes)
        self._show()
        told = self.tr("The reading pauses after %Ln minute(s) of listening.", "", minutes)
        self._desk.show_notice(told)

    def begin_chapter(self) -> None:
        """Pause at the end of the chapter, or of a text without any."""
        self._timer.begin_chapter(self._ear(self._reader.progress))
        self._show()
        if self._reader.document.chapters:
            self._desk.show_notice(self.tr("The reading pauses at the end of the chapter."))
        else:
            self._desk.show_notice(self.tr("The reading ends with this text."))

    def stop(self) -> None:
        """Let the reading go on as long as there is text."""
        self._timer.stop()
        self._show()

    def _menu(self) -> QMenu:
        menu = QMenu(self._desk)
        mode, minutes = self._timer.mode, self._minutes
        self._add(menu, self.tr("Do not pause by itself"), self.stop, mode is Mode.OFF)
        for offered in OFFERED:
            chosen = mode is Mode.MINUTES and minutes == offered
            name = self.tr("After %Ln minute(s)", "", offered)
            self._add(menu, name, lambda offered=offered: self.begin(offered), chosen)
        other = mode is Mode.MINUTES and minutes not in OFFERED
        self._add(menu, self.tr("After another time…"), self._ask, other)
        has_chapters = bool(self._reader.document.chapters)
        at_end = self.tr("At the end of the chapter") if has_chapters else self.tr("At the end of the text")
        self._add(menu, at_end, self.begin_chapter, mode is Mode.CHAPTER)
        return menu

    def _add(self, menu: QMenu, name: str, wish: Callable[[], None], chosen: bool) -> None:
        action = QAction(name, menu, checkable=True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _checked: wish())
        menu.addAction(action)

    def _ask(self) -> None:
        minutes, wanted = QInputDialog.getInt(
            self._desk,
            self.tr("Sleep timer"),
            self.tr("Pause after so many minutes:"),
            self._minutes or OFFERED[0],
            1,
            LONGEST,
        )
        if wanted:
            self.begin(minutes)

    def _show(self) -> None:
        self._reader.set_loudness(self._timer.loudness)
        is_on = self._timer.mode is not Mode.OFF
        left_s = math.ceil(self._timer.left_s) if is_on else None
        if left_s != self._shown:
            self._shown = left_s
            self._desk.transport.show_sleep(left_s)

    def _ear(self, progress: Progress) -> Ear:
        end = end_of_chapter(self._reader.document, self._place)
        end_ms = self._reader.timeline.time_at(end)
        return Ear(self._place, progress.position_ms, end, end_ms, self._reader.rate)

    @Slot()
    def _on_sleep_triggered(self) -> None:
        menu, button = self._menu(), self._desk.transport.sleep
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        size = menu.sizeHint()
        menu.popup(button.mapToGlobal(QPoint(button.width() - size.width(), -size.height())))

    @Slot()
    def _on_another_text(self) -> None:
        self._place = 0
        if self._timer.mode is Mode.CHAPTER:
            self._timer.begin_chapter(self._ear(self._reader.progress))
            self._show()

    @Slot(object, object)
    def _on_reader_span_changed(self, sentence: Span | None, _word: Span | None) -> None:
        if sentence:
            self._place = sentence.start

    @Slot(object)
    def _on_reader_progress_changed(self, progress: Progress) -> None:
        if self._timer.mode is Mode.OFF or self._reader.state is not State.PLAYING:
            return
        if self._timer.listen(self._ear(progress)):
            self._reader.pause()
            self._tell()
        self._show()

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is not State.PLAYING:
            self._timer.hold()

    @Slot()
    def _on_reader_finished(self) -> None:
        """The end of the text is the end of its last chapter; what waits to be read next waits on."""
        if self._timer.mode is Mode.CHAPTER:
            self.stop()
            QTimer.singleShot(0, self._desk.control.stop)
            self._tell()

    def _tell(self) -> None:
        self._desk.show_notice(self.tr("The sleep timer has paused the reading here."))
