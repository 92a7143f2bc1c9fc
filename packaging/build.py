"""Makes what people install: `python3 packaging/go.py build [FOLDER]`, into `dist/` unless FOLDER is named.

On every system a folder with the program and all it needs (PyInstaller, `readlark.spec`); on Linux, where `dpkg-deb`
is there, a Debian package of it as well.
"""

import gzip
import os
import shutil
import subprocess
import sys
from importlib.metadata import version as version_of
from pathlib import Path

import command_line
from binaries import least_glibc, strip
from go import LIBRARIES, PYTHON, ROOT, VENV, installer

LINUX = ROOT / "packaging" / "linux"
THIRD_PARTY = "THIRD-PARTY.txt"
ICON = ROOT / "resources" / "icons" / "readlark.svg"

# Libraries that Debian has renamed since: either will do.
RENAMED = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}

# Whose libraries the program is linked to besides: `try_deb.py` finds what is missing here.
LINKED = [
    "libbrotli1",
    "libbz2-1.0",
    "libdrm2",
    "libfreetype6",
    "libgcc-s1",
    "libstdc++6",
    "libwayland-client0",
    "libwayland-egl1",
    "libx11-6",
    "libxcb-glx0",
    "libxcb-image0",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-render0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb1",
    "libxext6",
    "libxkbcommon0",
    "libzstd1",
]

# What the program uses where it is there.
RECOMMENDED = ["pulseaudio | pipewire-pulse", "gnome-keyring | kwalletmanager", "wl-clipboard"]


def make_environment(folder: Path) -> Path:
    """Fill `folder` with what the program needs, PyInstaller, and nothing else; returns its Python."""
    groups = ["--no-default-groups", "--group", "build"]
    line = [*installer(), "sync", "-q", "--frozen", *groups, "--python", sys.executable]
    subprocess.run(line, check=True, cwd=ROOT, env={**os.environ, "UV_PROJECT_ENVIRONMENT": str(folder)})
    return folder / PYTHON.relative_to(VENV)


def build_folder(python: Path, target: Path) -> Path:
    """Let PyInstaller pack the program into `target`/readlark; returns that folder."""
    work = target / "work"
    words = ["--noconfirm", "--log-level", "WARN", "--distpath", target, "--workpath", work]
    spec = ROOT / "packaging" / "readlark.spec"
    subprocess.run([python, "-m", "PyInstaller", *map(str, words), str(spec)], check=True, cwd=ROOT)
    shutil.rmtree(work)
    folder = target / "readlark"
    if sys.platform.startswith("linux"):
        strip(folder / "_internal")
    return folder


def control(version: str, architecture: str, size_kib: int, glibc: str) -> str:
    """The description that dpkg reads (Debian Policy, 5.3); `glibc`: the oldest version that will do."""
    needed = sorted({RENAMED.get(package, package) for package in (*LIBRARIES.values(), *LINKED)})
    return f"""Package: readlark
Version: {version}
Architecture: {architecture}
Maintainer: The Readlark developers <readlark@users.noreply.github.com>
Installed-Size: {size_kib}
Depends: libc6 (>= {glibc}), {", ".join(needed)}
Recommends: {", ".join(RECOMMENDED)}
Section: sound
Priority: optional
Description: hear any text at once, with the spoken word lit up
 Paste or open a text, or select it in any program and press a key, and hear
 it in a natural voice without a gap. With a built-in voice that needs neither
 account nor network, and voices of any service that speaks
 POST /v1/audio/speech.
"""


def stage(folder: Path, root: Path, version: str) -> None:
    """Lay the packed program `folder` and all that a desktop expects beside it under `root`."""
    program = root / "usr" / "lib" / "readlark"
    shutil.copytree(folder, program, symlinks=True, ignore=lambda *_: [THIRD_PARTY])
    share = root / "usr" / "share"
    described = root / "described"
    command_line.write(described, version)
    places = {
        LINUX / "readlark.desktop": share / "applications",
        LINUX / "readlark-link.desktop": share / "applications",
        LINUX / "io.github.readlark.Readlark.metainfo.xml": share / "metainfo",
        ICON: share / "icons" / "hicolor" / "scalable" / "apps",
        described / "_readlark": share / "zsh" / "vendor-completions",
        described / "readlark.fish": share / "fish" / "vendor_completions.d",
        LINUX / "copyright": share / "doc" / "readlark",
    }
    for file, place in places.items():
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place / file.name)
    _pack(folder / THIRD_PARTY, share / "doc" / "readlark" / "THIRD-PARTY.gz")
    _pack(ROOT / "packaging" / "changelog", share / "doc" / "readlark" / "changelog.gz")
    _pack(described / "readlark.1", share / "man" / "man1" / "readlark.1.gz")
    bash = share / "bash-completion" / "completions"
    bash.mkdir(parents=True)
    shutil.copyfile(described / "readlark.bash", bash / "readlark")
    shutil.rmtree(described)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "readlark").symlink_to("../lib/readlark/readlark")


def build_deb(folder: Path, target: Path) -> Path:
    """A Debian package of the packed program `folder` in `target`; returns its file."""
    version = version_of("readlark")
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    root = target / "deb"
    shutil.rmtree(root, ignore_errors=True)
    stage(folder, root, version)
    size_kib = sum(file.lstat().st_size for file in root.rglob("*")) // 1024
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(
        control(version, architecture, size_kib, least_glibc(folder)), encoding="utf-8"
    )
    for place, folders, files in os.walk(root):
        for name in folders:
            Path(place, name).chmod(0o755)
        for name in files:
            file = Path(place, name)
            if not file.is_symlink():
                is_program = os.access(file, os.X_OK) and ".so" not in name
                file.chmod(0o755 if is_program else 0o644)
    deb = target / f"readlark_{version}_{architecture}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, deb], check=True)
    shutil.rmtree(root)
    return deb


def _pack(file: Path, target: Path) -> None:
    """`file`, compressed; the same bytes give the same file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(file.read_bytes(), mtime=0))


def main(words: list[str]) -> int:
    """Build all that this system can have."""
    target = Path(words[0] if words else ROOT / "dist").resolve()
    target.mkdir(parents=True, exist_ok=True)
    environment = target / "environment"
    python = make_environment(environment)
    folder = build_folder(python, target)
    licences = ROOT / "packaging" / "licences.py"
    subprocess.run([python, licences, folder / THIRD_PARTY, folder / "_internal"], check=True)
    shutil.rmtree(environment)
    print(folder)
    if shutil.which("dpkg-deb"):
        print(build_deb(folder, target))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
