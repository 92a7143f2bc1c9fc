"""The child process: one file in on stdin, pieces out on stdout.

The first line of stdin says what comes, `{"name", "password", "size"}`; then come the file's bytes. The end of
stdin is the end of the process, however the parent came to its own.
"""

import json
import os
import sys
from collections.abc import Iterator
from io import BytesIO
from threading import Thread
from typing import BinaryIO

from app.text.importing import formats, limits, messages
from app.text.importing.blocks import Options, Piece
from app.text.importing.faults import Fault, Unreadable

_LONGEST_HEADER = 1 << 16


def main() -> int:
    """Take one file apart."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    limits.confine()
    header = json.loads(source.readline(_LONGEST_HEADER))
    data = source.read(header["size"])
    if len(data) < header["size"]:  # the parent is gone already
        return 1
    Thread(target=_end_with, args=(source,), daemon=True).start()
    for said in answer(BytesIO(data), Options(header["name"], header["password"])):
        sink.write(said)
        sink.flush()
    return 0


def answer(file: BinaryIO, options: Options) -> Iterator[bytes]:
    """The lines about `file`: its pieces and the end, or a fault."""
    try:
        for piece in _pieces(file, options):
            yield from messages.lines(piece)
    except Unreadable as error:
        yield messages.line("fault", error.fault)
    except MemoryError:
        yield messages.line("fault", Fault.TOO_LARGE)
    except Exception:  # a parser that stumbles says nothing more than that the file is not sound
        yield messages.line("fault", Fault.DAMAGED)
    else:
        yield messages.line(messages.END)


def _pieces(file: BinaryIO, options: Options) -> Iterator[Piece]:
    yield from formats.importer(formats.recognise(file, options.name))(file, options)


def _end_with(source: BinaryIO) -> None:
    while source.read(1024):
        pass
    os._exit(0)
