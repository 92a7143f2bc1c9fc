"""What every way to get keys from the whole desktop promises."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from app.desktop.hotkeys.combination import Combination


class Means(Enum):
    """Who hands the keys over."""

    X11 = "x11"
    PORTAL = "portal"
    WINDOWS = "windows"
    MACOS = "macos"
    NONE = "none"


class Standing(Enum):
    """How it stands with the keys as a whole."""

    WORKS = "works"
    """Keys arrive (each that is `BOUND`)."""

    ASKING = "asking"
    """The desktop has yet to answer, or asks the user."""

    REFUSED = "refused"
    """The user or the desktop said no."""

    LOST = "lost"
    """It worked, and the desktop's side went away."""

    BY_HAND = "by-hand"
    """This desktop lets no program have keys; the user can bind a command in its own settings."""


@dataclass(frozen=True, slots=True)
class Route:
    """By which way keys come here, and whether they do."""

    means: Means
    standing: Standing


class Hold(Enum):
    """How it stands with one key."""

    BOUND = "bound"
    PENDING = "pending"
    TAKEN = "taken"
    """Another program has it."""

    MISSING = "missing"
    """This keyboard has no such key."""

    REFUSED = "refused"
    """The desktop does not hand it over, for whatever reason."""


@dataclass(frozen=True, slots=True)
class Binding:
    """What became of one wish.

    `trigger` is what the user has to press, in the desktop's own words where it chooses (the portal does), and
    is empty while there is nothing to press. `suggestion` is a free combination in the place of a taken one.
    """

    wished: Combination
    hold: Hold
    trigger: str = ""
    suggestion: Combination | None = None


class Backend(QObject):
    """Gets keys from the desktop. This one gets none, and is what there is where nothing else works.

    A verb is any string: what the key is for. All methods return at once and are called on the main thread;
    what the desktop answers later comes by signals. Nothing polls.
    """

    pressed = Signal(str)
    """The key of this verb was pressed: once, however long it is held."""

    bindings_changed = Signal(object)
    """What became of the wishes: dict of verb (str) to `Binding`, one for each verb that was asked for."""

    route_changed = Signal(object)
    """The new `Route`."""

    def __init__(self, route: Route, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._route = route
        self._bindings: dict[str, Binding] = {}

    @property
    def route(self) -> Route:
        """By which way keys come here, and whether they do."""
        return self._route

    @property
    def bindings(self) -> Mapping[str, Binding]:
        """What became of the wishes so far."""
        return self._bindings

    def bind(self, wishes: Mapping[str, Combination], titles: Mapping[str, str]) -> None:
        """Have these keys in the place of all earlier ones; `bindings_changed` follows, at once or later.

        `titles` says what each verb does, for desktops that show it to the user.
        """
        self._set_bindings({verb: Binding(wish, Hold.REFUSED) for verb, wish in wishes.items()})

    def close(self) -> None:
        """Give all keys back. No signal follows."""

    def _set_bindings(self, bindings: dict[str, Binding]) -> None:
        self._bindings = bindings
        self.bindings_changed.emit(dict(bindings))

    def _set_route(self, route: Route) -> None:
        if route != self._route:
            self._route = route
            self.route_changed.emit(route)
