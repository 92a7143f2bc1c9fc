"""How loud speech is, and making it as loud as is wanted (EBU R 128)."""

# pyright: basic
# PyAV carries few types.

from typing import Any

from app.audio.codecs import frame_of, samples_of
from app.audio.pcm import SAMPLE_RATE

QUIETEST, LOUDEST = -40.0, -9.0
"""LUFS that a clip can be brought to. Audio books are asked for at -18 to -23, podcasts at -16."""

_PEAK = 0.841
"""Highest sample after levelling: -1.5 dB of full scale, which leaves lossy formats room to overshoot."""


class LoudnessMeter:
    """Measures PCM as it comes."""

    def __init__(self) -> None:
        self._graph = _graph(("ebur128", "metadata=1"))
        self._loudness: float | None = None

    def take(self, pcm: bytes) -> None:
        """Hear whole samples."""
        for frame in _passed(self._graph, pcm):
            self._loudness = float(frame.metadata.get("lavfi.r128.I", self._loudness or -70.0))

    @property
    def loudness(self) -> float | None:
        """Integrated loudness in LUFS; None where nothing was loud enough to be measured."""
        return self._loudness if self._loudness is not None and self._loudness > -70.0 else None


class Leveller:
    """Changes the level by `gain_db`, and holds peaks below full scale."""

    def __init__(self, gain_db: float) -> None:
        self._graph = _graph(
            ("volume", f"{gain_db:.2f}dB"), ("alimiter", f"limit={_PEAK}:level=false:latency=true")
        )

    def feed(self, pcm: bytes) -> bytes:
        """Level whole samples; what comes out may lag behind."""
        return b"".join(map(samples_of, _passed(self._graph, pcm)))

    def finish(self) -> bytes:
        """The rest. Call it once, at the end."""
        self._graph.push(None)
        return b"".join(map(samples_of, _pulled(self._graph)))


def _graph(*filters: tuple[str, str]) -> Any:
    from av.filter import Graph

    graph = Graph()
    source = graph.add_abuffer(format="s16", sample_rate=SAMPLE_RATE, layout="mono", time_base=None)
    between = [graph.add(name, options) for name, options in filters]
    last = graph.add("aformat", f"sample_fmts=s16:sample_rates={SAMPLE_RATE}:channel_layouts=mono")
    graph.link_nodes(source, *between, last, graph.add("abuffersink")).configure()
    return graph


def _passed(graph: Any, pcm: bytes) -> list[Any]:
    graph.push(frame_of(pcm))
    return _pulled(graph)


def _pulled(graph: Any) -> list[Any]:
    from av.error import BlockingIOError, EOFError

    frames: list[Any] = []
    while True:
        try:
            frames.append(graph.pull())
        except (BlockingIOError, EOFError):
            return frames
