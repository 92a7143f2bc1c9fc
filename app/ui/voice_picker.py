"""The list of all voices, opened from the panel: sought by letters, with favourites, and heard before chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.banner import announce
from app.ui.icons import icon
from app.ui.voice_list import Marked, VoiceList
from app.ui.voice_rows import Group, Headings, Row, RowKind, VoiceRef, rows

WIDTH, HEIGHT = 380, 520
_LONGEST_NAME = 200
_HEAR_KEYS, _STAR_KEYS = "Ctrl+Return", "Ctrl+D"


class VoicePicker(QFrame):
    """A search field over a list. The keys stay in the field: letters seek, arrows walk, Enter takes, Esc closes."""

    voice_chosen = Signal(object)
    """Speak with the voice of this `VoiceRef`."""
    hearing_requested = Signal(object)
    """Let the voice of this `VoiceRef` be heard."""
    favourites_changed = Signal(object)
    """The `VoiceRef`s that have a star now, in a tuple."""
    remedy_requested = Signal(str)
    """The service of this name could not list its voices: do what its row offers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("voice_picker")
        self.setAccessibleName(self.tr("Choose a voice"))
        self._groups: Sequence[Group] = ()
        self._favourites: tuple[VoiceRef, ...] = ()
        self._chosen = VoiceRef("", "")
        self._words = Headings(
            favourites=self.tr("Favourites"),
            waiting=self.tr("Asking for its voices …"),
            typed=self.tr("By its id"),
            nothing=self.tr("No voice is called so."),
        )
        self._line = self._make_line()
        self._list = VoiceList()
        self._hear = self._button("preview", self.tr("Hear it"), self.tr("Hear this voice"), _HEAR_KEYS)
        self._star = self._button("star", self.tr("Favourite"), self.tr("Keep it on top"), _STAR_KEYS)
        self._star.setCheckable(True)
        self._arrange()
        self._connect()

    def begin(self, below: QWidget, chosen: VoiceRef) -> None:
        """Open under the widget `below`, at the chosen voice."""
        self._chosen = chosen
        self._line.clear()
        self._refill()
        self._list.go_to(self._list.rows.find(chosen))
        self._place(below)
        self.show()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_groups(self, groups: Sequence[Group], favourites: Sequence[VoiceRef]) -> None:
        """Show what there is now; the keys stay at their row."""
        self._groups, self._favourites = groups, tuple(favourites)
        if self.isVisible():
            self._refill_in_place()

    # -- making

    def _make_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName("voice_search")
        line.setAccessibleName(self.tr("Search the voices by name, language or service, or type an id"))
        line.setPlaceholderText(self.tr("Name, language, service or id"))
        line.setMaxLength(_LONGEST_NAME)
        glass = line.addAction(
            icon("find", QPalette.ColorRole.PlaceholderText), QLineEdit.ActionPosition.LeadingPosition
        )
        glass.setText(self.tr("Search"))
        line.installEventFilter(self)
        return line

    def _button(self, picture: str, text: str, purpose: str, keys: str) -> QPushButton:
        button = QPushButton(icon(picture), text)
        button.setIconSize(QSize(18, 18))
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{purpose} ({shown})")
        button.setAutoDefault(False)
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(button.click)
        return button

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self._hear, self._star):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._line.textChanged.connect(self._on_line_text_changed)
        self._list.row_chosen.connect(self._take)
        self._list.hearing_requested.connect(self._ask_to_hear)
        self._list.star_requested.connect(self._switch_star)
        self._list.activated.connect(lambda _index: self._take(self._list.current))
        self._list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self._hear.clicked.connect(lambda: self._ask_to_hear(self._list.current))
        self._star.clicked.connect(lambda: self._switch_star(self._list.current))

    def _place(self, widget: QWidget) -> None:
        """Under `widget`, its end at the same edge, and inside the screen."""
        below = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
        room = widget.screen().availableGeometry()
        height = min(HEIGHT, room.height())
        left = below.right() + 1 - WIDTH if self.isLeftToRight() else below.left()
        top = below.bottom() + 5
        if top + height > room.bottom():
            top = max(room.top(), room.bottom() + 1 - height)
        left = max(room.left(), min(left, room.right() + 1 - WIDTH))
        self.setGeometry(QRect(QPoint(left, top), QSize(WIDTH, height)))

    # -- showing

    def _refill(self) -> None:
        found = rows(self._groups, self._favourites, self._line.text(), self._words)
        self._list.rows.show_rows(found, Marked(self._chosen, frozenset(self._favourites)))

    def _refill_in_place(self) -> None:
        """Refill, and stay at the row that the keys are at, also where it has moved."""
        current, at, scrolled = (
            self._list.current,
            self._list.currentIndex().row(),
            self._list.verticalScrollBar().value(),
        )
        self._refill()
        model = self._list.rows
        there = model.row(model.index(at)) if at >= 0 else None
        if current is not None and (there is None or there.ref != current.ref):
            at = -1 if (found := model.find(current.ref)) is None else found
        self._list.go_to(at if at >= 0 else None)
        self._list.verticalScrollBar().setValue(scrolled)

    @Slot(str)
    def _on_line_text_changed(self, _text: str) -> None:
        if self.isVisible():
            self._refill()
            self._list.go_to(None)

    @Slot(QModelIndex, QModelIndex)
    def _on_list_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self._list.rows.row(index)
        able = row is not None and row.kind in (RowKind.VOICE, RowKind.TYPED)
        starred = row is not None and row.ref in self._favourites
        self._hear.setEnabled(able)
        self._star.setEnabled(able)
        self._star.setChecked(starred)
        self._star.setIcon(icon("starred" if starred else "star", QPalette.ColorRole.Highlight))
        if row is not None and self.isVisible():
            announce(self._line, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    # -- doing

    @Slot(object)
    def _take(self, row: Row | None) -> None:
        if row is None:
            return
        if row.kind is RowKind.TROUBLE:
            self.remedy_requested.emit(row.ref.service)
        elif row.kind in (RowKind.VOICE, RowKind.TYPED):
            self.hide()
            self.voice_chosen.emit(row.ref)

    @Slot(object)
    def _ask_to_hear(self, row: Row | None) -> None:
        if row is not None:
            self.hearing_requested.emit(row.ref)

    @Slot(object)
    def _switch_star(self, row: Row | None) -> None:
        if row is None:
            return
        others = tuple(one for one in self._favourites if one != row.ref)
        self._favourites = others if len(others) < len(self._favourites) else (*others, row.ref)
        self._refill_in_place()
        self.favourites_changed.emit(self._favourites)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the search field has no use for steers the list."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._steer(event)

    def _steer(self, event: QKeyEvent) -> bool:
        key, keys = event.key(), Qt.Key
        steps = {keys.Key_Down: 1, keys.Key_Up: -1, keys.Key_PageDown: self._list.page}
        steps[keys.Key_PageUp] = -self._list.page
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            return False
        if key in steps:
            self._list.step(steps[keys(key)])
        elif key in (keys.Key_Return, keys.Key_Enter):
            self._take(self._list.current)
        elif key == keys.Key_Escape and self._line.text():
            self._line.clear()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters typed at the list or a button are sought; Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.text().isprintable() and event.text():
            self._line.setFocus()
            self._line.insert(event.text())
        else:
            super().keyPressEvent(event)
