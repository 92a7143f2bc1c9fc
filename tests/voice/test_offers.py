import pytest
from hibari.voices import BASE_URL, VOICES

from app.voice import offers


def test_the_offers_are_those_of_the_engine() -> None:
    found = {offer.id: offer for offer in offers.offers()}
    assert list(found) == list(VOICES)
    assert offers.BASE_URL == BASE_URL
    for name, traits in VOICES.items():
        offer = found[name]
        assert (offer.size, offer.sha256, offer.language) == (
            traits["bytes"],
            traits["sha256"],
            traits["language"],
        )
        assert offer.is_bundled == traits["bundled"]
        assert offer.is_bundled or offer.url == BASE_URL + traits["file"]


def test_another_place() -> None:
    (bundled, *others) = offers.offers("http://127.0.0.1:1/")
    assert bundled.id == "heart"
    assert all(offer.url == f"http://127.0.0.1:1/{offer.file}" for offer in others)


def test_without_the_engine_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offers, "_ENGINE", "no_such_engine")
    assert offers.offers() == ()
