"""What `readlark export` is asked to do, checked as far as it can be before any text is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from urllib.parse import urlsplit

from app.audio.clip_file import ClipFormat, Quality
from app.commands.failure import USAGE, fail
from app.commands.inputs import STDIN
from app.commands.options import VoiceOptions
from app.reading.clip_set import Beside, safe_name


@dataclass(frozen=True, slots=True)
class Input:
    """A text to be spoken: what names it (a file, an address, - for standard input), or itself."""

    name: str
    text: str | None = None

    @property
    def stem(self) -> str:
        """What a clip of it is called, without ending."""
        if self.text is not None or self.name == STDIN:
            return "clip"
        address = urlsplit(self.name)
        if address.scheme in ("http", "https"):
            return safe_name(Path(address.path).stem or address.hostname or "", "clip")
        return Path(self.name).stem

    def is_file(self, file: Path) -> bool:
        """Whether it is read from `file`, which exists, under whatever name."""
        source = Path(self.name)
        return self.text is None and source.exists() and source.samefile(file)


@dataclass(frozen=True, slots=True)
class Target:
    """An input and the clip it becomes."""

    source: Input
    clip: Path
    format: ClipFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPlan:
    """What is to be written, and how (see the options of `commands.export`)."""

    targets: Sequence[Target]
    beside: Beside
    voice: VoiceOptions
    chapter: int | None
    per_chapter: bool
    quality: Quality
    loudness: float | None
    jobs: int
    overwrite: bool
    quiet: bool


def targets_of(
    inputs: Sequence[Input],
    output: Path,
    format: ClipFormat | None,
    *,
    is_folder: bool,
    per_chapter: bool = False,
) -> list[Target]:
    """The clip of each input: `output` itself, or in the folder `output`, which is made if it is not there.

    Those of chapters get names of their own, and so the ending that `output` may lack.

    Ends the command if the format cannot be told or the folder cannot be used.
    """
    if not is_folder:
        found = format or _format_of(output)
        if per_chapter and output.suffix[1:].lower() not in set(ClipFormat):
            output = output.with_name(f"{output.name}.{found.value}")
        return [Target(inputs[0], output, found)]
    if format is None:
        fail(f"{output} is a folder, so the format cannot be told from its ending. Give --format.", USAGE)
    try:
        output.mkdir(exist_ok=True)
    except FileExistsError:
        fail(f"{output} is a file. Give a folder for several clips.")
    except OSError:
        fail(f"{output} cannot be made. Choose another folder.")
    taken: set[str] = set()
    targets: list[Target] = []
    for one in inputs:
        numbers = (f"{one.stem} {number}" for number in count(2))
        stem = next(stem for stem in chain([one.stem], numbers) if stem.casefold() not in taken)
        taken.add(stem.casefold())
        targets.append(Target(one, output / f"{stem}.{format.value}", format))
    return targets


def _format_of(output: Path) -> ClipFormat:
    try:
        return ClipFormat(output.suffix.lower().removeprefix("."))
    except ValueError:
        endings = ", ".join(f".{known}" for known in ClipFormat)
        fail(f'"{output.name}" has none of the endings {endings}. Choose one, or give --format.', USAGE)
