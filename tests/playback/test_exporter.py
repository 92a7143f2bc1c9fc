"""The thread that writes clips."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.playback.exporter import Exporter
from app.speech import errors
from app.speech.service import Endpoint, VoiceChoice
from app.storage import purse
from app.storage.settings import Settings
from app.text.document import parse
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService


@pytest.fixture
def service() -> Iterator[ToneService]:
    with ToneService() as service:
        yield service
        service.gate.set()


def exporter(service: ToneService, target: Path) -> Exporter:
    async def endpoint_of(_: str) -> Endpoint:
        return Endpoint(service.url, "key")

    paying = purse.of_user(Settings())
    return Exporter(lambda: parse("One two three.\n\nFour."), VoiceChoice(), endpoint_of, paying, target, 1.0)


def test_a_clip_is_written_whole(service: ToneService, tmp_path: Path, qtbot) -> None:
    export = exporter(service, tmp_path / "clip.wav")
    parts: list[float] = []
    export.progressed.connect(parts.append)
    with qtbot.waitSignal(export.written, check_params_cb=lambda name: name == str(tmp_path / "clip.wav")):
        export.start()
    export.wait()
    assert parts == sorted(parts)
    assert parts[-1] == 1.0
    assert [path.name for path in tmp_path.glob("*clip*")] == ["clip.wav"]


def test_cancelling_leaves_nothing_behind(service: ToneService, tmp_path: Path, qtbot) -> None:
    service.gate.clear()
    export = exporter(service, tmp_path / "clip.wav")
    export.start()
    qtbot.waitUntil(lambda: bool(service.texts))
    export.cancel()
    assert not list(tmp_path.glob("*clip*"))


def test_it_can_be_cancelled_before_it_has_begun(service: ToneService, tmp_path: Path, qapp: object) -> None:
    service.gate.clear()
    for _ in range(20):
        export = exporter(service, tmp_path / "clip.wav")
        export.start()
        export.cancel()
        assert export.isFinished()
    assert not list(tmp_path.glob("*clip*"))


def test_a_failure_leaves_what_was_there_before(service: ToneService, tmp_path: Path, qtbot) -> None:
    def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        exchange.answer("401 Unauthorized")
        return True

    service._fault = refuse
    (tmp_path / "clip.wav").write_bytes(b"before")
    export = exporter(service, tmp_path / "clip.wav")
    with qtbot.waitSignal(export.failed) as failed:
        export.start()
    export.wait()
    assert isinstance(failed.args[0], errors.KeyRejected)
    assert (tmp_path / "clip.wav").read_bytes() == b"before"
