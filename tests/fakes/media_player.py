"""A desktop's media controls without a desktop."""

from app.desktop.media_player import MediaPlayer, Shown


class FakeMediaPlayer(MediaPlayer):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Shown()
        self.shows = 0
        self.jumps = 0
        self.is_closed = False

    def show(self, shown: Shown) -> None:
        self.shows += shown != self.shown
        self.shown = shown

    def tell_jump(self) -> None:
        self.jumps += 1

    def close(self) -> None:
        self.is_closed = True
