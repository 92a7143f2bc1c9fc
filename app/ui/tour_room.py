"""Shows a new user around once, and everybody who asks for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.ui.combination_button import shown
from app.ui.desk import Desk
from app.ui.reader_view import Mode
from app.ui.verbs import Verb, wished

if TYPE_CHECKING:
    from app.ui.tour import Bubble


class TourRoom(QObject):
    """Puts the bubbles of the tour over the desk. Reading closes them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.bubble: Bubble | None = None
        """What is shown of the tour now."""
        desk.settings_opening.connect(self._on_desk_settings_opening)
        desk.control.mode_changed.connect(self._on_control_mode_changed)
        desk.view.emptiness_changed.connect(self._on_view_emptiness_changed)

    def begin_once(self) -> None:
        """Show the tour, unless it has been shown before, or something is read already."""
        if not self._desk.preferences.tour_seen and not self._desk.control.is_reading:
            self._desk.prefer(tour_seen=True)
            self.begin()

    @Slot()
    def begin(self) -> None:
        """Show the tour from its beginning."""
        from app.ui.tour import Bubble, Stop

        if self.bubble:
            self.bubble.leave()
        bar, transport = self._desk.top_bar, self._desk.transport
        stops = (
            Stop(
                self.tr("Open a file or paste a text here. You can also drop a file, or simply type."),
                _button(bar, "open"),
            ),
            Stop(
                self.tr(
                    "Press play: the voice begins, and the word that it says lights up. "
                    "A click on a word reads from there."
                ),
                _button(transport, "play"),
            ),
            Stop(self._elsewhere(), _button(bar, "settings")),
        )
        self.bubble = Bubble(stops, self._desk)
        self.bubble.closed.connect(self._on_bubble_closed)
        self._desk.actions_.leave.setEnabled(False)  # Esc is the bubble's
        self.bubble.show()

    def _elsewhere(self) -> str:
        keys = wished(self._desk.preferences).get(Verb.SELECTION.value)
        if keys is None:
            return self.tr(
                "A key can read what is selected in any program. "
                "Choose one in this menu, under “Shortcuts everywhere…”."
            )
        told = self.tr(
            "In any other program, select some text and press {keys}. "
            "“Shortcuts everywhere…” in this menu changes the key, and says whether it works here."
        )
        return told.format(keys=shown(keys))

    @Slot()
    def _on_bubble_closed(self) -> None:
        bubble, self.bubble = self.bubble, None
        self._desk.actions_.leave.setEnabled(True)
        if bubble and bubble.isAncestorOf(self._desk.window().focusWidget() or bubble):
            self._desk.view.setFocus()

    @Slot(object)
    def _on_control_mode_changed(self, mode: Mode) -> None:
        if mode is Mode.READING and self.bubble:
            self.bubble.leave()

    @Slot(bool)
    def _on_view_emptiness_changed(self, empty: bool) -> None:
        """A text has come, as the first bubble told, which would lie over it."""
        if not empty and self.bubble and self.bubble.is_at_first:
            self.bubble.go_on()

    @Slot(QMenu)
    def _on_desk_settings_opening(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Show me around")).triggered.connect(self._on_tour_triggered)

    @Slot()
    def _on_tour_triggered(self) -> None:
        self.begin()
        assert self.bubble
        self.bubble.next.setFocus()


def _button(bar: QWidget, name: str) -> QToolButton:
    button = bar.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    return button
