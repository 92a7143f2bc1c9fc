"""`readlark voices`: the voices on offer."""

import json
from dataclasses import asdict

import typer

from app.commands.endpoints import endpoint_of, service_called
from app.commands.options import Json, Service
from app.speech import errors
from app.speech.service import BUILT_IN


def voices(service: Service = None, json_: Json = False) -> None:
    """List the voices that can read."""
    from app.speech import voice_list

    name = service or BUILT_IN
    found_service = service_called(name)
    with endpoint_of(name) as endpoint:
        try:
            found = voice_list.fetch(found_service, endpoint)
        except errors.SpeechError as error:
            error.service = name
            raise
    if json_:
        typer.echo(json.dumps({"voices": [asdict(voice) for voice in found]}, ensure_ascii=False))
        return
    for voice in found:
        place = "on this computer" if voice.local else found_service.title
        typer.echo(f"{voice.id:<16} {voice.name:<24} {voice.language:<8} {place}")
