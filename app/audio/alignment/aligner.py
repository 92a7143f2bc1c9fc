"""Word times of a voice while it speaks."""

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

_BLOCK = 10
"""Frames that are taken in at once."""

_LOOK_BACK = 19
"""Frames that are heard from the beginning of a word before it is committed: what follows may still move it."""


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
        self._commit(len(self._words) - len(self._committed))
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
            settled = self._onsets() <= len(self._rows) - 1 - _LOOK_BACK
            self._commit(int(settled.sum()))

    def _onsets(self) -> NDArray[np.int64]:
        """The frames at which the words that are not committed begin; behind the last frame: not yet."""
        begins = self._reference.begins[len(self._committed) :]
        return self._onset + np.searchsorted(self._path, begins)

    def _commit(self, count: int) -> None:
        """Let the next `count` words begin where the path has them."""
        for onset in map(int, self._onsets()[:count]):
            self._complete_last(onset)
            self._path = self._path[onset - self._onset :]
            self._onset = onset
            self._committed.append(self._mark(len(self._committed), onset))
        if count:
            self._confidence = confidence(self._evidence)

    def _complete_last(self, until: int) -> None:
        """Settle the end of the last committed word; frames up to `until` are evidence of it."""
        if self._committed:
            word = len(self._committed) - 1
            self._committed[word] = self._mark(word, self._onset)
            path = self._path[: until - self._onset]
            rows = np.array(self._rows[self._onset : until]).reshape(-1, FEATURES)
            self._evidence.append(evidence_of(self._reference, word, path, rows))

    def _mark(self, word: int, onset: int) -> WordMark:
        """Word number `word` from frame `onset` to where the path leaves it."""
        before_end = int(np.count_nonzero(self._path < self._reference.ends[word]))
        end = max(onset, self._onset + before_end)
        heard = samples_to_ms(self._samples)
        span = self._words[word]
        return WordMark(span.start, span.end, min(onset * HOP_MS, heard), min(end * HOP_MS, heard))

    def _alignment(self) -> Alignment:
        """What is known now. The last committed word lasts as long as it may."""
        first = len(self._committed)
        committed = tuple(self._committed)
        if committed:
            committed = (*committed[:-1], self._mark(first - 1, self._onset))
        onsets = self._onsets()
        begun = map(int, onsets[onsets < self._onset + len(self._path)])
        provisional = tuple(self._mark(first + index, onset) for index, onset in enumerate(begun))
        return Alignment(committed, provisional, self._confidence)
