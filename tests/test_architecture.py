"""The house rules that a machine can check: layers, lint, format, types and names."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

OURS = ("app", "packaging", "tests", "resources", ".ci")
SOURCES = sorted(file for folder in ("app", "packaging") for file in (ROOT / folder).rglob("*.py"))

# Names that say nothing of what a module is for.
VAGUE = {"utils", "util", "manager", "managers", "helpers", "helper", "common", "misc"}


def run(*words: str) -> None:
    """Run a tool of the test environment in the checkout; its report is the failure's text."""
    tool, *rest = words
    done = subprocess.run([BIN / tool, *rest], cwd=ROOT, capture_output=True, text=True, timeout=110)
    if done.returncode:
        pytest.fail(f"{' '.join(words)}\n{done.stdout}\n{done.stderr}", pytrace=False)


def test_imports_point_down() -> None:
    run("lint-imports", "--no-cache")


def test_the_linter_is_content() -> None:
    run("ruff", "check", "--no-cache", ".")


def test_the_code_is_formatted() -> None:
    run("ruff", "format", "--no-cache", "--check", ".")


def test_types_fit() -> None:
    run("basedpyright", "--level", "error")


def relative(file: Path) -> str:
    return str(file.relative_to(ROOT))


def test_every_module_is_named_for_what_it_is() -> None:
    vague = [relative(file) for file in SOURCES if VAGUE & {file.stem, *file.relative_to(ROOT).parts}]
    assert not vague


def test_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def strict() -> list[Path]:
    """What is checked by the strictest rules, by `pyproject.toml`."""
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["basedpyright"]["strict"]
    return [file for file in SOURCES if any(relative(file).startswith(rule) for rule in rules)]


def test_no_strict_type_is_ignored_without_a_reason() -> None:
    """The reason stands behind the rule; for a whole module it is the comment below."""
    ignored = re.compile(r"#\s*(?:pyright|type):\s*ignore(?:\[[\w, ]+\])?(.*)")
    relaxed = re.compile(r"^# pyright: (?:basic|standard)\n(?!# \S)", re.MULTILINE)
    bare = []
    for file in strict():
        text = file.read_text("utf-8")
        bare += [
            f"{relative(file)}: {line.strip()}"
            for line in text.splitlines()
            if (found := ignored.search(line)) and not found[1].strip()
        ]
        bare += [relative(file)] * bool(relaxed.search(text))
    assert not bare


LONG = {
    "app/assembly.py",
    "app/playback/narration.py",
    "app/ui/desk.py",
    "app/ui/reader_view.py",
    "packaging/go.py",
}
"""Modules of more than 400 lines, which want a second look. No other may join them."""


def test_no_other_module_grows_long() -> None:
    long = {relative(file) for file in SOURCES if len(file.read_text("utf-8").splitlines()) > 400}
    assert long - LONG == set()
