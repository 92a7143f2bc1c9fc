"""`readlark services`: the speech services on offer."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from app.commands.endpoints import endpoint_of, service_called
from app.commands.failure import FAILED, USAGE, fail, file_sentence
from app.commands.options import Json
from app.speech.errors import KeyMissing
from app.speech.finding import Outcome, line
from app.speech.service import BEARER, BUILT_IN, PRESETS, Service, parse_auth
from app.storage import services
from app.storage.keys import KeyPlace, KeyringError, KeyStore, within_deadline

Name = Annotated[
    str, typer.Argument(help="The service, as `readlark services list` names it.", metavar="NAME")
]


def create() -> typer.Typer:
    """The commands under `services`."""
    commands = typer.Typer(help="The speech services: list, add, remove or test them.", no_args_is_help=True)
    commands.command("list")(list_)
    commands.command("add")(add)
    commands.command("remove")(remove)
    commands.command("test")(test)
    return commands


def list_(json_: Json = False) -> None:
    """List the services, and where the key of each one lives."""
    found = services.load()
    places = key_places(found)
    if json_:
        listed = [
            {"name": one.name, "url": one.url, "auth": str(one.auth), "key": place.value}
            for one, place in zip(found, places, strict=True)
        ]
        typer.echo(json.dumps({"services": listed}, ensure_ascii=False))
        return
    for one, place in zip(found, places, strict=True):
        where = "on this computer" if one.is_built_in else f"{one.url}  key: {place}"
        typer.echo(f"{one.name:<16} {one.title:<24} {where}")


def add(
    name: Annotated[str, typer.Argument(help="A short name for commands.", metavar="NAME")],
    url: Annotated[str, typer.Option("--url", help="Its address, with or without /v1.")],
    auth: Annotated[
        str,
        typer.Option("--auth", help="How it is shown its key: bearer, x-api-key, header:NAME or query:NAME."),
    ] = str(BEARER),
    title: Annotated[str, typer.Option("--title", help="A name for people; without it, NAME.")] = "",
    model: Annotated[str | None, typer.Option("--model", help="The model it is asked for.")] = None,
    voice: Annotated[str | None, typer.Option("--voice", help="The voice it is asked for.")] = None,
    format_: Annotated[
        str, typer.Option("--format", help="What it is asked for, if Readlark shall not choose: wav, mp3, …")
    ] = "",
    concurrency: Annotated[
        int | None, typer.Option("--concurrency", help="Requests at once, 1 to 8.")
    ] = None,
    ca_file: Annotated[
        Path | None, typer.Option("--ca-file", help="Certificates to trust instead of the system's.")
    ] = None,
    query: Annotated[
        str, typer.Option("--query", help="Query fields of every request, as api-version=preview.")
    ] = "",
    lan: Annotated[
        bool, typer.Option("--lan", help="Allow unencrypted http in your own network.", show_default=False)
    ] = False,
) -> None:
    """Add a service of your own, or change it."""
    if ca_file is not None and not ca_file.is_file():
        fail(f"There is no file {ca_file}. Give the file with the certificates.")
    usual = Service(name, title, url)
    try:
        service = replace(
            usual,
            auth=parse_auth(auth),
            model=usual.model if model is None else model,
            voice=usual.voice if voice is None else voice,
            response_format=format_,
            concurrency=usual.concurrency if concurrency is None else concurrency,
            ca_file=str(ca_file.absolute()) if ca_file else "",
            lan=lan,
            query=query,
        )
        service = services.checked(service)
        services.put(service)
    except ValueError as error:
        fail(str(error), USAGE)
    except OSError as error:
        fail(file_sentence(error))
    typer.echo(
        f"{service.name} is at {service.url}. Store its key, if it wants one: readlark key set {service.name}"
    )


def remove(name: Name) -> None:
    """Forget a service of your own, and its key."""
    service = service_called(name)
    if service in PRESETS:
        fail(f"{name} comes with Readlark and stays. Its key is deleted by: readlark key delete {name}")
    try:
        services.remove(name)
        within_deadline(KeyStore().delete(service))
    except OSError as error:
        fail(file_sentence(error))
    except KeyringError as error:
        fail(f"{name} is forgotten, but its key may still be in the keyring. {error}")


def test(name: Name) -> None:
    """Find out what a service can do. A dozen short sentences are asked for, which a paid service charges."""
    from app.playback import checkup

    service = service_called(name)
    usable = True
    try:
        with endpoint_of(name) as endpoint:
            for finding in checkup.examine(service, endpoint):
                typer.echo(line(finding))
                usable = finding.outcome is not Outcome.FAILED
    except KeyMissing as error:
        typer.echo(line(checkup.key_missing(error)))
        usable = False
    if not usable:
        raise typer.Exit(FAILED)


def key_places(found: tuple[Service, ...]) -> list[KeyPlace]:
    """Where the key of each service lives; a keyring that does not answer counts as none."""
    keys = KeyStore()
    searches = [None if one.name == BUILT_IN else keys.find(one) for one in found]
    places: list[KeyPlace] = []
    for search in searches:
        try:
            key = within_deadline(search) if search else None
        except KeyringError:
            key = None
        places.append(key.place if key else KeyPlace.NONE)
    return places
