"""What an export costs, on the command line: real processes, a real service, a real terminal."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.speech.service import Service
from app.storage import paths, purse, services, settings
from app.storage.settings import Settings
from tests.fakes.foreign import ForeignService

TEXT = "The lark rises early. It sings over the fields."
PRICES = (
    '[[price]]\nhosts = ["127.0.0.1"]\nmodels = ["m"]\ncurrency = "EUR"\nper_million_characters = 100_000\n'
)
"""Ten cents a character."""


@pytest.fixture
def cloud() -> Iterator[ForeignService]:
    with ForeignService() as cloud:
        services.put(Service("cloud", "Cloud", cloud.url, model="m", voice="v"))
        purse.price_file().write_text(PRICES)
        yield cloud


def export(readlark, target: Path, *options: str):
    words = ("--text", TEXT, "--service", "cloud", "-o", str(target), *options)
    return readlark("export", *words, READLARK_KEY_CLOUD="sk-planted")


SAID = "46 characters, about 1 min: €4.60.\n"


def test_the_cost_is_said_before_and_what_is_kept_costs_nothing_and_needs_nobody(
    readlark, cloud: ForeignService, tmp_path: Path
) -> None:
    settings.save(Settings(ask_above=4.60))
    done = export(readlark, tmp_path / "a.wav", "--words", str(tmp_path / "a.json"))
    assert (done.returncode, done.stderr) == (0, SAID)
    assert len(json.loads((tmp_path / "a.json").read_text())) == len(TEXT.split())
    asked = len(cloud.exchanges)
    assert asked > 0
    settings.save(Settings(ask_above=0))
    cloud.__exit__()
    done = export(readlark, tmp_path / "b.wav", "--words", str(tmp_path / "b.json"))
    assert (done.returncode, done.stderr) == (0, "46 characters, about 1 min: already paid.\n")
    assert len(cloud.exchanges) == asked
    for name in ("a.wav", "a.json"):
        assert (tmp_path / name).read_bytes() == (tmp_path / name.replace("a", "b", 1)).read_bytes()


def test_above_the_limit_and_without_a_terminal_nothing_is_asked_for(
    readlark, cloud: ForeignService, tmp_path: Path
) -> None:
    done = export(readlark, tmp_path / "a.wav")
    told = (
        "You are asked before more than €1.00 is spent, and there is no terminal to ask on. "
        f"Start it in a terminal, or raise ask_above in {paths.config() / 'settings.toml'}.\n"
    )
    assert (done.returncode, done.stderr) == (1, SAID + told)
    assert export(readlark, tmp_path / "a.wav", "--quiet").stderr == told
    assert not cloud.exchanges
    assert not list(tmp_path.glob("*.wav*"))
    settings.save(Settings(ask_about_cost=False))
    done = export(readlark, tmp_path / "a.wav", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")


def test_an_unknown_price_is_said(readlark, cloud: ForeignService, tmp_path: Path) -> None:
    purse.price_file().unlink()
    done = export(readlark, tmp_path / "a.wav")
    assert (done.returncode, done.stderr) == (0, "46 characters, about 1 min: price unknown.\n")


def test_speaking_without_a_window_asks_too(readlark, cloud: ForeignService) -> None:
    words = ("speak", TEXT, "--here", "--service", "cloud")
    done = readlark(*words, READLARK_KEY_CLOUD="sk-planted")
    assert done.returncode == 1
    assert "there is no terminal to ask on" in done.stderr
    assert not cloud.exchanges


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
@pytest.mark.parametrize(("answer", "code"), [(b"y\n", 0), (b"n\n", 1), (b"\n", 1)])
def test_on_a_terminal_it_asks(cloud: ForeignService, tmp_path: Path, answer: bytes, code: int) -> None:
    import pty

    mine, theirs = pty.openpty()
    clip = tmp_path / "a.wav"
    options = ["--text", TEXT, "--service", "cloud", "-o", str(clip)]
    command = [sys.executable, "-P", "-m", "app", "export", *options]
    environment = {**os.environ, "READLARK_KEY_CLOUD": "sk-planted"}
    with subprocess.Popen(command, stdin=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        said = bytearray()
        with contextlib.suppress(OSError):  # what reading a terminal raises when the other end is closed
            while chunk := os.read(mine, 4096):
                said += chunk
                if answer and b"[y/N]" in said:
                    assert not cloud.exchanges
                    os.write(mine, answer)
                    answer = b""
    os.close(mine)
    assert process.returncode == code
    assert clip.exists() is (code == 0)
    assert bool(cloud.exchanges) is (code == 0)
