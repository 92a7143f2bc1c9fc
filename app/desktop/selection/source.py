"""What every way to the selected and the copied text promises."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QTextDocumentFragment


class Kind(Enum):
    """Which text."""

    SELECTION = "selection"
    CLIPBOARD = "clipboard"


class Nothing(Enum):
    """Why there is no text."""

    EMPTY = "empty"
    """Nothing is selected or copied, or no text."""

    SECRET = "secret"  # noqa: S105
    """A password manager marked it as nobody's business."""

    SILENT = "silent"
    """The program that has it did not answer in time."""

    TOO_LONG = "too-long"
    """It is longer than `Source.limit`."""

    UNAVAILABLE = "unavailable"
    """This desktop does not hand it over."""


_PICTURE = "\ufffc"
"""What stands for a picture."""

Answer = Callable[[str | Nothing], None]

SECRET_HINT = "x-kde-passwordManagerHint"  # noqa: S105
"""What password managers on Linux offer beside a text that nobody is to look at."""

DEADLINE_MS = 300
"""How long the owner of a text may be silent: one that hangs would else hold up whoever asks."""


def plain_text(html: str) -> str:
    """The words of `html`, for owners that have nothing else."""
    return QTextDocumentFragment.fromHtml(html).toPlainText().replace(_PICTURE, "")


class Source(QObject):
    """Gets the selected or copied text, as plain text. This one gets none.

    `limit`: the greatest length of a text, in code points.
    """

    def __init__(self, limit: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.limit = limit

    def read(self, kind: Kind, answer: Answer) -> None:
        """Call `answer` once, later or at once, on the main thread. Never waits for another program.

        A new question takes the place of one that is not answered yet: that one's `answer` is never called.
        """
        answer(Nothing.UNAVAILABLE)

    def copied(self, clipping: QMimeData | None) -> str | Nothing:
        """What is to be answered about what Qt has of the clipboard."""
        if clipping is None:
            return Nothing.EMPTY
        if clipping.hasFormat(SECRET_HINT):
            return Nothing.SECRET
        return self.judged(clipping.text() or (plain_text(clipping.html()) if clipping.hasHtml() else ""))

    def judged(self, text: str) -> str | Nothing:
        """`text`, if there is some and not too much of it."""
        if len(text) > self.limit:
            return Nothing.TOO_LONG
        return text if text.strip() else Nothing.EMPTY

    def close(self) -> None:
        """Answer no more, and let go of whatever is held."""
