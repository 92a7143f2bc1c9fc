from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desktop.hotkeys.combination import (
    FUNCTION_KEYS,
    NAMED_KEYS,
    Combination,
    CombinationError,
    Modifier,
    combine,
    parse,
)

SIGNS = "ABCXYZ0189,.-+#ÄÉЖ"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ctrl+Alt+S", "Ctrl+Alt+S"),
        (" alt + control+s ", "Ctrl+Alt+S"),
        ("meta+shift+space", "Shift+Meta+Space"),
        ("Ctrl++", "Ctrl++"),
        ("f9", "F9"),
        ("Super+PGDOWN", "Meta+PgDown"),
        ("Cmd+7", "Meta+7"),
        ("Pause", "Pause"),
        ("Ctrl+ä", "Ctrl+Ä"),
    ],
)
def test_reads_what_people_write(text: str, printed: str) -> None:
    assert str(parse(text)) == printed


@pytest.mark.parametrize(
    "text",
    [
        *("", "+", "S", "Shift+S", "Space", "Shift+Space", "Ctrl", "Ctrl+Alt", "Ctrl+", "Ctrl+Shift+Alt"),
        *("Ctrl+Ctrl+S", "Hyper+S", "Ctrl+Foo", "Ctrl+ß", "Ctrl+\x00", "Ctrl+ab", "F25", "Ctrl+Alt+\u2028"),
    ],
)
def test_refuses_what_one_types_with_and_what_is_no_key(text: str) -> None:
    with pytest.raises(CombinationError):
        parse(text)


@given(
    st.frozensets(st.sampled_from([*Modifier])),
    st.sampled_from([*FUNCTION_KEYS, *NAMED_KEYS, *SIGNS]),
)
def test_what_is_printed_is_read_again(modifiers: frozenset[Modifier], key: str) -> None:
    try:
        combination = combine(modifiers, key)
    except CombinationError:
        assert modifiers <= {Modifier.SHIFT}
        return
    assert parse(str(combination)) == combination


@given(st.text())
def test_any_text_is_a_combination_or_refused(text: str) -> None:
    with suppress(CombinationError):
        assert isinstance(parse(text), Combination)
