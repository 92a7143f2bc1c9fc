import errno
import gzip
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from app.voice import download
from app.voice.download import Cancelled, DownloadFailed, Failure, fetch, part_of
from app.voice.offers import Offer
from tests.fakes.scripted_server import Exchange, ScriptedServer
from tests.fakes.voice_files import giving, offer_at, start_of

CONTENT = bytes(range(256)) * 4096
Script = Callable[[Exchange, int], None]


def attempt(script: Script, target: Path, content: bytes = CONTENT) -> tuple[Failure | None, list[int]]:
    """How one download ends, and what it told on its way."""
    told: list[int] = []
    with ScriptedServer(script) as server:
        try:
            fetch(offer_at(server, content), target, told.append)
        except DownloadFailed as failed:
            return failed.failure, told
    return None, told


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "voices" / "emma.onnx"


def test_a_file_comes_whole(target: Path) -> None:
    failure, told = attempt(giving(CONTENT), target)
    assert failure is None
    assert target.read_bytes() == CONTENT
    assert told == sorted(told)
    assert told[-1] == len(CONTENT)
    assert [file.name for file in target.parent.iterdir()] == [target.name]


def test_what_broke_off_goes_on(target: Path) -> None:
    asked: list[int] = []

    def script(exchange: Exchange, number: int) -> None:
        asked.append(start_of(exchange))
        if number == 1:
            exchange.begin("200 OK", Content_Length=str(len(CONTENT)))
            exchange.send(CONTENT[:300_000])
            exchange.connection.close()
        else:
            giving(CONTENT)(exchange, number)

    with ScriptedServer(script) as server:
        offer = offer_at(server, CONTENT)
        with pytest.raises(DownloadFailed) as failed:
            fetch(offer, target, lambda _: None)
        assert failed.value.failure is Failure.BROKEN_OFF
        assert not target.exists()
        fetch(offer, target, lambda _: None)
    assert asked == [0, 300_000]
    assert target.read_bytes() == CONTENT


def test_a_cancelled_one_goes_on(target: Path) -> None:
    def cancel(_there: int) -> None:
        raise Cancelled

    with ScriptedServer(giving(CONTENT)) as server:
        offer = offer_at(server, CONTENT)
        with pytest.raises(Cancelled):
            fetch(offer, target, cancel)
        assert 0 < part_of(target).stat().st_size < len(CONTENT)
        assert not target.exists()
        fetch(offer, target, lambda _: None)
        assert start_of(server.exchanges[1]) > 0
    assert target.read_bytes() == CONTENT


def test_a_server_that_cannot_go_on_begins_anew(target: Path) -> None:
    def script(exchange: Exchange, _number: int) -> None:
        exchange.answer("200 OK", CONTENT)

    target.parent.mkdir()
    part_of(target).write_bytes(b"x" * 5000)
    assert attempt(script, target)[0] is None
    assert target.read_bytes() == CONTENT


def test_a_beginning_that_was_damaged_is_thrown_away(target: Path) -> None:
    target.parent.mkdir()
    part_of(target).write_bytes(b"x" * 5000)
    assert attempt(giving(CONTENT), target)[0] is Failure.WRONG
    assert attempt(giving(CONTENT), target)[0] is None


@pytest.mark.parametrize("there", [len(CONTENT) + 1, len(CONTENT) * 2])
def test_a_beginning_that_is_too_long_is_thrown_away(target: Path, there: int) -> None:
    target.parent.mkdir()
    part_of(target).write_bytes(b"x" * there)
    assert attempt(giving(CONTENT), target)[0] is None


def wrong_content(exchange: Exchange, number: int) -> None:
    giving(CONTENT[::-1])(exchange, number)


def endless(exchange: Exchange, _number: int) -> None:
    exchange.begin("200 OK")
    while True:
        exchange.send(CONTENT)


def truncated(exchange: Exchange, _number: int) -> None:
    exchange.answer("200 OK", CONTENT[:1000])


def zipped(exchange: Exchange, _number: int) -> None:
    exchange.answer("200 OK", gzip.compress(CONTENT), Content_Encoding="gzip")


def missing(exchange: Exchange, _number: int) -> None:
    exchange.answer("404 Not Found", b"<html>")


def another_part(exchange: Exchange, _number: int) -> None:
    exchange.answer("206 Partial Content", CONTENT[9:], Content_Range=f"bytes 9-{len(CONTENT) - 1}/*")


def in_circles(exchange: Exchange, _number: int) -> None:
    exchange.answer("302 Found", Location="/again")


def to_plain_http(exchange: Exchange, _number: int) -> None:
    exchange.answer("302 Found", Location="http://example.com/voice.onnx")


def to_a_file(exchange: Exchange, _number: int) -> None:
    exchange.answer("302 Found", Location="file:///etc/passwd")


def no_http(exchange: Exchange, _number: int) -> None:
    exchange.send(b"HELLO\r\n\r\n")
    exchange.connection.close()


@pytest.mark.parametrize(
    ("script", "failure"),
    [
        (wrong_content, Failure.WRONG),
        (endless, Failure.WRONG),
        (truncated, Failure.BROKEN_OFF),
        (zipped, Failure.REFUSED),
        (missing, Failure.REFUSED),
        (another_part, Failure.REFUSED),
        (in_circles, Failure.REFUSED),
        (to_plain_http, Failure.REFUSED),
        (to_a_file, Failure.REFUSED),
        (no_http, Failure.BROKEN_OFF),
    ],
)
def test_a_hostile_server_leaves_no_voice(target: Path, script: Script, failure: Failure) -> None:
    assert attempt(script, target)[0] is failure
    assert not target.exists()
    assert not part_of(target).exists() or part_of(target).stat().st_size <= len(CONTENT)
    assert attempt(giving(CONTENT), target)[0] is None


def test_a_redirect_on_this_computer_is_followed(target: Path) -> None:
    def script(exchange: Exchange, number: int) -> None:
        if number == 1:
            exchange.answer("302 Found", Location="/elsewhere")
        else:
            giving(CONTENT)(exchange, number)

    assert attempt(script, target)[0] is None


def test_a_redirect_leads_to_https_only() -> None:
    assert download._next("https://a.example/x", "https://cdn.example/y") == "https://cdn.example/y"
    assert download._next("https://a.example/x", "/y") == "https://a.example/y"
    for there in ("http://a.example/x", "http://127.0.0.1/x", "ftp://a.example/x"):
        with pytest.raises(DownloadFailed):
            download._next("https://a.example/x", there)


def test_nobody_there(target: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/emma.onnx"
    with pytest.raises(DownloadFailed) as failed:
        fetch(Offer("emma", "Emma", "en-GB", "emma.onnx", 9, "", url), target, lambda _: None)
    assert failed.value.failure is Failure.OFFLINE


def test_no_room(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    failure, told = attempt(giving(CONTENT), target)
    assert (failure, told) == (Failure.FULL, [])


def test_the_room_gives_out_on_the_way(target: Path) -> None:
    def give_out(_there: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with ScriptedServer(giving(CONTENT)) as server, pytest.raises(DownloadFailed) as failed:
        fetch(offer_at(server, CONTENT), target, give_out)
    assert failed.value.failure is Failure.FULL


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert attempt(giving(CONTENT), tmp_path / "file" / "emma.onnx")[0] is Failure.UNWRITABLE


def test_a_server_that_says_no_more(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "TIMEOUT_S", 0.2)

    def script(exchange: Exchange, _number: int) -> None:
        exchange.begin("200 OK", Content_Length=str(len(CONTENT)))
        exchange.send(CONTENT[:1000])
        exchange.wait_for_hang_up()

    assert attempt(script, target)[0] is Failure.BROKEN_OFF
    assert part_of(target).read_bytes() == CONTENT[:1000]


def test_no_proxy_is_asked_for_this_computer(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert attempt(giving(CONTENT), target)[0] is None


def test_what_came_whole_and_has_no_name_yet_is_not_asked_for_again(target: Path) -> None:
    def script(_exchange: Exchange, _number: int) -> None:
        pytest.fail("nothing is missing")

    target.parent.mkdir()
    part_of(target).write_bytes(CONTENT)
    assert attempt(script, target) == (None, [])
    assert target.read_bytes() == CONTENT
