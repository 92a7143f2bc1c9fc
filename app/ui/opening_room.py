"""Between the window and the opener: progress and Cancel, the password, and what went wrong."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit

from app.playback.opener import Opener, Opening
from app.text.document import Document
from app.text.importing.faults import Fault, Unreadable
from app.ui.desk import Desk
from app.ui.import_messages import import_message
from app.ui.plain_tip import plain_tip

PATIENCE_MS = 500
"""What is opened sooner needs no word about it; a beginning is shown when the rest is not there by then."""


class OpeningRoom(QObject):
    """Shows how a document comes in. What comes leaves by `shown`, and by `completed` if that was its beginning."""

    shown = Signal(object, object, bool)
    """Show the document of this `Opening`; whether it is whole."""
    completed = Signal(object, object)
    """The rest of the document is there: this is all of it."""

    def __init__(self, desk: Desk, opener: Opener) -> None:
        super().__init__(desk)
        self._desk = desk
        self._opener = opener
        self._done = 0.0
        self._beginning: Document | None = None
        self._is_shown = False
        self._opening: Opening | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)
        opener.started.connect(self._on_opener_started)
        opener.begun.connect(self._on_opener_begun)
        opener.progressed.connect(self._on_opener_progressed)
        opener.opened.connect(self._on_opener_opened)
        opener.failed.connect(self._on_opener_failed)
        opener.cancelled.connect(self._on_opener_cancelled)
        desk.control.document_shown.connect(self._on_control_document_shown)
        desk.intake.replaced.connect(opener.cancel)

    def tell_others(self, count: int) -> None:
        """Say that `count` more files were to be opened, which are not."""
        told = self.tr(
            "One text is shown at a time: %Ln more file(s) were not opened. Open them later.", "", count
        )
        self._desk.show_notice(told)

    @Slot(object)
    def _on_opener_started(self, opening: Opening) -> None:
        self._opening = opening
        self._beginning, self._is_shown, self._done = None, False, 0.0
        self._desk.trouble.hide()
        self._patience.start()

    @Slot(object, object)
    def _on_opener_begun(self, opening: Opening, document: Document) -> None:
        self._beginning = document
        if not self._patience.isActive():
            self._show_beginning()

    @Slot(object, float)
    def _on_opener_progressed(self, opening: Opening, done: float) -> None:
        if round(done * 100) != round(self._done * 100):
            self._done = done
            self._desk.opening.update_text(self._said(opening))

    @Slot(object, object)
    def _on_opener_opened(self, opening: Opening, document: Document) -> None:
        self._finish()
        if self._is_shown:
            self.completed.emit(opening, document)
        else:
            self.shown.emit(opening, document, True)

    @Slot(object, object)
    def _on_opener_failed(self, opening: Opening, error: Unreadable | OSError) -> None:
        self._finish()
        name = opening.source.name
        if isinstance(error, OSError):
            said = self.tr("{name} cannot be opened: {reason}. Choose another file.")
            self._desk.show_trouble(said.format(name=name, reason=error.strerror))
        elif error.fault in (Fault.LOCKED, Fault.WRONG_PASSWORD):
            self._ask_for_password(opening, again=error.fault is Fault.WRONG_PASSWORD)
        else:
            self._desk.show_trouble(import_message(error.fault, name))

    @Slot(object)
    def _on_opener_cancelled(self, _opening: Opening) -> None:
        self._finish()

    @Slot(object)
    def _on_control_document_shown(self, document: Document) -> None:
        """Another text than ours has come in between."""
        if document is not self._beginning:
            self._opener.cancel()

    @Slot()
    def _on_patience_timeout(self) -> None:
        assert self._opening
        self._desk.opening.show_message(
            self._said(self._opening), action=self.tr("Cancel"), wish=self._cancel, can_close=False
        )
        self._show_beginning()

    def _cancel(self) -> None:
        """The user does not want the rest."""
        self._opener.cancel()
        if self._is_shown and self._opening:
            said = self.tr("Only the beginning of {name} is here. Open it again for the rest.")
            self._desk.show_notice(said.format(name=self._opening.source.name))

    def _show_beginning(self) -> None:
        if self._beginning and not self._is_shown:
            self._is_shown = True
            self.shown.emit(self._opening, self._beginning, False)

    def _finish(self) -> None:
        self._patience.stop()
        self._desk.opening.hide()

    def _said(self, opening: Opening) -> str:
        said = self.tr("{name} is being opened: {percent} %")
        return said.format(name=opening.source.name, percent=round(self._done * 100))

    def _ask_for_password(self, opening: Opening, *, again: bool) -> None:
        dialog = QInputDialog(self._desk)
        dialog.setWindowTitle(self.tr("Locked document"))
        wrong = self.tr("This password does not open it.") + " " if again else ""
        asked = self.tr("{name} is locked. Its password:").format(name=opening.source.name)
        dialog.setLabelText(plain_tip(wrong + asked))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.textValueSelected.connect(partial(self._on_password_selected, opening))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_password_selected(self, opening: Opening, password: str) -> None:
        self._opener.open(Opening(opening.source, opening.options, password))
