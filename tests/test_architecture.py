"""The house rules that a machine can check: layers, lint, format, types and names."""

import subprocess
import sys
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
