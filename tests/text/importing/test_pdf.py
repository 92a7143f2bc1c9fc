"""Whole PDFs, made by hand, through the importer."""

from dataclasses import replace
from io import BytesIO

import pytest

from app.text.document import ParagraphKind
from app.text.importing import pdf
from app.text.importing.blocks import About, Block, ChapterStart, Options
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.pdf_lines import Line
from app.text.importing.pdf_outline import Entry, marks
from app.text.importing.pdf_paragraphs import Mark
from tests.fakes.pdfs import BOLD, HEIGHT, MONO, WIDTH, Words, column
from tests.fakes.pdfs import pdf as written

PROSE = [
    "It was a bright cold day in April, and the clocks were striking",
    "thirteen. The wind came round the corner of the house and moved",
    "the curtains a little before it went on down the empty street.",
]

UNENDED = [*PROSE[:2], "the curtains a little, which nobody had expected, and least of all the"]
"""A paragraph that goes on elsewhere."""


def pieces(data: bytes, password: str = "") -> list[About | Block | ChapterStart]:
    found = pdf.read(BytesIO(data), Options(password=password))
    return [piece for piece in found if isinstance(piece, About | Block | ChapterStart)]


def blocks(*pages: list[Words], **options) -> list[Block]:
    return [piece for piece in pieces(written(pages, **options)) if isinstance(piece, Block)]


def test_lines_become_a_paragraph():
    (block,) = blocks(column(PROSE))
    assert block.kind is ParagraphKind.PROSE
    assert block.text == " ".join(PROSE)


def test_an_indented_line_begins_a_paragraph():
    second = column(PROSE, top=664)
    second[0] = Words(second[0].text, 115, 664)
    assert len(blocks(column(PROSE) + second)) == 2


def test_a_gap_parts_paragraphs():
    assert len(blocks(column(PROSE) + column(PROSE, top=650))) == 2


def test_a_paragraph_goes_on_on_the_next_page():
    first = column(UNENDED)
    second = column(["people who had left their coats at home that very morning, all of", "them."])
    found = blocks(first, second)
    assert len(found) == 1
    assert "least of all the people who had left" in found[0].text


def test_two_columns_are_read_one_after_the_other():
    left, right = column(PROSE, x=50), column(["The second", *PROSE], x=330)
    text = " ".join(block.text for block in blocks(left + right))
    assert text.index("empty street") < text.index("The second")


def page_with_furniture(number: int) -> list[Words]:
    head = Words("A History of Nearly Nothing" if number % 2 else "Chapter the First", 100, 760)
    return [head, *column([f"Page {number} begins.", *PROSE], top=660), Words(str(number), 300, 40)]


def test_running_heads_and_page_numbers_are_left_out():
    text = " ".join(block.text for block in blocks(*map(page_with_furniture, range(7, 15))))
    assert "History" not in text
    assert "Chapter the First" not in text
    assert "street. 12" not in text
    assert text.count("begins.") == 8


def test_running_heads_that_change_all_the_time_are_known_by_their_page_numbers():
    pages = [
        [
            Words(f"{number}   {number}.{number * 3} About {'xyzabcdefghi'[number]}ings", 100, 760),
            *column(PROSE),
        ]
        for number in range(1, 12)
    ]
    assert "About" not in " ".join(block.text for block in blocks(*pages))


def test_headings_are_known_by_their_size_or_weight():
    page = [
        Words("The Whole", 100, 740, 18),
        Words("A Part", 100, 715, 14),
        *column(PROSE, top=690),
        Words("A Small Part", 100, 640, 10, BOLD),
        *column(PROSE, top=620),
    ]
    found = [(block.text, block.level) for block in blocks(page) if block.kind is ParagraphKind.HEADING]
    assert found == [("The Whole", 1), ("A Part", 2), ("A Small Part", 3)]


def test_the_outline_makes_chapters_where_their_titles_stand():
    pages = [[Words(f"Title {name}", 100, 720, 10), *column(PROSE)] for name in ("One", "Two")]
    found = pieces(
        written(pages, outline=[("Title One", 0), ("1.2 Title Two", 1), ("Nowhere", 1)], title="Book")
    )
    assert found[0] == About("Book")
    assert [piece.title for piece in found if isinstance(piece, ChapterStart)] == [
        "Title One",
        "1.2 Title Two",
        "Nowhere",
    ]
    place = found.index(ChapterStart("1.2 Title Two"))
    assert found[place + 1] == Block(ParagraphKind.HEADING, "Title Two", 1)


def test_a_chapters_number_above_its_title_belongs_to_it():
    page = [Words("Chapter 1", 100, 740, 16), Words("Of Beginnings", 100, 700, 20), *column(PROSE, top=660)]
    found = pieces(written([page, column(PROSE)], outline=[("Of Beginnings", 0), ("Others", 1)]))
    place = found.index(ChapterStart("Of Beginnings"))
    assert [piece.text for piece in found[place + 1 : place + 3] if isinstance(piece, Block)] == [
        "Chapter 1",
        "Of Beginnings",
    ]


def test_notes_stand_behind_the_paragraph_they_come_up_in():
    first = [
        *column(UNENDED),
        Words("1", 100, 103, 5),
        Words(" The first of April.", 103, 100, 8),
    ]
    found = blocks(first, column(["people who had left their coats at home that very morning.", *PROSE]))
    assert [block.kind for block in found] == [ParagraphKind.PROSE, ParagraphKind.NOTE, ParagraphKind.PROSE]
    assert "least of all the people" in found[0].text
    assert found[1].text == "¹The first of April."


def test_raised_digits_are_marks():
    line = [
        Words("It was so.", 100, 700),
        Words("12", 142, 704, 6),
        Words("And so on, until the end.", 155, 700),
    ]
    (block,) = blocks(line)
    assert "¹²" in block.text


def test_program_code_keeps_its_lines():
    code = column(["for word in words:", "    say(word)"], font=MONO, top=640)
    found = blocks(column(PROSE) + code)
    assert found[1] == Block(ParagraphKind.CODE, "for word in words:\n    say(word)")


def test_items_are_parted():
    page = column(["• milk, which is", "  white", "• eggs", "1. one", "2. two"])
    assert [block.text for block in blocks(page)] == ["• milk, which is white", "• eggs", "1. one", "2. two"]


def test_a_parted_word_is_made_whole_and_a_compound_stays():
    page = column(
        [
            *PROSE[:2],
            "and a well-known con-",
            "clusion that was well-",
            "known everywhere, to all the people who lived here.",
        ]
    )
    text = " ".join(block.text for block in blocks(page))
    assert "conclusion" in text
    assert "was well-known everywhere" in text


def test_the_lines_of_a_table_of_contents_are_left_out():
    dots = column([f"{number} Something {'. ' * 20}{number}" for number in range(1, 8)])
    assert [block.text for block in blocks([Words("Contents", 100, 730, 16), *dots])] == ["Contents"]


def test_what_runs_up_the_margin_is_left_out():
    page = [Words("arXiv:1234.5678", 20, 200, 20, angle=90), *column(PROSE)]
    assert len(blocks(page)) == 1


def test_a_turned_page_is_read_as_it_is_seen():
    page = [Words(line, 100 + 12 * number, 80, angle=90) for number, line in enumerate(PROSE)]
    (block,) = blocks(page, rotation=90)
    assert block.text == " ".join(PROSE)


def test_a_locked_file_asks_for_its_password():
    data = written([column(PROSE)], password="sesame")
    for password, fault in (("", Fault.LOCKED), ("wrong", Fault.WRONG_PASSWORD)):
        with pytest.raises(Unreadable) as caught:
            pieces(data, password)
        assert caught.value.fault is fault
    assert pieces(data, "sesame")[1].text == " ".join(PROSE)


def test_a_file_of_empty_pages_has_no_text():
    with pytest.raises(Unreadable) as caught:
        pieces(written([[], []]))
    assert caught.value.fault is Fault.NO_TEXT


def test_titles_that_programs_make_up_are_none():
    assert pieces(written([column(PROSE)], title="Microsoft Word - final2.doc"))[0] == About()


@pytest.mark.parametrize(
    ("rotation", "places"),
    [
        (180, [(WIDTH - 100, HEIGHT - 700 + 12 * number) for number in range(3)]),
        (270, [(HEIGHT - 700 + 12 * number, WIDTH - 100) for number in range(3)]),
    ],
)
def test_a_page_that_lies_on_its_head_or_side_is_read_as_it_is_seen(rotation, places):
    page = [Words(line, x, y, angle=rotation) for line, (x, y) in zip(PROSE, places, strict=True)]
    (block,) = blocks(page, rotation=rotation)
    assert block.text == " ".join(PROSE)


def test_a_damaged_page_is_passed_over():
    data = written([column(PROSE), column(["lost"]), column(PROSE)])
    (first, _lost, third) = [place for place in range(len(data)) if data.startswith(b"/Type /Page /", place)]
    assert first < third
    lost = data.replace(b"/Type /Page /Parent", b"/Type /Rage /Parent").replace(
        b"/Type /Rage /Parent", b"/Type /Page /Parent", 1
    )
    assert "lost" not in " ".join(piece.text for piece in pieces(lost) if isinstance(piece, Block))


def test_a_protection_that_is_not_known_is_said_to_be_one():
    data = written([column(PROSE)], password="sesame").replace(b"/Filter /Standard", b"/Filter /Strangers")
    with pytest.raises(Unreadable) as caught:
        pieces(data)
    assert caught.value.fault is Fault.PROTECTED


def test_an_entry_that_stands_nowhere_begins_its_chapter_at_its_height():
    page = column(PROSE) + column(PROSE, top=600)
    found = pieces(written([page], outline=[("", 0), ("Up", 0), ("Middle", 0, 612)]))
    told = [piece.title if isinstance(piece, ChapterStart) else piece.text[:6] for piece in found[1:]]
    assert told == ["Up", "It was", "Middle", "It was"]
    found = pieces(written([column(PROSE)], outline=[("Below", 0, 20)]))
    assert found[1] == ChapterStart("Below")


def test_a_heading_of_two_lines_is_one():
    heading = column(
        ["Of Things That Are Called by a Name", "Too Long for Them"], top=740, size=16, leading=20
    )
    found = blocks(heading + column(PROSE, top=660))
    assert [block.text for block in found][:1] == ["Of Things That Are Called by a Name Too Long for Them"]


def test_sizes_that_hardly_differ_are_one_level():
    page = [Words("One", 100, 740, 16), *column(PROSE), Words("Two", 100, 640, 16.2), *column(PROSE, top=600)]
    assert [block.level for block in blocks(page) if block.kind is ParagraphKind.HEADING] == [1, 1]


def test_a_paragraph_that_begins_in_bold_goes_on_and_a_bold_line_with_room_does_not():
    bold = Words("It was a bright cold day in April, and the clocks were", 100, 712, 10, BOLD)
    (block,) = blocks([bold, *column(["striking thirteen in all the towns."])])
    assert block.text.endswith("the clocks were striking thirteen in all the towns.")
    found = blocks([Words("Of April", 100, 712, 10, BOLD), *column(PROSE)])
    assert [(block.kind, block.text) for block in found][:1] == [(ParagraphKind.HEADING, "Of April")]


def test_what_stands_out_to_the_left_is_a_paragraph_of_its_own():
    quoted = column(UNENDED, x=140)
    found = blocks([*quoted, *column(["people, who had left their coats at home,", *PROSE], top=664)])
    assert found[1].text.startswith("people, who")


def test_code_on_the_next_page_is_no_prose():
    code = column(["for word in words:", "    say(word)"], font=MONO)
    kinds = [block.kind for block in blocks(column(UNENDED), code)]
    assert kinds == [ParagraphKind.PROSE, ParagraphKind.CODE]


def test_an_address_that_is_parted_is_made_whole():
    page = column(
        [*PROSE[:2], "the curtains, as one can see at https://example.org/a/", "page.html to this day."]
    )
    (block,) = blocks(page)
    assert "https://example.org/a/page.html to" in block.text


def test_the_words_of_a_document_tell_which_hyphens_stay():
    page = column(
        [
            "The conclusion was that of all the North-",
            "American birds none had come to a con-",
            "clusion, for they knew no half of the half-",
            "moon, and half of the moon was all they saw that night long ago.",
        ]
    )
    (block,) = blocks(page)
    assert "the North-American birds none had come to a conclusion, for" in block.text


def test_each_note_of_a_page_is_one():
    notes = [
        Words("1", 100, 123, 5),
        Words(" The first of April.", 103, 120, 8),
        Words("2", 100, 113, 5),
        Words(" Summer time.", 103, 110, 8),
    ]
    found = blocks([*column(PROSE), *notes])
    assert [block.text for block in found][1:] == ["¹The first of April.", "²Summer time."]


def test_a_number_above_a_line_it_does_not_belong_to_is_read():
    page = [*column(PROSE), Words("7", 300, 500, 6), *column(PROSE, top=400)]
    assert "7" in [block.text for block in blocks(page)]


def test_contents_within_a_page_lose_the_lines_without_dots_too():
    dots = [f"{number} Something {'. ' * 20}{number}" for number in range(1, 7)]
    plain = ["7 Something that is long enough to fill all of its line 99"]
    found = blocks(column([*dots, *plain], top=740) + column(PROSE * 4, top=600))
    assert "Something" not in " ".join(block.text for block in found)
    assert found[-1].text.endswith("street.")


def test_a_title_that_is_named_again_is_the_heading_where_it_is_large():
    page = [Words("Title One", 100, 740, 16), Words("Title One", 100, 700), *column(PROSE, top=660)]
    found = pieces(written([page], outline=[("Title One", 0)]))
    assert found[1:3] == [ChapterStart("Title One"), Block(ParagraphKind.HEADING, "Title One", 1)]
    assert found[3] == Block(ParagraphKind.PROSE, "Title One")


def test_a_section_that_stands_nowhere_marks_nothing():
    line = Line("Words of the page.", 100, 200, 700, 10)
    section = Entry("A section", 3, is_chapter=False, height=None)
    assert marks([section], [line]) == {}
    assert marks([replace(section, is_chapter=True)], [line]) == {0: Mark("A section")}
