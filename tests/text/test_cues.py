import pytest

from app.audio.pcm import WordMark
from app.reading.subtitles import SubtitleFormat, subtitles
from app.text.cues import begins_with_cue
from app.text.document import Span, parse
from app.text.spoken import speak

SRT = """1
00:00:01,000 --> 00:00:04,000
Hello there.
How are you

2
00:00:04,500 --> 00:00:06,000
<i>doing today?</i>

3
00:00:07,000 --> 00:00:08,000 X1:40 Y1:20
- {\\an8}I'm fine.
- Me too.
"""

VTT = """WEBVTT

NOTE made by hand

first
00:01.000 --> 00:04.000 align:start
<v Anna>Hello there, we

NOTE
nobody hears this

1:00:05.000 --> 1:00:08.000
all <1:00:06.000>go.
"""


def heard(text: str) -> list[str]:
    """What is spoken of each paragraph of which anything is."""
    said = (speak(text, part.start, part.end, part.kind).text for part in parse(text).paragraphs)
    return [one for one in said if one]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_only_words_are_heard_of_subtitles(line_end):
    assert heard(SRT.replace("\n", line_end)) == [
        "Hello there. How are you doing today?",
        "I'm fine.",
        "Me too.",
    ]
    assert heard(VTT.replace("\n", line_end)) == ["Hello there, we", "all go."]


def test_the_title_is_of_words():
    assert parse(SRT).title == "Hello there."
    assert parse(VTT).title == "Hello there, we"


@pytest.mark.parametrize("kind", SubtitleFormat)
def test_subtitles_written_here_are_read_as_the_text_was(kind):
    text = "Hello there. Then we go."
    words = [WordMark(0, 5, 0, 400), WordMark(6, 11, 400, 900), WordMark(13, 17, 1500, 2000)]
    words += [WordMark(18, 20, 2000, 2400), WordMark(21, 23, 2400, 3000)]
    written = subtitles(text, words, [Span(0, 12), Span(13, 24)], kind)
    assert " ".join(" ".join(heard(written)).split()) == text


@pytest.mark.parametrize(
    "text",
    ["", "WEBVTT", "At 00:01 --> 00:02 it was.", "Look:\n\n1\n00:00:01,000 --> 00:00:04,000\nHello"],
)
def test_what_is_no_text_of_subtitles(text):
    assert not begins_with_cue(text)
