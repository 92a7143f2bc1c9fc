import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.service import Voice
from app.ui.voice_rows import (
    Group,
    Headings,
    Row,
    RowKind,
    VoiceRef,
    entry,
    folded,
    parse_ref,
    rows,
)

WORDS = Headings("Favourites", "Asking", "By its id", "Nothing")
HERE = Group(
    "builtin",
    "This computer",
    (entry(Voice("heart", "Heart", language="en-US"), "This computer", "English"),),
    takes_any_id=False,
)
THERE = Group(
    "example",
    "Example",
    (
        entry(Voice("v-1", "José", "example", "es"), "Example", "Spanish"),
        entry(Voice("alloy", "Alloy", "example", "und"), "Example", ""),
    ),
)
HEART, JOSE = VoiceRef("builtin", "heart"), VoiceRef("example", "v-1")


def listed(query: str = "", favourites: tuple[VoiceRef, ...] = ()) -> list[tuple[RowKind, str]]:
    return [(row.kind, row.text) for row in rows((HERE, THERE), favourites, query, WORDS)]


def test_everything_stands_under_its_service() -> None:
    assert listed() == [
        (RowKind.HEADING, "This computer"),
        (RowKind.VOICE, "Heart"),
        (RowKind.HEADING, "Example"),
        (RowKind.VOICE, "José"),
        (RowKind.VOICE, "Alloy"),
    ]


def test_favourites_come_first_and_stay_where_they_belong() -> None:
    found = listed(favourites=(JOSE,))
    assert found[:2] == [(RowKind.HEADING, "Favourites"), (RowKind.VOICE, "José")]
    assert found[2:] == listed()


def test_a_favourite_that_nobody_lists_shows_its_id_unless_its_service_is_gone() -> None:
    found = rows((HERE,), (VoiceRef("builtin", "x-7"), VoiceRef("gone", "y")), "", WORDS)
    assert found[:3] == [
        Row(RowKind.HEADING, "Favourites"),
        Row(RowKind.VOICE, "x-7", "This computer", VoiceRef("builtin", "x-7")),
        Row(RowKind.HEADING, "This computer", ref=VoiceRef("builtin", "")),
    ]


@pytest.mark.parametrize("query", ["jose", "JOSÉ", "spanish", "v-1", "exam jos", " es  jose "])
def test_a_voice_is_found_by_name_id_language_and_service(query: str) -> None:
    assert (RowKind.VOICE, "José") in listed(query)
    assert (RowKind.VOICE, "Heart") not in listed(query)


def test_what_is_typed_is_an_id_for_every_service_that_takes_any_and_has_it_not() -> None:
    found = rows((HERE, THERE), (), " my voice ", WORDS)
    assert found == [
        Row(RowKind.HEADING, "By its id"),
        Row(RowKind.TYPED, "my voice", "Example", VoiceRef("example", "my voice")),
    ]
    assert RowKind.TYPED not in [kind for kind, _ in listed("alloy")]


def test_nothing_found_is_said() -> None:
    assert rows((HERE,), (), "zzz", WORDS) == [Row(RowKind.NOTHING, "Nothing")]


def test_what_a_service_is_about_is_said_until_something_is_sought() -> None:
    waiting = Group("slow", "Slow", awaited=True)
    failed = Group("off", "Off", trouble="Off could not be reached.", remedy="Try again")
    found = rows((waiting, failed), (), "", WORDS)
    assert found == [
        Row(RowKind.HEADING, "Slow", ref=VoiceRef("slow", "")),
        Row(RowKind.WAITING, "Asking", ref=VoiceRef("slow", "")),
        Row(RowKind.HEADING, "Off", ref=VoiceRef("off", "")),
        Row(RowKind.TROUBLE, "Off could not be reached.", "Try again", VoiceRef("off", "")),
    ]
    assert {row.kind for row in rows((waiting, failed), (), "x", WORDS)} == {RowKind.HEADING, RowKind.TYPED}


@given(st.text(), st.text())
def test_a_reference_survives_its_text(service: str, voice: str) -> None:
    ref = VoiceRef(service.replace("/", "") or "s", voice or "v")
    assert parse_ref(str(ref)) == ref


@pytest.mark.parametrize("text", ["", "/", "service/", "/voice", "service"])
def test_what_is_no_reference_is_none(text: str) -> None:
    assert parse_ref(text) is None


@given(st.text(max_size=30), st.text(max_size=12))
def test_whatever_is_typed_a_voice_is_found_by_any_part_of_its_name(name: str, more: str) -> None:
    one = entry(Voice("id", name, "example"), "Example", "")
    group = Group("example", "Example", (one,))
    part = " ".join(folded(name).split()[:1])
    assert VoiceRef("example", "id") in [row.ref for row in rows((group,), (), part, WORDS)]
    rows((group,), (one.ref,), name + more, WORDS)
