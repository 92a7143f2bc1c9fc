"""The selected and the copied text of a Wayland desktop, by a small window that has the keyboard for a moment.

The compositor tells both to whom it gives the keyboard. The window is of one pixel and gone when it has looked.
A program that has a text and hangs holds Qt up while it is asked, which `wl-paste` spares us.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QClipboard, QFocusEvent, QGuiApplication, QRasterWindow

from app.desktop.selection.source import Answer, Kind, Nothing, Source

DEADLINE_MS = 500
"""How long the compositor may take to give the keyboard; some never do."""


class FocusSelection(Source):
    """Looks at Qt's clipboard while a window of ours has the keyboard: at once, or when the small one has it."""

    def __init__(self, limit: int, parent: QObject | None = None) -> None:
        super().__init__(limit, parent)
        self._kind = Kind.SELECTION
        self._answer: Answer | None = None
        self._window: _Window | None = None
        self._deadline = QTimer(self, singleShot=True, interval=DEADLINE_MS)
        self._deadline.timeout.connect(self._on_deadline_timeout)

    def read(self, kind: Kind, answer: Answer) -> None:
        """Call `answer` once: at once where a window of ours has the keyboard."""
        self._kind = kind
        focused = QGuiApplication.focusWindow()
        if focused is not None and focused.isVisible():
            self._answer = None
            answer(self._look())
            return
        self._answer = answer
        self._deadline.start()
        if self._window is None:
            self._window = _Window(self._on_window_focused)
            self._window.show()
            self._window.requestActivate()

    def close(self) -> None:
        """Answer no more."""
        self._answer = None
        self._leave()

    def _look(self) -> str | Nothing:
        clipboard, mode = QGuiApplication.clipboard(), QClipboard.Mode.Clipboard
        if self._kind is Kind.SELECTION:
            if not clipboard.supportsSelection():
                return Nothing.UNAVAILABLE
            mode = QClipboard.Mode.Selection
        clipping = clipboard.mimeData(mode)
        return self.copied(clipping) if clipping else Nothing.EMPTY

    def _leave(self) -> None:
        self._deadline.stop()
        window, self._window = self._window, None
        if window:
            window.hide()
            window.deleteLater()

    def _finish(self, result: str | Nothing) -> None:
        answer, self._answer = self._answer, None
        if answer:
            answer(result)  # who is told may ask for the other text, as long as the keyboard is here
        if self._answer is None:
            self._leave()

    def _on_window_focused(self) -> None:
        # What is selected is told just before the keyboard is given, and read in the next round of events.
        if self._answer:
            QTimer.singleShot(0, self, lambda: self._finish(self._look()))

    @Slot()
    def _on_deadline_timeout(self) -> None:
        self._finish(Nothing.UNAVAILABLE)


class _Window(QRasterWindow):
    """One pixel that tells when it has the keyboard."""

    def __init__(self, on_focused: Callable[[], None]) -> None:
        super().__init__()
        self._on_focused = on_focused
        self.setFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.Tool)
        self.resize(1, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is here."""
        super().focusInEvent(event)
        self._on_focused()
