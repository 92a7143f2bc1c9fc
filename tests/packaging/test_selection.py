"""Which libraries come into a packed program."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.parts import require

FOLDER = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def selection(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """`packaging/selection.py`, whose neighbours are found as when it is run."""
    monkeypatch.syspath_prepend(FOLDER)
    spec = importlib.util.spec_from_file_location("readlark_selection", FOLDER / "selection.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.modules.pop("binaries", None)


PACKAGES = "/env/lib/python3.11/site-packages"
SYSTEM = "/usr/lib/x86_64-linux-gnu"
LINKED = {
    "libqxcb.so": {"libQt6Gui.so.6", "libxcb.so.1", "libc.so.6"},
    "libQt6Gui.so.6": {"libQt6Core.so.6", "libharfbuzz.so.0"},
    "_ssl.so": {"libssl.so.3"},
    "libssl.so.3": {"libcrypto.so.3"},
}


def test_only_what_is_needed_and_not_the_systems_comes_along(
    selection: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selection, "linked_to", lambda file: LINKED.get(file.name, set()))

    def qt(name: str) -> tuple[str, str, str]:
        return f"PySide6/Qt/lib/{name}", f"{PACKAGES}/PySide6/Qt/lib/{name}", "BINARY"

    def of_system(name: str) -> tuple[str, str, str]:
        return name, f"{SYSTEM}/{name}", "BINARY"

    def link(name: str) -> tuple[str, str, str]:
        return name, f"PySide6/Qt/lib/{name}", "SYMLINK"

    plugin = ("PySide6/Qt/plugins/platforms/libqxcb.so", f"{PACKAGES}/x/libqxcb.so", "BINARY")
    module = ("python3.11/lib-dynload/_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so", "EXTENSION")
    python = of_system("libpython3.11.so.1.0")
    data = ("app/welcome.txt", "/checkout/welcome.txt", "DATA")
    needed = [
        qt("libQt6Gui.so.6"),
        qt("libQt6Core.so.6"),
        of_system("libssl.so.3"),
        of_system("libcrypto.so.3"),
    ]
    spare = [qt("libQt6Pdf.so.6"), *map(of_system, ("libxcb.so.1", "libharfbuzz.so.0", "libgtk-3.so.0"))]
    found = selection.belonging(
        [plugin, module, python, data, *needed, *spare, link("libQt6Gui.so.6"), link("libQt6Pdf.so.6")]
    )
    assert sorted(found) == sorted([plugin, module, python, data, *needed, link("libQt6Gui.so.6")])


def test_what_a_program_is_linked_to(selection: ModuleType) -> None:
    require("objdump", "ldd")
    linked = sys.modules["binaries"].linked_to(Path(sys.executable))
    told = subprocess.run(["ldd", sys.executable], capture_output=True, text=True, check=True).stdout
    assert linked
    assert all(name in told for name in linked)
