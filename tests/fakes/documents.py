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
