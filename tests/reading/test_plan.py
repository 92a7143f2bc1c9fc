from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.plan import (
    CLAUSE_PAUSE_MS,
    HEADING_PAUSE_MS,
    LONGEST_UTTERANCE,
    PARAGRAPH_PAUSE_MS,
    SENTENCE_PAUSE_MS,
    Place,
    Script,
    Utterance,
)
from app.text.document import parse

LONG = (
    "This is a long sentence that goes on for quite a while, and behind its first comma it goes on and on, "
    "until in the end it stops."
)


def script_of(text: str) -> Script:
    return Script(parse(text))


def texts(utterances) -> list[str]:
    return [utterance.text for utterance in utterances]


def places(script: Script, count: int) -> list[Place]:
    return [sentence.place for index in range(count) for sentence in script.sentences(index)]


def test_sentences_know_their_source():
    text = "# One\n\nTwo *words*. Three\nmore!"
    script = script_of(text)
    found = [*script.sentences(0), *script.sentences(1)]
    assert [sentence.spoken.text for sentence in found] == ["One.", "Two words.", "Three more!"]
    assert [text[sentence.start : sentence.end] for sentence in found] == [
        "One",
        "Two *words*.",
        "Three\nmore!",
    ]
    assert [script.sentence(sentence.place) for sentence in found] == found


def test_a_line_of_verse_is_a_sentence():
    found = script_of("All along the backwater\nThrough\nthe rushes\ntall").sentences(0)
    assert [sentence.spoken.text for sentence in found] == [
        "All along the backwater,",
        "Through,",
        "the rushes,",
        "tall.",
    ]


def test_silent_lines_are_no_sentences():
    script = script_of("we were here\n…\nall\nalong\n…")
    assert [sentence.spoken.text for sentence in script.sentences(0)] == ["we were here,", "all,", "along,"]
    assert texts(script.utterances(Place(0, 1))) == ["all,", "along,"]


def test_a_place_for_every_offset():
    text = "One. Two.\n\n---\n\nThree."
    script = script_of(text)
    assert script.place_at(0) == script.place_at(3) == Place(0, 0)
    assert script.place_at(4) == script.place_at(5) == Place(0, 1)
    assert script.place_at(text.index("---")) == script.place_at(len(text) - 1) == Place(2, 0)
    assert script.place_at(len(text)) is None
    assert script.first() == Place(0, 0)


def test_steps_pass_over_what_is_not_spoken():
    script = script_of("One. Two.\n\n---\n\n…\n\nThree. Four.")
    assert script.next_sentence(Place(0, 1)) == script.next_paragraph(Place(0, 0)) == Place(3, 0)
    assert script.previous_sentence(Place(3, 0)) == Place(0, 1)
    assert script.previous_paragraph(Place(3, 1)) == Place(0, 0)
    assert script.next_sentence(Place(3, 1)) is script.next_paragraph(Place(3, 0)) is None
    assert script.previous_sentence(Place(0, 0)) is script.previous_paragraph(Place(0, 1)) is None


@pytest.mark.parametrize("text", ["", " \n ", "---", "…", "<!-- -->"])
def test_nothing_to_speak(text):
    script = script_of(text)
    assert script.first() is script.place_at(0) is None
    assert sum(script.counts()) == 0


def test_the_first_utterance_is_one_sentence():
    script = script_of("One. Two. Three.")
    found = list(script.utterances(Place(0, 0)))
    assert texts(found) == ["One.", "Two. Three."]
    assert [len(utterance.sentences) for utterance in found] == [1, 2]
    assert texts(script.utterances(Place(0, 2))) == ["Three."]


def test_of_a_long_sentence_the_first_clause_comes_first():
    script = script_of(f"{LONG} Short.")
    first, rest, last = script.utterances(Place(0, 0))
    assert first.text == "This is a long sentence that goes on for quite a while,"
    assert f"{first.text} {rest.text}" == LONG
    assert first.sentences == rest.sentences == script.sentences(0)[:1]
    assert [u.pause_after_ms for u in (first, rest, last)] == [CLAUSE_PAUSE_MS, SENTENCE_PAUSE_MS, 0]


@pytest.mark.parametrize(
    "sentence", ["So, it is short.", "x" * 90, "no clause " * 12 + "here.", "w" * 99 + ", end."]
)
def test_other_sentences_stay_whole(sentence):
    assert len(list(script_of(sentence).utterances(Place(0, 0)))) == 1


def test_pauses_follow_the_kind_of_break():
    script = script_of("# Head\n\nOne. Two.\n\n- item\n\nEnd.")
    assert [(u.text, u.pause_after_ms) for u in script.utterances(Place(0, 0))] == [
        ("Head.", HEADING_PAUSE_MS),
        ("One. Two.", PARAGRAPH_PAUSE_MS),
        ("item.", PARAGRAPH_PAUSE_MS),
        ("End.", 0),
    ]


def test_clips_serve_readings_from_elsewhere():
    script = script_of("A sentence of some forty code points here. " * 100)
    whole = texts(script.utterances(Place(0, 0)))
    later = texts(script.utterances(Place(0, 30)))
    assert len(whole) > 5
    assert whole[-len(later) + 2 :] == later[2:]


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("brave", "brave new world."),
        ("rave", "brave new world."),
        ("example", "example.com it is."),
        (".", "See example.com it is."),
    ],
)
def test_reading_from_a_word(word, first):
    text = "Hello brave new world. See https://www.example.com/x it is."
    offset = text.index(word)
    script = script_of(text)
    place = script.place_at(offset)
    assert place
    assert texts(script.utterances(place, offset=offset))[0] == first


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        ("brave new", ["brave new"]),
        ("ave ne", ["brave new"]),
        ("world. See", ["world.", "See"]),
        ("Hello brave new world.", ["Hello brave new world."]),
        ("www.example", ["example.com"]),
        (" ", []),
        (".\n\nNext", ["Next"]),
        ("Next", ["Next"]),
    ],
)
def test_reading_a_selection(selection, said):
    text = "Hello brave new world. See https://www.example.com/x it is.\n\nNext one here."
    start = text.index(selection)
    script = script_of(text)
    place = script.place_at(start)
    assert place
    found = list(script.utterances(place, start + len(selection), start))
    assert texts(found) == said
    assert all(u.pause_after_ms == 0 for u in found[-1:])


def test_a_selected_heading_keeps_its_stop():
    assert texts(script_of("# Head\n\nText.").utterances(Place(0, 0), 6)) == ["Head."]


def test_an_utterance_knows_its_source():
    text = "See [this](http://x.y) and *that*."
    (utterance,) = script_of(text).utterances(Place(0, 0))
    at = utterance.text.index("this")
    assert text[slice(*_pair(utterance, at, at + 4))] == "this"
    at = utterance.text.index("that")
    assert text[slice(*_pair(utterance, at, at + 4))] == "that"


def _pair(utterance: Utterance, start: int, end: int) -> tuple[int, int]:
    span = utterance.source_span(start, end)
    return span.start, span.end


def test_a_long_text_is_planned_where_it_is_read():
    text = "A sentence stands here. Another one, too.\n\n" * 20_000
    script = script_of(text)
    place = script.place_at(len(text) // 2)
    assert place
    assert next(script.utterances(place)).text == "A sentence stands here."
    assert len(script._plans) <= 8


BLOCKS = st.lists(
    st.sampled_from(
        [
            "# Head",
            "One. Two! Three?",
            LONG,
            f"{LONG} {LONG} Yes.",
            "- item\n- other",
            "---",
            "…",
            "```\nx\n```",
            "See https://a.org/b, [here](http://x).",
            "All along the river,\nup\nwe go",
            "wrapped exam-\nple here",
            "你好。再见。",
            "No stop " * 120,
            "| a | b |\n|---|---|\n| c | d |",
            "<!-- silent -->",
            "A sentence of words here. " * 60,
        ]
    ),
    min_size=1,
    max_size=6,
).map("\n\n".join)


@given(BLOCKS, st.data())
def test_every_sentence_is_spoken_once_from_any_start(text, data):
    document = parse(text)
    script = Script(document)
    every = places(script, len(document.paragraphs))
    assert list(script.counts()) == [
        len(script.sentences(index)) for index in range(len(document.paragraphs))
    ]
    if not every:
        return
    begin = data.draw(st.integers(0, len(every) - 1))
    found = list(script.utterances(every[begin]))
    said = "".join("".join(utterance.text.split()) for utterance in found)
    assert said == "".join("".join(script.sentence(place).spoken.text.split()) for place in every[begin:])
    assert list(dict.fromkeys(s.place for u in found for s in u.sentences)) == every[begin:]
    for utterance in found:
        assert 0 < len(utterance.text) <= LONGEST_UTTERANCE
        assert len(utterance.text) == len(utterance.spoken.starts) == len(utterance.spoken.ends)
        assert len({sentence.place.paragraph for sentence in utterance.sentences}) == 1
        assert (
            utterance.span.start
            <= utterance.spoken.starts[0]
            <= utterance.spoken.ends[-1]
            <= utterance.span.end
        )
    assert all(a.spoken.ends[-1] <= b.spoken.starts[0] for a, b in pairwise(found))
    assert found[-1].pause_after_ms == 0
    assert all(utterance.pause_after_ms > 0 for utterance in found[:-1])


@given(BLOCKS)
def test_steps_are_each_other_s_inverse(text):
    document = parse(text)
    script = Script(document)
    every = places(script, len(document.paragraphs))
    assert script.first() == (every[0] if every else None)
    for place, following in pairwise(every):
        assert script.next_sentence(place) == following
        assert script.previous_sentence(following) == place
    for place in every:
        sentence = script.sentence(place)
        assert script.place_at(sentence.start) == place
        following = script.next_paragraph(place)
        assert following is None or script.previous_paragraph(following) == Place(place.paragraph, 0)


@given(BLOCKS, st.data())
def test_a_selection_is_spoken_and_hardly_more(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    script = script_of(text)
    place = script.place_at(start)
    found = list(script.utterances(place, end, start)) if place else []
    assert all(u.text.strip() == u.text for u in found)
    assert all(spoken < end for u in found for spoken in u.spoken.starts[:1])
    assert all(u.sentences and u.sentences[0].start < end for u in found)
    assert all(u.spoken.ends[-1] > start for u in found)


@given(st.text() | st.text("a. ,\n#-*|[]()`>", max_size=200), st.data())
def test_any_text_can_be_planned(text, data):
    script = script_of(text)
    offset = data.draw(st.integers(0, len(text)))
    place = script.place_at(offset)
    found = list(script.utterances(place, offset=offset)) if place else []
    assert all(any(character.isprintable() and character != " " for character in u.text) for u in found)


def test_utterances_together_cover_the_whole_text() -> None:
    text = "\u200b\u200b[1]\n\nFirst of all. And more.\n\n---\n\nThe end. [2][3]\n"
    script = script_of(text)
    first = script.first()
    assert first
    at = 0
    for utterance in script.utterances(first):
        covered = script.covered(utterance)
        assert covered.start == at
        assert covered.end >= utterance.span.end
        at = covered.end
    assert at == len(text)


def test_an_utterance_begun_in_a_sentence_covers_only_that() -> None:
    script = script_of("One two three. Four five.")
    first = script.first()
    assert first
    lead = next(script.utterances(first, offset=4))
    assert (script.covered(lead).start, lead.text) == (4, "two three.")


def test_a_script_that_is_extended_goes_on_into_what_is_new():
    beginning, whole = parse("One.\n\nTwo."), parse("One.\n\nTwo.\n\nThree.")
    script = Script(beginning)
    start = script.first()
    assert start
    utterances = script.utterances(start)
    assert next(utterances).text == "One."
    script.extend(whole)
    assert [utterance.text for utterance in utterances] == ["Two.", "Three."]
    assert list(script.counts()) == [1, 1, 1]
