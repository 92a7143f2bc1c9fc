"""Pieces of formatted text, as another program leaves them on the clipboard."""

import re
from threading import Event

from app.text.document import Document
from app.text.importing import opening
from app.text.importing.faults import Unreadable
from app.text.importing.supervision import Cancelled

LONGEST = 10 << 20
"""Code points of HTML that are looked at."""

_STRUCTURE = re.compile(r"<(?:h[1-6]|li|table|pre|sup|hr)\b", re.IGNORECASE)


def is_structured(html: str) -> bool:
    """Whether a clipping has headings, lists, tables or notes, of which its plain text knows nothing."""
    return len(html) <= LONGEST and bool(_STRUCTURE.search(html))


def read(html: str, cancelled: Event) -> Document | None:
    """The document in a clipping, taken apart in a child process; None if there is no text in it, or
    `cancelled` was set.
    """
    try:
        return opening.read(f"<!DOCTYPE html>{html}".encode("utf-8", "replace"), cancelled=cancelled)
    except (Unreadable, OSError, Cancelled):
        return None
