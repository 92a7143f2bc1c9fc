"""The real parts of the end-to-end tests, for the contracts that are heard."""

from tests.end2end.conftest import (
    desktop_env,
    ears,
    exported,
    readlark,
    screen,
    sound_server,
)

__all__ = ["desktop_env", "ears", "exported", "readlark", "screen", "sound_server"]
