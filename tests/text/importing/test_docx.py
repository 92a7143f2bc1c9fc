"""DOCX files: their body, without what a reader does not see in it."""

from io import BytesIO

import pytest

from app.text.document import ParagraphKind
from app.text.importing import blocks, docx
from app.text.importing.blocks import About, Block, Options, Piece
from app.text.importing.faults import Fault, Unreadable
from tests.fakes.documents import docx as made
from tests.fakes.documents import unzipped, zipped
from tests.fakes.documents import word_paragraph as paragraph


def read(body: str, notes: str = "") -> list[Piece]:
    return list(docx.read(BytesIO(made(body, notes=notes)), Options()))[1:]


def test_a_file_says_what_it_is() -> None:
    assert next(docx.read(BytesIO(made("")), Options())) == About("A Paper", "Ann Author")


def test_headings_are_told_by_their_styles() -> None:
    assert read(
        paragraph("Paper", style="Titel")
        + paragraph("One", style="berschrift1")
        + paragraph("Two", style="Own")
        + paragraph("Text", style="Loop")
    ) == [
        blocks.heading("Paper", 1),
        blocks.heading("One", 1),
        blocks.heading("Two", 1),
        blocks.prose("Text"),
    ]


def test_without_styles_bold_lines_are_headings() -> None:
    bold = "<w:b/>"
    assert read(
        paragraph("One", look=bold) + paragraph("Bold words.", look=bold) + paragraph("Chapter II")
    ) == [
        blocks.heading("One", 2),
        blocks.prose("Bold words."),
        blocks.heading("Chapter II", 2),
    ]


def test_lists_count_as_they_say() -> None:
    items = [paragraph("a", number=number) for number in ("1 0", "1 1", "1 1", "1 0", "1 1", "2 0", "9 0")]
    marks = ["1.", "1.a)", "1.b)", "2.", "2.a)", blocks.BULLET]
    assert read("".join(items)) == [*(blocks.item("a", mark) for mark in marks), blocks.prose("a")]


def test_notes_come_before_the_next_heading() -> None:
    reference = '<w:p><w:r><w:t>Word</w:t><w:footnoteReference w:id="7"/></w:r></w:p>'
    note = f'<w:footnote w:id="7">{paragraph("The note.")}</w:footnote>'
    line = f'<w:footnote w:id="1" w:type="separator">{paragraph("no")}</w:footnote>'
    assert read(reference + paragraph("More") + paragraph("Two", style="Own"), note + line) == [
        blocks.prose("Word[1]"),
        blocks.prose("More"),
        blocks.note("[1] The note."),
        blocks.heading("Two", 1),
    ]


def test_tables_are_rows_of_cells() -> None:
    cells = [[f"<w:tc>{paragraph(text)}</w:tc>" for text in row] for row in (["A", "B"], ["1", "2"])]
    rows = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in cells)
    assert read(f"<w:tbl>{rows}</w:tbl>") == [blocks.table([["A", "B"], ["1", "2"]])]


def test_a_formula_keeps_what_its_shape_says() -> None:
    def run(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    half = f"<m:f><m:fPr/><m:num>{run('1')}</m:num><m:den>{run('2')}</m:den></m:f>"
    power = f"<m:sSup><m:e>{run('x')}</m:e><m:sup>{run('2')}</m:sup></m:sSup>"
    root = f"<m:rad><m:deg>{run('3')}</m:deg><m:e>{run('y')}{run('+1')}</m:e></m:rad>"
    integral = (
        f"<m:nary><m:naryPr/><m:sub>{run('0')}</m:sub><m:sup>{run('1')}</m:sup><m:e>{run('z')}</m:e></m:nary>"
    )
    maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    body = (
        f"<w:p><m:oMath {maths}>{half}{power}{root}{integral}<m:d><m:e>{run('a')}</m:e></m:d></m:oMath></w:p>"
    )
    assert read(body) == [blocks.prose("1/2x²³√(y+1)∫₀¹z(a)")]


def test_code_is_joined() -> None:
    assert read(paragraph("if x:", style="Code") + paragraph("    return 1", style="Code")) == [
        Block(ParagraphKind.CODE, "if x:\n    return 1")
    ]


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a b"),
        ('<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>', "ab"),
        ("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t>", "a\u2011bc"),
        ("<w:rPr><w:vanish/></w:rPr><w:t>no</w:t>", ""),
        ('<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t>', "²"),
        ('<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>7</w:t>', "7"),
    ],
)
def test_runs_are_read_as_they_look(run: str, text: str) -> None:
    assert read(f"<w:p><w:r>{run}</w:r></w:p>") == ([blocks.prose(text)] if text else [])


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p>",
        "<w:p><w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom></w:p>",
        paragraph("Contents ... 3", style="TOC1"),
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('no')}</w:sdtContent></w:sdt>",
    ],
)
def test_what_a_reader_does_not_see_is_left_out(body: str) -> None:
    assert read(body) == []


def test_a_box_comes_after_its_paragraph() -> None:
    box = f"<w:pict><w:txbxContent>{paragraph('In the box')}</w:txbxContent></w:pict>"
    assert read(f"<w:p><w:r>{box}<w:t>Text</w:t></w:r></w:p>") == [
        blocks.prose("Text"),
        blocks.prose("In the box"),
    ]


def test_entities_are_not_resolved() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
    data = made("", parts={"word/document.xml": bomb})
    assert not [piece for piece in docx.read(BytesIO(data), Options()) if isinstance(piece, Block)]


def test_a_body_that_is_cut_short_is_damage() -> None:
    with pytest.raises(Unreadable) as caught:
        list(docx.read(BytesIO(made("", parts={"word/document.xml": "<w:document"})), Options()))
    assert caught.value.fault is Fault.DAMAGED


def test_code_ends_where_prose_begins() -> None:
    assert read(paragraph("x = 1;", style="Code") + paragraph("Prose.")) == [
        Block(ParagraphKind.CODE, "x = 1;"),
        blocks.prose("Prose."),
    ]


def test_a_line_break_makes_a_line_of_verse_and_a_picture_is_described() -> None:
    assert read("<w:p><w:r><w:t>The sea</w:t><w:br/><w:t>the sea</w:t></w:r></w:p>") == [
        Block(ParagraphKind.VERSE, "The sea\nthe sea")
    ]
    drawing = '<w:drawing><wp:docPr xmlns:wp="p" descr="a hen"/></w:drawing>'
    assert read(f"<w:p><w:r><w:t>See</w:t>{drawing}</w:r></w:p>") == [blocks.prose("See a hen")]


def test_a_reference_to_a_note_that_is_not_there_is_passed_over() -> None:
    assert read('<w:p><w:r><w:t>Word</w:t><w:endnoteReference w:id="3"/></w:r></w:p>') == [
        blocks.prose("Word")
    ]


def test_rows_that_repeat_themselves_in_a_form_belong_to_the_table() -> None:
    row = f"<w:tr><w:tc>{paragraph('A')}</w:tc><w:tc>{paragraph('B')}</w:tc></w:tr>"
    repeated = f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>"
    assert read(f"<w:tbl><w:tblPr/>{row}{repeated}</w:tbl>") == [blocks.table([["A", "B"], ["A", "B"]])]


def test_a_file_without_lists_has_no_marks() -> None:
    parts = unzipped(made(paragraph("a", number="1 0")))
    del parts["word/numbering.xml"]
    assert list(docx.read(BytesIO(zipped(parts)), Options()))[1:] == [blocks.prose("a")]


def numbered(numbering: str, *numbers: str) -> list[Piece]:
    """Items of these lists and levels, in a file that counts as `numbering` says."""
    levels = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>'
    )
    part = f'<w:numbering xmlns:w="w">{levels}{numbering}</w:numbering>'
    body = "".join(paragraph("a", number=number) for number in numbers)
    return list(docx.read(BytesIO(made(body, parts={"word/numbering.xml": part})), Options()))[1:]


def test_a_level_without_numbers_and_a_list_of_no_kind_have_no_marks() -> None:
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/></w:num>'
        for number, kind in ((1, 1), (2, 9))
    )
    assert numbered(lists, "1 0", "1 1", "2 0") == [
        blocks.item("a", "I."),
        blocks.prose("a"),
        blocks.prose("a"),
    ]


def test_a_list_may_begin_anew() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{more}</w:num>'
        for number, more in ((1, ""), (2, again))
    )
    marks = [
        piece.text for piece in numbered(lists, "1 0", "1 0", "2 0", "2 0", "1 0") if isinstance(piece, Block)
    ]
    assert marks == ["I. a", "II. a", "V. a", "VI. a", "III. a"]
