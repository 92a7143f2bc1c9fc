"""Voices in memory: no more than a few at a time."""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Loaded(Generic[T]):
    """Keeps what was used last, up to `at_most`; safe to use from several threads.

    What falls out is freed as soon as nobody speaks with it any more.
    """

    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._lock = Lock()
        self._kept: OrderedDict[str, Future[T]] = OrderedDict()

    def get(self, name: str, load: Callable[[], T]) -> T:
        """What is kept as `name`, else what `load` makes; who asks meanwhile waits. Raises what `load` raises."""
        with self._lock:
            loading = self._kept.get(name)
            is_new = loading is None
            if loading is None:
                loading = self._kept[name] = Future()
            self._kept.move_to_end(name)
            while len(self._kept) > self._at_most:
                self._kept.popitem(last=False)
        if is_new:
            self._load(name, load, loading)
        return loading.result()

    def _load(self, name: str, load: Callable[[], T], loading: "Future[T]") -> None:
        try:
            loading.set_result(load())
        except BaseException as error:
            with self._lock:
                if self._kept.get(name) is loading:
                    del self._kept[name]
            loading.set_exception(error)
