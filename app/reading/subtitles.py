"""Subtitles of a clip: SRT, WebVTT with the time of every word, and LRC."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.audio.pcm import WordMark
from app.text.document import Span

LONGEST_CUE = 84
"""Characters of a cue: two lines of 42, as the style guides of broadcasters have it."""

LONGEST_CUE_MS = 7000.0
_LINE = 42
_LONGEST_BRIDGE_MS = 700.0
"""A cue stays until the next one begins if that is so near."""

_OPENING = re.compile(r"[“‘«„\"'(¿¡]+\Z")
_CLOSING = re.compile(r"[.,;:!?…。、！？”’»\"')]*(?:[^\S\n]?[–—](?=\s))?")


class SubtitleFormat(StrEnum):
    """The kinds of subtitles; `vtt` carries the time of every word."""

    SRT = "srt"
    VTT = "vtt"
    LRC = "lrc"


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown from `start_ms` to `end_ms`: words of the text, each with its times."""

    words: tuple[tuple[str, float], ...]
    """What is written, with what stands behind it but white space, and when it is said (ms)."""
    start_ms: float
    end_ms: float

    @property
    def text(self) -> str:
        """All of it on one line."""
        return " ".join(word for word, _ in self.words)


def subtitles(
    text: str, words: Sequence[WordMark], sentences: Sequence[Span], kind: SubtitleFormat, title: str = ""
) -> str:
    """The subtitles of `words` (code points of `text`, ms of the clip), a cue never holding parts of two of
    `sentences`.
    """
    cues = bridged(cues_of(text, words, sentences))
    match kind:
        case SubtitleFormat.SRT:
            return "".join(f"{number}\n{_srt(cue)}\n\n" for number, cue in enumerate(cues, 1))
        case SubtitleFormat.VTT:
            return "WEBVTT\n\n" + "".join(f"{_vtt(cue)}\n\n" for cue in cues)
        case SubtitleFormat.LRC:
            head = f"[ti:{_one_line(title)}]\n" if title else ""
            return head + "".join(f"[{_minutes(cue.start_ms)}]{cue.text}\n" for cue in cues)


def cues_of(text: str, words: Sequence[WordMark], sentences: Sequence[Span]) -> Iterator[Cue]:
    """The cues: sentences, and of long ones as much as may be shown at once."""
    for run in _runs(words, sentences):
        yield from _split(text, run)


def bridged(cues: Iterable[Cue]) -> list[Cue]:
    """The cues, each staying until the next one if only a short silence parts them; none overlap."""
    found: list[Cue] = []
    for cue in cues:
        if found:
            before = found[-1]
            end = cue.start_ms if cue.start_ms - before.end_ms <= _LONGEST_BRIDGE_MS else before.end_ms
            found[-1] = Cue(before.words, before.start_ms, min(end, cue.start_ms))
        found.append(cue)
    return found


def _runs(words: Sequence[WordMark], sentences: Sequence[Span]) -> Iterator[list[WordMark]]:
    """The words of each sentence; words at the same place of the text (one word said as several) are one."""
    ends = iter(sentences)
    end = -1
    run: list[WordMark] = []
    for word in words:
        if run and word.start >= end:
            yield run
            run = []
        while word.start >= end and (sentence := next(ends, None)) is not None:
            end = sentence.end
        if run and word.start < run[-1].end:
            last = run[-1]
            run[-1] = WordMark(
                last.start, max(last.end, word.end), last.start_ms, max(last.end_ms, word.end_ms)
            )
        else:
            run.append(word)
    if run:
        yield run


def _split(text: str, run: Sequence[WordMark]) -> Iterator[Cue]:
    """A sentence in cues of about equal length, none too long to be shown at once."""
    shown = [_shown(text, run, index) for index in range(len(run))]
    length = sum(map(len, shown)) + len(shown) - 1
    parts = max(
        -(-length // LONGEST_CUE), -(-int(run[-1].end_ms - run[0].start_ms) // int(LONGEST_CUE_MS)), 1
    )
    first, held = 0, 0
    for index, part in enumerate(shown):
        too_long = held + len(part) > LONGEST_CUE or run[index].end_ms - run[first].start_ms > LONGEST_CUE_MS
        if index > first and (held >= length / parts or too_long):
            yield _cue(shown, run, first, index)
            first, held = index, 0
        held += len(part) + 1
    yield _cue(shown, run, first, len(run))


def _cue(shown: Sequence[str], run: Sequence[WordMark], first: int, end: int) -> Cue:
    words = tuple((shown[index], run[index].start_ms) for index in range(first, end))
    return Cue(words, run[first].start_ms, run[end - 1].end_ms)


def _shown(text: str, run: Sequence[WordMark], index: int) -> str:
    """The word with this index, with the marks around it that are read with the eyes."""
    word = run[index]
    before = run[index - 1].end if index else max(0, word.start - 4)
    after = run[index + 1].start if index + 1 < len(run) else min(len(text), word.end + 4)
    opening = _OPENING.search(text, before, word.start)
    closing = _CLOSING.match(text, word.end, max(after, word.end))
    start = opening.start() if opening else word.start
    return _one_line(text[start : closing.end() if closing else word.end])


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    """On two lines of about equal length, if it is too long for one."""
    if len(text) <= _LINE:
        return text
    middle = len(text) // 2
    spaces = [match.start() for match in re.finditer(" ", text)]
    at = min(spaces, key=lambda space: abs(space - middle), default=-1)
    return text if at < 0 else f"{text[:at]}\n{text[at + 1 :]}"


def _srt(cue: Cue) -> str:
    return f"{_hours(cue.start_ms, ',')} --> {_hours(cue.end_ms, ',')}\n{_folded(cue.text)}"


def _vtt(cue: Cue) -> str:
    """A cue whose words carry their times, as karaoke (W3C WebVTT, 4.2.2)."""
    said = _escaped(cue.words[0][0])
    last = cue.start_ms
    for word, start_ms in cue.words[1:]:
        stamp = f"<{_hours(start_ms, '.')}>" if round(last) < round(start_ms) < round(cue.end_ms) else ""
        said += f" {stamp}{_escaped(word)}"
        last = max(last, start_ms)
    return f"{_hours(cue.start_ms, '.')} --> {_hours(cue.end_ms, '.')}\n{said}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _hours(ms: float, point: str) -> str:
    seconds, thousandths = divmod(round(ms), 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{thousandths:03}"


def _minutes(ms: float) -> str:
    hundredths = round(ms / 10)
    return f"{hundredths // 6000:02}:{hundredths // 100 % 60:02}.{hundredths % 100:02}"
