"""The licences of all that a packed program brings along, collected from what the packages say of themselves.

    .venv/bin/python packaging/licences.py [FILE [BUNDLE]]

writes them into FILE, or to the terminal, with the libraries that are in the packed program BUNDLE. `build.py` ships
the same as `THIRD-PARTY.txt`. What a package says unclearly, and the libraries inside of packages, are told here by
hand; what nobody has looked at is an error.
"""

import platform
import re
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).parent
OWN = "readlark"
LINE = "=" * 78
FIELDS = ("License-Expression", "License")

PERMISSIVE = frozenset(
    {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CNRI-Python", "ISC", "MIT", "MIT-0"}
)
ALLOWED = PERMISSIVE | {"CC0-1.0", "LGPL-2.1-or-later", "LGPL-3.0-only", "MPL-2.0", "PSF-2.0", "Zlib"}
"""The licences (SPDX) that a package which Readlark depends on may have."""

LOOKED_UP: Mapping[str, str] = {
    "backports-tarfile": "MIT",
    "chardet": "LGPL-2.1-or-later",
    "cssselect": "BSD-3-Clause",
    "flatbuffers": "Apache-2.0",
    "jaraco-classes": "MIT",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "onnxruntime": "MIT",
    "protobuf": "BSD-3-Clause",
    "pypdfium2": "Apache-2.0 AND BSD-3-Clause",
    "shellingham": "ISC",
    "wcwidth": "MIT",
}
"""The licences of packages that tell them in words of their own."""

WITHIN: Mapping[str, tuple[str, str, str]] = {
    "SvtAv1Enc": ("SVT-AV1", "BSD-3-Clause-Clear", "https://gitlab.com/AOMediaCodec/SVT-AV1"),
    "Xau": ("libXau", "MIT", "https://gitlab.freedesktop.org/xorg/lib/libxau"),
    "asound": ("ALSA", "LGPL-2.1-or-later", "https://www.alsa-project.org"),
    "av": ("FFmpeg", "LGPL-3.0-or-later", "https://ffmpeg.org"),
    "bz2": ("bzip2", "bzip2-1.0.6", "https://sourceware.org/bzip2"),
    "crypto": ("OpenSSL", "Apache-2.0", "https://openssl-library.org"),
    "dav1d": ("dav1d", "BSD-2-Clause", "https://code.videolan.org/videolan/dav1d"),
    "drm": ("libdrm", "MIT", "https://gitlab.freedesktop.org/mesa/libdrm"),
    "ffi": ("libffi", "MIT", "https://sourceware.org/libffi"),
    "gfortran": ("GCC's libraries", "GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org"),
    "gmp": ("GMP", "LGPL-3.0-or-later", "https://gmplib.org"),
    "gnutls": ("GnuTLS", "LGPL-2.1-or-later", "https://www.gnutls.org"),
    "hogweed": ("Nettle", "LGPL-3.0-or-later", "https://www.lysator.liu.se/~nisse/nettle"),
    "lzma": ("XZ Utils", "0BSD", "https://tukaani.org/xz"),
    "mp3lame": ("LAME", "LGPL-2.0-or-later", "https://lame.sourceforge.io"),
    "nettle": ("Nettle", "LGPL-3.0-or-later", "https://www.lysator.liu.se/~nisse/nettle"),
    "opencore": ("OpenCORE AMR", "Apache-2.0", "https://sourceforge.net/projects/opencore-amr"),
    "opus": ("Opus", "BSD-3-Clause", "https://opus-codec.org"),
    "python": ("Python", "PSF-2.0", "https://www.python.org"),
    "quadmath": ("libquadmath", "LGPL-2.1-or-later", "https://gcc.gnu.org"),
    "scipy_openblas": ("OpenBLAS", "BSD-3-Clause", "https://www.openblas.net"),
    "sharpyuv": ("libwebp", "BSD-3-Clause", "https://chromium.googlesource.com/webm/libwebp"),
    "sqlite3": ("SQLite", "blessing", "https://www.sqlite.org"),
    "ssl": ("OpenSSL", "Apache-2.0", "https://openssl-library.org"),
    "sw": ("FFmpeg", "LGPL-3.0-or-later", "https://ffmpeg.org"),
    "unistring": ("libunistring", "LGPL-3.0-or-later", "https://www.gnu.org/software/libunistring"),
    "uuid": ("libuuid", "BSD-3-Clause", "https://github.com/util-linux/util-linux"),
    "vpl": ("oneVPL", "MIT", "https://github.com/intel/libvpl"),
    "vpx": ("libvpx", "BSD-3-Clause", "https://chromium.googlesource.com/webm/libvpx"),
    "webp": ("libwebp", "BSD-3-Clause", "https://chromium.googlesource.com/webm/libwebp"),
    "x264": ("x264", "GPL-2.0-or-later", "https://code.videolan.org/videolan/x264"),
    "x265": ("x265", "GPL-2.0-or-later", "https://bitbucket.org/multicoreware/x265_git"),
    "xcb": ("libxcb", "MIT", "https://xcb.freedesktop.org"),
    "z.": ("zlib", "Zlib", "https://zlib.net"),
}
"""Libraries that packages or Python bring along in their files, by the beginning of a file's name behind "lib"."""


INTRODUCTION = """\
Readlark's own code is under the Apache License 2.0 (the file LICENSE). It comes with the parts below, each under
its own licence.

Among them are x264 and x265, which FFmpeg in PyAV is linked to and which are under the GNU General Public License. So
this bundle as a whole is distributed under the GNU General Public License, version 3 or later. Qt (LGPL-3.0) and
FFmpeg are files of their own here and can be replaced by others of the same interface; what Qt itself contains is
listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html, its source is at https://download.qt.io. The source of every
other part is found at the address below it.
"""


class Unknown(Exception):
    """A part whose licence nobody has looked at, or that is not allowed. The message says which."""


@dataclass(frozen=True, slots=True)
class Part:
    """A package that comes along: its licence (SPDX), where its source is, and the texts that it brings."""

    name: str
    licence: str
    source: str
    texts: tuple[str, ...]


def needed(folder: str) -> list[Distribution]:
    """What the program needs at run time, and what that needs in turn, as installed in the `folder` of packages."""
    installed: dict[str, Distribution] = {
        canonicalize_name(one.name): one for one in distributions(path=[folder])
    }
    waiting = [(OWN, "")]
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) not in seen:
            seen.add((name, extra))
            wanted = map(Requirement, installed[name].requires or ())
            for one in wanted:
                if one.marker is None or one.marker.evaluate({"extra": extra}):
                    waiting += [(canonicalize_name(one.name), further) for further in ("", *one.extras)]
    return [installed[name] for name in sorted({name for name, _ in seen} - {OWN})]


def part(distribution: Distribution) -> Part:
    """What a package says of itself. Raises `Unknown` if its licence is unclear, or not allowed."""
    said = distribution.metadata
    name = canonicalize_name(distribution.name)
    licence = LOOKED_UP.get(name) or next((said[field] for field in FIELDS if field in said), "")
    if not is_allowed(licence):
        raise Unknown(f"{name} is under {licence[:80]!r}: look at it, then name it in packaging/licences.py")
    source = f"https://pypi.org/project/{name}/{distribution.version}"
    return Part(f"{distribution.name} {distribution.version}", licence, source, tuple(_texts(distribution)))


def is_allowed(licence: str) -> bool:
    """Whether one way to read an SPDX expression, without parentheses, asks for nothing but what is allowed."""
    ways = licence.split(" OR ")
    return any(all(term in ALLOWED for term in way.split(" AND ")) for way in ways)


def within(names: Iterable[str]) -> set[tuple[str, str, str]]:
    """Name, licence and source of the libraries with these file names. Raises `Unknown` for one not in the list."""
    plain = {name: name.removeprefix("lib") for name in names}
    found = {
        name: [one for begin, one in WITHIN.items() if bare.startswith(begin)] for name, bare in plain.items()
    }
    if strangers := [name for name, known in found.items() if not known]:
        raise Unknown(f"{', '.join(sorted(strangers))}: look at it, then name it in packaging/licences.py")
    return {known[0] for known in found.values()}


def libraries(folder: Path) -> set[str]:
    """The names of the libraries inside of packages, and of those of Python's, in a folder of packages or a bundle."""
    found = [*folder.glob("*.libs/*.so*"), *folder.glob("*.libs/*.dll"), *folder.glob("*/.dylibs/*")]
    found += [file for file in folder.glob("lib*.so*") if not file.is_symlink()]
    return {file.name for file in found}


def notices(folder: str, inside: Iterable[str]) -> str:
    """All of it as one text; `inside`: the file names of the libraries inside of packages."""
    parts = [part(distribution) for distribution in needed(folder)]
    rows = [(one.name, one.licence, one.source) for one in parts]
    rows += [(f"Python {platform.python_version()}", "PSF-2.0", "https://www.python.org")]
    rows += [
        ("PyInstaller's starter", "GPL-2.0-or-later WITH Bootloader-exception", "https://pyinstaller.org")
    ]
    rows += sorted(within(inside))
    table = "\n".join(f"{name}\n    {licence}\n    {source}" for name, licence, source in rows)
    texts = [(one.name, text) for one in parts for text in one.texts]
    texts += [("Python", text) for text in _pythons()]
    texts += [(file.stem, file.read_text(encoding="utf-8")) for file in sorted(HERE.glob("licences/*.txt"))]
    owners: dict[str, list[str]] = {}
    for name, text in texts:
        owners.setdefault(text.strip(), []).append(name)
    chapters = [f"{LINE}\n{', '.join(names)}\n{LINE}\n\n{text}\n" for text, names in owners.items()]
    return "\n".join([INTRODUCTION, table, "", *chapters])


def _texts(distribution: Distribution) -> Iterator[str]:
    """The licences and notices among a package's files."""
    for file in distribution.files or ():
        if re.search(r"licen[cs]e|copying|notice|authors", str(file), re.IGNORECASE) and file.suffix != ".py":
            path = Path(str(file.locate()))
            if path.is_file():
                yield path.read_text(encoding="utf-8", errors="replace")


def _pythons() -> Iterator[str]:
    """Python's own licence, where this Python has it."""
    for name in ("LICENSE.txt", "LICENSE"):
        file = Path(sysconfig.get_path("stdlib"), name)
        if file.is_file():
            yield file.read_text(encoding="utf-8")


def main(words: list[str]) -> int:
    """Write them for this Python's packages."""
    folder = sysconfig.get_path("purelib")
    text = notices(folder, libraries(Path(words[1] if words[1:] else folder)))
    if words:
        Path(words[0]).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
