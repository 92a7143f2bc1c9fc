"""A session bus of our own with a real gnome-keyring on it, whose prompts open on a screen of ours."""

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jeepney import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.processes import running

PASSWORD = "open sesame"
_SAY_ADDRESS = "printf '%s\\n' \"$DBUS_SESSION_BUS_ADDRESS\"; exec sleep 3600"
_LOCK = """
import secretstorage
connection = secretstorage.dbus_init()
collection = secretstorage.get_default_collection(connection)
collection.lock()
assert collection.is_locked()
connection.close()
"""


@dataclass(frozen=True, slots=True)
class KeyringServer:
    """A running keyring. Programs keep their keys in it when started with `env`."""

    env: dict[str, str]

    def lock(self) -> None:
        """Lock it: the next program that asks for a key lets a prompt open."""
        subprocess.run([sys.executable, "-c", _LOCK], env=self.env, timeout=30, check=True)


@contextlib.contextmanager
def bus(env: Mapping[str, str], folder: Path) -> Iterator[dict[str, str]]:
    """The environment of programs on a new session bus; nothing of the user's own is in it."""
    home = {"HOME": str(folder), "XDG_DATA_HOME": f"{folder}/data", "XDG_RUNTIME_DIR": str(folder)}
    private = {name: value for name, value in env.items() if name != "PYTHON_KEYRING_BACKEND"} | home
    command = ["dbus-run-session", "--", "sh", "-c", _SAY_ADDRESS]
    with running(command, private, log=folder / "bus.log", stdout=subprocess.PIPE) as process:
        assert process.stdout
        address = process.stdout.readline().decode().strip()
        assert address, (folder / "bus.log").read_text()
        yield private | {"DBUS_SESSION_BUS_ADDRESS": address}


@contextlib.contextmanager
def started(env: Mapping[str, str], folder: Path) -> Iterator[KeyringServer]:
    """An unlocked keyring until the block ends. Needs `dbus-run-session` and `gnome-keyring-daemon`."""
    with bus(env, folder) as on_bus, unlocked(on_bus, folder):
        yield KeyringServer(on_bus)


@contextlib.contextmanager
def unlocked(on_bus: Mapping[str, str], folder: Path) -> Iterator[None]:
    """The same on a session bus that is there already."""
    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with running(command, on_bus, log=folder / "keyring.log", stdin=subprocess.PIPE) as daemon:
        assert daemon.stdin
        daemon.stdin.write(PASSWORD.encode())
        daemon.stdin.close()
        _wait_for_owner(on_bus["DBUS_SESSION_BUS_ADDRESS"], "org.freedesktop.secrets")
        yield


def _wait_for_owner(address: str, name: str, limit_s: float = 20.0) -> None:
    give_up = time.monotonic() + limit_s
    with open_dbus_connection(bus=address) as connection:
        while not connection.send_and_get_reply(message_bus.NameHasOwner(name)).body[0]:
            if time.monotonic() > give_up:
                raise TimeoutError(f"Nobody is {name} on the bus after {limit_s:g} s")
            time.sleep(0.02)
