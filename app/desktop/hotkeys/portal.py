"""Keys by the portal's GlobalShortcuts, as Wayland has them: the desktop asks the user, and decides which keys."""

import itertools
import os
import re
import time
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Slot

from app.desktop.bus import DISCONNECTED, NO_REPLY, Method
from app.desktop.hotkeys.backend import Backend, Binding, Hold, Means, Route, Standing
from app.desktop.hotkeys.combination import Combination, Modifier
from app.desktop.portal import PATH, SERVICE, VANISHED, Outcome, Portal, Response, plain

REPEAT_S = 1.0
"""A key that is held is told again sooner than this, by a desktop that repeats it. One that was pressed longer ago
and not told to be released counts as released: not every desktop tells it.
"""

INTERFACE = "org.freedesktop.portal.GlobalShortcuts"
_SESSION = "org.freedesktop.portal.Session"
_CREATE = Method(SERVICE, PATH, INTERFACE, "CreateSession", "a{sv}")
_BIND = Method(SERVICE, PATH, INTERFACE, "BindShortcuts", "oa(sa{sv})sa{sv}")

_WENT_AWAY = (VANISHED, DISCONNECTED, NO_REPLY)

_OBJECT = re.compile("(/[A-Za-z0-9_]+)+")
"""The name of an object on the bus."""

_MODIFIERS = {
    Modifier.CTRL: "CTRL",
    Modifier.ALT: "ALT",
    Modifier.SHIFT: "SHIFT",
    Modifier.META: "LOGO",
}

# Names of xkbcommon's keysyms where they differ from ours.
_KEYS = {
    "Space": "space",
    "Backspace": "BackSpace",
    "Ins": "Insert",
    "Del": "Delete",
    "PgUp": "Page_Up",
    "PgDown": "Page_Down",
    ",": "comma",
    ".": "period",
    "-": "minus",
    "+": "plus",
    "/": "slash",
    "\\": "backslash",
    ";": "semicolon",
    "'": "apostrophe",
    "`": "grave",
    "[": "bracketleft",
    "]": "bracketright",
    "=": "equal",
    "#": "numbersign",
    "<": "less",
}


def trigger_of(combination: Combination) -> str:
    """`combination` as the XDG shortcuts specification writes it: `CTRL+ALT+s`."""
    held = [name for modifier, name in _MODIFIERS.items() if modifier in combination.modifiers]
    return "+".join([*held, _keysym(combination.key)])


def _keysym(key: str) -> str:
    if key in _KEYS:
        return _KEYS[key]
    if len(key) > 1 or (key.isascii() and key.isdigit()):
        return key
    sign = key.lower()
    return sign if sign.isascii() and sign.isalpha() else f"U{ord(sign[0]):04X}"


class PortalHotkeys(Backend):
    """Keys that the portal hands over. The combinations that are wished are no more than a suggestion to it:
    `Binding.trigger` is what it came to, "" where the user has to choose keys in the desktop's settings.
    """

    def __init__(
        self, portal: Portal, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(Route(Means.PORTAL, Standing.ASKING), parent)
        self._portal = portal
        self._clock = clock
        self._wishes: dict[str, Combination] = {}
        self._titles: dict[str, str] = {}
        self._session = ""
        self._sessions = itertools.count(1)
        self._attempt = 0
        self._pressed_at: dict[str, float] = {}
        portal.appeared.connect(self._on_portal_appeared)
        portal.vanished.connect(self._on_portal_vanished)
        hear = {
            "Activated": ("osta{sv}", self._on_activated),
            "Deactivated": ("osta{sv}", self._on_deactivated),
            "ShortcutsChanged": ("oa(sa{sv})", self._on_shortcuts_changed),
        }
        self._ends = [
            portal.bus.subscribe(SERVICE, INTERFACE, member, signature, slot, path=PATH)
            for member, (signature, slot) in hear.items()
        ]
        self._end_session = _nothing

    def bind(self, wishes: Mapping[str, Combination], titles: Mapping[str, str]) -> None:
        """Have these keys in the place of all earlier ones; the desktop may ask the user first."""
        self._wishes, self._titles = dict(wishes), dict(titles)
        self._begin()

    def close(self) -> None:
        """Give all keys back. No signal follows."""
        self._portal.appeared.disconnect(self._on_portal_appeared)
        self._portal.vanished.disconnect(self._on_portal_vanished)
        for end in self._ends:
            end()
        self._attempt += 1
        self._give_back(self._forget_session())

    # Asking

    def _begin(self) -> None:
        """Ask anew, in a session of its own: one session's keys can be bound only once."""
        self._attempt += 1
        self._give_back(self._forget_session())
        if not self._wishes:
            self._set_bindings({})
            return
        attempt = self._attempt
        self._settle(Standing.ASKING, Hold.PENDING)
        self._portal.find_version(
            INTERFACE, lambda version, error: self._on_version_found(attempt, version, error)
        )

    def _on_version_found(self, attempt: int, version: int, error: str) -> None:
        if attempt != self._attempt:
            return
        if not version:
            self._fail(error)
            return
        token = f"readlark{next(self._sessions)}"
        self._portal.request(
            _CREATE,
            options={"session_handle_token": ("s", token)},
            on_response=lambda response: self._on_session_created(attempt, response),
        )

    def _on_session_created(self, attempt: int, response: Response) -> None:
        session = str(response.results.get("session_handle", ""))
        session = session if _OBJECT.fullmatch(session) else ""
        if attempt != self._attempt:
            self._give_back(session)  # came too late to be of use
            return
        if not session:
            self._refuse(response)
            return
        self._session = session
        self._end_session = self._portal.bus.subscribe(
            SERVICE, _SESSION, "Closed", "a{sv}", self._on_session_closed, path=session
        )
        wishes = [
            (verb, {"description": ("s", self._titles[verb]), "preferred_trigger": ("s", trigger_of(wish))})
            for verb, wish in self._wishes.items()
        ]
        self._portal.request(
            _BIND,
            session,
            wishes,
            "",  # no window of ours: who presses a key somewhere is not looking at it
            options={},
            on_response=lambda response: self._on_bound(attempt, response),
        )

    def _on_bound(self, attempt: int, response: Response) -> None:
        if attempt != self._attempt:
            return
        if response.outcome is Outcome.GRANTED:
            self._take(response.results.get("shortcuts", []))
        else:
            self._refuse(response)

    def _take(self, shortcuts: Any) -> None:
        triggers = _triggers(shortcuts)
        bindings = {
            verb: Binding(wish, Hold.BOUND, triggers[verb])
            if verb in triggers
            else Binding(wish, Hold.REFUSED)
            for verb, wish in self._wishes.items()
        }
        self._set_route(Route(Means.PORTAL, Standing.WORKS))
        self._set_bindings(bindings)

    # What comes of it

    def _refuse(self, response: Response) -> None:
        if response.outcome is Outcome.FAILED:
            self._fail(response.error)
        else:
            self._give_back(self._forget_session())
            self._settle(Standing.REFUSED, Hold.REFUSED)

    def _fail(self, error: str) -> None:
        """The portal could not be asked: it went away, or it has no such thing."""
        self._forget_session()
        if error in _WENT_AWAY:
            self._settle(Standing.LOST, Hold.PENDING)
        else:
            self._settle(Standing.BY_HAND, Hold.REFUSED)

    def _settle(self, standing: Standing, hold: Hold) -> None:
        self._set_route(Route(Means.PORTAL, standing))
        self._set_bindings({verb: Binding(wish, hold) for verb, wish in self._wishes.items()})

    def _forget_session(self) -> str:
        """Have no session any more; gives the one there was."""
        self._end_session()
        self._end_session = _nothing
        self._pressed_at.clear()
        session, self._session = self._session, ""
        return session

    def _give_back(self, session: str) -> None:
        if session:
            self._portal.bus.call(Method(SERVICE, session, _SESSION, "Close"))

    # What the portal tells

    def _on_activated(self, values: tuple[Any, ...]) -> None:
        session, verb = values[0], values[1]
        if session != self._session or verb not in self._wishes:
            return
        now, before = self._clock(), self._pressed_at.get(verb)
        self._pressed_at[verb] = now
        if token := plain(values[3]).get("activation_token"):
            # The desktop's leave to take the keyboard, for whoever needs it to read what is selected.
            os.environ["XDG_ACTIVATION_TOKEN"] = str(token)
        if before is None or now - before >= REPEAT_S:
            self.pressed.emit(verb)

    def _on_deactivated(self, values: tuple[Any, ...]) -> None:
        if values[0] == self._session:
            self._pressed_at.pop(values[1], None)

    def _on_shortcuts_changed(self, values: tuple[Any, ...]) -> None:
        if values[0] == self._session:
            self._take(values[1])

    def _on_session_closed(self, _values: tuple[Any, ...]) -> None:
        self._forget_session()
        self._attempt += 1
        self._settle(Standing.LOST, Hold.PENDING)

    @Slot()
    def _on_portal_appeared(self) -> None:
        if self._wishes and self.route.standing in (Standing.LOST, Standing.BY_HAND):
            self._begin()

    @Slot()
    def _on_portal_vanished(self) -> None:
        self._forget_session()
        self._attempt += 1
        if self.route.standing in (Standing.WORKS, Standing.ASKING):
            self._settle(Standing.LOST, Hold.PENDING)


def _triggers(shortcuts: Any) -> dict[str, str]:
    """The keys by their verbs, of an `a(sa{sv})`; none of what is anything else."""
    try:
        return {verb: str(plain(given).get("trigger_description", "")) for verb, given in shortcuts}
    except (AttributeError, TypeError, ValueError):
        return {}


def _nothing() -> None:
    """There is no subscription to end."""
