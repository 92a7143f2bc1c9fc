"""The copied text as Qt has it, where asking for it holds nobody up."""

from PySide6.QtGui import QGuiApplication

from app.desktop.selection.source import Answer, Kind, Nothing, Source


class QtClipboard(Source):
    """Gets the clipboard alone."""

    def read(self, kind: Kind, answer: Answer) -> None:
        """Call `answer` at once."""
        if kind is Kind.CLIPBOARD:
            answer(self.copied(QGuiApplication.clipboard().mimeData()))
        else:
            answer(Nothing.UNAVAILABLE)
