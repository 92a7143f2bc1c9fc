"""Small PDFs, written by hand, for the tests of the importer: every line stands where it is told to."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

PLAIN, BOLD, MONO = "F1", "F2", "F3"
_FONTS = {PLAIN: "Times-Roman", BOLD: "Times-Bold", MONO: "Courier"}
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
WIDTH, HEIGHT = 612, 792


@dataclass(frozen=True)
class Words:
    """A line of text at `x` and `y` points from the lower left corner, turned by `angle`: 0, 90, 180 or 270."""

    text: str
    x: float
    y: float
    size: float = 10
    font: str = PLAIN
    angle: int = 0


Entry = tuple[str, int] | tuple[str, int, int]
"""An entry of the outline: its title, the index of its page, and its height there if it is told."""


def column(
    lines: Sequence[str],
    *,
    x: float = 100,
    top: float = 700,
    size: float = 10,
    leading: float = 12,
    font: str = PLAIN,
) -> list[Words]:
    """Lines one below the other."""
    return [Words(line, x, top - leading * number, size, font) for number, line in enumerate(lines)]


def pdf(
    pages: Sequence[Sequence[Words]],
    *,
    outline: Sequence[Entry] = (),
    title: str = "",
    password: str = "",
    rotation: int = 0,
) -> bytes:
    """A PDF of these pages."""
    count = len(pages)
    first_page, first_content = 6, 6 + count
    kids = " ".join(f"{first_page + number} 0 R" for number in range(count))
    outlines = first_content + count
    objects: list[bytes] = [
        f"<< /Type /Catalog /Pages 2 0 R {f'/Outlines {outlines} 0 R' if outline else ''} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
            for name in _FONTS.values()
        ),
    ]
    fonts = " ".join(f"/{key} {number} 0 R" for number, key in enumerate(_FONTS, 3))
    objects += [
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotation} "
        f"/Resources << /Font << {fonts} >> >> /Contents {first_content + number} 0 R >>".encode()
        for number in range(count)
    ]
    streams = {first_content + number: _content(page) for number, page in enumerate(pages)}
    objects += [b""] * count
    objects += _outline(outline, outlines, first_page)
    if title:
        objects.append(f"<< /Title ({title}) >>".encode())
    return _written(objects, streams, info=len(objects) if title else 0, password=password)


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _content(page: Sequence[Words]) -> bytes:
    parts = ["BT"]
    for words in page:
        turn = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[words.angle]
        shown = words.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        parts.append(f"/{words.font} {words.size} Tf {turn} {words.x} {words.y} Tm ({shown}) Tj")
    return "\n".join([*parts, "ET"]).encode("cp1252")


def _outline(entries: Sequence[Entry], number: int, first_page: int) -> list[bytes]:
    if not entries:
        return []
    last = number + len(entries)
    objects = [
        f"<< /Type /Outlines /First {number + 1} 0 R /Last {last} 0 R /Count {len(entries)} >>".encode()
    ]
    for place, (title, page, *height) in enumerate(entries, number + 1):
        after = f"/Next {place + 1} 0 R" if place < last else ""
        before = f"/Prev {place - 1} 0 R" if place > number + 1 else ""
        where = f"/XYZ 0 {height[0]} 0" if height else "/Fit"
        there = f"/Parent {number} 0 R {after} {before} /Dest [{first_page + page} 0 R {where}]"
        objects.append(f"<< /Title ({title}) {there} >>".encode())
    return objects


def _written(objects: list[bytes], streams: dict[int, bytes], *, info: int, password: str) -> bytes:
    file_id = bytes(16)
    key = b""
    encrypt = ""
    if password:
        key, owner, user = _locked(password.encode("cp1252"), file_id)
        objects = [
            *objects,
            f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{owner.hex()}> /U <{user.hex()}> >>".encode(),
        ]
        encrypt = f"/Encrypt {len(objects)} 0 R"
    data = bytearray(b"%PDF-1.4\n")
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode()
        if number in streams:
            content = streams[number]
            if key:
                salted = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
                content = _rc4(salted, content)
            data += f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"
        else:
            data += body
        data += b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    about = f"/Info {info} 0 R" if info else ""
    data += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {about} {encrypt} ".encode()
    data += f"/ID [<{file_id.hex()}> <{file_id.hex()}>] >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)


def _locked(password: bytes, file_id: bytes) -> tuple[bytes, bytes, bytes]:
    """The key of the file and its /O and /U, by the standard handler's second revision (40 bits of RC4)."""
    padded = (password + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    rights = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + rights + file_id).digest()[:5]
    return key, owner, _rc4(key, _PADDING)


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
