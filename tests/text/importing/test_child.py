"""What the import child says of a file, asked in this process."""

import os
from collections.abc import Iterator
from io import BytesIO
from threading import Event
from types import ModuleType, SimpleNamespace
from typing import BinaryIO

import pytest

from app.text.importing import child, formats, html, limits, messages, plain, rtf
from app.text.importing.blocks import About, Block, ChapterStart, Options, Piece, WrittenText
from app.text.importing.faults import Fault
from app.text.importing.formats import Format
from tests.fakes import documents, pdfs

ARTICLE = (
    "<!doctype html><html lang='en'><head><title>A page</title></head><body><nav><a href='/'>Home</a></nav><article>"
    "<h1>The news</h1><p>"
    + "A sentence of the article, long enough to count as one. " * 8
    + "</p><p>"
    + "Another one, with more of what happened and when. " * 8
    + "</p></article><footer>Imprint</footer></body></html>"
)
SOUND: dict[str, tuple[bytes, Format]] = {
    "a.pdf": (pdfs.pdf([pdfs.column(["Some words."])], title="A Paper"), Format.PDF),
    "a.epub": (documents.epub({"one.xhtml": "<h1>One</h1><p>Some words.</p>"}), Format.EPUB),
    "a.docx": (documents.docx(documents.word_paragraph("Some words.")), Format.DOCX),
    "a.odt": (documents.odt("<text:p>Some words.</text:p>"), Format.ODT),
    "a.rtf": (rb"{\rtf1 Some words.\par}", Format.RTF),
    "a.html": (ARTICLE.encode(), Format.HTML),
    "https://a.example/news": (ARTICLE.encode(), Format.HTML),
    "b.html": (b"<p>Some words.", Format.HTML),
    "a.xhtml": (b"<?xml version='1.0'?><html><body><p>Some words.</p></body></html>", Format.HTML),
    "a.txt": ("Some wörds.".encode("cp1252") * 20, Format.TEXT),
    "b.txt": ("Some wörds, cafÃ©, cafÃ©, cafÃ©.".encode(), Format.TEXT),
    "c.txt": ("Some words.".encode("utf-16"), Format.TEXT),
}


def said(data: bytes, name: str = "", password: str = "") -> list[Piece | Fault | None]:
    return [messages.parse(line) for line in child.answer(BytesIO(data), Options(name, password))]


def texts(pieces: list[Piece | Fault | None]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Block | WrittenText):
            yield piece.text


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_is_told_to_its_end(name: str) -> None:
    data, found = SOUND[name]
    assert formats.recognise(BytesIO(data), name) is found
    pieces = said(data, name)
    assert pieces[-1] is None
    assert any("word" in text or "wörd" in text or "sentence" in text for text in texts(pieces))
    if name.startswith("https:"):
        assert "Imprint" not in " ".join(texts(pieces))


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"\0\1\2 no format", Fault.UNKNOWN_FORMAT),
        (documents.zipped({"readme": "no document"}), Fault.UNKNOWN_FORMAT),
        (b"PK\x03\x04 no archive", Fault.DAMAGED),
        (documents.zipped({"mimetype": "application/epub+zip"}), Fault.DAMAGED),
        (b"%PDF-1.4\nno more", Fault.DAMAGED),
        (pdfs.pdf([pdfs.column(["locked"])], password="one"), Fault.LOCKED),
        (b"\xff\xfea\0\0\0", Fault.UNKNOWN_FORMAT),
    ],
)
def test_what_cannot_be_read_ends_in_its_fault(data: bytes, fault: Fault) -> None:
    assert said(data)[-1] is fault


def test_a_wrong_password_is_said_to_be_one() -> None:
    locked = pdfs.pdf([pdfs.column(["locked"])], password="one")
    assert said(locked, password="two")[-1] is Fault.WRONG_PASSWORD
    assert list(texts(said(locked, password="one"))) == ["locked"]


@pytest.mark.parametrize(("error", "fault"), [(MemoryError, Fault.TOO_LARGE), (IndexError, Fault.DAMAGED)])
def test_a_parser_that_stumbles_says_no_more(
    error: type[Exception], fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_format: Format) -> None:
        raise error

    monkeypatch.setattr(formats, "importer", stumble)
    assert said(b"A text.") == [fault]


@pytest.mark.parametrize("module", [plain, html, rtf])
def test_a_file_of_too_many_bytes_is_said_to_be_too_large(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 9)
    monkeypatch.setattr(formats, "importer", lambda _format: module.read)
    assert said(b"A few words.") == [Fault.TOO_LARGE]


class _Standard:
    """The standard streams of a child."""

    def __init__(self, stdin: BinaryIO) -> None:
        self.stdin, self.stdout = stdin, BytesIO()

    def put_in_place(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("stdin", "stdout"):
            monkeypatch.setattr(child.sys, name, SimpleNamespace(buffer=getattr(self, name)))
        monkeypatch.setattr(limits, "confine", lambda: None)


def test_a_child_tells_its_file_and_ends_with_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = Event()
    monkeypatch.setattr(child.os, "_exit", lambda _code: ended.set())
    taken, given = os.pipe()
    with os.fdopen(taken, "rb") as stdin, os.fdopen(given, "wb") as parent:
        standard = _Standard(stdin)
        standard.put_in_place(monkeypatch)
        parent.write(b'{"name": "a.rtf", "password": "", "size": 20}\n{\\rtf1 Words.\\par   }')
        parent.flush()
        assert child.main() == 0
        assert standard.stdout.getvalue().endswith(b'["end"]\n')
        assert b"Words." in standard.stdout.getvalue()
        assert not ended.is_set()
        parent.write(b"no more is asked for")
        parent.close()
        assert ended.wait(20)


def test_a_child_whose_parent_is_gone_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    standard = _Standard(BytesIO(b'{"name": "", "password": "", "size": 20}\nhalf'))
    standard.put_in_place(monkeypatch)
    assert child.main() == 1
    assert standard.stdout.getvalue() == b""


def test_every_piece_comes_back_as_it_was() -> None:
    pieces = (
        About("T", "A", "en", b"\xff\xd8\xff picture"),
        ChapterStart("One"),
        Block(messages.ParagraphKind.HEADING, "One", 1),
        WrittenText("x" * (messages.LONGEST_PART + 1)),
    )
    back = [messages.parse(line) for piece in pieces for line in messages.lines(piece)]
    assert back[:3] == list(pieces[:3])
    assert "".join(texts(back[3:])) == pieces[3].text


def test_what_is_too_much_of_a_picture_or_none_is_left_out() -> None:
    large = About(cover=b"\xff\xd8\xff" + bytes(messages.LARGEST_COVER))
    strange = About(cover=b"GIF89a")
    assert [messages.parse(line) for piece in (large, strange) for line in messages.lines(piece)] == [
        About()
    ] * 2


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[]",
        b'["block"]',
        b'["block","prose",7,0]',
        b'["block","poem","x",0]',
        b'["progress",2]',
        b'["fault","none"]',
        b'["end",1]',
        b'["text",null]',
        b'["about","","","",""]x',
        b'["progress",true]',
        b"[" * 5000,
        b'["about","","","","*"]',
    ],
)
def test_no_other_line_is_believed(line: bytes) -> None:
    with pytest.raises(messages.Malformed):
        messages.parse(line)
