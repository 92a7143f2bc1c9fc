"""The page of the drawer that shows what was read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.storage.entries import Entry
from app.ui.drawer import framed
from app.ui.entry_list import EntryList
from app.ui.icons import icon

_REST_MS = 150
"""So long after the last key the search begins."""


class LibraryPage(QWidget):
    """Search, list, and what can be done with a text. Everything leaves as a wish."""

    wanted = Signal(str)
    """The texts in which these words stand; all of them without words. The answer comes by `show_entries`."""
    read_requested = Signal(object)
    """Open this `Entry` and read on."""
    open_requested = Signal(object)
    enqueue_requested = Signal(object)
    dequeue_requested = Signal(object)
    move_requested = Signal(object, int)
    """Let this `Entry` have another turn."""
    remove_requested = Signal(object)
    clear_requested = Signal()
    keeping_changed = Signal(bool)
    """Whether what is read is to be kept, from now on."""
    privacy_changed = Signal(bool)
    """Whether nothing is to be kept until the window closes."""

    def __init__(self, *, keeps: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library_page")
        self._keeps, self._private = keeps, False
        self._shown = ""
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setPlaceholderText(self.tr("Search titles and texts"))
        self._search.setAccessibleName(self.tr("Search titles and texts"))
        self._search.setClearButtonEnabled(True)
        self._more = QToolButton()
        self._more.setIcon(icon("more"))
        self._more.setAccessibleName(self.tr("More about the library"))
        self._more.setToolTip(self.tr("More about the library"))
        self.list = EntryList()
        self._nothing, self._note = self._dim_label(), self._dim_label()
        self._read = QPushButton(self.tr("Continue"))
        self._read.setProperty("primary", True)
        self._next = QPushButton()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._arrange()
        self._connect()
        self._show_note()
        self.show_entries("", ())

    @property
    def query(self) -> str:
        """What is searched for."""
        return self._search.text().strip()

    def show_entries(self, query: str, entries: Sequence[Entry]) -> None:
        """Show what was found for `query`, if it is still searched for."""
        if query != self.query:
            return
        self.list.set_entries(entries, stays=query == self._shown)
        self._shown = query
        self.list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._nothing.setText(
            self.tr("No text has all of these words.")
            if query
            else self.tr("What you have read aloud will be found here, with the place where you left it.")
        )
        self._on_list_current_changed()

    def begin(self) -> None:
        """The page has come up."""
        self.refresh()
        self._search.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Ask for the texts anew."""
        self.wanted.emit(self.query)

    # -- building

    def _dim_label(self) -> QLabel:
        label = QLabel()
        label.setProperty("dim", True)
        label.setWordWrap(True)
        label.setContentsMargins(12, 4, 12, 4)
        return label

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 8, 0)
        top.setSpacing(4)
        top.addWidget(self._search, 1)
        top.addWidget(self._more)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(12, 6, 12, 12)
        bottom.addWidget(self._read, 1)
        bottom.addWidget(self._next, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._note)
        column.addWidget(self._nothing)
        column.addLayout(framed(self.list), 1)
        column.addStretch()
        column.addLayout(bottom)

    def _connect(self) -> None:
        self._search.textEdited.connect(lambda _: self._rest.start())
        self._search.textChanged.connect(lambda text: self._rest.start() if not text else None)
        self._search.returnPressed.connect(self.refresh)
        self._rest.timeout.connect(self.refresh)
        self._more.clicked.connect(self._on_more_clicked)
        self._read.clicked.connect(lambda: self._wish(self.read_requested.emit))
        self._next.clicked.connect(self._on_next_clicked)
        self.list.activated.connect(lambda _: self._wish(self.read_requested.emit))
        self.list.remove_requested.connect(lambda: self._wish(self.remove_requested.emit))
        self.list.move_requested.connect(self._on_list_move_requested)
        self.list.customContextMenuRequested.connect(self._on_list_menu_requested)
        self.list.selectionModel().currentChanged.connect(
            lambda _now, _before: self._on_list_current_changed()
        )
        self.list.model().modelReset.connect(self._on_list_current_changed)

    def _wish(self, emit: Callable[[Entry], object]) -> None:
        if entry := self.list.chosen:
            emit(entry)

    def _show_note(self) -> None:
        self._note.setText(
            self.tr("Private until the window closes: nothing is kept.")
            if self._private
            else self.tr("What is read is not kept.")
        )
        self._note.setVisible(self._private or not self._keeps)

    # -- slots

    @Slot()
    def _on_list_current_changed(self) -> None:
        entry = self.list.chosen
        self._read.setEnabled(entry is not None)
        self._next.setEnabled(entry is not None)
        self._read.setText(self.tr("Continue") if entry and entry.place else self.tr("Read"))
        self._next.setText(self.tr("Not next") if entry and entry.turn else self.tr("Read next"))

    @Slot()
    def _on_next_clicked(self) -> None:
        if entry := self.list.chosen:
            (self.dequeue_requested if entry.turn else self.enqueue_requested).emit(entry)

    @Slot(int)
    def _on_list_move_requested(self, steps: int) -> None:
        entry = self.list.chosen
        if entry and entry.turn:
            self.move_requested.emit(entry, max(entry.turn + steps, 1))

    @Slot(QPoint)
    def _on_list_menu_requested(self, point: QPoint) -> None:
        entry = self.list.chosen
        if entry is None:
            return
        menu = QMenu(self)
        menu.addAction(self._read.text(), lambda: self.read_requested.emit(entry))
        menu.addAction(self.tr("Open without reading"), lambda: self.open_requested.emit(entry))
        menu.addAction(self._next.text(), self._on_next_clicked)
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the library"), lambda: self.remove_requested.emit(entry))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(point))

    @Slot()
    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("library_menu")
        keep = menu.addAction(self.tr("Keep what I read"))
        keep.setCheckable(True)
        keep.setChecked(self._keeps)
        keep.toggled.connect(self._on_keep_toggled)
        private = menu.addAction(self.tr("Private until the window closes"))
        private.setCheckable(True)
        private.setChecked(self._private)
        private.toggled.connect(self._on_private_toggled)
        menu.addSeparator()
        menu.addAction(self.tr("Clear the library…"), self.clear_requested.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot(bool)
    def _on_keep_toggled(self, keeps: bool) -> None:
        self._keeps = keeps
        self._show_note()
        self.keeping_changed.emit(keeps)

    @Slot(bool)
    def _on_private_toggled(self, private: bool) -> None:
        self._private = private
        self._show_note()
        self.privacy_changed.emit(private)
