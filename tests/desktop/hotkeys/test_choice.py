import pytest

from app.desktop.hotkeys.backend import Means
from app.desktop.hotkeys.choice import means_of


@pytest.mark.parametrize(
    ("system", "platform", "environment", "means"),
    [
        ("linux", "xcb", {}, Means.X11),
        ("linux", "xcb", {"XDG_SESSION_TYPE": "x11"}, Means.X11),
        ("linux", "xcb", {"XDG_SESSION_TYPE": "wayland"}, Means.PORTAL),
        ("linux", "wayland", {}, Means.PORTAL),
        ("linux", "wayland-egl", {}, Means.PORTAL),
        ("linux", "offscreen", {}, Means.NONE),
        ("win32", "windows", {}, Means.WINDOWS),
        ("darwin", "cocoa", {}, Means.MACOS),
    ],
)
def test_each_desktop_has_its_way(
    system: str, platform: str, environment: dict[str, str], means: Means
) -> None:
    assert means_of(system, platform, environment) is means
