"""uvicorn's server without its clockwork."""

import asyncio
from types import FrameType

import uvicorn


class QuietServer(uvicorn.Server):
    """Sleeps until there is something to do.

    uvicorn's own loop wakes ten times a second, to see whether it is to end and to renew the `Date` of its answers.
    This one is woken by the signal that ends it, and its configuration must do without `date_header`.
    """

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._told = asyncio.Event()

    async def main_loop(self) -> None:
        """Serve until a signal comes."""
        self._loop = asyncio.get_running_loop()
        if not await self.on_tick(0):  # which sets the headers that every answer has
            await self._told.wait()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal came, on the main thread and between any two of its steps: the loop may be asleep."""
        super().handle_exit(sig, frame)
        if self._loop:
            self._loop.call_soon_threadsafe(self._told.set)
