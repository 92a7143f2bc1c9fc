"""Windows that are no larger than their screen has room for."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(4, 40)
"""What a desktop's frame takes around a window, in pixels: its size is known only when the window is shown."""


def resize_to_fit(window: QWidget, width: int, height: int) -> None:
    """Give `window` this size, or as much of it as its screen has room for."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - FRAME))
