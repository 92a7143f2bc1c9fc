"""Between the reading and the desktop's media controls: what they show, and what they wish."""

import time
from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.desktop.media_player import MediaPlayer, Playback, Shown
from app.reading.state import Progress, State
from app.text.document import Document, Span
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.playback.reader import Reader

JUMP_MS = 1000
"""Who shows a position counts on by itself; it is told when it would be so much off."""

LENGTH_SHARE = 0.02
"""The length is an estimate that changes with every sentence; it is told when it is off by so much of itself."""

_PLAYBACK = {State.IDLE: Playback.STOPPED, State.PAUSED: Playback.PAUSED, State.ERROR: Playback.PAUSED}


class MediaRoom(QObject):
    """Keeps `player` in step with the reading, and steers it as `player` says."""

    def __init__(
        self,
        desk: Desk,
        reader: "Reader",
        player: MediaPlayer,
        steer: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`steer` does what a verb of the command line says."""
        super().__init__(desk)
        self._desk, self._reader, self._player, self._clock = desk, reader, player, clock
        self._steer = steer
        self._texts = 0
        self._length_ms = 0
        self._sentence: Span | None = None
        self._told_ms, self._told_at = 0, clock()
        self._counted: tuple[Playback, float, int] | None = None
        """By what those who count along count: once it changes they ask where the reading is."""
        desk.control.document_shown.connect(self._on_another_text)
        desk.control.text_prepared.connect(self._on_another_text)
        desk.preferences_changed.connect(self._show)
        desk.panel.rate_changed.connect(self._show)
        reader.state_changed.connect(self._show)
        reader.span_changed.connect(self._on_reader_span_changed)
        reader.progress_changed.connect(self._on_reader_progress_changed)
        self._connect_wishes()
        self._show()

    def close(self) -> None:
        """Leave the desktop's media controls."""
        self._player.close()

    def _connect_wishes(self) -> None:
        player, desk = self._player, self._desk
        player.play_requested.connect(self._on_player_play_requested)
        player.pause_requested.connect(lambda: self._steer("pause"))
        player.toggle_requested.connect(lambda: self._steer("toggle"))
        player.stop_requested.connect(lambda: self._steer("stop"))
        player.next_requested.connect(lambda: self._steer("next"))
        player.previous_requested.connect(lambda: self._steer("previous"))
        player.seek_requested.connect(self._reader.seek_ms)
        player.rate_requested.connect(desk.panel.speed.set_rate)
        player.volume_requested.connect(desk.transport.set_volume)

    @Slot()
    def _show(self) -> None:
        reader, preferences = self._reader, self._desk.preferences
        document = reader.document
        counted = self._playback, reader.rate, self._texts
        self._keep_length(reader.progress)
        self._player.show(
            Shown(
                playback=self._playback,
                track=self._texts if document.text else 0,
                title=document.title,
                author=document.author,
                chapter=_chapter_at(document, self._sentence.start if self._sentence else 0),
                length_ms=self._length_ms,
                rate=reader.rate,
                volume=0.0 if preferences.muted else preferences.volume,
            )
        )
        if counted != self._counted:
            self._counted = counted
            self._told_ms, self._told_at = reader.progress.position_ms, self._clock()

    @property
    def _playback(self) -> Playback:
        return _PLAYBACK.get(self._reader.state, Playback.PLAYING)

    def _keep_length(self, progress: Progress) -> None:
        off_ms = abs(progress.duration_ms - self._length_ms)
        if progress.duration_known or off_ms > LENGTH_SHARE * self._length_ms:
            self._length_ms = progress.duration_ms

    def _expected_ms(self) -> float:
        """Where those who count along think the reading is."""
        if self._playback is not Playback.PLAYING:
            return self._told_ms
        return self._told_ms + (self._clock() - self._told_at) * 1000 * self._reader.rate

    @Slot()
    def _on_another_text(self) -> None:
        self._texts += 1
        self._sentence = None
        self._show()

    @Slot(object, object)
    def _on_reader_span_changed(self, sentence: Span | None, _word: Span | None) -> None:
        if sentence and sentence != self._sentence:
            self._sentence = sentence
            self._show()

    @Slot(object)
    def _on_reader_progress_changed(self, progress: Progress) -> None:
        if abs(progress.position_ms - self._expected_ms()) > JUMP_MS:
            self._told_ms, self._told_at = progress.position_ms, self._clock()
            self._player.tell_jump()

    @Slot()
    def _on_player_play_requested(self) -> None:
        if self._playback is not Playback.PLAYING:
            self._steer("toggle")


def _chapter_at(document: Document, place: int) -> str:
    """The title of the chapter in which code point `place` stands; "" before the first."""
    number = bisect_right(document.chapters, place, key=lambda chapter: chapter.start)
    return document.chapters[number - 1].title if number else ""
