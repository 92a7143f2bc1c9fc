"""Between the keys of the whole desktop and the reading: has them bound as the user wants, and does what they say."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from app.desktop.hotkeys.backend import Backend, Binding, Hold, Means
from app.desktop.selection.source import Kind
from app.ui.combination_button import shown
from app.ui.desk import Desk
from app.ui.elsewhere_room import ElsewhereRoom
from app.ui.preferences import Preferences
from app.ui.verbs import Verb, title, wished

if TYPE_CHECKING:
    from app.ui.hotkeys_page import HotkeysPage


_MISSED = (Hold.TAKEN, Hold.REFUSED, Hold.MISSING)


class HotkeyRoom(QObject):
    """Keeps the backend in step with the preferences, and says once of each key that another program has it."""

    def __init__(self, desk: Desk, elsewhere: ElsewhereRoom, backend: Backend) -> None:
        super().__init__(desk)
        self._desk = desk
        self._backend = backend
        self._does: Mapping[str, Callable[[], None]] = {
            Verb.SELECTION: partial(elsewhere.speak, Kind.SELECTION),
            Verb.CLIPBOARD: partial(elsewhere.speak, Kind.CLIPBOARD),
            Verb.TOGGLE: partial(elsewhere.steer, desk.control.toggle),
        }
        self._wishes = wished(desk.preferences)
        self._page: HotkeysPage | None = None
        backend.pressed.connect(self._on_backend_pressed)
        backend.bindings_changed.connect(self._on_backend_bindings_changed)
        desk.preferences_changed.connect(self._on_desk_preferences_changed)
        desk.settings_opening.connect(self._on_desk_settings_opening)
        self._bind()

    def close(self) -> None:
        """Give the keys back."""
        self._backend.close()

    def _bind(self) -> None:
        self._backend.bind(self._wishes, {verb.value: title(verb) for verb in Verb})

    @Slot(str)
    def _on_backend_pressed(self, verb: str) -> None:
        self._does[verb]()

    @Slot(object)
    def _on_desk_preferences_changed(self, preferences: Preferences) -> None:
        wishes = wished(preferences)
        if wishes != self._wishes:
            self._wishes = wishes
            self._bind()

    @Slot(object)
    def _on_backend_bindings_changed(self, bindings: Mapping[str, Binding]) -> None:
        known = self._desk.preferences.hotkeys_taken
        taken = {verb: one for verb, one in bindings.items() if one.hold is Hold.TAKEN}
        news = [verb for verb, one in taken.items() if str(one.wished) not in known]
        if news:
            if self._page is None or not self._page.isVisible():
                self._tell_taken(news[0], taken[news[0]])
            self._desk.prefer(hotkeys_taken=(*known, *(str(taken[verb].wished) for verb in news)))

    def _tell_taken(self, verb: str, binding: Binding) -> None:
        told = self.tr("Another program has the key {key}. “{title}” needs another one.")
        told = told.format(key=shown(binding.wished), title=title(verb))
        if binding.suggestion is None:
            self._desk.show_notice(told)
            return
        action = self.tr("Use {key}").format(key=shown(binding.suggestion))
        wish = partial(self._desk.prefer, **{Verb(verb).preference: str(binding.suggestion)})
        self._desk.notice.show_message(told, action=action, wish=wish)

    # -- the page

    @Slot(QMenu)
    def _on_desk_settings_opening(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Shortcuts everywhere…")).triggered.connect(self._open_page)

    @Slot()
    def _open_page(self) -> None:
        """What was taken or refused may be free by now, and is asked for anew; what works is left alone, since some
        desktops ask their user each time.
        """
        from app.ui.hotkeys_page import HotkeysPage

        if self._page is None:
            self._page = page = HotkeysPage(self._backend, self._desk.preferences, self._desk.window())
            page.chosen.connect(lambda choices: self._desk.prefer(**choices))
            page.capturing_changed.connect(self._on_page_capturing_changed)
        if any(one.hold in _MISSED for one in self._backend.bindings.values()):
            self._bind()
        self._page.begin(self._desk.preferences)

    @Slot(bool)
    def _on_page_capturing_changed(self, capturing: bool) -> None:
        """While new keys are pressed, the old ones do nothing; but a portal would ask its user for them anew."""
        if self._backend.route.means is Means.PORTAL:
            return
        if capturing:
            self._backend.bind({}, {})
        else:
            self._bind()
