"""The dialog of an export: what is written, how, and where."""

from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.audio.clip_file import ClipFormat, Quality
from app.reading.clip_set import Beside, clashes
from app.reading.subtitles import SubtitleFormat
from app.text.document import Document, Span
from app.ui.clip_choices import (
    LOSSY,
    NO_SUBTITLES,
    ClipWish,
    Part,
    Rows,
    format_rows,
    loudness_rows,
    part_rows,
    quality_rows,
    subtitle_rows,
)
from app.ui.growing import grow
from app.ui.preferences import Preferences
from app.ui.question import Question
from app.ui.text_length import WORDS_A_MINUTE, count_words
from app.ui.time_left import duration_text

_MOST_NAMED = 4
_WIDTH = 560
"""Pixels, if that is enough."""
"""Files that are named when it is asked whether they may be replaced."""


class ClipDialog(QDialog):
    """Lets the user say what of `document` is written, and how; `wish` when it is accepted.

    `selection` is what is selected, and then proposed; the voice or the caret is at code point `here`. `rate`: the
    speed at which it is written.
    """

    def __init__(
        self,
        document: Document,
        selection: Span | None,
        here: int,
        rate: float,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clip_dialog")
        self.setWindowTitle(self.tr("Export"))
        self._document = document
        self._rate = rate
        self._overwrite = False
        self._is_named = False
        self._part = QComboBox()
        for part, words in part_rows(document, selection, here):
            self._part.addItem(words, part)
        if len(document.chapters) > 0:
            self._part.insertSeparator(self._part.count() - len(document.chapters))
        self._format = _box(format_rows(), preferences.export_format)
        self._files = QComboBox()
        self._files.addItem(self.tr("One file"), False)
        self._files.addItem(self.tr("A file a chapter"), True)
        self._quality = _box(quality_rows(), preferences.export_quality)
        self._loudness = _box(loudness_rows(), preferences.export_loudness)
        self._subtitles = _box(subtitle_rows(), preferences.export_subtitles)
        self._name = QLineEdit()
        self._folder = QLineEdit(str(_folder(preferences.export_folder)))
        self._choose = QPushButton(self.tr("Choose…"))
        self._choose.setAccessibleName(self.tr("Choose a folder"))
        self._choose.setAutoDefault(False)
        self._about, self._fault = _text(), _text()
        self._about.setProperty("dim", True)
        self._fault.setObjectName("clip_fault")
        self._fault.hide()
        self._buttons = QDialogButtonBox()
        self._export = self._buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._export.setProperty("primary", True)
        self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._arrange()
        self._connect()
        if selection:
            self._part.setCurrentIndex(1)
        self._on_part_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """With a large font, names take more room."""
        super().showEvent(event)
        grow(self, _WIDTH)

    @property
    def wish(self) -> ClipWish:
        """What the user wants."""
        part, format_ = self._chosen_part, ClipFormat(self._format.currentData())
        kind = self._subtitles.currentData()
        return ClipWish(
            part,
            part.pieces(self._document, self._target, per_chapter=self._per_chapter),
            format_,
            Quality(self._quality.currentData()),
            self._loudness.currentData(),
            Beside(None if kind == NO_SUBTITLES else SubtitleFormat(kind)),
            self._overwrite,
        )

    def accept(self) -> None:
        """Close, unless the place is of no use; files that are there are asked about, all at once."""
        if fault := self._fault_of_target():
            self._fault.setText(fault)
            self._fault.show()
            return
        wish = self.wish
        there = list(clashes(wish.pieces, wish.beside))
        if there and not self._overwrite:
            self._ask(there)
        else:
            super().accept()

    # -- making

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._choose)
        for text, field in (
            (self.tr("&What"), self._part),
            (self.tr("F&iles"), self._files),
            (self.tr("&Format"), self._format),
            (self.tr("&Quality"), self._quality),
            (self.tr("&Loudness"), self._loudness),
            (self.tr("&Subtitles"), self._subtitles),
            (self.tr("&Name"), self._name),
        ):
            form.addRow(_label(text, field), field)
        form.addRow(_label(self.tr("Fol&der"), self._folder), folder)
        form.setRowVisible(self._files, len(self._document.chapters) > 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(14)
        page.addLayout(form)
        page.addWidget(self._about)
        page.addWidget(self._fault)
        page.addStretch(1)
        page.addWidget(self._buttons)

    def _connect(self) -> None:
        self._part.currentIndexChanged.connect(self._on_part_changed)
        self._format.currentIndexChanged.connect(self._on_format_changed)
        self._files.currentIndexChanged.connect(self._on_changed)
        self._subtitles.currentIndexChanged.connect(self._on_changed)
        self._name.textEdited.connect(self._on_name_edited)
        self._folder.textChanged.connect(self._on_changed)
        self._choose.clicked.connect(self._on_choose_clicked)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    # -- what is chosen

    @property
    def _chosen_part(self) -> Part:
        part = self._part.currentData()
        return part if isinstance(part, Part) else Part()

    @property
    def _per_chapter(self) -> bool:
        return self._chosen_part.is_whole and bool(self._files.currentData())

    @property
    def _target(self) -> Path:
        """The clip, or what the clips are called after; its ending is that of the format."""
        name, ending = self._name.text().strip(), f".{self._format.currentData()}"
        return self._chosen_folder / (name if name.lower().endswith(ending) else f"{name}{ending}")

    @property
    def _chosen_folder(self) -> Path:
        return Path(self._folder.text().strip()).expanduser()

    def _fault_of_target(self) -> str:
        """Why nothing can be written there, with the next step; "" if it can."""
        folder = self._chosen_folder
        if not folder.is_absolute() or not folder.is_dir():
            return self.tr("There is no folder {folder}. Choose another one.").format(folder=folder)
        if self._target.parent != folder:
            return self.tr("A name has no / in it. Choose another name, or another folder.")
        if self._target.is_dir():
            return self.tr("{name} is a folder. Choose another name.").format(name=self._target.name)
        return ""

    def _ask(self, there: list[Path]) -> None:
        """Whether the files that are `there` may be replaced."""
        names = ", ".join(path.name for path in there[:_MOST_NAMED])
        if len(there) == 1:
            told = self.tr("{names} is there already. Replace it?").format(names=names)
        else:
            told = self.tr("%Ln of these file(s) are there already. Replace them?", "", len(there))
        named = f"{names}, …" if len(there) > _MOST_NAMED else names
        details = named if len(there) > 1 else ""
        question = Question(self, "overwrite_question", told, self.tr("Replace"), self.tr("Cancel"), details)
        question.yes.clicked.connect(self._on_overwrite_agreed)
        question.open()

    # -- slots

    @Slot()
    def _on_overwrite_agreed(self) -> None:
        self._overwrite = True
        super().accept()

    @Slot()
    def _on_part_changed(self) -> None:
        self._files.setEnabled(self._chosen_part.is_whole)
        if not self._is_named:
            self._name.setText(self._chosen_part.stem(self._document))
        self._on_format_changed()

    @Slot()
    def _on_format_changed(self) -> None:
        """The ending goes with the format."""
        name = self._name.text()
        stem, dot, ending = name.rpartition(".")
        stem = stem if dot and ending.lower() in list(ClipFormat) else name
        self._name.setText(f"{stem}.{self._format.currentData()}")
        self._quality.setEnabled(self._format.currentData() in LOSSY)
        self._on_changed()

    @Slot(str)
    def _on_name_edited(self, name: str) -> None:
        """The format goes with the ending that is written."""
        self._is_named = True
        row = self._format.findData(name.rpartition(".")[2].lower())
        if row >= 0:
            self._format.blockSignals(True)
            self._format.setCurrentIndex(row)
            self._format.blockSignals(False)
            self._quality.setEnabled(self._format.currentData() in LOSSY)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        """Say what comes of it."""
        self._fault.hide()
        self._export.setEnabled(bool(self._name.text().strip()) and bool(self._folder.text().strip()))
        part = self._chosen_part
        span = part.span(self._document)
        words = count_words(self._document.text[span.start : span.end])
        length = duration_text(60 * words / WORDS_A_MINUTE / self._rate)
        told = [
            self.tr("It will be {length} of speech, at {rate}× speed.").format(
                length=length, rate=QLocale().toString(self._rate, "g", 3)
            )
        ]
        if self._per_chapter:
            pieces = part.pieces(self._document, self._target, per_chapter=True)
            many = self.tr("%Ln file(s) are written, the first is “{name}”.", "", len(pieces))
            told.append(many.format(name=pieces[0].target.name))
        elif part.is_whole and len(self._document.chapters) > 1:
            told.append(self._about_chapters())
        self._about.setText(" ".join(told))

    def _about_chapters(self) -> str:
        if ClipFormat(self._format.currentData()).keeps_chapters:
            return self.tr("Players find its %Ln chapter(s).", "", len(self._document.chapters))
        return self.tr("This format holds no chapters.")

    @Slot()
    def _on_choose_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder"), self._folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.open()


def _box(rows: Rows, chosen: str) -> QComboBox:
    box = QComboBox()
    for value, words in rows:
        box.addItem(words, str(value))
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _text() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _label(text: str, field: QWidget) -> QLabel:
    """A label beside the middle of its field, which is called so too."""
    label = QLabel(text)
    label.setBuddy(field)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    field.setAccessibleName(text.replace("&", ""))
    return label


def _folder(remembered: str) -> Path:
    """Where clips are proposed to go."""
    music = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
    places = (Path(place) for place in (remembered, music) if place)
    return next((place for place in places if place.is_dir()), Path.home())
