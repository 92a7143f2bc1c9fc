"""Segments: one utterance's PCM on disk with its word marks, written once and read from anywhere."""

import threading
from pathlib import Path

from app.audio.pcm import BYTES_PER_SAMPLE, WordMark


class Segment:
    """Append-only PCM (24 kHz mono s16le) in the file `path`, and the words heard in it.

    One thread writes; any thread reads, with `changed` held if what is written may be cut. `changed` is notified
    at every change, so that a reader of many segments can wait on one condition. Word marks are code points of
    the utterance's text and milliseconds from the segment's start, in order; the first `settled` of `words` stay
    as they are, the others are how it looks now. `given` counts the samples that were read of it, and may have
    been heard.
    """

    def __init__(self, path: Path, changed: threading.Condition) -> None:
        path.touch(mode=0o600, exist_ok=False)
        self._path = path
        self.changed = changed
        self._removed = False
        self.samples = 0
        self.given = 0
        self.complete = False
        self.words: tuple[WordMark, ...] = ()
        self.settled = 0

    @property
    def settled_words(self) -> tuple[WordMark, ...]:
        """The words that stay as they are."""
        return self.words[: self.settled]

    @property
    def is_gone(self) -> bool:
        """Whether somebody cleared its file away: it can neither be filled nor read any more."""
        return not self._removed and not self._path.exists()

    def append(self, pcm: bytes) -> None:
        """Add whole samples; a removed segment takes none. Raises OSError if the disk is full."""
        with self.changed:
            if self._removed:
                return
            # Opened for each piece: a reading of many segments holds no descriptors, and a file can be
            # removed at any time on Windows too. Written behind what counts: a piece that a full disk took
            # only in part is written over when there is room again.
            with self._path.open("r+b") as file:
                file.seek(self.samples * BYTES_PER_SAMPLE)
                file.write(pcm)
            self.samples += len(pcm) // BYTES_PER_SAMPLE
            self.changed.notify_all()

    def add_words(self, words: tuple[WordMark, ...], expected: tuple[WordMark, ...] = ()) -> None:
        """Add the words of what follows. Behind them, the `expected` ones take the place of those before."""
        with self.changed:
            self.words = (*self.settled_words, *words, *expected)
            self.settled += len(words)
            self.changed.notify_all()

    def cut(self, keep: int, words: tuple[WordMark, ...]) -> None:
        """Go on behind sample `keep` with `words` as those before it. Only what nobody has read may be cut off."""
        with self.changed:
            assert self.given <= keep <= self.samples
            self.samples, self.words, self.settled = keep, words, len(words)
            self.changed.notify_all()

    def replace(self, pcm: bytes, words: tuple[WordMark, ...]) -> bool:
        """Put another speech of the same text in the place of this one; False if some of it was given already.
        Raises OSError if the disk is full.
        """
        with self.changed:
            if self.given:
                return False
            self.cut(0, words)
            self.append(pcm)
        return True

    def finish(self) -> None:
        """Nothing follows."""
        with self.changed:
            self.complete = True
            self.changed.notify_all()

    def read(self, start: int, count: int) -> bytes:
        """Up to `count` samples from sample `start`; fewer if there are no more now."""
        with self._path.open("rb", buffering=0) as file:
            file.seek(start * BYTES_PER_SAMPLE)
            data = file.read(min(count, self.samples - start) * BYTES_PER_SAMPLE)
        self.given = max(self.given, start + len(data) // BYTES_PER_SAMPLE)
        return data

    def remove(self) -> None:
        """Delete the file; the segment must not be read again."""
        with self.changed:
            self._removed = True
            self._path.unlink(missing_ok=True)
