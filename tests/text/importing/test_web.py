"""Pages by their addresses: what is fetched, from where, and what is refused."""

import gzip
import ipaddress
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from app.text.importing import addresses, hosts, opening, web
from app.text.importing.addresses import Address
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.supervision import Cancelled
from tests.fakes.scripted_server import Exchange, ScriptedServer
from tests.fakes.site import Site, running
from tests.fakes.tls_server import CERTIFICATE, TlsServer

PAGE = "text/html; charset=iso-8859-1"
ARTICLE = (
    "<h1>Caf\u00e9s</h1>" + "<p>A long sentence about coffee, milk, and the houses that serve it.</p>" * 9
)


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as site:
        yield site


def fault(address: str) -> Fault:
    with pytest.raises(Unreadable) as caught:
        web.fetch(address, Event())
    return caught.value.fault


def test_the_article_of_a_page_is_read(site: Site) -> None:
    page = (
        f"<html lang=fr><title>Caf\u00e9s | The Site</title><nav>Home</nav>{ARTICLE}<footer>Imprint</footer>"
    )
    site.give("/a", page.encode("latin-1"), PAGE)
    document = opening.read(Address(f"{site.address}/a"))
    assert (document.title, document.language) == ("Caf\u00e9s", "fr")
    assert document.text.startswith("Caf\u00e9s\n\nA long sentence")
    assert "Home" not in document.text
    assert "Imprint" not in document.text


def test_a_text_at_an_address_is_read(site: Site) -> None:
    site.give("/a.txt", b"Plain words.")
    assert opening.read(Address(f"{site.address}/a.txt")).text == "Plain words."


def test_redirections_are_followed_and_the_host_is_named(site: Site) -> None:
    site.send_on("/a", "b?x=1")
    site.give("/b?x=1", b"here")
    page = web.fetch(f"{site.address}/a#part", Event())
    assert page == web.Page(b"here", f"{site.address}/b?x=1")
    assert site.asked == [
        ("/a", site.address.removeprefix("http://")),
        ("/b?x=1", site.address.removeprefix("http://")),
    ]


def test_packed_pages_are_unpacked_no_further_than_wanted(site: Site) -> None:
    site.give("/a", gzip.compress(b"words"), Content_Encoding="gzip")
    assert web.fetch(f"{site.address}/a", Event()).data == b"words"
    site.give("/bomb", gzip.compress(b"x" * (web.MAX_BYTES + 1)), Content_Encoding="gzip")
    assert fault(f"{site.address}/bomb") is Fault.TOO_LARGE
    site.give("/odd", b"x", Content_Encoding="br")
    assert fault(f"{site.address}/odd") is Fault.NOT_GIVEN
    site.give("/broken", b"no gzip", Content_Encoding="gzip")
    assert fault(f"{site.address}/broken") is Fault.DAMAGED


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://example.org/", "https://", "https:///a", "http://[::1/", "", "http://\0/"],
)
def test_only_addresses_of_the_web_are_taken(address: str) -> None:
    assert fault(address) is Fault.NO_ADDRESS


def test_what_a_server_does_not_give_is_said(site: Site) -> None:
    assert fault(f"{site.address}/missing") is Fault.NOT_GIVEN
    site.send_on("/round", "/round")
    assert fault(f"{site.address}/round") is Fault.NOT_GIVEN
    site.send_on("/file", "file:///etc/passwd")
    assert fault(f"{site.address}/file") is Fault.NO_ADDRESS
    site.give("/picture", b"\x89PNG", "image/png")
    assert fault(f"{site.address}/picture") is Fault.NO_TEXT


def test_nobody_answers() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert fault(f"http://127.0.0.1:{port}/") is Fault.UNREACHABLE
    assert fault("http://nobody.invalid/") is Fault.UNREACHABLE


def test_a_cancelled_page_is_not_waited_for(site: Site) -> None:
    cancelled = Event()
    cancelled.set()
    with pytest.raises(Cancelled):
        web.fetch(f"{site.address}/a", cancelled)


# --- the network around this computer ----------------------------------------------------------------------


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[list[str]]]:
    """What the name servers say: for each host, one list of addresses a question."""
    answers: dict[str, list[list[str]]] = {}

    def resolve(host: str, port: int, patience_s: float) -> list[hosts.Address]:
        found = answers[host]
        return [ipaddress.ip_address(each) for each in (found.pop(0) if len(found) > 1 else found[0])]

    monkeypatch.setattr(hosts, "resolve", resolve)
    return answers


def test_a_typed_host_nearby_is_asked(site: Site, names: dict[str, list[list[str]]]) -> None:
    names["nas.local"] = [["127.0.0.1"]]
    address = site.address.replace("127.0.0.1", "nas.local")
    site.send_on("/a", "/b")
    site.give("/b", b"here")
    assert web.fetch(f"{address}/a", Event()).data == b"here"
    assert site.asked[0] == ("/a", address.removeprefix("http://"))


def test_a_redirection_to_another_host_nearby_is_refused(
    site: Site, names: dict[str, list[list[str]]]
) -> None:
    names["one.local"] = [["127.0.0.1"]]
    names["router.local"] = [["192.168.1.1"]]
    site.send_on("/a", "http://router.local/secret")
    assert fault(f"{site.address.replace('127.0.0.1', 'one.local')}/a") is Fault.PRIVATE


def test_a_name_that_turns_private_is_refused(
    site: Site, names: dict[str, list[list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public host sends on to itself, and its name then stands for this computer."""
    monkeypatch.setattr(hosts, "is_public", lambda address: str(address) == "127.0.0.1")
    names["rebinding.example"] = [["127.0.0.1"], ["127.0.0.2"]]
    site.send_on("/a", "/b")
    assert fault(f"{site.address.replace('127.0.0.1', 'rebinding.example')}/a") is Fault.PRIVATE
    assert [path for path, _ in site.asked] == ["/a"]


def test_of_mixed_answers_only_the_public_are_asked(
    site: Site, names: dict[str, list[list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hosts, "is_public", lambda address: str(address) == "127.0.0.1")
    names["mixed.example"] = [["10.0.0.1", "127.0.0.1"]]
    site.give("/a", b"here")
    assert web.fetch(f"{site.address.replace('127.0.0.1', 'mixed.example')}/a", Event()).data == b"here"


def test_the_certificate_is_that_of_the_host(
    names: dict[str, list[list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not of the number that is connected to; what the server of this test gives, if trusted, is no text."""
    names |= {"127.0.0.1": [["127.0.0.1"]], "other.local": [["127.0.0.1"]]}

    def asked(host: str) -> Fault:
        with TlsServer() as server:
            return fault(server.url.replace("127.0.0.1", host))

    assert asked("127.0.0.1") is Fault.UNREACHABLE
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    assert asked("127.0.0.1") is Fault.NO_TEXT
    assert asked("other.local") is Fault.UNREACHABLE


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
        "2002:7f00:1::", "64:ff9b::7f00:1", "2001:db8::1",
    ],
)  # fmt: skip
def test_these_are_not_public(address: str) -> None:
    assert not hosts.is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_these_are_public(address: str) -> None:
    assert hosts.is_public(ipaddress.ip_address(address))


def test_a_host_is_looked_up() -> None:
    assert ipaddress.ip_address("127.0.0.1") in hosts.resolve("localhost", 80, 5)
    assert hosts.resolve("nobody.invalid", 80, 5) == []
    assert hosts.resolve("a" * 80 + ".example", 80, 5) == []


def test_what_people_type_is_completed() -> None:
    assert addresses.completed(" example.org/a ") == Address("https://example.org/a")
    assert addresses.completed("http://example.org") == Address("http://example.org")


def test_a_source_is_an_address_or_a_file() -> None:
    assert addresses.source("HTTPS://Example.org:8/a?b") == Address("HTTPS://Example.org:8/a?b")
    assert addresses.source("notes.txt") == Path("notes.txt")
    assert Address("https://Example.org:8/a?b").name == "example.org"
    assert Address("http://[").name == "http://["


def test_a_page_that_never_ends_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.give("/a", b"words")
    monkeypatch.setattr(web, "LONGEST_S", 0.0)
    assert fault(f"{site.address}/a") is Fault.UNREACHABLE


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf"])
def test_a_server_that_hangs_up_is_not_reached(head: bytes) -> None:
    def hang_up(exchange: Exchange, _number: int) -> None:
        exchange.connection.sendall(head)
        exchange.connection.close()

    with ScriptedServer(hang_up) as server:
        assert fault(server.url) is Fault.UNREACHABLE


def test_a_redirection_to_nonsense_leads_nowhere(site: Site) -> None:
    site.send_on("/a", "http://host:port/")
    assert fault(f"{site.address}/a") is Fault.UNREACHABLE
