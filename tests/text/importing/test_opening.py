import codecs

import pytest

from app.text.importing import opening
from app.text.importing.faults import Fault, Unreadable


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
    assert opening.read(data).text == "Grüße — 你好"


def test_line_breaks_stay():
    assert opening.read(b"a\r\nb\rc").text == "a\r\nb\rc"


def test_a_file_becomes_a_document(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("# Title\n\nWords.", encoding="utf-8")
    assert opening.read(file).title == "Title"
    assert len(opening.read(file).paragraphs) == 2


def test_a_text_of_windows_goes_through_the_child():
    text = "“Die Grüße kamen spät”, sagte der Müller – für 5 €.\r\nUnd später über die Brücke zurück. " * 5
    assert opening.read(text.encode("cp1252")).text == text


def test_what_was_decoded_wrongly_once_is_mended():
    text = "Die Grüße kamen für den Müller über die Brücke zurück. "
    assert opening.read(text.encode().decode("cp1252").encode()).text == text


@pytest.mark.parametrize("data", [b"\x7fELF\0\0", b"a\0b", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_text(data):
    with pytest.raises(Unreadable) as caught:
        opening.read(data)
    assert caught.value.fault is Fault.UNKNOWN_FORMAT


def test_what_is_empty():
    with pytest.raises(Unreadable) as caught:
        opening.read(b"{\\rtf")
    assert caught.value.fault is Fault.NO_TEXT


def test_what_is_not_there(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        opening.read(tmp_path / "a.txt")


def test_a_long_document_is_given_out_before_its_end_is_known():
    page = "".join(f"<p>Sentence number {number} of a long page.</p>" for number in range(1500))
    done: list[float] = []
    *early, last = opening.stages(b"<!doctype html>" + page.encode(), on_progress=done.append)
    (beginning,) = early
    assert (beginning.is_whole, last.is_whole) == (False, True)
    assert opening.BEGINNING <= len(beginning.document.text) < len(last.document.text)
    assert last.document.text.startswith(beginning.document.text)


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opening, "MAX_BYTES", 9)
    with pytest.raises(Unreadable) as caught:
        opening.read(b"A few words.")
    assert caught.value.fault is Fault.TOO_LARGE


def test_what_unfolds_to_too_long_a_text_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opening, "LONGEST_TEXT", 9)
    with pytest.raises(Unreadable) as caught:
        opening.read(b"<!doctype html><p>A few words.")
    assert caught.value.fault is Fault.TOO_LARGE
