"""Which addresses of the network a page may be fetched from."""

import ipaddress
import socket
from threading import Thread

_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def resolve(host: str, port: int, patience_s: float) -> list[Address]:
    """The addresses of `host`, in the order to try them; none where nobody knows it, or not in time."""
    found: list[Address] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        # Link-local addresses carry the name of an interface behind a percent sign.
        found.extend(ipaddress.ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers)

    # The system's look-up cannot be given a time limit, nor be broken off.
    asking = Thread(target=ask, daemon=True, name="resolve")
    asking.start()
    asking.join(patience_s)
    return list(dict.fromkeys(found))


def is_public(address: Address) -> bool:
    """Whether the address belongs to the open internet, and not to this computer or the network around it."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast
