"""What `packaging/go.py` decides, without installing anything."""

import ast
import importlib.util
import io
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

GO = Path(__file__).parents[2] / "packaging" / "go.py"


@pytest.fixture
def go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module, set in an empty checkout that has nothing but the two files that decide the environment."""
    spec = importlib.util.spec_from_file_location("go", GO)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    root = tmp_path / "checkout"
    root.mkdir()
    (root / "uv.lock").write_text("lock 1")
    (root / "pyproject.toml").write_text("project 1")
    monkeypatch.setattr(module, "ROOT", root)
    monkeypatch.setattr(module, "VENV", root / ".venv")
    monkeypatch.setattr(module, "PYTHON", root / ".venv" / "bin" / "python")
    return module


class Terminal(io.StringIO):
    """A terminal at which somebody types."""

    def isatty(self) -> bool:
        return True


def pretend_complete(go: ModuleType, group: str) -> None:
    go.PYTHON.parent.mkdir(parents=True, exist_ok=True)
    go.PYTHON.touch()
    go.stamp(group).write_text(go.fingerprint(group))


def test_it_can_be_read_by_pythons_too_old_to_run_readlark() -> None:
    ast.parse(GO.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_it_imports_nothing_but_the_standard_library() -> None:
    tree = ast.parse(GO.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= set(sys.stdlib_module_names)


def test_an_old_python_is_told_so(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go.sys, "version_info", (3, 9, 2))
    with pytest.raises(go.Stop, match=r"Python 3.11 or newer is needed; this is 3\.9"):
        go.main(["setup"])


def test_a_complete_environment_is_not_made_again(go: ModuleType) -> None:
    assert not go.is_set_up("run")
    pretend_complete(go, "run")
    assert go.is_set_up("run")
    assert not go.is_set_up("test")


def test_an_environment_for_the_tests_can_run_readlark(go: ModuleType) -> None:
    pretend_complete(go, "test")
    assert go.is_set_up("run")


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml"])
def test_a_changed_file_asks_for_a_new_set_up(go: ModuleType, name: str) -> None:
    pretend_complete(go, "run")
    (go.ROOT / name).write_text("changed")
    assert not go.is_set_up("run")


def test_a_lost_python_asks_for_a_new_set_up(go: ModuleType) -> None:
    pretend_complete(go, "run")
    go.PYTHON.unlink()
    assert not go.is_set_up("run")


def test_only_the_tests_get_the_test_packages(go: ModuleType) -> None:
    assert "--no-default-groups" in go.sync_line(["uv"], "run")
    assert go.sync_line(["uv"], "test")[-2:] == ["--group", "test"]
    assert "--frozen" in go.sync_line(["uv"], "run")


def test_an_environment_keeps_its_python(go: ModuleType) -> None:
    assert sys.executable in go.sync_line(["uv"], "run")
    pretend_complete(go, "run")
    assert str(go.PYTHON) in go.sync_line(["uv"], "run")


def test_uv_on_the_path_is_used(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go.shutil, "which", {"uv": "/somewhere/uv"}.get)
    assert go.installer() == ["/somewhere/uv"]


def modules(go: ModuleType, monkeypatch: pytest.MonkeyPatch, *present: str) -> list[list[str]]:
    """A Python with `present` of pip and ensurepip, and no uv; what would be run is in the list."""
    ran: list[list[str]] = []
    monkeypatch.setattr(go.shutil, "which", lambda _: None)
    monkeypatch.setattr(go, "has_module", lambda name: name in present)
    monkeypatch.setattr(go, "run", lambda *words: ran.append([str(word) for word in words]))
    return ran


def test_pip_of_this_python_installs_into_the_environment(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = modules(go, monkeypatch, "pip")
    assert go.installer() == [str(go.PYTHON), "-m", "uv"]
    assert ran[0][1:3] == ["-m", "venv"]
    assert ran[1][1:5] == ["-m", "pip", "--python", str(go.PYTHON)]


def test_ensurepip_is_enough(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = modules(go, monkeypatch, "ensurepip")
    assert go.installer() == [str(go.PYTHON), "-m", "uv"]
    assert [line[2] for line in ran] == ["venv", "ensurepip", "pip"]


def test_a_python_that_can_install_nothing_gets_the_remedy(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = modules(go, monkeypatch)
    with pytest.raises(go.Stop, match="neither pip nor ensurepip"):
        go.installer()
    assert ran == []
    assert "apt-get install python3.12-venv" in go.no_pip((3, 12))


@pytest.mark.parametrize(
    ("platform", "env", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_screen_is_announced_on_linux_and_taken_for_granted_elsewhere(
    go: ModuleType, platform: str, env: dict[str, str], screen: bool
) -> None:
    assert go.has_screen(platform, env) is screen


def test_sound_is_a_server_or_a_card(go: ModuleType, tmp_path: Path) -> None:
    cards = tmp_path / "cards"
    assert not go.has_sound({}, cards)
    cards.write_text("--- no soundcards ---\n")
    assert not go.has_sound({}, cards)
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n")
    assert go.has_sound({}, cards)
    assert go.has_sound({"PULSE_SERVER": "unix:/x"}, tmp_path / "none")
    (tmp_path / "pulse").mkdir()
    (tmp_path / "pulse" / "native").touch()
    assert go.has_sound({"XDG_RUNTIME_DIR": str(tmp_path)}, tmp_path / "none")


def test_its_own_words_are_kept_from_pytest(go: ModuleType) -> None:
    assert go.pytest_runs(["--install-system", "tests/text", "-x"]) == [["tests/text", "-x"]]
    assert go.pytest_runs(["--proofs", "tests/text"]) == [["-m", "not soak", "tests/text"]]


def test_a_soak_is_for_as_long_as_is_said(go: ModuleType) -> None:
    assert go.pytest_runs(["--soak"]) == [["-m", "soak", "-s", "tests/soak"]]
    assert go.pytest_runs(["--soak", "90"]) == [["-m", "soak", "-s", "tests/soak", "--minutes=90"]]


def test_the_tests_that_listen_are_left_alone(go: ModuleType) -> None:
    many, alone = go.pytest_runs(["--install-system"])
    assert {word.removeprefix("--ignore=") for word in many if word.startswith("--ignore")} == set(alone)
    assert all(Path(__file__).parents[2].joinpath(place).exists() for place in alone)
    assert all(run[:2] == ["-m", "not soak"] for run in go.pytest_runs(["--proofs"]))


def test_the_first_run_that_fails_gives_the_exit_code(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = iter([3, 1])
    monkeypatch.setattr(go, "missing_libraries", list)
    monkeypatch.setattr(go, "set_up", lambda _group: None)
    monkeypatch.setattr(
        go.subprocess, "run", lambda command, **_how: subprocess.CompletedProcess(command, next(codes))
    )
    assert go.test([]) == 3
    assert next(codes, None) is None


def test_a_change_is_checked_by_tools_and_tests(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    monkeypatch.setattr(go, "set_up", lambda group: ran.append(group))
    monkeypatch.setattr(go, "run", lambda program, *_words: ran.append(program.name))
    monkeypatch.setattr(go, "test", lambda _arguments: 5)
    assert go.main(["check"]) == 5
    assert ran == ["test", "ruff", "ruff", "basedpyright", "lint-imports"]


def test_the_benches_get_the_words_and_say_how_it_went(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **_how: object) -> subprocess.CompletedProcess[bytes]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(go, "missing_libraries", list)
    monkeypatch.setattr(go, "set_up", lambda _group: None)
    monkeypatch.setattr(go.subprocess, "run", run)
    assert go.main(["bench", "--only", "idle"]) == 1
    assert ran == [[str(go.PYTHON), "-m", "tests.bench", "--only", "idle"]]


# --- system packages --------------------------------------------------------------------------------------


def test_libraries_are_only_looked_for_on_linux(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go, "can_load", lambda library: library != "libpulse.so.0")
    monkeypatch.setattr(go.sys, "platform", "linux")
    assert go.missing_libraries() == ["libpulse0"]
    monkeypatch.setattr(go.sys, "platform", "darwin")
    assert go.missing_libraries() == []


def test_a_library_that_is_not_there_is_noticed(go: ModuleType) -> None:
    assert not go.can_load("libreadlark-has-no-such-library.so.7")


def as_user(go: ModuleType, monkeypatch: pytest.MonkeyPatch, typed: io.StringIO) -> list[list[str]]:
    """Be a user with sudo who has typed `typed`; what would be run is in the list."""
    ran: list[list[str]] = []
    monkeypatch.setattr(go.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(go.shutil, "which", "/usr/bin/{}".format)
    monkeypatch.setattr(go.sys, "stdin", typed)
    monkeypatch.setattr(go, "run", lambda *words: ran.append(list(words)))
    return ran


def test_without_a_terminal_the_line_is_printed_and_nothing_done(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = as_user(go, monkeypatch, io.StringIO("y\n"))
    with pytest.raises(go.Stop) as stop:
        go.install(["libpulse0"], asked_for=False)
    assert (stop.value.code, ran) == (3, [])
    assert "sudo apt-get install -q -y --no-install-recommends libpulse0" in capsys.readouterr().err


@pytest.mark.parametrize(("answer", "commands"), [("y\n", 2), ("n\n", 0), ("\n", 0), ("", 0)])
def test_sudo_is_asked_for_first(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, answer: str, commands: int
) -> None:
    ran = as_user(go, monkeypatch, Terminal(answer))
    if commands:
        go.install(["libpulse0"], asked_for=False)
    else:
        with pytest.raises(go.Stop):
            go.install(["libpulse0"], asked_for=False)
    assert len(ran) == commands
    assert all(line[0] == "sudo" for line in ran)


def test_root_installs_at_once_and_says_so(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = as_user(go, monkeypatch, io.StringIO())
    monkeypatch.setattr(go.os, "geteuid", lambda: 0, raising=False)
    go.install(["libegl1", "libpulse0"], asked_for=False)
    assert "Installing missing system packages: libegl1 libpulse0" in capsys.readouterr().err
    assert ran[0][-3:] == ["apt-get", "update", "-q"]
    assert ran[1][-2:] == ["libegl1", "libpulse0"]
    assert not any("sudo" in line for line in ran)


def test_without_apt_the_names_are_given(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go.shutil, "which", lambda _: None)
    with pytest.raises(go.Stop, match="libegl1") as stop:
        go.install(["libegl1"], asked_for=True)
    assert stop.value.code == 3


def test_a_failed_step_stops_with_its_code(go: ModuleType) -> None:
    with pytest.raises(go.Stop, match="This step failed") as stop:
        go.run(sys.executable, "-c", "raise SystemExit(7)")
    assert stop.value.code == 7


def test_a_problem_is_one_sentence_and_an_exit_code() -> None:
    code = "import sys; sys.version_info = (3, 8, 0); import runpy; runpy.run_path(sys.argv[1], run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code, str(GO)], capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stderr.strip()) == (1, "Python 3.11 or newer is needed; this is 3.8.")
