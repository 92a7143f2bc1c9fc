"""What is written of a document: one clip or a clip a chapter, how they are called, and what comes beside them."""

import errno
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from app.audio.clip_file import Tags
from app.reading.clip import Exported, Manner, Progress, Voice, write
from app.reading.subtitles import SubtitleFormat, subtitles
from app.storage import files
from app.text.document import Document, Span
from app.text.wording import PLAIN, Wording

LONGEST_NAME = 120
"""Code points of a suggested name: with folder, number and ending it stays under the 255 bytes of file systems in
most scripts, and is cut to `_LONGEST_BYTES` in the others."""

_LONGEST_BYTES = 200
_FORBIDDEN = re.compile(r"[<>:\"/\\|?*\x00-\x1f\x7f]+")
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One clip of a document: the file it becomes, the span it says (None: all), and its tags."""

    target: Path
    span: Span | None
    tags: Tags


@dataclass(frozen=True, slots=True)
class Beside:
    """What is written beside a clip: its subtitles under the same name, and its words as JSON."""

    subtitles: SubtitleFormat | None = None
    words: Path | None = None

    def targets(self, clip: Path) -> list[Path]:
        """The files that go with `clip`, itself first."""
        found = [clip]
        if self.subtitles:
            found.append(clip.with_suffix(f".{self.subtitles.value}"))
        return [*found, self.words] if self.words else found


def whole(document: Document, target: Path) -> Piece:
    """All of `document` as one clip."""
    return Piece(target, None, tags_of(document))


def chapter(document: Document, number: int, target: Path) -> Piece:
    """The chapter with this number, counted from 1. Raises IndexError if there is none."""
    if not 1 <= number <= len(document.chapters):
        raise IndexError(number)
    return _chapter(document, number, chapter_spans(document)[number - 1], target)


def each_chapter(document: Document, target: Path) -> tuple[Piece, ...]:
    """A clip a chapter, called after `target` with the chapter's number and title; all of a text without any."""
    if not document.chapters:
        return (whole(document, target),)
    digits = max(2, len(str(len(document.chapters))))
    return tuple(
        _chapter(document, number, span, target.with_name(_numbered(target, number, digits, one.title)))
        for number, (one, span) in enumerate(zip(document.chapters, chapter_spans(document), strict=True), 1)
    )


def _chapter(document: Document, number: int, span: Span, target: Path) -> Piece:
    tags = tags_of(document)
    title = document.chapters[number - 1].title
    return Piece(target, span, replace(tags, title=title, album=tags.title, track=number))


def chapter_spans(document: Document) -> list[Span]:
    """The span of each chapter; what comes before the first belongs to it."""
    starts = [one.start for one in document.chapters]
    ends = [*starts[1:], len(document.text)]
    return [
        Span(start if number else 0, end)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


def tags_of(document: Document) -> Tags:
    """What a player shows of a clip of all of it."""
    language = document.language.partition("-")[0]
    return Tags(title=document.title, author=document.author, language=language, cover=document.cover)


def safe_name(title: str, instead: str) -> str:
    """A file's name, without ending, that every system takes, made of `title`; `instead` if nothing is left."""
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title))
    name = " ".join(name.split())[:LONGEST_NAME].strip(" .")
    name = name.encode("utf-8", "ignore")[:_LONGEST_BYTES].decode("utf-8", "ignore").strip(" .")
    return f"_{name}" if _RESERVED.match(name) else name or instead


def _numbered(target: Path, number: int, digits: int, title: str) -> str:
    name = safe_name(f"{target.stem[:40]} - {number:0{digits}} - {title}", f"{number:0{digits}}")
    return f"{name}{target.suffix}"


def clashes(pieces: Sequence[Piece], beside: Beside) -> Iterator[Path]:
    """The files of `pieces` that are there already."""
    for piece in pieces:
        yield from (target for target in beside.targets(piece.target) if target.exists())


async def write_piece(
    document: Document,
    piece: Piece,
    voice: Voice,
    manner: Manner,
    beside: Beside,
    *,
    overwrite: bool = False,
    on_progress: Progress | None = None,
    wording: Wording = PLAIN,
) -> Exported:
    """Write one clip and what goes beside it: all of it is there at the end, or nothing.

    Raises `SpeechError`, and OSError if something cannot be written; FileExistsError if, without `overwrite`, a file
    has come to be there meanwhile.
    """
    targets = beside.targets(piece.target)
    manner = replace(manner, tags=piece.tags, as_it_came=manner.as_it_came if len(targets) == 1 else None)
    with ExitStack() as stack:
        clip, *others = [stack.enter_context(files.replacing(path)) for path in targets]
        exported = await write(
            document, voice, clip, manner, span=piece.span, on_progress=on_progress, wording=wording
        )
        if beside.words:
            content = json.dumps([asdict(word) for word in exported.words])
            others.pop().write_text(content, encoding="utf-8")
        if beside.subtitles:
            told = subtitles(
                document.text, exported.words, exported.sentences, beside.subtitles, piece.tags.title
            )
            others.pop().write_text(told, encoding="utf-8")
        if not overwrite and (there := next(clashes([piece], beside), None)):
            raise FileExistsError(errno.EEXIST, "It exists already", str(there))
    return exported
