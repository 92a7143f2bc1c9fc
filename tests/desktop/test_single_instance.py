import json
import os
import random
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from app.desktop import handover, single_instance
from app.desktop.single_instance import SingleInstance
from app.storage.paths import UnusableFolder
from tests.desktop.running import STATUS

OTHER = """
from PySide6.QtCore import QCoreApplication
from app.desktop.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(dict)
claimed = instance.claim()
"""


def _connect() -> socket.socket:
    client = socket.socket(socket.AF_UNIX)
    client.settimeout(5)
    client.connect(handover.address())
    return client


def _received(client: socket.socket, qtbot) -> list[bytes]:
    """The lines the server sent until it hung up."""
    client.setblocking(False)
    content = bytearray()

    def over() -> bool:
        try:
            while chunk := client.recv(65536):
                content.extend(chunk)
        except BlockingIOError:
            return False
        return True

    qtbot.waitUntil(over)
    return bytes(content).splitlines()


def test_a_text_is_handed_over(heard, call):
    client = call(handover.speak("Hello, world.", {"rate": 2.0}))
    assert client.result["ok"] is True
    assert heard == [("speak", "Hello, world.", {"rate": 2.0})]


def test_five_megabytes_are_handed_over(heard, call):
    text = "Over the sea. " * 360_000
    assert call(handover.speak(text)).result["ok"] is True
    assert heard == [("speak", text, {})]


@pytest.mark.parametrize("half", [0xDCFC, 0xD83D])
def test_what_is_no_character_is_replaced(heard, call, half):
    call(handover.speak(f"gr{chr(half)}n 😀"))
    assert heard == [("speak", "gr\ufffdn 😀", {})]


def test_files_and_verbs_are_handed_over(heard, call, tmp_path):
    call(handover.open_files([str(tmp_path / "a.txt")]))
    call(handover.steer("pause"))
    assert heard == [("open", [str(tmp_path / "a.txt")]), ("steer", "pause")]


def test_status_is_answered(instance, call):
    assert call(handover.status()).result["status"] == STATUS


def test_one_who_waits_is_answered_at_the_end(instance, heard, call, qtbot):
    waiting = call(handover.speak("Long."), wait=True, to_end=False)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert call(handover.status()).result["ok"] is True
    assert not waiting.done
    instance.end_reading()
    qtbot.waitUntil(lambda: waiting.done)
    assert waiting.result["ok"] is True


def test_one_who_waits_hears_of_the_fault(instance, heard, call, qtbot):
    waiting = call(handover.speak("Long."), wait=True, to_end=False)
    qtbot.waitUntil(lambda: len(heard) == 1)
    instance.end_reading("The voice stopped.")
    qtbot.waitUntil(lambda: waiting.done)
    assert str(waiting.error) == "The voice stopped."


def test_a_second_reading_releases_who_waits_for_the_first(heard, call, qtbot):
    waiting = call(handover.speak("Long."), wait=True, to_end=False)
    qtbot.waitUntil(lambda: len(heard) == 1)
    call(handover.speak("Other."))
    qtbot.waitUntil(lambda: waiting.done)
    assert waiting.result["ok"] is True


def test_who_has_a_text_taken_hears_what_came_of_it(instance, heard, call, qtbot):
    for answer in (
        instance.answer_taking,
        lambda: instance.answer_taking(reads=True),
        lambda: instance.answer_taking("Nothing is there."),
    ):
        heard.clear()
        client = call(handover.take("clipboard", {"rate": 2}), to_end=False)
        qtbot.waitUntil(lambda: heard == [("take", "clipboard", {"rate": 2.0})])
        assert not client.done
        answer()
        qtbot.waitUntil(lambda client=client: client.done)
    assert str(client.error) == "Nothing is there."


@pytest.mark.parametrize("reads", [True, False])
def test_who_waits_for_a_text_that_is_taken_waits_for_its_reading(instance, heard, call, qtbot, reads):
    client = call(handover.take("selection"), wait=True, to_end=False)
    qtbot.waitUntil(lambda: len(heard) == 1)
    instance.end_reading()  # of the text before
    instance.answer_taking(reads=reads)
    if reads:
        call(handover.status())
        assert not client.done
        instance.end_reading()
    qtbot.waitUntil(lambda: client.done)
    assert client.result["ok"] is True


def test_one_who_leaves_before_the_text_is_taken_is_forgotten(instance, heard, qtbot):
    with closing(_connect()) as client:
        client.sendall(
            json.dumps({"version": 1, **handover.take("selection"), "wait": True}).encode() + b"\n"
        )
        qtbot.waitUntil(lambda: len(heard) == 1)
    qtbot.waitUntil(lambda: not instance.findChildren(single_instance._Connection))
    instance.answer_taking(reads=True)
    instance.end_reading()


def test_a_second_text_to_be_taken_releases_who_asked_for_the_first(instance, heard, call, qtbot):
    first = call(handover.take("selection"), wait=True, to_end=False)
    qtbot.waitUntil(lambda: len(heard) == 1)
    call(handover.take("clipboard"), to_end=False)
    qtbot.waitUntil(lambda: first.done)
    assert first.result["ok"] is True


def test_closing_releases_who_waits(instance, heard, call, qtbot):
    waiting = call(handover.speak("Long."), wait=True, to_end=False)
    qtbot.waitUntil(lambda: len(heard) == 1)
    instance.close()
    qtbot.waitUntil(lambda: waiting.done)
    assert waiting.result["ok"] is True


def test_one_who_leaves_while_waiting_is_forgotten(instance, heard, call, qtbot):
    with closing(_connect()) as client:
        client.sendall(json.dumps({"version": 1, **handover.speak("Long."), "wait": True}).encode() + b"\n")
        qtbot.waitUntil(lambda: len(heard) == 1)
    qtbot.waitUntil(lambda: not instance.findChildren(single_instance._Connection))
    instance.end_reading()
    assert call(handover.status()).result["ok"] is True


@pytest.mark.parametrize("line", [b"\n", b"\x00\xff\n", b'{"version":1,"do":"speak"}\n', b"GET / HTTP/1.1\n"])
def test_what_is_no_wish_changes_nothing(heard, qtbot, call, line):
    with closing(_connect()) as client:
        client.sendall(line)
        (answer,) = _received(client, qtbot)
    assert json.loads(answer)["ok"] is False
    assert heard == []
    assert call(handover.status()).result["ok"] is True


def test_only_the_first_line_of_a_connection_counts(heard, qtbot):
    with closing(_connect()) as client:
        line = json.dumps({"version": 1, **handover.steer("pause")}).encode() + b"\n"
        client.sendall(line * 3)
        assert len(_received(client, qtbot)) == 1
    assert heard == [("steer", "pause")]


def test_a_line_may_come_in_pieces(heard, qtbot, instance):
    line = json.dumps({"version": 1, **handover.speak("Grüße")}, ensure_ascii=False).encode() + b"\n"
    with closing(_connect()) as client:
        for index in range(len(line)):
            client.sendall(line[index : index + 1])
            qtbot.waitUntil(lambda: instance.findChildren(single_instance._Connection) != [])
        _received(client, qtbot)
    assert heard == [("speak", "Grüße", {})]


def test_a_line_without_an_end_is_cut(heard, qtbot, monkeypatch):
    monkeypatch.setattr(handover, "MAX_BYTES", 1000)
    with closing(_connect()) as client:
        client.sendall(b"x" * 1001)
        (answer,) = _received(client, qtbot)
    assert "too long" in json.loads(answer)["error"]
    assert heard == []


def test_one_who_never_finishes_a_line_is_dropped(instance, qtbot, monkeypatch):
    monkeypatch.setattr(single_instance, "REQUEST_MS", 1)
    with closing(_connect()) as client:
        client.sendall(b"{")
        assert _received(client, qtbot) == []


def test_too_many_connections_are_refused(instance, qtbot, monkeypatch):
    monkeypatch.setattr(single_instance, "MAX_CONNECTIONS", 2)
    clients = [_connect() for _ in range(3)]
    assert _received(clients[2], qtbot) == []
    assert len(instance.findChildren(single_instance._Connection)) == 2
    for client in clients:
        client.close()


def test_many_lines_without_an_end_are_cut_together(heard, qtbot, monkeypatch):
    monkeypatch.setattr(single_instance, "MAX_WAITING_BYTES", 1000)
    with closing(_connect()) as first, closing(_connect()) as second:
        first.sendall(b"x" * 900)
        second.sendall(b"x" * 900)
        answers = [*_received(second, qtbot)]
    assert "too long" in json.loads(answers[0])["error"]
    assert heard == []


def _hostile(chance: random.Random) -> bytes:
    """A line that is no wish, or a wish of another version, or none that anybody may have."""
    message = chance.choice(
        [handover.steer("pause"), handover.speak("Text."), handover.open_files(["a"]), handover.status()]
    )
    line = json.dumps({"version": 1, **message}).encode()
    match chance.randrange(5):
        case 0:
            return chance.randbytes(chance.randrange(1, 2000)).replace(b"\n", b"")
        case 1:
            return line.replace(b": 1", b": " + str(chance.choice([0, 2, 1.5, "true", "[1]"])).encode())
        case 2:
            return line[: chance.randrange(len(line))]
        case 3:
            return b'{"version": 1, "do": ' + b"[" * chance.randrange(1, 100_000)
        case _:
            return line.replace(b'"do"', b'"done"')


def test_two_hundred_hostile_lines_change_nothing(heard, qtbot, call):
    chance = random.Random(11)
    for _ in range(200):
        with closing(_connect()) as client:
            client.sendall(_hostile(chance) + b"\n")
            (answer,) = _received(client, qtbot)
        assert json.loads(answer)["ok"] is False
    assert heard == []
    assert call(handover.status()).result["ok"] is True


def test_two_thousand_connections_change_nothing(instance, heard, qtbot, call):
    most = single_instance.MAX_CONNECTIONS
    for _ in range(25):
        clients = [_connect() for _ in range(40)]
        qtbot.waitUntil(lambda: len(instance.findChildren(single_instance._Connection)) == 40)
        clients += [_connect() for _ in range(40)]
        qtbot.waitUntil(lambda: len(instance.findChildren(single_instance._Connection)) == most)
        for client in clients:
            client.close()
        qtbot.waitUntil(lambda: not instance.findChildren(single_instance._Connection))
    assert heard == []
    assert call(handover.status()).result["ok"] is True


REACH = """
import socket, sys
try:
    socket.socket(socket.AF_UNIX).connect(sys.argv[1])
except PermissionError:
    print("refused")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no mode")
def test_another_user_cannot_reach_it(qapp, monkeypatch):
    """Even where everybody may enter the folder above."""
    if os.getuid() != 0:
        pytest.skip("only root can be somebody else")
    with tempfile.TemporaryDirectory() as open_folder:
        Path(open_folder).chmod(0o755)
        monkeypatch.setenv("READLARK_HOME", open_folder)
        instance = SingleInstance(dict)
        assert instance.claim()
        nobody = {"user": 65534, "group": 65534, "extra_groups": []}
        command = ["/usr/bin/python3", "-c", REACH, handover.address()]
        done = subprocess.run(command, capture_output=True, **nobody)
        instance.close()
    assert done.stdout == b"refused\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no folder")
def test_a_folder_of_somebody_else_is_not_used(readlark_home):
    if os.getuid() != 0:
        pytest.skip("only root can give a folder away")
    folder = handover.folder()
    os.chown(folder, 65534, 65534)
    with pytest.raises(UnusableFolder, match="belongs to somebody else"):
        handover.folder()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no mode")
def test_only_this_user_can_enter(instance):
    assert stat.S_IMODE(Path(handover.address()).stat().st_mode) == 0o700
    assert stat.S_IMODE(handover.folder().stat().st_mode) == 0o700


def test_a_second_process_is_not_the_first(instance):
    done = subprocess.run([sys.executable, "-c", OTHER + "print(claimed)"], capture_output=True, text=True)
    assert done.stdout == "False\n"


def test_a_second_instance_takes_over_after_the_first(instance):
    second = SingleInstance(dict)
    assert not second.claim()
    instance.close()
    assert second.claim()
    assert second.listening
    second.close()


def test_what_a_killed_process_left_behind_is_no_hindrance(start_python, qapp):
    process = start_python(OTHER + "print('ready', flush=True); app.exec()")
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert Path(handover.address()).exists()
    instance = SingleInstance(dict)
    assert instance.claim()
    assert instance.listening
    instance.close()
    assert not Path(handover.address()).exists()


def test_without_a_folder_to_write_in_the_app_runs_alone(qapp, readlark_home):
    instance = SingleInstance(dict)
    (readlark_home / "run").rmdir()
    (readlark_home / "run").write_text("in the way")
    assert instance.claim()
    assert not instance.listening
    instance.close()
