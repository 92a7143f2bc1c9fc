"""Where the keys of the speech services are: in the environment, in the system's keyring, or in memory alone.

A keyring that is locked asks its owner for a password and may wait for ever. It is therefore asked on a daemon
thread, and whoever needs a key has a deadline. Nothing here is written to a file or a log.
"""

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

from app.speech.address import origin
from app.speech.service import Service

DEADLINE_S = 4.0
"""So long a keyring may take before the user is told that it is waited for."""

LONGEST_KEY = 4096

_APP = "readlark"
"""The name under which the keyring holds every key; the service's name is the user name beside it."""

_VARIABLES = {"dedalus": "DEDALUS_API_KEY", "openai": "OPENAI_API_KEY"}

_T = TypeVar("_T")


class KeyPlace(StrEnum):
    """Where a key lives."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    SESSION = "session"
    """In memory, until the app is closed."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Key:
    """A service's key, and where it was found."""

    value: str = field(repr=False)
    place: KeyPlace


class KeyringError(Exception):
    """The keyring cannot be used. The message is one sentence with the next step, and never holds a key."""


class KeyringMissing(KeyringError):
    """There is no keyring on this computer."""

    def __init__(self) -> None:
        super().__init__(
            "This computer has no keyring. Use the key for this session only, or an environment variable."
        )


class KeyringLocked(KeyringError):
    """The keyring stayed locked, or failed."""

    def __init__(self) -> None:
        super().__init__("The keyring is locked or does not work. Unlock it, then try again.")


def checked_key(text: str) -> str:
    """`text` as a key. Raises `ValueError`, without the text, if it cannot be one."""
    key = text.strip()
    if not key:
        raise ValueError("There is no key. Give it on one line.")
    if len(key) > LONGEST_KEY or not key.isascii() or not key.isprintable() or " " in key:
        raise ValueError(
            "That is no key: a key is one line of plain letters, digits and signs without blanks."
        )
    return key


def variables(service: Service) -> tuple[str, ...]:
    """The environment variables that can hold the service's key, the first one first."""
    own = f"READLARK_KEY_{service.name.upper().replace('-', '_')}"
    known = _VARIABLES.get(service.name)
    return (known, own) if known else (own,)


class KeyStore:
    """Finds, keeps and forgets keys. Safe to use from any thread; nothing here waits.

    A key is looked for in the environment, then among those that were found or given in this session, then in the
    keyring. It is bound to the origin of its service: at another address it is not found.
    """

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        self._environment = os.environ if environment is None else environment
        self._keyring = _Keyring()
        self._lock = Lock()
        self._held: dict[tuple[str, str], Key | None] = {}
        self._searches: dict[tuple[str, str], Future[Key | None]] = {}

    def find(self, service: Service) -> "Future[Key | None]":
        """The service's key, None where there is none; the future may fail with `KeyringLocked`.

        The future is done when the owner of a locked keyring has answered, which may be never.
        """
        bond = _bond(service)
        if key := self._in_environment(service):
            return _done(key)
        with self._lock:
            if bond in self._held:
                return _done(self._held[bond])
            search = self._searches.get(bond)
            if search is None or search.done():
                search = self._searches[bond] = self._keyring.call(
                    lambda keyring: self._search(keyring, bond)
                )
            return search

    def keep(self, service: Service, key: str) -> "Future[None]":
        """Put the key into the keyring. The future fails with `KeyringMissing` or `KeyringLocked`."""
        bond = _bond(service)

        def put(keyring: Any) -> None:
            entry = f"{bond[1]} {key}"
            keyring.set_password(_APP, bond[0], entry)
            if keyring.get_password(_APP, bond[0]) != entry:
                raise KeyringMissing  # a keyring that is switched off takes everything and keeps nothing
            self._hold(bond, Key(key, KeyPlace.KEYRING))

        return self._keyring.call(put)

    def keep_for_session(self, service: Service, key: str) -> None:
        """Hold the key in memory until the app is closed."""
        self._hold(_bond(service), Key(key, KeyPlace.SESSION))

    def do_without(self, service: Service) -> None:
        """Ask the keyring no more for this service, unless it answers after all or `forget` says so."""
        self._hold(_bond(service), None)

    def forget(self, service: Service) -> None:
        """Ask the keyring anew the next time; a key that was given for this session is gone."""
        with self._lock:
            self._held.pop(_bond(service), None)

    def delete(self, service: Service) -> "Future[None]":
        """Forget the key here and in the keyring; the future may fail with `KeyringLocked`."""
        self.forget(service)

        def delete(keyring: Any) -> None:
            with suppress(keyring.errors.NoKeyringError):
                if keyring.get_password(_APP, service.name) is not None:
                    keyring.delete_password(_APP, service.name)
            self.forget(service)  # again: a search that was before this in the queue has found it once more

        return self._keyring.call(delete)

    def _in_environment(self, service: Service) -> Key | None:
        for name in variables(service):
            try:
                return Key(checked_key(self._environment.get(name, "")), KeyPlace.ENVIRONMENT)
            except ValueError:
                continue
        return None

    def _search(self, keyring: Any, bond: tuple[str, str]) -> Key | None:
        entry = ""
        with suppress(keyring.errors.NoKeyringError):
            entry = keyring.get_password(_APP, bond[0]) or ""
        bound_to, _, value = entry.partition(" ")
        key = Key(value, KeyPlace.KEYRING) if value and bound_to == bond[1] else None
        with self._lock:
            # What was given for this session while the keyring was being asked stays.
            self._held[bond] = self._held.get(bond) or key
            return self._held[bond]

    def _hold(self, bond: tuple[str, str], key: Key | None) -> None:
        with self._lock:
            self._held[bond] = key


def within_deadline(future: "Future[_T]", deadline_s: float = DEADLINE_S) -> _T:
    """The future's result. Raises what it failed with, and `KeyringLocked` when it takes longer."""
    try:
        return future.result(deadline_s)
    except TimeoutError:
        raise KeyringLocked from None


class _Keyring:
    """The system's keyring on a daemon thread of its own, which is started when it is first called."""

    def __init__(self) -> None:
        self._calls: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._lock = Lock()
        self._thread: Thread | None = None

    def call(self, work: Callable[[Any], _T]) -> "Future[_T]":
        """Call `work` with the `keyring` module. The future cannot be cancelled; it fails with `KeyringError`."""
        future: Future[_T] = Future()
        future.set_running_or_notify_cancel()
        self._calls.put(lambda: _fulfil(future, work))
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="keyring", daemon=True)
                self._thread.start()
        return future

    def _run(self) -> None:
        while True:
            self._calls.get()()


def _fulfil(future: "Future[_T]", work: Callable[[Any], _T]) -> None:
    try:
        import keyring

        result = work(keyring)
    except KeyringError as error:
        future.set_exception(error)
    except Exception as error:  # a keyring's own exceptions are many, and some hold what was to be stored
        missing = type(error).__name__ == "NoKeyringError"
        future.set_exception(KeyringMissing() if missing else KeyringLocked())
    else:
        future.set_result(result)


def _bond(service: Service) -> tuple[str, str]:
    return service.name, origin(service.url)


def _done(key: Key | None) -> "Future[Key | None]":
    future: Future[Key | None] = Future()
    future.set_result(key)
    return future
