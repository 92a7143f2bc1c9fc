"""Nothing that costs more than the user's limit is asked for before the user has agreed."""

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from app.audio.spool import Spool
from app.playback.appraiser import Appraiser, Enquiry
from app.playback.clearance import Clearance
from app.playback.equipment import Parts
from app.playback.reader import Reader
from app.playback.worker import Job, Worker
from app.reading.plan import Script
from app.reading.quote import Quote
from app.reading.state import State
from app.speech.service import Endpoint, Service, VoiceChoice
from app.storage import paths, purse
from app.storage.purse import Purse
from app.storage.settings import Settings
from app.text.document import parse
from tests.fakes.foreign import ForeignService
from tests.fakes.player import SilentPlayer

TEXT = "One two three. Four five six.\n\nSeven eight nine."
CHOICE = VoiceChoice("alloy", "cloud", "m")
PRICES = (
    '[[price]]\nhosts = ["127.0.0.1"]\nmodels = ["m"]\ncurrency = "USD"\nper_million_characters = 1_000_000\n'
)
"""A dollar a character."""


@pytest.fixture
def service() -> Iterator[ForeignService]:
    with ForeignService() as service:
        yield service


@pytest.fixture
def paying() -> Iterator[Purse]:
    purse.price_file().write_text(PRICES)
    paying = purse.of_user(Settings())
    with closing(paying.clips):
        yield paying


class Room:
    """A reader behind a gate, and what was asked at it."""

    def __init__(self, service: ForeignService, paying: Purse, limit: str | None) -> None:
        cloud = Service("cloud", "Cloud", service.url)
        self.appraiser = Appraiser(paying, {"cloud": cloud}.get)
        self.clearance = Clearance(self.appraiser, None if limit is None else Decimal(limit))
        self.asked: list[Quote] = []
        self.withdrawn = 0
        self.clearance.asked.connect(lambda quote, _choice: self.asked.append(quote))
        self.clearance.withdrawn.connect(self._note_withdrawn)

        async def endpoint_of(_: str) -> Endpoint:
            return cloud.endpoint("key")

        self.player = SilentPlayer()
        self.reader = Reader(
            lambda: Parts(self.player, Worker(endpoint_of), Spool(paths.cache())),
            choice=CHOICE,
            clearance=self.clearance,
        )
        self.reader.load(parse(TEXT))

    def _note_withdrawn(self) -> None:
        self.withdrawn += 1

    def close(self) -> None:
        self.reader.close()
        self.appraiser.close()


@pytest.fixture
def room(service: ForeignService, paying: Purse, request: pytest.FixtureRequest) -> Iterator[Room]:
    room = Room(service, paying, getattr(request, "param", "1"))
    yield room
    room.close()


def test_no_request_leaves_a_worker_that_holds(service: ForeignService, tmp_path: Path, qtbot) -> None:
    async def endpoint_of(_: str) -> Endpoint:
        return Endpoint(service.url)

    worker, spool = Worker(endpoint_of), Spool(tmp_path)
    worker.start()
    for generation in (1, 2):
        worker.hold(generation)
        worker.submit(Job(generation, 0, f"Held {generation}.", CHOICE, spool.create()))
    with qtbot.waitSignal(worker.fetched, check_params_cb=lambda generation, _: generation == 3):
        worker.submit(Job(3, 0, "Free.", CHOICE, spool.create()))
    assert [request["input"] for request in service.requests] == ["Free."]
    worker.cancel(1)
    worker.release(1)
    with qtbot.waitSignal(worker.fetched, check_params_cb=lambda generation, _: generation == 2):
        worker.release(2)
    assert [request["input"] for request in service.requests] == ["Free.", "Held 2."]
    worker.close()
    spool.close()


def test_a_reading_waits_until_the_user_agrees_and_is_not_asked_about_again(
    room: Room, service: ForeignService, qtbot
) -> None:
    room.reader.play()
    qtbot.waitUntil(lambda: bool(room.asked))
    (told,) = room.asked
    assert (told.characters, told.paid) == (45, 0)
    assert told.price
    assert told.price.amount == 45
    assert room.reader.state is State.LOADING
    assert not service.exchanges
    room.clearance.agree()
    qtbot.waitUntil(lambda: len(service.requests) == 3)
    room.reader.play(TEXT.index("Seven"), len(TEXT))
    qtbot.waitUntil(lambda: len(service.requests) > 3)
    assert len(room.asked) == 1
    room.reader.load(parse("Something else."))
    room.reader.play()
    qtbot.waitUntil(lambda: len(room.asked) == 2)


def test_who_agreed_to_a_part_is_asked_about_the_rest(room: Room, service: ForeignService, qtbot) -> None:
    start, end = TEXT.index("Four"), TEXT.index("Seven")
    room.reader.play(start, end)
    qtbot.waitUntil(lambda: bool(room.asked))
    room.clearance.agree()
    qtbot.waitUntil(lambda: len(service.requests) == 1)
    room.reader.play(TEXT.index("five"), end)
    qtbot.waitUntil(lambda: len(service.requests) == 2)
    assert len(room.asked) == 1
    room.reader.play(start)
    qtbot.waitUntil(lambda: len(room.asked) == 2)
    room.reader.play(0, end)
    qtbot.waitUntil(lambda: len(room.asked) == 3)
    assert len(service.requests) == 2


@pytest.mark.parametrize("room", ["20"], indirect=True)
def test_a_text_that_grows_over_the_limit_is_asked_about_while_it_is_read(
    room: Room, service: ForeignService, qtbot
) -> None:
    beginning, end = TEXT.split("\n\n")
    room.reader.load(parse(end))
    room.reader.play()
    qtbot.waitUntil(lambda: room.reader.state is State.PLAYING)
    assert not room.asked
    room.reader.extend(parse(f"{end}\n\n{beginning}"))
    qtbot.waitUntil(lambda: bool(room.asked))
    assert room.reader.state is State.PLAYING
    room.clearance.decline()
    assert room.reader.state is State.IDLE


@pytest.mark.parametrize("room", ["5"], indirect=True)
def test_who_agreed_to_a_beginning_is_asked_about_the_whole(
    room: Room, service: ForeignService, qtbot
) -> None:
    beginning = TEXT.split("\n\n")[0]
    room.reader.load(parse(beginning))
    room.reader.play()
    qtbot.waitUntil(lambda: len(room.asked) == 1)
    room.reader.extend(parse(TEXT))
    qtbot.waitUntil(lambda: len(room.asked) == 2)
    assert room.withdrawn == 1
    assert not service.requests
    room.clearance.agree()
    qtbot.waitUntil(lambda: len(service.requests) == 2)


def test_who_declines_hears_and_pays_nothing(room: Room, service: ForeignService, qtbot) -> None:
    room.reader.play()
    qtbot.waitUntil(lambda: bool(room.asked))
    room.clearance.decline()
    assert room.reader.state is State.IDLE
    room.reader.play()
    qtbot.waitUntil(lambda: len(room.asked) == 2)
    assert not service.exchanges


def test_who_stops_is_not_asked_any_more(room: Room, service: ForeignService, qtbot) -> None:
    room.reader.play()
    qtbot.waitUntil(lambda: bool(room.asked))
    room.reader.stop()
    assert room.withdrawn == 1
    room.clearance.agree()
    room.reader.set_voice(VoiceChoice())
    assert not service.exchanges


@pytest.mark.parametrize("room", ["100", None], indirect=True)
def test_below_the_limit_and_without_one_nobody_is_asked(room: Room, service: ForeignService, qtbot) -> None:
    room.reader.play()
    qtbot.waitUntil(lambda: bool(service.requests))
    assert not room.asked


def test_a_fault_of_our_own_holds_nothing_up(
    paying: Purse, service: ForeignService, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Purse, "prices", None)
    with closing(Room(service, paying, "1")) as room:
        room.reader.play()
        qtbot.waitUntil(lambda: room.reader.state is State.PLAYING)


def test_a_long_text_is_appraised_beside_the_window_and_an_older_enquiry_is_void(
    room: Room, service: ForeignService, qtbot
) -> None:
    long = Script(parse("One two three four five six seven.\n\n" * 20_000))
    answers: list[int] = []
    room.appraiser.appraised.connect(lambda generation, _: answers.append(generation))
    room.appraiser.appraise(1, Enquiry(long.another, CHOICE))
    room.appraiser.appraise(2, Enquiry(Script(parse(TEXT)).another, CHOICE))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [2]
    with qtbot.waitSignal(room.appraiser.appraised) as caught:
        room.appraiser.appraise(3, Enquiry(Script(parse(TEXT)).another, VoiceChoice(service="gone")))
    assert caught.args == [3, None]
