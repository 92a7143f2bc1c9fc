"""The page of the pronunciation list: what is said instead of what is written."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.text.pronunciations import Saying
from app.ui.language_names import language_name


class PronunciationsPage(QDialog):
    """Lists the sayings; what the user does to them leaves as wishes."""

    add_requested = Signal()
    change_requested = Signal(object)
    """Let the user change this `Saying`."""
    removal_requested = Signal(object)
    import_requested = Signal(object)
    """Add the sayings of this file (a Path)."""
    export_requested = Signal(object)
    """Write the sayings to this file (a Path)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pronunciations_page")
        self.setWindowTitle(self.tr("Pronunciations"))
        self.resize(640, 460)
        self._sayings: Sequence[Saying] = ()
        self._table = self._make_table()
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setProperty("dim", True)
        self._add = self._button(self.tr("Add…"))
        self._change = self._button(self.tr("Change…"))
        self._remove = self._button(self.tr("Remove"))
        self._import = self._button(self.tr("Import…"))
        self._export = self._button(self.tr("Export…"))
        self._arrange()
        self._connect()
        self.show_sayings(())

    def show_sayings(self, sayings: Sequence[Saying]) -> None:
        """Show these."""
        chosen = self._table.currentRow()
        self._sayings = tuple(sayings)
        self._table.setRowCount(len(sayings))
        for row, saying in enumerate(sayings):
            for column, text in enumerate((saying.written, saying.said, self._where(saying))):
                self._table.setItem(row, column, QTableWidgetItem(" ".join(text.split())))
        if sayings:
            self._table.setCurrentCell(min(max(chosen, 0), len(sayings) - 1), 0)
        for button in (self._change, self._remove, self._export):
            button.setEnabled(bool(sayings))

    def say(self, text: str) -> None:
        """Say what became of a wish."""
        self._said.setText(text)

    # -- making

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setAccessibleName(self.tr("Pronunciations"))
        table.setHorizontalHeaderLabels([self.tr("Written"), self.tr("Said"), self.tr("Where")])
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        return table

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        return button

    def _where(self, saying: Saying) -> str:
        """Where the saying holds, in words."""
        tongue = language_name(saying.language) if saying.language else ""
        parts = [
            self.tr("expression") if saying.is_expression else "",
            "" if saying.whole_word else self.tr("inside words too"),
            self.tr("these capitals") if saying.matches_case else "",
            tongue,
            saying.voice,
        ]
        return ", ".join(part for part in parts if part) or self.tr("everywhere")

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._add, self._change, self._remove):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self._import, self._export):
            buttons.addWidget(button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 16)
        page.addWidget(self._table, 1)
        page.addLayout(buttons)
        page.addWidget(self._said)
        page.addWidget(close)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_requested)
        self._change.clicked.connect(self._on_change_clicked)
        self._table.cellActivated.connect(self._on_change_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._import.clicked.connect(self._on_import_clicked)
        self._export.clicked.connect(self._on_export_clicked)

    # -- slots

    def _chosen(self) -> Saying | None:
        row = self._table.currentRow()
        return self._sayings[row] if 0 <= row < len(self._sayings) else None

    @Slot()
    def _on_change_clicked(self) -> None:
        if saying := self._chosen():
            self.change_requested.emit(saying)

    @Slot()
    def _on_remove_clicked(self) -> None:
        if saying := self._chosen():
            self.removal_requested.emit(saying)

    @Slot()
    def _on_import_clicked(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import pronunciations"), "", self.tr("Text files (*.txt *.tsv);;All files (*)")
        )
        if name:
            self.import_requested.emit(Path(name))

    @Slot()
    def _on_export_clicked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export pronunciations"), "pronunciations.txt", self.tr("Text files (*.txt)")
        )
        if name:
            self.export_requested.emit(Path(name))
