from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.address import AddressError, is_loopback, normalised, origin


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://api.example.com", "https://api.example.com"),
        ("  https://API.Example.com/  ", "https://api.example.com"),
        ("https://api.example.com/v1", "https://api.example.com"),
        ("https://api.example.com/v1/", "https://api.example.com"),
        ("https://api.example.com/v1/audio/speech", "https://api.example.com"),
        ("https://api.example.com/speech/v1", "https://api.example.com/speech"),
        ("https://api.example.com:443/v1", "https://api.example.com"),
        ("https://api.example.com:8443", "https://api.example.com:8443"),
        ("api.example.com", "https://api.example.com"),
        ("api.example.com:8443/v1", "https://api.example.com:8443"),
        ("127.0.0.1:8880", "http://127.0.0.1:8880"),
        ("localhost:8880/v1", "http://localhost:8880"),
        ("http://localhost:80", "http://localhost"),
        ("http://[::1]:8880/v1", "http://[::1]:8880"),
        ("https://[2001:DB8:0::1]", "https://[2001:db8::1]"),
        ("https://127.0.0.1", "https://127.0.0.1"),
    ],
)
def test_one_form(written, url):
    assert normalised(written) == url


@pytest.mark.parametrize(
    "written",
    [
        "",
        "   ",
        "https://",
        "ftp://example.com",
        "file:///etc/passwd",
        "https://name@example.com",
        "https://name:word@example.com",
        "https://@example.com",
        "https://example.com?",
        "https://example.com/v1?api-version=1",
        "https://example.com#",
        "https://example.com/#here",
        "https://exa mple.com",
        "https://example.com/a\nb",
        "https://bücher.example",
        "https://example.com:0",
        "https://example.com:65536",
        "https://example.com:http",
        "https://example..com",
        "https://" + "a" * 64 + ".com",
        "https://example.com/../v1",
        "https://example.com//v1",
        "https://example.com\\@127.0.0.1",
        "https://[::1",
        "https://[fe80::1%25eth0]",
        "https://%31.example",
    ],
)
def test_what_is_no_address(written):
    with pytest.raises(AddressError) as told:
        normalised(written, lan=True)
    assert str(told.value).endswith(".")
    assert "word" not in str(told.value).replace("password", "")


@pytest.mark.parametrize(
    "near",
    ["http://192.168.1.5:8000", "http://10.0.0.2", "http://nas:8880", "http://nas.local", "http://[fe80::1]"],
)
def test_http_in_ones_own_network_only_when_allowed(near):
    with pytest.raises(AddressError, match="own network"):
        normalised(near)
    assert normalised(near, lan=True) == near


@pytest.mark.parametrize(
    "far",
    [
        "http://api.example.com",
        "http://8.8.8.8",
        "http://0.0.0.0:8880",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://[::]",
        "http://[2606:4700::1]",
    ],
)
def test_http_never_leaves_the_house(far):
    for lan in (False, True):
        with pytest.raises(AddressError, match="https://"):
            normalised(far, lan=lan)


addresses = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "http://", "https://", "HTTPS://"]),
    st.sampled_from(["localhost", "127.0.0.1", "[::1]", "Example.com", "nas", "10.0.0.2", "a.b-c.example"]),
    st.sampled_from(["", ":80", ":443", ":8880"]),
    st.sampled_from(["", "/", "/v1", "/v1/", "/v1/audio/speech", "/x/v1", "/v1/v1", "/x//"]),
)


@given(addresses | st.text(max_size=40) | st.text("htps:/.@?#[]1a%-\\ ", max_size=30), st.booleans())
def test_any_text_is_one_safe_address_or_refused(text, lan):
    try:
        url = normalised(text, lan=lan)
    except AddressError:
        return
    parts = urlsplit(url)
    assert parts.scheme in ("http", "https")
    assert parts.hostname
    assert (parts.username, parts.password, parts.query, parts.fragment) == (None, None, "", "")
    assert parts.scheme == "https" or lan or is_loopback(url)
    assert not url.endswith("/")
    assert url.startswith(origin(url))


@given(addresses)
def test_one_form_stays_as_it_is(text):
    try:
        url = normalised(text, lan=True)
    except AddressError:
        return
    assert normalised(url, lan=True) == url
    assert normalised(f"{url}/v1", lan=True) == url


@pytest.mark.parametrize(
    ("url", "near"),
    [
        ("http://127.8.0.1", True),
        ("http://localhost:1", True),
        ("http://[::1]:1", True),
        ("https://127.example.com", False),
        ("https://localhost.example.com", False),
    ],
)
def test_what_is_this_computer(url, near):
    assert is_loopback(url) is near
