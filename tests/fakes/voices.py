"""A voice without an engine, and the service around any voice, in this process."""

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager

import uvicorn

from app.audio.pcm import WordMark, silence
from app.speech.service import Endpoint, Voice
from app.voice import api
from app.voice.guard import AT_ONCE
from app.voice.served import listen
from app.voice.synthesizer import Speech, Synthesizer

KEY = "a-key"
MS_PER_CHARACTER = 50


class SilentVoice:
    """Speaks 50 ms of silence a character, at speed 1, and notes what it spoke.

    While `gate` is closed it waits before each sentence.
    """

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.spoken: list[str] = []
        self.called = threading.Semaphore(0)

    @property
    def voices(self) -> Sequence[Voice]:
        return (Voice("heart", "Heart", language="en-US"),)

    def speak(self, sentence: str, voice: str, speed: float) -> Speech:
        assert voice == "heart"
        self.spoken.append(sentence)
        self.called.release()
        assert self.gate.wait(20)
        ms = MS_PER_CHARACTER * len(sentence) / speed
        return Speech(silence(ms), (WordMark(0, len(sentence), 0.0, ms),))


@contextmanager
def served(voice: Synthesizer, at_once: int = AT_ONCE) -> Iterator[Endpoint]:
    """The service around `voice`, on loopback, for as long as the block lasts."""
    loading: Future[Synthesizer] = Future()
    loading.set_result(voice)
    listener = listen("127.0.0.1", 0)
    config = uvicorn.Config(
        api.create(loading, KEY, "127.0.0.1", at_once), log_config=None, lifespan="off", ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield Endpoint(f"http://127.0.0.1:{listener.getsockname()[1]}", KEY)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
