"""Formulas on one line: the trees of MathML and of Word, whose fractions and powers lie in how they are nested."""

from collections.abc import Sequence

from app.text.importing import trees
from app.text.importing.inline import shifted
from app.text.importing.trees import Element

_DROPPED = {"annotation", "annotation-xml", "mphantom"}
_PARTS = {
    "msup": ("", "sup"),
    "msub": ("", "sub"),
    "msubsup": ("", "sub", "sup"),
    "munder": ("", "sub"),
    "munderover": ("", "sub", "sup"),
    "mfrac": ("num", "den"),
    "mroot": ("", "deg"),
}
"""What the children of an element of MathML are, by their place. Those of Word's formulas are called so."""

_ROWS = {"mtable": "; ", "mtr": ", ", "m": "; ", "mr": ", "}
"""What parts the rows of a matrix, and what stands in a row."""

_DEEPEST = 60


def written(formula: Element, depth: int = 0) -> str:
    """The formula in a line: a half is 1/2, a power raised where there are such characters, else behind a `^`."""
    name = trees.name(formula)
    if name == "narypr":
        return next((_value(each) for each in formula.iterchildren() if trees.name(each) == "chr"), "∫")
    if name in _DROPPED or name.endswith("pr"):
        return ""
    if depth > _DEEPEST:
        return "".join(formula.itertext())
    children = list(formula.iterchildren())
    if not children:
        return " ".join((formula.text or "").split())
    roles = _PARTS.get(name) or tuple(trees.name(child) for child in children)
    said = [written(child, depth + 1) for child in children]
    root = "√" if name in ("msqrt", "mroot", "rad") else ""
    if name in ("d", "mfenced"):
        return f"({', '.join(filter(None, said))})"
    if name in _ROWS:
        return _ROWS[name].join(filter(None, said))
    return _in_line(said, roles, root) if name != "semantics" else said[0]


def _value(element: Element) -> str:
    return next(iter(element.attrib.values()), "")


def _in_line(said: Sequence[str], roles: Sequence[str], root: str) -> str:
    """The parts of a formula, one after the other, each in its role."""
    line, degree = "", ""
    for part, role in zip(said, roles, strict=False):
        match role:
            case "num":
                line += _grouped(part)
            case "den":
                line += f"/{_grouped(part)}"
            case "sup" if part:
                line += shifted(part, "sup") or f"^{_grouped(part)}"
            case "sub":
                line += shifted(part, "sub") if part.isdigit() else f" {part} "
            case "deg":
                degree = shifted(part, "sup")
            case _:
                line += part
    return f"{degree}{root}{_grouped(line)}" if root else line.replace("  ", " ")


def _grouped(part: str) -> str:
    """The part, in brackets if it is more than a number or a name."""
    return part if part.isdigit() or part.isalpha() or len(part) < 2 else f"({part})"
