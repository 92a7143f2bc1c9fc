#!/usr/bin/env python3
"""Set up Readlark and start it, with nothing but Python.

    python3 packaging/go.py                 set up on first use, then open the window
    python3 packaging/go.py setup           set up only
    python3 packaging/go.py test [--install-system] [--proofs] [PYTEST ARGUMENTS]
    python3 packaging/go.py test --soak [MINUTES]   read for so long (20) while everything around the window breaks
    python3 packaging/go.py check           all that a change has to pass: style, types, layers, tests
    python3 packaging/go.py coverage        which branches below Qt no test takes
    python3 packaging/go.py bench [ARGUMENTS] measure everything on this computer, in a quarter of an hour
    python3 packaging/go.py style           the quick part of it, without types and tests
    python3 packaging/go.py audit           ask PyPI for known weaknesses of the locked packages
    python3 packaging/go.py build [FOLDER]  make what people install, in `dist` or FOLDER
    python3 packaging/go.py WORDS...        set up on first use, then `readlark WORDS...`

The set-up makes `.venv` beside `pyproject.toml` and fills it from `uv.lock`. Exit codes: those of what was
started; 1: the set-up failed; 3: a system library is missing.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
READLARK = BIN / ("readlark.exe" if os.name == "nt" else "readlark")
OLDEST_PYTHON = (3, 11)
UV = "uv>=0.8"

# What Qt's windows, sound and network load at run time, and the Debian package that brings it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libXrandr.so.2": "libxrandr2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# What a change has to pass before its tests are run.
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("basedpyright", "--level", "error"),
    ("lint-imports",),
)

# Those of them that take a few seconds, as before each commit.
QUICK_CHECKS = (*CHECKS[:2], *CHECKS[3:])

# The tests of the layers that know no Qt, whose branches are counted; what joins them is tried by the reader.
BELOW_QT = (
    "tests/audio",
    "tests/commands",
    "tests/playback/test_reader.py",
    "tests/reading",
    "tests/speech",
    "tests/storage",
    "tests/test_own_process.py",
    "tests/test_resources.py",
    "tests/text",
    "tests/voice",
)

# The part of these branches that tests have to take.
FEWEST_BRANCHES = 0.95

# The tests that play and listen.
LISTENING = ("tests/contract", "tests/end2end", "tests/test_ears.py")

# The programs that the desktop tests start, and the Debian package that brings them.
TEST_PROGRAMS = {
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "dbus-run-session": "dbus",
    "dunst": "dunst",
    "espeak-ng": "espeak-ng",
    "ffmpeg": "ffmpeg",
    "foot": "foot",
    "gcc": "build-essential",
    "gdbus": "libglib2.0-bin",
    "gnome-keyring-daemon": "gnome-keyring",
    "mediainfo": "mediainfo",
    "mount": "mount",
    "objdump": "binutils",
    "openbox": "openbox",
    "parec": "pulseaudio-utils",
    "playerctl": "playerctl",
    "pulseaudio": "pulseaudio",
    "setpriv": "util-linux",
    "sway": "sway",
    "wl-copy": "wl-clipboard",
    "xclip": "xclip",
    "xdotool": "xdotool",
    "xterm": "xterm",
}


class Stop(Exception):
    """The work cannot go on: a sentence that says what to do, and the exit code."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def say(sentence: str) -> None:
    """One line to the person at the terminal; standard output stays free for what `readlark` prints."""
    print(sentence, file=sys.stderr, flush=True)


def run(*words: object) -> None:
    """Run a step of the set-up in the checkout; raise `Stop` with its exit code if it fails."""
    command = [str(word) for word in words]
    code = subprocess.run(command, cwd=str(ROOT)).returncode
    if code:
        raise Stop(f"This step failed: {shlex.join(command)}", code)


# --- system libraries -------------------------------------------------------------------------------------


def can_load(library: str) -> bool:
    """Whether the dynamic linker finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries() -> list[str]:
    """The Debian packages of the system libraries that are not there (Linux; elsewhere none is needed)."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in LIBRARIES.items() if not can_load(library)]


def missing_programs() -> list[str]:
    """The Debian packages of the programs that the desktop tests would need and do not find."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]


def install_lines(packages: list[str], root: bool) -> list[list[str]]:
    """The commands that install Debian `packages`, with sudo unless `root`."""
    prefix = ["env", "DEBIAN_FRONTEND=noninteractive"] if root else ["sudo"]
    return [
        [*prefix, "apt-get", "update", "-q"],
        [*prefix, "apt-get", "install", "-q", "-y", "--no-install-recommends", *packages],
    ]


def install(packages: list[str], asked_for: bool) -> None:
    """Install Debian `packages`: as root at once, with sudo if `asked_for` or after a yes at the terminal."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    lines = install_lines(packages, root)
    shown = " && ".join(shlex.join(line) for line in lines)
    if shutil.which("apt-get") is None:
        raise Stop(
            f"System packages are missing (Debian's names; your system's may differ): {', '.join(packages)}. "
            "Install them with your package manager, then start again.",
            3,
        )
    if root:
        say(f"Installing missing system packages: {' '.join(packages)}")
    else:
        say(f"System packages are missing. This installs them:\n\n    {shown}\n")
        if not (asked_for or agrees("Run it now?")):
            raise Stop("Run the line above, then start again.", 3)
    for line in lines:
        run(*line)


def agrees(question: str) -> bool:
    """Ask at the terminal; without one the answer is no."""
    if not sys.stdin.isatty():
        return False
    say(question + " [y/N]")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


# --- the environment --------------------------------------------------------------------------------------


def fingerprint(group: str) -> str:
    """What the environment for `group` ("run" or "test") depends on: change it, and the set-up runs again."""
    parts = [group.encode(), str(ROOT).encode()]
    parts += [(ROOT / name).read_bytes() for name in ("uv.lock", "pyproject.toml")]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamp(group: str) -> Path:
    """Where the fingerprint of the last complete set-up is kept."""
    return VENV / ("." + group + "-is-set-up")


def is_set_up(group: str) -> bool:
    """Whether `.venv` is complete for `group` and made from the present files; tests need all that a run needs."""
    makings = {group, "test"} if group == "run" else {group}
    notes = [(stamp(made), fingerprint(made)) for made in makings]
    return PYTHON.exists() and any(note.exists() and note.read_text() == made for note, made in notes)


def installer() -> list[str]:
    """The uv to fill `.venv` with: the one on the path, else one that pip installs into `.venv`."""
    found = shutil.which("uv")
    if found:
        return [found]
    pip = pip_into_venv()
    say("Installing uv into .venv")
    run(*pip, "install", "-q", "--disable-pip-version-check", UV)
    return [str(PYTHON), "-m", "uv"]


def pip_into_venv() -> list[str]:
    """Make `.venv`; the pip that installs into it is this Python's own, else the one that comes with `ensurepip`.

    Debian's Python has no `ensurepip`, and an environment made by uv no pip. Raise `Stop` with the remedy where
    there is neither.
    """
    if not (has_module("pip") or has_module("ensurepip")):
        raise Stop(no_pip(sys.version_info[:2]))
    if not PYTHON.exists():
        run(sys.executable, "-m", "venv", "--clear", "--without-pip", VENV)
    if has_module("pip"):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    run(PYTHON, "-m", "ensurepip")
    return [str(PYTHON), "-m", "pip"]


def has_module(name: str) -> bool:
    """Whether this Python could import `name`."""
    return importlib.util.find_spec(name) is not None


def no_pip(version: tuple[int, int]) -> str:
    """The remedy for a Python that cannot install anything."""
    return (
        "This Python has neither pip nor ensurepip. On Debian or Ubuntu run "
        f"`sudo apt-get install python{version[0]}.{version[1]}-venv`; elsewhere install uv "
        "(https://docs.astral.sh/uv) or Python from python.org. Then start again."
    )


def sync_line(uv: list[str], group: str) -> list[str]:
    """The command that fills `.venv` from the lock file; packages of another group stay where they are."""
    groups = ["--no-default-groups"] if group == "run" else ["--group", group]
    python = str(PYTHON) if PYTHON.exists() else sys.executable
    return [*uv, "sync", "--frozen", "--inexact", "--python", python, *groups]


def set_up(group: str) -> None:
    """Make and fill `.venv` for `group`, unless that is done already."""
    if is_set_up(group):
        return
    say(f"Setting up Readlark in {VENV} (first use, or the locked packages have changed)")
    os.environ["UV_PROJECT_ENVIRONMENT"] = str(VENV)
    os.environ.pop("VIRTUAL_ENV", None)
    run(*sync_line(installer(), group))
    stamp(group).write_text(fingerprint(group))


# --- what is started --------------------------------------------------------------------------------------


def start(*words: object) -> int:
    """Become the program `words` (POSIX), or run it and return its exit code (Windows)."""
    command = [str(word) for word in words]
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command).returncode


def has_screen(platform: str, env: dict[str, str]) -> bool:
    """Whether a window can be shown: always on Windows and macOS, else if X11 or Wayland is announced."""
    return not platform.startswith("linux") or bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def has_sound(env: dict[str, str], cards: Path = Path("/proc/asound/cards")) -> bool:
    """Whether Linux has something to play on: a sound server's socket, or a card in ALSA's list."""
    if env.get("PULSE_SERVER") or Path(env.get("XDG_RUNTIME_DIR", "/nowhere"), "pulse", "native").exists():
        return True
    return cards.exists() and "[" in cards.read_text()


def read_welcome() -> int:
    """Speak the welcome text into `readlark-welcome.wav`, and aloud where there is something to play on."""
    text, clip = ROOT / "resources" / "welcome.txt", Path.cwd() / "readlark-welcome.wav"
    say(f"There is no screen here, so no window is opened; the welcome text is spoken into {clip}")
    code = subprocess.run([str(READLARK), "export", str(text), "-o", str(clip), "--overwrite"]).returncode
    if code or not has_sound(dict(os.environ)):
        return code
    say("Reading it aloud (Ctrl+C stops)")
    return start(READLARK, "speak", "--here", "--file", text)


def pytest_runs(arguments: list[str]) -> list[list[str]]:
    """What pytest is run with, in its own words, one run after the other.

    The whole suite is two runs: most of it on every core, and then by themselves the tests that listen, for a busy
    machine has holes in its sound. What the user names is one run.
    """
    own = ("--install-system", "--proofs")
    if "--soak" in arguments:
        minutes = [word for word in arguments if word.replace(".", "", 1).isdigit()]
        return [["-m", "soak", "-s", "tests/soak", *(f"--minutes={one}" for one in minutes[:1])]]
    selection = ["-m", "not soak"] if "--proofs" in arguments else []
    named = [word for word in arguments if word not in own]
    if named:
        return [[*selection, *named]]
    elsewhere = [f"--ignore={place}" for place in LISTENING]
    return [[*selection, "-n", "auto", "--dist", "worksteal", *elsewhere], [*selection, *LISTENING]]


def test(arguments: list[str]) -> int:
    """Set up for the tests and run them; the exit code is that of the first run that failed."""
    packages = missing_libraries()
    if "--install-system" in arguments:
        packages += missing_programs()
    if packages:
        install(packages, asked_for="--install-system" in arguments)
    set_up("test")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    runs = [[str(PYTHON), "-m", "pytest", *words] for words in pytest_runs(arguments)]
    codes = [subprocess.run(command, cwd=str(ROOT)).returncode for command in runs]
    return next(filter(None, codes), 0)


def check() -> int:
    """Set up for the tests, look at style, types and layers, and run the tests; the first that fails ends it."""
    look_at(CHECKS)
    return test([])


def coverage() -> int:
    """Set up for the tests, run those of the layers that know no Qt, and show the branches that none of them takes;
    1 if these are too many.

    What runs in processes of their own is counted too, but for the import child, which may write no file.
    """
    set_up("test")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tool = [str(PYTHON), "-m", "coverage"]
    run(*tool, "erase")
    words = [*tool, "run", "-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal", *BELOW_QT]
    code = subprocess.run(words, cwd=str(ROOT)).returncode
    run(*tool, "combine", "-q")
    reported = subprocess.run([*tool, "report"], cwd=str(ROOT)).returncode
    told = subprocess.run(
        [*tool, "json", "-q", "--fail-under=0", "-o", "-"], cwd=str(ROOT), stdout=subprocess.PIPE
    ).stdout
    totals = json.loads(told)["totals"]
    taken, there = totals["covered_branches"], totals["num_branches"]
    say(f"{taken} of {there} branches are taken ({taken / there:.1%}); {FEWEST_BRANCHES:.0%} are wanted.")
    return code or reported or int(taken < FEWEST_BRANCHES * there)


def bench(arguments: list[str]) -> int:
    """Set up for the tests and measure; without the programs that it takes, rows say what they lack."""
    packages = missing_libraries()
    if packages:
        install(packages, asked_for=False)
    missing = missing_programs()
    if missing:
        say(f"Not everything can be measured without these packages: {' '.join(missing)}")
    set_up("test")
    return subprocess.run([str(PYTHON), "-m", "tests.bench", *arguments], cwd=str(ROOT)).returncode


def look_at(checks: Sequence[Sequence[str]]) -> int:
    """Set up for the tests, and run `checks`; the first that fails ends it."""
    set_up("test")
    for words in checks:
        run(BIN / words[0], *words[1:])
    return 0


def main(words: list[str]) -> int:
    """Do what `words` say and return the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        major, minor = sys.version_info[:2]
        raise Stop(f"Python 3.11 or newer is needed; this is {major}.{minor}.")
    if words[:1] == ["test"]:
        return test(words[1:])
    if words == ["check"]:
        return check()
    if words == ["coverage"]:
        return coverage()
    if words[:1] == ["bench"]:
        return bench(words[1:])
    if words == ["style"]:
        return look_at(QUICK_CHECKS)
    if words == ["audit"]:
        return start(sys.executable, ROOT / "packaging" / "audit.py")
    if words[:1] == ["build"]:
        set_up("run")
        return start(PYTHON, ROOT / "packaging" / "build.py", *words[1:])
    packages = missing_libraries()
    if packages:
        install(packages, asked_for=False)
    set_up("run")
    if words == ["setup"]:
        say("Readlark is set up.")
        return 0
    if not words and not has_screen(sys.platform, dict(os.environ)):
        return read_welcome()
    return start(READLARK, *words)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as problem:
        say(str(problem))
        sys.exit(problem.code)
    except KeyboardInterrupt:
        sys.exit(130)
