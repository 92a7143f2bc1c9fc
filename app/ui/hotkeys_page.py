"""The page of the keys that work in every program: which they are, whether they work, and what to do where not."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.desktop.hotkeys.backend import Backend, Binding, Route
from app.desktop.hotkeys.combination import Combination
from app.ui.banner import announce
from app.ui.combination_button import CombinationButton, shown
from app.ui.growing import grow
from app.ui.hotkey_words import hold_words, route_words
from app.ui.preferences import SECOND_PRESS_PAUSES, SECOND_PRESS_STOPS, Preferences
from app.ui.scrolling import scrolled
from app.ui.verbs import Verb, command_line, title, wished

_WIDTH = 560
"""Pixels, if that is enough."""


class HotkeysPage(QDialog):
    """Lets the user choose keys, and says of each what became of it. What is chosen holds at once."""

    chosen = Signal(dict)
    """Preferences by their names, with their new values."""
    capturing_changed = Signal(bool)
    """Whether new keys are about to be pressed: the old ones are not to do anything."""

    def __init__(self, backend: Backend, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self.setObjectName("hotkeys_page")
        self.setWindowTitle(self.tr("Shortcuts everywhere"))
        self._route = _text()
        self._rows = {verb: _Row(verb) for verb in Verb}
        self._pauses = QCheckBox(self.tr("The same key again pauses the reading, instead of stopping it"))
        self._wished: Mapping[str, Combination] = {}
        self._arrange()
        self._show_preferences(preferences)
        for verb, row in self._rows.items():
            row.chosen.connect(partial(self._on_row_chosen, verb))
            row.capturing_changed.connect(self.capturing_changed)
        self._pauses.toggled.connect(self._on_pauses_toggled)
        backend.bindings_changed.connect(self._on_backend_bindings_changed)
        backend.route_changed.connect(self._on_backend_route_changed)

    def begin(self, preferences: Preferences) -> None:
        """Open the page with how things stand now."""
        self._show_preferences(preferences)
        self._on_backend_route_changed(self._backend.route)
        self._on_backend_bindings_changed(self._backend.bindings)
        self.show()
        self.raise_()
        self.activateWindow()

    def event(self, event: QEvent) -> bool:
        """What is said about the keys gets the room it needs."""
        if event.type() == QEvent.Type.LayoutRequest:
            grow(self, _WIDTH, self._area)
        return super().event(event)

    # -- making

    def _arrange(self) -> None:
        parts = QWidget()
        self._area = scrolled(parts)
        page = QVBoxLayout(parts)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self._route)
        page.addSpacing(14)
        page.addWidget(_heading(self.tr("KEYS")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        for number, row in enumerate(self._rows.values()):
            row.add_to(grid, 2 * number)
        page.addLayout(grid)
        page.addWidget(self._pauses)
        page.addSpacing(14)
        page.addWidget(_heading(self.tr("BY HAND")))
        explained = self.tr(
            "Where these keys do not come through, have your desktop run a command: "
            "its settings for the keyboard can bind one to a key. Readlark must be running."
        )
        page.addWidget(_text(explained, dim=True))
        commands = QGridLayout()
        commands.setHorizontalSpacing(12)
        commands.setColumnStretch(0, 1)
        for number, verb in enumerate(Verb):
            self._add_command(commands, number, verb)
        page.addLayout(commands)
        page.addStretch(1)
        close = QDialogButtonBox()
        close.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(self._area, 1)
        whole.addWidget(close)

    def _add_command(self, grid: QGridLayout, number: int, verb: Verb) -> None:
        command = command_line(verb)
        label = _text(command)
        label.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        copy = QPushButton(self.tr("Copy"))
        copy.setAutoDefault(False)
        copy.setAccessibleName(self.tr("Copy the command for “{title}”").format(title=title(verb)))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(command))
        copy.clicked.connect(lambda: announce(self, self.tr("Copied")))
        grid.addWidget(label, number, 0)
        grid.addWidget(copy, number, 1)

    # -- showing

    def _show_preferences(self, preferences: Preferences) -> None:
        self._wished = wished(preferences)
        for verb, row in self._rows.items():
            row.show_wish(self._wished.get(verb))
        self._pauses.setChecked(preferences.second_press == SECOND_PRESS_PAUSES)

    # -- slots

    def _on_row_chosen(self, verb: Verb, combination: Combination | None) -> None:
        other = next((one for one, keys in self._wished.items() if keys == combination and one != verb), None)
        if combination and other:
            told = self.tr("“{title}” has this key already. Choose another one.")
            self._rows[verb].say(told.format(title=title(other)))
            return
        self._wished = {
            **{one: keys for one, keys in self._wished.items() if one != verb},
            **({verb.value: combination} if combination else {}),
        }
        self._rows[verb].show_wish(combination)
        self.chosen.emit({verb.preference: str(combination or "")})

    @Slot(bool)
    def _on_pauses_toggled(self, pauses: bool) -> None:
        self.chosen.emit({"second_press": SECOND_PRESS_PAUSES if pauses else SECOND_PRESS_STOPS})

    @Slot(object)
    def _on_backend_bindings_changed(self, bindings: Mapping[str, Binding]) -> None:
        for verb, row in self._rows.items():
            binding = bindings.get(verb)
            if binding or verb not in self._wished:
                row.show_binding(binding)

    @Slot(object)
    def _on_backend_route_changed(self, route: Route) -> None:
        self._route.setText(route_words(route))


class _Row(QFrame):
    """One verb: its keys, what became of them, and how to be rid of them. Its parts stand in a grid."""

    chosen = Signal(object)
    """A `Combination`, or None: this verb is to have no key."""
    capturing_changed = Signal(bool)

    def __init__(self, verb: Verb) -> None:
        super().__init__()
        self._title = QLabel(title(verb))
        self._button = CombinationButton(title(verb))
        self._button.setMinimumWidth(190)
        self._title.setBuddy(self._button)
        self._off = QPushButton(self.tr("Turn off"))
        self._off.setAutoDefault(False)
        self._off.setAccessibleName(self.tr("Turn off “{title}”").format(title=title(verb)))
        self._said = _text(dim=True)
        self._use = QPushButton()
        self._use.setAutoDefault(False)
        self._suggestion: Combination | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.addWidget(self._said, 1)
        row.addWidget(self._use)
        self.hide()
        self._button.chosen.connect(self.chosen)
        self._button.capturing_changed.connect(self.capturing_changed)
        self._button.refused.connect(self._on_button_refused)
        self._off.clicked.connect(lambda: self.chosen.emit(None))
        self._use.clicked.connect(lambda: self.chosen.emit(self._suggestion))

    def add_to(self, grid: QGridLayout, number: int) -> None:
        """Stand in the rows `number` and the one below of `grid`."""
        for column, widget in enumerate((self._title, self._button, self._off)):
            grid.addWidget(widget, number, column)
        grid.addWidget(self, number + 1, 0, 1, 3)

    def show_wish(self, combination: Combination | None) -> None:
        """These are the keys that the user wants."""
        self._button.show_combination(combination)
        self._off.setEnabled(combination is not None)
        if combination is None:
            self.say("")

    def show_binding(self, binding: Binding | None) -> None:
        """This became of them."""
        self.say("" if binding is None else hold_words(binding), binding.suggestion if binding else None)

    def say(self, sentence: str, suggestion: Combination | None = None) -> None:
        """Say something below the keys, and offer others; "" says nothing."""
        if sentence and sentence != self._said.text():
            announce(self, sentence)
        self._said.setText(sentence)
        self._suggestion = suggestion
        if suggestion:
            self._use.setText(self.tr("Use {key}").format(key=shown(suggestion)))
        self._use.setVisible(suggestion is not None)
        self.setVisible(bool(sentence))

    @Slot()
    def _on_button_refused(self) -> None:
        self.say(self.tr("One types with that key. Hold Ctrl, Alt or Meta with it, or press Esc."))


def _text(text: str = "", *, dim: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setProperty("dim", dim)
    return label


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("heading", True)
    return label
