"""What every way to the selected and the copied text promises."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject


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


Answer = Callable[[str | Nothing], None]

DEADLINE_MS = 300
"""How long the owner of a text may be silent: one that hangs would else hold up whoever asks."""


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

    def close(self) -> None:
        """Answer no more, and let go of whatever is held."""
