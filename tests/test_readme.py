"""What the documents promise: every command parses, the examples run, links lead somewhere, sentences are ours."""

import ast
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import httpx
import pytest
import typer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.commands import cli
from app.ui.actions import Actions
from tests.processes import running

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / "app" / "README.md").read_text("utf-8")
DOCUMENTS = ("README.md", "app/README.md", ".github/CONTRIBUTING.md")
KEY = "a key of one's own"

TAKEN_BY_THE_PAGE = {"Space", "Ctrl+V"}
"""Keys of the table that are no shortcuts of actions."""


def blocks(kind: str, document: str = README) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", document, re.MULTILINE | re.DOTALL)


def command_lines() -> list[list[str]]:
    """The words of every command in the README, one list a program."""
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    found = []
    for line in lines:
        lexer = shlex.shlex(line, posix=True, punctuation_chars="|")
        lexer.whitespace_split = True
        words = list(lexer)
        while "|" in words:
            cut = words.index("|")
            found.append(words[:cut])
            words = words[cut + 1 :]
        found.append(words)
    return found


def table(heading: str, page: str = README) -> list[list[str]]:
    """The rows of the first table behind `heading`, without its head."""
    rows = re.findall(r"^\|(.*)\|$", page[page.index(heading) :].split("\n## ", 1)[0], re.MULTILINE)
    return [[cell.strip() for cell in row.split("|")] for row in rows[2:]]


READLARK = [words[1:] for words in command_lines() if words[:1] == ["readlark"]]


def test_there_are_examples_of_the_main_commands() -> None:
    assert {"speak", "text", "export", "serve", "doctor", "voices", "status"} <= {
        words[0] for words in READLARK
    }


@pytest.mark.parametrize("words", READLARK, ids=" ".join)
def test_every_example_is_good_usage(words: list[str]) -> None:
    group = typer.main.get_command(cli.create())
    with group.make_context("readlark", list(words)) as context:
        name, command, rest = group.resolve_command(context, list(words))
        with command.make_context(name, rest, parent=context):
            pass


def test_the_set_up_is_called_by_words_it_knows() -> None:
    words = [words[1:] for words in command_lines() if words[:1] == ["python3"]]
    assert words == [["packaging/go.py"], ["packaging/go.py", "test"], ["packaging/go.py", "build"]]
    go = (ROOT / "packaging" / "go.py").read_text("utf-8")
    for flag in re.findall(r"`(--[a-z-]+)`", README[README.index("## Test") : README.index("## Install")]):
        assert flag in go


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_word_for_the_set_up_is_one_it_knows(name: str) -> None:
    go = ast.parse((ROOT / "packaging" / "go.py").read_text("utf-8"))
    known = set(re.findall(r"packaging/go\.py (\w+)", ast.get_docstring(go) or ""))
    used = re.findall(r"packaging/go\.py +([a-z]+)", (ROOT / name).read_text("utf-8"))
    assert known > {"setup", "test", "check", "coverage"}
    assert set(used) <= known


@pytest.mark.parametrize("name", ["text", "export", "voices"])
def test_these_examples_run(name: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("# Notes\n\nGood morning.\n")
    example = next(words for words in READLARK if words[0] == name)
    command = [sys.executable, "-P", "-m", "app", *example]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    if name == "text":
        assert done.stdout.splitlines() == ["Notes.", "Good morning."]
    if name == "export":
        assert is_mp3(tmp_path / "notes.mp3")
        assert len(json.loads((tmp_path / "notes.json").read_text())) == 3


@contextmanager
def served(port: int) -> Iterator[str]:
    """`readlark serve` on a free port; its address."""
    command = [sys.executable, "-P", "-m", "app", "serve", "--port", str(port)]
    environment = {**os.environ, "READLARK_SERVE_KEY": KEY}
    with running(command, environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        line = process.stdout.readline().decode()
        yield re.findall(r"http://\S+/v1", line)[0]


def test_other_programs_get_what_the_examples_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = "http://127.0.0.1:8880/v1"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("READLARK_SERVE_KEY", KEY)
    (example,) = blocks("python")
    curl = next(words for words in command_lines() if words[0] == "curl")
    with served(0) as url:
        assert shown in example
        exec(compile(example.replace(shown, url), "README.md", "exec"), {})
        assert is_mp3(tmp_path / "morning.mp3")

        headers = dict(word.split(": ", 1) for flag, word in pairwise(curl) if flag == "-H")
        headers["Authorization"] = headers["Authorization"].replace("$READLARK_SERVE_KEY", KEY)
        body = curl[curl.index("-d") + 1]
        answer = httpx.post(curl[1].replace(shown, url), headers=headers, content=body, trust_env=False)
        assert answer.raise_for_status().headers["content-type"] == "audio/mpeg"


def is_mp3(file: Path) -> bool:
    head = file.read_bytes()[:3]
    return head == b"ID3" or (head[0] == 0xFF and head[1] & 0xE6 == 0xE2)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    links = re.findall(r"\]\(([^)\s]+)\)|(?:href|src)=\"([^\"]+)\"", text)
    near = [link for pair in links for link in pair if link and not link.startswith("https://")]
    missing = [link for link in near if not ((ROOT / name).parent / link.partition("#")[0]).exists()]
    assert missing == []


def test_pictures_are_light() -> None:
    pictures = sorted((ROOT / "packaging" / "screenshots").glob("*.png"))
    assert pictures
    assert all(picture.stat().st_size <= 250_000 for picture in pictures)


def test_the_keys_are_those_of_the_window(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Actions(window)
    known = {key.toString() for action in window.actions() for key in action.shortcuts()}
    shown = [key for row in table("| keys |") for key in row[0].split(", ")]
    assert {QKeySequence(key).toString() for key in shown} - known - TAKEN_BY_THE_PAGE == set()


def test_what_it_says_is_what_it_says() -> None:
    """The sentences of the table of troubles are in the program, word by word."""
    program = "\n".join(
        node.value
        for folder in ("app", "packaging")
        for file in sorted((ROOT / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    sentences = [row[0].strip('"') for row in table("| it says |")]
    assert len(sentences) > 5
    assert [sentence for sentence in sentences if sentence not in program] == []


def test_the_benches_are_there() -> None:
    for module in re.findall(r"`(tests\.bench\.\w+)`", README):
        assert (ROOT / f"{module.replace('.', '/')}.py").is_file()


def test_the_guide_shows_the_layers_that_are_checked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    (picture,) = blocks("text", GUIDE)
    assert [f"app.{line.split()[0]}" for line in picture.splitlines()] == layers


def test_each_line_against_a_threat_has_its_test() -> None:
    rows = table("| what could happen |", GUIDE)
    assert len(rows) > 10
    for row in rows:
        named = re.findall(r"`([\w/]+\.py)::(\w+)`", row[-1])
        assert named, row[0]
        for file, test in named:
            assert f"def {test}(" in (ROOT / "tests" / file).read_text("utf-8"), (file, test)


def test_the_guide_names_modules_that_exist() -> None:
    names = set(re.findall(r"`([\w./]+\.py|tests/[\w/]+/)`", GUIDE))
    assert len(names) > 30
    assert [
        name for name in sorted(names) if not ((ROOT / name).exists() or (ROOT / "app" / name).exists())
    ] == []
