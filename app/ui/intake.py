"""How a text comes in: pasted, dropped, or opened from a file."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.ui.reader_view import ReaderView
from app.ui.reading_control import ReadingControl


class Intake(QObject):
    """Takes in text by the window's buttons and by drag and drop."""

    files_requested = Signal(list)
    """These paths are to be opened."""
    replaced = Signal()
    """Another text stands in the place of the one before."""
    nothing_found = Signal()
    """There was no text to take."""

    def __init__(self, view: ReaderView, control: ReadingControl, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._control = control

    def bring(self, text: str) -> None:
        """Take in `text`: where there was none, or while reading, it is read at once."""
        if not text.strip():
            self.nothing_found.emit()
            return
        reads = self._view.is_empty or self._control.is_reading
        self._control.stop()
        if reads:
            self._view.selectAll()
            self._view.keep_place(None)
            self.replaced.emit()
        self._view.insert_text(text)
        if reads:
            self._control.read()

    @Slot()
    def paste(self) -> None:
        """Take in the clipboard."""
        self.bring(QGuiApplication.clipboard().text())

    @Slot()
    def open(self) -> None:
        """Let the user choose files."""
        from PySide6.QtWidgets import QFileDialog

        from app.text.importing.formats import ENDINGS

        endings = " ".join(f"*.{ending}" for ending in ENDINGS)
        kinds = self.tr("Documents ({endings});;All files (*)").format(endings=endings)
        paths, _ = QFileDialog.getOpenFileNames(self._view.window(), self.tr("Open a text"), "", kinds)
        if paths:
            self.files_requested.emit(paths)
