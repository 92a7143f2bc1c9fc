import socket
import threading
from contextlib import closing
from pathlib import Path

import pytest

from app.desktop import handover


def test_nobody_is_there():
    assert handover.send(handover.status()) is None


def test_a_socket_that_a_crash_left_behind_counts_as_nobody():
    with closing(socket.socket(socket.AF_UNIX)) as left:
        left.bind(handover.address())
    assert Path(handover.address()).exists()
    assert handover.send(handover.status()) is None


def test_nobody_is_there_in_time_either():
    assert handover.send_when_up(handover.status(), patience_s=0) is None


def test_waits_for_an_app_that_is_starting(instance, aside, qtbot):
    instance.close()
    client = aside(lambda: handover.send_when_up(handover.status()), to_end=False)
    assert instance.claim()
    qtbot.waitUntil(lambda: client.done)
    assert client.result["ok"] is True


def test_files_become_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert handover.open_files(["a.txt"])["files"] == [str(tmp_path / "a.txt")]


def test_a_text_over_the_limit_is_not_sent(monkeypatch):
    monkeypatch.setattr(handover, "MAX_BYTES", 100)
    with pytest.raises(handover.HandoverError, match="too long"):
        handover.send(handover.speak("x" * 100))


def test_an_app_that_does_not_answer_is_given_up(monkeypatch):
    monkeypatch.setattr(handover, "_TIMEOUT_S", 0.05)
    with closing(socket.socket(socket.AF_UNIX)) as silent:
        silent.bind(handover.address())
        silent.listen()
        with pytest.raises(handover.HandoverError, match="does not answer"):
            handover.send(handover.status())


@pytest.mark.parametrize("reply", [b"", b"no json\n", b"[]\n", b'{"ok": tr'])
def test_an_answer_that_is_none_fails(reply):
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(handover.address())
        server.listen()

        def serve():
            client, _ = server.accept()
            with client, client.makefile("rb") as lines:
                lines.readline()
                client.sendall(reply)

        thread = threading.Thread(target=serve)
        thread.start()
        with pytest.raises(handover.HandoverError, match="ended before it answered"):
            handover.send(handover.status())
        thread.join()


def test_web_addresses_stay_as_they_are():
    wish = handover.open_files(["https://example.org/a/../b", "a.txt"])
    assert wish["files"] == ["https://example.org/a/../b", str(Path("a.txt").absolute())]
