"""ODT files: their text, without what a reader does not see in it."""

from io import BytesIO

import pytest

from app.text.document import ParagraphKind
from app.text.importing import blocks, odt
from app.text.importing.blocks import About, Block, Options, Piece
from app.text.importing.faults import Fault, Unreadable
from tests.fakes import documents

STYLES = (
    '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:parent-style-name="Preformatted_20_Text"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"'
    ' style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style>'
)


def read(body: str) -> list[Piece]:
    return list(odt.read(BytesIO(documents.odt(body, styles=STYLES)), Options()))[1:]


def test_headings_and_paragraphs() -> None:
    assert read(
        '<text:p text:style-name="P1">Paper</text:p><text:h text:outline-level="2">One</text:h>'
        '<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:span text:style-name="T1">2</text:span></text:p>'
    ) == [blocks.heading("Paper", 1), blocks.heading("One", 2), blocks.prose("a b c²")]


def test_lists_count_as_they_say() -> None:
    inner = "<text:list><text:list-item><text:p>in</text:p></text:list-item></text:list>"
    assert read(
        '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:p>more</text:p></text:list-item>'
        f"<text:list-item><text:p>two</text:p>{inner}</text:list-item>"
        '<text:list-item text:start-value="9"><text:p>nine</text:p></text:list-item></text:list>'
    ) == [
        blocks.item("one", "1."),
        blocks.prose("more"),
        blocks.item("two", "2."),
        blocks.item("in"),
        blocks.item("nine", "9."),
    ]


def test_notes_come_before_the_next_heading() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>The note.</text:p></text:note-body></text:note>"
    )
    assert read(f"<text:p>Word{note}.</text:p><text:p>More</text:p><text:h>Two</text:h>") == [
        blocks.prose("Word[1]."),
        blocks.prose("More"),
        blocks.note("[1] The note."),
        blocks.heading("Two", 1),
    ]


def test_tables_are_rows_of_cells() -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    head = f"<table:table-header-rows>{row('A', 'B')}</table:table-header-rows>"
    assert read(f"<table:table>{head}{row('1', '2')}</table:table>") == [
        blocks.table([["A", "B"], ["1", "2"]])
    ]


def test_lines_of_verse_and_of_code() -> None:
    assert read("<text:p>The sea<text:line-break/>the sea</text:p>") == [
        Block(ParagraphKind.VERSE, "The sea\nthe sea")
    ]
    code = '<text:p text:style-name="P2">if x:</text:p><text:p text:style-name="P2">{text}return 1</text:p>'
    assert read(code.format(text='<text:s text:c="2"/>')) == [Block(ParagraphKind.CODE, "if x:\n  return 1")]


def test_pictures_are_described_and_boxes_read() -> None:
    assert read(
        "<text:p>See <draw:frame><draw:image/><svg:desc>a hen</svg:desc></draw:frame></text:p>"
        "<text:p>Text<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame></text:p>"
    ) == [blocks.prose("See a hen"), blocks.prose("Text"), blocks.prose("In the box")]


@pytest.mark.parametrize(
    "body",
    [
        "<text:tracked-changes><text:p>no</text:p></text:tracked-changes>",
        "<text:table-of-content><text:index-body><text:p>no</text:p></text:index-body></text:table-of-content>",
        "<text:p><office:annotation><text:p>no</text:p></office:annotation></text:p>",
        '<text:p><text:span text:style-name="T2">no</text:span></text:p>',
        '<text:section text:display="none"><text:p>no</text:p></text:section>',
        "<text:p><text:page-number>7</text:page-number></text:p>",
    ],
)
def test_what_a_reader_does_not_see_is_left_out(body: str) -> None:
    assert read(body) == []


def test_a_locked_file_is_said_to_be_one() -> None:
    entry = documents.manifest("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    data = documents.odt("", parts={"META-INF/manifest.xml": entry})
    with pytest.raises(Unreadable) as caught:
        list(odt.read(BytesIO(data), Options()))
    assert caught.value.fault is Fault.ENCRYPTED


def test_what_stands_by_itself_is_read_too() -> None:
    frame = "<draw:frame><svg:desc>A map</svg:desc></draw:frame>"
    shape = "<draw:rect><text:p>In a shape</text:p></draw:rect>"
    assert read(
        f"<text:section>{frame}</text:section>{shape}<text:section text:display='none'>no</text:section>"
    ) == [
        blocks.prose("A map"),
        blocks.prose("In a shape"),
    ]
    assert read("<text:p>See <text:a>a link</text:a> and <text:span>more</text:span>.</text:p>") == [
        blocks.prose("See a link and more.")
    ]


def test_code_ends_where_prose_begins() -> None:
    code = '<text:p text:style-name="P2">x = 1;</text:p>'
    kinds = [block.kind for block in read(f"{code}{code}<text:p>Prose.</text:p>") if isinstance(block, Block)]
    assert len(kinds) == 2
    assert kinds[1] is ParagraphKind.PROSE


def test_a_list_may_have_a_header_and_no_numerals() -> None:
    style = (
        '<text:list-style style:name="L2"><text:list-level-style-number text:level="1"/></text:list-style>'
    )
    body = (
        '<text:list text:style-name="L2"><text:list-header><text:p>head</text:p></text:list-header>'
        "<text:list-item><text:p>one</text:p></text:list-item></text:list>"
    )
    file = BytesIO(documents.odt(body, styles=style))
    assert list(odt.read(file, Options()))[1:] == [blocks.prose("head"), blocks.item("one")]


def test_a_note_without_words_and_other_parts_of_tables_are_passed_over() -> None:
    assert read("<text:p>Word<text:note/>.</text:p>") == [blocks.prose("Word.")]
    rows = (
        "<table:table-row><table:other/><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
    )
    assert read(f"<table:table><table:other/>{rows}{rows}</table:table>") == [blocks.table([["a", "b"]] * 2)]


def test_a_file_says_what_it_is() -> None:
    meta = (
        '<m xmlns:dc="d" xmlns:meta="m"><dc:title>A\n Paper</dc:title>'
        "<meta:initial-creator>Ann</meta:initial-creator><dc:language>de-DE</dc:language></m>"
    )
    data = documents.odt("", parts={"meta.xml": meta, "META-INF/manifest.xml": documents.manifest("")})
    assert next(odt.read(BytesIO(data), Options())) == About("A Paper", "Ann", "de-DE")


def test_a_spreadsheet_has_no_text_to_read() -> None:
    data = documents.odt("", parts={"content.xml": "<o><body><spreadsheet/></body></o>"})
    with pytest.raises(Unreadable) as caught:
        list(odt.read(BytesIO(data), Options()))
    assert caught.value.fault is Fault.NO_TEXT


def test_bullets_typed_by_hand_make_items() -> None:
    assert read("<text:p>- milk<text:line-break/>and cream</text:p>") == [blocks.item("milk and cream")]
