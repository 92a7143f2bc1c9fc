"""The translations of the window are complete, sound, and compiled."""

import ast
import importlib.util
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
RENEW = "Run packaging/translations.py, translate what it lists, and run it again."

SHOWN_BY = {
    "addAction", "addItem", "addRow", "addTab", "insertItem", "setAccessibleDescription", "setAccessibleName",
    "setInformativeText", "setLabelText", "setPlaceholderText", "setPlainText", "setStatusTip", "setText", "setTitle",
    "setToolTip", "setWindowTitle", "QAction", "QCheckBox", "QGroupBox", "QLabel", "QMenu", "QPushButton",
    "QRadioButton", "show_message", "show_notice", "show_trouble", "announce",
}  # fmt: skip
"""What takes a text that a person sees or hears."""


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(file: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and translations (more than one: plural forms) of each string of a file."""
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
            yield context.findtext("name", ""), message.findtext("source", ""), forms


def test_nothing_is_untranslated_or_gone(translations: ModuleType, tmp_path: Path) -> None:
    for tongue in translations.TONGUES:
        shutil.copy(translations.FOLDER / f"readlark_{tongue}.ts", tmp_path)
    translations.collect(tmp_path)
    for tongue in translations.TONGUES:
        renewed, kept = (folder / f"readlark_{tongue}.ts" for folder in (tmp_path, translations.FOLDER))
        assert renewed.read_text("utf-8") == kept.read_text("utf-8"), RENEW
        assert not list(translations.untranslated(kept)), RENEW


def test_what_is_compiled_is_what_is_written(translations: ModuleType, tmp_path: Path) -> None:
    translations.compile_into(tmp_path)
    for tongue in translations.TONGUES:
        name = f"readlark_{tongue}.qm"
        assert (tmp_path / name).read_bytes() == (translations.FOLDER / name).read_bytes(), RENEW


@pytest.mark.parametrize("tongue", ["de", "es", "fr"])
def test_every_translation_fills_in_what_its_source_does(translations: ModuleType, tongue: str) -> None:
    for _context, source, forms in messages(translations.FOLDER / f"readlark_{tongue}.ts"):
        assert len(forms) == (2 if "%Ln" in source or "%n" in source else 1), source
        for form in forms:
            assert form, source
            fields = re.findall(r"{\w+}", source)
            assert Counter(re.findall(r"{\w+}", form)) == Counter(fields), form
            assert form.count("&") == source.count("&"), form
            assert form.endswith("…") == source.endswith("…"), form
            assert form[:1].isspace() == source[:1].isspace(), form
        if "%Ln" in source:
            assert "%Ln" in forms[-1], source


@pytest.mark.parametrize("tongue", ["de", "es", "fr"])
def test_signs_stand_as_each_language_sets_them(translations: ModuleType, tongue: str) -> None:
    for _context, source, forms in messages(translations.FOLDER / f"readlark_{tongue}.ts"):
        for form in forms:
            assert "'" not in form, form
            assert '"' not in form or '"' in source, form
            if tongue == "fr":
                plain = re.sub(r"https?:|;;|:\w|&amp;|\bapi-version.*", "", form)
                assert not re.search(r"(?<!\u202f)[;:!?»]|«(?!\u202f)", plain), form
            if tongue == "es":
                assert form.count("¿") == form.count("?"), form


@pytest.mark.parametrize("tongue", ["de", "es", "fr"])
def test_no_letter_means_two_things_in_one_window(translations: ModuleType, tongue: str) -> None:
    letters: dict[str, list[str]] = {}
    for context, _source, forms in messages(translations.FOLDER / f"readlark_{tongue}.ts"):
        letters.setdefault(context, []).extend(re.findall(r"&(\w)", forms[0].lower()))
    for context, found in letters.items():
        assert len(found) == len(set(found)), context


def test_every_text_that_is_shown_can_be_translated() -> None:
    """A literal that holds a word goes through `tr`, and strings are never pieced together in it."""
    faults: list[str] = []
    for file in (
        *sorted((ROOT / "app" / "ui").glob("*.py")),
        *sorted((ROOT / "app" / "desktop").rglob("*.py")),
    ):
        for call in (
            node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)
        ):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if name in SHOWN_BY and any(map(holds_words, call.args)):
                faults.append(f"{file.name}:{call.lineno} is shown, but not translated")
            if name == "tr" and call.args and not isinstance(call.args[0], ast.Constant):
                faults.append(f"{file.name}:{call.lineno} is no plain text")
    assert not faults


def holds_words(node: ast.expr) -> bool:
    """Whether an argument is a text with a word in it; a name of the app or of a font is none."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return any(re.search(r"[^\W\d_]{2}", text.replace("Readlark", "")) for text in texts)


def test_functions_and_classes_are_translated_each_in_its_own_way() -> None:
    """Qt takes the class around a `tr` for its context: the function of that name is for functions alone."""
    for file in sorted((ROOT / "app" / "ui").glob("*.py")):
        classes = (
            node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.ClassDef)
        )
        for call in (node for one in classes for node in ast.walk(one) if isinstance(node, ast.Call)):
            assert getattr(call.func, "id", "") != "tr", f"{file.name}:{call.lineno}: say self.tr"


def test_what_is_translated_is_found_where_it_stands() -> None:
    """A text that comes to Qt in a variable is found only where a table marks it."""
    for file in sorted((ROOT / "app" / "ui").glob("*.py")):
        source = file.read_text("utf-8")
        for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
            if ast.unparse(call.func) == "QCoreApplication.translate" and file.name != "tongues.py":
                is_plain = isinstance(call.args[1], ast.Constant)
                assert is_plain or "QT_TRANSLATE_NOOP(" in source, f"{file.name}:{call.lineno}"
