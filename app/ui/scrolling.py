"""What is scrolled where it finds too little room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(content: QWidget) -> QScrollArea:
    """`content` in an area as wide as what is left for it, scrolled up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def width_of(area: QScrollArea) -> int:
    """The width in pixels at which nothing in `area` is scrolled sideways: of its content, with the bar beside it."""
    content = area.widget()
    assert content
    return content.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width()
