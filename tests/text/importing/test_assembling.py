from hypothesis import given
from hypothesis import strategies as st

from app.text.document import Document, ParagraphKind
from app.text.importing.assembling import Assembler
from app.text.importing.blocks import About, Block, ChapterStart, heading, item, prose, table

BLOCKS = st.builds(
    Block, st.sampled_from(ParagraphKind), st.text(st.characters(), max_size=60), st.integers(0, 6)
)
PIECES = st.lists(BLOCKS | st.builds(ChapterStart, st.text(max_size=20)), max_size=30)


def fed(assembler: Assembler, pieces: list[Block | ChapterStart]) -> Document:
    for piece in pieces:
        if isinstance(piece, Block):
            assembler.add(piece)
        else:
            assembler.begin_chapter(piece)
    return assembler.document()


@given(PIECES, PIECES)
def test_a_document_grows_at_its_end_only(first, second):
    assembler = Assembler()
    beginning = fed(assembler, first)
    whole = fed(assembler, second)
    assert whole.text.startswith(beginning.text)
    assert whole.paragraphs[: len(beginning.paragraphs)] == beginning.paragraphs


@given(PIECES)
def test_paragraphs_are_in_order_and_never_blank(pieces):
    document = fed(Assembler(), pieces)
    at = 0
    for paragraph in document.paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(document.text)
        assert document.text[paragraph.start : paragraph.end].strip()
        at = paragraph.end
    assert all(0 <= chapter.start < len(document.text) for chapter in document.chapters)
    document.text.encode()


def test_what_blocks_become():
    blocks = [
        heading("A  Title", 1),
        prose("Some\nwords."),
        item("milk"),
        item("eggs", "2."),
        table([["a", "b|c"], ["", ""], ["d", "e"]]),
    ]
    document = fed(Assembler(), list(blocks))
    assert document.text == "A Title\n\nSome words.\n\n• milk\n2. eggs\n\na | b¦c\nd | e"
    assert (document.title, [chapter.title for chapter in document.chapters]) == ("A Title", ["A Title"])


def test_chapters_that_are_told_count_and_an_empty_one_is_part_of_the_next():
    assembler = Assembler()
    assembler.describe(About("Book", "Somebody", "en"))
    document = fed(assembler, [ChapterStart("Part I"), ChapterStart("One"), heading("1", 1), prose("Words.")])
    assert [(chapter.title, chapter.start) for chapter in document.chapters] == [("Part I: One", 0)]
    assert (document.title, document.author, document.language) == ("Book", "Somebody", "en")
