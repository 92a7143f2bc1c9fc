"""What the user has heard, for nobody else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.growing import grow
from app.ui.time_left import duration_text

if TYPE_CHECKING:
    from app.storage.diary import Heard

_WIDTH = 420
"""Pixels, if that is enough."""


class HeardPage(QDialog):
    """Shows a few figures, and forgets them when the user wants it."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heard_page")
        self.setWindowTitle(self.tr("What you have heard"))
        self._week, self._all, self._longest = QLabel(), QLabel(), QLabel()
        self._page = page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(8)
        for heading, figure in (
            (self.tr("THIS WEEK"), self._week),
            (self.tr("IN ALL"), self._all),
            (self.tr("LONGEST READING"), self._longest),
        ):
            label = QLabel(heading)
            label.setProperty("heading", True)
            figure.setWordWrap(True)
            figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            page.addWidget(label)
            page.addWidget(figure)
            page.addSpacing(14)
        told = QLabel(
            self.tr(
                "Counted on this computer while words light up, and told to nobody. "
                "What is private or not kept is not counted."
            )
        )
        told.setProperty("dim", True)
        told.setWordWrap(True)
        page.addWidget(told)
        page.addStretch(1)
        buttons = QDialogButtonBox()
        self.clear: QPushButton = buttons.addButton(
            self.tr("Forget it all"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.clear.setAutoDefault(False)
        self.clear.clicked.connect(self.clear_requested)
        close: QPushButton = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        close.setFocus()
        buttons.rejected.connect(self.reject)
        page.addWidget(buttons)

    def show_figures(self, week: "Heard", in_all: "Heard") -> None:
        """Show what was heard this week, and in all."""
        self._week.setText(self._told(week))
        self._all.setText(self._told(in_all))
        nothing = self.tr("Nothing yet.")
        self._longest.setText(duration_text(in_all.longest_ms / 1000) if in_all.longest_ms else nothing)
        self.clear.setEnabled(in_all.ms > 0 or in_all.words > 0)
        grow(self, _WIDTH)

    def _told(self, heard: "Heard") -> str:
        if not heard.ms and not heard.words:
            return self.tr("Nothing yet.")
        return self.tr("{time}, {words}").format(
            time=duration_text(heard.ms / 1000), words=self.tr("%Ln word(s)", "", heard.words)
        )
