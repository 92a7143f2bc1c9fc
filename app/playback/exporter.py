"""The thread that writes clips while reading goes on."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from app.playback.worker import EndpointOf
from app.reading.clip import Exported, Manner, Voice
from app.reading.clip_set import Beside, Piece, write_piece
from app.speech import errors
from app.speech.service import VoiceChoice
from app.text.document import Document
from app.text.wording import Wording

if TYPE_CHECKING:  # sqlite3 comes with it
    from app.storage.purse import Purse


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Export:
    """What is to be written: `pieces` of `document`, one after the other, in a voice and a manner, and what goes
    beside each. `overwrite`: files that are there may be replaced.
    """

    document: Document
    pieces: tuple[Piece, ...]
    choice: VoiceChoice
    wording: Wording
    manner: Manner
    beside: Beside
    overwrite: bool = False

    def length(self, piece: Piece) -> int:
        """Code points of the document that `piece` says."""
        return piece.span.end - piece.span.start if piece.span else len(self.document.text)


@dataclass(frozen=True, slots=True)
class Written:
    """What an export has come to: its clips, how many parts of the text they do not say, and in how many sentences
    the service may have left words out.
    """

    clips: tuple[Path, ...]
    unspoken: int
    doubtful: int = 0

    def with_piece(self, piece: Piece, exported: Exported | None) -> "Written":
        """The same and `piece`, of which None says that nothing can be spoken."""
        if exported is None:
            return replace(self, unspoken=self.unspoken + 1)
        return Written(
            (*self.clips, piece.target),
            self.unspoken + len(exported.unspoken),
            self.doubtful + len(exported.doubtful),
        )


class Exporter(QThread):
    """Writes an export; each clip takes its place when it is whole.

    Ends in exactly one `written`, `failed` or, if cancelled, in neither. `progressed` carries the part that is
    done, 0 to 1.
    """

    progressed = Signal(float)
    written = Signal(object)
    """All of it is there: a `Written`."""
    failed = Signal(object, object)
    """A `SpeechError` or an `OSError`, and the `Export` of what is not written yet."""

    def __init__(
        self, export: Export, endpoint_of: EndpointOf, purse: "Purse", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._export = export
        self._endpoint_of = endpoint_of
        self._purse = purse
        self._done: list[Piece] = []
        self._cancelled = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[Written] | None = None

    def run(self) -> None:
        """The thread."""
        try:
            written = asyncio.run(self._write_all())
        except asyncio.CancelledError:
            return
        except (errors.SpeechError, OSError) as error:
            left = tuple(piece for piece in self._export.pieces if piece not in self._done)
            self.failed.emit(error, replace(self._export, pieces=left))
        else:
            self.written.emit(written)

    def cancel(self) -> None:
        """Stop, and leave no half file; `finished` tells when that is done."""
        self._cancelled = True
        if self._loop and self._task:
            with suppress(RuntimeError):  # it has just ended by itself
                self._loop.call_soon_threadsafe(self._task.cancel)

    def close(self) -> None:
        """As `cancel`, and wait until that is done."""
        self.cancel()
        self.wait()

    async def _write_all(self) -> Written:
        self._loop = asyncio.get_running_loop()
        self._task = asyncio.current_task()
        if self._cancelled:  # before there was a task to cancel
            raise asyncio.CancelledError
        written, voice = Written((), 0), self._voice()
        for piece in self._export.pieces:
            exported = await self._write(piece, voice)
            self._done.append(piece)
            written = written.with_piece(piece, exported)
        if not written.clips:
            raise errors.Unspeakable("nothing of the text can be spoken")
        return written

    async def _write(self, piece: Piece, voice: Voice) -> Exported | None:
        """One clip; None where nothing of it can be spoken, as of a chapter of pictures."""
        export = self._export
        try:
            return await write_piece(
                export.document,
                piece,
                voice,
                export.manner,
                export.beside,
                overwrite=export.overwrite,
                on_progress=partial(self._tell_progress, piece),
                wording=export.wording.heard_by(export.choice.voice),
            )
        except errors.Unspeakable:
            return None

    def _voice(self) -> Voice:
        from app.reading import word_finding
        from app.reading.thrift import Thrift

        thrift = Thrift(self._purse, word_finding.of_user(self._endpoint_of).speech)
        return lambda client, text: thrift.speech_of(client, self._endpoint_of, self._export.choice, text)

    def _tell_progress(self, piece: Piece, part: float) -> None:
        """`part` of `piece` is done."""
        length = self._export.length
        done = sum(map(length, self._done)) + part * length(piece)
        self.progressed.emit(done / sum(map(length, self._export.pieces)))
