from importlib.metadata import version

import pytest

from app.commands import cli
from app.commands.program import Program
from app.desktop import handover
from app.speech import errors

LINK = f"readlark://reading/{'0a' * 32}/12"


def test_help_names_every_command(run, capsys):
    assert run("--help") == 0
    help_text = capsys.readouterr().out
    for name in (
        "open",
        "speak",
        "status",
        "text",
        "export",
        "voices",
        "services",
        "key",
        "serve",
        "doctor",
        *handover.VERBS,
    ):
        assert name in help_text
    assert "window" not in [line.split()[1] for line in help_text.splitlines() if len(line.split()) > 1]


def test_without_words_the_window_opens(run, floor):
    floor.code = 7
    assert run() == 7
    assert floor.windows == [[]]
    assert not floor.hidden


def test_the_window_may_stay_hidden(run, floor):
    assert run("--hidden") == 0
    assert floor.windows == [[]]
    assert floor.hidden


def test_the_version_is_told_and_nothing_opened(run, floor, capsys):
    assert run("--version") == 0
    assert capsys.readouterr().out == f"readlark {version('readlark')}\n"
    assert floor.windows == []


def test_files_are_opened_in_the_window(run, floor, tmp_path):
    file = tmp_path / "a text"
    file.touch()
    assert run(str(file)) == 0
    assert floor.windows == [[str(file)]]


@pytest.mark.parametrize("words", [[LINK], ["open", LINK]])
def test_a_link_is_opened_in_the_window(run, floor, words):
    assert run(*words) == 0
    assert floor.windows == [[LINK]]


@pytest.mark.parametrize(
    "link", [f"{LINK}?speak", "readlark:stop", "READLARK://reading/../../../etc/hostname"]
)
def test_what_is_no_link_opens_nothing(run, floor, capsys, link):
    for words in ([link], ["open", link]):
        assert run(*words) == 2
        assert "This is no link to a reading." in capsys.readouterr().err
    assert floor.windows == []


def test_a_word_that_is_no_command_and_no_file(run, floor, capsys):
    assert run("speek") == 2
    assert capsys.readouterr().err == 'There is no command and no file "speek". See: readlark --help\n'
    assert floor.windows == []


@pytest.mark.parametrize(
    "words",
    [
        ["--loud"],
        ["pause", "now"],
        ["speak"],
        ["speak", "a", "--clipboard"],
        ["speak", "--clipboard", "--selection"],
        ["speak", "-", "--file", "a.txt"],
        ["speak", "a", "--speed", "fast"],
        ["speak", "a", "--speed", "0.2"],
        ["speak", "a", "--speed", "nan"],
        ["speak", "a", "--voice-speed", "inf"],
        ["speak", "a", "--voice", ""],
        ["speak", "a", "--instructions", "x" * 4097],
        ["export", "a.txt"],
        ["export", "-o", "a.wav"],
        ["export", "a.txt", "--text", "a", "-o", "a.wav"],
        ["export", "a.txt", "-o", "clip"],
        ["export", "a.txt", "-o", "clip.ogg"],
        ["export", "a.txt", "-o", "clip.wav", "--format", "ogg"],
        ["export", "--text", "a", "-o", "a.wav", "--words", "a.wav"],
    ],
)
def test_wrong_usage(run, floor, capsys, words):
    assert run(*words) == 2
    told = capsys.readouterr()
    assert told.err
    assert told.out == ""
    assert floor.jobs == []


@pytest.mark.parametrize(
    ("raised", "code", "told"),
    [
        (KeyboardInterrupt(), 130, ""),
        (errors.VoiceStopped(), 1, "The built-in voice stopped"),
        (errors.Busy(retry_after_s=3), 1, "in 3 s"),
    ],
)
def test_foreseeable_faults_are_told_in_a_line(capsys, raised, code, told):
    def speak_here(_job: object) -> int:
        raise raised

    assert cli.run(["speak", "a"], Program(lambda _files: 0, speak_here)) == code
    err = capsys.readouterr().err
    assert told in err
    assert err.count("\n") == (1 if told else 0)
