"""Prices as the file says them, exact to the last digit, and nothing free that is only unknown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import resources
from app.speech.events import Done
from app.speech.pricing import FREE, Estimate, Price, cost, estimate, load, price_of
from app.speech.service import VoiceChoice

OPENAI = "https://api.openai.com"
BUNDLED = load([resources.path("prices.toml")])

amounts = st.decimals(0, 1000, places=4)
counts = st.integers(0, 10**9)
lengths = st.integers(0, 10**9).map(lambda ms: ms / 1000)
prices = st.one_of(
    st.builds(Price, currency=st.just("USD"), per_million_characters=amounts),
    st.builds(
        Price,
        currency=st.just("USD"),
        per_minute=amounts,
        per_million_input_tokens=st.none() | amounts,
        per_million_output_tokens=st.none() | amounts,
    ),
)


def price(model: str, url: str = OPENAI) -> Price | None:
    return price_of(BUNDLED, VoiceChoice(service="cloud", model=model), url)


# --- the bundled prices -----------------------------------------------------------------------------------


def test_the_bundled_file_is_whole():
    assert BUNDLED.faults == ()
    assert len(BUNDLED.entries) == 3


@pytest.mark.parametrize("model", ["tts-1", "openai/tts-1", "tts-1-1106"])
def test_a_million_characters_of_the_standard_model(model):
    found = price(model, "https://api.dedaluslabs.ai" if "/" in model else OPENAI)
    assert found
    assert estimate(found, 1_000_000, 60_000) == Estimate(Decimal(15), "USD", False)


def test_the_finer_model_is_not_taken_for_the_standard_one():
    found = price("tts-1-hd-1106")
    assert found
    assert estimate(found, 4096, 260).amount == Decimal("0.12288")


@pytest.mark.parametrize("model", ["gpt-4o-mini-tts", "gpt-4o-mini-tts-2025-12-15"])
def test_a_minute_of_the_model_that_is_billed_by_tokens(model):
    found = price(model)
    assert found
    assert estimate(found, 950, 60) == Estimate(Decimal("0.015"), "USD", True)
    assert cost(found, 950, 60, Done(200, 1200)) == Estimate(Decimal("0.01452"), "USD", False)
    assert cost(found, 950, 60, Done(200)) == estimate(found, 950, 60)


def test_the_built_in_voice_costs_nothing():
    assert price_of(BUNDLED, VoiceChoice()) is FREE
    assert estimate(FREE, 10**6, 10**5) == Estimate(Decimal(0), "", False)


@pytest.mark.parametrize(
    ("model", "url"),
    [
        ("tts-1", "http://127.0.0.1:8880"),
        ("tts-1", "https://api.openai.com.example"),
        ("tts-1", "not an address"),
        ("tts-1-turbo", OPENAI),
        ("tts-11", OPENAI),
        ("tts", OPENAI),
    ],
)
def test_what_nobody_has_said_is_unknown_and_not_free(model, url):
    assert price(model, url) is None


# --- the user's file --------------------------------------------------------------------------------------


def test_the_users_prices_go_before_the_bundled_ones(tmp_path):
    mine = tmp_path / "prices.toml"
    mine.write_text(
        '[[price]]\nhosts = ["API.openai.com"]\nmodels = ["tts-1"]\ncurrency = "EUR"\n'
        "per_million_characters = 14.1\n"
        '[[price]]\nhosts = ["localhost"]\nmodels = ["*"]\nper_minute = 0\n'
    )
    catalogue = load([mine, resources.path("prices.toml")])
    found = price_of(catalogue, VoiceChoice(service="cloud", model="tts-1"), OPENAI)
    assert found == Price(currency="EUR", per_million_characters=Decimal("14.1"))
    own = price_of(catalogue, VoiceChoice(service="own", model="any"), "http://localhost:8880/base")
    assert own
    assert estimate(own, 1000, 60) == Estimate(Decimal(0), "", False)
    assert price_of(catalogue, VoiceChoice(service="cloud", model="tts-1-hd"), OPENAI) == price("tts-1-hd")


def test_a_file_that_is_not_there_has_no_prices(tmp_path):
    assert load([tmp_path / "none.toml"]) == load([])


@pytest.mark.parametrize("content", [b"[[price]", b"\xff"])
def test_a_file_that_cannot_be_read_is_told_and_hinders_nothing(tmp_path, content):
    (tmp_path / "prices.toml").write_bytes(content)
    catalogue = load([tmp_path / "prices.toml", resources.path("prices.toml")])
    assert catalogue.entries == BUNDLED.entries
    assert catalogue.faults == ("prices.toml is no TOML file that can be read, so its prices are not used.",)


WHOLE = {"hosts": '["h"]', "models": '["m"]', "currency": '"USD"', "per_minute": "0.5"}


@pytest.mark.parametrize(
    "change",
    [
        {"hosts": "[]"},
        {"hosts": '"h"'},
        {"models": "[1]"},
        {"currency": '""'},
        {"currency": "1"},
        {"per_minute": "-1"},
        {"per_minute": "nan"},
        {"per_minute": "inf"},
        {"per_minute": "true"},
        {"per_minute": '"1"'},
        {"per_minute": None, "per_million_input_tokens": "1"},
        {"per_million_characters": "1"},
        {"per_million_input_tokens": '"1"'},
    ],
)
def test_an_entry_that_lacks_something_is_told_and_not_used(tmp_path, change):
    file = tmp_path / "prices.toml"
    entries = ({**WHOLE, **change}, WHOLE)
    file.write_text(
        "".join("[[price]]\n" + "".join(f"{k} = {v}\n" for k, v in e.items() if v) for e in entries)
    )
    catalogue = load([file])
    assert len(catalogue.entries) == 1
    assert catalogue.faults == ("Price 1 in prices.toml lacks something, so it is not used.",)


@pytest.mark.parametrize("content", ["price = 1", "price = [1, 2]", "[price]\nhosts = 1", "other = 1", ""])
def test_other_content_has_no_prices(tmp_path, content):
    (tmp_path / "prices.toml").write_text(content)
    assert load([tmp_path / "prices.toml"]).entries == ()


# --- the sums ---------------------------------------------------------------------------------------------


@given(prices, counts, counts, lengths)
def test_parts_cost_what_the_whole_costs(price, one, other, seconds):
    whole = estimate(price, one + other, seconds).amount
    parts = estimate(price, one, seconds / 2).amount + estimate(price, other, seconds / 2).amount
    assert abs(whole - parts) <= whole * Decimal("1e-12")


@given(prices, counts, lengths)
def test_nothing_is_given_back_and_nothing_costs_nothing(price, characters, seconds):
    found = estimate(price, characters, seconds)
    assert found.amount >= 0
    assert found.currency == price.currency
    assert estimate(price, 0, 0).amount == 0


@given(prices, counts, lengths)
def test_without_usage_a_cost_is_the_estimate(price, characters, seconds):
    assert cost(price, characters, seconds, Done()) == estimate(price, characters, seconds)


@given(amounts, amounts, lengths, st.integers(-5, 10**12), st.integers(-5, 10**12))
def test_a_cost_by_tokens_is_no_estimate(rate_in, rate_out, seconds, tokens_in, tokens_out):
    price = Price(per_minute=Decimal(1), per_million_input_tokens=rate_in, per_million_output_tokens=rate_out)
    found = cost(price, 1000, seconds, Done(tokens_in, tokens_out))
    assert not found.is_estimate
    assert found.amount >= 0
