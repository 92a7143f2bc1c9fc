"""What a right click on the text offers."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from app.text.document import Span
from app.text.pronunciations import LONGEST
from app.text.words import word_at
from app.ui.actions import Actions
from app.ui.reader_view import ReaderView
from app.ui.reading_control import ReadingControl
from app.ui.tongues import tr


def context_menu(
    view: ReaderView,
    control: ReadingControl,
    actions: Actions,
    place: int,
    export: Callable[[Span], None],
    say_like: Callable[[str], None],
) -> QMenu:
    """The menu over the source text's code point `place`; `export` takes the selection, `say_like` words that are
    to be said differently: those selected, or the one at `place`.
    """
    menu = QMenu(view)
    menu.setObjectName("context_menu")
    selection = view.selection
    if selection is not None:
        menu.addAction(tr("Read the selection")).triggered.connect(
            lambda: control.read(selection.start, selection.end)
        )
    menu.addAction(tr("Read from here")).triggered.connect(lambda: control.read(place))
    menu.addSeparator()
    if not control.is_reading:
        cut = menu.addAction(tr("Cut"))
        cut.setEnabled(selection is not None)
        cut.triggered.connect(view.cut)
    copy = menu.addAction(tr("Copy"))
    copy.setEnabled(selection is not None)
    copy.triggered.connect(view.copy)
    if not control.is_reading:
        menu.addAction(tr("Paste")).triggered.connect(view.paste)
    if words := _words(view, selection, place):
        menu.addAction(tr("Say it like…")).triggered.connect(lambda: say_like(words))
    menu.addAction(tr("Select all")).triggered.connect(view.selectAll)
    menu.addSeparator()
    menu.addAction(actions.find)
    menu.addAction(actions.copy_link)
    if selection is not None:
        menu.addAction(tr("Export the selection…")).triggered.connect(lambda: export(selection))
    return menu


def _words(view: ReaderView, selection: Span | None, place: int) -> str:
    """What is selected, if it is short and on one line, else the word at `place`; "" if there is none."""
    source = view.source
    if selection is not None:
        words = source[selection.start : selection.end].strip()
        return words if "\n" not in words and len(words) <= LONGEST else ""
    word = word_at(source, place)
    return source[word.start : word.end] if word else ""
