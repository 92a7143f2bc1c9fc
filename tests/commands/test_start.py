import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import __main__ as start
from app.__main__ import main, plain_wish
from app.desktop import handover

MODULES = """
import json, sys
from app.__main__ import main
code = main(sys.argv[1:])
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def test_a_sound_link_needs_no_parser_and_stays_as_it_is():
    link = f"readlark://reading/{'0a' * 32}/12"
    assert plain_wish([link]) == handover.open_files([link]) == {"do": "open", "files": [link]}
    assert plain_wish([f"{link}/../../../etc/hostname"]) is None


@pytest.mark.parametrize("verb", handover.VERBS)
def test_a_verb_needs_no_parser(verb):
    assert plain_wish([verb]) == handover.steer(verb)


def test_a_text_alone_needs_no_parser():
    assert plain_wish(["speak", "Hello, world."]) == handover.speak("Hello, world.")


def test_files_need_no_parser(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").touch()
    assert plain_wish([]) == handover.open_files([])
    assert plain_wish(["a.txt", "./a.txt"]) == handover.open_files(["a.txt", "a.txt"])


@pytest.mark.parametrize(
    "words",
    [
        ["pause", "now"],
        ["speak"],
        ["speak", " "],
        ["speak", "-"],
        ["speak", "--here"],
        ["speak", "a", "--wait"],
        ["speak", "--", "-1"],
        ["text", "a.txt"],
        ["status"],
        ["--help"],
        ["missing.txt"],
        ["speek"],
    ],
)
def test_the_parser_decides_the_rest(words):
    assert plain_wish(words) is None


def test_a_web_address_needs_no_parser():
    assert plain_wish(["https://example.org/a"]) == handover.open_files(["https://example.org/a"])


def test_a_folder_of_a_commands_name_is_not_in_the_way(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "voices").mkdir()
    assert plain_wish(["voices"]) is None


@pytest.mark.parametrize(
    ("words", "wish"), [(["speak", "Hello."], ("speak", "Hello.", {})), (["pause"], ("steer", "pause"))]
)
def test_handing_over_imports_neither_parser_nor_qt(heard, aside, words, wish):
    def run() -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([sys.executable, "-c", MODULES, *words], capture_output=True, check=True)

    code, modules = json.loads(aside(run).result.stdout)
    assert code == 0
    assert heard == [wish]
    assert not {"typer", "rich", "PySide6", "pydantic", "httpx", "numpy", "asyncio"} & set(modules)


def test_files_go_to_the_running_window(heard, aside, tmp_path):
    file = tmp_path / "sea.txt"
    file.touch()
    assert aside(lambda: main([str(file)])).result == 0
    assert aside(lambda: main([])).result == 0
    assert heard == [("open", [str(file)]), ("open", [])]


def test_a_window_that_does_not_answer_is_one_sentence(instance, monkeypatch, capsys):
    monkeypatch.setattr(handover, "_TIMEOUT_S", 0.05)  # nobody runs this thread's event loop meanwhile
    assert main(["pause"]) == 1
    assert capsys.readouterr().err == "Readlark's window does not answer. Close it and start it again.\n"


def test_a_folder_named_app_is_not_taken_for_ours(readlark, tmp_path, monkeypatch):
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__main__.py").write_text("print('not ours')")
    monkeypatch.chdir(tmp_path)
    assert readlark("status").stdout == "Readlark is not running.\n"


def test_nothing_but_the_sentence_is_said_outside_a_session(readlark, monkeypatch):
    monkeypatch.delenv("READLARK_HOME")
    monkeypatch.setenv("HOME", os.environ.get("TMPDIR", "/tmp"))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    done = readlark("status", XDG_CONFIG_HOME="/tmp", XDG_CACHE_HOME="/tmp")
    assert done.stderr == ""


def test_a_missing_library_is_one_sentence_and_code_3(monkeypatch, capsys):
    def open_window(_files: list[str]) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(start, "_open_window", open_window)
    assert main([]) == 3
    assert capsys.readouterr().err == (
        "The system library libEGL.so.1 is missing. What to do says: readlark doctor\n"
    )


def test_a_fault_of_our_own_is_not_taken_for_a_missing_library(monkeypatch):
    def open_window(_files: list[str]) -> int:
        raise ImportError("No module named 'larks'")

    monkeypatch.setattr(start, "_open_window", open_window)
    with pytest.raises(ImportError):
        main([])


def test_ctrl_c_is_code_130_and_says_nothing(monkeypatch, capsys):
    def open_window(_files: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "_open_window", open_window)
    assert main([]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_folder_that_cannot_be_used_is_one_sentence(monkeypatch, capsys, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("READLARK_HOME", str(tmp_path / "file"))
    assert main(["pause"]) == 1
    assert capsys.readouterr().err == (
        f"The folder {tmp_path / 'file' / 'run'} cannot be used: Not a directory. "
        "Make room for it, or set READLARK_HOME to another folder.\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there a folder has no such owner")
def test_a_folder_of_somebody_elses_is_not_trusted(monkeypatch, capsys):
    monkeypatch.setattr(os, "getuid", lambda: 2**20)
    assert main(["pause"]) == 1
    assert "it belongs to somebody else" in capsys.readouterr().err


def test_the_import_child_needs_nothing_but_its_importers(monkeypatch):
    from app.text.importing import child

    monkeypatch.setattr(child, "main", lambda: 7)
    assert main(["import", "--child"]) == 7


@pytest.mark.skipif(sys.platform == "win32", reason="how a shell closes them")
@pytest.mark.parametrize(
    ("redirected", "code", "told"),
    [
        ("text - <&-", 1, "There is no text to read."),
        ("text none.txt 2>&-", 1, ""),
        ("text README.md >/dev/full", 1, "No space left on device."),
    ],
)
def test_streams_that_are_missing_or_full(redirected, code, told):
    if "/dev/full" in redirected and not Path("/dev/full").exists():
        pytest.skip("there is no such device here")
    command = f'"{sys.executable}" -P -m app {redirected}'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr.count("\n")) == (code, 1 if told else 0)
    assert done.stderr.startswith(told)
