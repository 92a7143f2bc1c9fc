"""`readlark voices`: the voices on offer."""

import json
from dataclasses import asdict

import typer

from app.commands.endpoints import endpoint_of
from app.commands.options import Json, Service
from app.speech.errors import VoiceStopped
from app.speech.service import BUILT_IN, Endpoint, Voice

_TIMEOUT_S = 10.0


def voices(service: Service = None, json_: Json = False) -> None:
    """List the voices that can read."""
    name = service or BUILT_IN
    with endpoint_of(name) as endpoint:
        found = fetch(endpoint, name)
    if json_:
        typer.echo(json.dumps({"voices": [asdict(voice) for voice in found]}, ensure_ascii=False))
        return
    for voice in found:
        place = "on this computer" if voice.local else voice.service
        typer.echo(f"{voice.id:<16} {voice.name:<24} {voice.language:<8} {place}")


def fetch(endpoint: Endpoint, service: str) -> list[Voice]:
    """The voices that the built-in service at `endpoint` offers. Raises `VoiceStopped`."""
    import httpx

    headers = {"Authorization": f"Bearer {endpoint.key}"}
    try:
        with httpx.Client(trust_env=False, timeout=_TIMEOUT_S) as client:
            answer = client.get(f"{endpoint.url}/v1/audio/voices", headers=headers).raise_for_status()
    except httpx.HTTPError as error:
        raise VoiceStopped(type(error).__name__, service=service) from error
    return [
        Voice(item["id"], item.get("name", item["id"]), service, item.get("language", "en"))
        for item in answer.json()["voices"]
    ]
