"""The words of one paragraph, as they come in pieces."""

import re

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAKS = re.compile(r"[ ]*\n[ ]*")
_SPACES = re.compile(r" {2,}")
_PARAGRAPHS = re.compile(r"\n{2,}")

_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()aeoxhklmnpst", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ")


def shifted(text: str, name: str) -> str:
    """The text in raised (`sup`) or lowered (`sub`) characters; empty where it is long, or there are none for it."""
    found = text.strip().translate(_RAISED if name == "sup" else _LOWERED)
    # All of it or nothing: half of "2nd" raised would be worse than none.
    is_whole = all(character not in text for character in found)
    return found if is_whole and len(found) <= 6 else ""


class Inline:
    """Collects what stands in a paragraph; white space is joined as a browser joins it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._scripts: list[tuple[str, int]] = []

    def write(self, text: str | None) -> None:
        """Add `text` as it stands in the file."""
        if text:
            self._pieces.append(text)

    def break_line(self) -> None:
        """Go on in a new line; two of them make a new paragraph."""
        self._pieces.append("\v")

    def write_image(self, description: str) -> None:
        """Add what a picture shows; a single letter is an initial, and part of its word."""
        if description:
            self._pieces.append(description if len(description) == 1 else f" {description} ")

    def open_script(self, name: str) -> None:
        """What follows is raised (`sup`) or lowered (`sub`)."""
        self._scripts.append((name, len(self._pieces)))

    def close_script(self) -> None:
        """Say the raised or lowered text with characters of their own, where there are such."""
        if not self._scripts:
            return
        name, start = self._scripts.pop()
        if said := shifted("".join(self._pieces[start:]), name):
            self._pieces[start:] = [said]

    def is_blank(self) -> bool:
        """Whether no word has come yet."""
        return all(not piece.strip() for piece in self._pieces)

    def is_glued(self) -> bool:
        """Whether what comes next stands right behind a word or its punctuation."""
        last = next((piece for piece in reversed(self._pieces) if piece), " ")[-1]
        return not (last.isspace() or last in "([{“‘«–—/")

    def take(self) -> list[str]:
        """The paragraphs written so far, their lines parted by line feeds."""
        text = _BLANKS.sub(" ", "".join(self._pieces)).replace("\v", "\n")
        self._clear()
        text = _SPACES.sub(" ", _AROUND_BREAKS.sub("\n", text)).strip()
        return [part for part in _PARAGRAPHS.split(text) if part] if text else []

    def take_as_it_is(self) -> str:
        """The text written so far, with all its white space."""
        text = "".join(self._pieces).replace("\v", "\n")
        self._clear()
        return text.expandtabs(4).strip("\n")

    def _clear(self) -> None:
        self._pieces.clear()
        self._scripts.clear()
