"""What can be exported of a text and how, in values and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.audio.clip_file import ClipFormat, Quality
from app.reading.clip_set import (
    Beside,
    Piece,
    chapter,
    chapter_spans,
    each_chapter,
    safe_name,
    tags_of,
    whole,
)
from app.reading.subtitles import SubtitleFormat
from app.text.document import Document, Span
from app.ui.tongues import tr

NO_SUBTITLES = "none"

LUFS: dict[str, float | None] = {"as-spoken": None, "audiobook": -20.0, "podcast": -16.0}
"""How loud a clip becomes. Audio books lie at -18 to -23 (ACX), podcasts at -16 (Apple)."""

LOSSY = (ClipFormat.MP3, ClipFormat.M4B, ClipFormat.OPUS, ClipFormat.AAC)


def _selection_title(title: str) -> str:
    return tr("{title} - selection").format(title=title)


@dataclass(frozen=True, slots=True)
class Part:
    """What of a text is exported: the chapter with this number, counted from 1, or what is selected, or all."""

    chapter: int = 0
    selection: Span | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the text."""
        return not self.chapter and self.selection is None

    def span(self, document: Document) -> Span:
        """Its code points."""
        if self.chapter:
            return chapter_spans(document)[self.chapter - 1]
        return self.selection or Span(0, len(document.text))

    def stem(self, document: Document) -> str:
        """A name for its clip, without ending."""
        title = document.title
        if self.chapter:
            title = f"{title[:60]} - {self.chapter:02} - {document.chapters[self.chapter - 1].title}"
        elif self.selection:
            title = _selection_title(title[:80])
        return safe_name(title, "Readlark")

    def pieces(self, document: Document, target: Path, *, per_chapter: bool) -> tuple[Piece, ...]:
        """What is written of it, as `target` or, a file a chapter, beside it."""
        if self.chapter:
            return (chapter(document, self.chapter, target),)
        if self.selection:
            return (Piece(target, self.selection, tags_of(document)),)
        return each_chapter(document, target) if per_chapter else (whole(document, target),)


@dataclass(frozen=True, slots=True)
class ClipWish:
    """What the user wants written: `part` as `pieces`. `loudness` is a key of `LUFS`; `overwrite`: files that are
    there are to be replaced.
    """

    part: Part
    pieces: tuple[Piece, ...]
    format: ClipFormat
    quality: Quality
    loudness: str
    beside: Beside
    overwrite: bool

    def remembered(self) -> dict[str, str]:
        """The preferences that propose the same the next time."""
        subtitles = self.beside.subtitles
        return {
            "export_format": self.format.value,
            "export_quality": self.quality.value,
            "export_loudness": self.loudness,
            "export_subtitles": subtitles.value if subtitles else NO_SUBTITLES,
            "export_folder": str(self.pieces[0].target.parent),
        }


Rows = Sequence[tuple[str, str]]
"""The rows of a list: value, words."""


def part_rows(document: Document, selection: Span | None, here: int) -> list[tuple[Part, str]]:
    """What can be exported: all, what is selected, and every chapter, first the one that code point `here` is in."""
    rows = [(Part(), tr("The whole text"))]
    if selection:
        rows.append((Part(selection=selection), tr("The selection")))
    titles = [one.title for one in document.chapters]
    if titles:
        number = sum(span.start <= here for span in chapter_spans(document))
        rows.append(
            (
                Part(number),
                tr("This chapter: {title}").format(title=titles[number - 1]),
            )
        )
    rows += [(Part(number), f"{number}. {title}") for number, title in enumerate(titles, 1)]
    return rows


def format_rows() -> Rows:
    """Every format, in a plain phrase."""
    return (
        (ClipFormat.MP3, tr("MP3 · plays everywhere")),
        (ClipFormat.M4B, tr("M4B · an audio book, with chapters and cover")),
        (ClipFormat.OPUS, tr("Opus · sounds best in few bytes")),
        (ClipFormat.AAC, tr("AAC · for phones and browsers")),
        (ClipFormat.FLAC, tr("FLAC · loses nothing, half as large as WAV")),
        (ClipFormat.WAV, tr("WAV · loses nothing, for editing")),
        (ClipFormat.PCM, tr("PCM · bare samples for programs: 24 kHz, 16 bit, mono")),
    )


def quality_rows() -> Rows:
    """Every quality."""
    return (
        (Quality.SMALL, tr("Small")),
        (Quality.STANDARD, tr("Standard")),
        (Quality.BEST, tr("Best")),
    )


def loudness_rows() -> Rows:
    """Every loudness."""
    return (
        ("as-spoken", tr("As it is spoken")),
        ("audiobook", tr("As audio books are: −20 LUFS")),
        ("podcast", tr("As podcasts are: −16 LUFS")),
    )


def subtitle_rows() -> Rows:
    """Every kind of subtitles."""
    return (
        (NO_SUBTITLES, tr("None")),
        (SubtitleFormat.SRT, tr("SRT · for most players")),
        (SubtitleFormat.VTT, tr("WebVTT · for browsers, with the time of every word")),
        (SubtitleFormat.LRC, tr("LRC · for music players")),
    )
