"""Where to go on when a service's answer broke off: no word lost, none said twice."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from app.audio.pcm import WordMark, ms_to_samples, samples_to_ms
from app.reading.plan import CLAUSE_PAUSE_MS, SENTENCE_PAUSE_MS, Utterance
from app.text.words import is_speakable

TAIL_MS = 25.0
"""What stays behind the last word that is kept: its end is a measurement."""


_CLOSING = re.compile(r"[\s.,;:!?…)\]}»”’]*")
"""What belongs to the word before it, and would be a strange beginning."""


@dataclass(frozen=True, slots=True)
class Resumption:
    """Keep so many samples, and with them `words`; then a silence, and the text from code point `offset` on."""

    keep: int = 0
    words: tuple[WordMark, ...] = ()
    offset: int = 0
    pause_ms: float = 0.0


def resumption(
    text: str, sentences: Sequence[int], words: tuple[WordMark, ...], samples: int, given: int
) -> Resumption | None:
    """Where to go on after `samples` of the speech of `text`, of which `given` may have been heard.

    `sentences` are the code points at which the sentences of `text` begin, `words` what is known of its words,
    in order. It goes on with the first sentence that is not whole, or, where that one is being heard, with its
    first word that is not. None: this cannot be told, since words are heard of which nothing is known.
    """
    whole = _whole(words, samples_to_ms(samples))
    for start in reversed([start for start in sentences if start > 0]):
        kept = tuple(word for word in whole if word.start < start)
        if kept and not is_speakable(text[kept[-1].end : start]):
            keep = _end(kept, words, samples)
            if keep >= given:
                return Resumption(keep, kept, start, SENTENCE_PAUSE_MS)
    if given == 0:
        return Resumption()
    if not whole:
        return None
    closing = _CLOSING.match(text, whole[-1].end)
    offset = closing.end() if closing else whole[-1].end
    return Resumption(max(given, _end(whole, words, samples)), whole, offset, CLAUSE_PAUSE_MS)


def _whole(words: tuple[WordMark, ...], ms: float) -> tuple[WordMark, ...]:
    """The words before the first that is not over after `ms`."""
    broken = next((index for index, word in enumerate(words) if word.end_ms > ms), len(words))
    return words[:broken]


def _end(kept: tuple[WordMark, ...], words: tuple[WordMark, ...], samples: int) -> int:
    """The samples to keep with the words `kept`, the first ones of `words`: never into the next."""
    end_ms = kept[-1].end_ms + TAIL_MS
    if len(kept) < len(words):
        end_ms = max(kept[-1].end_ms, min(end_ms, words[len(kept)].start_ms))
    return min(samples, ms_to_samples(end_ms))


def sentence_starts(utterance: Utterance) -> tuple[int, ...]:
    """The code points of the utterance's text at which its sentences begin."""
    starts = utterance.spoken.starts
    return tuple(bisect_left(starts, sentence.start) for sentence in utterance.sentences)
