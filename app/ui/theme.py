"""Colours: the tokens of the look, and the palette and style sheet made of them."""

from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.preferences import Appearance


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one appearance, as `#RRGGBB`."""

    page: str
    panel: str
    line: str
    ink: str
    dim: str
    accent: str
    on_accent: str
    sentence: str
    word: str
    card: str
    trouble: str


LIGHT = Tokens(
    page="#FAF9F6",
    panel="#F1EFEA",
    line="#E2DFD8",
    ink="#23211D",
    dim="#6F6A61",
    accent="#2F6F5E",
    on_accent="#FFFFFF",
    sentence="#E3EFE9",
    word="#B9DCCB",
    card="#FFFFFF",
    trouble="#A3452F",
)

DARK = Tokens(
    page="#1B1C1E",
    panel="#232527",
    line="#34373A",
    ink="#ECE9E2",
    dim="#9A978F",
    accent="#7CC4AB",
    on_accent="#10201B",
    sentence="#24332E",
    word="#37594C",
    card="#2A2D30",
    trouble="#E79A84",
)

STRONG_LIGHT = Tokens(
    page="#FFFFFF",
    panel="#FAFAF8",
    line="#8C8880",
    ink="#000000",
    dim="#201E1B",
    accent="#14463A",
    on_accent="#FFFFFF",
    sentence="#D3EADF",
    word="#86CFAF",
    card="#FFFFFF",
    trouble="#7F2411",
)
"""For who wants strong contrasts: text of at least 7:1, lines of 3:1."""

STRONG_DARK = Tokens(
    page="#000000",
    panel="#080909",
    line="#626569",
    ink="#FFFFFF",
    dim="#E6E3DC",
    accent="#93E0C5",
    on_accent="#000000",
    sentence="#17382D",
    word="#275F4A",
    card="#0C0D0E",
    trouble="#FFB7A3",
)

_SMALL = 0.85
"""Size of the headings in the panels, as a share of the desktop's font."""

_STYLE = """
QToolButton {{ border: 2px solid transparent; border-radius: 8px; padding: 5px; }}
QToolButton:hover {{ background: {line}; }}
QToolButton:pressed, QToolButton:checked {{ background: {line}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton#play {{ background: {accent}; border-radius: 26px; padding: 0; }}
QToolButton#play:hover {{ background: {accent}; border-color: {word}; }}
QToolButton#play:focus {{ border-color: {ink}; }}
QToolButton#play:disabled {{ background: {line}; }}
QToolButton#mini_play {{ background: {accent}; border-radius: 18px; padding: 0; }}
QToolButton#mini_play:hover {{ border-color: {word}; }}
QToolButton#mini_play:focus {{ border-color: {ink}; }}
QToolButton#mini_play:disabled {{ background: {line}; }}
QToolButton[preset="true"] {{ background: {card}; border: 1px solid {line}; padding: 3px 4px; }}
QToolButton[preset="true"]:hover {{ border-color: {dim}; }}
QToolButton[preset="true"]:checked {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QToolButton[preset="true"]:focus {{ border-color: {ink}; }}
QPushButton {{ background: {card}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 7px 14px; }}
QPushButton:hover {{ border-color: {dim}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton:disabled {{ background: {panel}; color: {dim}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton[primary="true"]:focus {{ border-color: {ink}; }}
QPushButton[quiet="true"] {{ background: transparent; border-color: transparent; padding: 5px 12px; }}
QPushButton[quiet="true"]:hover {{ background: {panel}; }}
QPushButton[quiet="true"]:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QToolButton[tab="true"] {{ padding: 5px 9px; color: {dim}; font-weight: 600; }}
QToolButton[tab="true"]:checked {{ background: transparent; color: {accent}; }}
QListView#entries, QListView#chapters, QListWidget#bookmarks {{
    background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 0 4px; outline: 0; }}
QListView#entries:focus, QListView#chapters:focus, QListWidget#bookmarks:focus {{ border-color: {line}; }}
QComboBox, QLineEdit, QAbstractSpinBox, QPlainTextEdit {{
    background: {card}; border: 1px solid {line}; border-radius: 8px; padding: 7px 10px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QComboBox:focus, QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus {{
    border: 2px solid {accent}; padding: 6px 9px; }}
QAbstractSpinBox QLineEdit {{ background: transparent; border: 0; padding: 0 8px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: 0; }}
QListWidget, QListView#changes, QTableWidget {{
    background: {page}; border: 1px solid {line}; border-radius: 8px; padding: 4px; outline: 0; }}
QListWidget:focus, QListView#changes:focus, QTableWidget:focus {{ border: 2px solid {accent}; padding: 3px; }}
QListWidget::item {{ padding: 7px 8px; border-radius: 6px; color: {ink}; }}
QListView#changes::item {{ border-radius: 6px; color: {ink}; }}
QListView#changes::item:selected, QTableWidget::item:selected {{ background: {sentence}; color: {ink}; }}
QHeaderView::section {{ background: {page}; color: {dim}; border: 0; padding: 6px 8px; }}
QListWidget::item:selected {{ background: {sentence}; color: {ink}; }}
QFrame#voice_picker {{ background: {card}; border: 1px solid {line}; }}
QLineEdit#voice_search {{ padding-left: 2px; }}
QLineEdit#voice_search:focus {{ padding-left: 1px; }}
QListView#voices {{ background: {card}; border: 0; outline: 0; }}
QLabel#model_warning {{ color: {trouble}; }}
QPlainTextEdit:disabled, QComboBox:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled {{
    background: {panel}; color: {dim}; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url("{pictures}/chevron.svg"); width: 14px; height: 14px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {line}; }}
QSlider::{passed}:horizontal {{ height: 4px; border-radius: 2px; background: {accent}; }}
QSlider::{passed}:horizontal:disabled {{ background: {line}; }}
QSlider#place::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {accent}; }}
QSlider#place::sub-page:horizontal:disabled {{ background: {line}; }}
QSlider#place::add-page:horizontal {{ background: transparent; }}
QSlider::handle:horizontal {{
    width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: {accent}; }}
QSlider::handle:horizontal:focus {{
    width: 14px; height: 14px; margin: -7px 0; border-radius: 9px; border: 2px solid {ink}; }}
QSlider::handle:horizontal:disabled {{ background: {line}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 4px 3px; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: 3px; min-height: 40px; }}
QScrollBar::handle:vertical:hover {{ background: {dim}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {card}; border: 1px solid {line}; padding: 6px; }}
QMenu::item {{ padding: 6px 28px 6px 24px; border-radius: 6px; }}
QMenu::item:selected {{ background: {sentence}; color: {ink}; }}
QMenu::item:disabled {{ color: {dim}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 8px; }}
QCheckBox {{ spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px; }}
QCheckBox:focus {{ border-color: {accent}; }}
QCheckBox::indicator, QListWidget::indicator, QListView#changes::indicator {{
    width: 15px; height: 15px; border: 1px solid {dim}; border-radius: 4px; background: {card}; }}
QCheckBox::indicator:checked, QListWidget::indicator:checked, QListView#changes::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{pictures}/{check}.svg"); }}
QLabel[dim="true"] {{ color: {dim}; }}
QLabel[strong="true"] {{ font-weight: 600; }}
QLabel[keycap="true"] {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; padding: 2px 8px; }}
QFrame[card="true"] {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
QProgressBar {{ background: {line}; border: 0; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QLabel[heading="true"] {{ color: {dim}; font-size: {small}px; font-weight: 600; letter-spacing: 1px; }}
QLabel#chip {{ border-radius: 9px; padding: 3px 10px; background: {line}; color: {dim}; }}
QLabel#chip[reading="true"] {{ background: {sentence}; color: {accent}; }}
QFrame#banner {{ background: {card}; border: 0; border-left: 4px solid {accent}; }}
QFrame#banner[trouble="true"] {{ border-left-color: {trouble}; }}
QFrame#export_bar {{ background: {card}; border: 0; border-bottom: 1px solid {line}; }}
QLabel#clip_fault {{ color: {trouble}; }}
QPushButton#pill {{ border-radius: 16px; padding: 7px 16px; background: {accent}; color: {on_accent};
    border-color: {accent}; }}
QPushButton#pill:focus {{ border-color: {ink}; padding: 6px 15px; }}
"""


def style_sheet(tokens: Tokens, pictures: str) -> str:
    """The style sheet of the window; `pictures` is the folder of the icons, with forward slashes."""
    check = "check-light" if tokens in (LIGHT, STRONG_LIGHT) else "check-dark"
    # A style sheet knows no right to left. The place in the text runs to the right everywhere.
    passed = "add-page" if QGuiApplication.isRightToLeft() else "sub-page"
    small = round(QFontInfo(QGuiApplication.font()).pixelSize() * _SMALL)
    return _STYLE.format(**asdict(tokens), pictures=pictures, check=check, passed=passed, small=small)


def palette(tokens: Tokens) -> QPalette:
    """The palette: `Window` is the panel, `Base` the page, `AlternateBase` a card on either."""
    colors = QPalette()
    role = QPalette.ColorRole
    named = {
        role.Window: tokens.panel,
        role.WindowText: tokens.ink,
        role.Base: tokens.page,
        role.AlternateBase: tokens.card,
        role.Text: tokens.ink,
        role.BrightText: tokens.trouble,
        role.Button: tokens.card,
        role.ButtonText: tokens.ink,
        role.Light: tokens.card,
        role.Midlight: tokens.panel,
        role.Mid: tokens.line,
        role.Dark: tokens.line,
        role.Shadow: tokens.line,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.card,
        role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.dim,
    }
    for name, color in named.items():
        colors.setColor(name, QColor(color))
    faint = QColor(tokens.dim)
    faint.setAlphaF(0.55)
    for name in (role.WindowText, role.Text, role.ButtonText):
        colors.setColor(QPalette.ColorGroup.Disabled, name, faint)
    return colors


class Theme(QObject):
    """Gives the application its colours and follows the system's light and dark, unless the user chose one, and its
    strength of contrasts.
    """

    changed = Signal(object)
    """The new `Tokens`."""

    def __init__(self, application: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = appearance
        self._system_dark: bool | None = None
        self._strong = False
        self.tokens = LIGHT
        application.setStyle("Fusion")
        self._choose()
        application.setPalette(palette(self.tokens))
        application.styleHints().colorSchemeChanged.connect(self._on_hints_color_scheme_changed)

    @property
    def appearance(self) -> Appearance:
        """The user's choice."""
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Wear `appearance` from now on."""
        self._appearance = appearance
        self.refresh()

    def follow(self, *, dark: bool | None, strong: bool = False) -> None:
        """Say how the system is: whether it is dark (None leaves it to Qt) and has strong contrasts."""
        self._system_dark, self._strong = dark, strong
        self.refresh()

    def refresh(self) -> None:
        """Look at the system again; emits `changed` only if the colours did change."""
        before = self.tokens
        self._choose()
        if self.tokens != before:
            self._application.setPalette(palette(self.tokens))
            self.changed.emit(self.tokens)

    def _choose(self) -> None:
        if self._is_dark():
            self.tokens = STRONG_DARK if self._strong else DARK
        else:
            self.tokens = STRONG_LIGHT if self._strong else LIGHT

    def _is_dark(self) -> bool:
        if self._appearance is not Appearance.SYSTEM:
            return self._appearance is Appearance.DARK
        if self._system_dark is not None:
            return self._system_dark
        # Fusion's own palette follows the system. To ask for the colour scheme itself would load all of the `Qt`
        # namespace, a tenth of the time to the first paint.
        return self._application.style().standardPalette().color(QPalette.ColorRole.Window).lightness() < 128

    @Slot()
    def _on_hints_color_scheme_changed(self) -> None:
        self.refresh()
