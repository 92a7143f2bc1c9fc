"""A desktop portal on a session bus: GlobalShortcuts, Settings, Notification, and the register of unsandboxed apps."""

from typing import Any

from tests.fakes.bus_service import Answer, BusService, Refusal

SERVICE, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
SETTINGS = "org.freedesktop.portal.Settings"
NOTIFICATION = "org.freedesktop.portal.Notification"
REGISTRY = "org.freedesktop.host.portal.Registry"

GRANT, CANCEL, REFUSE, THINK = 0, 1, 2, None
"""What the user decides; `THINK`: nothing yet."""

Variant = tuple[str, Any]


class FakePortal(BusService):
    """Grants keys as the user (`decision`) and the desktop (`triggers`, by verb; else what was wished) have it.

    `has_shortcuts`: whether there is the interface for them at all. `settings` are by namespace and key.
    """

    def __init__(self, address: str) -> None:
        super().__init__(
            address,
            SERVICE,
            {
                (REGISTRY, "Register"): lambda _sender, _app, _options: ("", ()),
                ("org.freedesktop.DBus.Properties", "Get"): self._get,
                (SHORTCUTS, "CreateSession"): self._create_session,
                (SHORTCUTS, "BindShortcuts"): self._bind_shortcuts,
                ("org.freedesktop.portal.Session", "Close"): lambda _sender: ("", ()),
                (SETTINGS, "ReadAll"): self._read_all,
                (NOTIFICATION, "AddNotification"): lambda _sender, _id, _notification: ("", ()),
                (NOTIFICATION, "RemoveNotification"): lambda _sender, _id: ("", ()),
            },
        )
        self.decision: int | None = GRANT
        self.has_shortcuts = True
        self.triggers: dict[str, str] = {}
        self.session = f"{PATH}/session/none"
        self.wrong: dict[str, Variant] = {}
        """Results of requests that are told instead of the right ones."""
        self.settings: dict[str, dict[str, Variant]] = {}

    def press(self, verb: str) -> None:
        """The user presses the key of `verb`."""
        self.emit(PATH, SHORTCUTS, "Activated", "osta{sv}", self.session, verb, 1234, {})

    def release(self, verb: str) -> None:
        """The user lets go of the key of `verb`."""
        self.emit(PATH, SHORTCUTS, "Deactivated", "osta{sv}", self.session, verb, 1300, {})

    def choose(self, **triggers: str) -> None:
        """The user chooses other keys in the desktop's settings."""
        shortcuts = [(verb, {"trigger_description": ("s", trigger)}) for verb, trigger in triggers.items()]
        self.emit(PATH, SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", self.session, shortcuts)

    def end_session(self) -> None:
        """The desktop takes the keys away."""
        self.emit(self.session, "org.freedesktop.portal.Session", "Closed", "a{sv}", {})

    def set(self, namespace: str, key: str, value: Variant) -> None:
        """The user changes a setting of the desktop."""
        self.settings.setdefault(namespace, {})[key] = value
        self.emit(PATH, SETTINGS, "SettingChanged", "ssv", namespace, key, value)

    def act(self, identity: str, action: str) -> None:
        """The user presses a button of a notification."""
        self.emit(PATH, NOTIFICATION, "ActionInvoked", "ssav", identity, action, [])

    def _get(self, _sender: str, interface: str, name: str) -> Answer:
        if interface == SHORTCUTS and not self.has_shortcuts:
            raise Refusal("org.freedesktop.DBus.Error.InvalidArgs")
        return ("v", (("u", 1 if name == "version" else 0),))

    def _create_session(self, sender: str, options: dict[str, Variant]) -> Answer:
        token = options["session_handle_token"][1]
        self.session = f"{PATH}/session/{_escaped(sender)}/{token}"
        return self._respond(sender, options, GRANT, {"session_handle": ("s", self.session)})

    def _bind_shortcuts(
        self,
        sender: str,
        _session: str,
        wishes: list[tuple[str, dict[str, Variant]]],
        _window: str,
        options: dict[str, Variant],
    ) -> Answer:
        granted = [
            (verb, {"trigger_description": ("s", self.triggers.get(verb, wish["preferred_trigger"][1]))})
            for verb, wish in wishes
        ]
        results = {"shortcuts": ("a(sa{sv})", granted)} if self.decision == GRANT else {}
        return self._respond(sender, options, self.decision, results)

    def _respond(
        self, sender: str, options: dict[str, Variant], code: int | None, results: dict[str, Variant]
    ) -> Answer:
        request = f"{PATH}/request/{_escaped(sender)}/{options['handle_token'][1]}"
        if code is not None:
            # Before the reply to the call itself, as a quick portal may have it.
            self.emit(
                request,
                "org.freedesktop.portal.Request",
                "Response",
                "ua{sv}",
                code,
                {**results, **self.wrong},
            )
        return ("o", (request,))

    def _read_all(self, _sender: str, namespaces: list[str]) -> Answer:
        found = {name: keys for name, keys in self.settings.items() if name in namespaces}
        return ("a{sa{sv}}", (found,))


def _escaped(sender: str) -> str:
    return sender.removeprefix(":").replace(".", "_")
