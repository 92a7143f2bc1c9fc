"""Notifications by the session bus: of the desktop's own service, or of its portal."""

import html
from typing import Any

from PySide6.QtCore import QObject

from app.desktop.bus import Bus, Method, Reply
from app.desktop.notifier import Notification, Notifier
from app.desktop.portal import PATH as PORTAL_PATH
from app.desktop.portal import SERVICE as PORTAL

_SERVICE = _INTERFACE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_CAPABILITIES = Method(_SERVICE, _PATH, _INTERFACE, "GetCapabilities", returns="as")
_NOTIFY = Method(_SERVICE, _PATH, _INTERFACE, "Notify", "susssasa{sv}i", "u")
_CLOSE = Method(_SERVICE, _PATH, _INTERFACE, "CloseNotification", "u")

_PORTAL_INTERFACE = "org.freedesktop.portal.Notification"
_ADD = Method(PORTAL, PORTAL_PATH, _PORTAL_INTERFACE, "AddNotification", "sa{sv}")
_REMOVE = Method(PORTAL, PORTAL_PATH, _PORTAL_INTERFACE, "RemoveNotification", "s")

_OPEN = "open"
_NORMAL = ("y", 1)
_AS_THE_DESKTOP_LIKES = -1


class ServiceNotifier(Notifier):
    """By `org.freedesktop.Notifications`. Where no such service is, nothing is shown."""

    def __init__(self, bus: Bus, app_id: str, parent: QObject | None = None) -> None:
        """`app_id`: the name of the app's desktop file, without its ending."""
        super().__init__(parent)
        self._bus = bus
        self._app_id = app_id
        self._wanted: Notification | None = None
        self._shown: Notification | None = None
        self._asking = False
        self._id = 0
        """The service's number for what it shows, 0: nothing."""
        self._token = ""
        hear = {
            "ActionInvoked": ("us", self._on_action_invoked),
            "ActivationToken": ("us", self._on_activation_token),
            "NotificationClosed": ("uu", self._on_notification_closed),
        }
        self._ends = [
            bus.subscribe(_SERVICE, _INTERFACE, name, signature, slot, path=_PATH)
            for name, (signature, slot) in hear.items()
        ]

    def show(self, notification: Notification) -> None:
        """Show this, in the place of what is shown."""
        self._wanted = notification
        self._follow()

    def withdraw(self) -> None:
        """Take away what is shown, if it is still there."""
        self._wanted = None
        self._follow()

    def close(self) -> None:
        """Withdraw, and hear of nothing more."""
        self.withdraw()
        for end in self._ends:
            end()

    def _follow(self) -> None:
        """Bring what is shown to what is wanted, one step at a time."""
        if self._asking or self._wanted is self._shown:
            return
        if self._wanted:
            self._asking = True
            self._bus.call(_CAPABILITIES, on_reply=self._on_capabilities_told)
        else:
            if self._id:
                self._bus.call(_CLOSE, self._id)
            self._shown, self._id = None, 0

    def _on_capabilities_told(self, reply: Reply) -> None:
        told = self._wanted
        if told is None:  # withdrawn meanwhile
            self._settle(self._shown, self._id)
            return
        if reply.error:
            self._settle(told, 0)
            return
        abilities = reply.values[0]
        text = html.escape(told.text, quote=False) if "body-markup" in abilities else told.text
        # A click on the notification itself is "default".
        buttons = ["default", told.button, _OPEN, told.button] if "actions" in abilities else []
        hints = {"desktop-entry": ("s", self._app_id), "urgency": _NORMAL}
        self._bus.call(
            _NOTIFY,
            *("Readlark", self._id, self._app_id, told.title, text, buttons, hints, _AS_THE_DESKTOP_LIKES),
            on_reply=lambda reply: self._settle(told, 0 if reply.error else reply.values[0]),
        )

    def _settle(self, shown: Notification | None, identity: int) -> None:
        self._asking = False
        self._shown, self._id = shown, identity
        self._follow()

    def _on_activation_token(self, values: tuple[Any, ...]) -> None:
        if self._id and values[0] == self._id:
            self._token = values[1]

    def _on_action_invoked(self, values: tuple[Any, ...]) -> None:
        if self._id and values[0] == self._id:
            token, self._token = self._token, ""
            self._open(token)

    def _on_notification_closed(self, values: tuple[Any, ...]) -> None:
        if values[0] == self._id:
            self._id = 0


class PortalNotifier(Notifier):
    """By `org.freedesktop.portal.Notification`, which knows our notification by the name we give it."""

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._shows = False
        self._end = bus.subscribe(
            PORTAL, _PORTAL_INTERFACE, "ActionInvoked", "ssav", self._on_action_invoked, path=PORTAL_PATH
        )

    def show(self, notification: Notification) -> None:
        """Show this, in the place of what is shown."""
        self._shows = True
        button = {"label": ("s", notification.button), "action": ("s", _OPEN)}
        content = {
            "title": ("s", notification.title),
            "body": ("s", notification.text),
            "default-action": ("s", _OPEN),
            "buttons": ("aa{sv}", [button]),
        }
        self._bus.call(_ADD, _OPEN, content)

    def withdraw(self) -> None:
        """Take away what is shown, if it is still there."""
        if self._shows:
            self._shows = False
            self._bus.call(_REMOVE, _OPEN)

    def close(self) -> None:
        """Withdraw, and hear of nothing more."""
        self.withdraw()
        self._end()

    def _on_action_invoked(self, values: tuple[Any, ...]) -> None:
        if values[0] == _OPEN:
            self._open(_token(values[2]))


def _token(parameter: list[tuple[str, Any]]) -> str:
    """The leave to come forward, which portals send since version 2 of the interface as the last of what they add."""
    data = parameter[-1][1] if parameter else None
    found = data.get("activation-token") if isinstance(data, dict) else None
    return str(found[1]) if isinstance(found, tuple) else ""
