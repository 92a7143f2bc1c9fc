"""A private sound server without a loudspeaker, and a recorder that hears what would have come out of it.

`SoundServer` is a PulseAudio daemon with one null sink; programs play to it when started with its `env`. `Ears`
records that sink from the moment it is opened until it is closed, and says when a sound was heard and where it
fell silent. Times are `time.monotonic()` seconds unless a name ends in `_ms`; samples are float32, -1 to 1, mono,
at `RATE`. A moment is good to about 4 ms (`tests/test_ears.py` measures it); lengths within a recording are exact.
"""

import contextlib
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from tests.processes import running

RATE = 48_000
"""Samples a second, the null sink's own rate: nothing is resampled on the way to the ear."""

AUDIBLE = 0.01
"""-40 dBFS: louder than this is a sound."""

QUIET = 0.002
"""-54 dBFS: softer than this is silence."""

LATENCY_MS = 4
"""How often the recorder is woken. Smaller costs processor time and says no more."""

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Gap:
    """A silence between two sounds: where it begins, from the first sample on, and how long it is."""

    at_s: float
    ms: float


def runs(mask: NDArray[np.bool_], least: int = 1) -> list[tuple[int, int]]:
    """The runs of True in `mask` that are `least` long or longer, as `(start, stop)`, stop excluded."""
    edges = np.diff(np.concatenate(([False], mask, [False])).astype(np.int8))
    starts, stops = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    long = stops - starts >= least
    return list(zip(starts[long].tolist(), stops[long].tolist(), strict=True))


def sounding(samples: Samples, audible: float = AUDIBLE) -> tuple[int, int]:
    """From the first audible sample to behind the last one; `(0, 0)` if there is none."""
    loud = np.flatnonzero(np.abs(samples) > audible)
    return (int(loud[0]), int(loud[-1]) + 1) if len(loud) else (0, 0)


def gaps(samples: Samples, least_ms: float, quiet: float = QUIET, rate: int = RATE) -> list[Gap]:
    """The silences of `least_ms` or more between the first and the last sound. `quiet=0`: exact digital zero only,
    which is what an underrun or a stopped stream leaves."""
    start, stop = sounding(samples)
    silent = np.abs(samples[start:stop]) <= quiet
    least = max(1, round(least_ms * rate / 1000))
    return [Gap((start + a) / rate, (b - a) * 1000 / rate) for a, b in runs(silent, least)]


@dataclass(frozen=True, slots=True)
class Take:
    """What was heard from `asked_at` on; `samples[0]` was heard at `starts_at`."""

    samples: Samples
    starts_at: float
    asked_at: float

    @property
    def first_sound_ms(self) -> float | None:
        """From the asking to the first audible sample; None if nothing was heard."""
        start, stop = sounding(self.samples)
        return (self.starts_at - self.asked_at + start / RATE) * 1000 if stop else None

    @property
    def length_ms(self) -> float:
        """From the first to the last audible sample."""
        start, stop = sounding(self.samples)
        return (stop - start) * 1000 / RATE

    def gaps(self, least_ms: float, quiet: float = QUIET) -> list[Gap]:
        """The silences between its first and last sound, see `gaps`."""
        return gaps(self.samples, least_ms, quiet)


class SoundServer:
    """A PulseAudio daemon of our own with the null sink `SINK`, reached by programs started with `env`."""

    SINK = "readlark_ears"

    def __init__(self, folder: Path) -> None:
        """`folder`: empty, short (it holds a Unix socket), and ours alone."""
        self.folder = folder
        self.log = folder / "pulseaudio.log"
        self._socket = folder / "native"
        self._running = contextlib.ExitStack()
        clean = {
            k: v for k, v in os.environ.items() if not k.startswith(("PULSE_", "XDG_RUNTIME_DIR", "DBUS_"))
        }
        self.env = {
            **clean,
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(folder / "cookie"),
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_STATE_PATH": str(folder),
        }

    @classmethod
    @contextlib.contextmanager
    def started(cls) -> Iterator[Self]:
        """A server that accepts connections, until the block ends. Needs `pulseaudio` and `pactl` on the path."""
        with tempfile.TemporaryDirectory(prefix="ears-", ignore_cleanup_errors=True) as folder:
            server = cls(Path(folder))
            server.start()
            try:
                yield server
            finally:
                server._running.close()

    def start(self) -> None:
        """Start the daemon, for the first time or again, and wait until it accepts connections."""
        self._socket.unlink(missing_ok=True)
        self._daemon = self._running.enter_context(running(self._command(), self.env, log=self.log))
        self._wait_until_it_answers(self._daemon)

    def kill(self) -> None:
        """End the daemon without warning."""
        self._daemon.kill()
        self._running.close()

    def _command(self) -> list[str]:
        protocol = f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"
        sink = f"module-null-sink sink_name={self.SINK} rate={RATE} channels=2"
        options = ["--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"]
        return ["pulseaudio", "-n", *options, "-L", protocol, "-L", sink]

    def _wait_until_it_answers(self, daemon: subprocess.Popen[bytes], limit_s: float = 15.0) -> None:
        give_up = time.monotonic() + limit_s
        while daemon.poll() is None and time.monotonic() < give_up:
            if self._socket.exists() and self.SINK in self.control("list", "short", "sinks"):
                return
            time.sleep(0.02)
        raise RuntimeError("The sound server did not start: " + self.log.read_text(errors="replace")[-600:])

    def control(self, *words: str) -> str:
        """Give `pactl` the order `words` and return its answer, empty where it fails."""
        command = ["pactl", *words]
        answer = subprocess.run(command, env=self.env, capture_output=True, timeout=10, check=False)
        return answer.stdout.decode(errors="replace")

    @contextlib.contextmanager
    def suspended(self) -> Iterator[None]:
        """Nothing is played or recorded while the block lasts."""
        self.control("suspend-sink", self.SINK, "1")
        try:
            yield
        finally:
            self.control("suspend-sink", self.SINK, "0")


class Ears:
    """Records a `SoundServer` while its block lasts; see `Ears.listening`."""

    def __init__(self, recorder: subprocess.Popen[bytes]) -> None:
        """`recorder` writes s16le, mono, at `RATE`, to its standard output."""
        self._recorder = recorder
        self._heard = bytearray()
        self._arrivals: list[tuple[float, int]] = []
        self._loud_at: float | None = None
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._listen, name="ears", daemon=True)
        self._thread.start()

    @classmethod
    @contextlib.contextmanager
    def listening(cls, server: SoundServer) -> Iterator[Self]:
        """Ears that already hear. Needs `parec` and `pactl` on the path; nothing may be playing at that moment."""
        period = [f"--latency-msec={LATENCY_MS}", f"--process-time-msec={LATENCY_MS}"]
        shape = ["--format=s16le", f"--rate={RATE}", "--channels=1"]
        command = ["parec", "-d", f"{server.SINK}.monitor", *shape, *period]
        with contextlib.ExitStack() as stack:
            # An idle null sink works in blocks of two seconds; woken up with a recorder on it, in blocks of 4 ms.
            with server.suspended():
                recorder = stack.enter_context(
                    running(command, server.env, log=server.log, stdout=subprocess.PIPE)
                )
                ears = cls(recorder)
                ears._wait_until_attached(server)
            try:
                if not ears._wait(lambda: len(ears._heard) >= RATE // 2, limit_s=15):
                    raise RuntimeError(
                        "Nothing is recorded: " + server.log.read_text(errors="replace")[-600:]
                    )
                yield ears
            finally:
                recorder.kill()  # it would take seconds to drain what nobody wants to hear
                ears._thread.join()

    def _wait_until_attached(self, server: SoundServer, limit_s: float = 15.0) -> None:
        give_up = time.monotonic() + limit_s
        while time.monotonic() < give_up:
            if str(self._recorder.pid) in server.control("list", "source-outputs"):
                return
            time.sleep(0.02)
        raise RuntimeError("Nothing is recorded: " + server.log.read_text(errors="replace")[-600:])

    def _listen(self) -> None:
        assert self._recorder.stdout is not None
        descriptor = self._recorder.stdout.fileno()
        while data := os.read(descriptor, 65_536):
            now = time.monotonic()
            whole = np.frombuffer(data[: len(data) & ~1], "<i2")
            with self._news:
                self._heard += data
                self._arrivals.append((now, len(self._heard) // 2))
                if len(whole) and int(np.abs(whole.astype(np.int32)).max()) > AUDIBLE * 32768:
                    self._loud_at = now
                self._news.notify_all()

    def _wait(self, condition: Callable[[], bool], limit_s: float) -> bool:
        with self._news:
            return self._news.wait_for(condition, limit_s)

    def wait_for_sound(self, since: float, limit_s: float = 30.0) -> bool:
        """Wait until something audible has arrived after `since`; False if nothing came in `limit_s`."""
        return self._wait(lambda: self._loud_at is not None and self._loud_at >= since, limit_s)

    def wait_for_silence(self, least_s: float = 0.5, limit_s: float = 60.0) -> bool:
        """Wait until nothing audible has arrived for `least_s`; False if that took longer than `limit_s`."""
        opened = time.monotonic()
        return self._wait(lambda: time.monotonic() - (self._loud_at or opened) >= least_s, limit_s)

    def clock(self, around: float | None = None) -> float:
        """When sample 0 was heard, by the arrivals within 1.5 s of `around`: the earliest ones are on time, the
        others were held up on their way."""
        with self._news:
            arrivals = np.array(self._arrivals)
        if around is not None:
            near = arrivals[np.abs(arrivals[:, 0] - around) < 1.5]
            arrivals = near if len(near) else arrivals
        return float(np.percentile(arrivals[:, 0] - arrivals[:, 1] / RATE, 5))

    def slice(self, start: float, stop: float | None = None) -> tuple[Samples, float]:
        """What was heard from `start` to `stop` (or until now), and when its first sample was heard."""
        zero = self.clock(start)
        first = max(0, int((start - zero) * RATE))
        with self._news:
            last = len(self._heard) // 2 if stop is None else max(first, int((stop - zero) * RATE))
            data = bytes(self._heard[2 * first : 2 * last])
        return np.frombuffer(data, "<i2").astype(np.float32) / 32768, zero + first / RATE

    def take(
        self,
        ask: Callable[[], object],
        *,
        done: Callable[[], bool] | None = None,
        silence_s: float = 1.0,
        limit_s: float = 60.0,
    ) -> Take:
        """Call `ask` and record what it causes, until after the first sound `silence_s` passed without one, and
        `done()`, if given, is true. Without a sound it ends when `done()` says so, or after `limit_s`."""
        if not self.wait_for_silence(0.25, 10):
            raise RuntimeError("The sink did not fall silent before the take")
        asked_at = time.monotonic()

        def is_over() -> bool:
            if done is not None and not done():
                return False
            last = asked_at if done is not None and self._loud_at is None else self._loud_at
            return last is not None and last >= asked_at and time.monotonic() - last >= silence_s

        ask()
        self._wait(is_over, limit_s)
        samples, starts_at = self.slice(asked_at - 0.02)
        return Take(samples, starts_at, asked_at)

    def first_sound_ms(self, ask: Callable[[], object], limit_s: float = 30.0) -> float | None:
        """From calling `ask` to the first audible sample; None if none came in `limit_s`."""
        if not self.wait_for_silence(0.25, 10):
            raise RuntimeError("The sink did not fall silent before the take")
        asked_at = time.monotonic()
        ask()
        self.wait_for_sound(asked_at, limit_s)
        samples, starts_at = self.slice(asked_at - 0.02)
        return Take(samples, starts_at, asked_at).first_sound_ms
