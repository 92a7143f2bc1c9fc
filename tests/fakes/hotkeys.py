"""Keys of the whole desktop, without a desktop."""

from collections.abc import Iterable, Mapping

from app.desktop.hotkeys.backend import Backend, Binding, Hold, Means, Route, Standing
from app.desktop.hotkeys.combination import Combination


class FakeHotkeys(Backend):
    """Binds every key but those that are `taken`, for which it suggests `suggestion`."""

    def __init__(
        self,
        taken: Iterable[Combination] = (),
        suggestion: Combination | None = None,
        route: Route | None = None,
    ) -> None:
        super().__init__(route or Route(Means.X11, Standing.WORKS))
        self.taken = set(taken)
        self.suggestion = suggestion
        self.wishes: list[dict[str, Combination]] = []
        self.titles: dict[str, str] = {}
        self.closed = False

    def bind(self, wishes: Mapping[str, Combination], titles: Mapping[str, str]) -> None:
        self.wishes.append(dict(wishes))
        self.titles = dict(titles)
        self._set_bindings({verb: self._bound(wish) for verb, wish in wishes.items()})

    def change_route(self, standing: Standing) -> None:
        """The desktop thinks otherwise."""
        self._set_route(Route(self.route.means, standing))

    def _bound(self, wish: Combination) -> Binding:
        if wish in self.taken:
            return Binding(wish, Hold.TAKEN, suggestion=self.suggestion)
        return Binding(wish, Hold.BOUND, str(wish))

    def close(self) -> None:
        self.closed = True
