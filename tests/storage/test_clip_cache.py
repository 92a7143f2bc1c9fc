"""Clips come back exactly as they were put, whatever kills, damages or shares the cache."""

import os
import random
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.audio.pcm import WordMark
from app.speech.contract import SpeechRequest, VoiceId
from app.speech.events import Skipped
from app.storage.clip_cache import CachedClip, ClipCache, key_of

ROOT = Path(__file__).parents[2]
URL = "https://voices.example"
REQUEST = SpeechRequest(
    model="tts-9", input="Good morning.", voice="nova", instructions="Warmly.", response_format="pcm"
)
CLIP = CachedClip(
    bytes(range(200)), (WordMark(0, 4, 0.1, 1 / 3), WordMark(5, 12, 1 / 3, 8e5)), (Skipped(12, 13),)
)


def key(number: int) -> str:
    return f"{number:064x}"


def pcm(number: int, size: int = 1000) -> bytes:
    return random.Random(number).randbytes(size)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache" / "clips"


@pytest.fixture
def cache(folder):
    with closing(ClipCache(folder)) as cache:
        yield cache


def clips_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith("index.sqlite")}


# --- the key ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"model": "tts-8"},
        {"input": "Good morning"},
        {"input": "Good morning.\n"},
        {"voice": "alloy"},
        {"voice": VoiceId(id="nova")},
        {"instructions": "Warmly. "},
        {"instructions": ""},
        {"speed": 1.01},
    ],
)
def test_all_that_can_be_heard_makes_another_key(change):
    assert key_of(URL, REQUEST.model_copy(update=change)) != key_of(URL, REQUEST)


def test_another_service_makes_another_key():
    assert key_of(URL + ":8080", REQUEST) != key_of(URL, REQUEST)


@pytest.mark.parametrize("change", [{"response_format": "wav"}, {"stream_format": "sse"}])
def test_how_the_sound_travels_does_not(change):
    assert key_of(URL, REQUEST.model_copy(update=change)) == key_of(URL, REQUEST)


def test_instructions_that_are_not_sent_do_not():
    legacy = REQUEST.model_copy(update={"model": "openai/tts-1"})
    assert key_of(URL, legacy) == key_of(URL, legacy.model_copy(update={"instructions": ""}))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip), st.text("ab\"',[]{}"))
def test_a_key_is_a_hash_and_nothing_else(text, url):
    made = key_of(url, SpeechRequest(model="m", voice="v", input=text))
    assert len(made) == 64
    assert set(made) <= set("0123456789abcdef")


# --- keeping ----------------------------------------------------------------------------------------------


def test_a_clip_comes_back_as_it_was(cache):
    assert cache.get(key(1)) is None
    assert key(1) not in cache
    assert cache.put(key(1), CLIP)
    assert cache.get(key(1)) == CLIP
    assert key(1) in cache
    assert cache.size() == len(CLIP.pcm)


def test_it_is_there_after_a_restart(folder):
    with closing(ClipCache(folder)) as cache:
        cache.put(key(1), CLIP)
    with closing(ClipCache(folder)) as cache:
        assert cache.get(key(1)) == CLIP


def test_a_later_take_replaces_the_earlier(cache, folder):
    cache.put(key(1), CLIP)
    later = CachedClip(pcm(2))
    assert cache.put(key(1), later)
    assert cache.get(key(1)) == later
    assert cache.size() == len(later.pcm)
    assert clips_in(folder) == {key(1) + ".pcm"}


def test_silence_is_not_worth_keeping(cache):
    assert not cache.put(key(1), CachedClip(b""))
    assert key(1) not in cache


def test_what_was_not_heard_for_longest_is_forgotten_first(folder):
    with closing(ClipCache(folder, 3000)) as cache:
        for number in (1, 2, 3):
            cache.put(key(number), CachedClip(pcm(number)))
        cache.get(key(1))
        assert cache.put(key(4), CachedClip(pcm(4)))
        assert [number for number in (1, 2, 3, 4) if key(number) in cache] == [1, 3, 4]
        assert clips_in(folder) == {key(number) + ".pcm" for number in (1, 3, 4)}
        cache.set_limit(1500)
        assert [number for number in (1, 2, 3, 4) if key(number) in cache] == [4]
        assert cache.size() == 1000


def test_what_is_larger_than_all_drives_nothing_out(folder):
    with closing(ClipCache(folder, 3000)) as cache:
        cache.put(key(1), CachedClip(pcm(1)))
        assert not cache.put(key(2), CachedClip(pcm(2, 3001)))
        assert key(1) in cache


def test_a_limit_of_nothing_keeps_nothing(folder):
    with closing(ClipCache(folder, 0)) as cache:
        assert not cache.put(key(1), CLIP)
        assert cache.get(key(1)) is None


def test_a_private_cache_gives_and_does_not_take(folder):
    with closing(ClipCache(folder, 2000)) as cache:
        cache.put(key(1), CachedClip(pcm(1)))
        cache.put(key(2), CachedClip(pcm(2)))
        cache.private = True
        assert cache.get(key(1)) == CachedClip(pcm(1))
        assert not cache.put(key(3), CLIP)
        cache.private = False
        cache.put(key(3), CachedClip(pcm(3)))
        assert [number for number in (1, 2, 3) if key(number) in cache] == [2, 3]  # no trace of the hearing


def test_clearing_forgets_all(cache, folder):
    for number in range(5):
        cache.put(key(number), CachedClip(pcm(number)))
    cache.clear()
    assert cache.size() == 0
    assert cache.get(key(1)) is None
    assert clips_in(folder) == set()
    assert cache.put(key(1), CLIP)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_only_the_user_can_look_in(cache, folder):
    cache.put(key(1), CLIP)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_no_text_and_no_address_is_written_down(cache, folder):
    cache.put(key_of(URL, REQUEST), CLIP)
    cache.close()
    for path in folder.iterdir():
        content = path.name.encode() + path.read_bytes()
        assert not any(word in content for word in (b"morning", b"Warmly", b"nova", b"example", b"tts-9"))


class Keeping(RuleBasedStateMachine):
    """The cache beside a plain list of what it must hold, in the order it was heard."""

    def __init__(self) -> None:
        super().__init__()
        self.home = tempfile.TemporaryDirectory()
        self.cache = ClipCache(Path(self.home.name, "clips"), 5000)
        self.limit = 5000
        self.held: list[tuple[str, bytes]] = []

    def teardown(self) -> None:
        self.cache.close()
        self.home.cleanup()

    def trim(self) -> None:
        while sum(len(data) for _, data in self.held) > self.limit:
            self.held.pop(0)

    @rule(number=st.integers(0, 7), size=st.integers(0, 3000))
    def put(self, number: int, size: int) -> None:
        data = pcm(number + size, size)
        if self.cache.put(key(number), CachedClip(data)):
            self.held = [item for item in self.held if item[0] != key(number)]
            self.held.append((key(number), data))
            self.trim()

    @rule(number=st.integers(0, 7))
    def get(self, number: int) -> None:
        clip = self.cache.get(key(number))
        held = [item for item in self.held if item[0] == key(number)]
        assert [clip.pcm for clip in (clip,) if clip] == [data for _, data in held]
        self.held = [item for item in self.held if item[0] != key(number)] + held

    @rule(limit=st.integers(0, 8000))
    def set_limit(self, limit: int) -> None:
        self.limit = limit
        self.cache.set_limit(limit)
        self.trim()

    @rule()
    def restart(self) -> None:
        self.cache.close()

    @rule()
    def clear(self) -> None:
        self.cache.clear()
        self.held.clear()

    @invariant()
    def holds_what_it_must(self) -> None:
        assert self.cache.size() == sum(len(data) for _, data in self.held)


Keeping.TestCase.settings = settings(max_examples=25, stateful_step_count=20)
test_any_order_of_uses = Keeping.TestCase


# --- many at once, and trouble ----------------------------------------------------------------------------


def test_threads_share_it(folder):
    with closing(ClipCache(folder, 8000)) as cache, ThreadPoolExecutor(4) as pool:
        start = threading.Barrier(4)

        def work(seed: int) -> int:
            start.wait()
            chance = random.Random(seed)
            for _ in range(60):
                number = chance.randrange(12)
                found = cache.get(key(number))
                assert found is None or found.pcm == pcm(number)
                assert cache.put(key(number), CachedClip(pcm(number)))
            return seed

        assert list(pool.map(work, range(4))) == list(range(4))
        assert cache.size() == 8000
        assert len(clips_in(folder)) == 8


def test_two_processes_share_it(folder):
    with closing(ClipCache(folder)) as one, closing(ClipCache(folder)) as other:
        one.put(key(1), CLIP)
        assert other.get(key(1)) == CLIP
        other.put(key(1), CachedClip(pcm(1)))
        assert one.get(key(1)) == CachedClip(pcm(1))
        other.clear()
        assert one.get(key(1)) is None


@pytest.mark.parametrize("damage", [b"", b"\0", pcm(1, 999), pcm(2), pcm(1) + b"\0\0"])
def test_a_damaged_clip_is_not_played(cache, folder, damage):
    cache.put(key(1), CachedClip(pcm(1)))
    (folder / f"{key(1)}.pcm").write_bytes(damage)
    assert cache.get(key(1)) is None
    assert key(1) not in cache
    assert cache.put(key(1), CachedClip(pcm(1)))
    assert cache.get(key(1)) == CachedClip(pcm(1))


def test_a_clip_that_vanished_is_not_counted(cache, folder):
    cache.put(key(1), CLIP)
    cache.close()
    (folder / f"{key(1)}.pcm").unlink()
    assert cache.size() == 0


def test_leavings_are_swept(cache, folder):
    cache.put(key(1), CLIP)
    cache.close()
    (folder / f"{key(2)}.pcm").write_bytes(b"whole, but never told of")
    (folder / f"{key(3)}.part").write_bytes(b"half")
    assert cache.get(key(1)) == CLIP
    assert clips_in(folder) == {key(1) + ".pcm"}


@pytest.mark.parametrize("damage", [b"no database at all", b"SQLite format 3\0" + bytes(4096)])
def test_a_damaged_index_is_begun_anew(cache, folder, damage):
    cache.put(key(1), CLIP)
    cache.close()
    (folder / "index.sqlite").write_bytes(damage)
    assert cache.get(key(1)) is None
    assert cache.put(key(1), CLIP)
    assert cache.get(key(1)) == CLIP
    assert clips_in(folder) == {key(1) + ".pcm"}


def test_without_a_place_nothing_is_kept_and_nothing_breaks(tmp_path):
    (tmp_path / "file").touch()
    with closing(ClipCache(tmp_path / "file" / "clips")) as cache:
        assert not cache.put(key(1), CLIP)
        assert cache.get(key(1)) is None
        assert key(1) not in cache
        assert cache.size() == 0
        with pytest.raises(OSError):
            cache.clear()


def test_a_full_disk_leaves_the_earlier_take(cache, folder, monkeypatch):
    cache.put(key(1), CLIP)
    write_bytes = Path.write_bytes

    def fill_up(path: Path, data: bytes) -> None:
        write_bytes(path, data[:10])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", fill_up)
        assert not cache.put(key(1), CachedClip(pcm(1)))
    assert cache.get(key(1)) == CLIP
    assert clips_in(folder) == {key(1) + ".pcm"}


WRITER = """
import random, sys
from pathlib import Path
from app.storage.clip_cache import CachedClip, ClipCache
cache = ClipCache(Path(sys.argv[1]), 2_000_000)
chance = random.Random(int(sys.argv[2]))
print("up", flush=True)
while True:
    number = chance.randrange(40)
    assert cache.put(f"{number:064x}", CachedClip(random.Random(number).randbytes(100_000)))
    cache.get(f"{chance.randrange(40):064x}")
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_twenty_kills_leave_no_corrupt_clip(folder):
    chance = random.Random(20)
    for kill in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, folder, str(kill)], cwd=ROOT, stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout
            for _ in range(chance.randrange(1, 30)):
                assert writer.stdout.readline()
            threading.Event().wait(chance.uniform(0, 0.003))  # anywhere within the next clip
            os.kill(writer.pid, signal.SIGKILL)
        with closing(ClipCache(folder, 2_000_000)) as cache:
            size = cache.size()
            found = [
                number
                for number in range(40)
                if (clip := cache.get(key(number))) and clip.pcm == pcm(number, 100_000)
            ]
            assert size == 100_000 * len(found) <= 2_000_000
            assert clips_in(folder) == {key(number) + ".pcm" for number in found}
    assert found
    with closing(sqlite3.connect(folder / "index.sqlite")) as index:
        assert index.execute("PRAGMA integrity_check").fetchone() == ("ok",)
