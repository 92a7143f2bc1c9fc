"""Writes the manual page and the completions of the shells from the command line itself.

    .venv/bin/python packaging/command_line.py FOLDER

writes `readlark.1`, `readlark.bash`, `_readlark` (zsh) and `readlark.fish` into FOLDER.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.main import get_command

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Word:
    """An option or argument, and what it is for. `takes_value`: a word follows it."""

    name: str
    help: str
    takes_value: bool = False

    @property
    def is_option(self) -> bool:
        """Whether it is named when it is used."""
        return self.name.startswith("-")


@dataclass(frozen=True, slots=True)
class Command:
    """A command by its words behind `readlark`, which are none for the program itself."""

    path: tuple[str, ...]
    help: str
    words: tuple[Word, ...]
    commands: tuple["Command", ...] = ()

    @property
    def options(self) -> tuple[Word, ...]:
        """Those of its words that are named."""
        return tuple(word for word in self.words if word.is_option)

    def all(self) -> Iterator["Command"]:
        """It, and every command below it."""
        yield self
        for command in self.commands:
            yield from command.all()


def described(command: Any, path: tuple[str, ...] = ()) -> Command:
    """What typer's `command` says of itself. What is hidden is left out."""
    words = [
        Word(name, (parameter.help or "").strip(), not getattr(parameter, "is_flag", False))
        for parameter in command.params
        if not getattr(parameter, "hidden", False)
        for name in ([parameter.name.upper()] if parameter.param_type_name == "argument" else parameter.opts)
    ]
    below = getattr(command, "commands", {}).items()
    return Command(
        path,
        " ".join((command.help or "").split()),
        (*words, Word("--help", "Show a message about it and exit.")),
        tuple(described(one, (*path, name)) for name, one in below if not one.hidden),
    )


def read_command_line() -> Command:
    """The command line of the app as it is now."""
    sys.path.insert(0, str(ROOT))
    from app.commands import cli

    return described(get_command(cli.create()))


# --- the manual page --------------------------------------------------------------------------------------


def manual_page(program: Command, version: str) -> str:
    """In the language of man(7)."""
    lines = [
        f'.TH READLARK 1 "" "Readlark {version}" "User Commands"',
        ".SH NAME",
        "readlark \\- read any text aloud",
        ".SH SYNOPSIS",
        ".B readlark\n[\\fIFILE\\fR ...]",
        ".br",
        ".B readlark\n\\fICOMMAND\\fR [\\fIOPTION\\fR ...] [\\fIARGUMENT\\fR ...]",
        ".SH DESCRIPTION",
        _roff(program.help),
        ".SH COMMANDS",
    ]
    for command in program.all():
        if command.path and not command.commands:
            arguments = [f"[\\fI{word.name}\\fR]" for word in command.words if not word.is_option]
            lines += [f".SS {_roff(' '.join([*command.path, *arguments]))}", _roff(command.help)]
            for word in command.words:
                if word.is_option and word.name != "--help":
                    lines += [".TP", f"\\fB{_roff(word.name)}\\fR", _roff(word.help)]
    return "\n".join(lines) + "\n"


def _roff(text: str) -> str:
    """`text` as it stands, but for what man(7) takes for orders."""
    plain = text.replace("`", "").replace("-", "\\-")
    return f"\\&{plain}" if plain[:1] in (".", "'") else plain


# --- completions ------------------------------------------------------------------------------------------


def bash_completion(program: Command) -> str:
    """Commands and options; files where none of them is begun."""
    cases = "\n".join(
        f'        "{" ".join(command.path)}") words="{" ".join(_completed(command))}" ;;'
        for command in program.all()
    )
    groups = "|".join(command.path[0] for command in program.commands if command.commands)
    return f"""_readlark() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" command="" words=""
    if (( COMP_CWORD > 1 )); then
        command="${{COMP_WORDS[1]}}"
        case "$command" in
            {groups}) (( COMP_CWORD > 2 )) && command="$command ${{COMP_WORDS[2]}}" ;;
        esac
    fi
    case "$command" in
{cases}
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}}
complete -o default -F _readlark readlark
"""


def zsh_completion(program: Command) -> str:
    """As bash's, which zsh understands."""
    return f"#compdef readlark\nautoload -U +X bashcompinit && bashcompinit\n{bash_completion(program)}"


def fish_completion(program: Command) -> str:
    """Commands and options with what they are for."""
    lines: list[str] = []
    for command in program.all():
        seen = " and ".join(f"__fish_seen_subcommand_from {name}" for name in command.path)
        for one in command.commands:
            names = " ".join(below.path[-1] for below in command.commands)
            unseen = f"not __fish_seen_subcommand_from {names}"
            when = f"{seen} and {unseen}" if seen else unseen
            described = f"-a {one.path[-1]} -d {_fish(one.help)}"
            lines.append(f"complete -c readlark -f -n {_fish(when.replace(' and ', '; and '))} {described}")
        for word in command.options if command.path else ():
            name = word.name.lstrip("-")
            kind = ("-l " if word.name.startswith("--") else "-s ") + name
            value = " -r" if word.takes_value else ""
            when = seen.replace(" and ", "; and ")
            lines.append(f"complete -c readlark -n {_fish(when)} {kind}{value} -d {_fish(word.help)}")
    return "\n".join(lines) + "\n"


def _completed(command: Command) -> list[str]:
    return [*(one.path[-1] for one in command.commands), *(word.name for word in command.options)]


def _fish(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def write(folder: Path, version: str) -> None:
    """Write all four files into `folder`."""
    program = read_command_line()
    files = {
        "readlark.1": manual_page(program, version),
        "readlark.bash": bash_completion(program),
        "_readlark": zsh_completion(program),
        "readlark.fish": fish_completion(program),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    from importlib.metadata import version as version_of

    write(Path(sys.argv[1]), version_of("readlark"))
