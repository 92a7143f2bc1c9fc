"""`readlark export`: write the speech of texts to clips."""

import os
from pathlib import Path
from typing import Annotated

import typer

from app.audio.clip_file import ClipFormat, Quality
from app.audio.loudness import LOUDEST, QUIETEST
from app.commands.export_plan import ExportPlan, Input, targets_of
from app.commands.failure import USAGE, fail
from app.commands.options import Instructions, Model, Service, Speed, Voice, VoiceOptions, VoiceSpeed
from app.reading.clip_set import Beside
from app.reading.subtitles import SubtitleFormat

_PANEL = "Clip options"


def _option(*names: str, help: str, metavar: str | None = None) -> typer.models.OptionInfo:
    return typer.Option(*names, help=help, metavar=metavar, rich_help_panel=_PANEL)


def export(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="The clip to write, or the folder for clips.", metavar="OUT"),
    ],
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="The files or web addresses to read; - is standard input.", metavar="INPUT…"),
    ] = None,
    text: Annotated[str | None, typer.Option("--text", help="The text itself, instead of INPUT.")] = None,
    format_: Annotated[
        ClipFormat | None, _option("--format", help="The clip's format; without it, from OUT's ending.")
    ] = None,
    service: Service = None,
    voice: Voice = None,
    model: Model = None,
    instructions: Instructions = None,
    speed: Speed = None,
    voice_speed: VoiceSpeed = None,
    chapter: Annotated[
        int | None, _option("--chapter", help="Only the chapter with this number.", metavar="N")
    ] = None,
    per_chapter: Annotated[bool, _option("--per-chapter", help="Write a clip a chapter.")] = False,
    quality: Annotated[
        Quality, _option("--quality", help="How closely a lossy format keeps the sound.")
    ] = Quality.STANDARD,
    loudness: Annotated[
        float | None,
        _option("--loudness", help="Bring the clip to this loudness, such as -18.", metavar="LUFS"),
    ] = None,
    subtitles: Annotated[
        SubtitleFormat | None, _option("--subtitles", help="Write subtitles beside the clip.")
    ] = None,
    words: Annotated[
        Path | None, _option("--words", help="Write the times of the words here.", metavar="FILE.json")
    ] = None,
    jobs: Annotated[int, _option("--jobs", help="So many inputs are worked on at a time.", metavar="N")] = 1,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that exist.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False,
) -> None:
    """Write the speech of texts to audio files."""
    if bool(sources) == (text is not None):
        fail("Give one or more INPUTs, or --text.", USAGE)
    if chapter is not None and per_chapter:
        fail("Give --chapter or --per-chapter, not both.", USAGE)
    if loudness is not None and not QUIETEST <= loudness <= LOUDEST:
        fail(f"A loudness is a number from {QUIETEST:g} to {LOUDEST:g}.", USAGE)
    if not 1 <= jobs <= 64:
        fail("The number of jobs is 1 to 64.", USAGE)
    inputs = [Input(source) for source in sources or ()] or [Input("", text)]
    if words is not None and (len(inputs) > 1 or per_chapter):
        fail("--words goes with one clip. Export them one by one.", USAGE)
    is_folder = _is_folder(output, len(inputs))
    plan = ExportPlan(
        targets=targets_of(inputs, output, format_, is_folder=is_folder, per_chapter=per_chapter),
        beside=Beside(subtitles, words),
        voice=VoiceOptions(service, voice, model, instructions, speed, voice_speed),
        chapter=chapter,
        per_chapter=per_chapter,
        quality=quality,
        loudness=loudness,
        jobs=jobs,
        overwrite=overwrite,
        quiet=quiet,
    )
    from app.commands.exporting import carry_out

    raise typer.Exit(carry_out(plan))


def _is_folder(output: Path, inputs: int) -> bool:
    """Whether `output` names a folder for clips."""
    written = os.fspath(output)
    return inputs > 1 or output.is_dir() or written.endswith((os.sep, os.altsep or os.sep))
