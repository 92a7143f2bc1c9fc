"""Wherever an export or the opening of a document is killed: nothing half is left, and nobody stays behind."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.desktop import handover
from app.storage import paths
from app.storage.entries import key_of
from app.storage.library import Library
from app.text.importing import addresses, opening
from tests.end2end.descendants import children, is_running, until
from tests.end2end.test_place import status
from tests.end2end.test_window import APP
from tests.end2end.texts import LONG
from tests.fakes.pdfs import column, pdf
from tests.processes import running

PAGES = 400
LINES = 45
CLIP_S = 10.0
"""About what the export of the text takes on a slow computer."""

Beat = Callable[[], None]


def kill(process: "subprocess.Popen[bytes]", moment_s: float, beat: Beat) -> None:
    """End `process` without warning after so long, unless it ends first; whomever it has started ends too.

    `beat` is called again and again until then.
    """
    started: set[int] = set()
    end = time.monotonic() + moment_s
    while time.monotonic() < end and process.poll() is None:
        started.update(children(process.pid))
        beat()
        time.sleep(0.02)  # it works on meanwhile
    started.update(children(process.pid))
    process.send_signal(signal.SIGKILL)
    process.wait()
    until(lambda: not any(map(is_running, started)), "nobody is left behind")


def check_exports(env: dict[str, str], folder: Path, kills: int) -> None:
    """Kill an export again and again; the last one is let be."""
    text, out = folder / "text.txt", folder / "clips"
    text.write_text(LONG * 3, encoding="utf-8")
    out.mkdir()
    clip = out / "clip.mp3"
    command = [*APP, "export", text, "-o", clip, "--quiet", "--overwrite"]
    chance, whole = random.Random(5), 0
    for _ in range(kills):
        with running(command, env) as process:
            until(lambda process=process: any(out.iterdir()) or process.poll() is not None, "it writes")
            kill(process, chance.uniform(0, CLIP_S), lambda: None)
        assert all(path == clip or path.name.startswith(".") for path in out.iterdir())
        if clip.exists():  # it was quicker
            assert process.returncode in (0, -signal.SIGKILL)
            assert duration_s(clip) > 60
            clip.unlink()
            whole += 1
    print(f"{kills - whole} of {kills} exports were killed before their end")
    with running(command, env) as process:
        assert process.wait(240) == 0
    assert list(out.iterdir()) == [clip]
    assert duration_s(clip) > 60


def duration_s(clip: Path) -> float:
    """How long a clip sounds."""
    asked = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", clip]
    return float(subprocess.run(asked, capture_output=True, check=True).stdout)


def importers(pid: int) -> list[int]:
    """The processes that take documents apart for the window `pid`."""
    return [child for child in children(pid) if _takes_apart(child)]


def _takes_apart(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().endswith(b"\0import\0--child\0")
    except (FileNotFoundError, ProcessLookupError):
        return False


def kept_keys() -> list[str]:
    """The texts of the library, each found whole."""
    library = Library(paths.data() / "library.sqlite")
    try:
        entries = library.entries()
        for entry in entries:
            document = library.document(entry.id)
            assert document
            assert key_of(document.text) == entry.key
        return [entry.key for entry in entries]
    finally:
        library.close()


class Reading:
    """Has what the window opens read aloud as soon as there is something of it."""

    def __init__(self) -> None:
        self._begun = False

    def begin(self) -> None:
        """Press play, once."""
        if not self._begun and status().get("title"):
            handover.send(handover.steer("toggle"))
            self._begun = True


def check_imports(env: dict[str, str], folder: Path, kills: int, longest_s: float) -> None:
    """Kill the window while it opens a document and has its beginning read; the last one is let be."""
    file = folder / "book.pdf"
    pages = [
        [f"Line {line} of page {page} tells of something else again." for line in range(LINES)]
        for page in range(PAGES)
    ]
    file.write_bytes(pdf([column(lines) for lines in pages], title="A book"))
    whole = key_of(opening.read(addresses.source(str(file))).text)
    chance, during = random.Random(6), 0
    for _ in range(kills):
        with running([*APP, file], env) as process:
            until(lambda process=process: importers(process.pid), "it takes the document apart")
            at_work: list[int] = []

            def beat(reading: Reading = Reading(), process=process, at_work=at_work) -> None:  # noqa: B008
                reading.begin()
                at_work[:] = importers(process.pid)

            kill(process, chance.uniform(0, longest_s), beat)
            during += bool(at_work)
        assert len(kept_keys()) <= 1
    print(f"{during} of {kills} windows were killed while they took the document apart")
    with running([*APP, file], env) as process:
        reading = Reading()

        def is_whole() -> bool:
            reading.begin()
            return not importers(process.pid) and kept_keys() == [whole]

        until(is_whole, "all of it is in the library", limit_s=60)


def test_a_killed_export_leaves_nothing_half(readlark_home: Path, tmp_path: Path) -> None:
    check_exports(_env(readlark_home), tmp_path, kills=1)


def test_a_killed_import_leaves_nothing_half(desktop_env: dict[str, str], tmp_path: Path) -> None:
    check_imports(desktop_env, tmp_path, kills=1, longest_s=3)


@pytest.mark.proof
@pytest.mark.timeout(900)
def test_twenty_killed_exports(readlark_home: Path, tmp_path: Path) -> None:
    check_exports(_env(readlark_home), tmp_path, kills=20)


@pytest.mark.proof
@pytest.mark.timeout(900)
def test_twenty_killed_imports(desktop_env: dict[str, str], tmp_path: Path) -> None:
    check_imports(desktop_env, tmp_path, kills=20, longest_s=4)


def _env(home: Path) -> dict[str, str]:
    return {**os.environ, "READLARK_HOME": str(home)}
