"""Between the window and the wording: what will be spoken beside the text, and the pronunciation list."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app.playback.change_finder import ChangeFinder
from app.storage import pronunciations
from app.text.document import Document, Span
from app.text.pronunciations import Listed, Saying, merged
from app.text.rules import RULES
from app.text.spoken import Change
from app.text.wording import PRONUNCIATIONS_RULE, Taken
from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.from_below import in_tongue
from app.ui.pronunciation_dialog import PronunciationDialog
from app.ui.pronunciations_page import PronunciationsPage
from app.ui.spoken_view import SpokenView
from app.ui.tongues import tr

if TYPE_CHECKING:
    from app.playback.reader import Reader


_REST_MS = 600
"""The text is looked through when the keys have rested so long."""


class SpokenRoom(QObject):
    """Has the reader word the text as the user wants it, and shows what that comes to."""

    def __init__(self, desk: Desk, reader: "Reader", parse: Callable[[str], Document]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader = reader
        self._parse = parse
        self._view: SpokenView | None = None
        self._page: PronunciationsPage | None = None
        self._finder = ChangeFinder(self)
        self._parsing, self._listing, self._saving = Background(self), Background(self), Background(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.look)
        desk.view.text_edited.connect(self._on_view_text_edited)
        desk.actions_.spoken.toggled.connect(self._on_spoken_toggled)
        desk.actions_.panel.toggled.connect(self._on_panel_toggled)
        desk.say_like_requested.connect(self._on_desk_say_like_requested)
        self._reader.set_wording(replace(reader.wording, rules_off=frozenset(desk.rules_off)))
        self._listing.run(partial(_listed, pronunciations.default_file()), self._take_list)

    def close(self) -> None:
        """Look no further, and wait for what is being kept."""
        self._finder.close()
        self._saving.wait()

    # -- what will be spoken

    @Slot(bool)
    def _on_spoken_toggled(self, shown: bool) -> None:
        if shown and self._view is None:
            self._view = self._make_view()
            self._desk.put_beside(self._view)
        if self._view is not None:
            self._view.setVisible(shown)
        self._desk.set_panel_aside(shown)
        if shown:
            self.look()
        else:
            self._finder.stop()

    @Slot(bool)
    def _on_panel_toggled(self, shown: bool) -> None:
        """There is room for one of the two."""
        if shown:
            self._desk.actions_.spoken.setChecked(False)

    def _make_view(self) -> SpokenView:
        view = SpokenView((*RULES, PRONUNCIATIONS_RULE), self._reader.wording.rules_off)
        view.rule_switched.connect(self._on_view_rule_switched)
        view.taken_back.connect(self._on_view_taken_back)
        view.place_requested.connect(self._on_view_place_requested)
        view.pronunciations_requested.connect(self._on_view_pronunciations_requested)
        view.closed.connect(lambda: self._desk.actions_.spoken.setChecked(False))
        self._finder.found.connect(view.add)
        self._finder.finished.connect(view.finish)
        return view

    @Slot()
    def _on_view_text_edited(self) -> None:
        self._finder.stop()
        if self._view is not None and self._view.isVisible():
            self._rest.start()

    @Slot()
    def look(self) -> None:
        """Look through the text as it is now, if anybody wants to see it."""
        if self._view is None or not self._view.isVisible():
            return
        self._view.begin()
        if self._desk.view.is_changed:
            self._parsing.run(partial(self._parse, self._desk.view.source), self._look_through)
        else:
            self._look_through(self._reader.document)

    def _look_through(self, document: Document) -> None:
        self._finder.look(document, self._reader.wording)

    @Slot(str, bool)
    def _on_view_rule_switched(self, rule: str, holds: bool) -> None:
        off = self._reader.wording.rules_off
        off = off - {rule} if holds else off | {rule}
        self._desk.set_rules_off(sorted(off))
        self._reader.set_wording(replace(self._reader.wording, rules_off=off))
        self.look()

    @Slot(object, bool)
    def _on_view_taken_back(self, change: Change, taken_back: bool) -> None:
        one = Taken(change.rule, change.start, change.end)
        taken = self._reader.wording.as_written
        taken = taken | {one} if taken_back else taken - {one}
        self._reader.set_wording(replace(self._reader.wording, as_written=taken))
        if self._view is not None:
            self._view.show_taken_back(change, taken_back)

    @Slot(object)
    def _on_view_place_requested(self, change: Change) -> None:
        self._desk.view.reveal(Span(change.start, change.end))

    # -- the pronunciation list

    @Slot()
    def _on_view_pronunciations_requested(self) -> None:
        if self._page is None:
            self._page = page = PronunciationsPage(self._desk.window())
            page.add_requested.connect(lambda: self._ask(Saying(written="", said="")))
            page.change_requested.connect(lambda saying: self._ask(saying, instead_of=saying))
            page.removal_requested.connect(lambda saying: self._keep(self._without(saying)))
            page.import_requested.connect(self._on_page_import_requested)
            page.export_requested.connect(self._on_page_export_requested)
        self._page.show_sayings(self._sayings)
        self._page.show()
        self._page.raise_()

    @Slot(str)
    def _on_desk_say_like_requested(self, written: str) -> None:
        known = next((one for one in self._sayings if one.written.casefold() == written.casefold()), None)
        self._ask(known or Saying(written=written, said=""), instead_of=known)

    def _ask(self, saying: Saying, *, instead_of: Saying | None = None) -> None:
        """Let the user write a saying, and keep it."""
        wording = self._reader.wording
        parent = self._page if self._page is not None and self._page.isVisible() else self._desk.window()
        dialog = PronunciationDialog(saying, wording.language, self._reader.choice.voice, parent)
        dialog.hear_requested.connect(lambda text: self._reader.preview(self._reader.choice, text))
        dialog.accepted.connect(lambda: self._keep((*self._without(instead_of), dialog.saying)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @property
    def _sayings(self) -> tuple[Saying, ...]:
        return self._reader.wording.sayings

    def _without(self, saying: Saying | None) -> tuple[Saying, ...]:
        return tuple(one for one in self._sayings if one != saying)

    def _keep(self, sayings: tuple[Saying, ...]) -> None:
        """Say these from now on; a sentence that is being read is said anew."""
        self._use(sayings)
        self._saving.run(partial(_saved, sayings, None), self._take_saved)

    def _use(self, sayings: tuple[Saying, ...]) -> None:
        self._reader.set_wording(replace(self._reader.wording, sayings=sayings))
        if self._page is not None:
            self._page.show_sayings(sayings)
        self.look()

    def _take_list(self, listed: Listed | str) -> None:
        """The user's list, as it was read from the disk."""
        if isinstance(listed, str):
            self._tell(listed)
            return
        self._use(listed.sayings)
        if listed.faults:
            self._tell(
                self.tr("Some of your pronunciations are not used. {fault}").format(
                    fault=in_tongue(listed.faults[0])
                )
            )

    @Slot(object)
    def _on_page_import_requested(self, file: Path) -> None:
        self._listing.run(partial(_listed, file), self._take_import)

    def _take_import(self, listed: Listed | str) -> None:
        if isinstance(listed, str):
            self._tell(listed)
            return
        self._keep(merged(self._sayings, listed.sayings))
        told = self.tr("%Ln pronunciation(s) read.", "", len(listed.sayings))
        self._tell(" ".join((told, *map(in_tongue, listed.faults[:3]))))

    @Slot(object)
    def _on_page_export_requested(self, file: Path) -> None:
        self._saving.run(partial(_saved, self._sayings, file), self._take_saved)

    def _take_saved(self, reason: str) -> None:
        if reason:
            self._tell(
                self.tr("The list cannot be saved: {reason}. Choose another place.").format(reason=reason)
            )

    def _tell(self, sentence: str) -> None:
        if self._page is not None and self._page.isVisible():
            self._page.say(sentence)
        else:
            self._desk.show_trouble(sentence)


def _saved(sayings: tuple[Saying, ...], file: Path | None) -> str:
    """Save the list. Returns why it cannot be, or ""."""
    try:
        pronunciations.save(sayings, file)
    except OSError as error:
        return error.strerror or ""
    return ""


def _listed(file: Path) -> Listed | str:
    """The sayings of `file`, or why there are none."""
    try:
        return pronunciations.load(file)
    except OSError as error:
        told = tr("{name} cannot be read: {reason}. Choose another file.")
        return told.format(name=file.name, reason=error.strerror)
    except pronunciations.UnreadableList as error:
        return in_tongue(str(error))
