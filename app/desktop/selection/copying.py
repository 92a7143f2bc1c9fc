"""The selected text where a system tells nobody of it: Copy is sent to the program that has the keyboard, and the
clipboard is given back what it held.
"""

from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from app.desktop.selection.source import Answer, Kind, Nothing, Source

DEADLINE_MS = 400
"""How long a program may take to copy. One in which nothing is selected does nothing at all."""

_LOOK_MS = 10

_MOST_KEPT = 50_000_000
"""Bytes of the clipboard that are worth the wait for a copy of them; more are lost."""


class Copier(Protocol):
    """The system's side of it."""

    def send_copy(self) -> bool:
        """Press the keys of Copy in the program that has the keyboard. False: we may not."""
        ...

    def count(self) -> int:
        """A number that changes whenever something is copied."""
        ...

    def is_secret(self) -> bool:
        """Whether what was copied is marked as nobody's business."""
        ...


class CopyingSelection(Source):
    """Looks at the clipboard a few times after Copy was sent, until it changes; nothing is looked at otherwise."""

    def __init__(self, limit: int, copier: Copier, parent: QObject | None = None) -> None:
        super().__init__(limit, parent)
        self._copier = copier
        self._clipboard = QGuiApplication.clipboard()
        self._answer: Answer | None = None
        self._kept: QMimeData | None = None
        self._before = 0
        self._looks = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def read(self, kind: Kind, answer: Answer) -> None:
        """Call `answer` once: at once about the clipboard, later about the selection."""
        self._timer.stop()
        self._answer = answer
        if kind is Kind.CLIPBOARD:
            self._finish(self._look())
            return
        self._before = self._copier.count()
        self._kept = _copied(self._clipboard.mimeData())
        self._looks = 0
        if self._copier.send_copy():
            self._timer.start()
        else:
            self._finish(Nothing.UNAVAILABLE)

    def close(self) -> None:
        """Answer no more."""
        self._timer.stop()
        self._answer = None

    def _look(self) -> str | Nothing:
        return Nothing.SECRET if self._copier.is_secret() else self.copied(self._clipboard.mimeData())

    def _finish(self, result: str | Nothing) -> None:
        self._timer.stop()
        answer, self._answer = self._answer, None
        if answer:
            answer(result)

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._looks += 1
        if self._copier.count() != self._before:
            result = self._look()
            if self._kept:
                self._clipboard.setMimeData(self._kept)
                self._kept = None
            self._finish(result)
        elif self._looks * _LOOK_MS >= DEADLINE_MS:
            self._finish(Nothing.EMPTY)


def _copied(clipping: QMimeData) -> QMimeData | None:
    """All that `clipping` holds, which is gone as soon as something else is copied; None where that is too much."""
    kept = QMimeData()
    size = 0
    for form in clipping.formats():
        data = clipping.data(form)
        size += data.size()
        if size > _MOST_KEPT:
            return None
        kept.setData(form, data)
    return kept
