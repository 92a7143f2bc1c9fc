"""How a length of time is shown on a clock."""


def clock(ms: float) -> str:
    """`ms` as `m:ss`, from an hour on as `h:mm:ss`."""
    seconds = round(ms / 1000)
    hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
