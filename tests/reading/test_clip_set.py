import os
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.reading.clip_set import chapter_spans, each_chapter, safe_name
from app.text.document import parse


def test_chapters_cover_the_whole_text() -> None:
    document = parse("Before.\n\n# One\n\nText.\n\n# Two\n\nMore.")
    spans = chapter_spans(document)
    assert spans[0].start == 0
    assert spans[-1].end == len(document.text)
    assert all(one.end == other.start for one, other in pairwise(spans))


def test_clips_of_chapters_are_numbered_and_tagged(tmp_path) -> None:
    document = parse("# One\n\nText.\n\n# CON?\n\nMore.", "A book")
    pieces = each_chapter(document, tmp_path / "book.mp3")
    assert [piece.target.name for piece in pieces] == ["book - 01 - One.mp3", "book - 02 - CON.mp3"]
    assert [(piece.tags.title, piece.tags.album, piece.tags.track) for piece in pieces] == [
        ("One", "A book", 1),
        ("CON?", "A book", 2),
    ]


def test_names_that_systems_keep_for_themselves() -> None:
    assert safe_name("CON", "x") == "_CON"
    assert safe_name("com1.txt", "x") == "_com1.txt"
    assert safe_name(" ../.. ", "clip") == "clip"
    assert safe_name("a/b\\c:d", "x") == "a b c d"


@given(st.text())
def test_every_title_makes_a_name(title: str) -> None:
    name = safe_name(title, "clip")
    assert name
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name == name.strip(" .")
    assert len(os.fsencode(name)) <= 210


def test_a_text_without_chapters_is_one_clip(tmp_path) -> None:
    document = parse("No heading at all.")
    (piece,) = each_chapter(document, tmp_path / "text.mp3")
    assert piece.target == tmp_path / "text.mp3"
    assert piece.span is None
