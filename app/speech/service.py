"""Speech services and the voices they offer, as values.

The window imports this before its first paint: nothing here may import more than `dataclasses` and `re`.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

BUILT_IN = "builtin"
"""The name of the service inside the app."""

BUILT_IN_MODEL = "hibari"
"""The model name of the built-in voice."""

UNKNOWN_LANGUAGE = "und"
"""BCP 47's word for a language that nobody states; such a voice mostly speaks many."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")  # RFC 9110, section 5.6.2
_QUERY_FIELD = re.compile(r"[A-Za-z0-9._~-]{1,100}=[A-Za-z0-9._~:,@/+-]{1,200}")
_OWN_HEADERS = {
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
    "user-agent",
}
"""What the client says of itself; a key in its place would break the request."""


@dataclass(frozen=True, slots=True)
class Auth:
    """How a service is shown its key: in the header or the query field `name`, behind `scheme` if it has one.

    As text it is `bearer`, `x-api-key`, `header:NAME` or `query:NAME`, which `parse_auth` reads.
    """

    place: Literal["header", "query"]
    name: str
    scheme: str = ""

    def __str__(self) -> str:
        return {BEARER: "bearer", X_API_KEY: "x-api-key"}.get(self, f"{self.place}:{self.name}")


BEARER = Auth("header", "Authorization", "Bearer")
X_API_KEY = Auth("header", "x-api-key")


def parse_auth(text: str) -> Auth:
    """The way of showing a key that `text` names. Raises `ValueError` with a sentence for people."""
    place, _, name = text.partition(":")
    if text in ("bearer", "x-api-key"):
        return BEARER if text == "bearer" else X_API_KEY
    if place not in ("header", "query") or not _TOKEN.fullmatch(name):
        raise ValueError("A key is shown as bearer, x-api-key, header:NAME or query:NAME.")
    if place == "header" and name.lower() in _OWN_HEADERS:
        raise ValueError(f"The header {name} cannot carry a key. Choose another one.")
    return Auth("header" if place == "header" else "query", name)


def checked_query(text: str) -> str:
    """`text` as further fields of every request's query, `NAME=VALUE` joined by `&`, or empty.

    Raises `ValueError` with a sentence for people.
    """
    fields = text.strip().removeprefix("?")
    if fields and not all(map(_QUERY_FIELD.fullmatch, fields.split("&"))):
        raise ValueError("Query fields look like api-version=preview. Join several by &.")
    return fields


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a service listens: `url` without the `/v1`, and the key that goes there and nowhere else.

    `ca_file`: certificates to trust instead of the system's, "" for those; `response_format`: what the service is
    best asked for, "" for what suits the client; `concurrency`: requests at once; `query`: as `checked_query` has it.
    `key_locked`: there is no key because the keyring did not tell in time whether it has one.
    """

    url: str
    key: str | None = None
    auth: Auth = BEARER
    ca_file: str = ""
    response_format: str = ""
    concurrency: int = 2
    query: str = ""
    key_locked: bool = False

    def __repr__(self) -> str:
        return f"Endpoint({self.url!r})"


def auth_headers(endpoint: Endpoint) -> dict[str, str]:
    """The headers that show `endpoint` its key; none without a key, or where the query carries it."""
    if not endpoint.key or endpoint.auth.place != "header":
        return {}
    return {endpoint.auth.name: f"{endpoint.auth.scheme} {endpoint.key}".lstrip()}


def query_fields(endpoint: Endpoint) -> dict[str, str]:
    """The query fields of every request to `endpoint`: its own, and its key where the query carries that."""
    pairs = (field.partition("=") for field in endpoint.query.split("&") if field)
    fields = {name: value for name, _, value in pairs}
    if endpoint.key and endpoint.auth.place == "query":
        fields[endpoint.auth.name] = endpoint.key
    return fields


def without_key(endpoint: Endpoint, said: str) -> str:
    """What `endpoint` said, less its key: some services say what they were shown."""
    return said.replace(endpoint.key, "…") if endpoint.key else said


@dataclass(frozen=True, slots=True)
class Service:
    """A service on offer: its name in commands and settings, its title for people, and how it is asked.

    `url` is what `address.normalised` makes of an address; `needs_key`: it does not answer without one.
    `ca_file`, `response_format`, `concurrency` and `query` are those of `Endpoint`. `lan`: its address may be
    http in the user's own network.
    """

    name: str
    title: str
    url: str
    auth: Auth = BEARER
    model: str = "tts-1"
    voice: str = "alloy"
    response_format: str = ""
    concurrency: int = 2
    ca_file: str = ""
    lan: bool = False
    needs_key: bool = False
    query: str = ""

    @property
    def is_built_in(self) -> bool:
        """Whether it is the one inside the app."""
        return self.name == BUILT_IN

    def endpoint(self, key: str | None) -> Endpoint:
        """Where it listens, with the key that was found for it."""
        return Endpoint(
            self.url, key, self.auth, self.ca_file, self.response_format, self.concurrency, self.query
        )


PRESETS = (
    Service(BUILT_IN, "This computer", "", model=BUILT_IN_MODEL, voice="heart"),
    Service(
        "dedalus", "Dedalus", "https://api.dedaluslabs.ai", model="openai/gpt-4o-mini-tts", needs_key=True
    ),
    Service("openai", "OpenAI", "https://api.openai.com", model="gpt-4o-mini-tts", needs_key=True),
)
"""The services that everybody has; their names and addresses are fixed."""


def checked_name(text: str) -> str:
    """`text` as the name of a service of one's own. Raises `ValueError` with a sentence for people."""
    name = text.strip().lower()
    if not _NAME.fullmatch(name):
        raise ValueError("A name has up to 40 letters, digits and hyphens, and begins with no hyphen.")
    if any(preset.name == name for preset in PRESETS):
        raise ValueError(f"The name {name} is taken by a service that Readlark brings along. Choose another.")
    return name


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice on offer: its id in requests, its name for people, its service, BCP 47 language, and whether
    it speaks on this computer.
    """

    id: str
    name: str
    service: str = BUILT_IN
    language: str = "en"
    local: bool = True


@dataclass(frozen=True, slots=True)
class Model:
    """A model on offer: its id in requests, and the ISO date at which its service shuts it down, if it says so."""

    id: str
    shutdown: str = ""


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """How to speak: everything of a request but its text.

    `speed` is the request's own `speed` (0.25 to 4.0); reading speed is the player's affair.
    """

    voice: str = "heart"
    service: str = BUILT_IN
    model: str = BUILT_IN_MODEL
    instructions: str = ""
    speed: float = 1.0

    @property
    def is_built_in(self) -> bool:
        """Whether the voice inside the app speaks."""
        return self.service == BUILT_IN

    def at(self, service: Service) -> "VoiceChoice":
        """The choice at `service`: itself if it is there already, else with that one's model and voice."""
        if self.service == service.name:
            return self
        return replace(self, service=service.name, model=service.model, voice=service.voice)
