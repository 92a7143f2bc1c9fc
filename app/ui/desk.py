"""What stands in the window: bars, page and panel, and what connects them with the reader."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.reading.state import State
from app.speech.service import PRESETS, Service, VoiceChoice
from app.text.document import Document
from app.ui.actions import Actions
from app.ui.banner import announce
from app.ui.context_menu import context_menu
from app.ui.doubts import Doubts
from app.ui.icons import icon
from app.ui.intake import Intake
from app.ui.loan import Loan
from app.ui.notices import Notices
from app.ui.overlay import EmptyPage
from app.ui.page_frame import PageFrame
from app.ui.preferences import BUILT_IN_READS, DEFAULT_TEXT, Appearance, Preferences
from app.ui.reader_view import Mode, ReaderView
from app.ui.reading_control import ReadingControl
from app.ui.text_length import TextLength
from app.ui.theme import Theme
from app.ui.top_bar import TopBar
from app.ui.transport_bar import TransportBar
from app.ui.voice_panel import VoicePanel

if TYPE_CHECKING:
    from app.playback.reader import Reader

_SOUNDING = (State.LOADING, State.PLAYING, State.STALLED)


class Desk(QWidget):
    """Shows a text and steers its reader. What is not the reader's affair leaves as a wish.

    `parse` makes a document of typed or pasted text; it may be called on another thread.
    """

    files_requested = Signal(list)
    """Open these files (list of paths); the answer comes by `show_document` or `show_trouble`."""
    welcome_requested = Signal()
    """Show the welcome text and read it."""
    export_requested = Signal(object)
    """Let the user have clips written; proposed is a `Span` of the text, or with None all of it."""
    preferences_changed = Signal(object)
    """The new `Preferences`, whenever the user has chosen something."""
    title_changed = Signal(str)
    say_like_requested = Signal(str)
    """Let the user write how these words are to be said."""
    services_requested = Signal()
    """Let the user add, change and remove services and their keys."""
    more_voices_requested = Signal()
    """Let the user fetch and remove voices of this computer."""
    settings_opening = Signal(object)
    """This menu of settings is about to be shown; whoever has one of their own adds it."""
    costs_requested = Signal()
    """Let the user see what was spent, and say what may be."""

    def __init__(
        self,
        reader: "Reader",
        theme: Theme,
        preferences: Preferences,
        parse: Callable[[str], Document],
        window: QWidget,
        services: Sequence[Service] = PRESETS,
    ) -> None:
        super().__init__(window)
        self._reader = reader
        self._theme = theme
        self._preferences = preferences
        self.setObjectName("desk")
        self.actions_ = Actions(window)
        self.view = ReaderView(theme.tokens, preferences.font_family, preferences.font_size)
        self.top_bar = TopBar(self.actions_)
        self.transport = TransportBar(self.actions_, preferences.volume)
        self.panel = VoicePanel(preferences, services)
        self.notices = notices = Notices(reader, self.panel)
        self.opening, self.trouble, self.notice = notices.opening, notices.trouble, notices.notice
        self.silence, self.language, self.stand_in = notices.silence, notices.language, notices.stand_in
        notices.services_requested.connect(self.services_requested)
        notices.keys_left.connect(self.view.setFocus)
        self._is_titled = False
        """Whether the text came with a title of its own."""
        self.frame = PageFrame(self.view, notices)
        self._arrange()
        self.control = ReadingControl(self.view, reader, parse, self)
        self.intake = Intake(self.view, self.control, self)
        self.text_length = TextLength(self.view, self)
        self.doubts = Doubts(reader, self.view, self.notice, self.panel)
        self.loan = Loan(reader, self.panel, self.transport, self)
        self._connect()
        self._begin()

    # -- what the application says

    @Slot(object)
    def show_document(self, document: Document) -> None:
        """Show `document` from its beginning, ready to be read."""
        self.control.show_document(document)
        self._set_title(document.title)
        self._is_titled = bool(document.title)

    @Slot()
    def read(self) -> None:
        """Read what is shown, whatever language it is in."""
        self.control.begin()

    @Slot(str)
    def show_trouble(self, text: str) -> None:
        """Say what went wrong, and the next step, in one sentence each."""
        self.trouble.show_message(text, trouble=True)

    @Slot(str)
    def show_notice(self, text: str) -> None:
        """Say something that is worth knowing."""
        self.notice.show_message(text)

    def place_drawer(self, drawer: QWidget) -> None:
        """Have `drawer` at the left of the page."""
        self._middle.insertWidget(0, drawer)

    def place_above(self, widget: QWidget) -> None:
        """Have `widget` above the page."""
        self.frame.place_above(widget)

    @property
    def empty_page(self) -> EmptyPage:
        """What floats over a page without a text."""
        return self.frame.empty_page

    def introduce_server(self, origin: str, text: str) -> None:
        """Say once and for all, in `text`, that the server at `origin` gets what is read."""
        known = self._preferences.known_servers
        if origin not in known:
            self.show_notice(text)
            self.prefer(known_servers=(*known, origin))

    @property
    def preferences(self) -> Preferences:
        """What the user has chosen."""
        return self._preferences

    @property
    def rules_off(self) -> tuple[str, ...]:
        """The names of the spoken rules that do not hold."""
        return self._preferences.rules_off

    def set_rules_off(self, names: Iterable[str]) -> None:
        """Keep that the rules of these names do not hold."""
        self.prefer(rules_off=tuple(names))

    def set_panel_aside(self, aside: bool) -> None:
        """Put the panel away until what needs its room is gone, or bring it back if the user has it shown."""
        panel = self.actions_.panel
        panel.setChecked(not aside and (panel.isChecked() or self._preferences.panel_shown))

    def put_beside(self, widget: QWidget) -> None:
        """Put `widget` between the page and the panel."""
        self._middle.insertWidget(self._middle.indexOf(self.panel), widget)

    def knows_server(self, origin: str) -> bool:
        """Whether the user has been told that the server at `origin` gets what is read."""
        return origin in self._preferences.known_servers

    # -- building

    def _arrange(self) -> None:
        self._middle = middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.frame, 1)
        middle.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(middle, 1)
        column.addWidget(self.transport)

    def _connect(self) -> None:
        actions, reader, control = self.actions_, self._reader, self.control
        wishes: dict[Any, Callable[[], object]] = {
            actions.open: self.intake.open,
            actions.open_page: self.intake.open_page,
            actions.paste: self.intake.paste,
            actions.edit: self._switch_mode,
            actions.export: lambda: self.export_requested.emit(None),
            actions.find: self.frame.begin_finding,
            actions.larger: lambda: self.view.set_text_size(self._preferences.font_size + 1),
            actions.smaller: lambda: self.view.set_text_size(self._preferences.font_size - 1),
            actions.usual_size: lambda: self.view.set_text_size(DEFAULT_TEXT),
            actions.read_here: control.read_here,
            actions.leave: self._on_leave_triggered,
            actions.play: control.toggle,
            actions.stop: control.stop,
            actions.previous_sentence: lambda: reader.step_sentence(-1),
            actions.next_sentence: lambda: reader.step_sentence(1),
            actions.previous_paragraph: lambda: reader.step_paragraph(-1),
            actions.next_paragraph: lambda: reader.step_paragraph(1),
            actions.repeat: reader.repeat_sentence,
            actions.faster: lambda: self.panel.speed.step(1),
            actions.slower: lambda: self.panel.speed.step(-1),
        }
        for action, wish in wishes.items():
            action.triggered.connect(lambda _checked=False, wish=wish: wish())
        actions.panel.toggled.connect(self.panel.setVisible)
        actions.panel.triggered.connect(lambda shown: self.prefer(panel_shown=shown))
        actions.mute.toggled.connect(self._on_mute_toggled)
        self._theme.changed.connect(self._on_theme_changed)
        self._connect_parts()
        reader.state_changed.connect(self._on_reader_state_changed)
        reader.progress_changed.connect(self.transport.set_progress)

    def _connect_parts(self) -> None:
        self.control.mode_changed.connect(self._on_control_mode_changed)
        self.control.preparing_changed.connect(self.transport.set_preparing)
        self.transport.seek_requested.connect(self._reader.seek_ms)
        self.transport.volume_changed.connect(self._on_transport_volume_changed)
        self.panel.choice_changed.connect(self._on_panel_choice_changed)
        self.panel.rate_changed.connect(self._on_panel_rate_changed)
        self.panel.speed.changed.connect(self._on_panel_speed_changed)
        self.panel.preview_requested.connect(self._reader.preview)
        self.panel.services_requested.connect(self.services_requested)
        self.panel.favourites_changed.connect(lambda voices: self.prefer(favourites=voices))
        self.view.emptiness_changed.connect(self._on_view_emptiness_changed)
        self.view.following_changed.connect(self._on_view_following_changed)
        self.view.size_changed.connect(self._on_view_size_changed)
        self.view.menu_requested.connect(self._on_view_menu_requested)
        self.empty_page.paste_requested.connect(self.intake.paste)
        self.empty_page.open_requested.connect(self.intake.open)
        self.empty_page.welcome_requested.connect(self.welcome_requested)
        self.intake.files_requested.connect(self.files_requested)
        self.intake.document_brought.connect(self.show_document)
        self.intake.replaced.connect(self._on_intake_replaced)
        self.control.text_prepared.connect(self._on_control_text_prepared)
        self.intake.nothing_found.connect(self._on_intake_nothing_found)
        self.text_length.counted.connect(self._show_length)

    def leave(self) -> None:
        """The window is about to close."""
        self.intake.leave()
        self.control.leave()

    def _begin(self) -> None:
        """Bring everything to what the preferences and the reader say."""
        self.actions_.panel.setChecked(self._preferences.panel_shown)
        self.panel.setVisible(self._preferences.panel_shown)
        self.actions_.mute.setChecked(self._preferences.muted)
        self._reader.set_voice(self.panel.choice)
        self._reader.set_stand_in(self._preferences.when_service_fails == BUILT_IN_READS)
        self._reader.set_rate(self.panel.rate)
        self.transport.set_rate(self.panel.rate)
        self._tell_volume()
        self._on_control_mode_changed(Mode.EDITING)
        self._on_view_emptiness_changed(True)
        self._on_reader_state_changed(self._reader.state)
        self.view.setFocus()

    def _set_title(self, title: str) -> None:
        self.top_bar.set_title(title)
        self.title_changed.emit(title)

    # -- preferences

    def prefer(self, **choices: Any) -> None:
        """Take these in the place of the preferences of the same names, and say so."""
        preferences = replace(self._preferences, **choices)
        if preferences != self._preferences:
            self._preferences = preferences
            self.preferences_changed.emit(preferences)

    def _tell_volume(self) -> None:
        muted = self.actions_.mute.isChecked()
        self.actions_.mute.setIcon(icon("muted" if muted else "volume"))
        self._reader.set_volume(0.0 if muted else self._preferences.volume)

    def set_appearance(self, appearance: Appearance) -> None:
        """Wear light, dark, or what the system wears."""
        self._theme.set_appearance(appearance)
        self.prefer(appearance=appearance)

    def set_family(self, family: str) -> None:
        """Set the text in this font; empty for the house serif."""
        self.view.set_family(family)
        self.prefer(font_family=family)

    def set_when_service_fails(self, choice: str) -> None:
        """Have the built-in voice read on, or the reading stop (a value of the preference)."""
        self._reader.set_stand_in(choice == BUILT_IN_READS)
        self.prefer(when_service_fails=choice)

    # -- slots of the window's own actions

    def _switch_mode(self) -> None:
        """Whoever edits wants to write, and whoever reads to steer."""
        self.control.switch_mode()
        self.view.setFocus()

    @Slot()
    def _on_leave_triggered(self) -> None:
        if self.frame.is_finding:
            self.frame.end_finding()
        else:
            self.control.stop()

    @Slot(bool)
    def _on_mute_toggled(self, muted: bool) -> None:
        self.prefer(muted=muted)
        self._tell_volume()

    # -- slots of the parts

    @Slot()
    def _on_intake_replaced(self) -> None:
        self._set_title("")
        self._is_titled = False

    @Slot(object)
    def _on_control_text_prepared(self, document: Document) -> None:
        """What was typed or pasted is called after its first line."""
        if not self._is_titled:
            self._set_title(document.title)

    @Slot()
    def _on_intake_nothing_found(self) -> None:
        self.show_notice(self.tr("There is no text on the clipboard. Copy some, then paste again."))

    @Slot(object)
    def _on_control_mode_changed(self, mode: Mode) -> None:
        reading = mode is Mode.READING
        name = self.tr("Reading") if reading else self.tr("Editing")
        self.top_bar.set_mode(name, reading=reading)
        self.actions_.set_reading(reading)
        if not reading:
            self.notices.end_trouble()
        self.transport.set_reading(reading)
        self._on_view_following_changed(self.view.is_following)
        announce(self, name)

    @Slot(object)
    def _on_panel_choice_changed(self, choice: VoiceChoice) -> None:
        self._reader.set_voice(choice)
        self.prefer(voice=replace(choice, speed=1.0))

    @Slot(float)
    def _on_panel_rate_changed(self, rate: float) -> None:
        self._reader.set_rate(rate)
        self.transport.set_rate(rate)

    @Slot()
    def _on_panel_speed_changed(self) -> None:
        speed = self.panel.speed
        self.prefer(rate=speed.rate, voice_sets_pace=speed.by_voice)
        self._show_length()

    @Slot(float)
    def _on_transport_volume_changed(self, volume: float) -> None:
        self.prefer(volume=volume)
        self.actions_.mute.setChecked(False)
        self._tell_volume()

    @Slot(bool)
    def _on_view_emptiness_changed(self, empty: bool) -> None:
        for action in (self.actions_.play, self.actions_.edit, self.actions_.export, self.actions_.find):
            action.setEnabled(not empty)

    @Slot(bool)
    def _on_view_following_changed(self, following: bool) -> None:
        self.frame.offer_way_back(self.control.is_reading and not following)

    @Slot(int)
    def _on_view_size_changed(self, size: int) -> None:
        self.prefer(font_size=size)

    @Slot(QPoint, object)
    def _on_view_menu_requested(self, point: QPoint, place: int) -> None:
        menu = context_menu(
            self.view,
            self.control,
            self.actions_,
            place,
            self.export_requested.emit,
            self.say_like_requested.emit,
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    @Slot()
    def _show_length(self) -> None:
        self.panel.set_estimate(self.text_length.words, self.text_length.minutes / self.panel.speed.rate)

    @Slot(object)
    def _on_theme_changed(self, _tokens: object) -> None:
        self.view.set_tokens(self._theme.tokens)

    # -- slots of the reader

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        self.actions_.set_playing(state in _SOUNDING)
        self.transport.set_state(state)

    # -- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no control wanted: Space steers the voice while reading, and what is pasted belongs to the text."""
        if event.key() == Qt.Key.Key_Space and self.control.is_reading:
            self.control.toggle()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.intake.paste()
        else:
            super().keyPressEvent(event)
