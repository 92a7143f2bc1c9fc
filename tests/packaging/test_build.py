"""What is laid into a package, without packing the program itself."""

import configparser
import gzip
import importlib.util
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from lxml import etree

from app.desktop.mpris import NAME as MPRIS_NAME
from tests.parts import require

ROOT = Path(__file__).parents[2]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """`packaging/build.py`, whose neighbours are found as when it is run."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    before = set(sys.modules)
    spec = importlib.util.spec_from_file_location("readlark_build", ROOT / "packaging" / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    for name in {"go", "command_line", "binaries"} & (set(sys.modules) - before):
        del sys.modules[name]


@pytest.fixture
def root(load: ModuleType, tmp_path: Path) -> Path:
    """What a package would lay under `/`, with a program that does nothing."""
    folder = tmp_path / "packed"
    folder.mkdir()
    program = folder / "readlark"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    (folder / "THIRD-PARTY.txt").write_text("the licences of all parts")
    load.stage(folder, tmp_path / "root", "1.2.3")
    return tmp_path / "root" / "usr"


def test_everything_a_desktop_expects_is_there(root: Path) -> None:
    share = root / "share"
    assert (root / "bin" / "readlark").resolve() == root / "lib" / "readlark" / "readlark"
    assert gzip.decompress((share / "man/man1/readlark.1.gz").read_bytes()).startswith(b".TH READLARK 1")
    assert gzip.decompress((share / "doc/readlark/changelog.gz").read_bytes())
    assert (
        gzip.decompress((share / "doc/readlark/THIRD-PARTY.gz").read_bytes()) == b"the licences of all parts"
    )
    assert not (root / "lib/readlark/THIRD-PARTY.txt").exists()
    assert "Apache License" in (share / "doc/readlark/copyright").read_text("utf-8")
    for file in (
        "icons/hicolor/scalable/apps/readlark.svg",
        "bash-completion/completions/readlark",
        "zsh/vendor-completions/_readlark",
        "fish/vendor_completions.d/readlark.fish",
    ):
        assert (share / file).stat().st_size > 100


def test_the_desktop_file_names_what_is_there(root: Path) -> None:
    file = configparser.ConfigParser(interpolation=None, strict=True)
    file.optionxform = str  # type: ignore[assignment]
    file.read(root / "share/applications/readlark.desktop", encoding="utf-8")
    entry = file["Desktop Entry"]
    assert entry["Exec"].split()[0] == entry["Icon"] == "readlark"
    for action in filter(None, entry["Actions"].split(";")):
        assert file[f"Desktop Action {action}"]["Exec"].startswith("readlark speak --")
    file.read(root / "share/applications/readlark-link.desktop", encoding="utf-8")
    assert (entry["Exec"], entry["MimeType"]) == ("readlark open %u", "x-scheme-handler/readlark;")
    description = etree.parse(root / "share/metainfo/io.github.readlark.Readlark.metainfo.xml")
    assert description.findtext("launchable") == "readlark.desktop"


def test_bash_completes_commands_and_options(root: Path) -> None:
    require("bash")

    def completed(*words: str) -> set[str]:
        script = (
            f'source "$0"; COMP_WORDS=("$@"); COMP_CWORD={len(words) - 1}; '
            '_readlark; printf "%s\\n" "${COMPREPLY[@]}"'
        )
        file = root / "share/bash-completion/completions/readlark"
        done = subprocess.run(
            ["bash", "-c", script, file, *words], capture_output=True, text=True, check=True
        )
        return set(done.stdout.split())

    assert {"export", "speak", "services"} <= completed("readlark", "")
    assert completed("readlark", "exp") == {"export"}
    assert completed("readlark", "export", "--su") == {"--subtitles"}
    assert completed("readlark", "services", "") >= {"add", "remove", "--help"}
    assert completed("readlark", "services", "add", "--ur") == {"--url"}


def test_the_package_asks_for_the_libraries(load: ModuleType) -> None:
    fields = dict(
        line.split(": ", 1) for line in load.control("1.2.3", "amd64", 5, "2.36").splitlines() if ": " in line
    )
    assert (fields["Version"], fields["Architecture"], fields["Installed-Size"]) == ("1.2.3", "amd64", "5")
    assert {"libc6 (>= 2.36)", "libegl1", "libpulse0", "libxcb-cursor0"} <= set(fields["Depends"].split(", "))


def test_the_flatpak_lays_out_the_same_and_may_ask_for_keys_and_sound() -> None:
    linux = ROOT / "packaging" / "linux"
    manifest = yaml.safe_load((linux / "io.github.readlark.Readlark.yaml").read_text("utf-8"))
    description = etree.parse(linux / f"{manifest['id']}.metainfo.xml")
    assert description.findtext("id") == manifest["id"]
    assert (linux / manifest["rename-desktop-file"]).is_file()
    assert {"--socket=pulseaudio", "--share=network", "--talk-name=org.freedesktop.secrets"} <= set(
        manifest["finish-args"]
    )
    assert f"--own-name={MPRIS_NAME}" in manifest["finish-args"]
    files = [source["path"] for source in manifest["modules"][0]["sources"] if source["type"] == "file"]
    assert all((linux / file).is_file() for file in files)
    named = " ".join(manifest["modules"][0]["build-commands"])
    assert all(Path(file).name in named for file in files)


def test_the_hooks_before_a_commit_are_words_that_are_known() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    assert [hook["entry"].split()[1:] for hook in hooks] == [
        ["packaging/go.py", "style"],
        ["packaging/translations.py"],
    ]


@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_what_a_packed_program_starts_has_the_libraries_of_before(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/packed")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(ROOT / "packaging" / "own_libraries.py"))
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_the_version_is_told_everywhere() -> None:
    told = version("readlark")
    assert (ROOT / "packaging" / "changelog").read_text("utf-8").startswith(told)
    description = etree.parse(ROOT / "packaging" / "linux" / "io.github.readlark.Readlark.metainfo.xml")
    newest = description.find("releases/release")
    assert newest is not None
    assert newest.get("version") == told
    assert f"readlark_{told}_amd64.deb" in (ROOT / "README.md").read_text("utf-8")
