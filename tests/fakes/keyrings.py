"""Keyrings of every temper, for `keyring.set_keyring`."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring import backend, errors


class OpenKeyring(backend.KeyringBackend):
    """A keyring that is open; `asked` counts how often it was."""

    priority = 1  # pyright: ignore

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


class LockedKeyring(OpenKeyring):
    """A keyring whose owner has not answered its question until `unlocked` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.unlocked.wait(30)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.unlocked.wait(30)
        super().set_password(service, username, password)


class DismissedKeyring(OpenKeyring):
    """A keyring whose owner does not want to open it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise errors.KeyringLocked("dismissed")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise errors.KeyringLocked(f"dismissed {password}")


@contextmanager
def in_use(ring: backend.KeyringBackend) -> Iterator[None]:
    """Make `ring` the system's keyring while the block lasts."""
    before = keyring.get_keyring()
    keyring.set_keyring(ring)
    try:
        yield
    finally:
        keyring.set_keyring(before)
