"""PDFs that nobody should have written."""

import random
import zlib
from collections.abc import Callable

from tests.fakes.pdfs import column, pdf

_SOUND = pdf([column(["It was a bright cold day in April, and the clocks were striking thirteen."])])
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"


def _file(*objects: bytes) -> bytes:
    """A file of these objects; the first is the catalog."""
    data = bytearray(b"%PDF-1.4\n")
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    data += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)


def _stream(content: bytes, about: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), about, content)


def _one_page(content: bytes, *more: bytes, resources: bytes = b"/Font << /F1 5 0 R >>") -> bytes:
    """A file of one page with this content, in objects 1 to 5; `more` are the objects from 6 on."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << %b >> /Contents 4 0 R >>"
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page % resources,
        content,
        _FONT,
        *more,
    )


def truncated() -> bytes:
    """The first half of a file."""
    return _SOUND[: len(_SOUND) // 2]


def random_bytes() -> bytes:
    """Noise with the right beginning."""
    return b"%PDF-1.7\n" + random.Random(1).randbytes(1 << 20)


def pages_in_a_circle() -> bytes:
    """A tree of pages that holds itself."""
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Parent 2 0 R /Count 2 >>"
    )


def claimed_pages() -> bytes:
    """One page that says it is a hundred thousand."""
    return _SOUND.replace(b"/Count 1 ", b"/Count 100000 ")


def bomb() -> bytes:
    """A page whose content unpacks, twice over, to 2 GB of spaces."""
    inner = zlib.compressobj(9)
    spaces = b" " * (1 << 20)
    first, second = (inner.compress(spaces) + inner.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    packed = first + second * 2046 + inner.flush()
    return _one_page(_stream(zlib.compress(packed, 9), b"/Filter [/FlateDecode /FlateDecode]"))


def endless_words() -> bytes:
    """A page of five million words, all on one spot."""
    content = zlib.compress(b"BT /F1 10 Tf 100 700 Td " + b"(word) Tj " * 5_000_000 + b"ET", 9)
    return _one_page(_stream(content, b"/Filter /FlateDecode"))


def deep_arrays() -> bytes:
    """A content of a million opened brackets."""
    return _one_page(_stream(b"[" * 1_000_000))


def deep_objects() -> bytes:
    """A dictionary half a million levels deep in the place of a page's resources."""
    return _one_page(_stream(b""), resources=b"/Font " + b"<< /A " * 500_000 + b"1" + b" >>" * 500_000)


def forms_in_a_circle() -> bytes:
    """Two drawings that each draw the other twice."""
    about = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X %d 0 R >> >>"
    return _one_page(
        _stream(b"/X Do"),
        _stream(b"/X Do /X Do", about % 7),
        _stream(b"/X Do /X Do", about % 6),
        resources=b"/XObject << /X 6 0 R >>",
    )


def doubling_forms() -> bytes:
    """Thirty drawings, each of which draws the next ten times."""
    about = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X %d 0 R >> >>"
    forms = [_stream(b"/X Do " * 10, about % number) for number in range(7, 36)]
    return _one_page(_stream(b"/X Do"), *forms, _stream(b"q Q"), resources=b"/XObject << /X 6 0 R >>")


def outline_in_a_circle() -> bytes:
    """An outline whose entries are each other's children and neighbours."""
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        _stream(b"BT /F1 10 Tf 100 700 Td (It was a bright cold day in April.) Tj ET"),
        _FONT,
        b"<< /First 7 0 R /Last 8 0 R /Count 2 >>",
        b"<< /Title (A) /Parent 6 0 R /Next 8 0 R /First 8 0 R /Last 7 0 R /Dest [3 0 R /Fit] >>",
        b"<< /Title (B) /Parent 6 0 R /Next 7 0 R /First 7 0 R /Last 8 0 R /Dest [3 0 R /Fit] >>",
    )


def tables_in_a_circle() -> bytes:
    """A cross-reference table that says the one before it is itself."""
    start = _SOUND.rindex(b"startxref")
    place = int(_SOUND[start:].split()[1])
    return _SOUND[:start].replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % place) + _SOUND[start:]


def wild_numbers() -> bytes:
    """Type of every size, standing anywhere."""
    wild = random.Random(2)
    numbers = ["1e38", "-1e38", "0", "nan", "99999999999999999999", "-0.0000001", "1e-38"]
    rows = (
        f"/F1 {wild.choice(numbers)} Tf {wild.choice(numbers)} 0 0 {wild.choice(numbers)} "
        f"{wild.choice(numbers)} {wild.choice(numbers)} Tm (word and word) Tj"
        for _ in range(2000)
    )
    return _one_page(_stream(b"BT " + " ".join(rows).encode() + b" ET"))


HOSTILE: tuple[Callable[[], bytes], ...] = (
    truncated,
    random_bytes,
    pages_in_a_circle,
    claimed_pages,
    bomb,
    endless_words,
    deep_arrays,
    deep_objects,
    forms_in_a_circle,
    doubling_forms,
    outline_in_a_circle,
    tables_in_a_circle,
    wild_numbers,
)
