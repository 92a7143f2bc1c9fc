"""What comes over the session bus: answers of the portal, signals, calls of the media player, and gibberish."""

import socket
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.exceptions import capture_exceptions

if sys.platform != "linux":
    pytest.skip("The session bus is of Linux desktops", allow_module_level=True)

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call, new_signal
from jeepney.low_level import Endianness, Header, MessageFlag, Parser

from app.desktop import mpris, portal
from app.desktop.bus import Bus
from app.desktop.bus_notifiers import PortalNotifier, ServiceNotifier
from app.desktop.hotkeys import combination
from app.desktop.hotkeys.portal import PortalHotkeys
from app.desktop.look import DesktopLook
from app.desktop.mpris import Mpris
from app.desktop.notifier import Notification
from app.desktop.portal import Portal
from tests.fuzz.mutations import Edit, edits, mutate
from tests.fuzz.trials import Trial, fuzzed

pytestmark = [pytest.mark.proof, pytest.mark.timeout(1200, method="thread")]

_NAME = ":1.42"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_SESSION = f"{portal.PATH}/session/1_42/readlark1"
_NOTIFICATIONS = "org.freedesktop.Notifications"
_ROUNDS = 6
"""Of asking and answering: more than any wish of the app takes."""


Body = tuple[str, tuple[Any, ...]]
"""Signature and values of a message."""


def signal(path: str, interface: str, member: str, body: Body) -> bytes:
    """A signal to whoever listens."""
    message = new_signal(DBusAddress(path, interface=interface), member, body[0] or None, body[1])
    return message.serialise(serial=7)


def call(interface: str, member: str, path: str, body: Body) -> bytes:
    """Another program's call of the media player."""
    message = new_method_call(DBusAddress(path, mpris.NAME, interface), member, body[0] or None, body[1])
    message.header.fields[HeaderFields.sender] = ":1.7"
    return message.serialise(serial=7)


def answer(serial: int, is_error: bool, body: Body) -> bytes:
    """The answer to the app's call of this serial number."""
    kind = MessageType.error if is_error else MessageType.method_return
    fields: dict[Any, Any] = {HeaderFields.reply_serial: serial}
    if is_error:
        fields[HeaderFields.error_name] = "org.example.No"
    if body[0]:
        fields[HeaderFields.signature] = body[0]
    return Message(Header(Endianness.little, kind, MessageFlag(0), 1, 0, -1, fields), body[1]).serialise(
        serial=7
    )


class Desktop:
    """All of the app that listens to the bus, and the other end of its connection."""

    def __init__(self) -> None:
        near, self.far = socket.socketpair()
        near.setblocking(False)
        self.far.setblocking(False)
        self._parser, self._signed_in = Parser(), False
        self.bus = Bus(near)
        self._portal = Portal(self.bus, "readlark")
        self._look = DesktopLook(self._portal)
        self._keys = PortalHotkeys(self._portal)
        self._notifiers = ServiceNotifier(self.bus, "readlark"), PortalNotifier(self.bus)
        self._player = Mpris(self.bus, lambda: 7)
        self.say(b"OK 1234\r\n")
        self._keys.bind({"selection": combination.parse("Ctrl+Alt+S")}, {"selection": "Read"})
        for notifier in self._notifiers:
            notifier.show(Notification("T", "text", "Open"))

    def say(self, data: bytes) -> None:
        """Let the bus say something, and the app hear it."""
        if self.bus.is_open:
            self.far.send(data)
            QCoreApplication.processEvents()

    def answer(self, replies: Mapping[str, Body], response: Body) -> None:
        """Answer all calls by name with `replies`, and end requests to the portal with `response`."""
        for _ in range(_ROUNDS):
            for call in self._calls():
                member, body = call.header.fields.get(HeaderFields.member, ""), call.body
                self.say(answer(call.header.serial, False, replies.get(member, ("", ()))))
                if member in ("CreateSession", "BindShortcuts"):
                    request = f"{portal.PATH}/request/1_42/{body[-1]['handle_token'][1]}"
                    self.say(signal(request, "org.freedesktop.portal.Request", "Response", response))

    def _calls(self) -> list[Message]:
        """What the app has asked since."""
        try:
            said = self.far.recv(1 << 20)
        except OSError:
            return []
        if not self._signed_in:
            self._signed_in = True
            said = said.partition(b"BEGIN\r\n")[2]
        return [
            message
            for message in self._parser.feed(said)
            if message.header.message_type is MessageType.method_call
        ]

    def close(self) -> None:
        """Hang up."""
        self.bus.close()
        self.far.close()


# Values with their D-Bus signature

_TEXTS = st.sampled_from(
    ("", "selection", "open", "org.freedesktop.appearance", "color-scheme", _SESSION)
) | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=6)
_PLAIN: dict[str, st.SearchStrategy[Any]] = {
    "s": _TEXTS,
    "o": st.sampled_from(("/", _SESSION, portal.PATH)),
    "u": st.integers(0, 2**32 - 1) | st.sampled_from((0, 1, 2, 3, 4)),
    "i": st.integers(-(2**31), 2**31 - 1),
    "x": st.integers(-(2**63), 2**63 - 1),
    "t": st.integers(0, 2**64 - 1),
    "d": st.floats(),
    "b": st.booleans(),
}
_VARIANT = st.deferred(
    lambda: st.one_of(*[st.tuples(st.just(kind), values) for kind, values in VALUES.items()])
)
_OPTIONS = st.dictionaries(
    st.sampled_from(
        ("shortcuts", "session_handle", "activation_token", "activation-token", "trigger_description")
    )
    | _TEXTS,
    _VARIANT,
    max_size=3,
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    **_PLAIN,
    "as": st.lists(_TEXTS, max_size=3),
    "av": st.lists(_VARIANT, max_size=3),
    "v": _VARIANT,
    "a{sv}": _OPTIONS,
    "a{ss}": st.dictionaries(_TEXTS, _TEXTS, max_size=2),
    "a{sa{sv}}": st.dictionaries(_TEXTS, _OPTIONS, max_size=2),
    "a(sa{sv})": st.lists(st.tuples(_TEXTS, _OPTIONS), max_size=3),
}


def bodies(*usual: str) -> st.SearchStrategy[Body]:
    """Signature and values of a message: mostly of the usual kinds, and of any."""

    def of(kinds: tuple[str, ...]) -> st.SearchStrategy[Body]:
        return st.tuples(st.just("".join(kinds)), st.tuples(*[VALUES[kind] for kind in kinds]))

    anything = st.lists(st.sampled_from(sorted(VALUES)), max_size=4).map(tuple)
    return of(usual) | of(usual) | of(usual) | anything.flatmap(of)


_SIGNALS = (
    (portal.PATH, "org.freedesktop.portal.Settings", "SettingChanged", ("s", "s", "v")),
    (f"{portal.PATH}/request/1_42/readlark1", "org.freedesktop.portal.Request", "Response", ("u", "a{sv}")),
    (f"{portal.PATH}/request/1_42/readlark2", "org.freedesktop.portal.Request", "Response", ("u", "a{sv}")),
    (portal.PATH, _SHORTCUTS, "Activated", ("o", "s", "t", "a{sv}")),
    (portal.PATH, _SHORTCUTS, "Deactivated", ("o", "s", "t", "a{sv}")),
    (portal.PATH, _SHORTCUTS, "ShortcutsChanged", ("o", "a(sa{sv})")),
    (_SESSION, "org.freedesktop.portal.Session", "Closed", ("a{sv}",)),
    ("/org/freedesktop/Notifications", _NOTIFICATIONS, "ActionInvoked", ("u", "s")),
    ("/org/freedesktop/Notifications", _NOTIFICATIONS, "ActivationToken", ("u", "s")),
    ("/org/freedesktop/Notifications", _NOTIFICATIONS, "NotificationClosed", ("u", "u")),
    (portal.PATH, "org.freedesktop.portal.Notification", "ActionInvoked", ("s", "s", "av")),
    ("/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged", ("s", "s", "s")),
)
_CALLS = (
    *(
        (mpris.PLAYER, name, kinds)
        for name, kinds in (("Play", ()), ("Seek", ("x",)), ("SetPosition", ("o", "x")), ("Stop", ()))
    ),
    *(
        (mpris.PROPERTIES, name, kinds)
        for name, kinds in (("Get", ("s", "s")), ("GetAll", ("s",)), ("Set", ("s", "s", "v")))
    ),
    (mpris.ROOT, "Raise", ()),
    (mpris.PEER, "Ping", ()),
)


_HELLO = answer(1, False, ("s", (_NAME,)))
_ANY_SIGNAL = st.one_of(
    *[
        st.builds(signal, st.just(path), st.just(name), st.just(member), bodies(*kinds))
        for path, name, member, kinds in _SIGNALS
    ]
)
_ANY_CALL = st.one_of(
    *[
        st.builds(
            call,
            st.just(name),
            st.just(member),
            st.sampled_from((mpris.PATH, mpris.PATH, "/")),
            bodies(*kinds),
        )
        for name, member, kinds in _CALLS
    ]
)
_ANY_ANSWER = st.builds(
    answer,
    st.integers(1, 40),
    st.sampled_from((False, False, False, True)),
    st.one_of(bodies("v"), bodies("a{sa{sv}}"), bodies("o"), bodies("u"), bodies("as"), bodies("s")),
)


_MESSAGES = st.lists(_ANY_ANSWER | _ANY_SIGNAL | _ANY_CALL, max_size=6)
_REPLIES = st.fixed_dictionaries(
    {
        "Get": st.just(("v", (("u", 2),))) | bodies("v"),
        "ReadAll": bodies("a{sa{sv}}"),
        "GetCapabilities": bodies("as"),
        "Notify": bodies("u"),
        "CreateSession": bodies("o"),
        "BindShortcuts": bodies("o"),
    }
)
_RESULTS = st.fixed_dictionaries(
    {},
    optional={
        "session_handle": st.just(("s", _SESSION)) | _VARIANT,
        "shortcuts": st.tuples(st.just("a(sa{sv})"), VALUES["a(sa{sv})"]) | _VARIANT,
    },
)
_RESPONSE = st.tuples(st.just("ua{sv}"), st.tuples(st.sampled_from((0, 0, 0, 1, 2, 9)), _RESULTS))


def hear(trial: Trial, said: Sequence[bytes], replies: Mapping[str, Body], response: Body) -> None:
    """Have a desktop say this; whatever it is, nothing is raised where nobody could catch it."""
    with capture_exceptions() as raised:
        desktop = Desktop()
        try:
            with trial.case():
                desktop.say(_HELLO)
                desktop.answer(replies, response)
                for data in said:
                    desktop.say(data)
                desktop.answer(replies, response)
        finally:
            desktop.close()
    assert not raised, raised[0][1]


@pytest.mark.usefixtures("qapp")
@fuzzed(said=_MESSAGES, replies=_REPLIES, response=_RESPONSE)
def test_messages_of_the_bus(
    trial: Trial, said: list[bytes], replies: dict[str, Body], response: Body
) -> None:
    hear(trial, said, replies, response)


@pytest.mark.usefixtures("qapp")
@fuzzed(said=_MESSAGES, changes=edits(most=3))
def test_bytes_of_the_bus(trial: Trial, said: list[bytes], changes: list[Edit]) -> None:
    small = [Edit(edit.at, edit.cut, edit.put, min(edit.times, 3)) for edit in changes]
    hear(trial, [mutate(b"".join(said), small)], {}, ("", ()))
