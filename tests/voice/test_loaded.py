import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.voice.loaded import Loaded


class Engine:
    """Something that is loaded."""


def test_what_is_kept_is_not_loaded_again():
    loaded: Loaded[Engine] = Loaded(2)
    engine = loaded.get("a", Engine)
    assert loaded.get("a", pytest.fail) is engine


def test_the_one_that_was_used_longest_ago_is_freed():
    loaded: Loaded[Engine] = Loaded(2)
    kept = [weakref.ref(loaded.get(name, Engine)) for name in ("a", "b")]
    loaded.get("a", Engine)
    loaded.get("c", Engine)
    gc.collect()
    assert [engine() is not None for engine in kept] == [True, False]


def test_two_who_ask_at_once_load_it_once():
    loaded: Loaded[Engine] = Loaded(2)
    gate, asked = threading.Event(), threading.Semaphore(0)

    def load() -> Engine:
        asked.release()
        assert gate.wait(20)
        return Engine()

    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(loaded.get, "a", load) for _ in range(2)]
        assert asked.acquire(timeout=20)
        other = loaded.get("b", Engine)  # one that loads holds up no other
        gate.set()
        assert answers[0].result() is answers[1].result() is not other
    assert not asked.acquire(blocking=False)


def test_what_cannot_be_loaded_is_tried_again():
    loaded: Loaded[Engine] = Loaded(2)

    def fail() -> Engine:
        raise OSError("no")

    for _ in range(2):
        with pytest.raises(OSError, match="no"):
            loaded.get("a", fail)
    assert loaded.get("a", Engine)


@given(st.integers(1, 4), st.lists(st.sampled_from("abcdef"), max_size=40))
def test_never_more_than_it_may_and_always_the_latest(at_most, names):
    loaded: Loaded[str] = Loaded(at_most)
    for index, name in enumerate(names):
        loaded.get(name, lambda name=name: name)
        latest = list(dict.fromkeys(reversed(names[: index + 1])))[:at_most]
        assert list(loaded._kept) == latest[::-1]
