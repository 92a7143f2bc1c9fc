"""What the files of a packed program are linked to (Linux; by binutils, which PyInstaller needs too)."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

MAGIC = b"\x7fELF"


def binaries(folder: Path) -> Iterator[Path]:
    """The programs and libraries below `folder`, each once."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink() and _magic(file) == MAGIC:
            yield file


def linked_to(file: Path) -> set[str]:
    """The names of the libraries that `file` is linked to."""
    return set(re.findall(r"^\s*NEEDED\s+(\S+)", _described(file, "-p"), re.MULTILINE))


def least_glibc(folder: Path) -> str:
    """The oldest version of the GNU C library, as "2.36", that has all that the files below `folder` call."""
    versions = {
        tuple(map(int, version.split(".")))
        for file in binaries(folder)
        for version in re.findall(r"\bGLIBC_(\d[\d.]*)", _described(file, "-p"))
    }
    return ".".join(map(str, max(versions)))


def strip(folder: Path) -> None:
    """Take the symbols for debuggers out of the files below `folder`.

    Libraries whose makers have moved their insides about (patchelf, as auditwheel does) cannot be loaded after that;
    they stay as they are.
    """
    for file in binaries(folder):
        smaller = file.with_name(file.name + ".stripped")
        done = subprocess.run(["strip", "-o", smaller, file], capture_output=True)
        if done.returncode == 0 and _is_aligned(smaller):
            smaller.replace(file)
        smaller.unlink(missing_ok=True)


def _is_aligned(file: Path) -> bool:
    """Whether the loader can map every segment."""
    segments = re.findall(r"LOAD off\s+(\w+) vaddr (\w+) \S+ \S+ align 2\*\*(\d+)", _described(file, "-p"))
    return all((int(off, 16) - int(at, 16)) % (1 << int(align)) == 0 for off, at, align in segments)


def _magic(file: Path) -> bytes:
    with file.open("rb") as content:
        return content.read(len(MAGIC))


def _described(file: Path, what: str) -> str:
    return subprocess.run(["objdump", what, file], capture_output=True, text=True, check=True).stdout
