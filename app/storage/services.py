"""The user's own speech services, in a TOML file beside the settings that can be edited by hand.

Keys are never in it: they are `app.storage.keys`' affair.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from app.speech.address import normalised
from app.speech.service import BEARER, PRESETS, Service, checked_name, checked_query, parse_auth
from app.storage import paths
from app.storage.files import write_whole

FORMATS = ("", "wav", "mp3", "opus", "aac", "flac", "pcm")
"""What a service can be asked for; "" leaves it to Readlark."""

MOST_AT_ONCE = 8
"""The highest `concurrency`."""


def load(file: Path | None = None) -> tuple[Service, ...]:
    """Every service on offer: the built-in voice, the presets, then the user's own in the order of `file`.

    Nothing in the file can hinder a start: a service that cannot be used as it stands there is left out.
    """
    import tomllib

    try:
        content = tomllib.loads((file or _default_file()).read_text(encoding="utf-8"))
    except (OSError, RecursionError, ValueError):
        return PRESETS
    own = (_read(name, table) for name, table in content.items())
    return (*PRESETS, *(service for service in own if service is not None))


def find(name: str, file: Path | None = None) -> Service | None:
    """The service of that name."""
    return next((service for service in load(file) if service.name == name), None)


def checked(service: Service) -> Service:
    """`service` as it can be stored. Raises `ValueError` with a sentence for people."""
    name = checked_name(service.name)
    return _in_range(
        replace(
            service,
            name=name,
            title=service.title.strip() or name,
            url=normalised(service.url, lan=service.lan),
            query=checked_query(service.query),
        )
    )


def put(service: Service, file: Path | None = None) -> None:
    """Store a service that `checked` gave, in the place of one of the same name. What else the file holds stays.

    Raises:
        OSError: the file cannot be written.
    """
    import tomlkit

    content = _content(file)
    table = content.get(service.name)
    if not isinstance(table, dict):
        table = content[service.name] = tomlkit.table()
    kept = cast("dict[str, Any]", content[service.name])
    for name, value in _table(service).items():
        kept[name] = value
    _write(file, content)


def remove(name: str, file: Path | None = None) -> None:
    """Forget the user's own service of that name. Raises OSError if the file cannot be written."""
    content = _content(file)
    if name in content:
        del content[name]
        _write(file, content)


def _table(service: Service) -> dict[str, str | int | bool]:
    return {
        "url": service.url,
        "title": service.title,
        "auth": str(service.auth),
        "model": service.model,
        "voice": service.voice,
        "format": service.response_format,
        "concurrency": service.concurrency,
        "ca_file": service.ca_file,
        "lan": service.lan,
        "query": service.query,
    }


def _read(name: str, content: Any) -> Service | None:
    if not isinstance(content, dict):
        return None
    table = cast("Mapping[str, Any]", content)
    usual = Service(name, name, "")
    try:
        service = Service(
            name,
            _text(table, "title", name),
            _text(table, "url", ""),
            parse_auth(_text(table, "auth", str(BEARER))),
            _text(table, "model", usual.model),
            _text(table, "voice", usual.voice),
            _text(table, "format", usual.response_format),
            _number(table, "concurrency", usual.concurrency),
            _text(table, "ca_file", usual.ca_file),
            table.get("lan") is True,
            query=_text(table, "query", usual.query),
        )
        return checked(service) if checked_name(name) == name else None
    except ValueError:
        return None


def _in_range(service: Service) -> Service:
    if not 0 < len(service.title) <= 100:
        raise ValueError("A title has up to 100 characters.")
    for value, what in ((service.model, "model"), (service.voice, "voice")):
        if not 0 < len(value.strip()) <= 200:
            raise ValueError(f"The {what} has a name of 1 to 200 characters.")
    if service.response_format not in FORMATS:
        raise ValueError(f"The format is one of {', '.join(FORMATS[1:])}.")
    if service.auth.place == "query" and service.auth.name in (
        field.partition("=")[0] for field in service.query.split("&")
    ):
        raise ValueError(f"The query field {service.auth.name} carries the key. Leave it out of the others.")
    if not 1 <= service.concurrency <= MOST_AT_ONCE:
        raise ValueError(f"From 1 to {MOST_AT_ONCE} requests can be made at once.")
    return service


def _text(table: Mapping[str, Any], name: str, usual: str) -> str:
    value = table.get(name, usual)
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")  # noqa: TRY004 - what a person wrote, as all of this
    return value


def _number(table: Mapping[str, Any], name: str, usual: int) -> int:
    value = table.get(name, usual)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{name} is no whole number")  # noqa: TRY004
    return value


def _default_file() -> Path:
    return paths.config() / "services.toml"


def _content(file: Path | None) -> Any:
    import tomlkit
    from tomlkit.exceptions import ParseError

    try:
        return tomlkit.parse((file or _default_file()).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return tomlkit.document()
    except (ParseError, RecursionError, ValueError):
        raise OSError(
            22, "it is no TOML any more; correct it by hand", str(file or _default_file())
        ) from None


def _write(file: Path | None, content: Any) -> None:
    import tomlkit

    write_whole(file or _default_file(), tomlkit.dumps(content).encode("utf-8"))
