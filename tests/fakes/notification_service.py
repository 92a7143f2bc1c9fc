"""A notification service on a session bus."""

from typing import Any

from tests.fakes.bus_service import Answer, BusService

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


class FakeNotificationService(BusService):
    """Shows notifications: `shown` has the values of `Notify` by the number it gave out."""

    def __init__(self, address: str, abilities: tuple[str, ...] = ("actions", "body", "body-markup")) -> None:
        super().__init__(
            address,
            NAME,
            {
                (NAME, "GetCapabilities"): lambda _sender: ("as", (list(abilities),)),
                (NAME, "Notify"): self._notify,
                (NAME, "CloseNotification"): self._close,
            },
        )
        self.shown: dict[int, tuple[Any, ...]] = {}
        self._last = 0

    def act(self, identity: int, action: str, token: str = "") -> None:
        """The user presses a button."""
        if token:
            self.emit(PATH, NAME, "ActivationToken", "us", identity, token)
        self.emit(PATH, NAME, "ActionInvoked", "us", identity, action)

    def dismiss(self, identity: int) -> None:
        """The user takes a notification away."""
        del self.shown[identity]
        self.emit(PATH, NAME, "NotificationClosed", "uu", identity, 2)

    def _notify(self, _sender: str, *values: Any) -> Answer:
        replaced = values[1]
        if not replaced:
            self._last += 1
        identity = replaced or self._last
        self.shown[identity] = values
        return ("u", (identity,))

    def _close(self, _sender: str, identity: int) -> Answer:
        if self.shown.pop(identity, None):
            self.emit(PATH, NAME, "NotificationClosed", "uu", identity, 3)
        return ("", ())
