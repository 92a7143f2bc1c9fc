"""How large a dialog is, whatever the font and the language."""

from PySide6.QtWidgets import QWidget


def grow(dialog: QWidget, least: int) -> None:
    """Make `dialog` at least `least` pixels wide, as wide as its longest line, and as high as its lines that wrap."""
    layout = dialog.layout()
    assert layout
    dialog.setMinimumWidth(max(least, layout.totalMinimumSize().width()))
    dialog.resize(dialog.width(), max(dialog.height(), layout.totalHeightForWidth(dialog.width())))
