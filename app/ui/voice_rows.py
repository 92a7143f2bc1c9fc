"""What the voice picker lists: the favourites, then every service with its voices, sought through by letters."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from app.speech.service import Voice


@dataclass(frozen=True, slots=True)
class VoiceRef:
    """Which voice is meant: the name of its service, and its id there."""

    service: str
    voice: str

    def __str__(self) -> str:
        return f"{self.service}/{self.voice}"


def parse_ref(text: str) -> VoiceRef | None:
    """What `str` made of a reference; None for anything else."""
    service, slash, voice = text.partition("/")
    return VoiceRef(service, voice) if service and slash and voice else None


@dataclass(frozen=True, slots=True)
class Entry:
    """A voice as it is shown: its name, what stands dim beside it, and the letters it is found by."""

    ref: VoiceRef
    name: str
    note: str
    letters: str


@dataclass(frozen=True, slots=True)
class Group:
    """A service and its voices. `awaited`: it has been asked for them; `trouble`: why it could not list them, in a
    sentence; `remedy`: what can be done about that, in two or three words; `takes_any_id`: it may know voices that it
    does not list.
    """

    service: str
    title: str
    entries: tuple[Entry, ...] = ()
    awaited: bool = False
    trouble: str = ""
    remedy: str = ""
    takes_any_id: bool = True


class RowKind(Enum):
    """What a row is."""

    HEADING = auto()
    VOICE = auto()
    TYPED = auto()
    """The typed letters as the id of a voice."""
    WAITING = auto()
    TROUBLE = auto()
    NOTHING = auto()
    """Nothing was found."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list. `ref` is the voice of a `VOICE` or `TYPED` row; of the others only its service counts."""

    kind: RowKind
    text: str
    note: str = ""
    ref: VoiceRef = VoiceRef("", "")


@dataclass(frozen=True, slots=True)
class Headings:
    """The picker's own words, in the user's language."""

    favourites: str
    waiting: str
    typed: str
    nothing: str


def entry(voice: Voice, title: str, language: str) -> Entry:
    """The entry of `voice` at the service of this title; `language` is the name of its language, or empty."""
    note = language or ("" if folded(voice.id) == folded(voice.name) else voice.id)
    letters = folded(f"{voice.name} {voice.id} {voice.language} {language} {title}")
    return Entry(VoiceRef(voice.service, voice.id), voice.name, note, letters)


def unlisted(ref: VoiceRef, title: str) -> Entry:
    """The entry of a voice that nobody lists, or not yet."""
    return Entry(ref, ref.voice, "", folded(f"{ref.voice} {title}"))


def folded(text: str) -> str:
    """`text` as it is compared: without case and accents."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(one for one in parts if not unicodedata.combining(one)).casefold()


def rows(groups: Sequence[Group], favourites: Iterable[VoiceRef], query: str, words: Headings) -> list[Row]:
    """The rows of all whose letters hold every word of `query`; without one, of all there is.

    Last come the typed letters as an id at every service that takes any and lists none such.
    """
    sought = folded(query).split()
    known = {one.ref: one for group in groups for one in group.entries}
    titles = {group.service: group.title for group in groups}
    starred = [
        known.get(ref) or unlisted(ref, titles[ref.service]) for ref in favourites if ref.service in titles
    ]
    found = _favourite_rows(starred, titles, sought, words)
    for group in groups:
        found += _group_rows(group, sought, words)
    found += _typed_rows(groups, query.strip(), words)
    return found or [Row(RowKind.NOTHING, words.nothing)]


def _favourite_rows(
    starred: Sequence[Entry], titles: dict[str, str], sought: Sequence[str], words: Headings
) -> list[Row]:
    voices = [
        Row(RowKind.VOICE, one.name, titles[one.ref.service], one.ref)
        for one in starred
        if _matches(one, sought)
    ]
    return [Row(RowKind.HEADING, words.favourites), *voices] if voices else []


def _group_rows(group: Group, sought: Sequence[str], words: Headings) -> list[Row]:
    service = VoiceRef(group.service, "")
    found: list[Row] = []
    if not sought and group.awaited:
        found.append(Row(RowKind.WAITING, words.waiting, ref=service))
    if not sought and group.trouble:
        found.append(Row(RowKind.TROUBLE, group.trouble, group.remedy, service))
    found += (
        Row(RowKind.VOICE, one.name, one.note, one.ref) for one in group.entries if _matches(one, sought)
    )
    return [Row(RowKind.HEADING, group.title, ref=service), *found] if found else []


def _typed_rows(groups: Sequence[Group], typed: str, words: Headings) -> list[Row]:
    refs = [
        Row(RowKind.TYPED, typed, group.title, VoiceRef(group.service, typed))
        for group in groups
        if typed and group.takes_any_id and all(one.ref.voice != typed for one in group.entries)
    ]
    return [Row(RowKind.HEADING, words.typed), *refs] if refs else []


def _matches(one: Entry, sought: Sequence[str]) -> bool:
    return all(word in one.letters for word in sought)
