"""`readlark text`: what would be spoken."""

import json
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from app.commands.inputs import from_file
from app.commands.options import Json
from app.reading.plan import Script, Sentence
from app.storage import pronunciations, settings
from app.text.document import Document
from app.text.wording import PLAIN, Wording


def text(
    file: Annotated[
        str, typer.Argument(help="A file or web address, or - for standard input.", metavar="FILE|-")
    ],
    json_: Json = False,
) -> None:
    """Show what would be spoken, one line a sentence."""
    document = from_file(file)
    wording = pronunciations.wording(settings.load())
    if json_:
        typer.echo(json.dumps(described(document, wording), ensure_ascii=False))
        return
    for sentence in _sentences(document, wording):
        typer.echo(sentence.spoken.text)


def described(document: Document, wording: Wording = PLAIN) -> dict[str, Any]:
    """The document as the command line's JSON has it; `start` and `end` in code points of its text."""
    return {
        "title": document.title,
        "chapters": [{"title": chapter.title, "start": chapter.start} for chapter in document.chapters],
        "sentences": list(_described_sentences(document, wording)),
    }


def _described_sentences(document: Document, wording: Wording) -> Iterator[dict[str, Any]]:
    chapters = iter(document.chapters)
    chapter, following = None, next(chapters, None)
    for sentence in _sentences(document, wording):
        while following and following.start < sentence.end:
            chapter, following = following, next(chapters, None)
        yield {
            "text": document.text[sentence.start : sentence.end],
            "spoken": sentence.spoken.text,
            "start": sentence.start,
            "end": sentence.end,
            "chapter": chapter and chapter.title,
        }


def _sentences(document: Document, wording: Wording) -> Iterator[Sentence]:
    script = Script(document, wording)
    for paragraph in range(len(document.paragraphs)):
        yield from script.sentences(paragraph)
