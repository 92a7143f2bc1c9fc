import pytest

from app.voice.guard import is_own_host


@pytest.mark.parametrize(
    "header", ["127.0.0.1:8880", "127.0.0.1", "localhost:8880", "LOCALHOST", "[::1]:8880", "127.1.2.3:1"]
)
def test_this_computer_by_any_of_its_names(header: str) -> None:
    assert is_own_host(header, "127.0.0.1")


@pytest.mark.parametrize(
    "header",
    [
        "",
        "evil.example",
        "evil.example:8880",
        "localhost.evil.example",
        "192.168.1.4:8880",
        "[bad",
        "::",
        "a@b",
    ],
)
def test_any_other_name_is_refused(header: str) -> None:
    assert not is_own_host(header, "127.0.0.1")


def test_on_a_network_addresses_are_fine_and_strange_names_are_not() -> None:
    assert is_own_host("192.168.1.4:8880", "0.0.0.0")
    assert is_own_host("desk.lan:8880", "desk.lan")
    assert not is_own_host("evil.example", "0.0.0.0")
