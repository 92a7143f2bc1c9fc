import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.entries import key_of
from app.storage.links import Link, is_link, parse

KEY = key_of("A text.")
SOUND = f"readlark://reading/{KEY}/12"


@given(st.text(), st.integers(0, 999_999_999))
def test_a_link_leads_where_it_was_made(text: str, place: int) -> None:
    link = Link(key_of(text), place)
    assert is_link(str(link))
    assert parse(str(link)) == link


@pytest.mark.parametrize(
    "text",
    [
        "",
        "readlark:",
        "readlark:speak",
        "readlark://reading/",
        f"readlark://reading/{KEY}",
        f"readlark://reading/{KEY}/-1",
        f"readlark://reading/{KEY}/1234567890",
        f"readlark://reading/{KEY}/١٢",
        f"readlark://reading/{KEY[:-1]}/1",
        f"readlark://reading/{KEY.upper()}/1",
        f"readlark://reading/{KEY}/1?speak=now",
        f"readlark://reading/{KEY}/1#here",
        f"readlark://reading/../../etc/passwd/{KEY}/1",
        f"readlark://reading@example.org/{KEY}/1",
        f"readlark://reading/{KEY}/1\n",
        f" {SOUND}",
        f"{SOUND} --file /etc/passwd",
        f"{SOUND}\0",
        f"READLARK://reading/{KEY}/1",
        SOUND * 10_000,
    ],
)
def test_nothing_else_is_a_link(text: str) -> None:
    assert parse(text) is None


@given(st.text() | st.from_regex(r"readlark:[ -~]{0,100}", fullmatch=True))
def test_whatever_else_stands_in_one_is_refused(text: str) -> None:
    link = parse(text)
    assert link is None or str(link) == text


def test_what_is_meant_as_a_link_is_known() -> None:
    assert [is_link(text) for text in ("readlark:x", "ReadLark://", SOUND)] == [True] * 3
    assert not any(map(is_link, ("readlark", "readlark.txt", "https://example.org", "")))
