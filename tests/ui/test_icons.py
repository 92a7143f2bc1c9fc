import pytest
from PySide6.QtCore import QSize

from app.ui.icons import icon


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_icon_has_as_many_pixels_as_the_screen(qapp, scale: float) -> None:
    pixmap = icon("play").pixmap(QSize(24, 24), scale)
    assert pixmap.devicePixelRatio() == scale
    assert pixmap.width() == round(24 * scale)


def test_an_icon_is_drawn_to_its_edges_at_two_pixels_a_point(qapp) -> None:
    image = icon("stop").pixmap(QSize(24, 24), 2.0).toImage()
    inked = [
        x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 60
    ]
    assert min(inked) < 20 < 28 < max(inked)
