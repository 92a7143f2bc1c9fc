from pathlib import Path

import pytest

from app.audio.spool import Spool
from app.playback.equipment import Parts
from app.playback.ticks import APART_MS, EARLY_MS, Ticks, delay_of
from app.playback.worker import Worker
from tests.fakes.player import SilentPlayer


async def nowhere(_service: str):
    raise AssertionError


@pytest.fixture
def player(qapp: object) -> SilentPlayer:
    return SilentPlayer()


def test_one_who_taps_late_is_late_by_as_much(player: SilentPlayer, tmp_path: Path, qtbot) -> None:
    ticks = Ticks(Parts(player, Worker(nowhere), Spool(tmp_path)), "headphones", 0.5)
    assert (player.wanted, player.volume) == ("headphones", 0.5)
    ticks.begin()

    def go_to(ms: float) -> float:
        qtbot.waitUntil(lambda: player.advance(ms - player._ms) >= 0 and player._ms >= ms)
        return ticks.late_ms()

    assert go_to(APART_MS) == pytest.approx(0)
    assert go_to(APART_MS + 180) == pytest.approx(180)
    assert go_to(2 * APART_MS - EARLY_MS + 1) == pytest.approx(-EARLY_MS + 1)
    assert go_to(5 * APART_MS + 900) == pytest.approx(900)
    ticks.close()
    assert not list(tmp_path.rglob("*.pcm"))


def test_the_delay_is_the_median() -> None:
    assert delay_of([170, 180, 1000]) == 180
    assert delay_of([-30, -20, -10]) == 0
    assert delay_of([1049]) == 1000
