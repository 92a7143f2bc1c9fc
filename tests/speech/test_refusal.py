import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech import errors
from app.speech.refusal import error_of, read_body


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"error": {"message": "No.", "type": "t", "param": None, "code": "c"}}, ("No.", "c")),
        ({"error": "No."}, ("No.", "")),
        ({"detail": "No."}, ("No.", "")),
        ({"detail": {"message": "No.", "code": "c"}}, ("No.", "c")),
        ({"title": "No.", "status": 400}, ("No.", "")),
        (
            {"detail": [{"loc": ["body", "speed"], "msg": "No.", "type": "t", "input": "my secret text"}]},
            ("body.speed: No.", "t"),
        ),
    ],
)
def test_every_shape_of_error_body_is_read(body: object, said: tuple[str, str]) -> None:
    assert read_body(json.dumps(body).encode()) == said


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "", errors.FieldRefused),
        (401, "", errors.KeyRejected),
        (402, "", errors.CreditExhausted),
        (403, "", errors.Forbidden),
        (404, "", errors.NotFound),
        (413, "", errors.TextTooLong),
        (422, "", errors.FieldRefused),
        (422, "unspeakable", errors.Unspeakable),
        (429, "", errors.Busy),
        (429, "insufficient_quota", errors.CreditExhausted),
        (500, "", errors.ServerFault),
        (503, "", errors.ServerFault),
        (302, "", errors.ServerFault),
    ],
)
def test_what_a_status_means(status: int, code: str, kind: type[errors.SpeechError]) -> None:
    body = json.dumps({"error": {"message": "m", "code": code}}).encode()
    error = error_of(status, {"x-request-id": "r1", "retry-after": "7"}, body)
    assert type(error) is kind
    assert (error.status, error.request_id, error.retry_after_s) == (status, "r1", 7.0)


def test_milliseconds_count_before_seconds() -> None:
    assert error_of(429, {"retry-after-ms": "250", "retry-after": "9"}, b"").retry_after_s == 0.25


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(
    body=st.binary()
    | st.builds(
        lambda fields: json.dumps(fields).encode(),
        st.dictionaries(st.sampled_from(["error", "detail", "title", "x"]), json_values),
    )
)
def test_no_body_is_too_strange(body: bytes) -> None:
    message, _ = read_body(body)
    assert len(message) <= 300
