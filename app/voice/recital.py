"""A text as a stream of spoken sentences: planned pauses, any speed, words in the text's own coordinates."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.audio.codecs import Stretcher
from app.audio.pcm import BYTES_PER_SAMPLE, WordMark, samples_to_ms, silence
from app.speech.service import Voice
from app.text.document import Span
from app.text.sentences import split
from app.voice.script import blanked, is_speakable, unspoken_spans
from app.voice.synthesizer import FASTEST, SLOWEST, Speech, Synthesizer

SENTENCE_PAUSE_MS = 150.0
PARAGRAPH_PAUSE_MS = 350.0
"""Before a sentence that a blank line parts from the one before it. Both shorten with the speed."""


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of the answer: its PCM with the pause before it, its words (code points of the whole text,
    milliseconds of the whole stream), and what of it the voice has no sound for.
    """

    pcm: bytes
    words: tuple[WordMark, ...] = ()
    skipped: tuple[Span, ...] = ()


def recite(synthesizer: Synthesizer, text: str, voice: Voice, speed: float) -> Iterator[Part]:
    """Speak `text` sentence by sentence; each is synthesized when it is asked for."""
    language = voice.language
    samples = 0
    end_of_last = None
    for start, end in split(text):
        sentence = text[start:end]
        skipped = tuple(Span(start + a, start + b) for a, b in unspoken_spans(sentence, language))
        speech = Speech(b"")
        if is_speakable(sentence, language):
            speech = _spoken(synthesizer, blanked(sentence, language), voice.id, speed)
        if not speech.pcm:
            if skipped:
                yield Part(b"", skipped=skipped)
            continue
        pause = b"" if end_of_last is None else silence(_pause_ms(text[end_of_last:start]) / speed)
        samples += len(pause) // BYTES_PER_SAMPLE
        shift = samples_to_ms(samples)
        words = tuple(
            WordMark(start + mark.start, start + mark.end, shift + mark.start_ms, shift + mark.end_ms)
            for mark in speech.words
        )
        yield Part(pause + speech.pcm, words, skipped)
        samples += len(speech.pcm) // BYTES_PER_SAMPLE
        end_of_last = end


def _pause_ms(between: str) -> float:
    return PARAGRAPH_PAUSE_MS if between.count("\n") > 1 else SENTENCE_PAUSE_MS


def _spoken(synthesizer: Synthesizer, sentence: str, voice: str, speed: float) -> Speech:
    """A sentence at any speed: the engine's own as far as it goes, the rest by stretching."""
    own = min(max(speed, SLOWEST), FASTEST)
    speech = synthesizer.speak(sentence, voice, own)
    if own == speed or not speech.pcm:
        return speech
    stretcher = Stretcher(speed / own)
    pcm = stretcher.feed(speech.pcm) + stretcher.finish()
    ratio = len(pcm) / len(speech.pcm)
    words = (WordMark(m.start, m.end, m.start_ms * ratio, m.end_ms * ratio) for m in speech.words)
    return Speech(pcm, tuple(words))
