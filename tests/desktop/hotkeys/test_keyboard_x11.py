from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desktop.hotkeys.combination import FUNCTION_KEYS, NAMED_KEYS, Modifier, parse
from app.desktop.hotkeys.keyboard_x11 import Keyboard, keysym_of

S, ZHE, SEVEN, AMPERSAND = 0x73, 0x6D6, 0x37, 0x26
ALT_L, SUPER_L, NUM_LOCK, SCROLL_LOCK = 0xFFE9, 0xFFEB, 0xFF7F, 0xFF14


def keyboard(*rows: tuple[int, ...], modifiers: dict[int, int] | None = None) -> Keyboard:
    """`rows` are the keysyms of the keycodes from 8 on; `modifiers` says which keycode sets which bit's number."""
    bits = [[code for code, bit in (modifiers or {}).items() if bit == number] for number in range(8)]
    return Keyboard(8, rows, bits)


def test_finds_the_key_in_every_layout() -> None:
    board = keyboard((S, 0x53, 0x6D9, 0x6F9), (0x3B, 0x3A, ZHE, 0x6F6))
    assert board.strokes(parse("Ctrl+S")) == [(4, 8)]
    assert board.strokes(parse("Ctrl+Ж")) == [(4, 9)]
    assert board.strokes(parse("Ctrl+X")) == []


def test_without_latin_letters_they_are_where_americans_have_them() -> None:
    board = keyboard(*[(ZHE,)] * 60)
    assert board.strokes(parse("Ctrl+S")) == [(4, 39)]
    assert board.strokes(parse("Ctrl+Q")) == [(4, 24)]
    assert board.strokes(parse("Ctrl+M")) == [(4, 58)]
    assert board.strokes(parse("Ctrl+Ä")) == []


def test_a_key_that_has_the_sign_without_shift_goes_before_one_that_needs_it() -> None:
    azerty = keyboard((AMPERSAND, SEVEN), (SEVEN, 0), (0, AMPERSAND))
    assert azerty.strokes(parse("Alt+7")) == [(8, 9)]
    assert keyboard((AMPERSAND, SEVEN)).strokes(parse("Alt+7")) == [(8, 8)]


def test_both_keys_that_bear_it_count() -> None:
    assert keyboard((S,), (0,), (S,)).strokes(parse("Shift+Ctrl+S")) == [(5, 8), (5, 10)]


def test_modifiers_are_where_the_server_says() -> None:
    board = keyboard((S,), (ALT_L,), (SUPER_L,), modifiers={9: 5, 10: 7})
    assert board.strokes(parse("Alt+S")) == [(1 << 5, 8)]
    assert board.strokes(parse("Meta+S")) == [(1 << 7, 8)]
    assert board.mask == 1 | 4 | 1 << 5 | 1 << 7


@pytest.mark.parametrize(
    ("rows", "modifiers", "locks"),
    [
        ((), {}, {0, 2}),
        (((NUM_LOCK,),), {8: 4}, {0, 2, 16, 18}),
        (((NUM_LOCK,), (SCROLL_LOCK,)), {8: 4, 9: 5}, {0, 2, 16, 18, 32, 34, 48, 50}),
        (((NUM_LOCK,), (SCROLL_LOCK,)), {8: 4}, {0, 2, 16, 18}),
    ],
)
def test_every_state_of_the_locks_is_there_once(
    rows: tuple[tuple[int, ...], ...], modifiers: dict[int, int], locks: set[int]
) -> None:
    found = keyboard(*rows, modifiers=modifiers).locks
    assert set(found) == locks
    assert len(found) == len(locks)


@given(st.sampled_from([*FUNCTION_KEYS, *NAMED_KEYS]))
def test_named_keys_have_keysyms_of_their_own(key: str) -> None:
    others = chain(FUNCTION_KEYS, NAMED_KEYS)
    assert keysym_of(key)
    assert [one for one in others if keysym_of(one) == keysym_of(key)] == [key]


@given(st.frozensets(st.sampled_from([*Modifier])))
def test_bits_of_modifiers_never_touch_the_locks(modifiers: frozenset[Modifier]) -> None:
    board = keyboard((ALT_L,), (SUPER_L,), (NUM_LOCK,), modifiers={8: 3, 9: 6, 10: 4})
    assert not any(board.bits(modifiers) & lock for lock in board.locks)
    assert board.bits(modifiers) & ~board.mask == 0
