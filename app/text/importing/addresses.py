"""Where a document stands: in a file, or at an address of the web."""

from dataclasses import dataclass
from pathlib import Path

_SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a page of the web."""

    text: str

    @property
    def name(self) -> str:
        """What to call the page by, as a path has a name: its host."""
        from urllib.parse import urlsplit  # 4 ms, which handing over to a window need not wait for

        try:
            return urlsplit(self.text).hostname or self.text
        except ValueError:
            return self.text

    def absolute(self) -> "Address":
        """Itself: it does not depend on the folder one is in."""
        return self

    def __str__(self) -> str:
        return self.text


def is_address(text: str) -> bool:
    """Whether `text` is the address of a page of the web rather than a file's name."""
    return text.lower().startswith(_SCHEMES)


def source(text: str) -> Path | Address:
    """The place that `text` names: an address of the web, else a file."""
    return Address(text) if is_address(text) else Path(text)


def completed(typed: str) -> Address:
    """The address that a user means who types `typed`: people leave `https://` out."""
    typed = typed.strip()
    return Address(typed if "://" in typed else f"https://{typed}")
