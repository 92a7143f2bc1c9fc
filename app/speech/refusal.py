"""What an answer other than 200 means: six shapes of error bodies, one tree of errors."""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, cast

from app.speech import errors
from app.speech.service import Endpoint

_KINDS: dict[int, type[errors.SpeechError]] = {
    400: errors.FieldRefused,
    402: errors.CreditExhausted,
    403: errors.Forbidden,
    404: errors.NotFound,
    408: errors.Busy,
    409: errors.Busy,
    413: errors.TextTooLong,
    422: errors.FieldRefused,
    429: errors.Busy,
}
_CODES: dict[str, type[errors.SpeechError]] = {
    "insufficient_quota": errors.CreditExhausted,
    "credit_balance_exhausted": errors.CreditExhausted,
    "unspeakable": errors.Unspeakable,
    "voice_unusable": errors.VoiceUnusable,
}
_MAX_DETAIL = 300
_REQUEST_IDS = ("x-request-id", "request-id", "apim-request-id")


_OPTIONAL = re.compile(r"\b(stream_format|response_format|instructions|speed)\b")
"""What a request can do without."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What an error body says: a message, a code, and the field of the request that it is about."""

    message: str = ""
    code: str = ""
    field: str = ""


def error_of(
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    *,
    unauthorized: type[errors.SpeechError] = errors.KeyRejected,
) -> errors.SpeechError:
    """The error that an answer with `status`, lower-case `headers` and `body` means; `unauthorized` is that of 401.

    Its detail is the service's message without the input that some services echo.
    """
    said = read_body(body)
    kinds = {**_KINDS, 401: unauthorized}
    kind = _CODES.get(said.code) or (errors.NotFound if 300 <= status < 400 else kinds.get(status))
    return (kind or errors.ServerFault)(
        said.message,
        status=status,
        request_id=request_id(headers),
        retry_after_s=retry_after_s(headers),
        should_retry={"true": True, "false": False}.get(headers.get("x-should-retry", "").lower()),
        field=said.field,
    )


def unauthorized(endpoint: Endpoint) -> type[errors.SpeechError]:
    """What it means that `endpoint` wants another key, or any."""
    if endpoint.key:
        return errors.KeyRejected
    return errors.KeyLocked if endpoint.key_locked else errors.KeyMissing


def error_in_stream(event: Mapping[str, Any]) -> errors.SpeechError:
    """The error that an event inside an answer that began well means."""
    said = _read(dict(event))
    return _CODES.get(said.code, errors.ServerFault)(said.message)


def request_id(headers: Mapping[str, str]) -> str | None:
    """The number under which the service's own people find the request, from lower-case `headers`."""
    return next((headers[name] for name in _REQUEST_IDS if name in headers), None)


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """The seconds that a service asks to wait, if it says so: milliseconds, seconds or a date (RFC 9110, 10.2.3)."""
    for name, per_second in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            seconds = float(headers[name]) / per_second
        except KeyError:
            continue
        except ValueError:
            seconds = _seconds_until(headers[name], headers.get("date", ""))
        if math.isfinite(seconds):
            return max(0.0, seconds)
    return None


def _seconds_until(date: str, now: str) -> float:
    """The seconds from the HTTP date `now`, which is that of the service's clock, to another; not a number where it is
    none. Without `now`, this computer's clock counts, which may be wrong.
    """
    try:
        return (_moment(date) - (_moment(now) if now else datetime.now(UTC))).total_seconds()
    except (OverflowError, ValueError):
        return math.nan


def _moment(date: str) -> datetime:
    then = parsedate_to_datetime(date)
    return then.replace(tzinfo=then.tzinfo or UTC)


def read_body(body: bytes) -> Refusal:
    """What an error body says; empty where that is nothing.

    Read are `{"error": {"message", "code", "type", "param"}}`, `{"error": "text"}`, `{"detail": "text"}`,
    `{"detail": [{"loc", "msg", "type"}]}`, `{"detail": {"message"}}` and problem+json.
    """
    try:
        loaded: Any = json.loads(body)
    except (ValueError, RecursionError):
        return Refusal()
    return _read(cast(dict[str, Any], loaded)) if isinstance(loaded, dict) else Refusal()


def _read(fields: dict[str, Any]) -> Refusal:
    inner: Any = fields.get("error") or fields.get("detail") or fields.get("title") or fields
    if isinstance(inner, list):
        return _read_validation(cast(list[Any], inner))
    if not isinstance(inner, dict):
        return Refusal(str(inner)[:_MAX_DETAIL], "", _field_in(str(inner)))
    described = cast(dict[str, Any], inner)
    message = str(described.get("message") or described.get("msg") or described.get("detail") or "")
    code = str(described.get("code") or described.get("type") or "")
    return Refusal(message[:_MAX_DETAIL], code, _field_in(str(described.get("param") or message)))


def _read_validation(faults: list[Any]) -> Refusal:
    """Where and what, but never `input` or `ctx`: they echo the user's text."""
    if not faults or not isinstance(faults[0], dict):
        return Refusal()
    first = cast(dict[str, Any], faults[0])
    where = first.get("loc")
    place = ".".join(str(part) for part in cast(list[Any], where)) if isinstance(where, list) else ""
    message = f"{place}: {first.get('msg', '')}" if place else str(first.get("msg", ""))
    return Refusal(message[:_MAX_DETAIL], str(first.get("type") or ""), _field_in(place))


def _field_in(text: str) -> str:
    """The one optional field of a request that `text` names; empty if it names none or several."""
    found = set(_OPTIONAL.findall(text))
    return found.pop() if len(found) == 1 else ""
