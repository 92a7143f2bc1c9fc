"""Which way to the selected text this desktop has."""

from PySide6.QtCore import QObject

from app.desktop.selection.source import Source


def make_source(limit: int, parent: QObject | None = None) -> Source:
    """The source for this desktop; `limit`: the greatest length of a text, in code points."""
    return Source(limit, parent)
