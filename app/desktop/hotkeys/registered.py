"""Keys on systems that keep a register of who has which: Windows and macOS."""

import itertools
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject

from app.desktop.hotkeys.backend import Backend, Binding, Hold, Means, Route, Standing
from app.desktop.hotkeys.combination import Combination, alternatives


class Register(Protocol):
    """The system's register. Entries have numbers of our own."""

    def enter(self, number: int, wish: Combination) -> Hold:
        """Have this key from now on, if the answer is `BOUND`."""
        ...

    def strike(self, number: int) -> None:
        """Give it back."""
        ...

    def close(self) -> None:
        """Hear of no key any more."""
        ...


class RegisteredHotkeys(Backend):
    """Enters every key that is wished; the system tells a held key once."""

    def __init__(
        self,
        means: Means,
        make_register: Callable[[Callable[[int], None]], Register],
        parent: QObject | None = None,
    ) -> None:
        """`make_register` gets what is to be called with the number of a key that is pressed."""
        super().__init__(Route(means, Standing.WORKS), parent)
        self._register = make_register(self._on_hit)
        self._numbers = itertools.count(1)
        self._verbs: dict[int, str] = {}

    def bind(self, wishes: Mapping[str, Combination], titles: Mapping[str, str]) -> None:
        """Have these keys at once, as far as nobody else has them."""
        self._strike_all()
        wished = frozenset(wishes.values())
        self._set_bindings({verb: self._bound(verb, wish, wished) for verb, wish in wishes.items()})

    def close(self) -> None:
        """Give all keys back."""
        self._strike_all()
        self._register.close()

    def _bound(self, verb: str, wish: Combination, wished: frozenset[Combination]) -> Binding:
        number = next(self._numbers)
        hold = self._register.enter(number, wish)
        if hold is Hold.BOUND:
            self._verbs[number] = verb
            return Binding(wish, hold, str(wish))
        return Binding(wish, hold, suggestion=self._free_one(wish, wished) if hold is Hold.TAKEN else None)

    def _free_one(self, taken: Combination, wished: frozenset[Combination]) -> Combination | None:
        """A combination near `taken` that nobody has, nor is wished for."""
        for one in alternatives(taken):
            number = next(self._numbers)
            if one not in wished and self._register.enter(number, one) is Hold.BOUND:
                self._register.strike(number)
                return one
        return None

    def _strike_all(self) -> None:
        for number in self._verbs:
            self._register.strike(number)
        self._verbs.clear()

    def _on_hit(self, number: int) -> None:
        if verb := self._verbs.get(number):
            self.pressed.emit(verb)
