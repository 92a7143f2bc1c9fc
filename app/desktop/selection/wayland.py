"""The selected and the copied text of a Wayland desktop, by wl-clipboard.

Wayland tells a program without the keyboard nothing of either. `wl-paste` knows the protocol by which compositors
let clipboard managers know (data-control); where a compositor has none, it takes the keyboard for a moment.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

from app.desktop.selection.source import SECRET_HINT, Answer, Kind, Nothing, Source, plain_text

DEADLINE_MS = 500
"""How long a program may be silent, the start of `wl-paste` included."""

_TEXT_TYPES = ("text/plain;charset=utf-8", "utf8_string", "text/plain", "string", "text", "text/html")
"""The forms of a text that are understood, best first, in small letters."""

_NOTHING_THERE = (b"No selection", b"Nothing is copied", b"No suitable type")
"""What `wl-paste` says where all is well but nothing is there (2.1 and 2.2 differ)."""

_BYTES_A_SIGN = 4


class WaylandSelection(Source):
    """Asks `wl-paste` first for the forms in which there is a text, then for the best of them."""

    def __init__(self, limit: int, program: str = "wl-paste", parent: QObject | None = None) -> None:
        super().__init__(limit, parent)
        self._program = program
        self._answer: Answer | None = None
        self._process: QProcess | None = None
        self._take: Callable[[bytes], None] = self._take_types
        self._words: list[str] = []
        self._form = ""
        self._read = bytearray()
        self._deadline = QTimer(self, singleShot=True, interval=DEADLINE_MS)
        self._deadline.timeout.connect(partial(self._finish, Nothing.SILENT))

    def read(self, kind: Kind, answer: Answer) -> None:
        """Call `answer` once, later."""
        self._end_process()
        self._answer = answer
        self._words = ["--primary"] if kind is Kind.SELECTION else []
        self._run(["--list-types"], self._take_types)

    def close(self) -> None:
        """Answer no more."""
        self._answer = None
        self._end_process()

    # Asking

    def _run(self, words: list[str], take: Callable[[bytes], None]) -> None:
        """Start `wl-paste` with `words`, and have `take` called with what it says."""
        self._take = take
        self._read.clear()
        self._process = process = QProcess(self)
        process.readyReadStandardOutput.connect(self._on_process_ready_read)
        process.finished.connect(self._on_process_finished)
        process.errorOccurred.connect(self._on_process_error_occurred)
        self._deadline.start()
        process.start(self._program, [*self._words, *words])
        process.closeWriteChannel()

    def _take_types(self, said: bytes) -> None:
        offered = {line.lower(): line for line in said.decode("utf-8", "replace").splitlines()}
        if SECRET_HINT.lower() in offered:
            self._finish(Nothing.SECRET)
            return
        self._form = next((form for form in _TEXT_TYPES if form in offered), "")
        if self._form:
            self._run(["--no-newline", "--type", offered[self._form]], self._take_text)
        else:
            self._finish(Nothing.EMPTY)

    def _take_text(self, said: bytes) -> None:
        text = said.decode("utf-8", "replace")
        self._finish(self.judged(plain_text(text) if self._form == "text/html" else text))

    # What comes

    def _finish(self, result: str | Nothing) -> None:
        self._end_process()
        answer, self._answer = self._answer, None
        if answer:
            answer(result)

    def _end_process(self) -> None:
        self._deadline.stop()
        process, self._process = self._process, None
        if process:
            if process.state() is QProcess.ProcessState.NotRunning:
                process.deleteLater()
            else:
                process.finished.connect(process.deleteLater)
                process.kill()

    @Slot()
    def _on_process_ready_read(self) -> None:
        if self._process and self.sender() is self._process:
            self._read += self._process.readAllStandardOutput().data()
            self._deadline.start()
            if len(self._read) > self.limit * _BYTES_A_SIGN:
                self._finish(Nothing.TOO_LONG)

    @Slot(int, QProcess.ExitStatus)
    def _on_process_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._process is None or self.sender() is not self._process:
            return
        complaint = self._process.readAllStandardError().data()
        self._end_process()
        if code == 0 and status is QProcess.ExitStatus.NormalExit:
            self._take(bytes(self._read))
        else:
            nothing = any(words in complaint for words in _NOTHING_THERE)
            self._finish(Nothing.EMPTY if nothing else Nothing.UNAVAILABLE)

    @Slot(QProcess.ProcessError)
    def _on_process_error_occurred(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self.sender() is self._process:
            self._finish(Nothing.UNAVAILABLE)
