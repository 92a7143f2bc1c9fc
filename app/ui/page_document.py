"""A text in Qt's own keeping, and out of it again."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextCursor, QTextDocument

from app.ui.offsets import Offsets

_CONTINUED = 1
"""State of a block that goes on a line of the source which was broken for display."""


def shown_document(offsets: Offsets, font: QFont, parent: QObject) -> QTextDocument:
    """A fresh document that holds what `offsets` shows, unmodified, with nothing to undo."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    QTextCursor(document).insertText(offsets.shown)
    for position in offsets.breaks:
        document.findBlock(position).setUserState(_CONTINUED)
    document.setUndoRedoEnabled(True)
    document.setModified(False)
    return document


def written(document: QTextDocument, *, joined: bool) -> str:
    r"""The text of `document` with `\n` between its lines; `joined`, without breaks made for display only."""
    if not joined:
        return document.toRawText().replace("\u2029", "\n")
    parts: list[str] = []
    block = document.begin()
    while block.isValid():
        parts += ["" if block.userState() == _CONTINUED or not parts else "\n", block.text()]
        block = block.next()
    return "".join(parts)
