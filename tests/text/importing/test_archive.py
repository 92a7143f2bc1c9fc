"""Zip files with a document in them: what is damaged or locked is told, whichever part it is."""

from io import BytesIO

import pytest

from app.text.importing.archive import Archive
from app.text.importing.faults import Fault, Unreadable
from tests.fakes.documents import zipped

SOUND = zipped({"a.xml": "<a>" + "words " * 100 + "</a>", "b.xml": "<b/>"})


def fault_of(data: bytes, part: str) -> Fault:
    with pytest.raises(Unreadable) as caught:
        Archive(BytesIO(data)).read(part)
    return caught.value.fault


def with_flag(data: bytes) -> bytes:
    """`data` with every part said to be encrypted."""
    flagged = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = flagged.find(signature)
        while at >= 0:
            flagged[at + offset] |= 1
            at = flagged.find(signature, at + 1)
    return bytes(flagged)


@pytest.mark.parametrize(
    ("data", "part", "fault"),
    [
        (SOUND, "c.xml", Fault.DAMAGED),
        (SOUND[:60], "a.xml", Fault.DAMAGED),
        (SOUND.replace(SOUND[36:44], b"\xff" * 8), "a.xml", Fault.DAMAGED),
        (with_flag(SOUND), "a.xml", Fault.ENCRYPTED),
    ],
    ids=["missing", "cut short", "damaged", "locked"],  # the files tell the time at which they were made
)
def test_what_cannot_be_unpacked_is_told(data: bytes, part: str, fault: Fault) -> None:
    assert fault_of(data, part) is fault


def test_parts_have_their_names_and_sizes() -> None:
    archive = Archive(BytesIO(SOUND))
    assert archive.names() == ["a.xml", "b.xml"]
    assert (archive.size("b.xml"), archive.size("c.xml")) == (4, 0)
    assert archive.read("b.xml") == b"<b/>"
