"""Small sound documents of every format, damaged: a document or a fault comes of each, in time."""

import json
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from threading import Timer

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from app.text.document import parse
from app.text.importing import messages, opening
from app.text.importing.assembling import Assembler
from app.text.importing.blocks import About, Block, ChapterStart, Options, WrittenText
from app.text.importing.faults import Fault, Unreadable
from tests.fakes import documents, pdfs
from tests.fuzz.mutations import Edit, edits, mutate
from tests.fuzz.test_files import check_document
from tests.fuzz.trials import DEADLINE_S, Trial, fuzzed

pytestmark = [pytest.mark.proof, pytest.mark.timeout(1200, method="thread")]

ROOT = Path(__file__).parents[2]
FILES_A_CHILD = 400
"""Then another one goes on, so that neither its processor time nor its memory runs out."""


class Child:
    """An import child that is asked about one file after the other, and replaced when it ends."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._files = 0
        self.deaths = 0

    def ask(self, name: str, data: bytes) -> list[object]:
        """What it says of the file, the last a fault or None. A child that ends is a damaged file, as in the app.

        Raises TimeoutError for one that does not come to an end.
        """
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        bell = Timer(DEADLINE_S, process.kill)
        bell.start()
        begun = time.monotonic()
        said: list[object] = []
        try:
            process.stdin.write(json.dumps({"name": name, "size": len(data)}).encode() + b"\n" + data)
            process.stdin.flush()
            while line := process.stdout.readline():
                said.append(messages.parse(line))
                if said[-1] is None or isinstance(said[-1], Fault):
                    return said
        except BrokenPipeError:
            pass
        finally:
            bell.cancel()
        self.close()
        if time.monotonic() - begun >= DEADLINE_S:
            raise TimeoutError(name)
        self.deaths += 1
        return [*said, Fault.DAMAGED]

    def _running(self) -> subprocess.Popen[bytes]:
        if self._files >= FILES_A_CHILD:
            self.close()
        if self._process is None:
            command = [sys.executable, "-P", "-m", "tests.fuzz.import_child"]
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                env={"PYTHONPATH": str(ROOT)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            self._files = 0
        self._files += 1
        return self._process

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


@pytest.fixture
def child() -> Iterator[Child]:
    """A child for one format."""
    child = Child()
    yield child
    child.close()


def assemble(said: Sequence[object]) -> None:
    """Make a document of it, as the app does."""
    assembler, written = Assembler(), list[str]()
    for piece in said:
        match piece:
            case About():
                assembler.describe(piece)
            case ChapterStart():
                assembler.begin_chapter(piece)
            case Block():
                assembler.add(piece)
            case WrittenText(text):
                written.append(text)
            case _:
                pass
    check_document(parse("".join(written)) if written else assembler.document())


# Sound documents, and what is put into them


def tags(*names: str) -> tuple[bytes, ...]:
    """The beginnings and ends of these elements."""
    return tuple(
        mark.encode() for name in names for mark in (f"<{name}>", f"</{name.split()[0]}>", f"<{name}/>")
    )


_HTML = (
    "<h1 id='a'>One</h1><p>Some <b>words</b> and <a href='#n'>a note</a><sup><a href='#n' id='r'>1</a></sup>.</p>"
    "<ul><li>item<ol start='3'><li>inner</ol></ul><table><tr><th>A<td>B</table><pre>code\n  more</pre><hr>"
    "<img alt='A bird' src='x.png'><blockquote>Said.<br><br>Again.</blockquote><aside id='n'><p>1 The note.</p></aside>"
)
_PARTS_OF_HTML = (
    *tags("p", "div", "a href='#n' id='n'", "li", "ol", "table", "tr", "td colspan='99999999'", "pre", "h1", "svg", "math"),
    b"<!--", b"-->", b"<![CDATA[", b"&#xD800;", b"&nope;", b"<?xml encoding='utf-16'?>", b"<script>", b"<style>", b"<br>",
    b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>", b"&b;", b"start='99999999999'", b"<template>", b"<select>",
)  # fmt: skip
_WORD_BODY = (
    documents.word_paragraph("Heading", style="berschrift1")
    + documents.word_paragraph("First.", number="1 0")
    + documents.word_paragraph("Second.", number="1 1")
    + documents.word_paragraph("Bold line", look="<w:b/>")
    + '<w:p><w:r><w:t>Words</w:t><w:footnoteReference w:id="2"/><w:br/><w:tab/><w:t>more</w:t></w:r></w:p>'
    + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
_WORD_NOTES = '<w:footnote w:id="2"><w:p><w:r><w:t>The note.</w:t></w:r></w:p></w:footnote>'
_PARTS_OF_WORD = (
    *tags("w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:del", "w:ins", "w:sdt", "w:pPr", "w:numPr", "w:txbxContent"),
    b'<w:ilvl w:val="99999999999"/>', b'<w:numId w:val="-1"/>', b'<w:pStyle w:val="Loop"/>', b'<w:basedOn w:val="Own"/>',
    b'<w:fldChar w:fldCharType="begin"/>', b'<w:instrText>', b'<w:lvlText w:val="%1.%2.%9"/>', b'<w:numFmt w:val="upperRoman"/>',
    b'<w:start w:val="1000000000"/>', b'<w:gridSpan w:val="99999999"/>', b'<w:outlineLvl w:val="x"/>', b'<w:sym w:char="F0B7"/>',
)  # fmt: skip
_ODT_BODY = (
    '<text:h text:outline-level="1">Heading</text:h><text:p text:style-name="P1">Some<text:s text:c="3"/>words.'
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The note.'
    "</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>item</text:p></text:list-item>"
    '</text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>cell'
    "</text:p></table:table-cell></table:table-row></table:table>"
)
_PARTS_OF_ODT = (
    *tags("text:p", "text:h", "text:list", "text:list-item", "text:span", "text:note", "table:table", "draw:frame"),
    b'text:c="99999999999"', b'text:outline-level="-7"', b'table:number-columns-repeated="1000000000"', b"<text:line-break/>",
    b'table:number-rows-repeated="99999999"', b'<text:tracked-changes>', b'text:start-value="1e9"', b'style:num-format="I"',
)  # fmt: skip
_RTF = (
    rb"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset2 Symbol;}}{\stylesheet{\s1\outlinelevel0 h;}}"
    rb"{\info{\title A Paper}{\author Ann}}\pard\s1 Heading\par\pard Some \b bold\b0  words\'e9 \u8212? more"
    rb"{\super\chftn}{\footnote\pard\chftn The note.}.\par{\pntext\'b7\tab}item\par\trowd\intbl cell\cell two\cell\row}"
)
_PARTS_OF_RTF = (
    b"{", b"}", rb"\par ", rb"\cell ", rb"\row ", rb"\intbl ", rb"\'e9", rb"\'", rb"\u99999999999 ", rb"\u-1?", rb"\u55357?",
    rb"\bin99999999 ", rb"\bin-5 ", rb"\uc9999999 ", rb"\f99", rb"\s7", rb"\ansicpg99999", rb"\fcharset128", rb"{\*\shp ",
    rb"{\object", rb"{\footnote ", rb"\pntext", rb"{\stylesheet", rb"{\fonttbl", rb"\line ", rb"\v ", rb"\deleted ", b"\\",
)  # fmt: skip
_MARKDOWN = (
    b'---\ntitle: x\n---\n# One\n\nSome *words* and [a link](https://a.example "t")[^1].\n\n- item\n  1. inner\n\n'
    b"> said\n\n```py\ncode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: The note.\n\nTwo\n===\n\nverse  \nverse  \n"
)
_PARTS_OF_MARKDOWN = (
    b"# ",
    b"```",
    b"> ",
    b"- ",
    b"1. ",
    b"|",
    b"---\n",
    b"[",
    b"](",
    b"*",
    b"<!--",
    b"\n\n",
    b"    ",
    b"\t",
)
_TEXTS = (
    "A text of some lines,\nwrapped by hand,\nand a sen-\ntence.\n\nCHAPTER II\n\nMore “words”.\n".encode(),
    "Grüße aus Köln — und é à ñ.\n\nNoch ein Absatz mit Wörtern.\n".encode("cp1252"),
    "Текст на русском языке, довольно длинный, чтобы узнать его.\n".encode("koi8-r"),
    "日本語の文章です。これは試験です。\n".encode("shift-jis"),
    "A text in sixteen bits.\n".encode("utf-16"),
    "GrÃ¼Ã\x9fe, cafÃ© cafÃ© cafÃ© â€œquotedâ€\x9d â€œagainâ€\x9d.\n".encode(),
)
_PARTS_OF_TEXT = (
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\0\0\xfe\xff",
    b"\x1b$B",
    "Ã©".encode(),
    b"\x80",
    b"\n\n",
    b"\x0c",
)
_PDFS = (
    pdfs.pdf(
        [
            pdfs.column(["A heading"], size=18)
            + pdfs.column(["Some words that go", "on in lines.", "1 A note."], top=660)
        ]
    ),
    pdfs.pdf(
        [pdfs.column([f"Page {n}", "words-", "more"]) for n in range(3)],
        outline=[("One", 0), ("Two", 2)],
        title="T",
    ),
    pdfs.pdf([pdfs.column(["code {", "  x = 1"], font=pdfs.MONO)], rotation=90),
    pdfs.pdf([pdfs.column(["locked"])], password="secret"),
)
_PARTS_OF_PDF = (
    b"1 0 R", b"6 0 R", b"endobj", b"stream\n", b"endstream", b"<<", b">>", b"[", b"]", b"/Kids", b"/Count 999999999", b"(", b")",
    b"/Parent", b"/Next", b"/First 1 0 R", b" Tj", b" Tm", b" Tf", b" Td", b"BT", b"ET", b"q", b"Q", b"/Length 99999999", b"/Rotate 45",
    b"/MediaBox [0 0 0 0]", b"/MediaBox [-1e9 -1e9 1e9 1e9]", b"/Filter /FlateDecode", b"xref", b"trailer", b"%%EOF", b"/ToUnicode",
)  # fmt: skip
_BOOK = documents.epub(
    {
        "one.xhtml": _HTML.replace("<br>", "<br/>").replace("<hr>", "<hr/>"),
        "two.xhtml": "<h1>Two</h1><p>More.</p>",
    },
    navigation='<ol><li><a href="one.xhtml#a">One</a><ol><li><a href="two.xhtml">Two</a></li></ol></li></ol>',
    ncx='<navPoint><navLabel><text>One</text></navLabel><content src="one.xhtml"/></navPoint>',
)
_PARTS_OF_BOOK = (
    *_PARTS_OF_HTML, *tags("item", "itemref", "spine", "nav epub:type='toc'", "navPoint", "meta name='cover' content='x'"),
    b'href="../../../etc/passwd"', b'href="%00%ff"', b'idref="nope"', b'full-path=""', b"#", b"?", b"http://[::",
)  # fmt: skip


def zips(sound: bytes, parts: Sequence[bytes]) -> SearchStrategy[bytes]:
    """The zip file with the text of one of its parts edited, and now and then the file itself."""
    with zipfile.ZipFile(BytesIO(sound)) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}

    def damaged(name: str, inside: list[Edit], outside: list[Edit]) -> bytes:
        file = BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for other, data in content.items():
                archive.writestr(other, mutate(data, inside) if other == name else data)
        return mutate(file.getvalue(), outside)

    outside = st.just([]) | st.just([]) | edits((b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"), 2)
    return st.builds(damaged, st.sampled_from(sorted(content)), edits(parts), outside)


def plain(seeds: Sequence[bytes], parts: Sequence[bytes]) -> SearchStrategy[bytes]:
    """One of these files, edited."""
    return st.builds(mutate, st.sampled_from(seeds), edits(parts))


FORMATS: Mapping[str, SearchStrategy[bytes]] = {
    "pdf": plain(_PDFS, _PARTS_OF_PDF),
    "epub": zips(_BOOK, _PARTS_OF_BOOK),
    "docx": zips(documents.docx(_WORD_BODY, notes=_WORD_NOTES), _PARTS_OF_WORD),
    "odt": zips(documents.odt(_ODT_BODY), _PARTS_OF_ODT),
    "rtf": plain((_RTF,), _PARTS_OF_RTF),
    "html": plain(
        (f"<!doctype html><html><head><title>T</title></head><body>{_HTML}".encode(),), _PARTS_OF_HTML
    ),
    "md": plain((_MARKDOWN,), _PARTS_OF_MARKDOWN),
    "txt": plain(_TEXTS, _PARTS_OF_TEXT),
}


@pytest.mark.parametrize("name", FORMATS)
def test_importing(trial: Trial, child: Child, name: str) -> None:
    @fuzzed(5200, data=FORMATS[name])
    def tried(data: bytes) -> None:
        with trial.case():
            assemble(child.ask(f"a.{name}", data))

    tried()
    assert child.deaths == 0


@pytest.mark.least(320)
def test_importing_by_the_real_child(trial: Trial) -> None:
    @fuzzed(330, data=st.one_of(list(FORMATS.values())))
    def tried(data: bytes) -> None:
        with trial.case(), suppress(Unreadable):
            check_document(opening.read(data, Options("a.html")))

    tried()
