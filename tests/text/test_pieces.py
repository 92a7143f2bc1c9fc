from hypothesis import given
from hypothesis import strategies as st

from app.text.pieces import merged

PIECES = [(0, 3), (4, 6), (7, 9), (12, 14)]


def test_what_belongs_together_is_one_piece() -> None:
    assert list(merged(PIECES, lambda held, piece: piece[0] - held[1] == 1)) == [(0, 9), (12, 14)]
    assert list(merged(PIECES, lambda _held, _piece: False)) == PIECES
    assert list(merged([], lambda _held, _piece: True)) == []


@given(st.lists(st.integers(1, 5), max_size=20), st.integers(0, 3))
def test_nothing_is_lost_and_what_is_held_is_seen_whole(lengths: list[int], most: int) -> None:
    ends = [sum(lengths[: number + 1]) for number in range(len(lengths))]
    pieces = [(end - length, end) for end, length in zip(ends, lengths, strict=True)]
    found = list(merged(pieces, lambda held, _piece: held[1] - held[0] <= most))
    assert [one for piece in found for one in range(*piece)] == list(range(sum(lengths)))
    assert all(end - start > most for start, end in found[:-1])
