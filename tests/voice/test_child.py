import asyncio
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from app.speech.errors import VoiceStopped
from app.speech.service import Endpoint
from app.voice.child import RESTARTS, RESTARTS_WITHIN_S, VoiceChild
from tests.fakes.voices import KEY, SilentVoice, served

ANSWERS_AT_ONCE = """
import json, sys
sys.stdin.readline()
print(json.dumps({"port": 1}), flush=True)
sys.stdin.read()
"""
"""A child without a voice."""


def child(code: str = ANSWERS_AT_ONCE, clock: Callable[[], float] = time.monotonic) -> VoiceChild:
    return VoiceChild([sys.executable, "-c", code], clock)


def endpoint(of: VoiceChild) -> Endpoint:
    return asyncio.run(of.endpoint())


def pid(of: VoiceChild) -> int:
    process = of._process
    assert process is not None
    assert process._popen is not None
    return process._popen.pid


def kill(of: VoiceChild) -> None:
    """Kill the child, and wait until it is gone."""
    process = of._process
    assert process is not None
    os.kill(pid(of), signal.SIGKILL)
    while not process.has_ended():
        time.sleep(0.001)


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def test_the_child_speaks_and_ends_with_close() -> None:
    voice = VoiceChild()
    voice.warm()
    at = endpoint(voice)
    content = {"model": "hibari", "voice": "heart", "input": "Hello.", "response_format": "pcm"}
    answer = httpx.post(
        at.url + "/v1/audio/speech", json=content, headers={"x-api-key": at.key or ""}, timeout=30
    )
    assert answer.status_code == 200
    assert len(answer.content) > 10_000
    number = pid(voice)
    voice.close()
    assert not is_alive(number)
    with pytest.raises(VoiceStopped):
        voice.warm()


def test_a_program_of_the_same_name_in_the_folder_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "app.py").write_text("raise SystemExit(7)\n")
    monkeypatch.chdir(tmp_path)
    voice = VoiceChild()
    assert endpoint(voice).key
    voice.close()


def test_a_child_that_never_says_where_it_listens_is_a_voice_that_stopped() -> None:
    voice = VoiceChild([sys.executable, "-c", "import sys; sys.stdin.read()"], start_limit_s=0.2)
    with pytest.raises(VoiceStopped):
        endpoint(voice)
    voice.close()


def test_a_child_without_a_key_does_not_listen() -> None:
    command = [sys.executable, "-m", "app", "serve", "--child"]
    child = subprocess.run(command, input=b"\n", capture_output=True, timeout=30, check=False)
    assert (child.returncode, child.stdout) == (1, b"")


def test_the_key_is_in_no_list_of_processes() -> None:
    voice = child()
    at = endpoint(voice)
    assert at.key
    assert at.key not in Path(f"/proc/{pid(voice)}/cmdline").read_text()
    assert at.key not in repr(at)
    voice.close()


def test_the_child_dies_with_a_parent_that_is_killed() -> None:
    code = (
        "import asyncio, time\n"
        "from app.voice.child import VoiceChild\n"
        "voice = VoiceChild()\n"
        "asyncio.run(voice.endpoint())\n"
        "print(voice._process._popen.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        number = int(parent.stdout.readline())
        assert is_alive(number)
        parent.kill()
        parent.wait()
        deadline = time.monotonic() + 10
        while is_alive(number):
            assert time.monotonic() < deadline
            time.sleep(0.01)


def test_one_child_for_everybody() -> None:
    voice = child()

    async def several() -> list[Endpoint]:
        return list(await asyncio.gather(*(voice.endpoint() for _ in range(5))))

    first = asyncio.run(several())
    assert len(set(first)) == 1
    assert endpoint(voice) == first[0]
    voice.close()


def test_asking_can_be_given_up_without_harm() -> None:
    voice = child()

    async def impatient() -> None:
        asking = asyncio.create_task(voice.endpoint())
        await asyncio.sleep(0)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking

    asyncio.run(impatient())
    assert endpoint(voice)
    voice.close()


def test_nothing_is_logged_of_a_failure_that_nobody_waits_for() -> None:
    voice = VoiceChild([sys.executable, "-c", "input()"])

    async def impatient() -> None:
        asking = asyncio.create_task(voice.endpoint())
        await asyncio.sleep(0)
        starting = voice._running().endpoint
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert await asyncio.to_thread(starting.exception)
        await asyncio.sleep(0)

    asyncio.run(impatient())
    voice.close()
    gc.collect()


def test_after_a_crash_there_is_another_with_another_key() -> None:
    voice = child()
    first = endpoint(voice)
    kill(voice)
    assert endpoint(voice).key != first.key
    voice.close()


def test_a_voice_that_dies_again_and_again_is_given_up_for_a_while() -> None:
    now = 1000.0
    voice = child(clock=lambda: now)
    for _ in range(RESTARTS + 1):
        endpoint(voice)
        kill(voice)
    with pytest.raises(VoiceStopped):
        endpoint(voice)
    with pytest.raises(VoiceStopped):
        voice.warm()
    now += RESTARTS_WITHIN_S + 1
    assert endpoint(voice)
    voice.close()


def test_rare_deaths_are_forgiven() -> None:
    now = 0.0
    voice = child(clock=lambda: now)
    for _ in range(RESTARTS + 3):
        endpoint(voice)
        kill(voice)
        now += RESTARTS_WITHIN_S / RESTARTS + 1
    voice.close()


@pytest.mark.parametrize(
    "code", ["", "print('hello')", "print('{}')", "print('[]')", "import sys; sys.exit(3)"]
)
def test_a_child_that_does_not_start_is_a_voice_that_stopped(code: str) -> None:
    voice = child(code)
    with pytest.raises(VoiceStopped):
        endpoint(voice)
    voice.close()


def test_a_program_that_is_not_there_is_a_voice_that_stopped() -> None:
    voice = VoiceChild(["/no/such/program"])
    with pytest.raises(VoiceStopped):
        endpoint(voice)
    voice.close()


def test_serve_prints_where_and_the_key() -> None:
    command = [sys.executable, "-m", "app", "serve", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"READLARK_SERVE_KEY": "k"}
    ) as served:
        assert served.stdout is not None
        url = served.stdout.readline().split()[-1]
        assert "READLARK_SERVE_KEY" in served.stdout.readline()
        models = httpx.get(url + "/models", headers={"x-api-key": "k"}, timeout=30)
        assert json.loads(models.text)["data"][0]["id"] == "hibari"
        served.send_signal(signal.SIGINT)
        assert served.wait(10) == 130


def test_serve_says_when_the_port_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        command = [sys.executable, "-m", "app", "serve", "--port", str(taken.getsockname()[1])]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "--port" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_short_answer_does_not_wait_for_the_network() -> None:
    """Nagle's algorithm would hold back the end of each short answer for 40 ms."""
    with served(SilentVoice()) as at, httpx.Client(headers={"x-api-key": KEY}, trust_env=False) as client:
        content = {"model": "hibari", "voice": "heart", "input": "Hi.", "response_format": "pcm"}
        fastest = float("inf")
        for _ in range(20):
            begun = time.perf_counter()
            client.post(at.url + "/v1/audio/speech", json=content)
            fastest = min(fastest, time.perf_counter() - begun)
    assert fastest < 0.03
