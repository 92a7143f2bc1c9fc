#!/usr/bin/env python3
"""Bring the translations of the window up to date with its source.

    .venv/bin/python packaging/translations.py

New strings come into `resources/translations/*.ts` as unfinished, those that are gone are taken out, and every file is
compiled (`.qm`). Translate what is unfinished (Qt Linguist does it, or any editor), then run this again. English
has only what has plural forms. Exit code 1: something is still to be translated.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "app"
FOLDER = ROOT / "resources" / "translations"
TONGUES = ("de", "en", "es", "fr")


def tool(name: str, *words: object) -> None:
    """Run one of Qt Linguist's tools, which come with PySide; it says something only when it fails."""
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *map(str, words)], check=True, capture_output=True, cwd=ROOT)


def collect(folder: Path) -> None:
    """Bring the files of `folder` up to date with the source."""
    for tongue in TONGUES:
        plural = ["-pluralonly"] if tongue == "en" else []
        languages = ["-source-language", "en", "-target-language", tongue]
        options = ["-extensions", "py", "-locations", "none", "-no-obsolete", *plural, *languages]
        tool("lupdate", *options, SOURCE, "-ts", folder / f"readlark_{tongue}.ts")


def compile_into(folder: Path) -> None:
    """Compile what is translated into `folder`."""
    for tongue in TONGUES:
        tool("lrelease", FOLDER / f"readlark_{tongue}.ts", "-qm", folder / f"readlark_{tongue}.qm")


def untranslated(file: Path) -> Iterator[str]:
    """The strings of `file` that are still to be translated."""
    for message in ElementTree.parse(file).iter("message"):
        if message.find("translation[@type='unfinished']") is not None:
            yield message.findtext("source", "")


def main() -> int:
    """Update, compile, and say what is missing."""
    FOLDER.mkdir(exist_ok=True)
    collect(FOLDER)
    compile_into(FOLDER)
    missing = [(file.name, text) for file in sorted(FOLDER.glob("*.ts")) for text in untranslated(file)]
    for name, text in missing:
        print(f"{name}: {text}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
