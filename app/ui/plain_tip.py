"""Texts of others in tooltips, and where else Qt looks for markup."""

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """`text` so that a tooltip or a label shows it letter by letter: what looks like markup would be obeyed, and fetch
    its pictures.
    """
    return f"<p>{escape(text)}</p>" if Qt.mightBeRichText(text) else text
