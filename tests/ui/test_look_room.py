from PySide6.QtGui import QPalette

from app.desktop.look import DesktopLook, Look
from app.ui.look_room import LookRoom
from app.ui.motion import moves
from app.ui.preferences import Appearance
from app.ui.theme import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Theme


def test_colours_follow_the_desktop_unless_the_user_chose(desk, theme: Theme, window) -> None:
    look = DesktopLook()
    LookRoom(theme, look)
    theme.set_appearance(Appearance.SYSTEM)
    for seen, tokens in [
        (Look(dark=True), DARK),
        (Look(dark=True, high_contrast=True), STRONG_DARK),
        (Look(dark=False, high_contrast=True), STRONG_LIGHT),
        (Look(dark=False), LIGHT),
    ]:
        look.changed.emit(seen)
        assert theme.tokens == tokens
        assert desk.view.palette().color(QPalette.ColorRole.Base).name().upper() == tokens.page
        assert tokens.accent in window.styleSheet()
    theme.set_appearance(Appearance.LIGHT)
    look.changed.emit(Look(dark=True, high_contrast=True))
    assert theme.tokens == STRONG_LIGHT


def test_nothing_glides_where_the_user_wants_it_still(desk, theme: Theme) -> None:
    look = DesktopLook()
    LookRoom(theme, look)
    look.changed.emit(Look(still=True))
    assert not moves(desk.view)
    look.changed.emit(Look())
