import io
import json
import sys

import pytest

from tests.fakes.site import running

TEXT = "# Hi *there*\n\nSome words. See https://a.org/b\nand more.\n\n## Next\n\nEnd"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_one_line_a_sentence(run, file, capsys):
    assert run("text", str(file)) == 0
    assert capsys.readouterr().out == "Hi there.\nSome words.\nSee a.org and more.\nNext.\nEnd\n"


def test_json(run, file, capsys):
    assert run("text", str(file), "--json") == 0
    described = json.loads(capsys.readouterr().out)
    assert described["title"] == "Hi there"
    assert described["chapters"] == [
        {"title": "Hi there", "start": 0},
        {"title": "Next", "start": TEXT.index("##")},
    ]
    assert [(s["spoken"], s["chapter"]) for s in described["sentences"]] == [
        ("Hi there.", "Hi there"),
        ("Some words.", "Hi there"),
        ("See a.org and more.", "Hi there"),
        ("Next.", "Next"),
        ("End", "Next"),
    ]
    for sentence in described["sentences"]:
        assert sentence.keys() == {"text", "spoken", "start", "end", "chapter"}
        assert sentence["text"] == TEXT[sentence["start"] : sentence["end"]]
    assert described["sentences"][2]["text"] == "See https://a.org/b\nand more."


def test_a_text_without_chapters(run, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Grüße.".encode())))
    assert run("text", "-", "--json") == 0
    described = json.loads(capsys.readouterr().out)
    assert described["chapters"] == []
    assert described["sentences"] == [
        {"text": "Grüße.", "spoken": "Grüße.", "start": 0, "end": 6, "chapter": None}
    ]


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_cannot_be_read(run, tmp_path, capsys, name):
    assert run("text", str(tmp_path / name)) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_a_file_that_is_no_text(run, tmp_path, capsys):
    (tmp_path / "b").write_bytes(b"\0\1\2")
    assert run("text", str(tmp_path / "b")) == 1
    assert capsys.readouterr().err.startswith("b is none of the formats that can be read. Save it as PDF")


def test_a_file_must_be_named(run, capsys):
    assert run("text") == 2


def test_a_page_of_the_web(run, capsys):
    with running() as site:
        page = b"<title>T</title><main><h1>T</h1><ul><li>A point</ul><p>Words&hellip;</main><nav>no</nav>"
        assert run("text", site.give("/a", page, "text/html")) == 0
        assert run("text", site.address + "/missing") == 1
    told = capsys.readouterr()
    assert told.out == "T.\nA point.\nWords…\n"
    assert told.err.startswith("127.0.0.1 does not give this page")
