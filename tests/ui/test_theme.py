import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor

from app.ui.theme import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Tokens, palette, style_sheet

EACH = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, STRONG_LIGHT, STRONG_DARK], ids=["light", "dark", "strong light", "strong dark"]
)


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [part / 255 for part in QColor(color).toTuple()[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@EACH
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "page"), ("ink", "panel"), ("ink", "card"), ("ink", "sentence"), ("ink", "word"), ("ink", "line"),
        ("dim", "page"), ("dim", "panel"), ("dim", "card"), ("on_accent", "accent"),
    ],
)  # fmt: skip
def test_text_is_readable(tokens: Tokens, text: str, ground: str) -> None:
    colors = asdict(tokens)
    assert contrast(colors[text], colors[ground]) >= 4.5


@EACH
@pytest.mark.parametrize("ground", ["page", "panel", "card"])
def test_focus_ring_and_signs_are_visible(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.accent, asdict(tokens)[ground]) >= 3
    assert contrast(tokens.trouble, asdict(tokens)[ground]) >= 3


@pytest.mark.parametrize("tokens", [STRONG_LIGHT, STRONG_DARK], ids=["light", "dark"])
def test_strong_contrasts_are_strong(tokens: Tokens) -> None:
    colors = asdict(tokens)
    for ground in ("page", "panel", "card"):
        for text in ("ink", "dim", "accent", "trouble"):
            assert contrast(colors[text], colors[ground]) >= 7, (text, ground)
        assert contrast(colors["line"], colors[ground]) >= 3, ground
    assert contrast(tokens.ink, tokens.word) >= 7
    assert contrast(tokens.dim, tokens.line) >= 4.5


@EACH
def test_every_colour_is_a_token(tokens: Tokens) -> None:
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(tokens, "/pictures")))
    assert used <= set(asdict(tokens).values())
    assert palette(tokens).window().color().name().upper() == tokens.panel
