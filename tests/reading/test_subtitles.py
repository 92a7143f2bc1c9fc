"""Subtitles: what is shown when, and that other programs read it."""

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.pcm import WordMark
from app.reading.subtitles import LONGEST_CUE, SubtitleFormat, bridged, cues_of, subtitles
from app.text.document import Span

TEXT = "“Hello,” she said — and left. Then <b> & [nothing](x)."


def marks(text: str, each_ms: float = 300) -> tuple[WordMark, ...]:
    found = re.finditer(r"\w+", text)
    return tuple(
        WordMark(*match.span(), number * each_ms, number * each_ms + each_ms - 20)
        for number, match in enumerate(found)
    )


SENTENCES = (Span(0, 29), Span(30, len(TEXT)))


def test_marks_around_words_are_shown_and_sentences_kept_apart() -> None:
    cues = list(cues_of(TEXT, marks(TEXT), SENTENCES))
    assert [cue.text for cue in cues] == ["“Hello,” she said — and left.", "Then b nothing (x)."]
    assert (cues[0].start_ms, cues[0].end_ms) == (0, 4 * 300 + 280)


def test_srt() -> None:
    told = subtitles(TEXT, marks(TEXT), SENTENCES, SubtitleFormat.SRT)
    assert told.startswith(
        "1\n00:00:00,000 --> 00:00:01,500\n“Hello,” she said — and left.\n\n2\n00:00:01,500"
    )


def test_vtt_tells_every_word() -> None:
    told = subtitles(TEXT, marks(TEXT), SENTENCES, SubtitleFormat.VTT)
    assert "00:00:00.000 --> 00:00:01.500\n“Hello,” <00:00:00.300>she <00:00:00.600>said —" in told


def test_lrc() -> None:
    told = subtitles(TEXT, marks(TEXT), SENTENCES, SubtitleFormat.LRC, "A\ntitle")
    assert told.splitlines()[:2] == ["[ti:A title]", "[00:00.00]“Hello,” she said — and left."]


def test_what_is_markup_to_a_player_is_escaped() -> None:
    told = subtitles("a", (WordMark(0, 1, 0, 10),), (), SubtitleFormat.VTT)
    assert "&" not in told
    told = subtitles("a&lt;", (WordMark(0, 5, 0, 10),), (), SubtitleFormat.VTT)
    assert "a&amp;lt;" in told


WORDS = st.lists(
    st.sampled_from(["a", "word", "longer", "extraordinarily", "“Yes,”", "5", "你好"]), max_size=60
)


@given(WORDS, st.lists(st.integers(20, 2500), min_size=60, max_size=60), st.integers(1, 12))
def test_every_word_is_shown_once_in_order_and_in_time(words, lengths, each) -> None:
    text, found, sentences, at, ms = "", [], [], 0, 0
    for number, word in enumerate(words):
        at = len(text)
        text += word + " "
        found.append(WordMark(at, at + len(word), ms, ms + lengths[number]))
        ms += lengths[number]
        if number % each == 0:
            sentences.append(Span(sentences[-1].end if sentences else 0, len(text)))
    cues = bridged(cues_of(text, found, sentences))
    assert [word for cue in cues for word, _ in cue.words] == words
    assert [start for cue in cues for _, start in cue.words] == [word.start_ms for word in found]
    for cue, following in pairwise(cues):
        assert cue.start_ms <= cue.end_ms <= following.start_ms
    assert all(len(cue.text) <= LONGEST_CUE or len(cue.words) == 1 for cue in cues)


@pytest.mark.parametrize("kind", [SubtitleFormat.SRT, SubtitleFormat.VTT, SubtitleFormat.LRC])
def test_another_program_reads_them(tmp_path: Path, kind: SubtitleFormat) -> None:
    text = "One two three. " * 30
    found = marks(text)
    sentences = [Span(at, at + 14) for at in range(0, len(text), 15)]
    file = tmp_path / f"clip.{kind}"
    file.write_text(subtitles(text, found, sentences, kind), encoding="utf-8")
    asked = ["ffprobe", "-v", "error", "-show_packets", "-of", "compact", str(file)]
    packets = subprocess.run(asked, capture_output=True, check=True, text=True).stdout.splitlines()
    starts = [float(re.search(r"pts_time=([\d.]+)", packet)[1]) * 1000 for packet in packets]
    assert len(starts) == 30
    assert all(abs(start - 3 * 300 * number) <= 50 for number, start in enumerate(starts))


def test_one_word_that_is_said_as_several_is_shown_once() -> None:
    said = (WordMark(0, 2, 0, 300), WordMark(0, 2, 300, 700), WordMark(3, 7, 700, 900))
    (cue,) = cues_of("42 days", said, (Span(0, 7),))
    assert cue.words == (("42", 0), ("days", 700))


def test_a_long_line_is_folded_in_its_middle() -> None:
    text = "It was a bright cold day in April, and the clocks struck thirteen."
    told = subtitles(text, marks(text), (Span(0, len(text)),), SubtitleFormat.SRT)
    assert "\nIt was a bright cold day in April,\nand the clocks struck thirteen.\n" in told
    one = "Donaudampfschifffahrtsgesellschaftskapitänswitwe"
    assert f"\n{one}\n" in subtitles(one, marks(one), (), SubtitleFormat.SRT)


def test_a_sentence_that_is_too_long_to_be_shown_is_parted_evenly() -> None:
    text = "one two three four five six seven eight nine ten " * 4
    cues = list(cues_of(text, marks(text), (Span(0, len(text)),)))
    lengths = [len(cue.text) for cue in cues]
    assert len(cues) > 1
    assert max(lengths) <= LONGEST_CUE
    assert max(lengths) - min(lengths) < 20
