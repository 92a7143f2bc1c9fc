"""Whose certificates are believed at an endpoint."""

import ssl
from functools import cache

import httpx

from app.speech import errors
from app.speech.service import Endpoint


def trusted_at(endpoint: Endpoint) -> ssl.SSLContext:
    """What the endpoint's own certificate file vouches for, else what the system or certifi does; nobody where nothing
    is encrypted, for it takes 20 ms to load them all. Raises `TlsFailed` if the file cannot be read.
    """
    if endpoint.url.startswith("http:"):
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if not endpoint.ca_file:
        return _trusted_everywhere()
    try:
        return ssl.create_default_context(cafile=endpoint.ca_file)
    except OSError as error:  # ssl.SSLError is one
        raise errors.TlsFailed(f"the certificate file cannot be read ({type(error).__name__})") from None


@cache
def _trusted_everywhere() -> ssl.SSLContext:
    return httpx.create_ssl_context()
