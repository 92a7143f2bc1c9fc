"""How large a dialog is, whatever the font and the language."""

from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui.fitting import resize_to_fit
from app.ui.scrolling import width_of


def grow(dialog: QWidget, least: int, area: QScrollArea | None = None) -> None:
    """Make `dialog` at least `least` pixels wide, as wide as its longest line, and as high as its lines that wrap, as
    far as its screen reaches. What is in `area`, one of its parts, is scrolled only where that is not enough.
    """
    layout = dialog.layout()
    assert layout
    if area:
        area.setMinimumWidth(width_of(area))
    dialog.setMinimumWidth(max(least, layout.totalMinimumSize().width()))
    if area and (content := area.widget()):
        margins = layout.contentsMargins()
        inside = content.heightForWidth(dialog.width() - margins.left() - margins.right())
        height = layout.totalMinimumSize().height() - area.minimumSizeHint().height() + inside
    else:
        height = layout.totalHeightForWidth(dialog.width())
    resize_to_fit(dialog, dialog.width(), max(dialog.height(), height))
