"""The page of the drawer that shows the bookmarks of the text."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.storage.entries import Bookmark
from app.ui.drawer import framed
from app.ui.icons import icon
from app.ui.plain_tip import plain_tip


class BookmarksPage(QWidget):
    """The marked words: a click or Enter goes there."""

    chosen = Signal(int)
    """Go to this code point."""
    note_changed = Signal(int, str)
    """The bookmark with this id has another note."""
    remove_requested = Signal(int)

    def __init__(self, mark: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookmarks_page")
        self.list = QListWidget()
        self.list.setObjectName("bookmarks")
        self.list.setAccessibleName(self.tr("Bookmarks"))
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._on_list_item_chosen)
        self.list.itemActivated.connect(self._on_list_item_chosen)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_chosen())
        self._nothing = QLabel(self.tr("Nothing is marked in this text yet."))
        self._nothing.setProperty("dim", True)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(14, 8, 14, 8)
        self._add = QPushButton(self.tr("Mark"))
        self._add.setToolTip(mark.toolTip())
        self._add.setProperty("primary", True)
        self._add.clicked.connect(mark.trigger)
        self._note = QPushButton(self.tr("Note…"))
        self._note.clicked.connect(self._on_note_clicked)
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.clicked.connect(self._on_remove_clicked)
        self._arrange()
        self.show_bookmarks(())

    def show_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Show these."""
        row = self.list.currentRow()
        self.list.clear()
        for bookmark in bookmarks:
            told = f"{bookmark.note}\n{bookmark.excerpt}" if bookmark.note else bookmark.excerpt
            item = QListWidgetItem(icon("bookmark"), told)
            item.setData(Qt.ItemDataRole.UserRole, bookmark)
            self.list.addItem(item)
        self.list.setCurrentRow(max(0, min(row, len(bookmarks) - 1)))
        self.list.setVisible(bool(bookmarks))
        self._nothing.setVisible(not bookmarks)
        self._show_chosen()

    def begin(self) -> None:
        """The page has come up."""
        (self.list if self.list.count() else self._add).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes."""
        if event.key() == Qt.Key.Key_Delete:
            self._on_remove_clicked()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 12)
        for button in (self._add, self._note, self._remove):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addLayout(framed(self.list), 1)
        column.addStretch()
        column.addLayout(row)

    def _chosen(self) -> Bookmark | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _show_chosen(self) -> None:
        for button in (self._note, self._remove):
            button.setEnabled(self._chosen() is not None)

    @Slot(QListWidgetItem)
    def _on_list_item_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole).place)

    @Slot()
    def _on_note_clicked(self) -> None:
        bookmark = self._chosen()
        if bookmark is None:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Note"))
        dialog.setLabelText(plain_tip(bookmark.excerpt))
        dialog.setTextValue(bookmark.note)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda note: self.note_changed.emit(bookmark.id, note.strip()))
        dialog.open()

    @Slot()
    def _on_remove_clicked(self) -> None:
        if bookmark := self._chosen():
            self.remove_requested.emit(bookmark.id)
