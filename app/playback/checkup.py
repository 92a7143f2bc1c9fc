"""What a speech service can do and what stands in its way, found out by asking it. Knows no Qt."""

import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import get_args
from urllib.parse import urlsplit

from app.audio.sniffing import kind_of
from app.speech import errors, lookup, model_list, refusal, voice_list
from app.speech.address import is_loopback
from app.speech.contract import ResponseFormat, SpeechRequest, StreamFormat, is_legacy
from app.speech.finding import Finding, Outcome
from app.speech.service import Endpoint, Service, without_key

SHORT = "Hello."
LONG = "This sentence is here to be spoken by a voice. A second one follows it, so that there is time to see."

_MOST_NAMED = 8
"""So many models are named where the chosen one is not listed."""

_ADVICE: dict[type[errors.SpeechError], str] = {
    errors.KeyRejected: "Store the service's key, and see that it is shown in the way that the service wants it.",
    errors.Forbidden: "The key may not be used for speech; ask the service for that right.",
    errors.CreditExhausted: "Add credit at the service.",
    errors.NotFound: "Check the address, the model and the voice.",
    errors.FieldRefused: "Check the model and the voice.",
    errors.Busy: "Try again in a moment.",
    errors.TlsFailed: "Check the address, and name the file of its certificates if it uses its own.",
    errors.Unreachable: "See that the server runs and that the address and its port are right.",
    errors.TimedOut: "See that the server is well, and try again.",
}
_PLAIN: dict[type[errors.SpeechError], str] = {
    errors.TlsFailed: "its certificate is not trusted",
    errors.Unreachable: "it cannot be reached",
    errors.TimedOut: "it takes too long",
    errors.NotAudio: "its answer is no audio",
}


def key_missing(error: errors.KeyMissing) -> Finding:
    """The finding about a service that cannot be asked for want of its key."""
    return Finding("key", Outcome.FAILED, "there is none", error.detail or "Store the service's key.")


def examine(service: Service, endpoint: Endpoint) -> Iterator[Finding]:
    """Look at one thing after the other; a `FAILED` one is the last. A dozen short requests are made.

    `endpoint` is where `service` listens, with its key.
    """
    needed = {"name": _name, "connection": _connection, "key": _key, "speech": _speech}
    useful = {
        "model": _model,
        "voices": _voices,
        "formats": _formats,
        "streaming": _streaming,
        "events": _events,
        "speed": _speed,
        "instructions": _instructions,
    }
    for name, look in (needed | useful).items():
        finding = _guarded(name, look, service, endpoint)
        if name in needed and finding.outcome is Outcome.ABSENT:
            yield replace(finding, outcome=Outcome.FAILED)
            return
        yield finding


def _guarded(
    name: str, look: Callable[[Service, Endpoint], Finding], service: Service, endpoint: Endpoint
) -> Finding:
    try:
        return look(service, endpoint)
    except errors.SpeechError as error:
        reason = without_key(endpoint, _reason(error))
        return Finding(name, Outcome.ABSENT, reason, _ADVICE.get(type(error), ""))


def _name(_service: Service, endpoint: Endpoint) -> Finding:
    parts = urlsplit(endpoint.url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return Finding("name", Outcome.ABSENT, f"there is no server {host}", "Check the address.")
    return Finding("name", Outcome.OK, f"{host} has the address {found[0][4][0]}")


def _connection(_service: Service, endpoint: Endpoint) -> Finding:
    lookup.get(endpoint, "/v1/models")
    if endpoint.url.startswith("https:"):
        return Finding("connection", Outcome.OK, "encrypted, and the certificate is trusted")
    where = "on this computer" if is_loopback(endpoint.url) else "in your own network"
    return Finding("connection", Outcome.OK, f"unencrypted, {where}")


def _key(service: Service, endpoint: Endpoint) -> Finding:
    try:
        _spoken(service, endpoint, SHORT)
    except (errors.KeyRejected, errors.Forbidden):
        raise
    except errors.SpeechError:
        return Finding("key", Outcome.OK, "not refused")
    return Finding("key", Outcome.OK, "accepted" if endpoint.key else "none is needed")


def _speech(service: Service, endpoint: Endpoint) -> Finding:
    answer = _spoken(service, endpoint, SHORT)
    kind = kind_of(answer.body, _declared(answer), ended=True)
    detail = f"{kind} after {answer.began_ms:.0f} ms, from model {service.model}, voice {service.voice}"
    return Finding("speech", Outcome.OK, detail)


def _model(service: Service, endpoint: Endpoint) -> Finding:
    found = model_list.fetch(endpoint)
    model = next((one for one in found if one.id == service.model), None)
    if model and model.shutdown:
        detail = f"{model.id} is to be shut down on {model.shutdown}"
        return Finding("model", Outcome.ABSENT, detail, "Choose another model in time.")
    if model or not found:
        told = f"{service.model}, one of {len(found)} listed" if model else "none are listed"
        return Finding("model", Outcome.OK if model else Outcome.ABSENT, told)
    names = ", ".join(one.id for one in found[:_MOST_NAMED])
    more = ", …" if len(found) > _MOST_NAMED else ""
    return Finding("model", Outcome.ABSENT, f"{service.model} is not among those listed: {names}{more}")


def _voices(service: Service, endpoint: Endpoint) -> Finding:
    for route in voice_list.ROUTES:
        answer = lookup.get(endpoint, route)
        if answer.status == 200 and (found := voice_list.read(answer.body, service)):
            return Finding("voices", Outcome.OK, f"{len(found)}, listed at {route}")
    return Finding("voices", Outcome.ABSENT, "none are listed; the contract's thirteen are offered")


def _formats(service: Service, endpoint: Endpoint) -> Finding:
    good: list[str] = []
    bad: list[str] = []
    for wanted in get_args(ResponseFormat):
        try:
            answer = _spoken(service, endpoint, SHORT, response_format=wanted)
            kind = kind_of(answer.body, _declared(answer), ended=True)
        except errors.SpeechError as error:
            bad.append(f"{wanted}: {_reason(error)}")
            continue
        if kind == {"opus": "ogg"}.get(wanted, wanted):
            good.append(wanted)
        else:
            bad.append(f"{wanted}: {kind} came instead")
    outcome = Outcome.ABSENT if bad else Outcome.OK
    return Finding("formats", outcome, "; ".join(filter(None, (", ".join(good), *bad))))


def _streaming(service: Service, endpoint: Endpoint) -> Finding:
    answer = _spoken(service, endpoint, LONG)
    detail = f"first sound after {answer.began_ms:.0f} ms, all after {answer.whole_ms:.0f} ms"
    if answer.began_ms < 0.8 * answer.whole_ms:
        return Finding("streaming", Outcome.OK, detail)
    return Finding("streaming", Outcome.ABSENT, f"{detail}: the whole is made before it is sent")


def _events(service: Service, endpoint: Endpoint) -> Finding:
    if is_legacy(service.model):
        return Finding("events", Outcome.ABSENT, f"{service.model} has none")
    answer = _spoken(service, endpoint, SHORT, stream_format="sse")
    if not _declared(answer).startswith("text/event-stream"):
        return Finding("events", Outcome.ABSENT, "audio came instead")
    if b"speech.audio.words" in answer.body:
        return Finding("events", Outcome.OK, "with the times of the words")
    return Finding("events", Outcome.OK, "without the times of the words, which Readlark finds itself")


def _speed(service: Service, endpoint: Endpoint) -> Finding:
    usual, fast = (
        _spoken(service, endpoint, LONG, response_format="pcm", speed=speed) for speed in (1.0, 2.0)
    )
    if len(fast.body) < 0.75 * len(usual.body):
        return Finding("speed", Outcome.OK, "heeded")
    return Finding("speed", Outcome.ABSENT, "taken, but not heeded; Readlark's own speed works all the same")


def _instructions(service: Service, endpoint: Endpoint) -> Finding:
    if is_legacy(service.model):
        return Finding("instructions", Outcome.ABSENT, f"{service.model} takes none")
    _spoken(service, endpoint, SHORT, instructions="Speak calmly.")
    return Finding("instructions", Outcome.OK, "taken")


def _spoken(
    service: Service,
    endpoint: Endpoint,
    text: str,
    *,
    response_format: ResponseFormat = "wav",
    speed: float = 1.0,
    stream_format: StreamFormat = "audio",
    instructions: str = "",
) -> lookup.Answer:
    """The answer to a request for speech. Raises the `SpeechError` that it means, if it is no speech."""
    request = SpeechRequest(
        model=service.model,
        input=text,
        voice=service.voice,
        instructions=instructions,
        response_format=response_format,
        speed=speed,
        stream_format=stream_format,
    )
    answer = lookup.speech(endpoint, request)
    if answer.status != 200:
        raise refusal.error_of(answer.status, answer.headers, answer.body)
    if not answer.body:
        raise errors.NotAudio("the answer is empty")
    if stream_format == "audio":
        kind_of(answer.body, _declared(answer), ended=True)  # raises for a page
    return answer


def _declared(answer: lookup.Answer) -> str:
    return answer.headers.get("content-type", "").lower()


def _reason(error: errors.SpeechError) -> str:
    """What went wrong, with the words of the service where it has any."""
    if error.status:
        return f"{error.detail or 'refused'} (status {error.status})"
    said = _PLAIN.get(type(error), type(error).__name__)
    return f"{said} ({error.detail})" if error.detail else said
