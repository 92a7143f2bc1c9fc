import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech import errors
from app.speech.refusal import Refusal, error_of, read_body, retry_after_s


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"error": {"message": "No.", "type": "t", "param": None, "code": "c"}}, ("No.", "c", "")),
        ({"error": {"message": "No.", "param": "instructions"}}, ("No.", "", "instructions")),
        ({"error": "No."}, ("No.", "", "")),
        ({"error": "no 'stream_format' here"}, ("no 'stream_format' here", "", "stream_format")),
        ({"error": "speed or instructions"}, ("speed or instructions", "", "")),
        ({"detail": "No."}, ("No.", "", "")),
        ({"detail": {"message": "No.", "code": "c"}}, ("No.", "c", "")),
        ({"title": "No.", "status": 400}, ("No.", "", "")),
        (
            {"detail": [{"loc": ["body", "speed"], "msg": "No.", "type": "t", "input": "my secret text"}]},
            ("body.speed: No.", "t", "speed"),
        ),
    ],
)
def test_every_shape_of_error_body_is_read(body: object, said: tuple[str, str, str]) -> None:
    assert read_body(json.dumps(body).encode()) == Refusal(*said)


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
        (302, "", errors.NotFound),
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
    assert len(read_body(body).message) <= 300


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        ("-3", 0.0),
        ("2.5", 2.5),
        ("nan", None),
        ("inf", None),
        ("soon", None),
        ("Mon, 01 Jan 99999999999 00:00:00 GMT", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
    ],
)
def test_how_long_to_wait(header: str, seconds: float | None) -> None:
    assert retry_after_s({"retry-after": header}) == seconds


def test_a_date_to_come_back_at_is_so_many_seconds_away() -> None:
    then = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    assert retry_after_s({"retry-after": then}) == pytest.approx(90, abs=3)


@pytest.mark.parametrize("wrong_by_s", [-86_400, 0, 86_400])
def test_a_date_to_come_back_at_is_one_of_the_services_own_clock(wrong_by_s: int) -> None:
    now = datetime.now(UTC) + timedelta(seconds=wrong_by_s)
    headers = {
        "date": format_datetime(now, usegmt=True),
        "retry-after": format_datetime(now + timedelta(seconds=7), usegmt=True),
    }
    assert retry_after_s(headers) == 7
    assert retry_after_s({**headers, "date": "noon"}) is None


@pytest.mark.parametrize(("said", "meant"), [("true", True), ("False", False), ("", None), ("maybe", None)])
def test_the_service_says_whether_to_ask_again(said: str, meant: bool | None) -> None:
    assert error_of(500, {"x-should-retry": said}, b"").should_retry is meant
