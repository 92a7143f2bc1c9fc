"""How long something will still take, and lengths of time in words."""

from collections import deque

from app.ui.tongues import tr

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


def duration_text(seconds: float) -> str:
    """A length of time as people say it, never as exact as it is not."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return tr("less than a minute")
    if minutes < 60:
        return tr("about %Ln minute(s)", "", minutes)
    hours, minutes = divmod(round(minutes / 5) * 5, 60)
    told = tr("about %Ln hour(s)", "", hours)
    if not minutes:
        return told
    return tr("{hours} and %Ln minute(s)", "", minutes).format(hours=told)
