"""The library keeps texts and places, finds them, forgets in order, and outlives damage."""

import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.storage import database
from app.storage.entries import MARK_END, MARK_START, Kind, Mark, Origin, found_at, key_of
from app.storage.library import Library
from app.text.document import Chapter, Document, Paragraph, ParagraphKind, parse

TEXT = "# The Mole\n\nThe Mole had been working very hard all the morning.\n\nSpring was moving in the air."
OTHER = "Something up above was calling him imperiously."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For examples that Hypothesis makes."""
    return tmp_path_factory.mktemp("libraries")


@pytest.fixture
def library(file: Path):
    library = Library(file, clock=count(1000.0).__next__)
    yield library
    library.close()


def keep(library: Library, text: str, source: str = "") -> int:
    id = library.keep(parse(text), Origin(Kind.FILE if source else Kind.PASTE, source))
    assert id is not None
    return id


def found(library: Library, query: str) -> list[str]:
    return [entry.title for entry in library.search(query)]


# -- texts


@pytest.mark.parametrize("text", [TEXT, "", "\ud83d half a pair \0 and \r\n a break", "漢字 🙂 ‏שלום"])
def test_a_text_comes_back_as_it_was(library: Library, text: str) -> None:
    document = parse(text, "A title")
    id = library.keep(document, Origin())
    assert id is not None
    assert library.document(id) == document


def test_what_no_file_can_hold_is_kept_as_well_as_it_can_be(library: Library) -> None:
    id = library.keep(parse("x \ud83d", "\ud83d?"), Origin(Kind.FILE, "/\udcff/a"))
    assert id is not None
    library.add_bookmark(key_of("x \ud83d"), 2, "x \ud83d")
    library.set_note(library.bookmarks(key_of("x \ud83d"))[0].id, "\ud83d")
    assert library.search("\ud83d x")
    assert library.place_in("/\udcff/a", "x") is None


def test_chapters_and_kinds_come_back(library: Library) -> None:
    kinds = tuple(Paragraph(3 * n, 3 * n + 2, kind, n) for n, kind in enumerate(ParagraphKind))
    document = Document("ab " * len(kinds), "T", kinds, (Chapter("One", 0), Chapter("Zwei", 6)))
    id = library.keep(document, Origin())
    assert id is not None
    assert library.document(id) == document


def test_the_same_text_is_kept_once_and_keeps_its_place(library: Library) -> None:
    id = keep(library, TEXT)
    library.save_mark(key_of(TEXT), Mark(15, 0.2, "heart"))
    assert keep(library, TEXT, "/home/a/mole.md") == id
    (entry,) = library.entries()
    assert (entry.place, entry.progress, entry.voice) == (15, 0.2, "heart")
    assert (entry.source, entry.kind, entry.characters) == ("/home/a/mole.md", Kind.FILE, len(TEXT))
    assert library.marks() == {key_of(TEXT): Mark(15, 0.2, "heart")}


def test_what_was_read_to_its_end_begins_anew(library: Library) -> None:
    keep(library, TEXT)
    library.save_mark(key_of(TEXT), Mark(90, 1.0))
    assert library.marks() == {}


def test_a_file_that_changed_keeps_its_place_and_bookmarks(library: Library) -> None:
    id = keep(library, TEXT, "/mole.md")
    library.save_mark(key_of(TEXT), Mark(TEXT.index("working"), 0.4))
    library.add_bookmark(key_of(TEXT), TEXT.index("Spring"), TEXT)
    new = TEXT.replace("# The Mole", "# The Mole, the second edition")
    assert library.place_in("/mole.md", new) == new.index("working")
    assert keep(library, new, "/mole.md") == id
    (entry,) = library.entries()
    assert (entry.place, entry.title) == (new.index("working"), "The Mole, the second edition")
    assert [mark.place for mark in library.bookmarks(key_of(new))] == [new.index("Spring")]
    assert library.document(id) == parse(new)
    assert found(library, "edition") == ["The Mole, the second edition"]


def test_a_revision_takes_the_place_of_its_text(library: Library) -> None:
    keep(library, TEXT)
    assert library.revise(key_of(TEXT), parse(TEXT + " And more."))
    assert len(library.entries()) == 1
    keep(library, TEXT)
    assert not library.revise(key_of(TEXT), parse(TEXT + " And more."))  # known already
    assert not library.revise(key_of(OTHER), parse(OTHER + " More."))


# -- search


def test_every_word_must_be_there_and_the_last_may_be_begun(library: Library) -> None:
    keep(library, TEXT)
    keep(library, OTHER)
    assert found(library, "working MORN") == ["The Mole"]
    assert found(library, "working imperiously") == []
    assert found(library, "mole") == ["The Mole"]
    (entry,) = library.search("imperiously")
    assert f"{MARK_START}imperiously{MARK_END}" in entry.snippet


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("我喜欢读书。", "读书"),
        ("我喜欢读书。", "书"),
        ("吾輩は猫である。", "猫で"),
        ("ภาษาไทยง่าย", "ไทย"),
        ("Größe und Café", "grosse cafe".replace("grosse", "größe")),
        ("مرحبا بالعالم", "بالعالم"),
        ("हिन्दी में पढ़ना", "हिन्दी"),
        ("don't stop", "don't"),
        ("C++ and C#", "C++"),
    ],
)
def test_any_script_is_found(library: Library, text: str, query: str) -> None:
    keep(library, "Nothing of the kind.")
    id = keep(library, text)
    (entry,) = library.search(query)
    assert entry.id == id
    assert "\u200b" not in entry.snippet
    assert found_at(text, entry.snippet) == text.casefold().index(query.split()[0].casefold())


def test_what_was_found_is_found_again_in_the_text(library: Library) -> None:
    text = (
        f"{'Nothing to see. ' * 60}\n\nIt called\n  him (imperiously), so he went.\n\n{'Nothing more. ' * 60}"
    )
    keep(library, text)
    (entry,) = library.search("imperiously he")
    assert found_at(text, entry.snippet) == text.index("imperiously")
    assert found_at(text, "Nothing was searched for") is None
    assert found_at("Another text.", entry.snippet) is None


@settings(max_examples=40)
@given(st.text(max_size=30))
def test_no_query_is_an_error(folder: Path, query: str) -> None:
    with closing(Library(Path(mkdtemp(dir=folder)) / "library")) as library:
        library.keep(parse(TEXT), Origin())
        library.search(query)


def test_what_is_gone_is_not_found(library: Library) -> None:
    id = keep(library, TEXT)
    assert found(library, "spring")
    library.remove(id)
    assert not found(library, "spring")
    assert library.document(id) is None
    keep(library, OTHER)
    assert found(library, "calling")
    library.clear()
    assert not found(library, "calling")
    assert library.entries() == []


def test_nothing_of_a_cleared_text_is_left_in_the_file(library: Library, file: Path) -> None:
    text = "Xyzzyplugh. " + TEXT
    keep(library, text)
    library.add_bookmark(key_of(text), 0, text)
    assert found(library, "xyzzyplugh")
    library.clear()
    library.close()
    for left in file.parent.iterdir():
        assert b"xyzzyplugh" not in left.read_bytes().lower()


# -- limits


def test_the_oldest_are_forgotten_but_not_what_is_marked_or_waits(file: Path) -> None:
    texts = [f"Text number {n}. " + "x" * 1000 for n in range(6)]
    library = Library(file, 3 * 1100, clock=count(1.0).__next__)
    marked, waiting = keep(library, texts[0]), keep(library, texts[1])
    library.add_bookmark(key_of(texts[0]), 0, texts[0])
    library.enqueue(waiting)
    for text in texts[2:]:
        keep(library, text)
    assert {entry.id for entry in library.entries()} == {marked, waiting, 6}
    assert library.keep(parse("y" * 4000), Origin()) is None
    library.set_limit(1100)
    assert {entry.id for entry in library.entries()} == {marked, waiting}
    library.close()


# -- bookmarks


def test_bookmarks_stand_in_the_order_of_the_text_once_each(library: Library) -> None:
    keep(library, TEXT)
    for word in ("Spring", "Mole", "Spring"):
        library.add_bookmark(key_of(TEXT), TEXT.index(word), TEXT)
    first, second = library.bookmarks(key_of(TEXT))
    assert (first.excerpt, second.excerpt) == (
        "Mole The Mole had been working very hard all the morning. Spring was moving in the air.",
        "Spring was moving in the air.",
    )
    library.set_note(first.id, "here he is")
    library.remove_bookmark(second.id)
    assert [mark.note for mark in library.bookmarks(key_of(TEXT))] == ["here he is"]
    assert library.entries()[0].bookmarks == 1
    library.add_bookmark("none", 0, TEXT)  # of a text that is gone meanwhile


# -- the queue


WISHES = st.lists(
    st.one_of(
        st.tuples(st.just("enqueue"), st.integers(1, 6)),
        st.tuples(st.just("dequeue"), st.integers(1, 6)),
        st.tuples(st.just("move"), st.integers(1, 6), st.integers(-2, 9)),
        st.tuples(st.just("remove"), st.integers(1, 5)),
        st.tuples(st.just("take_next")),
    ),
    max_size=15,
)


@settings(max_examples=40)
@given(WISHES)
def test_the_queue_is_a_list(folder: Path, wishes) -> None:
    with closing(Library(Path(mkdtemp(dir=folder)) / "library")) as library:
        there = {keep(library, f"Text {n}") for n in range(1, 6)}
        model: list[int] = []
        for wish, *arguments in wishes:
            told = getattr(library, wish)(*arguments)
            match wish, *arguments:
                case "enqueue", id if id in there and id not in model:
                    model.append(id)
                case "dequeue", id if id in model:
                    model.remove(id)
                case "remove", id:
                    there.discard(id)
                    model = [one for one in model if one != id]
                case "move", id, turn if id in model:
                    model.remove(id)
                    model.insert(max(turn, 1) - 1, id)
                case ("take_next",):
                    assert told == (model.pop(0) if model else None)
            waiting = [entry for entry in library.entries() if entry.turn]
            assert [entry.id for entry in waiting] == model
            assert [entry.turn for entry in waiting] == list(range(1, len(model) + 1))


# -- the file


def test_only_the_user_can_read_it(library: Library, file: Path) -> None:
    keep(library, TEXT)
    for one in file.parent.iterdir():
        assert stat.S_IMODE(one.stat().st_mode) == 0o600, one.name


@pytest.mark.parametrize(
    "damage", [b"this is no database at all" * 500, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_file_is_kept_beside_and_a_new_one_begun(file: Path, damage: bytes) -> None:
    file.write_bytes(damage)
    library = Library(file)
    keep(library, TEXT)
    assert len(library.entries()) == 1
    library.close()
    assert file.with_name("library.sqlite.bad").read_bytes() == damage


def test_damage_that_shows_later_is_set_aside_at_the_next_use(file: Path) -> None:
    library = Library(file)
    for n in range(50):
        keep(library, f"{n} " + TEXT * 20)
    library.close()
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xee" * (len(content) - 4096)
    file.write_bytes(content)
    library = Library(file)
    with pytest.raises(OSError, match="cannot be used"):
        library.entries()
    keep(library, TEXT)
    assert len(library.entries()) == 1
    library.close()
    assert file.with_name("library.sqlite.bad").exists()


def test_damage_that_is_told_in_bytes_is_set_aside_too(library: Library, file: Path) -> None:
    keep(library, TEXT)
    library.close()
    content = file.read_bytes()
    file.write_bytes(content.replace(b"CREATE TABLE bookmarks", b"CREATE \xffABLE bookmarks"))
    assert Library(file).entries() == []
    assert file.with_name("library.sqlite.bad").exists()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE bodies SET text = x'ff00', structure = 'none'",
        "UPDATE readings SET place = 'here', progress = 'half'",
        "UPDATE readings SET place = 9223372036854775807; UPDATE bookmarks SET place = -9",
        "UPDATE bookmarks SET place = 'here', added = x'00'",
    ],
)
def test_a_row_that_nobody_has_written_costs_no_more_than_itself(
    library: Library, file: Path, damage: str
) -> None:
    keep(library, TEXT, "/a")
    library.add_bookmark(key_of(TEXT), 5, TEXT)
    library.save_mark(key_of(TEXT), Mark(5, 0.1, "heart"))
    library.close()
    with closing(sqlite3.connect(file)) as db:
        db.executescript(damage)
    keep(library, OTHER)
    assert OTHER[:20] in library.entries()[0].title
    library.marks()
    library.bookmarks(key_of(TEXT))
    assert library.place_in("/a", TEXT + " More.") in (None, 5)
    keep(library, TEXT + " More.", "/a")
    assert library.size() > 0


def test_a_newer_file_is_left_alone(library: Library, file: Path) -> None:
    keep(library, TEXT)
    library.close()
    db = sqlite3.connect(file)
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(OSError, match="newer"):
        Library(file).entries()
    assert not file.with_name("library.sqlite.bad").exists()


def test_a_folder_that_cannot_be_used_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        Library(tmp_path / "none" / "library.sqlite").entries()


def test_two_processes_begin_it_at_once(file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.storage.library import *; from app.text.document import parse\n"
        "from app.storage.entries import Origin\n"
        "for n in range(20): Library(Path(sys.argv[1])).keep(parse(f'{sys.argv[2]} {n}'), Origin())"
    )
    root = Path(__file__).parents[2]
    both = [subprocess.Popen([sys.executable, "-c", code, file, name], cwd=root) for name in "ab"]
    assert [process.wait(60) for process in both] == [0, 0]
    library = Library(file)
    assert len(library.entries()) == 40
    library.close()


def test_threads_may_share_it(library: Library) -> None:
    def work(name: str) -> None:
        for n in range(20):
            keep(library, f"{name} {n}")
            library.save_mark(key_of(f"{name} {n}"), Mark(1, 0.5))
            library.search(name)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.entries()) == 80


def test_a_killed_writer_leaves_all_that_it_had_written(file: Path) -> None:
    """What a process told of before it died is there; nothing is half there."""
    code = (
        "import sys, itertools; from pathlib import Path; from app.storage.library import *\n"
        "from app.text.document import parse; from app.storage.entries import Origin, Mark\n"
        "library = Library(Path(sys.argv[1])); text = 'word ' * 10000; library.keep(parse(text), Origin())\n"
        "for n in itertools.count(1):\n"
        "    library.save_mark(key_of(text), Mark(n, 0.5)); print(n, flush=True)\n"
        "    if n % 5 == 0: library.keep(parse(f'{n} ' * 2000), Origin()); library.index()"
    )
    root = Path(__file__).parents[2]
    for told in (1, 7, 40):
        with subprocess.Popen(
            [sys.executable, "-c", code, file], cwd=root, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout
            lines = [int(process.stdout.readline()) for _ in range(told)]
            process.kill()
        library = Library(file)
        (mark,) = library.marks().values()
        assert mark.place >= lines[-1]
        for entry in library.entries():
            assert library.document(entry.id) is not None
        db = sqlite3.connect(file)
        assert db.execute("PRAGMA quick_check").fetchone() == ("ok",)
        db.close()
        library.close()


def test_a_file_that_has_another_title_now_is_found_by_that(library: Library) -> None:
    text = "Something up above was calling him."
    for title in ("", "Above", "Below"):
        library.keep(replace(parse(text), title=title), Origin(Kind.FILE, "/a.txt"))
    assert found(library, "below") == ["Below"]
    assert found(library, "above") == ["Below"]
    assert len(library.search("calling")) == 1


def test_a_file_that_another_process_holds_is_busy_and_not_damaged(
    library: Library, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PATIENCE_S", 0.05)
    keep(library, TEXT)
    library.close()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OSError, match="cannot be used"):
            keep(library, OTHER)
    assert found(library, "mole") == ["The Mole"]
    assert not list(file.parent.glob("*.bad"))


def test_what_fails_half_way_leaves_nothing_of_itself(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_arguments: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(Library, "_trim", stumble)
        with pytest.raises(RuntimeError):
            keep(library, TEXT)
    assert found(library, "mole") == []
    keep(library, TEXT)
    assert found(library, "mole") == ["The Mole"]
