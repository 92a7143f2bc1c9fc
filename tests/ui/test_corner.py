from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from app.ui.corner import corner, restored, within

LEFT, RIGHT = QRect(0, 0, 1280, 760), QRect(1280, 100, 800, 600)
CARD = QSize(470, 150)


def test_the_corner_is_the_lower_one_at_the_end_of_the_lines() -> None:
    assert corner(CARD, LEFT, mirrored=False) == QPoint(1280 - 24 - 470, 760 - 24 - 150)
    assert corner(CARD, RIGHT, mirrored=True) == QPoint(1280 + 24, 700 - 24 - 150)


def test_a_place_on_no_screen_is_not_used() -> None:
    assert restored(QPoint(4000, 200), CARD, [LEFT, RIGHT]) is None
    assert restored(QPoint(-300, 200), CARD, [LEFT, RIGHT]) is None
    assert restored(QPoint(1900, 680), CARD, [LEFT, RIGHT]) is None
    assert restored(QPoint(1500, 300), CARD, [LEFT]) is None


def test_a_place_across_an_edge_is_moved_onto_its_screen() -> None:
    assert restored(QPoint(1200, 300), CARD, [LEFT, RIGHT]) == QPoint(1280, 300)
    assert restored(QPoint(-100, 700), CARD, [LEFT, RIGHT]) is None
    assert restored(QPoint(-100, 650), CARD, [LEFT, RIGHT]) == QPoint(0, 610)


@given(st.integers(-9000, 9000), st.integers(-9000, 9000))
def test_the_card_is_always_within_the_screen(x: int, y: int) -> None:
    assert LEFT.contains(QRect(within(QPoint(x, y), CARD, LEFT), CARD))
