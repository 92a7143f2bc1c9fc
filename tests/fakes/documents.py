"""Small documents of every format, made of what a test states."""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO

XHTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file with these parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The parts of a zip file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def page(body: str) -> str:
    """A page of a book."""
    return f'<?xml version="1.0"?>{XHTML}<head><title>page</title></head><body>{body}</body></html>'


def epub(
    pages: Mapping[str, str],
    *,
    navigation: str = "",
    ncx: str = "",
    metadata: str = "<dc:title>A Book</dc:title><dc:creator>Ann Author</dc:creator><dc:language>en</dc:language>",
    spine: Iterable[str] | None = None,
    items: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A book with these pages (the insides of their bodies), all in one folder."""
    manifest = [f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in pages]
    content: dict[str, str | bytes] = {f"OPS/{name}": page(body) for name, body in pages.items()}
    if navigation:
        manifest.append(
            '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        )
        content["OPS/nav.xhtml"] = page(f'<nav epub:type="toc">{navigation}</nav>')
    if ncx:
        manifest.append('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>')
        content["OPS/toc.ncx"] = (
            f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{ncx}</navMap></ncx>'
        )
    references = "".join(f'<itemref idref="{name}"/>' for name in (pages if spine is None else spine))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{''.join(manifest)}{items}</manifest><spine>{references}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            **content,
            **(parts or {}),
        }
    )


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{more}</w:style>'
    for identity, name, more in (
        ("Titel", "Title", ""),
        ("berschrift1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("Own", "My heading", '<w:basedOn w:val="berschrift1"/>'),
        ("Loop", "loop", '<w:basedOn w:val="Loop"/>'),
        ("TOC1", "toc 1", ""),
        ("Code", "Source Code", ""),
    )
)
_NUMBERS = "".join(
    f'<w:abstractNum w:abstractNumId="{identity}">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate(levels)
    )
    + f'</w:abstractNum><w:num w:numId="{identity}"><w:abstractNumId w:val="{identity}"/></w:num>'
    for identity, levels in (
        (1, [("decimal", "%1."), ("lowerLetter", "%1.%2)")]),
        (2, [("bullet", "\uf0b7")]),
    )
)


def docx(body: str, *, notes: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A DOCX file with this inside of its body, and these `w:footnote` elements."""
    core = (
        '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Paper</dc:title>'
        "<dc:creator>Ann Author</dc:creator></p>"
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "docProps/core.xml": core,
            "word/styles.xml": f"<w:styles {_WORD}>{_STYLES}</w:styles>",
            "word/numbering.xml": f"<w:numbering {_WORD}>{_NUMBERS}</w:numbering>",
            "word/footnotes.xml": f"<w:footnotes {_WORD}>{notes}</w:footnotes>",
            "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
            **(parts or {}),
        }
    )


def word_paragraph(text: str, *, style: str = "", number: str = "", look: str = "") -> str:
    """A paragraph of a DOCX file; `number` is `list level`."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        identity, level = number.split()
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'
    run = f'<w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{run}</w:r></w:p>"


_OPEN_DOCUMENT = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
        ("manifest", "manifest"),
        ("fo", "xsl-fo-compatible"),
    )
)


def odt(body: str, *, styles: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """An ODT file with this inside of its text, and these automatic styles."""
    content = (
        f"<office:document-content {_OPEN_DOCUMENT}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **(parts or {})}
    )


def manifest(entry: str) -> str:
    """The list of an ODT file's parts."""
    return f"<manifest:manifest {_OPEN_DOCUMENT}>{entry}</manifest:manifest>"
