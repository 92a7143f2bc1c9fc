"""How much room a scroll area wants so that nothing is scrolled sideways."""

from PySide6.QtWidgets import QScrollArea


def width_of(area: QScrollArea) -> int:
    """The width in pixels of what is in `area`, with the bar beside it."""
    content = area.widget()
    assert content
    return content.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width()
