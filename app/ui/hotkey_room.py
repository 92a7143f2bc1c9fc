"""Between the keys of the whole desktop and the reading: has them bound as the user wants, and does what they say."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot

from app.desktop.hotkeys.backend import Backend, Binding, Hold
from app.desktop.hotkeys.combination import Combination, CombinationError, parse
from app.desktop.selection.source import Kind
from app.ui.desk import Desk
from app.ui.elsewhere_room import ElsewhereRoom
from app.ui.preferences import Preferences


class Verb(StrEnum):
    """What a key is for: the names that a backend has for them."""

    SELECTION = "selection"
    CLIPBOARD = "clipboard"
    TOGGLE = "toggle"


def titles() -> dict[str, str]:
    """What each verb does, in words."""
    return {
        Verb.SELECTION: QCoreApplication.translate("hotkeys", "Read the selection"),
        Verb.CLIPBOARD: QCoreApplication.translate("hotkeys", "Read the clipboard"),
        Verb.TOGGLE: QCoreApplication.translate("hotkeys", "Pause, or go on"),
    }


def wishes_of(preferences: Preferences) -> dict[str, Combination]:
    """The keys that the user wants; what is off, or no key at all, is left out."""
    wanted = {
        Verb.SELECTION: preferences.hotkey_selection,
        Verb.CLIPBOARD: preferences.hotkey_clipboard,
        Verb.TOGGLE: preferences.hotkey_toggle,
    }
    wishes: dict[str, Combination] = {}
    for verb, text in wanted.items():
        try:
            wishes[verb] = parse(text)
        except CombinationError:
            continue
    return wishes


class HotkeyRoom(QObject):
    """Keeps the backend in step with the preferences, and says once of each key that another program has it."""

    def __init__(self, desk: Desk, elsewhere: ElsewhereRoom, backend: Backend) -> None:
        super().__init__(desk)
        self._desk = desk
        self._backend = backend
        self._does: Mapping[str, Callable[[], None]] = {
            Verb.SELECTION: partial(elsewhere.speak, Kind.SELECTION),
            Verb.CLIPBOARD: partial(elsewhere.speak, Kind.CLIPBOARD),
            Verb.TOGGLE: desk.control.toggle,
        }
        self._wishes = wishes_of(desk.preferences)
        backend.pressed.connect(self._on_backend_pressed)
        backend.bindings_changed.connect(self._on_backend_bindings_changed)
        desk.preferences_changed.connect(self._on_desk_preferences_changed)
        self._bind()

    def close(self) -> None:
        """Give the keys back."""
        self._backend.close()

    def _bind(self) -> None:
        self._backend.bind(self._wishes, titles())

    @Slot(str)
    def _on_backend_pressed(self, verb: str) -> None:
        self._does[verb]()

    @Slot(object)
    def _on_desk_preferences_changed(self, preferences: Preferences) -> None:
        wishes = wishes_of(preferences)
        if wishes != self._wishes:
            self._wishes = wishes
            self._bind()

    @Slot(object)
    def _on_backend_bindings_changed(self, bindings: Mapping[str, Binding]) -> None:
        known = self._desk.preferences.hotkeys_taken
        taken = {verb: one for verb, one in bindings.items() if one.hold is Hold.TAKEN}
        news = [verb for verb, one in taken.items() if str(one.wished) not in known]
        if news:
            self._tell_taken(news[0], taken[news[0]])
            self._desk.prefer(hotkeys_taken=(*known, *(str(taken[verb].wished) for verb in news)))

    def _tell_taken(self, verb: str, binding: Binding) -> None:
        told = self.tr("Another program has the key {key}. “{title}” needs another one.")
        told = told.format(key=binding.wished, title=titles()[verb])
        if binding.suggestion is None:
            self._desk.show_notice(told)
            return
        action = self.tr("Use {key}").format(key=binding.suggestion)
        wish = partial(self._desk.prefer, **{f"hotkey_{verb}": str(binding.suggestion)})
        self._desk.notice.show_message(told, action=action, wish=wish)
