"""What Readlark brings along is under licences that somebody has looked at."""

import importlib.util
import sysconfig
from importlib.metadata import Distribution
from pathlib import Path
from types import ModuleType

import pytest
from av._core import library_meta

FILE = Path(__file__).parents[2] / "packaging" / "licences.py"
PACKAGES = sysconfig.get_path("purelib")


@pytest.fixture
def licences() -> ModuleType:
    spec = importlib.util.spec_from_file_location("readlark_licences", FILE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def needed(licences: ModuleType) -> list[Distribution]:
    return licences.needed(PACKAGES)


def test_every_package_has_a_licence_that_is_allowed(
    licences: ModuleType, needed: list[Distribution]
) -> None:
    parts = [licences.part(one) for one in needed]
    assert len(parts) > 30
    assert not any("AGPL" in one.licence for one in parts)


def test_what_is_under_the_gpl_is_not_needed(licences: ModuleType, needed: list[Distribution]) -> None:
    names = {one.name.lower() for one in needed}
    assert {"httpx", "av", "lxml-html-clean", "pyside6-essentials"} <= {
        name.replace("_", "-") for name in names
    }
    assert not names & {"piper-tts", "pytest", "hypothesis", "pyinstaller"}
    assert not licences.is_allowed("GPL-3.0-or-later")


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("Apache-2.0 OR BSD-3-Clause", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("GPL-2.0-only AND (MIT OR Apache-2.0)", False),
        ("MIT AND AGPL-3.0-only", False),
        ("AGPL-3.0-only", False),
        ("free", False),
        ("", False),
    ],
)
def test_which_licences_are_allowed(licences: ModuleType, licence: str, allowed: bool) -> None:
    assert licences.is_allowed(licence) is allowed


def test_every_library_inside_of_a_package_is_known(licences: ModuleType) -> None:
    inside = licences.libraries(Path(PACKAGES))
    assert any(name.startswith("libx264") for name in inside)
    assert "GPL-2.0-or-later" in {licence for _, licence, _ in licences.within(inside)}
    with pytest.raises(licences.Unknown, match=r"libstranger\.so\.1"):
        licences.within({"libstranger.so.1"})


def test_pyavs_ffmpeg_is_what_the_bundle_is_licensed_by(licences: ModuleType) -> None:
    """Were it without x264 and x265, the bundle could be under another licence than the GPL."""
    assert "--enable-libx264" in library_meta["libavcodec"]["configuration"]
    assert {one["license"] for one in library_meta.values()} == {"LGPL version 3 or later"}


def test_the_text_tells_all_of_it(licences: ModuleType, needed: list[Distribution]) -> None:
    text = licences.notices(PACKAGES, {"libx264-d6.so.165", "libssl.so.3"})
    assert all(f"{one.name} {one.version}\n" in text for one in needed)
    for said in (
        "x264\n    GPL-2.0-or-later",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "Kokoro-82M",
        "Python Software",
    ):
        assert said in text
