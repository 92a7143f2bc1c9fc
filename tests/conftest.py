"""Rules that hold for every test: nothing outside the test's own folder and loopback is touched, and an
unexpected warning, log line or lost exception fails it.

Qt messages and exceptions in Qt callbacks are watched by pytest-qt (`qt_log_level_fail` in `pyproject.toml`),
exceptions in threads and destructors by pytest, since every warning is an error here.
"""

import faulthandler
import ipaddress
import logging
import os
import re
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A shell without job control starts what runs behind it deaf to Ctrl-C, and so would be every program the tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)

# No deadline: this machine may be slow today. In CI the same examples every time.
settings.register_profile("readlark", deadline=None, derandomize=os.environ.get("CI", "").lower() == "true")
settings.load_profile("readlark")

PATIENCE_S = 60.0
"""So long after its limit a test is given up together with its process: what is held in C hears no signal."""

_terminal: pytest.StashKey[int] = pytest.StashKey()


def pytest_configure(config: pytest.Config) -> None:
    """Keep the way to the terminal, which is not that of a test."""
    config.stash[_terminal] = os.dup(2)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Show where every thread stands and end the process, if a test does not end long after its limit."""
    marker = item.get_closest_marker("timeout")
    limit_s = float(marker.args[0] if marker else item.config.getini("timeout"))
    if limit_s:
        file = item.config.stash[_terminal]
        faulthandler.dump_traceback_later(limit_s + PATIENCE_S, exit=True, file=file)
    try:
        return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()


def pytest_addoption(parser: pytest.Parser) -> None:
    """How long a soak takes, and what its chance begins with."""
    parser.addoption("--minutes", type=float, default=20.0)
    parser.addoption("--seed", type=int, default=1)


@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Delete the widgets of a test when it ends, on this thread: Python's garbage collector, which runs on whichever
    thread it likes, would otherwise delete a window beside the next test.
    """
    yield
    if qt := sys.modules.get("PySide6.QtCore"):
        qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session", autouse=True)
def strangers_are_left_alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the person's own folders, language, keyring, proxy, services, desktop and loudspeakers out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [
            name for name in os.environ if name.startswith("READLARK_") or name.lower().endswith("_proxy")
        ]:
            patch.delenv(name)
        for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "DEDALUS_API_KEY"):
            patch.delenv(name, raising=False)
        patch.delenv("LANGUAGE", raising=False)
        patch.setenv("LC_ALL", "C.UTF-8")  # the window speaks the language of the system
        home = tmp_path_factory.mktemp("home")
        patch.setenv("READLARK_HOME", str(home))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        patch.setenv("PULSE_SERVER", f"unix:{home}/no-sound-server")
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={home}/no-bus")
        yield


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """Qt's application, which speaks English as that of Readlark does."""
    from app.ui.tongues import speak

    speak(qapp, "en")
    return qapp


@pytest.fixture(autouse=True)
def readlark_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home for every test: settings, keys, cache, socket and logs."""
    home = tmp_path / "home"
    monkeypatch.setenv("READLARK_HOME", str(home))
    return home


# --- only loopback ----------------------------------------------------------------------------------------


def is_loopback(host: str | bytes | None) -> bool:
    """Whether `host` (a name, an address, or None for any) is this machine."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(str(name).partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


@pytest.fixture(scope="session", autouse=True)
def only_loopback() -> Iterator[None]:
    """Make this process' sockets behave like those of a machine without a network."""
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def is_near(this: socket.socket, address: Any) -> bool:
        return this.family not in (socket.AF_INET, socket.AF_INET6) or is_loopback(address[0])

    def guarded_connect(this: socket.socket, address: Any) -> None:
        if not is_near(this, address):
            raise OSError(101, f"Tests have no network, but one connects to {address}")
        connect(this, address)

    def guarded_connect_ex(this: socket.socket, address: Any) -> int:
        return connect_ex(this, address) if is_near(this, address) else 101

    def guarded_getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:
        if not is_loopback(host):
            raise socket.gaierror(socket.EAI_NONAME, f"Tests have no network, but one looks up {host}")
        return getaddrinfo(host, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
        yield


# --- no unexpected log line -------------------------------------------------------------------------------


class _Warnings(logging.Handler):
    """Keeps what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line (and the exception's own text) that `record` would have been logged as."""
        self.lines.append(f"{record.levelname} {record.name}: {self.format(record)}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logged a warning, unless `@pytest.mark.expects_log(pattern)` announces it."""
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    warnings = _Warnings()
    root = logging.getLogger()
    root.addHandler(warnings)
    try:
        yield
    finally:
        root.removeHandler(warnings)
    unexpected = [line for line in warnings.lines if not any(re.search(p, line) for p in expected)]
    if unexpected:
        pytest.fail("Logged unexpectedly:\n" + "\n".join(unexpected), pytrace=False)
