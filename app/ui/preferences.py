"""What the window remembers from one start to the next, as one immutable value."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.speech.service import VoiceChoice

SMALLEST_TEXT = 12
LARGEST_TEXT = 36
DEFAULT_TEXT = 16

SLOWEST = 0.25
FASTEST = 4.0


BUILT_IN_READS, READING_STOPS = "built-in", "stop"
"""What happens when the service of a voice fails: the built-in voice reads on, or the reading stops."""


SECOND_PRESS_STOPS, SECOND_PRESS_PAUSES = "stop", "pause"
"""What the key that had a text read does when it is pressed again."""


class Appearance(StrEnum):
    """Which of the two sets of colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The user's choices.

    `tongue` is the language of the window (ISO 639-1), empty for that of the system.
    `font_family` is empty for the house serif; `font_size` is in points (12 to 36); `volume` runs from 0 to 1;
    `rate` is the reading speed (0.25 to 4.0). With `voice_sets_pace` that speed is asked of the voice instead of
    the player. `known_servers` are the origins of the speech services that the user knows to get the text.
    `rules_off` are the names of the spoken rules that do not hold.
    `when_service_fails` is `BUILT_IN_READS` or `READING_STOPS`.
    `favourites` are voices with a star, as `SERVICE/VOICE`. `keep_texts`: what is read stays in the library.
    `ask_about_cost`, `ask_above`, `keep_clips`, `clip_limit_mb` and `text_limit_mb` are those of the settings.
    `export_format`, `export_quality`, `export_loudness`, `export_subtitles` and `export_folder` are those of the
    settings.
    `output_device`: the id of the sound device, "" for that of the system, and `output_name` what people call it;
    `output_delays`: for devices that are heard late, as `MS ID`.
    `close_hides`: closing the window leaves the app in the tray; `told_hiding`: the user has been told so.
    `hotkey_selection`, `hotkey_clipboard`, `hotkey_toggle` are those of the settings; `second_press` is
    `SECOND_PRESS_STOPS` or `SECOND_PRESS_PAUSES`; `hotkeys_taken` are those that the user knows to be taken.
    `small_reader`: a card shows readings from elsewhere while the window is away; `mini_place`: where the user has put
    it on the screen, left and top in pixels.
    `tour_seen`: the user has been shown around.
    `geometry` is what `QWidget.saveGeometry` gave, empty at the first start.
    """

    appearance: Appearance = Appearance.SYSTEM
    tongue: str = ""
    font_family: str = ""
    font_size: int = DEFAULT_TEXT
    volume: float = 1.0
    muted: bool = False
    rate: float = 1.0
    voice_sets_pace: bool = False
    voice: VoiceChoice = field(default_factory=VoiceChoice)
    panel_shown: bool = True
    known_servers: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    favourites: tuple[str, ...] = ()
    when_service_fails: str = BUILT_IN_READS
    keep_texts: bool = True
    ask_about_cost: bool = True
    ask_above: float = 1.0
    keep_clips: bool = True
    clip_limit_mb: int = 2000
    text_limit_mb: int = 500
    export_format: str = "mp3"
    export_quality: str = "standard"
    export_loudness: str = "as-spoken"
    export_subtitles: str = "none"
    export_folder: str = ""
    output_device: str = ""
    output_name: str = ""
    output_delays: tuple[str, ...] = ()
    close_hides: bool = False
    told_hiding: bool = False
    hotkey_selection: str = "Ctrl+Alt+S"
    hotkey_clipboard: str = "Ctrl+Alt+C"
    hotkey_toggle: str = "Ctrl+Alt+Space"
    second_press: str = SECOND_PRESS_STOPS
    hotkeys_taken: tuple[str, ...] = ()
    small_reader: bool = True
    tour_seen: bool = False
    mini_place: tuple[int, int] | None = None
    geometry: bytes = b""
