"""Finds texts that are cut off: what a widget has to say needs more room than it has got."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
    QWidget,
)

_TOLERANCE = 1
"""Pixels by which sizes may differ from rounding alone."""


def cut_texts(window: QWidget) -> list[str]:
    """A line for every visible widget of `window` that shows less than its text, or stands out of its place."""
    found: list[str] = []
    for one in (window, *window.findChildren(QWidget)):
        if one.isVisible() and one.window() is window.window():
            found += [f"{_name(one)}: {fault}" for fault in _faults(one)]
    return found


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    said = text() if callable(text) else ""
    return f"{type(widget).__name__} {widget.objectName()!r} {str(said)[:60]!r}"


def _faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _of_label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _of_button(widget)
    elif isinstance(widget, QComboBox):
        yield from _of_box(widget)
    elif isinstance(widget, QLineEdit) and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox):
        yield from _of_field(widget)
    elif isinstance(widget, QPlainTextEdit):
        yield from _of_editor(widget)
    elif isinstance(widget, QTableView):
        yield from _of_table(widget)
    yield from _outside(widget)


def _of_label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if label.wordWrap():
        if (wanted := label.heightForWidth(label.width())) > label.height() + _TOLERANCE:
            yield f"is {label.height()} high and wants {wanted}"
        words = [one for one in label.text().split() if "/" not in one]  # paths here are long beyond measure
        longest = max(words, key=len, default="")
        yield from _wider(label.fontMetrics().horizontalAdvance(longest), label.contentsRect().width())
    elif label.sizeHint().width() > 0:
        yield from _wider(label.sizeHint().width(), label.width())
        yield from _higher(label)


def _of_button(button: QAbstractButton) -> Iterator[str]:
    shows_text = not isinstance(button, QToolButton) or (
        button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly or button.icon().isNull()
    )
    if button.text() and shows_text:
        slack = 2 * button.fontMetrics().horizontalAdvance(" ") if isinstance(button, QToolButton) else 0
        yield from _wider(button.sizeHint().width() - slack, button.width())
        yield from _higher(button)


def _of_box(box: QComboBox) -> Iterator[str]:
    if box.isEditable() or not box.currentText():
        return
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(part[0], option, part[1], box).width()
    icon = 0 if box.itemIcon(box.currentIndex()).isNull() else box.iconSize().width() + 4
    yield from _wider(box.fontMetrics().horizontalAdvance(box.currentText()) + icon, room)


def _of_field(field: QLineEdit) -> Iterator[str]:
    if not field.text():
        margins = field.textMargins()
        room = field.contentsRect().width() - margins.left() - margins.right() - 4
        yield from _wider(field.fontMetrics().horizontalAdvance(field.placeholderText()), room)
    yield from _higher(field)


def _of_editor(editor: QPlainTextEdit) -> Iterator[str]:
    if editor.placeholderText() and not editor.toPlainText():
        room = editor.viewport().rect().adjusted(4, 4, -4, -4)
        flags = Qt.TextFlag.TextWordWrap
        wanted = editor.fontMetrics().boundingRect(room, flags, editor.placeholderText())
        if wanted.height() > room.height() or wanted.width() > room.width():
            yield f"its hint wants {wanted.size().toTuple()} and has {room.size().toTuple()}"


def _of_table(table: QTableView) -> Iterator[str]:
    header = table.horizontalHeader()
    for column in range(header.count()):
        if header.isVisible() and header.sectionSizeFromContents(column).width() > header.sectionSize(column):
            yield f"the heading of column {column} has no room"


def _wider(wanted: int, room: int) -> Iterator[str]:
    if wanted > room + _TOLERANCE:
        yield f"is {room} wide and wants {wanted}"


def _higher(widget: QWidget) -> Iterator[str]:
    """Whether one line of its text has no room."""
    if widget.fontMetrics().height() > widget.height() + _TOLERANCE:
        yield f"is {widget.height()} high and wants {widget.fontMetrics().height()}"


def _outside(widget: QWidget) -> Iterator[str]:
    """Whether it stands out of the widget that it is in, where nothing scrolls."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent, QAbstractScrollArea):
        return
    if isinstance(parent.parentWidget(), QAbstractScrollArea) and not isinstance(widget, QAbstractScrollArea):
        if isinstance(parent.parentWidget(), QScrollArea):
            yield from _too_wide(widget, parent)
        return
    place = QRect(widget.mapTo(parent, QPoint()), widget.size())
    if not parent.rect().adjusted(-_TOLERANCE, -_TOLERANCE, _TOLERANCE, _TOLERANCE).contains(place):
        yield f"stands out of its parent: {place.getRect()} in {parent.size().toTuple()}"


def _too_wide(widget: QWidget, view: QWidget) -> Iterator[str]:
    """What is scrolled up and down may not be wider than its view."""
    if widget.width() > view.width() + _TOLERANCE:
        yield f"is {widget.width()} wide, and its view {view.width()}"
