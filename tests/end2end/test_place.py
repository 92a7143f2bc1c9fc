"""Wherever the window is killed, its reading goes on where it was heard."""

import random
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from app.desktop import handover
from app.reading.timeline import DEFAULT_MS_PER_CHARACTER
from app.storage import paths
from app.storage.entries import key_of
from app.storage.library import Library
from tests.ears import Ears
from tests.end2end.descendants import until
from tests.end2end.test_window import APP
from tests.end2end.texts import LONG
from tests.processes import running

LOST_S = 5.0
"""No more of what was heard may be forgotten."""

TEXT = (LONG + "\n\n") * 8


def status() -> dict[str, Any]:
    """What the window says of itself; nothing while it is busy with its start."""
    with suppress(handover.HandoverError):
        answer = handover.send(handover.status())
        return answer["status"] if answer else {}
    return {}


def follow(seconds: float) -> list[tuple[float, int]]:
    """The words that are heard for so long: when each was seen first, and its place."""
    heard: list[tuple[float, int]] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        word = status().get("word")
        if word and (not heard or heard[-1][1] != word["start"]):
            heard.append((time.monotonic(), word["start"]))
        time.sleep(0.03)  # the voice goes on meanwhile
    return heard


def killed_reading(
    env: dict[str, str], file: Path, place: int, seconds: float
) -> tuple[float, list[tuple[float, int]]]:
    """Open `file`, which is to be gone on with at `place`, have it read for so long, and kill the window: when that
    was, and what was heard.
    """
    held_ms = round(place * DEFAULT_MS_PER_CHARACTER)
    with running([*APP, file], env) as process:
        until(lambda: bool(status().get("title")), "the text is there")
        until(lambda: status().get("position_ms") == held_ms, f"it goes on at {place}")
        handover.send(handover.steer("toggle"))
        until(lambda: bool(status().get("word")), "a word is heard")
        heard = follow(seconds)
        process.send_signal(signal.SIGKILL)
        return time.monotonic(), heard


def kept_place() -> int:
    """Where the library would go on."""
    library = Library(paths.data() / "library.sqlite")
    try:
        mark = library.marks().get(key_of(TEXT))
        return mark.place if mark else 0
    finally:
        library.close()


def check_kills(env: dict[str, str], folder: Path, kills: int, longest_s: float) -> None:
    """Kill the window again and again: each time it goes on where the library says, and little is lost."""
    file = folder / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    chance = random.Random(11)
    place = 0
    for _ in range(kills):
        killed_at, heard = killed_reading(env, file, place, chance.uniform(0.2, longest_s))
        assert heard[0][1] >= place
        place = kept_place()
        lost = [at for at, start in heard if start > place]
        lost_s = killed_at - lost[0] if lost else 0.0
        print(f"heard to {heard[-1][1]}, kept {place}, lost {lost_s:.1f} s")
        assert lost_s <= LOST_S


def test_a_killed_window_goes_on_where_it_was_heard(
    ears: Ears, desktop_env: dict[str, str], tmp_path: Path
) -> None:
    check_kills(desktop_env, tmp_path, kills=1, longest_s=6)


@pytest.mark.proof
@pytest.mark.timeout(900)
def test_the_place_outlives_twenty_kills(ears: Ears, desktop_env: dict[str, str], tmp_path: Path) -> None:
    check_kills(desktop_env, tmp_path, kills=20, longest_s=10)
