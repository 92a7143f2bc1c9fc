"""Books: their pages in order, their chapters, their notes; and those that cannot be read."""

from io import BytesIO

import pytest

from app.text.importing import blocks, epub
from app.text.importing.blocks import About, Block, ChapterStart, Options, Piece, Progress
from app.text.importing.faults import Fault, Unreadable
from tests.fakes import documents


def read(book: bytes) -> list[Piece]:
    return [piece for piece in epub.read(BytesIO(book), Options()) if not isinstance(piece, Progress)]


def texts(book: bytes) -> list[str]:
    return [piece.text for piece in read(book) if isinstance(piece, Block)]


def titles(book: bytes) -> list[str]:
    return [piece.title for piece in read(book) if isinstance(piece, ChapterStart)]


def fault(book: bytes) -> Fault:
    with pytest.raises(Unreadable) as caught:
        read(book)
    return caught.value.fault


TWO = {
    "one.xhtml": "<h1>One</h1><p>First&nbsp;text &amp; more.</p>",
    "two.xhtml": "<h1>Two</h1><p>Second.</p>",
}


def test_pages_come_in_the_order_of_the_spine() -> None:
    assert texts(documents.epub(TWO, spine=["two.xhtml", "one.xhtml", "two.xhtml"])) == [
        "Two",
        "Second.",
        "One",
        "First\u00a0text & more.",
    ]


def test_a_book_says_what_it_is() -> None:
    cover = b"\x89PNG\r\n\x1a\n..."
    book = documents.epub(
        TWO,
        items='<item id="c" href="c.png" media-type="image/png" properties="cover-image"/>',
        parts={"OPS/c.png": cover},
    )
    assert read(book)[0] == About("A Book", "Ann Author", "en", cover)


@pytest.mark.parametrize(
    "contents",
    [
        {
            "navigation": '<ol><li><a href="one.xhtml">The first</a></li>'
            '<li><a href="two.xhtml">The second</a><ol><li><a href="two.xhtml#x">Inner</a>'
            '<ol><li><a href="two.xhtml#y">Too deep</a></li></ol></li></ol></li></ol>'
        },
        {
            "ncx": '<navPoint><navLabel><text>The first</text></navLabel><content src="one.xhtml"/></navPoint>'
            '<navPoint><navLabel><text>The second</text></navLabel><content src="elsewhere/two.xhtml"/>'
            '<navPoint><navLabel><text>Inner</text></navLabel><content src="two.xhtml#x"/></navPoint></navPoint>'
        },
    ],
)
def test_the_table_of_contents_names_the_chapters(contents: dict[str, str]) -> None:
    pages = {**TWO, "two.xhtml": '<h1>Two</h1><p id="x">Second.</p><p id="y">Third.</p>'}
    assert read(documents.epub(pages, **contents))[1:] == [
        ChapterStart("The first"),
        blocks.heading("One", 1),
        blocks.prose("First\u00a0text & more."),
        ChapterStart("The second"),
        blocks.heading("Two", 1),
        ChapterStart("Inner"),
        blocks.prose("Second."),
        blocks.prose("Third."),
    ]


def test_the_book_itself_is_no_chapter_of_it() -> None:
    inner = '<li><a href="one.xhtml">One</a><ol><li><a href="two.xhtml">Two</a></li></ol></li>'
    navigation = f'<ol><li><a href="one.xhtml">A Book</a><ol>{inner}<li><a href="two.xhtml">End</a></li></ol></li></ol>'
    assert titles(documents.epub(TWO, navigation=navigation)) == ["A Book", "One", "Two", "End"]


def test_a_page_of_links_and_pages_off_the_line_are_not_read() -> None:
    links = "".join(f'<p><a href="one.xhtml#{n}">Chapter {n}</a></p>' for n in range(9))
    assert texts(documents.epub({"contents.xhtml": f"<h1>Contents</h1>{links}", **TWO}))[0] == "One"


def test_notes_in_another_page_are_notes() -> None:
    book = documents.epub(
        {
            "one.xhtml": '<p>Word<a href="notes.xhtml#n1"><sup>1</sup></a>.</p>',
            "notes.xhtml": '<h2>Notes</h2><p id="n1">The note.</p>',
        }
    )
    assert read(book)[1:] == [blocks.prose("Word[1]."), blocks.heading("Notes", 2), blocks.note("The note.")]


def test_a_page_that_is_not_well_formed_is_read_all_the_same() -> None:
    assert texts(documents.epub({"a.xhtml": "<p>One<p>Two <b>three"})) == ["One", "Two three"]


ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData'
    ' xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
)


def test_copy_protection_is_said_and_obfuscated_fonts_are_none() -> None:
    protected = ENCRYPTED.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    assert fault(documents.epub(TWO, parts={"META-INF/encryption.xml": protected})) is Fault.PROTECTED
    fonts = ENCRYPTED.format("http://www.idpf.org/2008/embedding")
    assert texts(documents.epub(TWO, parts={"META-INF/encryption.xml": fonts}))


def test_nothing_outside_a_page_is_read(tmp_path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret words")
    evil = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY s SYSTEM "{secret.as_uri()}">]>{documents.XHTML}'
    book = documents.epub(TWO, parts={"OPS/one.xhtml": f"{evil}<body><p>Before &s; after</p></body></html>"})
    assert not any("secret words" in text for text in texts(book))


def test_a_book_without_words_is_said_to_be_one() -> None:
    assert fault(documents.epub({"a.xhtml": '<img src="a.png"/>'})) is Fault.PICTURES_ONLY


def test_a_book_without_its_package_is_damaged() -> None:
    assert fault(documents.zipped({"mimetype": "application/epub+zip"})) is Fault.DAMAGED


def test_a_page_that_unpacks_to_too_much_is_refused() -> None:
    assert fault(documents.epub({"a.xhtml": "<p>" + "x" * (8 << 20) + "</p>"})) is Fault.TOO_LARGE


def test_too_many_parts_are_refused() -> None:
    assert fault(documents.epub(TWO, parts={f"p{n}": "" for n in range(20_001)})) is Fault.TOO_LARGE


def test_a_page_that_is_not_there_and_the_navigation_are_passed_over() -> None:
    gone = '<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/>'
    book = documents.epub(TWO, navigation="<ol/>", items=gone, spine=["nav", "gone", "two.xhtml"])
    assert texts(book) == ["Two", "Second."]


def test_a_cover_that_cannot_be_shown_is_left_out() -> None:
    items = (
        '<item id="a" href="a.gif" properties="cover-image" media-type="image/gif"/>'
        '<item id="b" href="b.jpg" media-type="image/jpeg"/>'
    )
    named = '<dc:title>T</dc:title><meta name="cover" content="b"/>'
    picture = {"OPS/a.gif": b"GIF89a", "OPS/b.jpg": b"\xff\xd8\xff picture"}
    assert read(documents.epub(TWO, items=items, parts=picture))[0] == About("A Book", "Ann Author", "en")
    assert read(documents.epub(TWO, items=items, parts=picture, metadata=named))[0] == About(
        "T", cover=b"\xff\xd8\xff picture"
    )


def test_a_page_of_entities_in_one_another_is_not_unfolded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><p>&b;<br></html>'
    assert fault(documents.epub(TWO, parts={"OPS/one.xhtml": bomb})) is Fault.DAMAGED


def test_entries_that_say_or_lead_nowhere_begin_no_chapter() -> None:
    def point(title: str, place: str) -> str:
        return f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{place}"/></navPoint>'

    ncx = (
        point("One", "one.xhtml")
        + point("", "two.xhtml")
        + point("Nowhere", "gone.xhtml")
        + "<navPoint><navLabel><text>No place</text></navLabel></navPoint>"
        + point("Two", "two.xhtml") * 2
    )
    assert titles(documents.epub(TWO, ncx=ncx)) == ["One", "Two"]
