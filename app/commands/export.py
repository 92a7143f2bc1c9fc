"""`readlark export`: write the speech of a text to a clip."""

import asyncio
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from app.audio.clip_file import ClipFormat
from app.commands import inputs
from app.commands.endpoints import endpoints_for
from app.commands.failure import USAGE, fail, file_sentence
from app.commands.language_notice import warn_of_language
from app.commands.options import Instructions, Model, Service, Speed, Voice, VoiceOptions, VoiceSpeed
from app.storage import files, pronunciations, settings
from app.text.document import Document


def export(
    output: Annotated[Path, typer.Option("--output", "-o", help="The clip to write.", metavar="OUT")],
    source: Annotated[
        str | None,
        typer.Argument(help="The file or web address to read; - is standard input.", metavar="INPUT"),
    ] = None,
    text: Annotated[str | None, typer.Option("--text", help="The text itself, instead of INPUT.")] = None,
    format_: Annotated[
        ClipFormat | None, typer.Option("--format", help="The clip's format; without it, from OUT's ending.")
    ] = None,
    service: Service = None,
    voice: Voice = None,
    model: Model = None,
    instructions: Instructions = None,
    speed: Speed = None,
    voice_speed: VoiceSpeed = None,
    words: Annotated[
        Path | None, typer.Option("--words", help="Write the times of the words here.", metavar="FILE.json")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that exist.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False,
) -> None:
    """Write the speech of a text to an audio file."""
    if (source is None) == (text is None):
        fail("Give exactly one of INPUT and --text.", USAGE)
    clip_format = format_ or _format_of(output)
    targets = [output] if words is None else [output, words]
    _check_targets(targets, overwrite=overwrite)
    document = inputs.from_text(text) if text is not None else inputs.from_file(source or inputs.STDIN)
    options = VoiceOptions(service, voice, model, instructions, speed, voice_speed)
    try:
        _write(document, options, clip_format, output, words, overwrite=overwrite, quiet=quiet)
    except OSError as error:
        fail(file_sentence(error))


def _write(
    document: Document,
    options: VoiceOptions,
    clip_format: ClipFormat,
    output: Path,
    words: Path | None,
    *,
    overwrite: bool,
    quiet: bool,
) -> None:
    from app.commands.cost import settle_cost
    from app.reading import clip
    from app.reading.thrift import Thrift
    from app.reading.word_finding import WordFinder
    from app.storage import purse

    kept = settings.load()
    choice = options.choice(kept)
    warn_of_language(document.text, choice)
    rate = 1.0 if options.rate is None else options.rate
    paying = purse.of_user(kept)
    wording = pronunciations.wording(kept).heard_by(choice.voice)
    with closing(paying.clips):
        settle_cost(document, wording, choice, paying, kept, quiet=quiet)
    with (
        closing(paying.clips),
        _progress(output.name, shown=not quiet) as on_progress,
        endpoints_for(choice.service) as endpoints,
        _replacing(output, overwrite=overwrite) as part,
    ):
        thrift = Thrift(
            paying, WordFinder(endpoints.endpoint_of).speech
        )  # kept with its words, for the window too
        writing = clip.write(
            document,
            lambda client, text: thrift.speech_of(client, endpoints.endpoint_of, choice, text),
            part,
            clip.Manner(format=clip_format, rate=rate),
            on_progress=on_progress,
            wording=wording,
        )
        exported = asyncio.run(writing)
        if words is not None:
            with _replacing(words, overwrite=overwrite) as part_of_words:
                content = json.dumps([asdict(word) for word in exported.words])
                part_of_words.write_text(content, encoding="utf-8")
    if exported.unspoken:
        typer.echo(_unspoken_sentence(len(exported.unspoken)), err=True)


def _unspoken_sentence(count: int) -> str:
    parts = "One part of the text is" if count == 1 else f"{count} parts of the text are"
    return f"{parts} not in the clip: this voice cannot speak it. Choose a voice of its language."


def _format_of(output: Path) -> ClipFormat:
    try:
        return ClipFormat(output.suffix.lower().removeprefix("."))
    except ValueError:
        endings = ", ".join(f".{known}" for known in ClipFormat)
        fail(f'"{output.name}" has none of the endings {endings}. Choose one, or give --format.', USAGE)


def _check_targets(targets: list[Path], *, overwrite: bool) -> None:
    for target in targets:
        if target.is_dir():
            fail(f"{target} is a folder. Give the name of a file in it.")
        if not target.absolute().parent.is_dir():
            fail(f"{target.parent} is no folder. Make it, or choose another one.")
        if target.exists() and not overwrite:
            fail(f"{target} exists already. Choose another name, or give --overwrite.")
    if len({target.absolute() for target in targets}) < len(targets):
        fail("The clip and its words cannot be one file. Choose another name.", USAGE)


@contextmanager
def _replacing(target: Path, *, overwrite: bool) -> Iterator[Path]:
    """As `files.replacing`, for a target that nobody else has made meanwhile."""
    with files.replacing(target) as part:
        yield part
        _check_targets([target], overwrite=overwrite)


@contextmanager
def _progress(name: str, *, shown: bool) -> Iterator[Callable[[float], None]]:
    """Shows how much (0 to 1) is done, on a terminal only."""
    if not shown or not sys.stderr.isatty():
        yield lambda _done: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(name, total=1.0)
        yield lambda done: progress.update(task, completed=done)
