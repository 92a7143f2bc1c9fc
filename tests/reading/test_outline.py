"""The outline has every heading once, in order, and each one's part of the text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.reading.outline import outline, row_at
from app.text.document import Chapter, Document, Paragraph, ParagraphKind, parse

TEXT = "# A book\n\nWords.\n\n## One\n\nWords.\n\n### Within\n\nWords.\n\n## Two\n\nWords."


def test_headings_have_their_depth_and_part() -> None:
    rows = outline(parse(TEXT))
    assert [(row.title, row.depth) for row in rows] == [("A book", 0), ("One", 1), ("Within", 2), ("Two", 1)]
    assert [TEXT[row.start : row.end].rsplit("#")[-1].split()[0] for row in rows] == [
        "Two",
        "Within",
        "Within",
        "Two",
    ]


def test_a_text_without_headings_has_none() -> None:
    assert outline(parse("Words and more words.\n\nAnd a paragraph.")) == ()
    assert row_at((), 5) == -1


def test_chapters_need_no_headings() -> None:
    document = Document("a b c d", chapters=(Chapter("One", 0), Chapter("Two", 4)))
    assert [(row.title, row.start, row.end) for row in outline(document)] == [("One", 0, 4), ("Two", 4, 7)]


def test_a_number_and_its_title_are_one_row() -> None:
    rows = outline(parse("Chapter 1\n\nThe River Bank\n\n" + "The Mole had been working very hard. " * 5))
    assert [row.title for row in rows] in (["Chapter 1: The River Bank"], ["Chapter 1", "The River Bank"])


@given(st.lists(st.tuples(st.integers(1, 6), st.booleans()), min_size=1, max_size=12))
def test_every_place_belongs_to_the_last_heading_before_it(parts: list[tuple[int, bool]]) -> None:
    paragraphs = tuple(
        Paragraph(
            4 * n, 4 * n + 3, ParagraphKind.HEADING if head else ParagraphKind.PROSE, level if head else 0
        )
        for n, (level, head) in enumerate(parts)
    )
    document = Document("abc " * len(parts), paragraphs=paragraphs)
    rows = outline(document)
    assert [row.start for row in rows] == [p.start for p in paragraphs if p.kind is ParagraphKind.HEADING]
    for place in range(len(document.text)):
        at = row_at(rows, place)
        assert at == -1 or rows[at].start <= place < rows[at].end
        assert at + 1 == len(rows) or place < rows[at + 1].start
    for row, following in pairwise(rows):
        assert row.end == following.start or following.depth > row.depth
