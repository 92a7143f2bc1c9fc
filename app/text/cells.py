"""The cells of tables as plain text has them: between upright bars, or parted by tabs."""

import re
from collections.abc import Iterator

_TABLE_DELIMITER = re.compile(
    r"(?m)^[^\S\n]*+\|?+[^\S\n]*+:?-{2,}+:?+[^\S\n]*+(?:[|+][^\S\n]*+:?-{2,}+:?+[^\S\n]*+)*+\|?+[^\S\n]*+$\n?"
)
_BAR = r"(?<!\\)[|│┃║]"
_CELLS = re.compile(
    rf"(?m)^[ \t]{{0,80}}(?:{_BAR}[ \t]{{0,80}})+|(?:[ \t]{{0,80}}{_BAR})+[ \t]{{0,80}}$"
    rf"|(?:[ \t]{{0,80}}{_BAR})+[ \t]{{0,80}}|(?<![ \t|│┃║])[ ]{{0,80}}\t[ \t]{{0,80}}(?!{_BAR})"
)


def cells(text: str) -> Iterator[tuple[int, int, str]]:
    """Code points `start` to `end` of what parts the cells of a table, and what is said for it: a comma.

    The row that parts the header from the body says nothing.
    """
    delimiter = _TABLE_DELIMITER.search(text)
    for match in _CELLS.finditer(text):
        if delimiter and delimiter.start() <= match.start() < delimiter.end():
            continue
        if delimiter and delimiter.end() <= match.start():
            yield delimiter.start(), delimiter.end(), ""
            delimiter = None
        at_edge = (
            match.start() == 0
            or match.end() == len(text)
            or "\n" in text[match.start() - 1 : match.end() + 1]
        )
        yield match.start(), match.end(), "" if at_edge else ", "
    if delimiter:
        yield delimiter.start(), delimiter.end(), ""
