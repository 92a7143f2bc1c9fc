import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.document import LONGEST_PARAGRAPH, ParagraphKind, parse

K = ParagraphKind

PROSE = (
    "The Mole had been working very hard all the morning, spring-cleaning his\n"
    "little home. First with brooms, then with dusters; then on ladders and\n"
    "steps and chairs, with a brush and a pail of whitewash; till he had dust\n"
    "in his throat."
)


def blocks(text: str) -> list[tuple[ParagraphKind, str]]:
    return [(p.kind, text[p.start : p.end]) for p in parse(text).paragraphs]


def kinds(text: str) -> list[ParagraphKind]:
    return [kind for kind, _ in blocks(text)]


def test_markdown():
    text = (
        "# Title *of* it\n\nSome prose that is\nwrapped.\n- one\n- two\n  more\n\n## Second ##\n"
        "```py\nx = 1\n\ny = 2\n```\nAfter\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "Head\n----\ntext\n\n---\n\n1. a\n2. b\n"
    )
    assert blocks(text) == [
        (K.HEADING, "# Title *of* it"),
        (K.PROSE, "Some prose that is\nwrapped."),
        (K.ITEM, "- one"),
        (K.ITEM, "- two\n  more"),
        (K.HEADING, "## Second ##"),
        (K.CODE, "```py\nx = 1\n\ny = 2\n```"),
        (K.PROSE, "After"),
        (K.TABLE, "| a | b |\n|---|---|\n| 1 | 2 |"),
        (K.HEADING, "Head\n----"),
        (K.PROSE, "text"),
        (K.RULE, "---"),
        (K.ITEM, "1. a"),
        (K.ITEM, "2. b"),
    ]
    document = parse(text)
    assert document.title == "Title of it"
    assert [(c.title, text[c.start]) for c in document.chapters] == [
        ("Title of it", "#"),
        ("Second", "#"),
        ("Head", "H"),
    ]


def test_headings_of_a_plain_book():
    text = f"THE WIND\n\nby Kenneth Grahame\n\nI. The River Bank\n\n{PROSE}\n\nCHAPTER II\n\nThe Open Road\n\n{PROSE}\n"
    document = parse(text)
    assert document.title == "THE WIND"
    assert [c.title for c in document.chapters] == [
        "THE WIND",
        "I. The River Bank",
        "CHAPTER II: The Open Road",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "CHAPTER IV",
        "Chapter 4. The Sea",
        "IV",
        "IV. The Sea",
        "2.1 Methods",
        "Preface",
        "THE SEA",
        "The Open Sea",
        "1. Introduction",
        "Part One",
        "第三章 大海",
        "Letter 4",
    ],
)
def test_a_lone_line_like_a_title_is_a_heading(line):
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}") == [K.PROSE, K.HEADING, K.PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "I am here.",
        "He left",
        "Chapter 5 was the best of them",
        "“Stop!”",
        "Yours sincerely,",
        "see example.com now",
        "I was there",
        "Stop!",
        "c",
        "(Laughter)",
    ],
)
def test_a_lone_line_of_prose_is_none(line):
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}") == [K.PROSE] * 3


def test_a_title_at_the_end_heads_nothing():
    assert kinds(f"{PROSE}\n\nThe End") == [K.PROSE, K.PROSE]


def test_items_parted_by_blank_lines_stay_items():
    assert kinds(f"1. First Thing\n\n2. Second Thing\n\n{PROSE}") == [K.ITEM, K.ITEM, K.PROSE]


def test_a_wrapped_line_may_begin_with_a_number():
    text = (
        "It was the best of years, and we went to the sea in the summer of\n"
        "12. That was the day. Then we went home and slept for a long time,\n"
        "all of us."
    )
    assert kinds(text) == [K.PROSE]


@pytest.mark.parametrize(
    "verse",
    [
        "    All along the backwater,\n    Through the rushes tall,\n    Ducks are a-dabbling,\n    Up tails all!",
        "Dear Tom,\nthank you for the letter.\nBest,\nJane",
        "hello hello hello\ngoodbye goodbye\nna na na na na na\noh",
    ],
)
def test_lines_ended_on_purpose_are_verse(verse):
    assert kinds(f"{PROSE}\n\n{verse}\n\n{PROSE}") == [K.PROSE, K.VERSE, K.PROSE]


def test_lines_that_begin_with_capitals_are_verse():
    verse = "All the world’s a stage,\nAnd all the men and women\nMerely players; they have exits"
    assert kinds(verse) == [K.VERSE]
    assert kinds(
        "今天天气很好，我们去公园散步。大\n家都很高兴。然后我们回家了。真\n的很开心。今天天气很好，我们去公\n园。"
    ) == [K.PROSE]


def test_prose_in_short_lines_is_no_verse():
    wide = "A line of prose that is wider than all of the others here, and full."
    wrapped = "I have a few questions about the great and new\nbudget that he asked for."
    assert kinds(f"{wide}\n\n{wrapped}") == [K.PROSE, K.PROSE]
    assert kinds(f"{wide}\n\nIt was of no inter-\nest to him.") == [K.PROSE, K.PROSE]


def test_prose_of_nouns_is_no_verse():
    german = (
        "Dieser Aufruf von dh_make erstellt eine Kopie des ursprünglichen\n"
        "Tarballs als gentoo_0.9.12.orig.tar.gz im übergeordneten großen\n"
        "Verzeichnis, um später die Erstellung eines nicht nativen neuen\n"
        "Debian-Quellpakets mit dem Namen debian.tar.gz zu ermöglichen:"
    )
    assert kinds(german) == [K.PROSE]


def test_a_table_of_contents_is_read_line_by_line():
    assert kinds(f"1.1. dpkg\n1.2. APT and what it is good for\n1.2.1. aptitude\n\n{PROSE}")[0] is K.VERSE


def test_a_line_above_an_indented_text_stands_alone():
    manual = (
        "NAME\n       tar - a program that makes one archive of many\n       files and takes it apart again\n"
    )
    option = "       -A, --all\n              Append all of it.\n"
    assert blocks(f"{manual}\n{option}\n{PROSE}")[:4] == [
        (K.PROSE, "NAME"),
        (K.PROSE, "tar - a program that makes one archive of many\n       files and takes it apart again"),
        (K.PROSE, "-A, --all"),
        (K.PROSE, "Append all of it."),
    ]


def test_short_lines_in_a_text_without_wraps_are_kept():
    line = "A sentence of some length. " * 8
    assert kinds(f"{line}\n\nyours always,\njane\n\n{line}") == [K.PROSE, K.VERSE, K.PROSE]


def test_long_lines_are_paragraphs():
    line = "A sentence of some length. " * 8
    assert kinds(f"{line}\n“Yes.”\n{line}\nChapter 2\n{line}") == [
        K.PROSE,
        K.PROSE,
        K.PROSE,
        K.HEADING,
        K.PROSE,
    ]


def test_indented_code_is_told_from_indented_prose():
    assert kinds("Look:\n\n    x = f(1);\n    return x;\n\nDone.") == [K.PROSE, K.CODE, K.PROSE]


def test_a_fence_without_end_swallows_nothing():
    assert kinds("Look:\n\n```\n\nprose goes on here\n\n~~~\ncode\n~~~")[-2:] == [K.PROSE, K.CODE]


def test_front_matter_is_passed_over():
    document = parse("---\ntitle: x\ntags: [a]\n---\n\n# Real\n\ntext")
    assert [p.kind for p in document.paragraphs] == [K.RULE, K.HEADING, K.PROSE]
    assert document.title == "Real"


def test_the_title_is_the_given_one_or_the_first_line():
    assert parse("# A", "B").title == "B"
    assert parse("just some words\nand more").title == "just some words"
    assert parse(" \n").title == ""
    assert parse("# Set up {#setup .no}\n").title == "Set up"


@pytest.mark.parametrize(
    "table",
    [
        "+------+-----+\n| Name | Age |\n+======+=====+\n| Anna |  23 |\n+------+-----+",
        " Name | Age\n------+-----\n Anna |  23\n Bob  |   5",
        "Name\tAge\nAnna Smith\t23\nBob\t5",
        "1\t2\n3\t4",
        "┌──────┬─────┐\n│ Name │ Age │\n├──────┼─────┤\n│ Anna │ 23  │\n└──────┴─────┘",
    ],
)
def test_tables_of_plain_text(table):
    assert kinds(f"{PROSE}\n\n{table}\n\n{PROSE}") == [K.PROSE, K.TABLE, K.PROSE]


@pytest.mark.parametrize("text", ["1.\tOne\n2.\tTwo", "a)\tOne\nb)\tTwo", "–\tOne\n–\tTwo", "One\t2\nTwo"])
def test_tabs_make_no_table(text):
    assert K.TABLE not in kinds(text)


def test_running_heads_and_feet_of_printed_pages_are_passed_over():
    pages = [f"{PROSE}\n\nSmith      [Page {n}]\n\f\nRFC 1  The Title   May 1996\n" for n in range(1, 4)]
    text = "\n".join([*pages, f"{PROSE}\n\nSmith      [Page 4]\n"])
    assert [k for k in kinds(text) if k is not K.RULE] == [K.PROSE] * 4
    assert len(parse(text).chapters) == 0
    assert kinds(text.replace("\f", "")).count(K.PROSE) > 4


def test_a_title_has_words():
    html = '<h1 align="center">\n\t<img src="a.svg">\n</h1>\n\n---\n\n> A *small* __tool__\n'
    assert parse(html).title == "A small tool"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2029", "\x85"])
def test_every_kind_of_line_break(line_break):
    text = "# A\n\none\n\n- two\n- three".replace("\n", line_break)
    assert blocks(text) == [(K.HEADING, "# A"), (K.PROSE, "one"), (K.ITEM, "- two"), (K.ITEM, "- three")]


@pytest.mark.parametrize("text", ["word " * 10_000, "A sentence. " * 4_000, "x" * 30_000, "line\n" * 9_000])
def test_giant_paragraphs_are_cut(text):
    paragraphs = parse(text).paragraphs
    assert len(paragraphs) > 1
    assert all(p.end - p.start <= LONGEST_PARAGRAPH for p in paragraphs)
    assert "".join(text[p.start : p.end] for p in paragraphs).replace(" ", "").replace(
        "\n", ""
    ) == text.replace(" ", "").replace("\n", "")


LINES = st.sampled_from(
    [
        "",
        "",
        " ",
        "# H",
        "## H ##",
        "===",
        "---",
        "- item",
        "1. item",
        "12) x",
        "| a | b |",
        "|---|---|",
        "```",
        "~~~",
        "    code();",
        "> quote",
        "Chapter 1",
        "IV",
        "THE TITLE",
        "some words here",
        "Words. " * 30,
        "* * *",
        "\r",
        "\u2028",
        "\ta",
        "x" * 200,
        "a|b",
    ]
)


@given(st.lists(LINES, max_size=40).map("\n".join) | st.text())
def test_paragraphs_are_ordered_trimmed_and_cover_the_text(text):
    document = parse(text)
    at = 0
    for paragraph in document.paragraphs:
        assert at <= paragraph.start < paragraph.end
        assert text[at : paragraph.start].strip() == ""
        assert text[paragraph.start : paragraph.end].strip()
        assert (paragraph.level > 0) == (paragraph.kind is K.HEADING)
        at = paragraph.end
    assert text[at:].strip() == ""
    headings = {p.start for p in document.paragraphs if p.kind is K.HEADING}
    assert headings >= {chapter.start for chapter in document.chapters}


def test_a_chapters_line_right_above_its_text_is_its_heading():
    text = "Chapter 4\nIt was a bright cold day in April, and the clocks were striking thirteen.\n"
    heading, prose = parse(text).paragraphs
    assert (text[heading.start : heading.end], heading.kind, heading.level > 0) == (
        "Chapter 4",
        K.HEADING,
        True,
    )
    assert (text[prose.start : prose.start + 6], prose.kind) == ("It was", K.PROSE)
