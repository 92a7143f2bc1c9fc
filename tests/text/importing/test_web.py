"""Pages by their addresses: what is fetched, from where, and what is refused."""

import gzip
import ipaddress
import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import ClassVar

import pytest

from app.text.importing import hosts, web
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.supervision import Cancelled

PAGE = "text/html; charset=iso-8859-1"
ARTICLE = (
    "<h1>Caf\u00e9s</h1>" + "<p>A long sentence about coffee, milk, and the houses that serve it.</p>" * 9
)


class _Site(BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, tuple[int, dict[str, str], bytes]]] = {}
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["Host"]))
        status, headers, body = self.answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    """A site on this computer; its address without the path."""
    _Site.answers.clear()
    _Site.asked.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def give(path: str, body: bytes, media: str = "text/plain", **headers: str) -> None:
    _Site.answers[path] = (
        200,
        {"Content-Type": media, **{k.replace("_", "-"): v for k, v in headers.items()}},
        body,
    )


def send_on(path: str, target: str) -> None:
    _Site.answers[path] = (302, {"Location": target}, b"")


def fault(address: str) -> Fault:
    with pytest.raises(Unreadable) as caught:
        web.fetch(address, Event())
    return caught.value.fault


def test_the_article_of_a_page_is_read(site: str) -> None:
    page = (
        f"<html lang=fr><title>Caf\u00e9s | The Site</title><nav>Home</nav>{ARTICLE}<footer>Imprint</footer>"
    )
    give("/a", page.encode("latin-1"), PAGE)
    document = web.read(f"{site}/a")
    assert (document.title, document.language) == ("Caf\u00e9s", "fr")
    assert document.text.startswith("Caf\u00e9s\n\nA long sentence")
    assert "Home" not in document.text
    assert "Imprint" not in document.text


def test_a_text_at_an_address_is_read(site: str) -> None:
    give("/a.txt", b"Plain words.")
    assert web.read(f"{site}/a.txt").text == "Plain words."


def test_redirections_are_followed_and_the_host_is_named(site: str) -> None:
    send_on("/a", "b?x=1")
    give("/b?x=1", b"here")
    page = web.fetch(f"{site}/a#part", Event())
    assert page == web.Page(b"here", f"{site}/b?x=1")
    assert _Site.asked == [("/a", site.removeprefix("http://")), ("/b?x=1", site.removeprefix("http://"))]


def test_packed_pages_are_unpacked_no_further_than_wanted(site: str) -> None:
    give("/a", gzip.compress(b"words"), Content_Encoding="gzip")
    assert web.fetch(f"{site}/a", Event()).data == b"words"
    give("/bomb", gzip.compress(b"x" * (web.MAX_BYTES + 1)), Content_Encoding="gzip")
    assert fault(f"{site}/bomb") is Fault.TOO_LARGE
    give("/odd", b"x", Content_Encoding="br")
    assert fault(f"{site}/odd") is Fault.NOT_GIVEN
    give("/broken", b"no gzip", Content_Encoding="gzip")
    assert fault(f"{site}/broken") is Fault.DAMAGED


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://example.org/", "https://", "https:///a", "http://[::1/", "", "http://\0/"],
)
def test_only_addresses_of_the_web_are_taken(address: str) -> None:
    assert fault(address) is Fault.NO_ADDRESS


def test_what_a_server_does_not_give_is_said(site: str) -> None:
    assert fault(f"{site}/missing") is Fault.NOT_GIVEN
    send_on("/round", "/round")
    assert fault(f"{site}/round") is Fault.NOT_GIVEN
    send_on("/file", "file:///etc/passwd")
    assert fault(f"{site}/file") is Fault.NO_ADDRESS
    give("/picture", b"\x89PNG", "image/png")
    assert fault(f"{site}/picture") is Fault.NO_TEXT


def test_nobody_answers() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert fault(f"http://127.0.0.1:{port}/") is Fault.UNREACHABLE
    assert fault("http://nobody.invalid/") is Fault.UNREACHABLE


def test_a_cancelled_page_is_not_waited_for(site: str) -> None:
    cancelled = Event()
    cancelled.set()
    with pytest.raises(Cancelled):
        web.fetch(f"{site}/a", cancelled)


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


def test_a_typed_host_nearby_is_asked(site: str, names: dict[str, list[list[str]]]) -> None:
    names["nas.local"] = [["127.0.0.1"]]
    address = site.replace("127.0.0.1", "nas.local")
    send_on("/a", "/b")
    give("/b", b"here")
    assert web.fetch(f"{address}/a", Event()).data == b"here"
    assert _Site.asked[0] == ("/a", address.removeprefix("http://"))


def test_a_redirection_to_another_host_nearby_is_refused(
    site: str, names: dict[str, list[list[str]]]
) -> None:
    names["one.local"] = [["127.0.0.1"]]
    names["router.local"] = [["192.168.1.1"]]
    send_on("/a", "http://router.local/secret")
    assert fault(f"{site.replace('127.0.0.1', 'one.local')}/a") is Fault.PRIVATE


def test_a_name_that_turns_private_is_refused(
    site: str, names: dict[str, list[list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A public host sends on to itself, and its name then stands for this computer."""
    monkeypatch.setattr(hosts, "is_public", lambda address: str(address) == "127.0.0.1")
    names["rebinding.example"] = [["127.0.0.1"], ["127.0.0.2"]]
    send_on("/a", "/b")
    assert fault(f"{site.replace('127.0.0.1', 'rebinding.example')}/a") is Fault.PRIVATE
    assert [path for path, _ in _Site.asked] == ["/a"]


def test_of_mixed_answers_only_the_public_are_asked(
    site: str, names: dict[str, list[list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hosts, "is_public", lambda address: str(address) == "127.0.0.1")
    names["mixed.example"] = [["10.0.0.1", "127.0.0.1"]]
    give("/a", b"here")
    assert web.fetch(f"{site.replace('127.0.0.1', 'mixed.example')}/a", Event()).data == b"here"


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
    assert web.completed(" example.org/a ") == "https://example.org/a"
    assert web.completed("http://example.org") == "http://example.org"
    assert web.host_of("https://example.org:8/a?b") == "example.org"
    assert web.is_address("HTTPS://example.org")
    assert not web.is_address("notes.txt")
