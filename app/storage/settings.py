"""What the user has chosen, in one TOML file that can be edited by hand.

Reading needs nothing beyond the standard library, because the window waits for it before its first paint.
"""

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, cast

from app.speech.service import VoiceChoice
from app.storage import paths
from app.storage.files import write_whole

APPEARANCES = ("system", "light", "dark")
"""`system` follows the desktop."""

TONGUES = ("", "en", "de", "fr", "es")
"""The languages of the window (ISO 639-1); "" is that of the system."""

WHEN_SERVICE_FAILS = ("built-in", "stop")
"""The built-in voice reads on, or the reading stops."""

SECOND_PRESSES = ("stop", "pause")
"""What the key that had a text read does when it is pressed again."""

EXPORT_FORMATS = ("mp3", "m4b", "opus", "aac", "flac", "wav", "pcm")
EXPORT_QUALITIES = ("small", "standard", "best")
EXPORT_LOUDNESSES = ("as-spoken", "audiobook", "podcast")
EXPORT_SUBTITLES = ("none", "srt", "vtt", "lrc")

HIGHEST_ASK_ABOVE = 100_000.0
HIGHEST_CLIP_LIMIT_MB = 1_000_000
"""A terabyte."""

MEGABYTE = 1_000_000
"""The unit of the limits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The user's choices, with what holds until something is chosen.

    `tongue`: the language of the window, one of `TONGUES`.
    `font_family` "" is the app's own; `font_size` in points, 12 to 36; `volume` 0 to 1; `rate`: reading speed,
    0.25 to 4.0, pitch-true; `voice_sets_pace`: that speed is asked of the voice instead of the player;
    `panel_shown`: whether the window shows the panel of the voice; `known_servers`: the origins of the speech
    services that the user has been told to get the text; `wake_silence_ms`: silence that wakes a
    sleeping sound device, 0 to 500; `rules_off`: the spoken rules that do not hold.
    `ask_about_cost`: ask before what costs more than `ask_above`, in the price's currency; 0 is whatever costs
    anything. `keep_clips`: paid speech is kept, up to `clip_limit_mb` million bytes.
    `favourites`: voices as `SERVICE/VOICE`.
    `when_service_fails`: one of `WHEN_SERVICE_FAILS`.
    `keep_texts`: texts that are read, and the place in each, up to `text_limit_mb` million bytes.
    `output_device`: the id of the sound device, "" for that of the system, and `output_name` what people call it;
    `output_delays`: for devices that are heard late, as `MS ID`.
    `close_hides`: closing the window leaves the app in the tray; `told_hiding`: the user has been told so once.
    `hotkey_selection`, `hotkey_clipboard` and `hotkey_toggle`: the keys that in every program read the selection,
    read the clipboard, and pause or go on, as `Ctrl+Alt+S`; "" is none. `second_press`: one of `SECOND_PRESSES`.
    `hotkeys_taken`: the keys that the user has been told are another program's.
    `small_reader`: a card shows readings from elsewhere while the window is away.
    `tour_seen`: the user has been shown around.
    `export_format` to `export_subtitles`: how the last clip was written, each one of those named above;
    `export_folder`: where, "" for the user's music.
    """

    appearance: str = "system"
    tongue: str = ""
    font_family: str = ""
    font_size: int = 16
    volume: float = 1.0
    muted: bool = False
    rate: float = 1.0
    voice_sets_pace: bool = False
    panel_shown: bool = True
    known_servers: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    favourites: tuple[str, ...] = ()
    wake_silence_ms: int = 100
    ask_about_cost: bool = True
    ask_above: float = 1.0
    keep_clips: bool = True
    clip_limit_mb: int = 2000
    keep_texts: bool = True
    when_service_fails: str = "built-in"
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
    second_press: str = "stop"
    hotkeys_taken: tuple[str, ...] = ()
    small_reader: bool = True
    tour_seen: bool = False
    voice: VoiceChoice = field(default_factory=VoiceChoice)


def load(file: Path | None = None) -> Settings:
    """The settings in `file` (default: the user's own).

    Nothing in a file can hinder a start: what is unknown is left alone, what is out of range counts as not
    chosen, and a file that is no TOML is kept beside as `settings.toml.bad`.
    """
    file = file or _default_file()
    if not file.exists():
        return Settings()
    import tomllib  # only with a file, behind which the window waits the few milliseconds it takes

    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, RecursionError, ValueError):
        with contextlib.suppress(OSError):
            file.replace(file.with_name(file.name + ".bad"))
        return Settings()
    chosen = _accepted(content, _CHECKS)
    voice = _accepted(content.get("voice"), _VOICE_CHECKS)
    for name in ("known_servers", "favourites", "rules_off", "output_delays", "hotkeys_taken"):
        chosen[name] = tuple(chosen.get(name, ()))
    return Settings(**chosen, voice=replace(VoiceChoice(), **voice))


def save(settings: Settings, file: Path | None = None) -> None:
    """Write `settings` to `file` (default: the user's own), whole or not at all, readable by the user alone.

    Comments and unknown keys of the file stay as they are.

    Raises:
        OSError: the file cannot be written.
    """
    import tomlkit
    from tomlkit.exceptions import ParseError

    file = file or _default_file()
    try:
        content: Any = tomlkit.parse(file.read_text(encoding="utf-8"))
    except (OSError, ParseError, RecursionError, ValueError):
        content = tomlkit.document()
    for item in fields(settings):
        if item.name != "voice":
            content[item.name] = getattr(settings, item.name)
    if not isinstance(content.get("voice"), dict):
        content["voice"] = tomlkit.table()
    for name, value in asdict(settings.voice).items():
        content["voice"][name] = value
    write_whole(file, tomlkit.dumps(content).encode("utf-8"))


def _default_file() -> Path:
    return paths.config() / "settings.toml"


_Check = Callable[[object], bool]


def _number(low: float, high: float) -> _Check:
    return lambda value: (
        isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
    )


def _whole(low: int, high: int) -> _Check:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _text(max_length: int) -> _Check:
    return lambda value: isinstance(value, str) and len(value) <= max_length


def _name(max_length: int) -> _Check:
    return lambda value: isinstance(value, str) and 0 < len(value) <= max_length


def _names(max_length: int) -> _Check:
    is_name = _name(max_length)
    return lambda value: isinstance(value, list) and all(map(is_name, cast("list[object]", value)))


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


_CHECKS: Mapping[str, _Check] = {
    "appearance": lambda value: value in APPEARANCES,
    "tongue": lambda value: value in TONGUES,
    "font_family": _text(200),
    "font_size": _whole(12, 36),
    "volume": _number(0, 1),
    "muted": _is_flag,
    "rate": _number(0.25, 4),
    "voice_sets_pace": _is_flag,
    "panel_shown": _is_flag,
    "known_servers": _names(300),
    "rules_off": _names(60),
    "favourites": _names(300),
    "wake_silence_ms": _whole(0, 500),
    "ask_about_cost": _is_flag,
    "ask_above": _number(0, HIGHEST_ASK_ABOVE),
    "keep_clips": _is_flag,
    "clip_limit_mb": _whole(0, HIGHEST_CLIP_LIMIT_MB),
    "keep_texts": _is_flag,
    "when_service_fails": lambda value: value in WHEN_SERVICE_FAILS,
    "text_limit_mb": _whole(0, HIGHEST_CLIP_LIMIT_MB),
    "export_format": lambda value: value in EXPORT_FORMATS,
    "export_quality": lambda value: value in EXPORT_QUALITIES,
    "export_loudness": lambda value: value in EXPORT_LOUDNESSES,
    "export_subtitles": lambda value: value in EXPORT_SUBTITLES,
    "export_folder": _text(4096),
    "output_device": _text(1000),
    "output_name": _text(300),
    "output_delays": _names(1100),
    "close_hides": _is_flag,
    "told_hiding": _is_flag,
    "hotkey_selection": _text(60),
    "hotkey_clipboard": _text(60),
    "hotkey_toggle": _text(60),
    "hotkeys_taken": _names(60),
    "second_press": lambda value: value in SECOND_PRESSES,
    "small_reader": _is_flag,
    "tour_seen": _is_flag,
}

_VOICE_CHECKS: Mapping[str, _Check] = {
    "voice": _name(200),
    "service": _name(200),
    "model": _name(200),
    "instructions": _text(4096),
    "speed": _number(0.25, 4),
}


def _accepted(content: Any, checks: Mapping[str, _Check]) -> dict[str, Any]:
    """What of a TOML table (or of what stands in its place) passes its check."""
    table = cast("dict[str, Any]", content) if isinstance(content, dict) else {}
    return {name: table[name] for name, check in checks.items() if name in table and check(table[name])}
