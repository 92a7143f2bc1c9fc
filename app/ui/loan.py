"""Another voice or speed for one reading, as the command line may ask for it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.reading.state import State
from app.speech.service import VoiceChoice
from app.ui.transport_bar import TransportBar
from app.ui.voice_panel import VoicePanel

if TYPE_CHECKING:
    from app.playback.reader import Reader


class Loan(QObject):
    """Lends the reader another choice and rate until its reading is over, and has the panel say so.

    What the user changes in the panel meanwhile holds at once, and stays.
    """

    def __init__(self, reader: "Reader", panel: VoicePanel, transport: TransportBar, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._panel = panel
        self._transport = transport
        self._voice: str = ""
        """The voice that is lent, if one is."""
        self._own_speed: tuple[float, bool] | None = None
        """The user's speed, and whether the voice sets it, while another one is lent."""
        reader.finished.connect(self.end)
        reader.state_changed.connect(self._on_reader_state_changed)
        panel.choice_changed.connect(self._on_panel_choice_changed)
        panel.speed.changed.connect(self._on_speed_changed)

    def begin(self, choice: VoiceChoice, rate: float) -> None:
        """Have the next reading spoken as `choice` says, `rate` times as fast."""
        self.end()
        panel = self._panel
        own = panel.choice
        if replace(choice, speed=own.speed) != own:
            self._voice = choice.voice
        if (choice.speed, rate) != (own.speed, panel.rate):
            self._own_speed = (panel.speed.rate, panel.speed.by_voice)
            by_voice = rate == 1.0 != choice.speed
            panel.show_speed(choice.speed if by_voice else rate, by_voice=by_voice)
        self._say()
        self._hand_over(choice, rate)

    @Slot()
    def end(self) -> None:
        """Give the reader back what the panel says."""
        if not self._voice and self._own_speed is None:
            return
        if self._own_speed:
            rate, by_voice = self._own_speed
            self._panel.show_speed(rate, by_voice=by_voice)
        self._voice, self._own_speed = "", None
        self._say()
        self._hand_over(self._panel.choice, self._panel.rate)

    def _hand_over(self, choice: VoiceChoice, rate: float) -> None:
        self._reader.set_voice(choice)
        self._reader.set_rate(rate)
        self._transport.set_rate(rate)

    def _say(self) -> None:
        if self._voice:
            told = self.tr(
                "This reading is spoken by {voice}, as was asked. Your own voice comes back after it."
            )
            self._panel.show_note(told.format(voice=self._voice))
        elif self._own_speed:
            self._panel.show_note(
                self.tr("This speed was asked for this reading. Your own comes back after it.")
            )
        else:
            self._panel.show_note("")

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is State.IDLE:
            self.end()

    @Slot(object)
    def _on_panel_choice_changed(self, _choice: VoiceChoice) -> None:
        self._voice = ""
        self._say()

    @Slot()
    def _on_speed_changed(self) -> None:
        self._own_speed = None
        self._say()
