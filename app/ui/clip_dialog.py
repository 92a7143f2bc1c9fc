"""Where to write a clip, and how far it is."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

FORMATS = ("mp3", "wav", "opus", "flac", "aac", "pcm")
"""The formats on offer; the first is the one proposed."""


def ask_for_clip(parent: QWidget, title: str) -> Path | None:
    """The file that the user chose, with one of `FORMATS` for its ending; None if none was chosen.

    The dialog itself asks before a file is replaced.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
    proposed = str(Path(folder) / f"{file_name(title)}.{FORMATS[0]}")
    filters = ";;".join(f"{name.upper()} (*.{name})" for name in FORMATS)
    dialog = QFileDialog(parent, QCoreApplication.translate("clip_dialog", "Export"), proposed, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(FORMATS[0])
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen.partition(" ")[0].lower()))
    dialog.selectFile(Path(proposed).name)
    if not dialog.exec():
        return None
    chosen = Path(dialog.selectedFiles()[0])
    return (
        chosen
        if chosen.suffix.lower().removeprefix(".") in FORMATS
        else chosen.with_name(f"{chosen.name}.mp3")
    )


def file_name(title: str) -> str:
    """`title` as a file name on any system, without its ending."""
    name = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", title)
    return " ".join(name.split()).strip(". ")[:80] or "Readlark"


class ClipProgress(QProgressDialog):
    """Shows how much of a clip is written, beside the window; its button stops the writing."""

    def __init__(self, target: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWindowTitle(self.tr("Export"))
        self.setLabelText(self.tr("Writing {name}…").format(name=target.name))
        self.setRange(0, 1000)
        self.setMinimumDuration(500)
        self.setAutoClose(False)
        self.setAutoReset(False)

    def show_part(self, part: float) -> None:
        """`part` of the clip is written, 0 to 1."""
        self.setValue(min(999, round(part * 1000)))
