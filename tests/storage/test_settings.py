import os
import stat
import subprocess
import sys
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from app.speech.service import VoiceChoice
from app.storage import settings
from app.storage.settings import Settings

CHOSEN = Settings(
    appearance="dark",
    tongue="de",
    font_family="Atkinson Hyperlegible",
    font_size=24,
    volume=0.5,
    muted=True,
    rate=1.75,
    voice_sets_pace=True,
    panel_shown=False,
    known_servers=("https://api.example.com", "http://nas:8880"),
    rules_off=("citations", "emoji"),
    favourites=("openai/coral",),
    wake_silence_ms=500,
    ask_about_cost=False,
    ask_above=2.5,
    keep_clips=False,
    clip_limit_mb=500,
    keep_texts=False,
    when_service_fails="stop",
    text_limit_mb=50,
    export_format="m4b",
    export_quality="best",
    export_loudness="podcast",
    export_subtitles="vtt",
    export_folder="/home/me/Clips",
    output_device="bluez_sink.00",
    output_name="Headphones",
    output_delays=("180 bluez_sink.00",),
    close_hides=True,
    told_hiding=True,
    hotkey_selection="Meta+R",
    hotkey_clipboard="",
    hotkey_toggle="F9",
    second_press="pause",
    hotkeys_taken=("Ctrl+Alt+S",),
    small_reader=False,
    tour_seen=True,
    voice=VoiceChoice("nova", "Cloud", "tts-1", 'Calm, with "warmth".\nSlowly.', 1.25),
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.toml"


def test_without_a_file_nothing_is_chosen(file):
    assert settings.load(file) == Settings()


def test_every_choice_comes_back(file):
    assert all(getattr(CHOSEN, item.name) != getattr(Settings(), item.name) for item in fields(Settings))
    settings.save(CHOSEN, file)
    assert settings.load(file) == CHOSEN


def test_the_users_own_file_lies_in_the_config_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("READLARK_HOME", str(tmp_path))
    settings.save(CHOSEN)
    assert (tmp_path / "config" / "settings.toml").is_file()
    assert settings.load() == CHOSEN


def test_comments_and_unknown_keys_stay(file):
    file.write_text(
        '# mine\nrate = 2.0  # quick\nlater = "kept"\n[voice]\naccent = "kept too"\n[plan]\nx = 1\n'
    )
    settings.save(replace(settings.load(file), rate=3.0), file)
    text = file.read_text()
    assert "# mine" in text
    assert "# quick" in text
    assert 'later = "kept"' in text
    assert 'accent = "kept too"' in text
    assert "[plan]\nx = 1" in text
    assert settings.load(file).rate == 3.0


@pytest.mark.parametrize(
    "line",
    [
        "rate = 9",
        "ask_above = -1",
        "clip_limit_mb = 0.5",
        "rate = true",
        "rate = nan",
        'rate = "fast"',
        "font_size = 18.5",
        "font_size = true",
        "volume = -1",
        f"volume = {10**400}",
        'appearance = "pink"',
        "appearance = []",
        "muted = 1",
        'known_servers = "all"',
        "known_servers = [1]",
        "voice = 3",
        'voice = { voice = "" }',
        "voice = { speed = inf }",
    ],
)
def test_what_is_out_of_range_counts_as_not_chosen(file, line):
    file.write_text(line + "\nwake_silence_ms = 200\n")
    assert settings.load(file) == Settings(wake_silence_ms=200)


@pytest.mark.parametrize(
    "content", [b"rate = ", b"\xff\xfe", b"\x00", b"[voice]\n[voice]\n", b"a=" + b"[" * 5000]
)
def test_a_file_that_is_no_toml_is_kept_aside(file, content):
    file.write_bytes(content)
    assert settings.load(file) == Settings()
    assert file.with_name("settings.toml.bad").read_bytes() == content
    settings.save(CHOSEN, file)
    assert settings.load(file) == CHOSEN


@given(st.binary(max_size=300))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_file_hinders_a_start(file, content):
    file.write_bytes(content)
    assert isinstance(settings.load(file), Settings)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_only_the_user_can_read_it(file):
    settings.save(CHOSEN, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_failed_save_leaves_the_old_file_and_nothing_else(file, monkeypatch):
    settings.save(CHOSEN, file)

    def fail(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", fail)
        with pytest.raises(OSError, match="No space"):
            settings.save(Settings(), file)
    assert settings.load(file) == CHOSEN
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_reading_needs_no_heavy_module(tmp_path):
    source = "import sys; from app.storage import settings; settings.load(); print('tomlkit' in sys.modules)"
    environment = {**os.environ, "READLARK_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, env=environment)
    assert done.stdout == "False\n"
