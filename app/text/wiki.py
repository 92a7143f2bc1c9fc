"""Links and boxes as programs for notes and wikis write them in Markdown."""

import re
from collections.abc import Iterator

_MARK = re.compile(
    r"(?P<embedded>!\[\[[^\[\]\n]{1,200}\]\])"
    r"|\[\[(?!\d+\])(?:[^\[\]|\n]{1,200}\|)?(?P<words>[^\[\]|\n]{1,200})\]\]"
    r"|(?m:^)[^\S\n]*\[!(?P<name>\w{1,20})\][+-]?"
)


def marks(text: str) -> Iterator[tuple[int, int, str]]:
    """Code points `start` to `end` of each mark, and what is said for it: what is embedded (`![[plan.png]]`) goes, of
    a link (`[[Note|words]]`) its words stay, and of the head of a box (`[!TIP]`) its name, with a colon.
    """
    for match in _MARK.finditer(text):
        if match["embedded"]:
            yield match.start(), match.end(), ""
            continue
        kept = "words" if match["words"] else "name"
        yield match.start(), match.start(kept), ""
        yield match.end(kept), match.end(), ":" if kept == "name" else ""
