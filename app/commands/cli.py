"""The parser of the command line: every command by its name, and the window where no command is named."""

import sys
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from app.commands import key, services, steer
from app.commands.doctor import doctor
from app.commands.export import export
from app.commands.failure import INTERRUPTED, USAGE, CommandError, fail, file_sentence, speech_sentence
from app.commands.program import Program
from app.commands.serve import serve
from app.commands.speak import speak
from app.commands.text import text
from app.commands.voices import voices
from app.desktop import handover
from app.speech.errors import SpeechError
from app.storage import links
from app.text.importing.addresses import is_address

_WINDOW = "window"

Hidden = Annotated[bool, typer.Option("--hidden", help="Start in the tray, without the window.")]


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"readlark {version('readlark')}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option("--version", help="Say which version this is.", callback=_tell_version, is_eager=True),
]


class _WindowUnlessNamed(TyperGroup):
    """Takes words that name no command for files of the window."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in self.commands or args[0] == _WINDOW:
            args = [_WINDOW, *args]
        return super().resolve_command(ctx, args)


def run(words: list[str], program: Program) -> int:
    """Do what `words` ask for and return the exit code. Foreseeable faults end in one sentence on stderr."""
    try:
        create()(args=words, prog_name="readlark", obj=program)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except CommandError as error:
        return _report(str(error), error.code)
    except handover.HandoverError as error:
        return _report(str(error))
    except SpeechError as error:
        return _report(speech_sentence(error))
    except OSError as error:  # nothing more can be written to standard output, a name is too long
        return _report(file_sentence(error))
    return 0


def create() -> typer.Typer:
    """The parser. It is called with a `Program` as `obj`."""
    cli = typer.Typer(
        name="readlark",
        help="Read any text aloud.",
        cls=_WindowUnlessNamed,
        invoke_without_command=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    cli.callback()(_without_words)
    cli.command(_WINDOW, hidden=True)(_window)
    cli.command("open")(_window)
    cli.command("speak")(speak)
    for verb in handover.VERBS:
        cli.command(verb)(steer.command(verb))
    cli.command("status")(steer.status)
    cli.command("text")(text)
    cli.command("export")(export)
    cli.command("voices")(voices)
    cli.add_typer(services.create(), name="services")
    cli.add_typer(key.create(), name="key")
    cli.command("serve")(serve)
    cli.command("doctor")(doctor)
    return cli


def _without_words(context: typer.Context, hidden: Hidden = False, version: Version = False) -> None:
    """Read any text aloud. Without a command: open the window, with any FILES that are named."""
    if context.invoked_subcommand is None:
        _open(context, [], hidden=hidden)


def _window(
    context: typer.Context,
    files: Annotated[
        list[str] | None, typer.Argument(help="The files, web addresses or links to open.")
    ] = None,
) -> None:
    """Open these files in the window, or the moment of a reading that a link leads to."""
    _open(context, files or [])


def _open(context: typer.Context, files: list[str], *, hidden: bool = False) -> None:
    for name in files:
        if links.is_link(name):
            if links.parse(name) is None:
                fail("This is no link to a reading. Copy it again, from its beginning.", USAGE)
            continue
        if not (is_address(name) or Path(name).exists()):
            fail(f'There is no command and no file "{name}". See: readlark --help', USAGE)
    program: Program = context.obj
    # A start that is to stay hidden does not bring a window forward that is there already.
    wish = handover.status() if hidden else handover.open_files(files)
    if handover.send(wish) is None:
        raise typer.Exit(program.open_window(files, hidden))


def _report(sentence: str, code: int = 1) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code
