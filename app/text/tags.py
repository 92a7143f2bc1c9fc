"""HTML in a plain or Markdown text: comments and tags, which are no words."""

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"<!--(?:[^-]|-(?!->)){0,1000}-->")
_PLACEHOLDERS = "article|footer|header|nav|section|source|summary|table|video"
"""Names that also stand for something to be filled in, as in `copy <source> <target>`."""

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|dd|del|details|div|dl|dt|em|figcaption|font|h[1-6]|hr|i|img|ins|kbd"
    r"|li|mark|ol|p|picture|pre|s|samp|small|span|strong|sub|sup|t[dhr]|tbody|thead|tt|u|ul)\b(?:\s[^<>]{0,500})?/?>"
    rf"|</(?:{_PLACEHOLDERS})>|<(?:{_PLACEHOLDERS})"
    r"(?:\s+[a-z-]+=[^<>]{0,500}>|>(?=[^<>]{0,500}</|\s*<(?:a|div|h[1-6]|img|p|t[dhr]|tbody|thead)\b))",
    re.IGNORECASE,
)


def tags(text: str) -> Iterator[tuple[int, int, str]]:
    """Code points `start` to `end` of each comment and tag, and what is said for it: nothing, but for `<br>`, which
    parts words, a space.
    """
    comments = _COMMENT.finditer(text) if "-->" in text else ()
    end = 0
    for match in sorted([*comments, *_TAG.finditer(text)], key=lambda match: match.start()):
        if match.start() >= end:
            end = match.end()
            yield match.start(), end, " " if match[0].lower().startswith("<br") else ""
