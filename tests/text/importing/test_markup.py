"""Pages of HTML become the blocks that a reader would say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.document import ParagraphKind
from app.text.importing import blocks, marks, trees
from app.text.importing.blocks import Block, ChapterStart
from app.text.importing.markup import Markup

PROSE, VERSE, CODE, RULE = (
    ParagraphKind.PROSE,
    ParagraphKind.VERSE,
    ParagraphKind.CODE,
    ParagraphKind.RULE,
)


def read(body: str) -> list[Block | ChapterStart]:
    return list(Markup().read(trees.parse_html(f"<body>{body}</body>")))


def texts(body: str) -> list[str]:
    return [block.text for block in read(body) if isinstance(block, Block)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h2>A <em>great</em>\n  day</h2>", blocks.heading("A great day", 2)),
        ('<div role="heading" aria-level="3">Deep</div>', blocks.heading("Deep", 3)),
        ("<p>one <b>bo</b>ld\n\tword</p>", blocks.prose("one bold word")),
        ("loose", blocks.prose("loose")),
        ("<ul><li>point</ul>", blocks.item("point")),
        ('<ol start="4"><li>point</ol>', blocks.item("point", "4.")),
        ('<ol type="i"><li value="9">point</ol>', blocks.item("point", "ix.")),
        ("<ol type=A><li value=27>far</ol>", blocks.item("far", "27.")),
        ("<li>astray", blocks.item("astray")),
        ("<pre><code>a = 1\nb = 2</code></pre>", Block(CODE, "a = 1\nb = 2")),
        ("<pre>The sea\n  the sea</pre>", Block(VERSE, "The sea\n  the sea")),
        ("<p>The sea<br>the open sea</p>", Block(VERSE, "The sea\nthe open sea")),
        ("<hr>", Block(RULE, "* * *")),
        ("<p>***</p>", Block(RULE, "***")),
        ("<aside class=footnote>Said so.</aside>", blocks.note("Said so.")),
        ('<p><img src="a.png" alt="A hen"></p>', blocks.prose("A hen")),
        ("<p><q>Yes</q> she said", blocks.prose("“Yes” she said")),
        ("<p>m<sup>2</sup> CO<sub>2</sub> 2<sup>nd</sup>", blocks.prose("m² CO₂ 2nd")),
        ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", blocks.prose("漢字")),
        ('<math alttext="x squared"><mi>x</mi></math>', blocks.prose("x squared")),
        (
            "so <math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><mrow><mn>2</mn>"
            "<mi>y</mi></mrow></mfrac></mrow><annotation>x^2</annotation></semantics></math>.",
            blocks.prose("so x²+1/(2y)."),
        ),
        (
            "<math><msubsup><mi>a</mi><mn>1</mn><mn>3</mn></msubsup><mo>=</mo><msqrt><mi>b</mi><mo>+</mo><mn>1</mn>"
            "</msqrt><msup><mi>e</mi><mrow><mo>−</mo><mi>k</mi></mrow></msup></math>",
            blocks.prose("a₁³=√(b+1)e^(−k)"),
        ),
        (
            "<math><msub><mi>v</mi><mi>max</mi></msub><mo>=</mo><mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr>"
            "<mtd>3</mtd><mtd>4</mtd></mtr></mtable></math>",
            blocks.prose("v max =1, 2; 3, 4"),
        ),
    ],
)
def test_a_piece_of_a_page_is_what_it_looks_like(body: str, expected: Block) -> None:
    assert read(body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<style>p {}</style>",
        "<nav><a href='/'>Home</a></nav>",
        "<p hidden>no</p>",
        '<p style="color: red; display : none">no</p>',
        '<span class="pagenum">[12]</span>',
        '<p aria-hidden="true">no</p>',
        "<select><option>no</select>",
        "<del>no</del>",
        "<!-- no --><?no no?>",
        '<h1><a class="headerlink" href="#top">¶</a></h1>',
        '<a href="#ref1">↩</a>',
        '<div class="header"><p>Next: <a href="b.html" rel="next">B</a></p></div>',
        '<div class="toc"><ul><li>no</ul></div>',
        '<img alt="photo.jpg"><img alt=""><img>',
        "&nbsp;<p> </p>",
    ],
)
def test_what_nobody_reads_aloud_is_dropped(body: str) -> None:
    assert read(body) == []


@pytest.mark.parametrize(
    "reference",
    [
        '<sup><a href="#n1">1</a></sup>',
        '<a href="#n1"><sup>1</sup></a>',
        '<a href="#n1">[1]</a>',
        '<a href="notes.html#n1" class="super">1</a>',
        '<a epub:type="noteref" href="#n1">1</a>',
        '<a role="doc-noteref" href="#n1">1</a>',
    ],
)
def test_a_reference_to_a_note_is_a_number_in_brackets(reference: str) -> None:
    assert texts(f"<p>A word{reference}, and more.</p>") == ["A word[1], and more."]


def test_other_marks_of_notes_are_left_out() -> None:
    assert texts('<p>A word<sup><a href="#n">*</a></sup> and<a href="#m"><sup>b</sup></a> more.') == [
        "A word and more."
    ]


def test_a_link_that_happens_to_be_a_number_stays() -> None:
    assert texts('<p>See pages <a href="#p3">3</a> and <a href="#p4">4</a>.') == ["See pages 3 and 4."]


def test_what_a_reference_points_at_is_a_note() -> None:
    assert read('<p>Word<a href="#n1">[1]</a>.</p><ol><li id="n1">The note.</li></ol><p>After.') == [
        blocks.prose("Word[1]."),
        blocks.note("[1] The note."),
        blocks.prose("After."),
    ]
    assert read('<p>Word<sup><a href="#n">2</a></sup><p><a id="n"></a>2. The note.')[1] == blocks.note(
        "2. The note."
    )


def test_a_paragraphs_own_number_is_dropped() -> None:
    assert texts('<p><a href="#o12">12</a> Said.') == ["Said."]


def test_two_line_breaks_part_paragraphs_and_long_lines_are_paragraphs() -> None:
    assert texts("<p>one<br> <br/>two") == ["one", "two"]
    long = "a long line " * 10
    assert read(f"<p>{long}<br>short")[1] == blocks.prose("short")


def test_a_paragraph_in_an_item_follows_it() -> None:
    assert read("<ul><li><p>one</p><p>more</p><ul><li>inner</li></ul></li></ul>") == [
        blocks.item("one"),
        blocks.prose("more"),
        blocks.item("inner"),
    ]


def test_a_table_is_rows_of_cells() -> None:
    assert read("<table><caption>Prices</caption><tr><th>What<th>Euro<tr><td>Tea<td><p>2</p></table>") == [
        blocks.prose("Prices"),
        blocks.table([["What", "Euro"], ["Tea", "2"]]),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td><h2>Title</h2><p>Text.</p></td><td>Side</td></tr></table>",
        "<table role=presentation><tr><td><h2>Title</h2>Text.</td></tr><tr><td>Side</table>",
        "<table><tr><td><h2>Title</h2></td></tr><tr><td><table><tr><td>Text.</table></td></tr><tr><td>Side</table>",
    ],
)
def test_a_table_that_only_arranges_is_none(table: str) -> None:
    assert [(block.kind.value, block.text) for block in read(table) if isinstance(block, Block)] == [
        ("heading", "Title"),
        ("prose", "Text."),
        ("prose", "Side"),
    ]


def test_chapters_begin_at_their_places() -> None:
    root = trees.parse_html('<p>before</p><a id="one"></a><h2>One</h2><h2 id="two">Two</h2>')
    assert list(Markup(chapters={"one": ["1"], "two": ["Part", "2"]}).read(root)) == [
        blocks.prose("before"),
        ChapterStart("1"),
        blocks.heading("One", 2),
        ChapterStart("Part"),
        ChapterStart("2"),
        blocks.heading("Two", 2),
    ]


_TAGS = st.sampled_from(
    sorted(
        marks.words(
            "p div span a sup sub li ul ol table tr td th pre br hr img h1 h6 q b aside nav blockquote figure"
        )
    )
)
_WORDS = st.text("ab 1[]*\n\v\0\u00a0", max_size=6)


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, parts: f'<{tag} id="x" href="#x">{"".join(parts)}</{tag}>', _TAGS, st.lists(inner)
    )


@given(st.recursive(_WORDS, _nested, max_leaves=30))
def test_no_page_breaks_the_walk(body: str) -> None:
    for block in read(body):
        assert isinstance(block, Block)
        assert block.text.strip()
        assert "\v" not in block.text


def test_deep_and_broad_pages_take_no_longer_than_their_length() -> None:
    assert texts("<div>" * 1500 + "deep") == ["deep"]
    assert texts("<table><tr><td>x<td>y" * 400)[:3] == ["x", "y", "x"]
    wide = "<a href='#n'>" + "<b></b>" * 50_000 + "x</a>"
    assert texts(wide) == ["x"]


def test_a_paragraph_within_raised_words_ends_them() -> None:
    assert texts("<sup>2<p>words</p>3</sup>") == ["2", "words", "3"]
