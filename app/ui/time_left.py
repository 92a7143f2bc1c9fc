"""How long something will still take, and lengths of time in words."""

from collections import deque

from PySide6.QtCore import QCoreApplication

PATIENCE_S = 3.0
"""Before so much time has passed nothing can be foretold."""

_WINDOW_S = 30.0
"""What was done longer ago tells nothing of the pace now: what was kept from before comes at once, the rest slowly."""


class TimeLeft:
    """Foretells from the pace of the last half minute. Times are seconds of any clock that only goes forward."""

    def __init__(self, now: float) -> None:
        self._seen: deque[tuple[float, float]] = deque([(now, 0.0)])

    def seconds(self, done: float, now: float) -> float | None:
        """How long it will take until all is done, of which `done` (0 to 1) is; None while that cannot be told."""
        self._seen.append((now, done))
        while len(self._seen) > 2 and self._seen[1][0] <= now - _WINDOW_S:
            self._seen.popleft()
        then, before = self._seen[0]
        if now - then < PATIENCE_S or done <= before:
            return None
        return (1.0 - done) * (now - then) / (done - before)


def _tr(text: str) -> str:
    return QCoreApplication.translate("time_left", text)


def duration_text(seconds: float) -> str:
    """A length of time as people say it, never as exact as it is not."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return _tr("less than a minute")
    if minutes == 1:
        return _tr("about a minute")
    if minutes < 60:
        return _tr("about {minutes} minutes").format(minutes=minutes)
    hours, minutes = divmod(round(minutes / 5) * 5, 60)
    told = _tr("about an hour") if hours == 1 else _tr("about {hours} hours").format(hours=hours)
    return told if not minutes else _tr("{hours} and {minutes} minutes").format(hours=told, minutes=minutes)
