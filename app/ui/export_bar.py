"""The line above the text that says how much of a clip is written."""

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.ui.banner import announce
from app.ui.time_left import TimeLeft, duration_text

_STEPS = 1000


class ExportBar(QFrame):
    """Shows one export at a time, and how many wait behind it; hidden while there is none."""

    cancel_requested = Signal()
    """Do not go on with the one that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_bar")
        self._name = ""
        self._done = 0.0
        self._waiting = 0
        self._left: float | None = None
        self._pace = TimeLeft(0.0)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)  # a name may be long
        self._bar = QProgressBar(textVisible=False, maximum=_STEPS)
        self._bar.setAccessibleName(self.tr("Export"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the export"))
        self._cancel.setToolTip(self.tr("Stop writing; no half file is left"))
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self._cancel.clicked.connect(self.cancel_requested)
        told = QVBoxLayout()
        told.setSpacing(6)
        told.addWidget(self._text)
        told.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 14, 8)
        row.setSpacing(16)
        row.addLayout(told, 1)
        row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def begin(self, name: str) -> None:
        """The file `name` is being written now."""
        self._name, self._done, self._left = name, 0.0, None
        self._pace = TimeLeft(time.monotonic())
        self._cancel.setEnabled(True)
        self._show()
        self.show()
        announce(self, self.text)

    def set_done(self, done: float) -> None:
        """So much of it is written, 0 to 1."""
        self._done = done
        self._left = self._pace.seconds(done, time.monotonic())
        self._show()

    def set_waiting(self, count: int) -> None:
        """So many are to be written after this one."""
        self._waiting = count
        self._show()

    def show_stopping(self) -> None:
        """It is being cancelled."""
        self._cancel.setEnabled(False)
        self._text.setText(self.tr("{name} is being cancelled…").format(name=self._name))

    def _show(self) -> None:
        if not self._cancel.isEnabled():
            return
        written = self.tr("Writing {name}: {percent} %")
        parts = [written.format(name=self._name, percent=int(self._done * 100))]
        if self._left is not None and self._done < 1:
            parts.append(self.tr("{time} left").format(time=duration_text(self._left)))
        if self._waiting:
            parts.append(self.tr("%Ln more to come", "", self._waiting))
        self._text.setText(" · ".join(parts))
        self._bar.setValue(int(self._done * _STEPS))
