"""Which of the shared libraries that PyInstaller has found belong into the bundle (Linux).

What Qt needs of the system comes from the system, in the version that fits its desktop: the package depends on it.
What Python's own modules need (OpenSSL, SQLite, ...) comes along, as do Qt's own libraries as far as something kept is
linked to them.
"""

from collections.abc import Iterable
from pathlib import Path
from posixpath import normpath

from binaries import linked_to

Entry = tuple[str, str, str]
"""A file of the bundle as PyInstaller knows it: its name there, where it is (a link: where it leads), its kind."""

LINK = "SYMLINK"


def belonging(entries: Iterable[Entry]) -> list[Entry]:
    """`entries` without the libraries that nothing needs, or that the system has, and without links to them."""
    files = [entry for entry in entries if entry[2] != LINK]
    links = [entry for entry in entries if entry[2] == LINK]
    optional = {Path(entry[0]).name: entry for entry in files if _is_system(entry) or _is_qts(entry)}
    kept = [entry for entry in files if Path(entry[0]).name not in optional]
    for entry in kept:  # it grows meanwhile
        for name in _needed(entry, optional):
            kept.append(optional.pop(name))
    names = {entry[0] for entry in kept}
    return kept + [link for link in links if _goal(link) in names]


def _needed(entry: Entry, optional: dict[str, Entry]) -> list[str]:
    """Which of the `optional` libraries a file brings along. A system's library may be asked for by Python alone."""
    if entry[2] not in ("BINARY", "EXTENSION"):
        return []
    for_python = "lib-dynload" in entry[1] or _is_libpython(entry) or _is_system(entry)
    linked = sorted(linked_to(Path(entry[1])) & optional.keys())
    return [name for name in linked if for_python or not _is_system(optional[name])]


def _is_qts(entry: Entry) -> bool:
    return "PySide6/Qt/lib/" in entry[0]


def _is_system(entry: Entry) -> bool:
    """Whether it lies where this computer has its libraries."""
    of_python = "/python3" in entry[1] or _is_libpython(entry)
    return entry[2] == "BINARY" and entry[1].startswith(("/lib", "/usr/lib")) and not of_python


def _is_libpython(entry: Entry) -> bool:
    return Path(entry[1]).name.startswith("libpython")


def _goal(link: Entry) -> str:
    """The name in the bundle of what a link leads to."""
    return normpath(Path(link[0]).parent.joinpath(link[1]).as_posix())
