"""Which importer is for which file: its first bytes decide, its name only between kinds of text."""

import zipfile
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO

from app.text.importing.blocks import Importer
from app.text.importing.faults import Fault, Unreadable

HEAD = 4096
"""Bytes at the beginning of a file that tell its format."""


class Format(StrEnum):
    """The formats that can be read."""

    PDF = "pdf"
    EPUB = "epub"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    HTML = "html"
    TEXT = "text"


ENDINGS = ("pdf", "epub", "docx", "odt", "rtf", "html", "htm", "xhtml", "md", "txt")
"""How the names of such files usually end."""

_ENDINGS_OF_HTML = (".html", ".htm", ".xhtml")
_BEGINNINGS_OF_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


def recognise(file: BinaryIO, name: str) -> Format:
    """The format of `file`, which is left at its beginning. Raises `Unreadable` where there is no importer."""
    head = file.read(HEAD)
    file.seek(0)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        found = _recognise_archive(file)
        file.seek(0)
        return found
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{\\rtf"):
        return Format.RTF
    if is_text(head):
        return Format.HTML if _is_html(start, name) else Format.TEXT
    raise Unreadable(Fault.UNKNOWN_FORMAT)


def is_text(head: bytes) -> bool:
    """Whether a file that begins like this is written in characters."""
    return b"\0" not in head or head.startswith(_WIDE_MARKS)


def is_plain_text(head: bytes, name: str) -> bool:
    """Whether a file that begins like this is text and nothing else, so that no importer is needed."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    is_other = b"%PDF-" in head[:1024] or start.startswith((b"PK\x03\x04", b"{\\rtf"))
    return is_text(head) and not is_other and not _is_html(start, name)


def importer(found: Format) -> Importer:
    """The importer of a format; only that one is loaded."""
    match found:
        case Format.PDF:
            from app.text.importing.pdf import read
        case Format.DOCX:
            from app.text.importing.docx import read
        case Format.EPUB:
            from app.text.importing.epub import read
        case Format.HTML:
            from app.text.importing.html import read
        case Format.ODT:
            from app.text.importing.odt import read
        case Format.RTF:
            from app.text.importing.rtf import read
        case Format.TEXT:
            from app.text.importing.plain import read
    return read


def _is_html(start: bytes, name: str) -> bool:
    beginning = start[:HEAD].lower()
    if beginning.startswith(_BEGINNINGS_OF_HTML):
        return True
    is_xml = beginning.startswith((b"<?xml", b"<!--"))
    return (is_xml and b"<html" in beginning) or PurePath(name).suffix.lower() in _ENDINGS_OF_HTML


def _recognise_archive(file: BinaryIO) -> Format:
    """The format of a zip file: its `mimetype`, or the names of its parts."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            kind = archive.open("mimetype").read(100) if "mimetype" in names else b""
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError) as error:
        raise Unreadable(Fault.DAMAGED) from error
    if kind.startswith(b"application/epub+zip") or "META-INF/container.xml" in names:
        return Format.EPUB
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return Format.ODT
    if "word/document.xml" in names:
        return Format.DOCX
    raise Unreadable(Fault.UNKNOWN_FORMAT)
