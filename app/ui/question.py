"""A question with two answers, beside the window, which goes on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMessageBox, QWidget

from app.ui.icons import icon


class Question(QMessageBox):
    """Asks `text`, with `details` below it. `yes` has consequences; `no` is what Enter and Escape answer.

    `name` is that of the object, by which it is found. It deletes itself when it is closed.
    """

    def __init__(self, parent: QWidget, name: str, text: str, yes: str, no: str, details: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setIconPixmap(icon("notice", QPalette.ColorRole.Link).pixmap(28, 28))
        self.setWindowTitle("Readlark")
        self.setText(text)
        self.setInformativeText(details)
        self.yes = self.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        self.no = self.addButton(no, QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.no)
        self.setEscapeButton(self.no)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
