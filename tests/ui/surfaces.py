"""Everything of the window that can be seen, one surface after the other: for whoever looks at all of it.

`python -m tests.ui.surfaces FOLDER [--tongue de] [--mirrored] [--larger 1.5] [--dark] [--strong]` writes a picture of
each, and prints what of its texts is cut off; without a folder, it waits for a line at each of them. Mirrored, it
speaks a tongue made up of letters that run from right to left.
"""

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QSocketNotifier, Qt, QTranslator
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QWidget

from app.playback.opener import Opening
from app.reading.quote import Quote
from app.speech.errors import KeyRejected, Unreachable
from app.speech.pricing import Estimate
from app.text.document import Span, parse
from app.text.pronunciations import Saying
from app.ui.cost_room import CostQuestion
from app.ui.desk import Desk
from app.ui.preferences import Appearance, Preferences
from app.ui.theme import Theme
from app.ui.tongues import speak
from tests.ui.cut_text import cut_texts
from tests.whole_window import OneVoice, Run, begun, wait_until

TITLE = "The lamp on Gull Rock"
TEXT = """# The lamp on Gull Rock

The lamp on Gull Rock was lit at dusk (see https://example.org/lamps) by Dr. Ames [12], who had kept it for years.

## The storm

Nobody came that night. “Nobody,” said Dr. Ames, “would.”
"""

Show = Callable[[Run], QWidget]


def surfaces(run: Run) -> Iterator[tuple[str, QWidget]]:
    """The name of each surface, and the window that it is in: shown until the next one is asked for."""
    for name, show in _SURFACES.items():
        window = show(run)
        for _ in range(3):  # what has come or gone makes room for itself, or takes it, in the next round
            QTest.qWait(0)
        yield name, window
        _clear(run)


def _clear(run: Run) -> None:
    """Close everything but the window."""
    for one in QApplication.topLevelWidgets():
        if one is not run.window and one.isVisible():
            if isinstance(one, QDialog):
                one.reject()
            one.close()
    QApplication.processEvents()


def _window(run: Run) -> QWidget:
    QApplication.processEvents()
    return run.window


def _shown(kind: str) -> QWidget:
    """The window, other than the main one, that is called so (or whose class is); waits for it."""

    def find() -> QWidget | None:
        tops = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        return next((one for one in tops if kind in (one.objectName(), type(one).__name__)), None)

    wait_until(find)
    found = find()
    assert found
    return found


def _popup() -> QWidget:
    wait_until(QApplication.activePopupWidget)
    return QApplication.activePopupWidget()


# -- the window and its parts


def _tour(run: Run) -> QWidget:
    run.run.comforts.tour.begin()
    return _window(run)


def _tour_on(run: Run) -> QWidget:
    bubble = run.run.comforts.tour.bubble
    assert bubble
    bubble.next.click()
    return _window(run)


def _writing(run: Run) -> QWidget:
    if bubble := run.run.comforts.tour.bubble:
        bubble.leave()
    run.run._library.show_pasted(parse(TEXT, TITLE))
    return _window(run)


def _reading(run: Run) -> QWidget:
    run.desk.read()
    run.wind(lambda: run.word() == "dusk")
    return _window(run)


def _notices(run: Run) -> QWidget:
    desk, reader = run.desk, run.reader
    reader.failed.emit(Unreachable("Connection refused", service="openai"))
    reader.stand_in_changed.emit(KeyRejected("Incorrect API key provided", service="openai"))
    reader.sound_available_changed.emit(False)
    desk.show_notice("The clip was written. It lasts two minutes.")
    return _window(run)


def _calm(desk: Desk) -> None:
    for banner in (desk.trouble, desk.stand_in, desk.silence, desk.notice):
        banner.hide()


def _finding(run: Run) -> QWidget:
    _calm(run.desk)
    run.desk.actions_.find.trigger()
    return _window(run)


def _library(run: Run) -> QWidget:
    run.desk.frame.end_finding()
    run.desk.actions_.library.trigger()
    page = run.run._library.drawer.library
    wait_until(lambda: page.list.model().rowCount())
    return _window(run)


def _library_menu(run: Run) -> QWidget:
    run.run._library.drawer.library._more.click()
    return _popup()


def _library_question(run: Run) -> QWidget:
    run.run._library.drawer.library.clear_requested.emit()
    return _shown("QMessageBox")


def _chapters(run: Run) -> QWidget:
    run.desk.actions_.chapters.trigger()
    return _window(run)


def _bookmarks(run: Run) -> QWidget:
    run.desk.actions_.mark.trigger()
    run.desk.actions_.bookmarks.trigger()
    page = run.run._library.drawer.bookmarks
    wait_until(page.list.count)
    return _window(run)


def _note(run: Run) -> QWidget:
    page = run.run._library.drawer.bookmarks
    page.list.setCurrentRow(0)
    page._note.click()
    return _shown("QInputDialog")


def _spoken(run: Run) -> QWidget:
    run.desk.actions_.bookmarks.trigger()
    run.desk.actions_.spoken.trigger()
    rules = run.window.findChild(QListWidget, "rules")
    wait_until(lambda: "2" in rules.item(0).text())
    return _window(run)


def _pronunciations(run: Run) -> QWidget:
    room = run.run._wording
    assert room
    room._use((Saying(written="Ames", said="Aims"),))
    room._on_view_pronunciations_requested()
    return _shown("PronunciationsPage")


def _pronunciation(run: Run) -> QWidget:
    run.desk.say_like_requested.emit("Ames")
    return _shown("PronunciationDialog")


# -- menus and popups


def _settings(run: Run) -> QWidget:
    run.desk.actions_.settings.trigger()
    return _popup()


def _keys(run: Run) -> QWidget:
    run.desk.actions_.keys.trigger()
    return _shown("keys_page")


def _context_menu(run: Run) -> QWidget:
    run.desk.control.stop()
    run.desk.view.reveal(Span(2, 10))
    view = run.desk.view
    at = QPoint(30, 30)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    return _popup()


def _voices(run: Run) -> QWidget:
    run.window.findChild(QWidget, "voice").showPopup()
    return _shown("voice_picker")


# -- dialogs


def _clip(run: Run) -> QWidget:
    run.desk.actions_.export.trigger()
    return _shown("ClipDialog")


def _overwriting(run: Run) -> QWidget:
    run.desk.actions_.export.trigger()
    dialog = _shown("ClipDialog")
    name, folder = dialog._name, Path(dialog._folder.text())
    (folder / name.text()).write_text("")
    dialog.accept()
    return _shown("overwrite_question")


def _services(run: Run) -> QWidget:
    run.desk.services_requested.emit()
    return _shown("services_page")


def _own_service(run: Run) -> QWidget:
    run.desk.services_requested.emit()
    page = _shown("services_page")
    page._add.click()
    return page


def _more_voices(run: Run) -> QWidget:
    run.desk.more_voices_requested.emit()
    page = _shown("voices_page")
    wait_until(lambda: page.rows)
    return page


def _costs(run: Run) -> QWidget:
    run.desk.costs_requested.emit()
    page = _shown("CostsPage")
    wait_until(page._kept.text)
    return page


def _heard(run: Run) -> QWidget:
    run.run.comforts.heard.open()
    return _shown("heard_page")


def _cost_question(run: Run) -> QWidget:
    quote = Quote(5000, 1000, 400.0, Estimate(Decimal(45), "USD", is_estimate=True))
    CostQuestion(quote, "OpenAI", exporting=False, parent=run.window).open()
    return _shown("cost_question")


def _web_page(run: Run) -> QWidget:
    run.desk.actions_.open_page.trigger()
    return _shown("page_dialog")


def _password(run: Run) -> QWidget:
    run.run._opening._ask_for_password(Opening(Path("letters.pdf")), again=True)
    return _shown("QInputDialog")


def _keys_everywhere(run: Run) -> QWidget:
    room = run.run._around.hotkeys
    assert room
    room._open_page()
    return _shown("hotkeys_page")


# -- elsewhere


def _small_reader(run: Run) -> QWidget:
    room = run.run._around.mini
    assert room
    run.desk.show_document(parse(TEXT, "From the clipboard"))
    room.begin()
    run.desk.read()
    run.wind(lambda: run.word() == "dusk")
    room._show()
    return _shown("mini_reader")


def _tray_menu(run: Run) -> QWidget:
    run.desk.control.stop()
    menu = run.run._around.tray._menu
    menu.popup(QPoint(200, 200))
    return menu


_SURFACES: dict[str, Show] = {
    "empty": _window,
    "tour": _tour,
    "tour-play": _tour_on,
    "tour-elsewhere": _tour_on,
    "writing": _writing,
    "reading": _reading,
    "notices": _notices,
    "finding": _finding,
    "library": _library,
    "library-menu": _library_menu,
    "library-question": _library_question,
    "chapters": _chapters,
    "bookmarks": _bookmarks,
    "note": _note,
    "spoken": _spoken,
    "pronunciations": _pronunciations,
    "pronunciation": _pronunciation,
    "settings": _settings,
    "keys": _keys,
    "context-menu": _context_menu,
    "voices": _voices,
    "clip": _clip,
    "overwriting": _overwriting,
    "services": _services,
    "own-service": _own_service,
    "more-voices": _more_voices,
    "costs": _costs,
    "heard": _heard,
    "cost-question": _cost_question,
    "web-page": _web_page,
    "password": _password,
    "keys-everywhere": _keys_everywhere,
    "small-reader": _small_reader,
    "tray-menu": _tray_menu,
}


class RightToLeft(QTranslator):
    """Says everything in letters that run from right to left, about as long as the English."""

    _LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنه"
    _KEPT = re.compile(r"\{[^}]*\}|%L?n|%\d|&|<[^>]*>|https?:\S+")

    def translate(self, context: str, text: str, note: str = "", n: int = -1) -> str:
        """`text` with every Latin letter in another's place; what is filled in later stays."""
        done, at = "", 0
        for kept in self._KEPT.finditer(text):
            done += self._turned(text[at : kept.start()]) + kept.group()
            at = kept.end()
        return (done + self._turned(text[at:])).replace("%Ln", str(n))

    def isEmpty(self) -> bool:
        """It knows every text."""
        return False

    def _turned(self, text: str) -> str:
        letters = self._LETTERS
        return "".join(
            letters[ord(one) % len(letters)] if one.isascii() and one.isalpha() else one for one in text
        )


def _variant() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="python -m tests.ui.surfaces")
    options.add_argument("folder", type=Path, nargs="?")
    options.add_argument("--tongue", default="en")
    options.add_argument("--mirrored", action="store_true")
    options.add_argument("--larger", type=float, default=1.0)
    options.add_argument("--dark", action="store_true")
    options.add_argument("--strong", action="store_true", help="strong contrasts")
    return options.parse_args()


def _main() -> None:
    variant = _variant()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    speak(application, variant.tongue)
    if variant.mirrored:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        QCoreApplication.installTranslator(RightToLeft(application))
    font = application.font()
    font.setPointSizeF(font.pointSizeF() * variant.larger)
    application.setFont(font)
    appearance = Appearance.DARK if variant.dark else Appearance.LIGHT
    with tempfile.TemporaryDirectory() as home, OneVoice() as service:
        os.environ |= {"READLARK_HOME": home, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
        preferences = Preferences(appearance=appearance, export_folder=home)
        theme = Theme(application, appearance)
        with begun(theme, service, preferences) as run:
            theme.follow(dark=None, strong=variant.strong)
            for name, window in surfaces(run):
                if variant.folder is None:
                    _wait_for_a_line(name)
                    continue
                variant.folder.mkdir(parents=True, exist_ok=True)
                window.grab().save(str(variant.folder / f"{name}.png"))
                for fault in cut_texts(window):
                    print(f"{name}: {fault}")


def _wait_for_a_line(name: str) -> None:
    """Say what is shown, and let it be looked at until somebody wants the next one."""
    print(name, flush=True)
    loop = QEventLoop()
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    told.activated.connect(loop.quit)
    loop.exec()
    os.read(sys.stdin.fileno(), 100)


if __name__ == "__main__":
    _main()
