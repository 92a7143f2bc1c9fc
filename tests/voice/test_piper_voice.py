from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.audio.pcm import BYTES_PER_SAMPLE, samples_to_ms
from app.voice import piper_voice
from app.voice.choir import Choir
from app.voice.hibari_voice import HibariVoice
from app.voice.piper_voice import PiperVoices
from app.voice.synthesizer import Speech, UnusableVoice
from tests.fakes.piper import JOE, lay_joe

SENTENCE = "The quick brown fox jumped over 42 lazy dogs of the shire, and then it went home."


@pytest.fixture(scope="module")
def joe(tmp_path_factory: pytest.TempPathFactory) -> PiperVoices:
    folder = tmp_path_factory.mktemp("voices")
    lay_joe(folder)
    return PiperVoices(folder)


def length_ms(speech: Speech) -> float:
    return samples_to_ms(len(speech.pcm) // BYTES_PER_SAMPLE)


def test_the_same_sentence_is_the_same_to_the_bit(joe: PiperVoices) -> None:
    first = joe.speak(SENTENCE, JOE, 1.0)
    joe.speak("Something else.", JOE, 1.0)
    assert joe.speak(SENTENCE, JOE, 1.0) == first


def test_every_word_has_its_time(joe: PiperVoices) -> None:
    speech = joe.speak(SENTENCE, JOE, 1.0)
    assert [SENTENCE[word.start : word.end] for word in speech.words] == SENTENCE.split()
    edges = [ms for word in speech.words for ms in (word.start_ms, word.end_ms)]
    assert edges == sorted(edges)
    assert edges[0] < 100
    assert length_ms(speech) - 200 < edges[-1] <= length_ms(speech)


def test_a_word_behind_a_pause_begins_where_it_is_heard(joe: PiperVoices) -> None:
    text = "Stop; go; wait; run; back."
    speech = joe.speak(text, JOE, 1.0)
    loud = np.abs(np.frombuffer(speech.pcm, "<i2").astype(float)) > 400
    for word in speech.words[1:]:
        told = round(word.start_ms * 24)
        reach = 2400  # 100 ms on either side; before the word there is silence
        heard = told - reach + int(np.argmax(loud[told - reach : told + reach]))
        assert abs(samples_to_ms(heard - told)) < 60, text[word.start : word.end]


def test_speed_is_heard(joe: PiperVoices) -> None:
    slow, fast = (length_ms(joe.speak("How fast is this really?", JOE, speed)) for speed in (0.5, 2.0))
    assert 2.3 < slow / fast < 4.5


def test_it_is_as_loud_as_the_bundled_voice(joe: PiperVoices, voice: HibariVoice) -> None:
    def level(speech: Speech) -> float:
        return float(np.sqrt(np.mean(np.frombuffer(speech.pcm, "<i2").astype(float) ** 2)))

    assert 0.5 < level(joe.speak(SENTENCE, JOE, 1.0)) / level(voice.speak(SENTENCE, "heart", 1.0)) < 2.0


@pytest.mark.parametrize("sentence", ["", " ", "…!?", "\x00", "\u200b", "\ud800"])
def test_nothing_to_say_is_no_sound(joe: PiperVoices, sentence: str) -> None:
    assert joe.speak(sentence, JOE, 1.0).pcm == b""


@pytest.mark.parametrize(
    "sentence", ["a" * 600, "[[həlˈoʊ]] [x](/y/)", "x-" * 200, "🙂 ok", "Привет ok", "a\x00b \ud800 c"]
)
def test_odd_texts_are_spoken(joe: PiperVoices, sentence: str) -> None:
    speech = joe.speak(sentence, JOE, 2.0)
    assert speech.pcm
    assert all(0 <= word.start < word.end <= len(sentence) for word in speech.words)


@settings(max_examples=10)
@given(st.text(st.characters(), max_size=30))
def test_any_sentence_is_spoken_in_order(joe: PiperVoices, sentence: str) -> None:
    speech = joe.speak(sentence, JOE, 2.0)
    edges = [ms for word in speech.words for ms in (word.start_ms, word.end_ms)]
    assert edges == sorted(edges)
    assert all(0 <= ms <= length_ms(speech) for ms in edges)


def test_a_model_that_tells_no_durations_has_words_too(
    joe: PiperVoices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(piper_voice, "OUTPUT", "/no_such_tensor")
    lay_joe(tmp_path)
    speech = PiperVoices(tmp_path).speak(SENTENCE, JOE, 1.0)
    assert speech.pcm == joe.speak(SENTENCE, JOE, 1.0).pcm
    assert len(speech.words) == len(SENTENCE.split())


@pytest.mark.parametrize("content", [b"no model", b"\x08\x08", b"\x00" * 100_000])
def test_a_damaged_model_is_of_no_use_and_harms_nothing(
    tmp_path: Path, content: bytes, voice: HibariVoice
) -> None:
    model = lay_joe(tmp_path)
    model.unlink()
    model.write_bytes(content)
    choir = Choir([voice, PiperVoices(tmp_path)])
    with pytest.raises(UnusableVoice):
        choir.speak(SENTENCE, JOE, 1.0)
    assert choir.speak("Still here.", "heart", 1.0).pcm


def test_a_model_of_another_kind_is_of_no_use(tmp_path: Path) -> None:
    from hibari.tts import ASSETS

    model = lay_joe(tmp_path)
    model.unlink()
    model.write_bytes(Path(ASSETS, "hibari.onnx").read_bytes())
    with pytest.raises(UnusableVoice):
        PiperVoices(tmp_path).speak(SENTENCE, JOE, 1.0)


def test_the_choir_has_every_voice_once(tmp_path: Path, voice: HibariVoice) -> None:
    lay_joe(tmp_path)
    lay_joe(tmp_path, "heart")
    choir = Choir([voice, PiperVoices(tmp_path)])
    ids = [one.id for one in choir.voices]
    assert ids[0] == "heart"
    assert ids.count("heart") == 1
    assert JOE in ids
    assert choir.speak("Hello.", "heart", 1.0) == voice.speak("Hello.", "heart", 1.0)
    assert choir.speak("Hello.", JOE, 1.0) != voice.speak("Hello.", "heart", 1.0)
    with pytest.raises(UnusableVoice):
        choir.speak("Hello.", "gone", 1.0)


def test_a_voice_that_comes_later_is_there(tmp_path: Path) -> None:
    voices = PiperVoices(tmp_path / "voices")
    assert voices.voices == ()
    lay_joe(tmp_path / "voices")
    assert [voice.id for voice in voices.voices] == [JOE]


def test_a_voice_that_is_gone_or_has_no_engine_is_of_no_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UnusableVoice):
        PiperVoices(tmp_path).speak("Hello.", JOE, 1.0)
    lay_joe(tmp_path)
    monkeypatch.setattr(piper_voice, "is_engine_here", lambda: False)
    voices = PiperVoices(tmp_path)
    assert voices.voices == ()
    with pytest.raises(UnusableVoice):
        voices.speak("Hello.", JOE, 1.0)
