"""From whatever a service sends to 24 kHz mono s16 PCM, as a stream.

Our own PCM and WAV pass without any codec library; PyAV is imported for the rest.
"""

import struct
from collections import deque
from importlib import import_module
from threading import Condition, Thread
from typing import Any, Protocol

from app.audio.pcm import BYTES_PER_SAMPLE, SAMPLE_RATE
from app.audio.sniffing import ENOUGH, Kind, is_wav, kind_of
from app.speech.errors import CutShort, NotAudio

_FORMATS: dict[Kind, str] = {"wav": "wav", "mp3": "mp3", "aac": "aac", "flac": "flac", "ogg": "ogg"}

_PROBE = {"probesize": "4096", "analyzeduration": "0"}
"""Sound may come from the first bytes: the kind is known, so FFmpeg need not read megabytes to guess it."""

_RATES = range(4_000, 384_001)
"""Samples a second that sound has: 8,000 on the telephone, 192,000 in a studio. At others FFmpeg takes gigabytes."""

_LONGEST_HEADER = 1 << 20

_LONGEST_WAV = 1 << 30
"""Sizes from here on, and none at all, are what streamed WAV files claim when they do not know theirs: 0,
0x7FFFFFFF, 0xFFFFFFFF, 2000000000.
"""

_SLACK = 64
"""Bytes by which a WAV's size may be wrong before its sound counts as cut: some count the header in."""


def load_library() -> None:
    """Have the codec library at hand long before the first answer comes: it takes 35 to 100 ms to load."""
    import_module("av")


class Decoder:
    """Bytes of an answer in, PCM out. What it is shows in its first bytes, else in `media_type`.

    `sample_rate` is that of bare PCM; a `rate=` in the media type goes before it.
    `feed` returns all that the bytes so far amount to, less what the codec itself holds back; for anything but PCM
    it may take some milliseconds. `finish` and `close` may be called from another thread than `feed`.
    """

    def __init__(self, media_type: str = "", sample_rate: int = SAMPLE_RATE) -> None:
        self._media_type = media_type
        self._sample_rate = _declared_rate(media_type) or sample_rate
        self._head = b""
        self._stage: _Stage | None = None

    def feed(self, data: bytes) -> bytes:
        """Decode more of the answer. Raises `NotAudio`."""
        if self._stage is not None:
            return self._stage.feed(data)
        self._head += data
        return self._started(ended=False)

    def finish(self) -> bytes:
        """The rest of the sound; the answer is at its end. Raises `NotAudio`, and `CutShort` if it shows that
        something is missing.
        """
        ready = self._started(ended=True) if self._stage is None else b""
        return ready + (self._stage.finish() if self._stage is not None else b"")

    def close(self) -> None:
        """Let go of everything; for an answer that is no longer wanted."""
        if self._stage is not None:
            self._stage.close()

    def _started(self, ended: bool) -> bytes:
        kind = kind_of(self._head, self._media_type, ended) if self._head else None
        if kind is None:
            return b""
        if kind == "pcm":
            self._stage = _Samples(self._sample_rate, 1)
        else:
            self._stage = _Wav() if kind == "wav" else _Library(kind)
        head, self._head = self._head, b""
        return self._stage.feed(head)


class _Stage(Protocol):
    def feed(self, data: bytes) -> bytes: ...
    def finish(self) -> bytes: ...
    def close(self) -> None: ...


class _Samples:
    """s16 samples of any rate and number of channels; ours pass as they are."""

    def __init__(self, sample_rate: int, channels: int) -> None:
        _check_rate(sample_rate)
        self._rate = sample_rate
        self._channels = channels
        self._carry = b""
        self._resampler: Any = None
        if (sample_rate, channels) != (SAMPLE_RATE, 1):
            self._resampler = _resampler()

    def feed(self, data: bytes) -> bytes:
        """Only whole samples go on; the odd byte waits for its other half."""
        if self._carry:
            data = self._carry + data
        cut = len(data) % (BYTES_PER_SAMPLE * self._channels)
        self._carry = data[len(data) - cut :] if cut else b""
        whole = data[: len(data) - cut] if cut else data
        if self._resampler is None or not whole:
            return whole
        return _pcm(self._resampler.resample(self._frame(whole)))

    def finish(self) -> bytes:
        return b"" if self._resampler is None else _pcm(self._resampler.resample(None))

    def close(self) -> None:
        self._carry = b""

    def _frame(self, data: bytes) -> Any:
        from av import AudioFrame

        layout = "mono" if self._channels == 1 else "stereo"
        samples = len(data) // (BYTES_PER_SAMPLE * self._channels)
        frame = AudioFrame(format="s16", layout=layout, samples=samples)
        frame.sample_rate = self._rate
        frame.planes[0].update(data)
        return frame


class _Wav:
    """RIFF/WAVE: 16 bits, one or two channels are read here, the rest by the library.

    Where another file follows, as from services that make one for each sentence, it is read too.
    """

    def __init__(self) -> None:
        self._head = b""
        self._inner: _Stage | None = None
        self._left = 0
        self._behind = b""

    def feed(self, data: bytes) -> bytes:
        ready = b""
        while True:
            if self._inner is None:
                self._head += data
                data = self._after_header()
            if self._inner is None:
                return ready
            sound, behind = data[: self._left], data[self._left :]
            self._left -= len(sound)
            ready += self._inner.feed(sound)
            data = self._next_file(behind)
            if not data:
                return ready
            ready += self._inner.finish()
            self._inner = None

    def finish(self) -> bytes:
        if self._inner is None:
            raise NotAudio("the WAV header has no end")
        if _SLACK < self._left < _LONGEST_WAV:
            raise CutShort("the WAV ended before its end")
        return self._inner.finish()

    def close(self) -> None:
        if self._inner is not None:
            self._inner.close()

    def _next_file(self, behind: bytes) -> bytes:
        """The beginning of the file that follows the sound, if one does; other chunks say nothing."""
        self._behind += behind
        if len(self._behind) < ENOUGH:
            return b""
        head, self._behind = self._behind, b"" if is_wav(self._behind) else self._behind[:ENOUGH]
        return head if is_wav(head) else b""

    def _after_header(self) -> bytes:
        """Read the chunks up to the sound; the beginning of the sound, or nothing while the header lasts."""
        form: tuple[int, ...] | None = None
        at = 12
        while len(self._head) >= at + 8:
            name, size = struct.unpack_from("<4sI", self._head, at)
            if name == b"data":
                return self._begin(form, at + 8, size)
            if name == b"fmt " and len(self._head) >= at + 24:
                form = struct.unpack_from("<HHIIHH", self._head, at + 8)
            at += 8 + size + size % 2
            if at > _LONGEST_HEADER:
                raise NotAudio("the WAV header is broken")
        return b""

    def _begin(self, form: tuple[int, ...] | None, at: int, size: int) -> bytes:
        if form is None:
            raise NotAudio("the WAV header does not tell its format")
        code, channels, rate, _, _, bits = form
        plain = code in (1, 0xFFFE) and bits == 16 and channels in (1, 2)
        self._inner = _Samples(rate, channels) if plain else _Library("wav")
        self._left = size if 0 < size < _LONGEST_WAV and plain else 1 << 62
        head, self._head = self._head, b""
        return head[at:] if plain else head


class _Library:
    """What PyAV reads, in a thread of its own that waits for bytes."""

    def __init__(self, kind: Kind) -> None:
        self._pipe = _Pipe()
        self._ready: deque[bytes] = deque()
        self._error: str | None = None
        self._thread = Thread(target=self._run, args=(_FORMATS[kind],), name="decoder", daemon=True)
        self._thread.start()

    def feed(self, data: bytes) -> bytes:
        if data:
            self._pipe.write(data)
            self._pipe.wait_until_read()
        return self._taken()

    def finish(self) -> bytes:
        self.close()
        self._thread.join()
        return self._taken()

    def close(self) -> None:
        self._pipe.end()

    def _taken(self) -> bytes:
        """What is ready. An error counts only when no sound came before it: an answer may end in mid-frame."""
        pieces: list[bytes] = []
        while self._ready:
            pieces.append(self._ready.popleft())
        if self._error is not None and not pieces:
            raise NotAudio(self._error)
        return b"".join(pieces)

    def _run(self, form: str) -> None:
        import av
        from av.error import FFmpegError

        heard = False
        try:
            with av.open(self._pipe, "r", format=form, options=_PROBE) as container:
                resampler = _resampler()
                for frame in container.decode(audio=0):
                    _check_rate(frame.sample_rate)
                    heard = True
                    self._ready.append(_pcm(resampler.resample(frame)))
                self._ready.append(_pcm(resampler.resample(None)))
        except (FFmpegError, IndexError, NotAudio, ValueError) as error:
            if not heard:
                self._error = f"the sound cannot be decoded ({type(error).__name__})"
        finally:
            self._pipe.leave()


class _Pipe:
    """A file for the library to read: waits for bytes, and at its end says so again and again."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._bytes = b""
        self._ended = False
        self._is_hungry = False
        self._is_left = False

    def write(self, data: bytes) -> None:
        """Pass on bytes."""
        with self._changed:
            self._bytes += data
            self._is_hungry = False
            self._changed.notify_all()

    def end(self) -> None:
        """Nothing follows."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def wait_until_read(self) -> None:
        """Wait until the reader has made what it can of every byte so far, or takes no more."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_hungry or self._is_left or self._ended)

    def read(self, size: int) -> bytes:
        """Up to `size` bytes: the library's side."""
        with self._changed:
            while not self._bytes and not self._ended:
                self._is_hungry = True
                self._changed.notify_all()
                self._changed.wait()
            piece, self._bytes = self._bytes[:size], self._bytes[size:]
            return piece

    def leave(self) -> None:
        """The library reads no more."""
        with self._changed:
            self._is_left = True
            self._changed.notify_all()


def _check_rate(sample_rate: int) -> None:
    if sample_rate not in _RATES:
        raise NotAudio("the sound has no possible sample rate")


def _resampler() -> Any:
    from av import AudioResampler

    return AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)


def _pcm(frames: list[Any]) -> bytes:
    return b"".join(bytes(frame.planes[0])[: frame.samples * BYTES_PER_SAMPLE] for frame in frames)


def _declared_rate(media_type: str) -> int | None:
    for parameter in media_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "rate" and value.strip().isdecimal():
            return int(value) or None
    return None
