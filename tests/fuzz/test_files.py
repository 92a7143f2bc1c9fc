"""Files of the user's that others may have written, or a disk damaged."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import strategies as st

from app.speech.service import PRESETS, Service
from app.storage import pronunciations, services, settings
from app.storage.entries import Entry, Kind, Mark, Origin
from app.storage.library import Library
from app.storage.packing import pack_structure, pack_text, rebuild, unpack
from app.storage.settings import Settings
from app.storage.voice_memory import VoiceMemory
from app.text.document import Document, parse
from tests.fuzz.mutations import Edit, edits, json_values, mutate, mutated, with_some
from tests.fuzz.trials import Trial, fuzzed

pytestmark = [pytest.mark.proof, pytest.mark.timeout(1200, method="thread")]

_MEMORY = Path("/dev/shm")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that every case may fill; in memory where that can be, for SQLite waits for disks."""
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else tmp_path) as name:
        yield Path(name)


def emptied(folder: Path) -> Path:
    """The folder as it was before the case before."""
    rmtree(folder)
    folder.mkdir()
    return folder


# Settings

_SETTINGS = (
    b'rate = 1.5\nfont_size = 18\nknown_servers = ["http://one"]\nvolume = 0.5\n[voice]\nvoice = "heart"\nspeed = 1\n',
    b"# mine\nunknown = 1979-05-27T07:32:00Z\nvoice = { voice = 'a', service = \"b\" }\n[other]\n[[more]]\n",
    b'voice.voice = "a"\nvoice.speed = 2\n[x]\ny.z = """\nlong\n"""\n[voice.more]\na = [1, [2, {b = 3}]]\n',
)
_TOML = (
    b"[",
    b"]",
    b"[[",
    b"{",
    b"=",
    b"voice",
    b"[voice]\n",
    b'"""',
    b"''",
    b"\nrate = ",
    b"1979-05-27",
    b"0x",
    b"inf",
)


@fuzzed(content=mutated(_SETTINGS, _TOML))
def test_settings_files(trial: Trial, folder: Path, content: bytes) -> None:
    file = emptied(folder) / "settings.toml"
    file.write_bytes(content)
    with trial.case():
        found = settings.load(file)
        settings.save(found, file)
        assert settings.load(file) == found
    assert isinstance(found, Settings)


_VALUES = st.sampled_from(
    (
        "0",
        "-1",
        "true",
        '"x"',
        "[]",
        "{}",
        "nan",
        "inf",
        "-inf",
        "9" * 400,
        "1e300",
        "[1]",
        '[""]',
        "12:00:00",
        "'\\'",
    )
)


@fuzzed(
    chosen=st.dictionaries(
        st.sampled_from([*Settings.__dataclass_fields__, "voice.speed"]), _VALUES, max_size=5
    )
)
def test_settings(trial: Trial, folder: Path, chosen: dict[str, str]) -> None:
    file = emptied(folder) / "settings.toml"
    file.write_text("".join(f"{name} = {value}\n" for name, value in chosen.items()))
    with trial.case():
        found = settings.load(file)
        settings.save(found, file)
        assert settings.load(file) == found


_SERVICES = (
    b'[mine]\nurl = "http://127.0.0.1:8000/v1"\nauth = "header:api-key"\nconcurrency = 2\nquery = "a=b"\n',
    b'[azure]\nurl = "https://x.openai.azure.com"\nauth = "query:key"\nformat = "mp3"\nlan = true\nca_file = "/x"\n',
)


@fuzzed(content=mutated(_SERVICES, (*_TOML, b"http://[::", b"https://", b"@", b":99999", b"xn--")))
def test_services_files(trial: Trial, folder: Path, content: bytes) -> None:
    file = emptied(folder) / "services.toml"
    file.write_bytes(content)
    with trial.case():
        found = services.load(file)
        with suppress(OSError):
            services.put(Service("mine", "Mine", "http://127.0.0.1:1"), file)
            services.remove("mine", file)
    assert found[: len(PRESETS)] == PRESETS


_VOICES = b'{"voices": [{"name": ["a", "b", "c"], "frames": 9, "peak": 1, "means": [0], "deviations": [1]}]}'


@fuzzed(content=mutated((_VOICES,), (b"[", b"null")))
def test_memories_of_voices(trial: Trial, folder: Path, content: bytes) -> None:
    file = emptied(folder) / "voices.json"
    file.write_bytes(content)
    with trial.case():
        VoiceMemory(file).get(("a", "b", "c"))


# Pronunciations

_LISTS = (
    b"nginx\tengine ex\nSt\\\\. (\\\\w+)\tSaint \\\\1\texpression, case\nParis\tPah-ree\tlanguage fr\r\n",
    "\\# 5\tnumber five\tpart\n漢字\tkanji\n".encode(),
    b"(a+)+$\tx\texpression\n(?P<n>b)?\\\\d\t\\\\g<n>\texpression, part\n",
)
_EXPRESSIONS = (
    b"\t", b"\texpression", b"(?", b"(?P<a>", b"\\\\g<a>", b"\\\\1", b"\\\\99", b"{e<=2}", b"{1,99999}", b"(?:", b")",
    b"[[:alpha:]--a]", b"\\\\L<x>", b"(?R)", b"(?(1)a|b)", b"\\\\p{L}", b"(?<=", b"+*", b"\\\\N{SNOWMAN}", b"\\\\N{x}",
    b"(?i)", b"(?V1)", b"(?b)", b"*+", b"\\\\x{110000}", b"\\\\K", b"(*FAIL)", b"(?|a|b)", b"\\\\X",
)  # fmt: skip
_TEXT = "St. Peter of Paris, nginx, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!  # 5 漢字 b7\n"


@fuzzed(content=mutated(_LISTS, _EXPRESSIONS))
def test_pronunciation_lists(trial: Trial, folder: Path, content: bytes) -> None:
    from app.text import pronunciations as sayings

    file = emptied(folder) / "pronunciations.txt"
    file.write_bytes(content)
    with trial.case():
        try:
            listed = pronunciations.load(file)
        except pronunciations.UnreadableList:
            return
        at = 0
        for start, end, said in sayings.edits(_TEXT, listed.sayings[:20]):
            assert at <= start < end <= len(_TEXT)
            assert isinstance(said, str)
            at = end
        pronunciations.save(listed.sayings, file)
        assert pronunciations.load(file).sayings == listed.sayings


# The library

TEXT = "# The Mole\n\nThe Mole had been working very hard.\n\n- one\n- two\n\n漢字と仮名。\n"
_DOCUMENT = parse(TEXT)
_PACKED = {
    "author": "Ann",
    "language": "en",
    "cover": "",
    "paragraphs": [[0, 10, "heading", 1], [12, 48, "prose", 0]],
    "chapters": [["The Mole", 0]],
}


def check_document(document: Document) -> None:
    """What the rest of the app relies on."""
    at = 0
    for paragraph in document.paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(document.text)
        assert isinstance(paragraph.level, int)
        at = paragraph.end
    at = 0
    for chapter in document.chapters:
        assert at <= chapter.start <= len(document.text)
        assert isinstance(chapter.title, str)
        at = chapter.start
    assert isinstance(document.title, str)


_ROWS = st.lists(
    st.tuples(
        *[st.sampled_from((0, 1, 3, 10, 80, 10**400, -1, 0.5, float("nan"), float("inf"), "prose", None, []))]
        * 4
    )
    | json_values(),
    max_size=4,
)


_STARTS = st.lists(
    st.tuples(json_values(), st.sampled_from((0, 12, 999, -1, 10**400, "7", float("inf"), None))), max_size=3
)


@fuzzed(
    content=with_some(_PACKED, "paragraphs", "chapters", "cover")
    | st.builds(lambda rows, chapters: {**_PACKED, "paragraphs": rows, "chapters": chapters}, _ROWS, _STARTS)
    | json_values(*_PACKED)
)
def test_structures(trial: Trial, content: Any) -> None:
    import json
    import zlib

    with trial.case():
        try:
            document = rebuild("title", TEXT, zlib.compress(json.dumps(content).encode()))
        except ValueError:
            return
        check_document(document)


@fuzzed(text=mutated((pack_text(TEXT),)), structure=mutated((pack_structure(_DOCUMENT),)))
def test_packed_texts(trial: Trial, text: bytes, structure: bytes) -> None:
    with trial.case():
        try:
            document = unpack("title", text, structure)
        except ValueError:
            return
        check_document(document)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with two texts in it."""
    file = tmp_path_factory.mktemp("sound") / "library.sqlite"
    library = Library(file)
    for text in (TEXT, TEXT * 20):
        id = library.keep(parse(text), Origin(Kind.FILE, f"/{len(text)}"))
        assert id is not None
        library.enqueue(id)
    key = library.entries()[0].key
    library.add_bookmark(key, 12, TEXT)
    library.save_mark(key, Mark(12, 0.2, "heart"))
    library.index()
    library.close()
    return file


def use(file: Path) -> None:
    """All that the app does with a library. Raises OSError, and nothing else."""
    library = Library(file)
    try:
        for entry in library.entries():
            check_entry(entry)
            document = library.document(entry.id)
            if document:
                check_document(document)
            library.bookmarks(entry.key)
        library.marks()
        library.place_in(f"/{len(TEXT)}", TEXT + "more")
        for entry in library.search("mole 漢"):
            check_entry(entry)
        library.take_next()
        id = library.keep(parse("Another text."), Origin(Kind.FILE, f"/{len(TEXT)}"))
        if id is not None:
            library.remove(id)
        library.size()
    finally:
        library.close()


def check_entry(entry: Entry) -> None:
    """The window sorts by these and shows them."""
    assert isinstance(entry.title, str)
    assert isinstance(entry.place, int)
    assert isinstance(entry.read, float)
    assert isinstance(entry.progress, float)
    assert isinstance(entry.kind, Kind)


@fuzzed(5200, changes=edits((b"CREATE TABLE", b"readings", b"\x0d", b"\x05", b"SQLite format 3\0")))
def test_library_files(trial: Trial, folder: Path, sound: Path, changes: list[Edit]) -> None:
    file = emptied(folder) / "library.sqlite"
    file.write_bytes(
        mutate(
            sound.read_bytes(), [Edit(edit.at, edit.cut, edit.put, min(edit.times, 40)) for edit in changes]
        )
    )
    with trial.case(), suppress(OSError):
        use(file)


_CELLS = st.sampled_from(
    (None, "", "x", 0, -1, 2**63 - 1, 1.5, float("inf"), b"", b"\xff\xfe", "\0", "9" * 400)
) | st.binary(max_size=9)
_COLUMNS = {
    "readings": ("key", "title", "source", "kind", "language", "characters", "bytes", "added", "read", "place",
                 "progress", "voice", "indexed"),
    "bodies": ("text", "structure"),
    "bookmarks": ("reading", "place", "note", "excerpt", "added"),
    "queue": ("turn",),
}  # fmt: skip
_PLACES = st.sampled_from([(table, column) for table, columns in _COLUMNS.items() for column in columns])


@fuzzed(5200, wrong=st.lists(st.tuples(_PLACES, _CELLS), min_size=1, max_size=3))
def test_rows_of_a_library(
    trial: Trial, folder: Path, sound: Path, wrong: Sequence[tuple[tuple[str, str], Any]]
) -> None:
    file = emptied(folder) / "library.sqlite"
    file.write_bytes(sound.read_bytes())
    db = sqlite3.connect(file)
    for (name, column), value in wrong:
        with suppress(sqlite3.Error):
            db.execute(f"UPDATE {name} SET {column} = ? WHERE rowid = 1", (value,))
    db.commit()
    db.close()
    with trial.case(), suppress(OSError):
        use(file)
