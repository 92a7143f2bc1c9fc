import pytest

from app.reading.plausibility import is_plausible

TEXT = "The lamp on the rock has burned for two hundred years, and nobody remembers who lit it first."
CHINESE = "灯塔已经燃烧了两百年，没有人记得是谁第一个点亮它的。"


@pytest.mark.parametrize(
    ("ms", "reading_ms", "pace", "plausible"),
    [
        (6000, 6000, 1.0, True),
        (3500, 6000, 1.0, True),
        (2000, 6000, 1.0, False),
        (15_000, 6000, 1.0, True),
        (25_000, 6000, 1.0, False),
        (6000, 3000, 2.0, True),  # the service ignored the speed
        (6000, 12_000, 0.5, True),
        (6000, 0, 1.0, True),
        (1000, 0, 1.0, False),
        (60_000, 0, 1.0, False),
    ],
)
def test_how_long_a_text_may_take(ms: float, reading_ms: float, pace: float, plausible: bool) -> None:
    assert is_plausible(TEXT, ms, reading_ms, pace) is plausible


def test_a_sign_of_chinese_takes_longer_than_a_letter() -> None:
    assert is_plausible(CHINESE, 6000, 0, 1.0)
    assert not is_plausible(CHINESE, 1200, 0, 1.0)


def test_a_short_text_says_nothing() -> None:
    assert is_plausible("Yes.", 30, 0, 1.0)
    assert is_plausible("Yes.", 100, 450, 1.0)
