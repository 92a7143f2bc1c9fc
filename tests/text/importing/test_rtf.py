"""RTF files: their paragraphs in every encoding, without the machinery around them."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.document import ParagraphKind
from app.text.importing import blocks, rtf
from app.text.importing.blocks import About, Block, Options, Piece


def read(inside: str | bytes) -> list[Piece]:
    data = inside if isinstance(inside, bytes) else inside.encode("ascii")
    pieces = list(rtf.read(BytesIO(b"{\\rtf1\\ansi " + data + b"}"), Options()))
    return [piece for piece in pieces if isinstance(piece, Block)]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r"Plain\par", "Plain"),
        ("wrapped\r\n here", "wrapped here"),
        (r"caf\'e9", "café"),
        (r"\ansicpg1251 \'cc\'e8\'f0", "Мир"),
        (r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset128 B;}}\f1 \'93\'fa\'96\'7b", "日本"),
        (r"\u26085?\u26412?", "日本"),
        (r"\uc2\u8364 xx!", "€!"),
        (r"\uc1\u-10179?\u-8704?", "😀"),
        (r"\lquote a\rquote\~b\_c\-d\emdash e", "‘a’\u00a0b\u2011cd—e"),
        (r"\{a\\b\}", "{a\\b}"),
        (r"m{\super 2}", "m²"),
        (r"a{\v no}b{\deleted no}c", "abc"),
        (r"{\header no}{\*\unknown no}{\pict 0a0b}{\field{\*\fldinst no}{\fldrslt yes}}", "yes"),
        (r"a\bin5 }{\\}b", "ab"),
        (rb"a\bin4 \par".replace(b"\\par", b"\0\xff{}") + b"b", "ab"),
        (b"raw \xe9", "raw é"),
        (r"}}}}after", "after"),
    ],
)
def test_words_come_out(inside: str | bytes, text: str) -> None:
    assert read(inside) == [blocks.prose(text)]


def test_a_file_says_what_it_is() -> None:
    data = rb"{\rtf1{\info{\title A {\b Paper}}{\author Ann}}Text\par}"
    assert next(rtf.read(BytesIO(data), Options())) == About("A Paper", "Ann")


def test_headings_are_told_by_their_styles() -> None:
    styles = r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2\outlinelevel1 Own;}}"
    assert read(styles + r"\pard\s1 One\par\pard\s2 Two\par\pard Text\par\pard\b Bold\par") == [
        blocks.heading("One", 1),
        blocks.heading("Two", 2),
        blocks.prose("Text"),
        blocks.prose("Bold"),
    ]


def test_without_styles_bold_and_large_lines_are_headings() -> None:
    assert read(r"{\b One\par}Text {\b bold}\par{\fs40 Two}\par") == [
        blocks.heading("One", 2),
        blocks.prose("Text bold"),
        blocks.heading("Two", 2),
    ]


def test_items_have_their_marks() -> None:
    assert read(r"{\listtext\f2\'b7\tab}one\par{\pntext 2.\tab}two\par three\par") == [
        blocks.item("one"),
        blocks.item("two", "2."),
        blocks.prose("three"),
    ]


def test_tables_are_rows_of_cells() -> None:
    row = r"\trowd\pard\intbl {}\cell {}\cell\row"
    assert read(f"{row.format('A', 'B')}{row.format('1', '2')}\\pard After\\par") == [
        blocks.table([["A", "B"], ["1", "2"]]),
        blocks.prose("After"),
    ]


def test_notes_come_at_the_end_of_their_passage() -> None:
    assert read(r"Word{\super\chftn}{\footnote\pard\chftn The note.}.\par More\par") == [
        blocks.prose("Word[1]."),
        blocks.prose("More"),
        blocks.note("[1] The note."),
    ]


_PARTS = st.sampled_from(
    [r"\par ", r"\cell ", r"\row ", r"\intbl ", "{", "}", r"\footnote ", r"\*", r"\'e9", r"\u9999?", r"\u55357",
     r"\bin3 ", r"\stylesheet", r"\fonttbl", r"\f1", r"\fcharset2", r"\uc9", r"\pntext ", r"\line ", "text "]
)  # fmt: skip


@given(st.lists(_PARTS, max_size=60))
def test_no_file_breaks_the_reader(parts: list[str]) -> None:
    for piece in read("".join(parts)):
        assert isinstance(piece, Block)
        assert piece.text.strip()


@pytest.mark.parametrize(
    ("inside", "texts"),
    [
        ("One.\\\nTwo.\\\r", ["One.", "Two."]),
        (r"a\u-8704?b", ["ab"]),
        (r"\u8364\'80!", ["€!"]),
        (r"\uc2\u8364\'80\'80!", ["€!"]),
        (r"\mac caf\'8e", ["café"]),
        (r"\pc caf\'82", ["café"]),
        (r"\ansicpg99999 caf\'e9", ["café"]),
        (r"{\super 2\plain 3}", ["²3"]),
        (r"{\title no head}ing", ["no heading"]),
        (r"text}\colortbl red", ["text"]),
        (r"- by\line hand\par", ["• by hand"]),
    ],
)
def test_strange_files_are_read_as_they_look(inside: str, texts: list[str]) -> None:
    assert [block.text for block in read(inside) if isinstance(block, Block)] == texts


def test_headings_are_told_by_their_levels_too() -> None:
    assert read(
        r"{\stylesheet{\s3 Title;}}\pard\s3 Paper\par\pard\outlinelevel2 Three\par\pard Text\par"
    ) == [
        blocks.heading("Paper", 1),
        blocks.heading("Three", 3),
        blocks.prose("Text"),
    ]


def test_a_cell_may_hold_several_paragraphs() -> None:
    row = r"\trowd\pard\intbl A\par too\cell B\par too\cell\row"
    assert read(f"Before\\par{row}{row}\\pard After\\par") == [
        blocks.prose("Before"),
        blocks.table([["A too", "B too"]] * 2),
        blocks.prose("After"),
    ]


def test_a_table_that_only_arranges_keeps_its_paragraphs() -> None:
    long = "A sentence that goes on for a while. " * 12
    assert read(rf"\trowd\pard\intbl {long}\par {long}\cell\row\pard After\par") == [
        blocks.prose(long.strip()),
        blocks.prose(long.strip()),
        blocks.prose("After"),
    ]


def test_a_table_that_is_cut_short_loses_no_word() -> None:
    assert read(r"\trowd\pard\intbl A\cell B\cell\row\pard\intbl C\par D") == [
        blocks.table([["A", "B"]]),
        Block(ParagraphKind.VERSE, "C\nD"),
    ]
