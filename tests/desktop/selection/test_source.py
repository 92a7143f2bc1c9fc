import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from app.desktop.selection.source import SECRET_HINT, Kind, Nothing, Source


def clipping(text: str = "", html: str = "", *, secret: bool = False) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if secret:
        data.setData(SECRET_HINT, b"secret")
    return data


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (clipping("Plain words"), "Plain words"),
        (clipping("Plain words", "<b>Other words</b>"), "Plain words"),
        (clipping(html="<h1>Title</h1><p>Some <i>words</i> &amp; more"), "Title\nSome words & more"),
        (clipping("hunter2", secret=True), Nothing.SECRET),
        (clipping(" \n"), Nothing.EMPTY),
        (clipping(html="<img src='http://nowhere.invalid/a.png'>"), Nothing.EMPTY),
        (clipping(), Nothing.EMPTY),
        (None, Nothing.EMPTY),
        (clipping("x" * 100), "x" * 100),
        (clipping("x" * 101), Nothing.TOO_LONG),
    ],
)
def test_what_qt_has_is_answered_as_plain_text(
    qapp: QApplication, data: QMimeData | None, found: str | Nothing
) -> None:
    assert Source(100).copied(data) == found


def test_where_nothing_works_that_is_the_answer(qapp: QApplication) -> None:
    answers: list[str | Nothing] = []
    for kind in Kind:
        Source(100).read(kind, answers.append)
    assert answers == [Nothing.UNAVAILABLE] * 2
