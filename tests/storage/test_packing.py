"""What is packed comes back, and what is damaged is said to be."""

import json
import zlib
from typing import Any

import pytest

from app.storage.packing import from_message, pack_structure, rebuild, structure_message, unpack_text
from app.text.document import parse

TEXT = "# One\n\nA word.\n\n# Two\n\nMore words."


def structure(**changed: Any) -> bytes:
    """The packed structure of `TEXT` with some of its content changed."""
    content = json.loads(zlib.decompress(pack_structure(parse(TEXT))))
    return zlib.compress(json.dumps({**content, **changed}).encode())


def test_a_document_comes_back() -> None:
    assert rebuild("One", TEXT, structure()) == parse(TEXT)


@pytest.mark.parametrize(
    "changed",
    [
        {"chapters": [["One", -1]]},
        {"chapters": [["Two", 20], ["One", 0]]},
        {"chapters": [["One", float("inf")]]},
        {"chapters": [["One", float("nan")]]},
        {"paragraphs": [[0, 99, "prose", 0]]},
        {"paragraphs": [[0, 0.5, "prose", 0]]},
        {"paragraphs": [[0, 5, "prose", float("inf")]]},
        {"paragraphs": [[0, 5, "prose", "deep"]]},
        {"cover": 7},
        {"chapters": None},
    ],
    ids=str,
)
def test_what_lies_outside_its_text_is_damage(changed: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="damaged"):
        rebuild("One", TEXT, structure(**changed))


@pytest.mark.parametrize("packed", [b"", b"text", zlib.compress(b"[" * 100_000), zlib.compress(b"[]"), None])
def test_what_is_no_structure_is_damage(packed: Any) -> None:
    with pytest.raises(ValueError, match="damaged"):
        rebuild("One", TEXT, packed)


@pytest.mark.parametrize("packed", [b"", b"text", zlib.compress(b"\xff"), None])
def test_what_is_no_text_is_damage(packed: Any) -> None:
    with pytest.raises(ValueError, match="damaged"):
        unpack_text(packed)


def test_a_structure_comes_along_in_a_message_and_a_damaged_one_is_found_anew() -> None:
    document = parse("# One\n\nSome text.\n\n# Two\n\nMore of it.", "A title")
    assert from_message("A title", document.text, structure_message(document)) == document
    for damaged in ("", "?", "AAAA"):
        assert from_message("A title", document.text, damaged) == parse(document.text, "A title")
