"""Where on the screen a small window stands."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize

_GAP = 24
"""Pixels between the window and the edges of the screen, where nobody has moved it."""


def corner(size: QSize, screen: QRect, *, mirrored: bool) -> QPoint:
    """The lower right corner of `screen` (its room for windows), the lower left one of a mirrored desktop."""
    left = screen.left() + _GAP if mirrored else screen.right() + 1 - _GAP - size.width()
    return QPoint(left, screen.bottom() + 1 - _GAP - size.height())


def restored(place: QPoint, size: QSize, screens: Sequence[QRect]) -> QPoint | None:
    """`place`, moved so that all of the window is on the screen that has its middle; None if no screen has it."""
    middle = QRect(place, size).center()
    for screen in screens:
        if screen.contains(middle):
            return within(place, size, screen)
    return None


def within(place: QPoint, size: QSize, screen: QRect) -> QPoint:
    """The point nearest to `place` from which a window of `size` lies within `screen`, if it fits there."""
    right = screen.right() + 1 - size.width()
    bottom = screen.bottom() + 1 - size.height()
    return QPoint(
        max(screen.left(), min(place.x(), right)),
        max(screen.top(), min(place.y(), bottom)),
    )
