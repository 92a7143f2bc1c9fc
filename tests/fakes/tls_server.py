"""A scripted server over TLS, with a certificate that nobody has signed."""

import ssl
from pathlib import Path

from tests.fakes.scripted_server import Exchange, ScriptedServer

CERTIFICATE = Path(__file__).with_name("certificate.pem")
"""Of 127.0.0.1, signed by itself, with its key."""


def _answer(exchange: Exchange, _number: int) -> None:
    body = b"" if exchange.head.startswith("HEAD") else b"x"
    exchange.answer("200 OK", body, Content_Type="audio/pcm")


class TlsServer(ScriptedServer):
    """Answers over TLS."""

    def __init__(self) -> None:
        super().__init__(_answer)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        self._socket = context.wrap_socket(self._socket, server_side=True)
        self.url = self.url.replace("http:", "https:")
