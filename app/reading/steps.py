"""Steps from a place in a script to another: sentences and paragraphs, on and back."""

from collections.abc import Callable

from app.reading.plan import Place, Script


def sentences_on(
    script: Script, place: Place, count: int, is_well_into: Callable[[Place], bool]
) -> Place | None:
    """The sentence `count` sentences on, or back; None: there is nothing further on.

    Back from a sentence that the voice `is_well_into` means to its start.
    """
    return _stepped(place, place, count, script.next_sentence, script.previous_sentence, is_well_into)


def paragraphs_on(
    script: Script, place: Place, count: int, is_well_into: Callable[[Place], bool]
) -> Place | None:
    """The first sentence of the paragraph `count` paragraphs on, or back; None: there is nothing further on.

    Back from the middle of a paragraph means to its start.
    """
    start = Place(place.paragraph, 0)
    return _stepped(place, start, count, script.next_paragraph, script.previous_paragraph, is_well_into)


def _stepped(
    place: Place,
    start: Place,
    count: int,
    following: Callable[[Place], Place | None],
    preceding: Callable[[Place], Place | None],
    is_well_into: Callable[[Place], bool],
) -> Place | None:
    """`count` steps from `place`, whose sentence or paragraph begins at `start`."""
    if count < 0 and (start != place or is_well_into(place)):
        count += 1
    there = start if count <= 0 else place
    for _ in range(abs(count)):
        there = (following if count > 0 else preceding)(there) or there
    return there if there != place or count <= 0 else None
