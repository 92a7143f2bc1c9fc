"""Between the window and the exporter: the dialog, the costs, progress, and how it ended."""

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.playback.appraiser import Enquiry
from app.speech import errors
from app.speech.service import Service
from app.text.document import Document, Span
from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.export_bar import ExportBar
from app.ui.messages import message
from app.ui.question import Question

if TYPE_CHECKING:
    from pathlib import Path

    from app.playback.costs import Costs
    from app.playback.exporter import Export, Exporter, Written
    from app.playback.reader import Reader
    from app.ui.clip_choices import ClipWish
    from app.ui.clip_dialog import ClipDialog
    from app.ui.service_room import ServiceRoom


class ExportRoom(QObject):
    """Asks what is to be written, and has it written beside the reading, one export after the other.

    `parse` makes a document of an edited text, on another thread; `make_exporter` makes what writes an export;
    `find` knows the services by their names.
    """

    given_up = Signal()
    """What is being written may be stopped, for the window to close."""

    def __init__(
        self,
        desk: Desk,
        reader: "Reader",
        costs: "Costs",
        services: "ServiceRoom",
        parse: Callable[[str], Document],
        make_exporter: "Callable[[Export], Exporter]",
        find: Callable[[str], Service | None],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader = reader
        self._costs = costs
        self._services = services
        self._parse = parse
        self._make_exporter = make_exporter
        self._find = find
        self._background = Background(self)
        self._waiting: deque[Export] = deque()
        self._exporter: Exporter | None = None
        self._dialog: ClipDialog | None = None
        self._question: Question | None = None
        self._bar = ExportBar()
        self._bar.cancel_requested.connect(self._on_bar_cancel_requested)
        desk.place_above(self._bar)
        desk.export_requested.connect(self._on_desk_export_requested)

    def close(self) -> None:
        """Write nothing more, leave no half file, and wait until that is so."""
        self._background.cancel()
        self._background.wait()
        self._waiting.clear()
        exporter, self._exporter = self._exporter, None
        if exporter:
            exporter.close()

    def holds_window(self) -> bool:
        """Whether the window is wanted until an export is written; if so, it is asked whether that may be stopped."""
        if self._exporter is None:
            return False
        window = self._desk.window()
        window.show()
        if self._question is None:
            self._question = self._asked(window)
        self._question.raise_()
        self._question.activateWindow()
        return True

    def _asked(self, window: QWidget) -> Question:
        question = Question(
            window,
            "closing_question",
            self.tr("An export is still being written. Stop it and close?"),
            self.tr("Stop and close"),
            self.tr("Go on writing"),
            self.tr("The unfinished file is removed."),
        )
        # Not before the question has gone.
        question.yes.clicked.connect(self.given_up, Qt.ConnectionType.QueuedConnection)
        question.finished.connect(self._on_question_finished)
        question.open()
        return question

    # -- what is to be written

    @Slot(object)
    def _on_desk_export_requested(self, span: Span | None) -> None:
        desk, view = self._desk, self._desk.view
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
        elif not view.source.strip():
            desk.show_notice(self.tr("There is no text to export. Paste or open one first."))
        elif desk.opening.isVisible():
            desk.show_notice(
                self.tr("The document is still being opened. Export it when all of it is there.")
            )
        elif view.is_changed:
            self._background.run(partial(self._parse, view.source), partial(self._ask, span))
        else:
            self._ask(span, self._reader.document)

    def _ask(self, span: Span | None, document: Document) -> None:
        from app.ui.clip_dialog import ClipDialog

        reader, desk = self._reader, self._desk
        here = reader.spot.sentence.start if reader.spot and not desk.view.is_changed else desk.view.caret
        dialog = ClipDialog(document, span, here, reader.rate, desk.preferences, desk.window())
        self._dialog = dialog
        dialog.finished.connect(partial(self._on_dialog_finished, dialog, document))
        dialog.open()

    def _on_dialog_finished(self, dialog: "ClipDialog", document: Document, accepted: int) -> None:
        self._dialog = None
        dialog.deleteLater()
        self._desk.view.setFocus()
        if accepted:
            wish = dialog.wish
            self._desk.prefer(**wish.remembered())
            self._clear(wish, document)

    def _clear(self, wish: "ClipWish", document: Document) -> None:
        """Begin when what it costs is agreed to."""
        from app.playback.exporter import Export
        from app.reading.clip import Manner, pace_of
        from app.ui.clip_choices import LUFS

        reader = self._reader
        choice, script, span = reader.choice, reader.script, wish.part.span(document)
        service = None if choice.is_built_in else self._find(choice.service)
        manner = Manner(
            format=wish.format,
            rate=reader.rate,
            quality=wish.quality,
            loudness=LUFS[wish.loudness],
            pace=pace_of(service.concurrency if service else None),
            as_it_came=choice,
        )
        export = Export(
            document=document,
            pieces=wish.pieces,
            choice=choice,
            wording=reader.wording,
            manner=manner,
            beside=wish.beside,
            overwrite=wish.overwrite,
        )
        enquiry = Enquiry(lambda: script.another(document), choice, span.start, span.end)
        self._costs.exporting.ask(enquiry, partial(self._add, export))

    # -- writing

    def _add(self, export: "Export") -> None:
        self._services.introduce(export.choice)
        self._waiting.append(export)
        self._begin_next()

    def _begin_next(self) -> None:
        if self._exporter is None and self._waiting:
            export = self._waiting.popleft()
            self._exporter = exporter = self._make_exporter(export)
            exporter.progressed.connect(self._bar.set_done)
            exporter.written.connect(self._on_exporter_written)
            exporter.failed.connect(self._on_exporter_failed)
            exporter.finished.connect(self._on_exporter_finished)
            self._bar.begin(_name(export))
            exporter.start()
        self._bar.set_waiting(len(self._waiting))

    @Slot()
    def _on_bar_cancel_requested(self) -> None:
        if self._exporter:
            self._bar.show_stopping()
            self._exporter.cancel()

    @Slot(object)
    def _on_exporter_written(self, written: "Written") -> None:
        from app.ui.export_messages import written_text

        show = partial(self._show_folder, written.clips[0].parent)
        self._desk.notice.show_message(written_text(written), action=self.tr("Show in folder"), wish=show)

    @Slot(object, object)
    def _on_exporter_failed(self, error: errors.SpeechError | OSError, left: "Export") -> None:
        from app.ui.export_messages import can_retry, trouble_text

        if isinstance(error, errors.SpeechError):
            told = message(error, self._costs.title_of(left.choice.service))
            sentence, details = f"{told.sentence} {told.next_step}", told.details
            again = told.can_retry
        else:
            sentence, details, again = trouble_text(error, _name(left)), "", can_retry(error)
        action = self.tr("Try again") if again else ""
        self._desk.trouble.show_message(
            sentence, trouble=True, details=details, action=action, wish=partial(self._add, left)
        )

    @Slot()
    def _on_exporter_finished(self) -> None:
        exporter, self._exporter = self._exporter, None
        if exporter is None:  # it was waited for as the window closed
            return
        exporter.deleteLater()
        self._bar.hide()
        self._costs.accounts.look()
        self._begin_next()
        if self._question and self._exporter is None:  # there is nothing to be asked any more
            self._question.reject()

    @Slot(int)
    def _on_question_finished(self, _result: int) -> None:
        self._question = None

    def _show_folder(self, folder: "Path") -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            told = self.tr("There is no program that shows folders. The files are in {folder}.")
            self._desk.show_notice(told.format(folder=folder))


def _name(export: "Export") -> str:
    """What is said of an export while it is written."""
    return export.pieces[0].target.name
