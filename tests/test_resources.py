"""Where bundled files are found, in a checkout and in a wheel."""

import importlib.util
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from app import resources

ROOT = Path(__file__).parent.parent


def test_a_checkout_has_them_beside_the_package() -> None:
    assert resources.path("contract", "create-speech.openapi.yaml").is_file()
    assert resources.path() == ROOT / "resources"


def test_an_installed_package_has_them_inside(tmp_path: Path) -> None:
    (tmp_path / "app" / "_resources" / "icons").mkdir(parents=True)
    module = tmp_path / "app" / "resources.py"
    shutil.copy(ROOT / "app" / "resources.py", module)
    spec = importlib.util.spec_from_file_location("installed_resources", module)
    assert spec is not None
    assert spec.loader is not None
    installed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(installed)
    assert installed.path("icons") == tmp_path / "app" / "_resources" / "icons"


@pytest.mark.proof
def test_the_wheel_carries_the_resources_and_the_licence(tmp_path: Path) -> None:
    """Builds in an environment of its own, for which the build tool is fetched."""
    uv = shutil.which("uv")
    command = [uv] if uv else [sys.executable, "-m", "uv"]
    subprocess.run(
        [*command, "build", "--wheel", "-o", tmp_path, ROOT], check=True, capture_output=True, timeout=110
    )
    (wheel,) = tmp_path.glob("readlark-*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    bundled = {file.relative_to(ROOT / "resources").as_posix() for file in (ROOT / "resources").rglob("*.*")}
    assert {f"app/_resources/{name}" for name in bundled} <= names
    assert "app/__main__.py" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "packaging/", "resources/")) for name in names)
