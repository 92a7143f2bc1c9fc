"""Where every start begins: `readlark`, `python -m app`, the bundle, and the processes they start.

What has to be quick is done before the parser of the command line, let alone Qt, is imported.
"""

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from app.desktop import handover
from app.storage import links, paths
from app.storage.paths import UnusableFolder
from app.text.importing.addresses import is_address

if TYPE_CHECKING:
    from app.commands.options import SpokenJob

_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words in `argv` (default: the command line) ask for, and return the exit code."""
    _open_missing_streams()
    code = _guarded(list(sys.argv[1:] if argv is None else argv))
    if code == _INTERRUPTED and argv is None:
        # Everything is put away; taking the interpreter apart as well would double the wait after Ctrl-C.
        _leave(code)
    return code


def _open_missing_streams() -> None:
    """Open streams that lead nowhere, where the process was started without some (`<&-`, or no terminal on Windows).

    Else whatever is opened next takes the place of a missing one, and is read or written in its stead.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def _leave(code: int) -> NoReturn:
    """End the process without taking the interpreter, and Qt with it, apart."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _guarded(words: list[str]) -> int:
    try:
        return _run(words)
    except (handover.HandoverError, UnusableFolder) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except ImportError as error:
        return _library_missing(error)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(words: list[str]) -> int:
    if words[:2] == ["serve", "--child"]:
        from app.voice.served import main as serve_child

        return serve_child(paths.voices())
    if words[:2] == ["import", "--child"]:
        from app.text.importing.child import main as import_child

        return import_child()
    if words[:1] == ["probe"]:
        from app.commands.probe import answer

        return answer(words[1:])
    wish = plain_wish(words)
    if wish is not None and handover.send(wish) is not None:
        return 0
    if wish is not None and wish["do"] == "open":
        return _open_window(words)
    _say_everything()
    from app.commands import cli
    from app.commands.program import Program

    return cli.run(words, Program(_open_window, _speak_here))


def plain_wish(words: list[str]) -> dict[str, Any] | None:
    """The wish in words that need no parsing; None: the parser decides.

    These are one verb, `speak` with a text alone, and nothing or files whose names no command could have.
    """
    if len(words) == 1 and words[0] in handover.VERBS:
        return handover.steer(words[0])
    if len(words) == 2 and words[0] == "speak" and words[1].strip() and not words[1].startswith("-"):
        return handover.speak(words[1])
    if all(_is_plain_file(word) for word in words):
        return handover.open_files(words)
    return None


def _is_plain_file(word: str) -> bool:
    is_file = not word.startswith("-") and "." in word and os.path.exists(word)  # noqa: PTH110
    return is_file or is_address(word) or links.parse(word) is not None


def _library_missing(error: ImportError) -> int:
    from app.commands.failure import LIBRARY_MISSING, missing_library

    name = missing_library(error)
    if name is None:
        raise error
    sys.stderr.write(f"The system library {name} is missing. What to do says: readlark doctor\n")
    return LIBRARY_MISSING


def _say_everything() -> None:
    """Let no encoding of the terminal stand in the way of a word; what is piped on is always UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _open_window(files: list[str], hidden: bool = False) -> int:
    _restore_import()
    from app import application

    code = application.open_window(files, hidden=hidden)
    if application.is_on_wayland():
        # When it is taken apart, Qt waits for its thread that reads from the compositor, and now and then for ever.
        _leave(code)
    return code


def _speak_here(job: "SpokenJob") -> int:
    _restore_import()
    from app import assembly

    return assembly.speak_here(job.document, job.choice, job.rate)


def _restore_import() -> None:
    """First of all: what is imported before that is imported with PySide's hook."""
    from app.desktop.plain_import import restore_import

    restore_import()


if __name__ == "__main__":
    sys.exit(main())
