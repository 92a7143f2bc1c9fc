import hashlib
from pathlib import Path

import numpy as np
import pytest
from hibari.voices import VOICES

from app.audio.pcm import samples_to_ms
from app.voice import hibari_voice
from app.voice.hibari_voice import HibariVoice
from app.voice.synthesizer import UnusableVoice


def samples(pcm: bytes) -> np.ndarray:
    return np.frombuffer(pcm, "<i2").astype(float) / 32768


def test_only_voices_on_this_computer_are_offered(voice: HibariVoice) -> None:
    assert voice.voices[0].id == "heart"
    assert voice.voices[0].language == "en-US"
    assert all(offered.local for offered in voice.voices)


def test_the_same_sentence_is_the_same_to_the_bit(voice: HibariVoice) -> None:
    sentence = "The same every time, a reading goes on where it stopped."
    first = voice.speak(sentence, "heart", 1.0)
    voice.speak("Something else.", "heart", 1.0)
    assert voice.speak(sentence, "heart", 1.0) == first
    assert HibariVoice().speak(sentence, "heart", 1.0) == first


def test_silent_edges_are_gone(voice: HibariVoice) -> None:
    wave = np.abs(samples(voice.speak("Peace.", "heart", 1.0).pcm))
    loud = np.flatnonzero(wave > 0.004)
    assert samples_to_ms(int(loud[0])) <= 12
    assert samples_to_ms(len(wave) - int(loud[-1])) <= 30


def test_a_very_long_sentence_is_spoken_whole(voice: HibariVoice) -> None:
    sentence = ", and then ".join(f"part {number} went by" for number in range(25)) + "."
    speech = voice.speak(sentence, "heart", 2.0)
    assert len(speech.words) == len(sentence.split())
    quiet = np.abs(samples(speech.pcm)) < 0.004
    longest = max(len(run) for run in "".join("q" if q else " " for q in quiet).split())
    assert samples_to_ms(longest) < 250


def test_speed_is_heard(voice: HibariVoice) -> None:
    slow, fast = (len(voice.speak("How fast is this?", "heart", s).pcm) for s in (0.5, 2.0))
    assert slow / fast == pytest.approx(4, rel=0.2)


@pytest.mark.parametrize("sentence", ["", " ", "世界", "\x00", "\u200b"])
def test_nothing_to_say_is_no_sound(voice: HibariVoice, sentence: str) -> None:
    assert voice.speak(sentence, "heart", 1.0).pcm == b""


@pytest.mark.parametrize(
    "sentence",
    [
        "a" * 600,
        "9" * 600,
        "https://example.com/a-b?c=d#e",
        "🙂 ok",
        "Zyxwvut qqq",
        "…!?",
        "x" * 30 + "-" * 300,
    ],
)
def test_odd_texts_are_spoken(voice: HibariVoice, sentence: str) -> None:
    voice.speak(sentence, "heart", 1.0)


def test_different_sentences_sound_different(voice: HibariVoice) -> None:
    digests = {hashlib.sha256(voice.speak(s, "heart", 1.0).pcm).digest() for s in ("Yes.", "No.")}
    assert len(digests) == 2


def test_a_voice_whose_file_is_gone_is_of_no_use(tmp_path: Path, voice: HibariVoice) -> None:
    absent = next(name for name in VOICES if name not in {here.id for here in voice.voices})
    with pytest.raises(UnusableVoice):
        HibariVoice(tmp_path).speak("Hello.", absent, 1.0)


def test_a_model_that_tells_no_durations_has_words_too(
    voice: HibariVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_model: bytes, _output: str) -> bytes:
        raise ValueError

    monkeypatch.setattr(hibari_voice, "exposed", refuse)
    speech = HibariVoice().speak("The words are counted.", "heart", 1.0)
    assert speech.pcm == voice.speak("The words are counted.", "heart", 1.0).pcm
    assert [(word.start, word.end) for word in speech.words] == [(0, 3), (4, 9), (10, 13), (14, 22)]
    assert speech.words[-1].end_ms <= samples_to_ms(len(speech.pcm) // 2)
