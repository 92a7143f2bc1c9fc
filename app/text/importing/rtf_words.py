"""The words of the Rich Text Format: how a file falls into them, and what the plain ones stand for."""

import re
from collections.abc import Iterator
from enum import Enum, auto

_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?[0-9]{1,9})?[ ]?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z'])|([{}])|([^\\{}\r\n]+)"
)


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    BYTE = auto()
    SYMBOL = auto()
    OPEN = auto()
    CLOSE = auto()
    TEXT = auto()


Token = tuple[Kind, str, int | None]
"""Its kind; the word, symbol or characters of it (each of them a byte); the number behind a word."""


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a file whose bytes are the characters of `text`. Binary data is passed over."""
    at = 0
    while found := _TOKEN.search(text, at):
        at = found.end()
        word, number, byte, symbol, brace, plain = found.groups()
        if word:
            value = int(number) if number else None
            if word == "bin":
                at += max(0, value or 0)
            else:
                yield Kind.WORD, word, value
        elif byte:
            yield Kind.BYTE, chr(int(byte, 16)), None
        elif symbol:
            yield Kind.SYMBOL, symbol, None
        elif brace:
            yield Kind.OPEN if brace == "{" else Kind.CLOSE, brace, None
        else:
            yield Kind.TEXT, plain, None


CHARACTERS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "~": "\u00a0",
    "_": "\u2011",
}
"""Words and symbols that stand for a character."""

DROPPED = frozenset(
    (
        *(
            "fonttbl",
            "colortbl",
            "filetbl",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
        ),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *(
            "pict",
            "object",
            "objdata",
            "fldinst",
            "sp",
            "xe",
            "tc",
            "tcn",
            "bkmkstart",
            "bkmkend",
            "template",
        ),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "pgdsctbl", "annotation", "atnid"),
        *("atnauthor", "nonshppict", "pn", "themedata", "datastore", "latentstyles", "mmathPr", "xmlnstbl"),
        *("operator", "keywords", "comment", "doccomm", "subject", "category", "company", "manager"),
        *("creatim", "revtim", "printim", "buptim", "hlinkbase", "userprops", "docvar", "private"),
    )
)
"""Groups that hold nothing of the text."""

KEPT = frozenset(("shpinst", "shptxt", "footnote", "pntext", "listtext", "fldrslt", "nesttableprops"))
"""Groups that hold text, although they are marked as ones that a reader may pass over."""

PAGES = {
    "mac": "mac_roman",
    "pc": "cp437",
    "pca": "cp850",
}
"""The encodings of files that name none by its number."""

CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
"""The encodings of fonts (`fcharset`)."""

SYMBOL_CHARSET = 2
"""Pictures instead of letters; the bullet is the one that occurs in texts."""
