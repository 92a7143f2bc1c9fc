"""The address of a speech service: what a person writes, made one form, and whether it is safe to use."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

_PATH = re.compile(r"(/[A-Za-z0-9._~%!$&'()*+,;=:@-]+)*")  # RFC 3986, section 3.3
_HOST = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?")
_ROUTE = re.compile(r"((/v1)+(/audio/speech)?)+$")
_PORTS = {"http": 80, "https": 443}


class AddressError(ValueError):
    """The address cannot be used. The message is one sentence with the next step."""


def normalised(text: str, *, lan: bool = False) -> str:
    """The address `text` as `scheme://host[:port][/path]`, without `/v1` and without a slash at its end.

    Without a scheme it is https, or http on this computer. Unencrypted http is taken for this computer, and with
    `lan` for the user's own network. Raises `AddressError`.
    """
    parts = _split(text.strip())
    host, port = _host(parts), _port(parts)
    path = _path(parts.path)
    scheme = parts.scheme or ("http" if _is_this_computer(host) else "https")
    if scheme not in _PORTS:
        raise AddressError("An address begins with https:// or http://.")
    if scheme == "http" and not _is_this_computer(host):
        _check_unencrypted(host, lan=lan)
    shown_host = f"[{host}]" if ":" in host else host
    shown_port = "" if port in (None, _PORTS[scheme]) else f":{port}"
    return f"{scheme}://{shown_host}{shown_port}{path}"


def origin(url: str) -> str:
    """What a key is bound to: scheme, host and port of a normalised address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def is_loopback(url: str) -> bool:
    """Whether a normalised address is on this computer."""
    return _is_this_computer(urlsplit(url).hostname or "")


def _split(text: str) -> SplitResult:
    if not text:
        raise AddressError("The address is empty. It looks like https://api.example.com.")
    if not text.isascii() or not text.isprintable() or " " in text:
        raise AddressError("An address has only plain letters, digits and signs, and no blanks.")
    if "?" in text or "#" in text:
        raise AddressError(
            "The address has a part after ? or #. Leave that part out; query fields have a place of their own."
        )
    try:
        parts = urlsplit(text if "://" in text else f"//{text}")
    except ValueError:
        raise AddressError("That is no address. It looks like https://api.example.com.") from None
    if "@" in parts.netloc:
        raise AddressError(
            "The address holds a name or a password. Leave that out, and store the key instead."
        )
    return parts


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    if ":" in host and "%" not in host:
        try:
            return str(ipaddress.IPv6Address(host))
        except ValueError:
            host = ""
    if not _HOST.fullmatch(host) or len(host) > 253:
        raise AddressError("The address names no server. It looks like https://api.example.com.")
    return host


def _port(parts: SplitResult) -> int | None:
    try:
        port = parts.port
    except ValueError:
        port = 0
    if port == 0:
        raise AddressError("The port in the address is no number from 1 to 65535.")
    return port


def _path(path: str) -> str:
    path = path.rstrip("/")
    if not _PATH.fullmatch(path) or any(part in (".", "..") for part in path.split("/")):
        raise AddressError("The path in the address cannot be used. Leave out what is not needed.")
    return _ROUTE.sub("", path)


def _is_this_computer(host: str) -> bool:
    if host == "localhost":
        return True
    address = _ip(host)
    return address is not None and address.is_loopback


def _check_unencrypted(host: str, *, lan: bool) -> None:
    if not _is_near(host):
        raise AddressError("Text and key would travel unencrypted. Use an address that begins with https://.")
    if not lan:
        raise AddressError(
            "Text and key would travel unencrypted through your network. "
            "Use https://, or allow http in your own network."
        )


def _is_near(host: str) -> bool:
    """Whether `host` can only be in the user's own network."""
    address = _ip(host)
    if address is not None:
        return (address.is_private or address.is_link_local) and not address.is_unspecified
    return host.endswith((".local", ".lan", ".home.arpa")) or "." not in host


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
