"""What an answer other than 200 means: six shapes of error bodies, one tree of errors."""

import json
from collections.abc import Mapping
from typing import Any, cast

from app.speech import errors

_KINDS: dict[int, type[errors.SpeechError]] = {
    400: errors.FieldRefused,
    401: errors.KeyRejected,
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
}
_MAX_DETAIL = 300


def error_of(status: int, headers: Mapping[str, str], body: bytes) -> errors.SpeechError:
    """The error that an answer with `status`, lower-case `headers` and `body` means.

    Its detail is the service's message without the input that some services echo.
    """
    detail, code = read_body(body)
    kind = _CODES.get(code) or _KINDS.get(status, errors.ServerFault)
    return kind(
        detail,
        status=status,
        request_id=headers.get("x-request-id"),
        retry_after_s=retry_after_s(headers),
    )


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """The seconds that a service asks to wait, if it says so in numbers."""
    for name, per_second in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers[name]) / per_second)
        except (KeyError, ValueError):
            continue
    return None


def read_body(body: bytes) -> tuple[str, str]:
    """The message and the code of an error body; empty where there is none.

    Read are `{"error": {"message", "code", "type"}}`, `{"error": "text"}`, `{"detail": "text"}`,
    `{"detail": [{"loc", "msg", "type"}]}`, `{"detail": {"message"}}` and problem+json.
    """
    try:
        loaded: Any = json.loads(body)
    except ValueError:
        return "", ""
    if not isinstance(loaded, dict):
        return "", ""
    fields = cast(dict[str, Any], loaded)
    inner: Any = fields.get("error") or fields.get("detail") or fields.get("title") or fields
    if isinstance(inner, list):
        return _read_validation(cast(list[Any], inner))
    if isinstance(inner, dict):
        described = cast(dict[str, Any], inner)
        message = described.get("message") or described.get("msg") or described.get("detail") or ""
        return str(message)[:_MAX_DETAIL], str(described.get("code") or described.get("type") or "")
    return str(inner)[:_MAX_DETAIL], ""


def _read_validation(faults: list[Any]) -> tuple[str, str]:
    """Where and what, but never `input` or `ctx`: they echo the user's text."""
    if not faults or not isinstance(faults[0], dict):
        return "", ""
    first = cast(dict[str, Any], faults[0])
    where = first.get("loc")
    place = ".".join(str(part) for part in cast(list[Any], where)) if isinstance(where, list) else ""
    message = f"{place}: {first.get('msg', '')}" if place else str(first.get("msg", ""))
    return message[:_MAX_DETAIL], str(first.get("type") or "")
