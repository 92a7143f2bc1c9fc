"""How a length of time is shown on a clock, and how it is said."""

from app.ui.tongues import tr


def clock(ms: float) -> str:
    """`ms` as `m:ss`, from an hour on as `h:mm:ss`."""
    hours, minutes, seconds = _parts(ms)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def clock_words(ms: float) -> str:
    """`ms` as it is said: in minutes and seconds, from an hour on in hours and minutes."""
    hours, minutes, seconds = _parts(ms)
    said: list[str] = []
    if hours:
        said.append(tr("%Ln hour(s)", "", hours))
    if minutes:
        said.append(tr("%Ln minute(s)", "", minutes))
    if (seconds and not hours) or not said:
        said.append(tr("%Ln second(s)", "", seconds))
    return " ".join(said)


def _parts(ms: float) -> tuple[int, int, int]:
    seconds = round(ms / 1000)
    return seconds // 3600, seconds // 60 % 60, seconds % 60
