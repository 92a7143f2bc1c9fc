"""`readlark key`: the keys of the speech services. A key comes on standard input, never as a word of a command."""

import sys

import typer

from app.commands.endpoints import service_called
from app.commands.failure import USAGE, fail
from app.commands.services import Name, key_places
from app.speech.service import Service
from app.storage.keys import (
    LONGEST_KEY,
    KeyPlace,
    KeyringError,
    KeyringMissing,
    KeyStore,
    checked_key,
    variables,
    within_deadline,
)


def create() -> typer.Typer:
    """The commands under `key`."""
    commands = typer.Typer(
        help="The services' keys: set, delete, or see where one lives.", no_args_is_help=True
    )
    commands.command("set")(set_)
    commands.command("delete")(delete)
    commands.command("status")(status)
    return commands


def set_(service: Name) -> None:
    """Put the key that comes on standard input into the keyring."""
    found = _keyed(service)
    try:
        within_deadline(KeyStore().keep(found, checked_key(_read_key(found))))
    except ValueError as error:
        fail(str(error), USAGE)
    except KeyringMissing:
        fail(f"This computer has no keyring. Set the environment variable {variables(found)[0]} instead.")
    except KeyringError as error:
        fail(str(error))
    typer.echo(f"The key of {found.title} is in the keyring, for {found.url} alone.")


def delete(service: Name) -> None:
    """Delete a service's key from the keyring."""
    found = _keyed(service)
    keys = KeyStore()
    try:
        within_deadline(keys.delete(found))
    except KeyringError as error:
        fail(str(error))
    if key_places((found,)) == [KeyPlace.ENVIRONMENT]:
        fail(f"The key of {found.title} is also in the environment. Take it out of {variables(found)[0]}.")


def status(service: Name) -> None:
    """Say where a service's key lives: environment, keyring or none."""
    typer.echo(key_places((_keyed(service),))[0].value)


def _keyed(name: str) -> Service:
    service = service_called(name)
    if service.is_built_in:
        fail("The built-in voice needs no key.")
    return service


def _read_key(service: Service) -> str:
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"Key of {service.title} (it is not shown): ")
    return sys.stdin.read(LONGEST_KEY + 2)
