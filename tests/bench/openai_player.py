"""The `openai` package's own player, as its users write it: run by an environment with `openai` and `sounddevice`.

`python openai_player.py URL TEXT` speaks it, and ends when it was heard.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator
from typing import Any

import numpy as np
from openai import AsyncOpenAI
from openai.helpers import LocalAudioPlayer


async def main(url: str, text: str) -> None:
    client = AsyncOpenAI(base_url=f"{url}/v1", api_key="none")
    order = {"model": "tts-1", "voice": "alloy", "input": text, "response_format": "pcm"}
    async with client.audio.speech.with_streaming_response.create(**order) as answer:

        async def buffers() -> AsyncGenerator[Any, None]:
            async for data in answer.iter_bytes(chunk_size=1024):
                yield np.frombuffer(data, np.int16)

        await LocalAudioPlayer().play_stream(buffers())


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
