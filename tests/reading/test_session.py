from collections.abc import Iterator

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    precondition,
    rule,
)

from app.reading.plan import Place, Sentence, Utterance
from app.reading.session import Fetch, Session
from app.text.spoken import Spoken


def utterance(number: int) -> Utterance:
    spoken = Spoken(f"Sentence {number}.", range(20), range(1, 21))
    return Utterance((Sentence(Place(number, 0), 0, 20, spoken),), spoken, 150)


def utterances(count: int) -> Iterator[Utterance]:
    return (utterance(number) for number in range(count))


def numbers(fetches: list[Fetch]) -> list[int]:
    return [fetch.number for fetch in fetches]


def test_one_after_the_other_is_fetched() -> None:
    session = Session(utterances(3))
    assert numbers(session.wishes()) == [0]
    assert session.wishes() == []
    session.completed(0, 1000)
    assert numbers(session.wishes()) == [1]
    session.completed(1, 1000)
    assert numbers(session.wishes()) == [2]
    session.completed(2, 1000)
    assert session.wishes() == []
    assert session.is_complete


def test_the_fetching_stops_far_enough_ahead_and_goes_on_as_the_voice_moves() -> None:
    session = Session(utterances(100), ahead_ms=2500)
    for number in range(3):
        assert numbers(session.wishes()) == [number]
        session.completed(number, 1000)
    assert session.wishes() == []
    session.moved(1, 0)
    assert numbers(session.wishes()) == [3]


def test_a_failure_halts_until_it_is_tried_again() -> None:
    session = Session(utterances(2))
    session.wishes()
    session.failed(0)
    assert session.wishes() == []
    session.retry()
    assert numbers(session.wishes()) == [0]


def test_a_long_text_is_planned_only_as_far_as_it_is_fetched() -> None:
    source = utterances(1000)
    session = Session(source, ahead_ms=1)
    session.wishes()
    session.completed(0, 1000)
    session.wishes()
    assert next(source).text == "Sentence 1."


def test_the_past_is_forgotten() -> None:
    session = Session(utterances(50), behind_ms=2500)
    for number in range(20):
        session.wishes()
        session.completed(number, 1000)
    assert session.moved(10, 0) == 7
    assert min(session.slots) == 7


class Reading(RuleBasedStateMachine):
    """Whatever happens in whatever order: each utterance is fetched, one by one, in order, within the bound."""

    fetching = Bundle("fetching")

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(utterances(12), ahead_ms=3000, behind_ms=2000, parallel=2)
        self.in_flight: set[int] = set()
        self.complete: set[int] = set()
        self.halted = False

    @rule(target=fetching)
    def ask(self):
        fetches = numbers(self.session.wishes())
        assert not (self.halted and fetches)
        assert not self.in_flight & set(fetches)
        assert not self.complete & set(fetches)
        assert fetches == sorted(fetches)
        self.in_flight |= set(fetches)
        return multiple(*fetches)

    @rule(number=consumes(fetching), ms=st.integers(0, 1500))
    def complete_one(self, number: int, ms: int) -> None:
        self.session.completed(number, ms)
        self.in_flight.discard(number)
        self.complete.add(number)

    @rule(number=consumes(fetching))
    def fail_one(self, number: int) -> None:
        self.session.failed(number)
        self.in_flight.discard(number)
        self.halted = True

    @rule()
    def try_again(self) -> None:
        self.session.retry()
        self.halted = False

    @precondition(lambda self: self.complete)
    @rule(data=st.data())
    def move(self, data) -> None:
        heard = [n for n in sorted(self.complete) if n in self.session.slots]
        if heard:
            self.session.moved(data.draw(st.sampled_from(heard)), 0)

    @invariant()
    def at_most_two_at_once(self) -> None:
        assert len(self.in_flight) <= 2

    @invariant()
    def complete_means_all(self) -> None:
        if self.session.is_complete:
            assert self.complete == set(range(12))


TestReading = Reading.TestCase
TestReading.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
