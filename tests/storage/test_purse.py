"""What is kept, spent and charged: together, as the settings say."""

from decimal import Decimal

from app.speech.pricing import load, price_of
from app.speech.service import VoiceChoice
from app.storage import paths, purse
from app.storage.clip_cache import CachedClip
from app.storage.settings import Settings

CLIP = CachedClip(bytes(600_000))


def test_clips_are_kept_as_the_settings_say_now_and_at_the_next_start():
    paying = purse.of_user(Settings())
    assert all(paying.clips.put(key, CLIP) for key in ("a" * 64, "b" * 64))
    paying.keep(clips=True, limit_mb=1)
    assert paying.clips.size() == len(CLIP.pcm), "what is too much goes at once, the oldest first"
    paying.keep(clips=False, limit_mb=1)
    assert not paying.clips.put("c" * 64, CLIP)
    paying.clips.close()
    for settings, kept in ((Settings(keep_clips=False), False), (Settings(clip_limit_mb=0), False)):
        later = purse.of_user(settings)
        assert later.clips.put("c" * 64, CLIP) is kept
        later.clips.close()


def test_the_price_file_is_begun_with_what_explains_it_and_changes_nothing():
    begun = purse.begun_price_file()
    assert begun == paths.config() / "prices.toml"
    assert load([begun]) == load([]), "every line is a comment"
    text = begun.read_text(encoding="utf-8")
    assert "per_million_characters" in text
    assert purse.begun_price_file().read_text(encoding="utf-8") == text


def test_a_price_of_the_users_own_holds_at_once():
    paying = purse.of_user(Settings())
    choice = VoiceChoice(service="cloud", model="m")
    file = purse.begun_price_file()
    lines = file.read_text(encoding="utf-8").splitlines()
    first = lines.index("# [[price]]")
    lines[first : first + 5] = [line.removeprefix("# ") for line in lines[first : first + 5]]
    file.write_text("\n".join(lines), encoding="utf-8")
    price = price_of(paying.prices(), choice, "https://api.example.com")
    assert price
    assert (price.currency, price.per_million_characters) == ("EUR", Decimal(15))
