"""What belongs together where speech costs money: the clips that are kept, the account, and the prices."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from app import resources
from app.speech import pricing
from app.speech.pricing import Catalogue
from app.storage import paths
from app.storage.claims import Claims
from app.storage.clip_cache import ClipCache
from app.storage.files import write_whole
from app.storage.settings import Settings
from app.storage.spending import Spending

MEGABYTE = 1_000_000

_BEGINNING = """\
# Your own prices. They go before those that Readlark brings along; remove the # before the lines you need.
#
# [[price]]
# hosts = ["api.example.com"]
# models = ["*"]
# currency = "EUR"
# per_million_characters = 15.00

# ----------------------------------------------------------------------------------------------------------
# How it is done, and the prices that hold where you say nothing:

"""


@dataclass(frozen=True, slots=True)
class Purse:
    """Kept clips, the account of what was spent, and the prices as they stand in their files now.

    Any thread may use it. Close `clips` at the end.
    """

    clips: ClipCache
    spending: Spending
    prices: Callable[[], Catalogue]
    claims: Claims = field(default_factory=Claims)
    """Whose speech is being paid for now, by the keys of `clips`."""

    def keep(self, *, clips: bool, limit_mb: int) -> None:
        """Keep clips from now on, up to so many million bytes, or none. Takes a while: what is too much goes."""
        self.clips.private = not clips
        self.clips.set_limit(limit_mb * MEGABYTE)


def of_user(settings: Settings) -> Purse:
    """That in this user's folders, as `settings` say. Raises `UnusableFolder`."""
    clips = ClipCache(
        paths.cache() / "clips", settings.clip_limit_mb * MEGABYTE, private=not settings.keep_clips
    )
    files = (price_file(), resources.path("prices.toml"))
    return Purse(clips, Spending(paths.data() / "spending.sqlite"), partial(pricing.load, files))


def price_file() -> Path:
    """Where the user's own prices are, if there are any."""
    return paths.config() / "prices.toml"


def begun_price_file() -> Path:
    """As `price_file`, begun with an explanation in comments if it was not there. Raises OSError."""
    file = price_file()
    if not file.exists():
        known = resources.path("prices.toml").read_text(encoding="utf-8").splitlines()
        lines = (line if line.startswith("#") or not line else f"# {line}" for line in known)
        write_whole(file, "".join([_BEGINNING, *(f"{line}\n" for line in lines)]).encode())
    return file
