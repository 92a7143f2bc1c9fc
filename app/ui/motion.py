"""Whether things may move by themselves: both what Qt and what the desktop's own settings say count."""

from PySide6.QtWidgets import QApplication, QWidget

_STILL = "still"
"""A property of the application, since it holds for every window."""


def keep_still(still: bool) -> None:
    """Have nothing move from now on, or leave it to Qt."""
    if application := QApplication.instance():
        application.setProperty(_STILL, still)


def moves(widget: QWidget) -> bool:
    """Whether the user wants `widget` to glide and fade."""
    from PySide6.QtWidgets import QStyle  # its many enumerations cost 10 ms, which the start need not pay

    application = QApplication.instance()
    if application is None or application.property(_STILL):
        return False
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) > 0
