"""A panel with a tray on a session bus: takes icons in, looks at them and clicks on them as a person does."""

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import Any, Self

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from tests.fakes.bus_service import BusService

WATCHER = "org.kde.StatusNotifierWatcher"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_VALUES = {
    "IsStatusNotifierHostRegistered": ("b", True),
    "ProtocolVersion": ("i", 0),
    "RegisteredStatusNotifierItems": ("as", []),
}


class TrayHost:
    """A tray on the bus at `address`, from `appear` to `vanish`."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._items: list[str] = []
        self._service = BusService(
            address,
            WATCHER,
            {
                (WATCHER, "RegisterStatusNotifierItem"): self._register,
                (_PROPERTIES, "Get"): lambda _sender, _interface, name: ("v", (_VALUES[name],)),
                (_PROPERTIES, "GetAll"): lambda _sender, _interface: ("a{sv}", (_VALUES,)),
            },
        )

    @classmethod
    @contextlib.contextmanager
    def started(cls, address: str) -> Iterator[Self]:
        """A tray until the block ends."""
        host = cls(address)
        host.appear()
        try:
            yield host
        finally:
            host.vanish()

    def appear(self) -> None:
        """A panel starts."""
        self._items = []
        self._service.appear()

    def vanish(self) -> None:
        """The panel ends."""
        self._service.vanish()

    def wait_for_icon(self, limit_s: float = 30.0) -> None:
        """Wait until an icon has come in."""
        give_up = time.monotonic() + limit_s
        while not self._items:
            if time.monotonic() > give_up:
                raise TimeoutError("No icon came into the tray")
            time.sleep(0.01)

    @property
    def tip(self) -> str:
        """What the icon says under the pointer."""
        _picture, _pixels, title, _text = self._asked(lambda connection: self._get(connection, "ToolTip"))
        return title

    @property
    def entries(self) -> dict[str, int]:
        """The visible names of the menu, submenus included, with their numbers."""
        (_revision, layout) = self._asked(
            lambda connection: self._menu(connection, "GetLayout", "iias", 0, -1, [])
        )
        return dict(_named(layout))

    def click(self) -> None:
        """A click on the icon."""
        self._asked(lambda connection: _call(connection, self._item, "Activate", "ii", 0, 0))

    def choose(self, name: str) -> None:
        """A click on the entry `name` of the menu."""
        number = self.entries[name]
        self._asked(
            lambda connection: self._menu(connection, "Event", "isvu", number, "clicked", ("s", ""), 0)
        )

    def _register(self, sender: str, _service: str) -> tuple[str, tuple[Any, ...]]:
        self._items.append(sender)
        return "", ()

    def _asked(self, question: Callable[[DBusConnection], Any], limit_s: float = 10.0) -> Any:
        """What the icon answers. One that is just being made anew, for a panel that has started, has none yet."""
        give_up = time.monotonic() + limit_s
        while True:
            with open_dbus_connection(self._address) as connection:
                try:
                    return question(connection)
                except DBusErrorResponse:
                    if time.monotonic() > give_up:
                        raise
            time.sleep(0.02)

    @property
    def _item(self) -> DBusAddress:
        return DBusAddress("/StatusNotifierItem", self._items[-1], "org.kde.StatusNotifierItem")

    def _get(self, connection: DBusConnection, name: str) -> Any:
        return unwrap_msg(connection.send_and_get_reply(Properties(self._item).get(name), timeout=5))[0][1]

    def _menu(self, connection: DBusConnection, method: str, signature: str, *values: Any) -> Any:
        menu = DBusAddress(self._get(connection, "Menu"), self._items[-1], "com.canonical.dbusmenu")
        return _call(connection, menu, method, signature, *values)


def _call(connection: DBusConnection, target: DBusAddress, method: str, signature: str, *values: Any) -> Any:
    return unwrap_msg(
        connection.send_and_get_reply(new_method_call(target, method, signature, values), timeout=5)
    )


def _named(layout: Any) -> Iterator[tuple[str, int]]:
    number, properties, children = layout
    if "label" in properties:
        yield properties["label"][1].replace("_", ""), number
    for _signature, child in children:
        yield from _named(child)
