"""Any service from the command line: our own server as a stranger's, and a key that shows up nowhere."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ears import Ears
from tests.end2end.heard import clip_samples
from tests.fakes.scripted_server import Exchange, ScriptedServer
from tests.processes import running
from tests.screen import Screen

KEY = "sk-planted-0123456789"
TEXT = "The quick brown fox jumps. And then it rests for a while."
PLANTED_TEXT = "Zanzibar whispers to nobody."


@pytest.fixture
def server(readlark: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a `readlark serve` that takes only `KEY`."""
    env = {**os.environ, "READLARK_HOME": str(tmp_path / "server"), "READLARK_SERVE_KEY": KEY}
    with running([readlark, "serve", "--port", "0"], env, stdout=subprocess.PIPE) as process:
        assert process.stdout
        yield process.stdout.readline().decode().split()[-1]


def call(
    readlark: Path, env: dict[str, str], *words: str | Path, code: int = 0
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([readlark, *words], env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == code, done.stderr
    assert KEY not in done.stdout + done.stderr
    return done


def test_a_stranger_speaks_and_writes_clips(
    readlark: Path, server: str, ears: Ears, sound_env: dict[str, str], tmp_path: Path
) -> None:
    env = {**sound_env, "READLARK_KEY_LOCAL": KEY}
    call(readlark, env, "services", "add", "local", "--url", server)
    voices = json.loads(call(readlark, env, "voices", "--service", "local", "--json").stdout)["voices"]
    assert ("heart", "local", True) in [(one["id"], one["service"], one["local"]) for one in voices]
    ours, theirs = tmp_path / "ours.wav", tmp_path / "theirs.wav"
    call(readlark, env, "export", "--text", TEXT, "-o", ours)
    words = tmp_path / "words.json"
    call(readlark, env, "export", "--text", TEXT, "-o", theirs, "--service", "local", "--words", words)
    said = [TEXT[word["start"] : word["end"]].strip(".") for word in json.loads(words.read_text())]
    assert said == TEXT.replace(".", "").split()
    assert abs(len(clip_samples(ours)) / len(clip_samples(theirs)) - 1) < 0.1
    take = ears.take(lambda: call(readlark, env, "speak", "--here", "--service", "local", TEXT))
    assert abs(take.length_ms / (len(clip_samples(theirs)) / 24) - 1) < 0.1


def test_the_window_speaks_with_a_strangers_voice(
    readlark: Path,
    server: str,
    ears: Ears,
    screen: Screen,
    desktop_env: dict[str, str],
    artefacts: Path,
) -> None:
    env = {**desktop_env, "READLARK_KEY_LOCAL": KEY}
    call(readlark, env, "services", "add", "local", "--url", server)
    with running([readlark], env) as window:
        screen.window("^Readlark$")
        take = ears.take(lambda: call(readlark, env, "speak", "--service", "local", "--wait", TEXT))
        assert take.length_ms > 2000
        call(readlark, env, "speak", "--service", "local", TEXT * 20)
        status = json.loads(call(readlark, env, "status", "--json").stdout)
        assert (status["service"], status["voice"], status["error"]) == ("local", "alloy", None)
        screen.picture(artefacts / "service.png")
        call(readlark, env, "stop")
        window.send_signal(signal.SIGINT)
        assert window.wait(20) == 0


def test_a_wrong_key_is_told_in_a_sentence(readlark: Path, server: str, sound_env: dict[str, str]) -> None:
    env = {**sound_env, "READLARK_KEY_LOCAL": "sk-wrong"}
    call(readlark, env, "services", "add", "local", "--url", server)
    told = call(readlark, env, "speak", "--here", "--service", "local", TEXT).stderr
    assert told == "local does not accept the key. The built-in voice reads on.\n"


def _faults(exchange: Exchange, number: int) -> None:
    """Every answer another fault, most of them with what was sent in them."""
    head = exchange.head.encode() + exchange.body
    match number % 5:
        case 0:
            exchange.answer("401 Unauthorized", b'{"error": {"message": "wrong key ' + KEY.encode() + b'"}}')
        case 1:
            exchange.answer(
                "422 Unprocessable", b'{"detail": [{"loc": [], "msg": "no", "input": "' + head[:300] + b'"}]}'
            )
        case 2:
            exchange.answer("500 Fault", head)
        case 3:
            exchange.answer("200 OK", b"<html>" + head, Content_Type="text/html")
        case _:
            exchange.connection.close()


@pytest.mark.parametrize("auth", ["bearer", "header:api-key", "query:key"])
def test_no_key_and_no_text_stays_anywhere(
    readlark: Path, sound_env: dict[str, str], readlark_home: Path, tmp_path: Path, auth: str
) -> None:
    env = {**sound_env, "READLARK_KEY_FAULTY": KEY}
    with ScriptedServer(_faults) as server:
        call(readlark, env, "services", "add", "faulty", "--url", server.url, "--auth", auth)
        for number in range(5):
            clip = tmp_path / f"{number}.wav"
            words = ("export", "--text", PLANTED_TEXT, "-o", clip, "--service", "faulty")
            told = call(readlark, env, *words, code=1).stderr
            assert "Zanzibar" not in told
            assert not clip.exists()
        assert any(KEY in one.head for one in server.exchanges)
    for file in readlark_home.rglob("*"):
        assert "Zanzibar" not in file.name
        if file.is_file():
            assert KEY.encode() not in file.read_bytes()
            assert b"Zanzibar" not in file.read_bytes()
