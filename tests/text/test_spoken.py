import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.document import ParagraphKind, parse
from app.text.pronunciations import Saying
from app.text.rules import RULES
from app.text.spoken import changes, speak
from app.text.wording import PRONUNCIATIONS, Taken, Wording

K = ParagraphKind


def said(text: str, kind: ParagraphKind = K.PROSE) -> str:
    return speak(text, 0, len(text), kind).text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("see https://www.example.com/a?b=c.", "see example.com."),
        ("see <http://x.org:80/> and www.foo.com/bar, ok", "see x.org and foo.com, ok"),
        ("(https://en.wikipedia.org/wiki/A_(b)).", "(en.wikipedia.org)."),
        ("https://me:secret@host.org/x", "host.org"),
        ("看https://a.org/b。你好", "看a.org。你好"),
        ("www.", "www."),
        ("**Bold**, *it*, _under_, __x__ and ~~gone~~", "Bold, it, under, x and gone"),
        ("so ==marked== (==it==), a == b, a==b, ===", "so marked (it), a == b, a==b,"),
        ("snake_case 2 * 3 a*b 2**3", "snake_case 2 * 3 a*b 2**3"),
        ("the `co*de` here", "the co*de here"),
        (r"\*so\* it is", "*so* it is"),
        ('[the *docs*](https://a.b/c_(d) "T") and [text][ref]', "the docs and text"),
        ("![A cat](cat.png) sat ![](x.png)", "A cat sat"),
        ("[![badge](c.svg)](http://u) x", "badge x"),
        ("text [12], more.[3–5] And[^1] so [1, 2].", "text, more. And so."),
        ("so.[a][4] It[note 3] is[citation needed] a[i]", "so. It is a[i]"),
        ("the year [2020] and [self]", "the year [2020] and [self]"),
        ("note¹ is m² here.³ end† word*", "note is m² here. end word"),
        ("half \ud83d a pair", "half \ufffd a pair"),
        ("zero\u200bwidth so\u00adft \ufeffx", "zerowidth soft x"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a line\nand  another\r\nand\tmore", "a line and another and more"),
        ("今天天气很好，\n我们去公园。", "今天天气很好，我们去公园。"),
        ("an exam-\nple of ex\u00ad\ntra lo\u2010\n   cated", "an example of extra located"),
        (
            "a well-known and a well-\nknown Anglo-\nSaxon of 1990-\n2000",
            "a well-known and a well-known Anglo-Saxon of 1990-2000",
        ),
        (
            "OF INVOCATION: see INVOCA-\nTION and ANGLO-\nSAXON",
            "OF INVOCATION: see INVOCATION and ANGLO-SAXON",
        ),
        ("one ----- two ____ three", "one two three"),
        ("├── src\n└── app", "src app"),
        ("a &amp; b&nbsp;c &bogus; &#8212;", "a & b c &bogus; —"),
        ("x<br>y <em>z</em> <!-- c --> 1 < 2 > 1", "x y z 1 < 2 > 1"),
        ('<h1 align="center">\n<br>\n</h1>', ""),
        ("<details><summary>More</summary> <table>\n<tr><td>x</td></tr></table>", "More x"),
        ("cp <source> <target>, git show <summary>", "cp <source> <target>, git show <summary>"),
        ("one\\\ntwo", "one two"),
        ("> quoted\n> goes on", "quoted goes on"),
        ('[ref]: http://example.com "x"', ""),
        ("[Note]: this is said", "[Note]: this is said"),
        ("[^1]: The note.", "The note."),
        ("(kept) as it is", "(kept) as it is"),
        ("see [[My Note]], [[A/B|the other]] ![[x.png]]", "see My Note, the other"),
        ("> [!TIP]\n> Do [this](a.html){target=_blank} ![so](b.png){width=50%}.", "TIP: Do this so."),
        ("Hi 😀! Yes👍🏽no 🇩🇪🏴‍☠️ ❤️ so", "Hi! Yes no so"),
        ("What?!?! No!!! Well..... so,,, …… Wait...", "What? No! Well… so, … Wait..."),
        (
            "e.g. this, i.e. that (cf. it) by A. B. et al. in w/ x",
            "for example this, that is that (compare it) by A. B. and others in with x",
        ),
        ("Smith et al. Then et al.", "Smith and others. Then and others."),
        (
            "a language, e.g. Python, i.e.\n“old”. Cf. Smith a.k.a. The Rock",
            "a language, for example Python, that is “old”. compare Smith also known as The Rock",
        ),
        ("x≥5 → y", "x at least 5 to y"),
    ],
)
def test_prose(written, spoken):
    assert said(written) == spoken


@pytest.mark.parametrize(
    ("kind", "written", "spoken"),
    [
        (K.HEADING, "## Heading *one* ##", "Heading one."),
        (K.HEADING, "## Set up {#setup .no}", "Set up."),
        (K.ITEM, "1. [ ] to do", "1. to do."),
        (K.TABLE, "| a \\| b | c |\n|--|--|\n| 1 | 2 |", "a | b, c.\n1, 2."),
        (K.HEADING, "Head\n----", "Head."),
        (K.HEADING, "“What?”", "“What?”"),
        (K.ITEM, "- [x] done", "done."),
        (K.ITEM, "* item (so)", "item (so)."),
        (K.ITEM, "3. third;", "3. third;"),
        (K.NOTE, "1. A note.", ""),
        (K.CODE, "```\nx = 1\n```", "Code."),
        (K.RULE, "* * *", ""),
        (K.TABLE, "| a | b |\n|---|---|\n| 1 |  |\n| x | y. |", "a, b.\n1.\nx, y."),
        (K.TABLE, "a|b\n--|--\n1|2", "a, b.\n1, 2."),
        (K.TABLE, "a\tb\n1 \t\t2", "a, b.\n1, 2."),
        (K.TABLE, "┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ 1 │ 2 │\n└───┴───┘", "a, b.\n1, 2."),
        (K.TABLE, " a | b\n---+---\n 1 | 2", "a, b.\n1, 2."),
        (K.TABLE, "+---+---+\n| a | b |\n+===+===+\n| 1 |   |\n+---+---+", "a, b.\n1."),
        (K.VERSE, "Hi,\n--\nHello Anna,", "Hi,\nHello Anna,"),
        (
            K.VERSE,
            "> Now I have a few questions for all about the\n> budget.\n>> He asked",
            "Now I have a few questions for all about the budget.\nHe asked.",
        ),
        (K.VERSE, "  I am here,\n  my dear\n\tso far!\n  away", "I am here,\nmy dear,\nso far!\naway."),
    ],
)
def test_other_kinds(kind, written, spoken):
    assert said(written, kind) == spoken


def test_spoken_characters_know_their_source():
    text = "Go: [the docs](http://x) exam-\nple https://a.org/b."
    spoken = speak(text, 0, len(text), K.PROSE)

    def source(word: str) -> str:
        at = spoken.text.index(word)
        span = spoken.source_span(at, at + len(word))
        return text[span.start : span.end]

    assert source("docs") == "docs"
    assert source("example") == "exam-\nple"
    assert source("a.org") == source("org") == "https://a.org/b"


def test_a_rule_can_be_switched_off():
    wording = Wording(rules_off=frozenset({"citations"}))
    assert speak("so [12].", 0, 8, K.PROSE, wording).text == "so [12]."


def test_rules_of_english_leave_other_languages_alone():
    assert speak("a ≥ b, e.g. c", 0, 13, K.PROSE, Wording(language="de")).text == "a ≥ b, e.g. c"


def test_changes_are_listed_and_can_be_taken_back():
    text = "See **this** at https://www.a.org/b [12]!!!\nand on"
    listed = changes(text, 0, len(text), K.PROSE)
    assert [(c.rule, c.written, c.said) for c in listed] == [
        ("addresses", "https://www.a.org/b", "a.org"),
        ("citations", " [12]", ""),
    ]
    address = listed[0]
    wording = Wording(as_written=frozenset({Taken("addresses", address.start, address.end)}))
    assert speak(text, 0, len(text), K.PROSE, wording).text == "See this at https://www.a.org/b! and on"
    assert [c.is_taken_back for c in changes(text, 0, len(text), K.PROSE, wording)] == [True, False]


def test_the_pronunciation_list_is_a_rule_of_its_own():
    text = "Install nginx on a *Mac\nMini*."
    sayings = (Saying(written="nginx", said="engine ex"), Saying(written="mac mini", said="small computer"))
    spoken = speak(text, 0, len(text), K.PROSE, Wording(sayings=sayings))
    assert spoken.text == "Install engine ex on a small computer."
    at = spoken.text.index("ex on")
    span = spoken.source_span(at, at + 2)
    assert text[span.start : span.end] == "nginx"
    listed = changes(text, 0, len(text), K.PROSE, Wording(sayings=sayings))
    assert {(c.written, c.said) for c in listed if c.rule == PRONUNCIATIONS} == {
        ("nginx", "engine ex"),
        ("Mac\nMini", "small computer"),
    }
    off = Wording(sayings=sayings, rules_off=frozenset({PRONUNCIATIONS}))
    assert speak(text, 0, len(text), K.PROSE, off).text == "Install nginx on a Mac Mini."


def test_every_rule_has_a_name_of_its_own():
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.does for rule in RULES)


PIECES = st.sampled_from(
    [
        "word",
        "a",
        " ",
        "  ",
        "\n",
        "\r\n",
        "-\n",
        "\xad\n",
        "\xad",
        "*",
        "**",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "http://",
        "https://a.b/c",
        "www.",
        "[12]",
        "[^1]",
        "<br>",
        "<!--",
        "-->",
        "&amp;",
        "|",
        "---",
        "\\",
        "> ",
        "# ",
        "- ",
        "1. ",
        "²",
        "†",
        "。",
        "你",
        "😀",
        "!!",
        "e.g.",
        "≥",
        "$5",
        "\u200b",
        ".",
    ]
)


SAYINGS = st.lists(
    st.builds(
        Saying,
        written=st.sampled_from(["word", "a", "(.)\\1", "\\w+", "*", "你"]),
        said=st.sampled_from(["", "x", "two words", " \n ", "“"]),
        is_expression=st.booleans(),
        whole_word=st.booleans(),
    ).filter(lambda saying: not (saying.is_expression and saying.written == "*")),
    max_size=3,
).map(tuple)


@given(
    st.lists(PIECES, max_size=40).map("".join) | st.text(),
    st.sampled_from(K),
    st.text(max_size=5),
    SAYINGS,
    st.randoms(use_true_random=False),
)
def test_the_source_map_is_in_order_and_inside_the_paragraph(text, kind, before, sayings, random):
    start, end = len(before), len(before) + len(text)
    whole = before + text + "behind"
    listed = changes(whole, start, end, kind, Wording(sayings=sayings))
    assert all(start <= change.start <= change.end <= end for change in listed)
    back = random.sample(listed, len(listed) // 2)
    taken = frozenset(Taken(change.rule, change.start, change.end) for change in back)
    spoken = speak(whole, start, end, kind, Wording(sayings=sayings, as_written=taken))
    assert len(spoken.text) == len(spoken.starts) == len(spoken.ends)
    assert list(spoken.starts) == sorted(spoken.starts)
    assert list(spoken.ends) == sorted(spoken.ends)
    assert all(start <= a <= b <= end for a, b in zip(spoken.starts, spoken.ends, strict=True))
    assert spoken.text == spoken.text.strip()


@given(
    st.lists(st.sampled_from(["Plain", "words", "here", ",", ".", "(so)", "it’s"]), min_size=1).map(" ".join)
)
def test_plain_text_is_spoken_as_it_is(text):
    spoken = speak(text, 0, len(text), K.PROSE)
    assert spoken.text == text
    assert list(spoken.starts) == list(range(len(text)))


def test_a_whole_document():
    text = "# Hi\n\nSome *words*\nwrapped.\n\n```\nx\n```\n\n---\n- a\n"
    paragraphs = parse(text).paragraphs
    said = [speak(text, p.start, p.end, p.kind).text for p in paragraphs]
    assert said == ["Hi.", "Some words wrapped.", "Code.", "", "a."]


@pytest.mark.parametrize(
    "piece",
    [" \t", "a-\n", "[a](", "![a", "<!--", "`a", "|" + " " * 79, "a_ _b", "*", "http://", "[1,", "\\", "> "],
)
@pytest.mark.parametrize("kind", [K.PROSE, K.TABLE, K.HEADING])
def test_no_text_is_slow(piece, kind):
    import time

    text = piece * (6_000 // len(piece))
    began = time.process_time()
    speak(text, 0, len(text), kind)
    # Some 10 ms; a pattern that goes over the text again from every character takes seconds.
    assert time.process_time() - began < 0.5
