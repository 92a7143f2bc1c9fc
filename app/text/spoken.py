"""What is spoken of what is written, and which source span every spoken character came from."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.text.document import Span


@dataclass(frozen=True, slots=True)
class Spoken:
    """A spoken text with the source span of each of its characters.

    `starts[i]` and `ends[i]` are the code points of the source (absolute in the document) that
    `text[i]` stands for; both are non-decreasing, and `starts[i] <= ends[i]`.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source_span(self, start: int, end: int) -> Span:
        """The source span behind spoken code points `start` to `end` (0 <= start < end <= len(text))."""
        return Span(self.starts[start], max(self.starts[start], self.ends[end - 1]))
