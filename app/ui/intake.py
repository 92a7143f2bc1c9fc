"""How a text comes in: pasted, dropped, or opened from a file or the web."""

from functools import partial
from threading import Event

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.text.document import Document
from app.text.importing import addresses
from app.ui.background import Background
from app.ui.reader_view import ReaderView
from app.ui.reading_control import ReadingControl


class Intake(QObject):
    """Takes in text by the window's buttons and by drag and drop."""

    files_requested = Signal(list)
    """These paths or web addresses are to be opened."""
    document_brought = Signal(object)
    """This document is to be shown."""
    replaced = Signal()
    """Another text stands in the place of the one before."""
    nothing_found = Signal()
    """There was no text to take."""

    def __init__(self, view: ReaderView, control: ReadingControl, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._control = control
        self._background = Background(self)
        self._left = Event()
        view.rich_pasted.connect(self.bring)

    def bring(self, text: str, html: str = "") -> None:
        """Take in `text`, with the structure of its `html` form if it has one.

        Where there was no text, or while one is read, it is read at once.
        """
        from app.text.importing import clippings

        self._background.cancel()
        if not text.strip():
            self.nothing_found.emit()
        elif clippings.is_structured(html):
            self._background.run(
                partial(clippings.read, html, self._left), partial(self._on_clipping_read, text)
            )
        else:
            self._bring_plain(text)

    def bring_clipping(self, clipping: QMimeData) -> None:
        """Take in what lies on the clipboard or was dropped."""
        self.bring(clipping.text(), clipping.html())

    def leave(self) -> None:
        """Take in nothing more."""
        self._left.set()
        self._background.cancel()
        self._background.wait()

    @Slot()
    def paste(self) -> None:
        """Take in the clipboard."""
        self.bring_clipping(QGuiApplication.clipboard().mimeData())

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

    @Slot()
    def open_page(self) -> None:
        """Let the user enter the address of a web page; one that was copied stands there already."""
        from PySide6.QtWidgets import QInputDialog

        dialog = QInputDialog(self._view.window())
        dialog.setObjectName("page_dialog")
        dialog.setWindowTitle(self.tr("Open a web page"))
        dialog.setLabelText(self.tr("The address of the page:"))
        dialog.setOkButtonText(self.tr("Open"))
        copied = QGuiApplication.clipboard().text().strip()
        dialog.setTextValue(copied if addresses.is_address(copied) and len(copied) < 2000 else "https://")
        dialog.resize(480, dialog.sizeHint().height())
        dialog.textValueSelected.connect(self._on_address_entered)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_address_entered(self, typed: str) -> None:
        if typed.strip():
            self.files_requested.emit([str(addresses.completed(typed))])

    def _bring_plain(self, text: str) -> None:
        reads = self._reads
        self._control.stop()
        if reads:
            self._view.selectAll()
            self._view.keep_place(None)
            self.replaced.emit()
        self._view.insert_text(text)
        if reads:
            self._control.read()

    def _on_clipping_read(self, text: str, document: Document | None) -> None:
        if document is None:
            self._bring_plain(text)
        elif self._reads:
            self.document_brought.emit(document)
            self._control.read()
        else:
            self._view.insert_text(document.text)

    @property
    def _reads(self) -> bool:
        """Whether a text that comes now takes the place of the one before, and is read."""
        return self._view.is_empty or self._control.is_reading
