"""How long the text is, in words and minutes."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.ui.background import Background
from app.ui.reader_view import ReaderView

WORDS_A_MINUTE = 170
"""Reading aloud at 1.0×, including pauses: narrators read 150 to 180."""

_REST_MS = 400
_PIECE = 1 << 16
_AT_ONCE = 200_000


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, len(text), _PIECE):
        yield text[start : start + _PIECE]


def count_words(text: str) -> int:
    """Words between white space, counted piece by piece so that other threads get their turn."""
    words = 0
    before_ends_in_word = False
    for piece in _pieces(text):
        words += len(piece.split())
        if before_ends_in_word and not piece[0].isspace():
            words -= 1
        before_ends_in_word = not piece[-1].isspace()
    return words


class TextLength(QObject):
    """Counts the view's text when the keys have rested a moment."""

    counted = Signal()

    def __init__(self, view: ReaderView, parent: QObject) -> None:
        super().__init__(parent)
        self.words = 0
        self._view = view
        self._background = Background(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        view.text_edited.connect(self._rest.start)

    @property
    def minutes(self) -> float:
        """Minutes of speech at 1.0×."""
        return self.words / WORDS_A_MINUTE

    def count_now(self) -> None:
        """Count without waiting for the keys to rest."""
        text = self._view.toPlainText()
        if len(text) <= _AT_ONCE:
            self._take(count_words(text))
        else:
            self._background.run(lambda: count_words(text), self._take)

    @Slot()
    def _on_rest_timeout(self) -> None:
        self.count_now()

    def _take(self, words: int) -> None:
        self.words = words
        self.counted.emit()
