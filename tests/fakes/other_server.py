"""A speech service by others: run by the Python of an environment with `tests.environments.OTHER_SERVER`.

`python other_server.py VOICE.onnx KEY`: prints its address, and speaks with that voice whichever one is asked for.
"""

import socket
import sys
from collections.abc import Iterator
from typing import Any

from loudness_tts import TTS  # pyright: ignore[reportMissingImports]
from loudness_tts.server import serve  # pyright: ignore[reportMissingImports]


class OneVoice(TTS):
    """Knows the voice that it was made with, and no catalogue."""

    def synthesize(self, text: str, **options: Any) -> Any:
        return super().synthesize(text, **options | {"voice": None})

    def stream(self, text: str, **options: Any) -> Iterator[Any]:
        return super().stream(text, **options | {"voice": None})


if __name__ == "__main__":
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    voice = OneVoice(sys.argv[1], offline=True, timings=False)
    voice.preload()
    print(f"http://127.0.0.1:{port}", flush=True)
    serve("127.0.0.1", port, tts=voice, api_key=sys.argv[2], preload=False, quiet=True)
