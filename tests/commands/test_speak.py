import subprocess
import sys
from dataclasses import replace

import pytest

from app.commands import probe
from app.speech.service import VoiceChoice
from app.storage import settings
from app.storage.settings import Settings
from tests.parts import require

OPTIONS = [
    *("--service", "builtin", "--voice", "nova", "--model", "m", "--instructions", "Calm."),
    *("--speed", "2", "--voice-speed", "0.5"),
]


def test_with_nobody_running_it_is_spoken_here(run, floor):
    assert run("speak", "Over the sea.") == 0
    (job,) = floor.jobs
    assert job.document.text == "Over the sea."
    assert job.choice == VoiceChoice()
    assert job.rate == 1.0


def test_the_exit_code_is_the_speakers(run, floor):
    floor.code = 3
    assert run("speak", "--here", "Over the sea.") == 3


def test_the_users_settings_hold_until_an_option_says_otherwise(run, floor):
    chosen = VoiceChoice("nova", instructions="Calm.", speed=1.5)
    settings.save(Settings(rate=1.75, voice=chosen))
    run("speak", "Over the sea.")
    run("speak", "Over the sea.", "--voice", "echo", "--speed", "0.5", "--voice-speed", "2")
    plain, other = floor.jobs
    assert (plain.choice, plain.rate) == (chosen, 1.75)
    assert (other.choice, other.rate) == (replace(chosen, voice="echo", speed=2.0), 0.5)


def test_a_running_app_takes_text_and_options(run, floor, heard, aside):
    assert aside(lambda: run("speak", "Over the sea.", *OPTIONS)).result == 0
    ((_, text, options),) = heard
    assert text == "Over the sea."
    options.pop("title", None)
    assert options == {
        "service": "builtin",
        "voice": "nova",
        "model": "m",
        "instructions": "Calm.",
        "rate": 2.0,
        "voice_speed": 0.5,
    }
    assert floor.jobs == []


@pytest.mark.parametrize("what", ["Over the sea.", "--clipboard"])
def test_a_running_app_is_not_asked_for_a_service_that_is_not_there(run, heard, aside, capsys, what):
    assert aside(lambda: run("speak", what, "--service", "nope")).result != 0
    assert heard == []
    assert 'There is no service "nope".' in capsys.readouterr().err


@pytest.mark.parametrize("place", ["clipboard", "selection"])
def test_a_running_app_takes_what_was_copied_itself(run, floor, heard, aside, instance, qtbot, place):
    client = aside(lambda: run("speak", f"--{place}", "--speed", "2"), to_end=False)
    qtbot.waitUntil(lambda: heard == [("take", place, {"rate": 2.0})])
    instance.answer_taking()
    qtbot.waitUntil(lambda: client.done)
    assert client.result == 0
    assert floor.jobs == []


def test_why_a_running_app_found_nothing_is_said(run, heard, aside, instance, qtbot, capsys):
    client = aside(lambda: run("speak", "--clipboard"), to_end=False)
    qtbot.waitUntil(lambda: len(heard) == 1)
    instance.answer_taking("There is no text on the clipboard.")
    qtbot.waitUntil(lambda: client.done)
    assert client.result == 1
    assert capsys.readouterr().err == "There is no text on the clipboard.\n"


def test_here_means_here(run, floor, instance):
    assert run("speak", "--here", "Over the sea.") == 0
    assert len(floor.jobs) == 1


def test_wait_returns_at_the_end_of_the_reading(run, heard, aside, instance, qtbot):
    waiting = aside(lambda: run("speak", "--wait", "Over the sea."), to_end=False)
    qtbot.waitUntil(lambda: len(heard) == 1)
    instance.end_reading()
    qtbot.waitUntil(lambda: waiting.done)
    assert waiting.result == 0


def test_a_reading_that_failed_is_told_to_who_waits(run, heard, aside, instance, qtbot, capsys):
    waiting = aside(lambda: run("speak", "--wait", "Over the sea."), to_end=False)
    qtbot.waitUntil(lambda: len(heard) == 1)
    instance.end_reading("The voice stopped. Try again.")
    qtbot.waitUntil(lambda: waiting.done)
    assert waiting.result == 1
    assert capsys.readouterr().err == "The voice stopped. Try again.\n"


def test_a_file_is_read(run, floor, tmp_path):
    file = tmp_path / "sea.txt"
    file.write_text("Über die See.\n", encoding="utf-8")
    assert run("speak", "--file", str(file)) == 0
    assert floor.jobs[0].document.text == "Über die See.\n"


@pytest.mark.parametrize("words", [("speak", "-"), ("speak", "--file", "-")])
def test_standard_input_is_read(heard, aside, readlark, words):
    done = aside(lambda: readlark(*words, stdin="Über die See.".encode())).result
    assert (done.returncode, done.stderr) == (0, "")
    assert heard[0][1] == "Über die See."


def test_a_file_that_is_not_there(run, capsys, tmp_path):
    assert run("speak", "--file", str(tmp_path / "none.txt")) == 1
    told = capsys.readouterr().err
    assert "none.txt" in told
    assert told.count("\n") == 1


def test_a_text_of_nothing(run, floor, capsys):
    assert run("speak", "  ") == 1
    assert "There is no text" in capsys.readouterr().err
    assert floor.jobs == []


@pytest.mark.parametrize("place", ["clipboard", "selection"])
def test_without_a_screen_there_is_no_clipboard(run, capsys, monkeypatch, place):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert run("speak", f"--{place}") == 1
    assert capsys.readouterr().err.startswith(f"There is no screen here, so there is no {place}.")


def test_a_screen_that_is_gone_is_one_sentence(run, capsys, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":9999")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert run("speak", "--clipboard") == 1
    assert capsys.readouterr().err == "The clipboard cannot be read. Give the text itself or --file.\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")
def test_clipboard_and_selection_are_read(run, floor, monkeypatch, tmp_path):
    require("Xvfb", "xclip")
    with (tmp_path / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(["Xvfb", "-displayfd", "1"], stdout=subprocess.PIPE, stderr=log)
    owners = []
    try:
        assert server.stdout is not None
        monkeypatch.setenv("DISPLAY", ":" + server.stdout.readline().decode().strip())
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        monkeypatch.delenv("QT_QPA_PLATFORM")
        for place in ("clipboard", "selection"):
            assert run("speak", f"--{place}") == 1
        for place in ("clipboard", "primary"):
            owner = ["xclip", "-selection", place, "-quiet"]
            process = subprocess.Popen(owner, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
            owners.append(process)
            assert process.stdin is not None
            process.stdin.write(f"From the {place}.".encode())
            process.stdin.close()
            assert process.stderr is not None
            assert b"aiting" in process.stderr.readline()
            assert run("speak", "--selection") == 0  # without a selection it is what was copied
        assert run("speak", "--clipboard") == 0
    finally:
        for process in (*owners, server):
            process.kill()
            process.wait()
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()
    assert [job.document.text for job in floor.jobs] == [
        "From the clipboard.",
        "From the primary.",
        "From the clipboard.",
    ]


def test_a_probe_that_answers_nothing_fails():
    with pytest.raises(probe.ProbeError):
        probe.ask("nothing of the kind")
