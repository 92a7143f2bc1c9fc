"""Where the bundled files are."""

from pathlib import Path

_PACKAGED = Path(__file__).parent / "_resources"
_SIBLING = Path(__file__).parent.parent / "resources"


def path(*parts: str) -> Path:
    """The file or folder `parts` under the resources, in a wheel or in a checkout."""
    return (_PACKAGED if _PACKAGED.is_dir() else _SIBLING).joinpath(*parts)
