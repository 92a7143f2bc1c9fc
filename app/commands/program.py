"""What the command line needs from the floor above it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.commands.options import SpokenJob


@dataclass(frozen=True, slots=True)
class Program:
    """The two things that only the whole application can do; both return the exit code."""

    open_window: Callable[[list[str], bool], int]
    """Takes the files, and whether the window is to stay hidden in the tray."""
    speak_here: Callable[[SpokenJob], int]
