"""What the audit makes of pip-audit's answer."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parents[2] / "packaging"
SOUND = {"name": "sound", "version": "1", "vulns": []}
UNKNOWN = {"name": "unknown", "skip_reason": "not found on PyPI"}
WEAK = {
    "name": "weak",
    "version": "2",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["3"]}, {"id": "PYSEC-2"}],
}


@pytest.fixture
def audit(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(FOLDER)
    spec = importlib.util.spec_from_file_location("readlark_audit", FOLDER / "audit.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("packages", "code", "last"),
    [
        ([SOUND, UNKNOWN], 0, "Audit: 1 of 2 packages asked about, 0 have known weaknesses."),
        ([SOUND, WEAK], 1, "Audit: 2 of 2 packages asked about, 1 have known weaknesses."),
        ([UNKNOWN], 2, "Audit: PyPI could not be asked about any package."),
        ([], 2, "Audit: PyPI could not be asked about any package."),
    ],
)
def test_what_is_told(
    audit: ModuleType, capsys: pytest.CaptureFixture[str], packages: list, code: int, last: str
) -> None:
    assert audit.report(packages) == code
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == last
    if WEAK in packages:
        assert told[:-1] == ["weak 2: PYSEC-1, mended in 3", "weak 2: PYSEC-2, mended in nothing yet"]


def test_without_uv_nothing_can_be_asked(audit: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "installer", lambda: ["/nowhere/uv"])
    assert audit.ask() == []
