import codecs

import pytest

from app.text import files


@pytest.mark.parametrize(
    "data",
    [
        "Grüße — 你好".encode(),
        codecs.BOM_UTF8 + "Grüße — 你好".encode(),
        codecs.BOM_UTF16_LE + "Grüße — 你好".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Grüße — 你好".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "Grüße — 你好".encode("utf-32-le"),
        codecs.BOM_UTF32_BE + "Grüße — 你好".encode("utf-32-be"),
    ],
)
def test_unicode(data):
    assert files.decode(data) == "Grüße — 你好"


def test_windows_text():
    assert files.decode("“Grüße” – 5 €".encode("cp1252")) == "“Grüße” – 5 €"


def test_line_breaks_stay():
    assert files.decode(b"a\r\nb\rc") == "a\r\nb\rc"


def test_a_file_becomes_a_document(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("# Title\n\nWords.", encoding="utf-8")
    assert files.read(file).title == "Title"
    assert len(files.read(file).paragraphs) == 2


@pytest.mark.parametrize("data", [b"\x7fELF\0\0", b"a\0b"])
def test_what_is_no_text(data):
    with pytest.raises(files.UnreadableText, match="not a text file"):
        files.decode(data)


def test_what_is_too_large():
    with pytest.raises(files.UnreadableText, match="larger than 64 MB"):
        files.decode(bytes(files.MAX_BYTES + 1))


def test_what_is_not_there(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        files.read(tmp_path / "a.txt")
