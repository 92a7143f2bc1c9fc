"""Between the reading and the small reader: when it is shown, what it says, and where it stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QCursor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from app import resources
from app.reading.state import Progress, State
from app.speech.errors import SpeechError
from app.text.document import Span
from app.ui.corner import corner, restored, within
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.messages import message
from app.ui.page_style import page_font
from app.ui.preferences import Preferences
from app.ui.speed_control import PRESETS
from app.ui.theme import Theme, style_sheet

if TYPE_CHECKING:
    from app.playback.reader import Reader
    from app.ui.mini_reader import MiniReader

LINGER_MS = 1_500
"""So long the card stays after the last word."""

SAYING_MS = 5_000
"""So long it stays where it only has something to say."""

_SETTLE_MS = 150
"""So long the window must have been left: between a window and its dialog, nothing has the keys for a moment."""


class MiniRoom(QObject):
    """Shows the card while a reading from elsewhere runs and the window is hidden, minimised or not in front."""

    window_requested = Signal()
    """Bring the window forward."""

    def __init__(self, window: MainWindow, desk: Desk, reader: "Reader", theme: Theme) -> None:
        super().__init__(desk)
        self._window, self._desk, self._reader, self._theme = window, desk, reader, theme
        self._card: MiniReader | None = None
        self._font = QFont()
        self._is_from_elsewhere = False
        self._origin = ""
        self._is_pointed_at = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self._on_settling_timeout)
        self._lingering = QTimer(self, singleShot=True, interval=LINGER_MS)
        self._lingering.timeout.connect(self._on_lingering_timeout)
        reader.state_changed.connect(self._on_reader_state_changed)
        reader.span_changed.connect(self._on_reader_span_changed)
        reader.progress_changed.connect(self._on_reader_progress_changed)
        reader.failed.connect(self._on_reader_failed)
        desk.panel.speed.changed.connect(self._show_speed)
        desk.title_changed.connect(self._show_title)
        desk.preferences_changed.connect(self._on_desk_preferences_changed)
        desk.settings_opening.connect(self._on_desk_settings_opening)
        theme.changed.connect(self._wear)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._look)

    @property
    def card(self) -> "MiniReader | None":
        """The small reader, once it has been wanted."""
        return self._card

    @Slot(str)
    def begin(self, origin: str = "") -> None:
        """A text that was asked for from elsewhere is about to be read: `origin` in words, else it has a title."""
        self._is_from_elsewhere = True
        self._origin = origin
        self._lingering.stop()
        self._lingering.setInterval(LINGER_MS)
        if self._desk.preferences.small_reader:
            self._card = self._card or self._made()
            self._card.lines.begin()
            self._show_title()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Tell who asked from elsewhere why there is nothing to read, where the window is not seen."""
        if self._reader.state is State.IDLE and not self._is_window_in_front():
            self.begin("Readlark")
            if self._card:
                self._card.say(sentence)
            self._lingering.setInterval(SAYING_MS)
            self._lingering.start()
            self._look()

    def close(self) -> None:
        """Take the card away for good."""
        self._settling.stop()
        self._lingering.stop()
        if self._card:
            self._card.close()
            self._card.deleteLater()
            self._card = None

    # -- when

    def _is_window_in_front(self) -> bool:
        active = QApplication.activeWindow()
        return active is not None and active.isVisible() and active is not self._card

    @Slot()
    def _look(self) -> None:
        """Show or hide, as it is called for now."""
        wanted = self._is_from_elsewhere and self._desk.preferences.small_reader
        if not wanted or self._is_window_in_front():
            self._settling.stop()
            self._hide()
        elif not self._is_shown():
            self._settling.start()

    def _is_shown(self) -> bool:
        return self._card is not None and self._card.isVisible()

    @Slot()
    def _on_settling_timeout(self) -> None:
        if self._is_from_elsewhere and not self._is_window_in_front():
            self._show()

    @Slot()
    def _on_lingering_timeout(self) -> None:
        if not self._is_pointed_at:
            self._is_from_elsewhere = False
            self._look()

    def _show(self) -> None:
        self._card = card = self._card or self._made()  # it may be wanted only in the midst of the reading
        self._show_title()
        self._show_speed()
        card.place.show_progress(self._reader.progress)
        self._place()
        card.show()

    def _hide(self) -> None:
        if self._card:
            self._card.hide()
        self._is_pointed_at = False

    def _made(self) -> "MiniReader":
        from app.ui.mini_reader import MiniReader

        self._font = _font_of(self._desk.preferences)
        card = MiniReader(self._desk.actions_, self._font)
        card.seek_requested.connect(self._reader.seek_ms)
        card.speed_stepped.connect(self._desk.panel.speed.step)
        card.next_speed_requested.connect(self._on_card_next_speed_requested)
        card.window_requested.connect(self.window_requested)
        card.close_requested.connect(self._on_card_close_requested)
        card.moved.connect(self._on_card_moved)
        card.resized.connect(self._on_card_resized)
        card.pointed_changed.connect(self._on_card_pointed_changed)
        self._dress(card)
        return card

    # -- where

    def _place(self) -> None:
        card, kept = self._card, self._desk.preferences.mini_place
        assert card
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        place = restored(QPoint(*kept), card.size(), screens) if kept else None
        if place is None:
            screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
            place = corner(card.size(), screen.availableGeometry(), mirrored=card.isRightToLeft())
        card.move(place)

    @Slot(QPoint)
    def _on_card_moved(self, place: QPoint) -> None:
        self._desk.prefer(mini_place=(place.x(), place.y()))

    @Slot()
    def _on_card_resized(self) -> None:
        card = self._card
        if card and card.isVisible():
            card.move(within(card.pos(), card.size(), card.screen().availableGeometry()))

    # -- what

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is State.IDLE:
            if self._is_from_elsewhere:
                self._lingering.start()
            return
        self._lingering.stop()
        if state is State.LOADING and self._card:
            self._card.say(self.tr("Waiting for the voice …"))
        self._show_speed()
        self._look()

    @Slot(object, object)
    def _on_reader_span_changed(self, sentence: Span | None, word: Span | None) -> None:
        if self._card is None or sentence is None:
            return
        text = self._reader.document.text[sentence.start : sentence.end]
        inside = Span(word.start - sentence.start, word.end - sentence.start) if word else None
        self._card.lines.show_sentence(text, inside)

    @Slot(object)
    def _on_reader_progress_changed(self, progress: Progress) -> None:
        if self._is_shown() and self._card:
            self._card.place.show_progress(progress)

    @Slot(object)
    def _on_reader_failed(self, error: SpeechError) -> None:
        if self._card:
            told = message(error, self._desk.panel.service_name(error.service))
            self._card.say(f"{told.sentence} {told.next_step}")

    @Slot()
    def _show_title(self) -> None:
        if self._card:
            self._card.title.show_title(self._origin or self._reader.document.title or "Readlark")

    @Slot()
    def _show_speed(self) -> None:
        if self._card:
            self._card.speed.show_speed(self._desk.panel.speed.rate)

    @Slot()
    def _wear(self) -> None:
        if self._card:
            self._dress(self._card)

    def _dress(self, card: "MiniReader") -> None:
        tokens = self._theme.tokens
        card.wear(style_sheet(tokens, resources.path("icons").as_posix()), QColor(tokens.word))

    # -- wishes

    @Slot()
    def _on_card_next_speed_requested(self) -> None:
        speed = self._desk.panel.speed
        speed.set_rate(next((one for one in PRESETS if one > speed.rate), PRESETS[0]))

    @Slot()
    def _on_card_close_requested(self) -> None:
        self._is_from_elsewhere = False
        self._desk.control.stop()
        self._look()

    @Slot(bool)
    def _on_card_pointed_changed(self, pointed: bool) -> None:
        self._is_pointed_at = pointed
        if not pointed and self._is_from_elsewhere and self._reader.state is State.IDLE:
            self._lingering.start()

    @Slot(object)
    def _on_desk_preferences_changed(self, preferences: Preferences) -> None:
        if self._card and (font := _font_of(preferences)) != self._font:
            self._font = font
            self._card.set_reading_font(font)
        self._look()

    @Slot(object)
    def _on_desk_settings_opening(self, menu: QMenu) -> None:
        action = menu.addAction(self.tr("Show the small reader while the window is away"))
        action.setCheckable(True)
        action.setChecked(self._desk.preferences.small_reader)
        action.triggered.connect(lambda shown: self._desk.prefer(small_reader=shown))


def _font_of(preferences: Preferences) -> QFont:
    return page_font(preferences.font_family, preferences.font_size)
