"""The service as a process: started by the app as its child, or by hand with `readlark serve`."""

import gc
import json
import os
import socket
import sys
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.voice.synthesizer import Synthesizer

KEEP_ALIVE_S = 75
"""Longer than our own client keeps a connection, so that it is always the client who closes it."""

STOP_WAIT_S = 1
"""What answers under way are given when the process is told to end."""

WAITING = 1024
"""Connections that wait to be accepted."""

_FIRST_WORDS = "Ready."


def main(folder: Path) -> int:
    """The app's child, with the voices whose files lie in `folder` too: the key comes as the first line of stdin, the
    port goes as JSON to stdout, and the end of stdin is the end of the process, however the parent came to its own.
    """
    key = sys.stdin.readline().strip()
    if not key:  # the parent is gone already
        return 1
    listener = listen("127.0.0.1", 0)
    Thread(target=_end_with_stdin, daemon=True).start()
    print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
    serve(listener, key, "127.0.0.1", folder)
    return 0


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; raises OSError if the address is taken or not one of this computer's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio switches off Nagle's algorithm: a short answer would wait 40 ms otherwise.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(WAITING)
    except OSError:
        listener.close()
        raise
    return listener


def serve(listener: socket.socket, key: str, host: str, folder: Path) -> None:
    """Answer until the process is told to end. The voice loads meanwhile; a request waits for it."""
    gc.disable()  # what is loaded now stays: looking for garbage in between would cost a third of the time
    loading: Future[Synthesizer] = Future()
    Thread(target=_load, args=(loading, folder), daemon=True).start()
    import uvicorn

    from app.voice.api import create
    from app.voice.quiet_server import QuietServer

    config = uvicorn.Config(
        create(loading, key, host),
        log_config=None,
        log_level="critical",  # a traceback might carry the user's text
        access_log=False,
        server_header=False,
        date_header=False,
        lifespan="off",
        ws="none",
        http="h11",
        loop="asyncio",
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=STOP_WAIT_S,
    )
    QuietServer(config).run(sockets=[listener])


def _load(loading: "Future[Synthesizer]", folder: Path) -> None:
    """Load the default voice and let it speak once, so that the first request finds everything warm."""
    try:
        from app.voice.choir import Choir
        from app.voice.hibari_voice import HibariVoice
        from app.voice.piper_voice import PiperVoices

        voice = Choir([HibariVoice(folder), PiperVoices(folder)])
        voice.speak(_FIRST_WORDS, voice.voices[0].id, 1.0)
    except Exception:
        os._exit(1)  # without its voice the process is of no use; its parent starts another or says so
    loading.set_result(voice)
    gc.freeze()
    gc.enable()


def _end_with_stdin() -> None:
    while sys.stdin.buffer.read(1024):
        pass
    os._exit(0)
