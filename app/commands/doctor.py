"""`readlark doctor`: what works on this machine, and what to do about the rest."""

import json
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import typer

from app.commands import probe
from app.commands.failure import FAILED, LIBRARY_MISSING, CommandError, missing_library
from app.commands.options import Json
from app.desktop import handover
from app.speech.errors import SpeechError
from app.speech.finding import Finding, Outcome, line
from app.storage import paths

_LIBRARIES = "libraries"

_MEANS = {
    "x11": "from the X server",
    "portal": "from the desktop's portal, which may ask first",
    "windows": "from Windows",
    "macos": "from macOS",
}
"""Who hands over keys that work in every program."""

_SILENCE_BYTES = 48_000
"""A second, which fills a frame of every format."""


def doctor(json_: Json = False) -> None:
    """Check that everything Readlark needs is there and works."""
    findings: list[Finding] = []
    for check in _CHECKS:
        found = check()
        findings.append(found)
        if not json_:
            typer.echo(line(found))
    failed = [finding.name for finding in findings if finding.outcome is Outcome.FAILED]
    if json_:
        checks = [asdict(finding) for finding in findings]
        typer.echo(json.dumps({"ok": not failed, "checks": checks}, ensure_ascii=False))
    if failed:
        raise typer.Exit(LIBRARY_MISSING if _LIBRARIES in failed else FAILED)


def check_versions() -> Finding:
    """The versions of what a report of a fault should name."""
    parts = [
        f"Readlark {version('readlark')}",
        f"Python {platform.python_version()}",
        f"PySide6 {version('PySide6-Essentials')}",
        f"hibari-tts {version('hibari-tts')}",
        platform.platform(terse=True),
    ]
    return Finding("versions", Outcome.OK, ", ".join(parts))


def check_libraries() -> Finding:
    """Whether the system's loader finds every library that Qt's modules and plugins name."""
    try:
        errors = [str(error) for error in probe.ask("libraries").get("errors", [])]
    except probe.ProbeError as error:
        return Finding(_LIBRARIES, Outcome.FAILED, str(error), "Install Readlark again.")
    if not errors:
        return Finding(_LIBRARIES, Outcome.OK, "all found")
    return Finding(_LIBRARIES, Outcome.FAILED, ", ".join(missing_libraries(errors)), _library_advice())


def missing_libraries(errors: Sequence[str]) -> list[str]:
    """The names of the libraries in the loader's errors, each once; an error that names none stays as it is."""
    return list(dict.fromkeys(missing_library(error) or error for error in errors))


def check_screen() -> Finding:
    """Whether a window can be shown."""
    advice = "There is no window here; speak, export and serve work all the same."
    if not probe.screen_named():
        return Finding("screen", Outcome.ABSENT, "no DISPLAY and no WAYLAND_DISPLAY", advice)
    try:
        found = probe.ask("screen")
        detail = f"{found['width']} × {found['height']} ({found['platform']})"
    except (probe.ProbeError, KeyError):
        return Finding("screen", Outcome.ABSENT, "no window can be opened", advice)
    return Finding("screen", Outcome.OK, detail)


def check_sound() -> Finding:
    """Whether there is a device to hear anything on."""
    try:
        found = probe.ask("sound")
    except probe.ProbeError as error:
        return Finding("sound", Outcome.FAILED, str(error), "Start the sound server again.")
    if "missing" in found:
        return Finding("sound", Outcome.FAILED, "a library is missing", _library_advice())
    if not found["plays"]:
        return Finding("sound", Outcome.FAILED, "Qt's player is missing", "Install Readlark again.")
    devices = [str(device) for device in found["devices"]]
    if not devices:
        advice = "Connect a loudspeaker, or start the sound server; until then texts can be exported."
        return Finding("sound", Outcome.ABSENT, "no device", advice)
    return Finding("sound", Outcome.OK, ", ".join(devices))


def check_hotkeys() -> Finding:
    """Whether a key can be pressed in any program to hear what is selected there."""
    advice = "Have your desktop's settings run “readlark speak --selection” when a key is pressed."
    if not probe.screen_named():
        return Finding("hotkeys", Outcome.ABSENT, "no screen")
    try:
        found = probe.ask("hotkeys")
        means, is_open = str(found["means"]), bool(found["open"])
    except (probe.ProbeError, KeyError):
        return Finding("hotkeys", Outcome.ABSENT, "nothing answers", advice)
    if not is_open:
        return Finding("hotkeys", Outcome.ABSENT, "this desktop hands no keys over", advice)
    return Finding("hotkeys", Outcome.OK, _MEANS.get(means, means))


def check_voice() -> Finding:
    """Whether the built-in voice says a word."""
    import httpx

    from app.commands.endpoints import speak_word

    try:
        begun = time.monotonic()
        heard = speak_word()
    except (SpeechError, CommandError, httpx.HTTPError, OSError, ImportError) as error:
        return Finding("voice", Outcome.FAILED, type(error).__name__, "Install Readlark again.")
    if not heard:
        return Finding("voice", Outcome.FAILED, "it is silent", "Install Readlark again.")
    return Finding("voice", Outcome.OK, f"the built-in voice spoke after {time.monotonic() - begun:.1f} s")


def check_formats() -> Finding:
    """Whether speech can be written in every format."""
    from app.audio.codecs import MEDIA_TYPES, encoder

    for name in MEDIA_TYPES:
        try:
            writer = encoder(name)
            written = writer.feed(bytes(_SILENCE_BYTES)) + writer.finish()
        except (OSError, ValueError, ImportError) as error:
            return Finding(
                "formats", Outcome.FAILED, f"{name}: {type(error).__name__}", "Install Readlark again."
            )
        if not written:
            return Finding("formats", Outcome.FAILED, f"{name}: nothing comes out", "Install Readlark again.")
    return Finding("formats", Outcome.OK, ", ".join(MEDIA_TYPES))


def check_keyring() -> Finding:
    """Whether there is a keyring for the keys of speech services."""
    try:
        name = str(probe.ask("keyring")["name"])
    except (probe.ProbeError, KeyError):
        name = ""
    if not name:
        advice = "Keys of speech services can be told by environment variables, or for a session."
        return Finding("keyring", Outcome.ABSENT, "none answers", advice)
    return Finding("keyring", Outcome.OK, name)


def check_folders() -> Finding:
    """Whether the user's folders can be written."""
    places: Sequence[Callable[[], Path]] = (
        paths.config,
        paths.data,
        paths.cache,
        paths.logs,
        handover.folder,
    )
    for place in places:
        try:
            with tempfile.NamedTemporaryFile(dir=place()):
                pass
        except OSError as error:
            advice = "Give your user the right to write there, or name another folder in READLARK_HOME."
            return Finding("folders", Outcome.FAILED, f"{error.filename}: {error.strerror}", advice)
    return Finding("folders", Outcome.OK, f"settings in {paths.config()}")


_CHECKS = (
    check_versions,
    check_libraries,
    check_screen,
    check_sound,
    check_hotkeys,
    check_voice,
    check_formats,
    check_keyring,
    check_folders,
)


def _library_advice() -> str:
    advice = "Install the packages that hold these libraries"
    if getattr(sys, "frozen", False):
        return f"{advice}; on Debian and Ubuntu: sudo apt-get install --fix-broken"
    return f"{advice}; on Debian and Ubuntu: python3 packaging/go.py setup"
