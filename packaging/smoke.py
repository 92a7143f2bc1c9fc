"""Uses a packed program as a person would, and says what came of it, one line a check (Linux).

    .venv/bin/python packaging/smoke.py [PROGRAM]

PROGRAM is `dist/readlark/readlark` unless named. The program is started on a screen, a sound server, a session bus and
a keyring of its own, and what it says is heard. Exit code 1: something is not as it should be. Needs what
`packaging/go.py test --install-system` brings.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from go import ROOT

from tests import screen as screens
from tests import session_bus
from tests.ears import Ears, SoundServer
from tests.end2end import keyring_server
from tests.end2end.heard import at_clip_rate, clip_samples, lost_ms, passages
from tests.fakes import documents, pdfs
from tests.fakes.pdfs import Words
from tests.processes import running
from tests.screen import Screen

TEXT = "The packed program reads this aloud. Every word of it is heard, and none of them twice."
FORMATS = {
    "wav": "pcm_s16le",
    "flac": "flac",
    "mp3": "mp3",
    "aac": "aac",
    "opus": "opus",
    "m4b": "aac",
    "pcm": "pcm_s16le",
}
"""The ending of a clip's name, and the codec that must be in it."""

LONGER_MS = 150
"""So much longer than its samples a clip may be: the rest of an encoder's last frames."""

LOST_MS = 150
"""So much of the sound the recorder of a busy machine may miss: less than a word."""

SECRET = "sk-tried-0123456789"


class Wrong(Exception):
    """A check found something wrong. The message says what."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A packed program where it runs.

    `folder` is seen under the same path by it and by us, and both can write there.
    """

    command: tuple[str, ...]
    env: Mapping[str, str]
    folder: Path

    def run(self, *words: str, stdin: str = "", timeout_s: float = 120.0) -> str:
        """What it prints for `words`. Raises `Wrong` with what it says if it fails."""
        done = subprocess.run(
            [*self.command, *words],
            env=dict(self.env),
            input=stdin,
            capture_output=True,
            text=True,
            timeout=timeout_s,
        )
        if done.returncode:
            said = (done.stderr or done.stdout).strip()[-400:]
            raise Wrong(f"`readlark {' '.join(words)}` ended with {done.returncode}: {said}")
        return done.stdout


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the program is seen on and heard by."""

    screen: Screen
    ears: Ears


Check = Callable[[Packed, Surroundings], str]


def check_doctor(packed: Packed, _: Surroundings) -> str:
    """Its own examination finds everything."""
    found = json.loads(packed.run("doctor", "--json"))["checks"]
    ill = [f"{one['name']}: {one['detail']}" for one in found if one["outcome"] != "ok"]
    if ill:
        raise Wrong("; ".join(ill))
    return ", ".join(one["name"] for one in found)


def check_documents(packed: Packed, _: Surroundings) -> str:
    """A document of every format is taken apart by its child process."""
    sentence = "All of this was found in a document."
    made = {
        "pdf": pdfs.pdf([[Words(sentence, 72, 700)]]),
        "epub": documents.epub({"one.xhtml": f"<p>{sentence}</p>"}),
        "docx": documents.docx(documents.word_paragraph(sentence)),
        "odt": documents.odt(f"<text:p>{sentence}</text:p>"),
        "rtf": rf"{{\rtf1\ansi {sentence}\par}}".encode(),
        "html": f"<html><body><p>{sentence}</p></body></html>".encode(),
        "md": f"# A *heading*\n\n{sentence}\n".encode(),
    }
    for kind, content in made.items():
        file = packed.folder / f"document.{kind}"
        file.write_bytes(content)
        said = packed.run("text", str(file))
        if sentence not in said:
            raise Wrong(f"of the {kind} it says {said!r}")
    return ", ".join(made)


def check_export(packed: Packed, _: Surroundings) -> str:
    """It writes clips of every format, all of the same length."""
    text = packed.folder / "text.txt"
    text.write_text(TEXT, encoding="utf-8")
    lengths: dict[str, float] = {}
    for kind, codec in FORMATS.items():
        clip = packed.folder / f"clip.{kind}"
        packed.run("export", str(text), "-o", str(clip), "--quiet")
        found, lengths[kind] = _examined(clip)
        if found != codec:
            raise Wrong(f"{clip.name} holds {found}")
        if not 0 <= lengths[kind] - lengths["wav"] <= LONGER_MS / 1000:
            raise Wrong(f"{clip.name} is {lengths[kind]:.2f} s long, clip.wav {lengths['wav']:.2f} s")
    return f"{', '.join(FORMATS)}, {lengths['wav']:.1f} s each"


def check_keyring(packed: Packed, _: Surroundings) -> str:
    """A key is kept, found and deleted."""
    steps = [packed.run("key", "status", "openai")]
    packed.run("key", "set", "openai", stdin=SECRET)
    steps.append(packed.run("key", "status", "openai"))
    packed.run("key", "delete", "openai")
    steps.append(packed.run("key", "status", "openai"))
    places = [step.strip() for step in steps]
    if places != ["none", "keyring", "none"]:
        raise Wrong(f"the key was in {places}")
    return "a key was kept, found and deleted"


def check_window(packed: Packed, surroundings: Surroundings) -> str:
    """The window opens, reads aloud, and ends; what is heard is what `check_export` has written."""
    begun = time.monotonic()
    log = packed.folder / "window.log"
    with running(packed.command, packed.env, log=log) as process:
        window = surroundings.screen.window("Readlark$")
        shown_s = time.monotonic() - begun
        take = surroundings.ears.take(lambda: packed.run("speak", "--wait", TEXT))
        if _children_with_its_libraries(process.pid):
            raise Wrong("what it starts is given its own libraries instead of the system's")
        surroundings.screen.picture(packed.folder / "window.png")
        clip = clip_samples(packed.folder / "clip.wav")
        lost = lost_ms(passages(at_clip_rate(take.samples), clip), clip)
        if lost > LOST_MS:
            raise Wrong(f"{lost:.0f} ms of {len(clip) / 24:.0f} were not heard")
        surroundings.screen.xdotool("windowactivate", "--sync", window, "key", "alt+F4")
        code = process.wait(20)
    if code or log.read_text():
        raise Wrong(f"it ended with {code} and said: {log.read_text()[-400:]}")
    return f"shown after {shown_s:.1f} s; all of {len(clip) / 24000:.1f} s heard; closed"


CHECKS: Mapping[str, Check] = {
    "doctor": check_doctor,
    "documents": check_documents,
    "export": check_export,
    "keyring": check_keyring,
    "window": check_window,
}


@contextmanager
def surrounded(folder: Path) -> Iterator[tuple[Surroundings, dict[str, str]]]:
    """A screen, a sound server, a bus and an unlocked keyring, and the environment of a program among them.

    Their sockets are in `folder`, and another user may use them too.
    """
    usual, tempfile.tempdir = tempfile.tempdir, str(folder)
    with ExitStack() as stack:
        stack.callback(lambda: setattr(tempfile, "tempdir", usual))
        screen = stack.enter_context(screens.started())
        sound = stack.enter_context(SoundServer.started())
        bus = stack.enter_context(session_bus.started())
        keys = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        stack.enter_context(keyring_server.unlocked(keys, folder))
        for place in folder.iterdir():
            place.chmod(0o755)
        ears = stack.enter_context(Ears.listening(sound))
        yield (
            Surroundings(screen, ears),
            {
                "DISPLAY": screen.display,
                "PULSE_SERVER": sound.env["PULSE_SERVER"],
                "DBUS_SESSION_BUS_ADDRESS": bus.address,
            },
        )


def smoke(packed: Packed, surroundings: Surroundings) -> Iterator[bool]:
    """Go through all checks, printing a line of each; whether it went well."""
    for name, check in CHECKS.items():
        yield told(name, lambda check=check: check(packed, surroundings))


def told(name: str, check: Callable[[], str]) -> bool:
    """Print in one line what comes of a check; whether it went well."""
    begun = time.monotonic()
    try:
        mark, detail = "ok", check()
    except (Wrong, OSError, RuntimeError, subprocess.SubprocessError) as error:
        mark, detail = "WRONG", str(error)
    print(f"{mark:5}  {name}: {detail} ({time.monotonic() - begun:.1f} s)", flush=True)
    return mark == "ok"


def _children_with_its_libraries(pid: int) -> list[int]:
    """The processes started by `pid` that look for libraries among the packed ones first."""
    children = map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
    return [one for one in children if b"\0LD_LIBRARY_PATH=" in Path(f"/proc/{one}/environ").read_bytes()]


def _examined(clip: Path) -> tuple[str, float]:
    """The codec in a clip, and its length in seconds, as FFmpeg decodes it."""
    if clip.suffix == ".pcm":
        return "pcm_s16le", clip.stat().st_size / 48_000
    ask = [
        "ffprobe",
        "-v",
        "error",
        "-select_streams",
        "a",
        "-show_entries",
        "stream=codec_name",
        "-of",
        "csv=p=0",
    ]
    codec = subprocess.run([*ask, clip], capture_output=True, text=True, check=True).stdout.strip()
    decode = ["ffmpeg", "-nostdin", "-v", "error", "-i", clip, "-f", "s16le", "-ar", "24000", "-ac", "1", "-"]
    return codec, len(subprocess.run(decode, capture_output=True, check=True).stdout) / 48_000


def main(words: list[str]) -> int:
    """Try the program that `words` name."""
    program = Path(words[0] if words else ROOT / "dist" / "readlark" / "readlark").resolve()
    with tempfile.TemporaryDirectory(prefix="smoke-") as name:
        folder = Path(name)
        with surrounded(folder) as (surroundings, env):
            home = {"HOME": name, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": name}
            packed = Packed((str(program),), home | env, folder)
            return 0 if all(list(smoke(packed, surroundings))) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
