import pytest

from app.audio.pcm import BYTES_PER_SAMPLE, samples_to_ms
from app.speech.service import Voice
from app.text.document import Span
from app.voice.hibari_voice import HibariVoice
from app.voice.recital import PARAGRAPH_PAUSE_MS, SENTENCE_PAUSE_MS, Part, recite
from tests.fakes.voices import MS_PER_CHARACTER, SilentVoice

HEART = Voice("heart", "Heart", language="en-US")


def length_ms(part: Part) -> float:
    return samples_to_ms(len(part.pcm) // BYTES_PER_SAMPLE)


def test_pauses_are_planned_and_words_keep_their_places() -> None:
    text = "One two. Three.\n\nFour."
    parts = list(recite(SilentVoice(), text, HEART, 1.0))
    spoken = [MS_PER_CHARACTER * len(s) for s in ("One two.", "Three.", "Four.")]
    assert [length_ms(part) for part in parts] == [
        spoken[0],
        SENTENCE_PAUSE_MS + spoken[1],
        PARAGRAPH_PAUSE_MS + spoken[2],
    ]
    marks = [part.words[0] for part in parts]
    assert [text[mark.start : mark.end] for mark in marks] == ["One two.", "Three.", "Four."]
    assert [mark.start_ms for mark in marks] == [0, 550, 1200]


def test_a_sentence_is_made_when_it_is_asked_for() -> None:
    voice = SilentVoice()
    parts = recite(voice, "One. Two. Three.", HEART, 1.0)
    assert voice.spoken == []
    next(parts)
    assert voice.spoken == ["One."]


def test_what_cannot_be_spoken_is_told() -> None:
    voice = SilentVoice()
    text = "One. 世界。 Two 你好 three."
    parts = list(recite(voice, text, HEART, 1.0))
    skipped = [span for part in parts for span in part.skipped]
    assert [text[span.start : span.end] for span in skipped] == ["世界", "你好"]
    assert all(isinstance(span, Span) for span in skipped)
    assert "世" not in "".join(voice.spoken)


@pytest.mark.parametrize("speed", [0.25, 0.4, 3.0, 4.0])
def test_beyond_the_engine_speech_is_stretched(voice: HibariVoice, speed: float) -> None:
    text = "Every speed of the contract is spoken. Words go along."
    parts = list(recite(voice, text, HEART, speed))
    plain = list(recite(voice, text, HEART, 1.0))
    assert sum(map(length_ms, parts)) == pytest.approx(sum(map(length_ms, plain)) / speed, rel=0.08)
    marks = [mark for part in parts for mark in part.words]
    assert [text[mark.start : mark.end] for mark in marks] == text.split()
    assert marks[-1].end_ms <= sum(map(length_ms, parts))


def test_signs_alone_make_no_pause() -> None:
    parts = list(recite(SilentVoice(), "One. … Two.", HEART, 1.0))
    assert next(length_ms(part) for part in parts if part.pcm) == MS_PER_CHARACTER * 4
