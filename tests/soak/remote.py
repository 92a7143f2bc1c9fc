"""A speech service elsewhere, whose network can be stalled and cut, and a part of which wants a key."""

import socket
import struct
import threading
from enum import Enum

from tests.fakes.foreign import ForeignService, audio
from tests.fakes.scripted_server import Exchange

KEYS = "sk-planted-"
"""What every key that is taken begins with."""


class Network(Enum):
    """How the way to the service is."""

    WELL = "well"
    STALLED = "stalled"
    CUT = "cut"


class Remote(ForeignService):
    """Speaks while its network is well; stalled, answers stop in the middle; cut, every connection breaks.

    At `keyed_url` it speaks to whoever shows it one of `KEYS`.
    """

    def __init__(self) -> None:
        super().__init__(self._disturb)
        self._network = Network.WELL
        self._changed = threading.Condition()

    def set_network(self, network: Network) -> None:
        """Let the network be like that; what waited is broken off."""
        with self._changed:
            self._network = network
            self._changed.notify_all()
        self.forget()

    @property
    def keyed_url(self) -> str:
        """Where a key is wanted."""
        return f"{self.url}/keyed"

    def was_shown(self, key: str) -> bool:
        """Whether a request since `forget` had this key."""
        return any(key in exchange.head for exchange in list(self.exchanges))

    def forget(self) -> None:
        """Let go of the requests so far."""
        self.exchanges.clear()
        self.requests.clear()

    def _disturb(self, exchange: Exchange, request: dict[str, object], _number: int) -> bool:
        if "/keyed/" in exchange.head and KEYS not in exchange.head:
            exchange.answer("401 Unauthorized", b'{"error":"no key"}')
            return True
        with self._changed:
            if self._network is Network.WELL:
                return False
            if self._network is Network.STALLED:
                speech = audio(str(request["input"]), "wav")
                exchange.begin("200 OK", Content_Type="audio/wav")
                exchange.send(speech[: len(speech) // 2])
            self._changed.wait_for(lambda: self._network is not Network.STALLED, 120)
        exchange.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        exchange.connection.close()  # with a reset
        return True
