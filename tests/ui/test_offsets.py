from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from app.ui import offsets
from app.ui.offsets import LONGEST_LINE, Offsets, shown, units

AWKWARD = st.text(
    alphabet=st.sampled_from("ab \n\r\u2028\u2029\x00\x0b\x0c\ufffc\ufdd0\ufdd1\ud800\u0301😀é漢\xa0")
)


def kept_by_qt(text: str) -> str:
    document = QTextDocument()
    QTextCursor(document).insertText(text)
    return document.toRawText().replace("\u2029", "\n")


@given(AWKWARD | st.text())
def test_qt_keeps_what_is_shown_as_it_is(text: str) -> None:
    assert kept_by_qt(shown(text)) == shown(text)


@given(AWKWARD | st.text(alphabet="ab😀\r\n", min_size=2040, max_size=4200))
def test_every_position_finds_its_way_back(text: str) -> None:
    ways = Offsets(text)
    places = (
        range(len(text) + 1) if len(text) < 500 else [*range(2030, min(2070, len(text))), 0, 7, len(text)]
    )
    for place in places:
        inside_break = text[max(place - 1, 0) : place + 1] == "\r\n" and place > 0
        assert ways.to_source(ways.to_shown(place)) == (place + 1 if inside_break else place)


@given(AWKWARD)
def test_what_is_before_a_position_is_shown_before_it(text: str) -> None:
    ways = Offsets(text)
    for place in range(len(text) + 1):
        assert ways.to_shown(place) == units(shown(text[:place]))


@given(AWKWARD)
def test_positions_grow_together(text: str) -> None:
    ways = Offsets(text)
    there = [ways.to_shown(place) for place in range(len(text) + 1)]
    back = [ways.to_source(place) for place in range(units(ways.shown) + 1)]
    assert there == sorted(there)
    assert back == sorted(back)
    assert back[-1] == len(text)


@given(
    st.lists(st.sampled_from(["a" * 3000, "word " * 700, "😀" * 2500, "\n", " "]), max_size=6).map("".join)
)
def test_long_lines_are_broken_for_display_only(text: str) -> None:
    ways = Offsets(text)
    lines = ways.shown.split("\n")
    assert max(len(line) for line in lines) <= LONGEST_LINE
    assert len(ways.shown) == len(text) + len(ways.breaks)
    for place in (0, 1, LONGEST_LINE - 1, LONGEST_LINE, LONGEST_LINE + 1, len(text)):
        place = min(place, len(text))
        assert ways.to_source(ways.to_shown(place)) == place
    for place in ways.breaks:
        assert ways.shown.encode("utf-16-le")[2 * place - 2 : 2 * place] == "\n".encode("utf-16-le")


def test_a_break_comes_behind_a_space() -> None:
    ways = Offsets("word " * 2000)
    assert all(line.endswith(" ") for line in ways.shown.split("\n")[:-1])


def test_beyond_the_ends_is_the_end() -> None:
    ways = Offsets("a😀b")
    assert ways.to_shown(-1) == 0
    assert ways.to_shown(99) == 4
    assert ways.to_source(99) == 3
    assert ways.to_source(-5) == 0
    assert Offsets("").to_source(3) == 0
    assert offsets.units("😀") == 2
