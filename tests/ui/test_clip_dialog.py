"""The dialog of an export."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.audio.clip_file import ClipFormat, Quality
from app.reading.subtitles import SubtitleFormat
from app.storage import settings
from app.text.document import Document, Span, parse
from app.ui.clip_choices import LUFS, NO_SUBTITLES, format_rows, loudness_rows, quality_rows, subtitle_rows
from app.ui.clip_dialog import ClipDialog
from app.ui.preferences import Preferences

BOOK = parse("# One\n\nFirst words.\n\n# Two\n\nLast words here.\n\n# Three\n\nThe end.", "A Book")
PLAIN = parse("Only words.", "CON")

Make = Callable[..., ClipDialog]


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Make:
    (tmp_path / "clips").mkdir()

    def make(
        document: Document = BOOK, selection: Span | None = None, here: int = 0, **chosen: str
    ) -> ClipDialog:
        preferences = Preferences(export_folder=str(tmp_path / "clips"), **chosen)
        dialog = ClipDialog(document, selection, here, 1.0, preferences)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def choose(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(box.findText(words, Qt.MatchFlag.MatchStartsWith))


def write(dialog: ClipDialog, name: str) -> None:
    dialog._name.setText(name)
    dialog._name.textEdited.emit(name)


def question(dialog: ClipDialog) -> QMessageBox | None:
    return next((one for one in dialog.findChildren(QMessageBox) if one.isVisible()), None)


def test_all_of_the_text_is_proposed_under_its_title(make: Make, tmp_path: Path) -> None:
    wish = make().wish
    assert wish.part.is_whole
    assert [(piece.target, piece.span) for piece in wish.pieces] == [
        (tmp_path / "clips" / "A Book.mp3", None)
    ]
    assert wish.pieces[0].tags.title == "A Book"
    assert (wish.format, wish.quality, wish.loudness) == (ClipFormat.MP3, Quality.STANDARD, "as-spoken")
    assert wish.beside.subtitles is None


def test_a_name_that_windows_keeps_for_itself_is_not_proposed(make: Make) -> None:
    assert make(PLAIN).wish.pieces[0].target.name == "_CON.mp3"


def test_a_selection_is_proposed(make: Make) -> None:
    span = Span(7, 12)
    wish = make(selection=span).wish
    assert wish.part.selection == span
    assert wish.pieces[0].span == span
    assert wish.pieces[0].target.name == "A Book - selection.mp3"


def test_this_chapter_and_every_other_one_can_be_chosen(make: Make) -> None:
    dialog = make(here=BOOK.text.index("Last"))
    choose(dialog._part, "This chapter: Two")
    piece = dialog.wish.pieces[0]
    assert (piece.tags.title, piece.tags.album, piece.tags.track) == ("Two", "A Book", 2)
    assert piece.target.name == "A Book - 02 - Two.mp3"
    choose(dialog._part, "3. Three")
    assert dialog.wish.pieces[0].span == Span(BOOK.chapters[2].start, len(BOOK.text))
    assert not dialog._files.isEnabled()


def test_a_file_a_chapter(make: Make) -> None:
    dialog = make()
    choose(dialog._files, "A file a chapter")
    assert [piece.target.name for piece in dialog.wish.pieces] == [
        "A Book - 01 - One.mp3",
        "A Book - 02 - Two.mp3",
        "A Book - 03 - Three.mp3",
    ]
    assert "3 files are written, the first is “A Book - 01 - One.mp3”" in dialog._about.text()


def test_a_text_without_chapters_offers_none(make: Make) -> None:
    dialog = make(PLAIN)
    assert dialog._part.count() == 1
    assert not dialog._files.isVisible()


def test_the_ending_goes_with_the_format_and_the_format_with_the_ending(make: Make) -> None:
    dialog = make()
    choose(dialog._format, "FLAC")
    assert dialog._name.text() == "A Book.flac"
    assert not dialog._quality.isEnabled()
    write(dialog, "Mine.opus")
    assert dialog.wish.format is ClipFormat.OPUS
    assert dialog._quality.isEnabled()
    write(dialog, "Vol. 2")
    assert dialog.wish.pieces[0].target.name == "Vol. 2.opus"
    choose(dialog._format, "M4B")
    assert dialog.wish.pieces[0].target.name == "Vol. 2.m4b"
    assert "Players find its 3 chapters." in dialog._about.text()
    choose(dialog._part, "1. One")
    assert dialog._name.text() == "Vol. 2.m4b", "a name of the user's own stays"


def test_what_was_chosen_is_proposed_again(make: Make) -> None:
    dialog = make()
    choose(dialog._format, "AAC")
    choose(dialog._quality, "Best")
    choose(dialog._loudness, "As podcasts")
    choose(dialog._subtitles, "WebVTT")
    remembered = dialog.wish.remembered()
    folder = remembered.pop("export_folder")
    assert make(**remembered).wish.remembered() == {**remembered, "export_folder": folder}
    assert dialog.wish.beside.subtitles is SubtitleFormat.VTT


def test_a_folder_that_is_gone_is_not_proposed(qtbot: QtBot) -> None:
    dialog = ClipDialog(BOOK, None, 0, 1.0, Preferences(export_folder="/gone/away"))
    qtbot.addWidget(dialog)
    assert Path(dialog._folder.text()).is_dir()


@pytest.mark.parametrize("name", ["../elsewhere", "a/b", "/etc/passwd"])
def test_a_name_with_a_slash_is_refused(make: Make, name: str) -> None:
    dialog = make()
    write(dialog, name)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog._fault.text().startswith("A name has no / in it.")


def test_a_place_of_no_use_is_told_and_forgotten_when_mended(make: Make, tmp_path: Path) -> None:
    dialog = make()
    dialog._folder.setText(str(tmp_path / "gone"))
    dialog.accept()
    assert dialog._fault.text() == f"There is no folder {tmp_path / 'gone'}. Choose another one."
    dialog._folder.setText(str(tmp_path))
    assert not dialog._fault.isVisible()
    dialog.accept()
    assert dialog.result() == ClipDialog.DialogCode.Accepted


def test_nothing_without_a_name_can_be_exported(make: Make) -> None:
    dialog = make()
    write(dialog, " ")
    assert not dialog._export.isEnabled()


def test_files_that_are_there_are_asked_about_once(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = make(export_subtitles="srt")
    choose(dialog._files, "A file a chapter")
    for name in ("A Book - 01 - One.mp3", "A Book - 02 - Two.srt"):
        (tmp_path / "clips" / name).touch()
    dialog.accept()
    asked = question(dialog)
    assert asked
    assert asked.text() == "2 of these files are there already. Replace them?"
    assert asked.informativeText() == "A Book - 01 - One.mp3, A Book - 02 - Two.srt"
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.wish.overwrite
    dialog.accept()
    asked = question(dialog)
    assert asked
    next(button for button in asked.buttons() if button.text() == "Replace").click()
    assert dialog.result() == ClipDialog.DialogCode.Accepted
    assert dialog.wish.overwrite


def test_every_field_has_a_name_and_a_place_in_the_order_of_tab(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog._part)
    visited: list[str] = []
    for _ in range(11):
        focused = QApplication.focusWidget()
        is_bare_button = isinstance(focused, QAbstractButton) and not focused.accessibleName()
        visited.append(focused.text() if is_bare_button else focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == [
        "What",
        "Files",
        "Format",
        "Quality",
        "Loudness",
        "Subtitles",
        "Name",
        "Folder",
        "Choose a folder",
        "Export",
        "Cancel",
    ]
    fields = [
        one
        for one in dialog.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QComboBox | QLineEdit)
    ]
    assert len(fields) == len(visited)


def test_enter_exports_and_escape_leaves(make: Make, qtbot: QtBot) -> None:
    for key, result in ((Qt.Key.Key_Return, 1), (Qt.Key.Key_Escape, 0)):
        dialog = make()
        qtbot.keyClick(dialog._name, key)
        assert not dialog.isVisible()
        assert dialog.result() == result


def test_every_choice_can_be_kept_in_the_settings() -> None:
    def values(rows: object) -> tuple[str, ...]:
        return tuple(str(value) for value, _ in rows)

    assert values(format_rows()) == settings.EXPORT_FORMATS
    assert values(quality_rows()) == settings.EXPORT_QUALITIES
    assert values(loudness_rows()) == settings.EXPORT_LOUDNESSES == tuple(LUFS)
    assert values(subtitle_rows()) == settings.EXPORT_SUBTITLES
    assert NO_SUBTITLES in settings.EXPORT_SUBTITLES
    assert set(settings.EXPORT_FORMATS) == set(ClipFormat)
