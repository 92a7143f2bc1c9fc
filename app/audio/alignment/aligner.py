"""Word times of a voice while it speaks."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.audio.alignment.cepstra import HOP_MS, CepstrumStream, Frames, quiet
from app.audio.alignment.evidence import WordEvidence, confidence, evidence_of
from app.audio.alignment.reference import reference_of
from app.audio.alignment.trellis import Trellis
from app.audio.alignment.voice_statistics import CONTEXT, FEATURES, VoiceEstimate, VoiceStatistics, features
from app.audio.pcm import BYTES_PER_SAMPLE, WordMark, samples_to_ms

_BLOCK = 5
"""Frames that are taken in at once."""

_LOOK_BACK = 22
"""Frames that are heard from the beginning of a word before it is committed: what follows may still move it."""

_SURE_AFTER, _SURE_LEAD = 18, 5.0
"""A word is not taken back that began so many frames ago, and that it once cost so much more to have not begun.

What is taken back without that is mostly the sound of the word before, when a pause follows (measured with two voices).
"""

_NOT_YET = sys.maxsize
"""No frame at all."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words begun so far, in order and within the audio so far.

    The beginnings of `committed` never change again, nor does the end of any but the last; `provisional` is how the
    words behind them look now. `confidence`: from 0 to 1, whether these are the words that were said; tells little
    before some ten words are committed, and less than 0.5 at the end means that words are missing, or others.
    """

    committed: tuple[WordMark, ...]
    provisional: tuple[WordMark, ...]
    confidence: float


class Aligner:
    """Finds the words of `reference_words` in another voice's sound, by a reading of the same text.

    The reading is 24 kHz mono s16 PCM, its words in order; pauses and tempo may differ, up to twice as fast.
    `statistics` are those of an earlier `Aligner` of the same voice. The same sound gives the same words, in whatever
    pieces it comes.
    """

    def __init__(
        self,
        reference_pcm: bytes,
        reference_words: Sequence[WordMark],
        statistics: VoiceStatistics | None = None,
    ) -> None:
        self._words = tuple(reference_words)
        self._reference = reference_of(reference_pcm, self._words)
        self._estimate = VoiceEstimate(statistics, self._reference.statistics)
        self._trellis = Trellis(self._reference)
        self._stream = CepstrumStream()
        self._waiting = quiet(CONTEXT)
        self._rows: list[Frames] = []
        self._samples = 0
        self._committed: list[WordMark] = []
        self._onset = 0  # the frame that the last committed word begins at
        self._path = np.zeros(0, np.int32)  # from there on
        self._first = _NOT_YET  # the earliest frame that the next word looks to begin at
        self._lead = 0.0  # how much more it cost at most if it had not begun
        self._evidence: list[WordEvidence] = []
        self._confidence = 0.0
        self._found = Alignment((), (), 0.0)
        self._statistics = statistics

    @property
    def statistics(self) -> VoiceStatistics | None:
        """What is known of the voice by now: for its next utterance, or to be kept."""
        return self._statistics

    def feed(self, pcm: bytes) -> Alignment:
        """Hear whole samples more."""
        self._samples += len(pcm) // BYTES_PER_SAMPLE
        self._stream.feed(pcm)
        heard = len(self._rows)
        while (frames := self._stream.take(_BLOCK + 2 * CONTEXT - len(self._waiting))) is not None:
            self._waiting = np.concatenate([self._waiting, frames])
            self._hear(_BLOCK)
        if len(self._rows) > heard:
            self._found = self._alignment()
        return self._found

    def finish(self) -> Alignment:
        """Commit all words: the sound is at its end. Words that were never reached stand there, without length."""
        self._waiting = np.concatenate([self._waiting, self._stream.finish()])
        left = len(self._waiting) - CONTEXT
        if left:
            self._waiting = np.concatenate([self._waiting, quiet(CONTEXT)])
            self._hear(left)
        self._path = self._trellis.path(self._onset, to_end=True)
        self._commit(self._onsets().tolist())
        self._complete_last(len(self._rows))
        self._confidence = confidence(self._evidence)
        return self._alignment()

    def _hear(self, count: int) -> None:
        """Take in the first `count` of the waiting frames that have both neighbours."""
        block = self._waiting[: count + 2 * CONTEXT]
        self._waiting = self._waiting[count:]
        self._statistics = self._estimate.add(block[CONTEXT:-CONTEXT])
        for row in features(block, self._statistics):
            self._trellis.add(row)
            self._rows.append(row)
        if len(self._committed) < len(self._words):
            self._path = self._trellis.path(self._onset)
            self._settle()

    def _onsets(self) -> NDArray[np.int64]:
        """The frames at which the words that are not committed begin; behind the last frame: not yet."""
        begins = self._reference.begins[len(self._committed) :]
        return self._onset + np.searchsorted(self._path, begins)

    def _settle(self) -> None:
        """Commit the words that began long enough ago, and the next one if it is taken back though it was sure."""
        last = len(self._rows) - 1
        onsets = self._onsets()
        self._commit(onsets[onsets <= last - _LOOK_BACK].tolist())
        if len(self._committed) == len(self._words):
            return
        onset = int(self._onsets()[0])
        if onset <= last:
            self._first = min(self._first, onset)
            self._lead = max(
                self._lead, self._trellis.lead(int(self._reference.begins[len(self._committed)]))
            )
        elif self._lead >= _SURE_LEAD and self._first <= last - _SURE_AFTER:
            self._commit([self._first])
        else:
            self._doubt()

    def _doubt(self) -> None:
        """Nothing says yet that the next word has begun."""
        self._first, self._lead = _NOT_YET, 0.0

    def _commit(self, onsets: Sequence[int]) -> None:
        """Let the next words begin at these frames."""
        for onset in onsets:
            self._complete_last(onset)
            self._path = self._path[onset - self._onset :]
            self._onset = onset
            self._committed.append(self._mark(len(self._committed), onset, self._path))
        if onsets:
            self._doubt()
            self._confidence = confidence(self._evidence)

    def _complete_last(self, until: int) -> None:
        """Settle the end of the last committed word; frames up to `until` are evidence of it."""
        if self._committed:
            word = len(self._committed) - 1
            path = self._path[: until - self._onset]
            self._committed[word] = self._mark(word, self._onset, path)
            rows = np.array(self._rows[self._onset : until]).reshape(-1, FEATURES)
            self._evidence.append(evidence_of(self._reference, word, path, rows))

    def _mark(self, word: int, onset: int, path: NDArray[np.int32]) -> WordMark:
        """Word number `word` from frame `onset` to where `path`, which begins with the last onset, leaves it."""
        before_end = int(np.count_nonzero(path < self._reference.ends[word]))
        end = max(onset, self._onset + before_end)
        heard = samples_to_ms(self._samples)
        span = self._words[word]
        return WordMark(span.start, span.end, min(onset * HOP_MS, heard), min(end * HOP_MS, heard))

    def _alignment(self) -> Alignment:
        """What is known now. The last committed word lasts as long as it may."""
        first = len(self._committed)
        committed = tuple(self._committed)
        if committed:
            committed = (*committed[:-1], self._mark(first - 1, self._onset, self._path))
        onsets = self._onsets()
        begun = map(int, onsets[onsets < self._onset + len(self._path)])
        provisional = tuple(self._mark(first + index, onset, self._path) for index, onset in enumerate(begun))
        return Alignment(committed, provisional, self._confidence)
