"""The page of the voices on this computer: which there are, and more to be had."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.banner import announce
from app.ui.fitting import resize_to_fit
from app.ui.from_below import in_tongue
from app.ui.language_names import country_name, language_name
from app.ui.scrolling import scrolled, width_of
from app.voice.download import Failure
from app.voice.local_voices import LocalVoice, Standing

if TYPE_CHECKING:
    from app.playback.voice_store import VoiceStore


def _language(tag: str) -> str:
    """The language of a voice, and whose it is: "English, United Kingdom"."""
    return ", ".join(part for part in (language_name(tag), country_name(tag)) if part)


class VoiceRow(QFrame):
    """One voice: what it is, how it stands, and what can be done about it."""

    def __init__(self, voice: LocalVoice, store: "VoiceStore", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.voice = voice
        self._store = store
        self.setProperty("card", True)
        name, self._about, self._state = QLabel(voice.name), QLabel(), QLabel()
        name.setProperty("strong", True)
        for label in (self._about, self._state):
            label.setProperty("dim", True)
        for label in (name, self._about, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setWordWrap(True)
        self._bar = QProgressBar(maximum=1000, textVisible=False)
        self._bar.setAccessibleName(self.tr("What has come of {name}").format(name=voice.name))
        self._button = QPushButton()
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._on_button_clicked)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for widget in (name, self._about, self._bar, self._state):
            texts.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_voice(voice)

    def show_voice(self, voice: LocalVoice) -> None:
        """Show how the voice stands now."""
        self.voice = voice
        size = QLocale().formattedDataSize(voice.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        about = (_language(voice.language), size if voice.size else "", voice.licence)
        self._about.setText("  ·  ".join(part for part in about if part))
        coming = self._store.is_coming(voice.id)
        self._bar.setVisible(coming)
        self.show_progress(voice.there)
        self.show_state(self.tr("It is being fetched.") if coming else self._standing(voice))
        action = self._action()
        self._button.setText(action)
        self._button.setAccessibleName(f"{action}: {voice.name}")
        self._button.setVisible(bool(action))

    def show_progress(self, there: int) -> None:
        """So many bytes are there."""
        self._bar.setValue(round(1000 * there / max(1, self.voice.size)))

    def show_state(self, text: str) -> None:
        """Say how it stands, or why it has not come."""
        self._state.setText(text)
        self._state.setVisible(bool(text))

    def _action(self) -> str:
        if self._store.is_coming(self.voice.id):
            return self.tr("Cancel")
        return {
            Standing.BUNDLED: "",
            Standing.AWAY: self.tr("Download"),
            Standing.PARTLY: self.tr("Go on"),
        }.get(self.voice.standing, self.tr("Remove"))

    def _standing(self, voice: LocalVoice) -> str:
        return {
            Standing.BUNDLED: self.tr("It comes with Readlark."),
            Standing.HERE: self.tr("It is on this computer."),
            Standing.PARTLY: self.tr("A part of it has come; the rest can follow."),
            Standing.AWAY: "",
            Standing.WITHOUT_ENGINE: self.tr(
                'Its engine is missing. To install it, type: pip install "readlark[piper]"'
            ),
            Standing.UNUSABLE: in_tongue(voice.reason),
        }[voice.standing]

    @Slot()
    def _on_button_clicked(self) -> None:
        if self._store.is_coming(self.voice.id):
            self._store.cancel(self.voice.id)
        elif self.voice.standing in (Standing.AWAY, Standing.PARTLY):
            self._store.fetch(self.voice)
            self.show_voice(self.voice)
        else:
            self._store.remove(self.voice)


class VoicesPage(QDialog):
    """Lists the voices of a store, and lets the user fetch and remove them."""

    def __init__(self, store: "VoiceStore", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._rows: dict[str, VoiceRow] = {}
        self.setObjectName("voices_page")
        self.setWindowTitle(self.tr("Voices on this computer"))
        resize_to_fit(self, 620, 640)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._said = self._label("")
        self._arrange()
        store.surveyed.connect(self._on_store_surveyed)
        store.progressed.connect(self._on_store_progressed)
        store.failed.connect(self._on_store_failed)
        store.removing_failed.connect(self._on_store_removing_failed)

    def begin(self) -> None:
        """Open the page."""
        self._store.survey()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def rows(self) -> tuple[VoiceRow, ...]:
        """What is shown, in order."""
        return tuple(self._rows.values())

    def _arrange(self) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._column)
        column.addStretch(1)
        self._scroll = scroll = scrolled(rows)
        folder = QPushButton(self.tr("Open the folder"))
        folder.setAutoDefault(False)
        folder.clicked.connect(self._on_folder_clicked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.addButton(folder, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 20, 20, 16)
        page.setSpacing(12)
        page.addWidget(
            self._label(self.tr("They speak without a connection, and nothing leaves this computer."))
        )
        page.addWidget(scroll, 1)
        page.addWidget(self._said)
        page.addWidget(
            self._label(
                self.tr(
                    "Any voice of Piper's can be added: lay its two files (NAME.onnx and NAME.onnx.json) into the "
                    "folder. Piper's engine is an extra of its own, under GPL-3.0-or-later; "
                    "each voice has its own licence."
                )
            )
        )
        page.addWidget(buttons)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("dim", True)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setVisible(bool(text))
        return label

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    # -- slots

    @Slot(object)
    def _on_store_surveyed(self, voices: tuple[LocalVoice, ...]) -> None:
        self._say("")
        for id_ in self._rows.keys() - {voice.id for voice in voices}:
            row = self._rows.pop(id_)
            self._column.removeWidget(row)
            row.deleteLater()
        for voice in voices:
            if voice.id in self._rows:
                self._rows[voice.id].show_voice(voice)
            else:
                self._rows[voice.id] = row = VoiceRow(voice, self._store)
                self._column.addWidget(row)
        QTimer.singleShot(0, self, self._widen)  # what is new in the list is only then counted

    def _widen(self) -> None:
        """Scroll nothing sideways."""
        self._scroll.setMinimumWidth(width_of(self._scroll))

    @Slot(str, int)
    def _on_store_progressed(self, id_: str, there: int) -> None:
        if row := self._rows.get(id_):
            row.show_progress(there)

    @Slot(str, object)
    def _on_store_failed(self, id_: str, failure: Failure) -> None:
        if row := self._rows.get(id_):
            told = self._failure(failure)
            row.show_state(told)
            announce(row, told)

    def _failure(self, failure: Failure) -> str:
        return {
            Failure.OFFLINE: self.tr("The server could not be reached. Check the connection and try again."),
            Failure.BROKEN_OFF: self.tr("The connection broke off. Try again: it goes on where it stopped."),
            Failure.REFUSED: self.tr("The server does not give this voice. Try again later."),
            Failure.WRONG: self.tr("What came is not this voice, and was thrown away. Try again later."),
            Failure.FULL: self.tr("There is no room for it on the disk. Make some, then try again."),
            Failure.UNWRITABLE: self.tr(
                "It cannot be written to the folder. See to the folder, then try again."
            ),
        }[failure]

    @Slot(str)
    def _on_store_removing_failed(self, reason: str) -> None:
        self._say(self.tr("The voice cannot be removed: {reason}.").format(reason=reason))

    @Slot()
    def _on_folder_clicked(self) -> None:
        try:
            self._store.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._say(self.tr("The folder cannot be made: {reason}.").format(reason=error.strerror))
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._store.folder)))
