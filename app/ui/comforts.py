"""Builds what makes the window pleasant, and introduces it: timer, sound, chapters on the line, tour, keys, links, and
what was heard.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.playback.listening import Listening
from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.ui.chapter_line import ChapterLine
from app.ui.desk import Desk
from app.ui.heard_room import HeardRoom
from app.ui.keys_room import KeysRoom
from app.ui.library_room import LibraryRoom
from app.ui.link_room import LinkRoom
from app.ui.sleep_room import SleepRoom
from app.ui.sound_room import SoundRoom
from app.ui.tour_room import TourRoom

if TYPE_CHECKING:
    from app.playback.reader import Reader


class Comforts(QObject):
    """The rooms that nothing else depends on."""

    def __init__(
        self,
        desk: Desk,
        reader: "Reader",
        keeper: PlaceKeeper,
        shelf: Shelf,
        library: LibraryRoom,
    ) -> None:
        super().__init__(desk)
        SleepRoom(desk, reader)
        SoundRoom(desk, reader)
        ChapterLine(reader, desk.transport, desk)
        self.links = LinkRoom(desk, keeper, shelf, library)
        self._listening = Listening(reader, keeper, shelf, parent=self)
        self.heard = HeardRoom(desk, self._listening, shelf)
        KeysRoom(desk)
        self.tour = TourRoom(desk)

    def close(self) -> None:
        """Have everything written that was heard."""
        self._listening.save()
