"""Texts to be taken, without any other program."""

from app.desktop.selection.source import Answer, Kind, Nothing, Source


class FakeSource(Source):
    """Answers with what it was told to have: nothing at first. While `is_slow`, only by `answer_now`."""

    def __init__(self) -> None:
        super().__init__(1_000_000)
        self.has: dict[Kind, str | Nothing] = {}
        self.is_slow = False
        self.closed = False
        self._asked: tuple[Kind, Answer] | None = None

    def read(self, kind: Kind, answer: Answer) -> None:
        self._asked = (kind, answer)
        if not self.is_slow:
            self.answer_now()

    def answer_now(self) -> None:
        """Answer the last question."""
        assert self._asked
        (kind, answer), self._asked = self._asked, None
        answer(self.has.get(kind, Nothing.EMPTY))

    def close(self) -> None:
        self.closed = True
