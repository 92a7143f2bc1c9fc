"""Subtitles as a text: SubRip and WebVTT say of every line when it is shown, which nobody wants to hear."""

import re
from collections.abc import Iterator
from functools import partial

from app.text.pieces import Piece, merged

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_HEAD = (
    # Its name stands behind a blank line, a mere number also elsewhere.
    r"(?:(?:(?:\A|(?<=\n\n)|(?<=\n \n))[^\S\n]*+\S[^\n]*+|^[^\S\n]*+\d{1,6}[^\S\n]*+)\n)?"
    rf"^[^\S\n]*+{_TIME}[^\S\n]*-->[^\S\n]*{_TIME}[^\n]*(?:\n|\Z)"
)
_CUE = re.compile(rf"(?m){_HEAD}")

SIGN = re.compile(rf"-->|<[vc][ .]|<{_TIME}>|\{{\\an?\d|^\[\d{{1,3}}:\d{{2}}[.:]\d", re.MULTILINE)
"""What only a text with something `UNHEARD` in it has; it is quickly looked for."""

UNHEARD = re.compile(
    rf"(?m){_HEAD}|<v[ .][^<>\n]{{0,200}}>|<c\.[^<>\n]{{0,200}}>|</[vc]>|<{_TIME}>|\{{\\an?\d{{1,2}}\}}"
    r"|^\[\d{1,3}:\d{2}[.:]\d{2,3}\]"
)
"""What stands above the words of a cue (its name or number, and its times), and the marks of place, voice and time
within them; of LRC, the time before a line.
"""

_BEFORE_CUES = re.compile(r"\A\s*(?:WEBVTT\b|\Z)")
_NOTE = re.compile(r"(?:(?<=\n\n)|(?<=\n \n))(?:NOTE|STYLE|REGION)\b")
_ENDED = re.compile(r"(?:[.!?…:♪。！？।؟][\"'”’»)\]]*|\])(?:</[^<>\n]{1,20}>)*\Z")
_HEADER = 2_000
_LONGEST_PASSAGE = 1_000


def begins_with_cue(text: str) -> bool:
    """Whether the text (with line feeds) is one of subtitles."""
    head = _CUE.search(text, 0, _HEADER)
    return head is not None and bool(_BEFORE_CUES.match(text[: head.start()]))


def passages(text: str) -> Iterator[tuple[int, int]]:
    """The code points of what is said in subtitles, trimmed: a sentence that goes on in the next cues is one passage
    with them, and what stands above those is in it.
    """
    return merged(_said(text), partial(_goes_on, text))


def _goes_on(text: str, held: Piece, following: Piece) -> bool:
    is_talk = text.startswith("-", held[0]) or text.startswith("-", following[0])
    if is_talk or held[1] - held[0] > _LONGEST_PASSAGE or _ENDED.search(text, *held):
        return False
    return not _CUE.sub("", text[held[1] : following[0]]).strip()


def _said(text: str) -> Iterator[tuple[int, int]]:
    """The words of each cue that has any."""
    heads = list(_CUE.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for head, end in zip(heads, ends, strict=True):
        note = _NOTE.search(text, head.end(), end)
        words = text[head.end() : note.start() if note else end]
        if words.strip():
            start = head.end() + len(words) - len(words.lstrip())
            yield start, head.end() + len(words.rstrip())
