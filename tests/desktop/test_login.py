import configparser
import plistlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desktop.login import Autostart, LaunchAgent, Login, RunKey, desktop_entry, launch_agent, of_system

COMMAND = ["/opt/Read lark/bin/readlark", "--hidden"]


@pytest.fixture(params=[Autostart, LaunchAgent])
def login(request: pytest.FixtureRequest, tmp_path: Path) -> Login:
    return request.param(COMMAND, tmp_path / "not" / "there yet")


def test_it_is_switched_on_and_off(login: Login) -> None:
    assert not login.is_on
    login.switch(on=True)
    login.switch(on=True)
    assert login.is_on
    login.switch(on=False)
    login.switch(on=False)
    assert not login.is_on


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = True"])
def test_what_a_desktop_has_switched_off_is_off(tmp_path: Path, line: str) -> None:
    login = Autostart(COMMAND, tmp_path)
    (tmp_path / "readlark.desktop").write_text(f"[Desktop Entry]\nType=Application\n{line}\n")
    assert not login.is_on
    login.switch(on=True)
    assert login.is_on


def entry(text: str) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(text)
    return parser["Desktop Entry"]


def words(text: str) -> list[str]:
    """The command of a desktop file as a session reads it: the file's own escapes, field codes, then the quotes."""
    line = entry(text)["Exec"].replace("\\\\", "\\").replace("%%", "%")
    return [re.sub(r"\\(.)", r"\1", word) for word in re.findall(r'"((?:[^"\\]|\\.)*)"', line)]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1), min_size=1))
def test_every_command_can_be_written(command: list[str]) -> None:
    assert words(desktop_entry(command)) == command
    assert plistlib.loads(launch_agent(command))["ProgramArguments"] == command


@pytest.mark.skipif(sys.platform != "linux", reason="desktop files are of Linux")
def test_the_command_of_the_file_starts_it(tmp_path: Path) -> None:
    """As a session does it: unquoted by the rules of the file, without a shell."""
    script = tmp_path / 'a "program" of $HOME\\100 %'
    script.write_text('#!/bin/sh\nprintf "%s" "$1" > "$2"\n')
    script.chmod(0o755)
    told = tmp_path / "told"
    subprocess.run(words(desktop_entry([str(script), "--hidden", str(told)])), check=True)
    assert told.read_text() == "--hidden"


@pytest.mark.skipif(sys.platform != "linux", reason="autostart files are of Linux")
def test_the_users_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    of_system(COMMAND).switch(on=True)
    text = (tmp_path / "autostart" / "readlark.desktop").read_text()
    assert entry(text)["Exec"] == '"/opt/Read lark/bin/readlark" "--hidden"'


@pytest.mark.skipif(sys.platform == "win32", reason="there it is another thing")
def test_elsewhere_there_is_no_registry() -> None:
    key = RunKey(COMMAND)
    key.switch(on=True)
    assert not key.is_on
