"""Pages of HTML: in which encoding they are written, what of them is the text, and those without any."""

from io import BytesIO

import pytest

from app.text.document import ParagraphKind
from app.text.importing import blocks, html, trees
from app.text.importing.blocks import About, Block, Options, Piece
from app.text.importing.faults import Fault, Unreadable


def read(page: bytes, name: str = "") -> list[Piece]:
    return list(html.read(BytesIO(page), Options(name)))


def fault(page: bytes) -> Fault:
    with pytest.raises(Unreadable) as caught:
        read(page)
    return caught.value.fault


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        ("<p>Мир и труд".encode("cp1251"), "windows-1251"),
        ('<meta charset="windows-1251"><p>Мир и труд'.encode("cp1251"), ""),
        ('<meta charset="koi8-r"><p>Мир и труд'.encode("koi8-r"), "no-such-charset"),
        ('<meta charset="koi8-r"><p>Мир и труд'.encode(), ""),
        ("<p>Мир и труд, радость и счастье всем людям на земле".encode("cp1251"), ""),
        ("<p>Мир и труд".encode("iso-2022-jp-1", "xmlcharrefreplace"), "iso-2022-jp"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_is_written_in(page: bytes, charset: str) -> None:
    assert trees.words(html.tree(page, charset)).startswith("Мир и труд")


def test_an_encoding_of_japan_looks_like_ascii() -> None:
    assert trees.words(html.tree("<p>日本の話".encode("iso-2022-jp"), "iso-2022-jp")) == "日本の話"


def test_a_page_of_too_many_bytes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_BYTES", 9)
    assert fault(b"<p>Words.</p>") is Fault.TOO_LARGE


@pytest.mark.parametrize("page", [b"", b" ", b"<!-- nothing -->", b"<?php ?>"])
def test_a_page_of_nothing_has_no_text(page: bytes) -> None:
    assert fault(page) is Fault.NO_TEXT


def test_a_page_nested_too_deeply_is_damaged() -> None:
    assert fault(b"<div>" * 5000 + b"Words.") is Fault.DAMAGED


def test_the_main_part_alone_is_read_where_it_is_most_of_the_page() -> None:
    main = f"<main><p>{'The story. ' * 9}</p></main>"
    around = "<div>Imprint</div>"
    assert read(f"<body>{around}{main}</body>".encode())[1:] == [blocks.prose(("The story. " * 9).strip())]
    small = f"<body><div>{'Another story. ' * 9}</div><main>More</main></body>"
    assert read(small.encode())[1:] == [blocks.prose(("Another story. " * 9).strip()), blocks.prose("More")]


def test_what_a_highlighter_has_coloured_is_code() -> None:
    (block,) = read(b'<pre class="highlight">a fine line</pre>')[1:]
    assert block == Block(ParagraphKind.CODE, "a fine line")


STORY = "".join(f"<p>{'A sentence of the story, long enough to count. ' * 4}</p>" for _ in range(3))


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>The news - The Site</title>", f"<h1>The news</h1>{STORY}<h1>More</h1>", "The news"),
        ("<title>The long way home | Site</title>", STORY, "The long way home"),
        ("<title>Site</title>", f"<h1>The news</h1>{STORY}", "The news"),
    ],
)
def test_a_page_of_the_web_is_called_as_its_article(head: str, body: str, title: str) -> None:
    page = f"<html><head>{head}</head><body><article>{body}</article></body></html>"
    about, *found = read(page.encode(), "https://site.example/a")
    assert about == About(title)
    assert [piece.text for piece in found[:1] if isinstance(piece, Block)] == [title]


def test_a_page_of_the_web_without_an_article_is_read_whole() -> None:
    assert read(b"<html><body><p>Short.</p></body></html>", "https://site.example/a")[1:] == [
        blocks.prose("Short.")
    ]
    assert [*read(b"<html><head></head></html>", "https://site.example/a")] == [About()]
