"""The thread that writes clips while reading goes on."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from app.audio.clip_file import ClipFormat
from app.playback.worker import EndpointOf
from app.speech import errors
from app.speech.service import VoiceChoice
from app.storage import files
from app.text.document import Document
from app.text.wording import PLAIN, Wording

if TYPE_CHECKING:  # sqlite3 comes with it
    from app.storage.purse import Purse


class Exporter(QThread):
    """Writes a clip of the document that `make` makes, beside `target` first, and puts it in its place when whole.

    `make` is called on this thread, since parsing a long text takes a while.

    Ends in exactly one `written`, `failed` (with a `SpeechError` or an `OSError`) or, if cancelled, in neither.
    `progressed` carries the part that is done, 0 to 1.
    """

    progressed = Signal(float)
    written = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        make: Callable[[], Document],
        choice: VoiceChoice,
        endpoint_of: EndpointOf,
        purse: "Purse",
        target: Path,
        rate: float,
        wording: Wording = PLAIN,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._choice = choice
        self._endpoint_of = endpoint_of
        self._purse = purse
        self._target = target
        self._rate = rate
        self._wording = wording
        self._cancelled = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None

    def run(self) -> None:
        """The thread."""
        try:
            asyncio.run(self._export())
        except asyncio.CancelledError:
            return
        except (errors.SpeechError, OSError) as error:
            self.failed.emit(error)
        else:
            self.written.emit(str(self._target))

    def cancel(self) -> None:
        """Stop, leave no half file, and wait until that is done."""
        self._cancelled = True
        if self._loop and self._task:
            with suppress(RuntimeError):  # it has just ended by itself
                self._loop.call_soon_threadsafe(self._task.cancel)
        self.wait()

    async def _export(self) -> None:
        from app.reading import clip, word_finding
        from app.reading.thrift import Thrift

        self._loop = asyncio.get_running_loop()
        self._task = asyncio.current_task()
        if self._cancelled:  # before there was a task to cancel
            raise asyncio.CancelledError
        thrift, choice = Thrift(self._purse, word_finding.of_user(self._endpoint_of).speech), self._choice
        with files.replacing(self._target) as part:
            await clip.write(
                self._make(),
                lambda client, text: thrift.speech_of(client, self._endpoint_of, choice, text),
                part,
                clip.Manner(
                    format=ClipFormat(self._target.suffix.lower().removeprefix(".")), rate=self._rate
                ),
                on_progress=self.progressed.emit,
                wording=self._wording.heard_by(choice.voice),
            )
