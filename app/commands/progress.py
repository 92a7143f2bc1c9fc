"""The progress of a command, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:  # a command that shows none starts without it
    from rich.progress import Progress


class Shown:
    """A bar for each thing under way, with the time it will still take; nothing without a terminal."""

    def __init__(self, progress: "Progress | None" = None) -> None:
        self._progress = progress

    def say(self, sentence: str) -> None:
        """A line on stderr, above the bars."""
        if self._progress:
            self._progress.console.print(sentence, highlight=False, markup=False)
        else:
            typer.echo(sentence, err=True)

    @contextmanager
    def task(self, name: str) -> Iterator[Callable[[float], None]]:
        """A bar until the end of the block; it is told how much (0 to 1) is done."""
        if self._progress is None:
            yield lambda _done: None
            return
        progress = self._progress
        task = progress.add_task(name, total=1.0)
        try:
            yield lambda done: progress.update(task, completed=done)
        finally:
            progress.remove_task(task)


@contextmanager
def shown_progress(*, quiet: bool) -> Iterator[Shown]:
    """What shows progress until the end of the block."""
    if quiet or not sys.stderr.isatty():
        yield Shown()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Shown(progress)
