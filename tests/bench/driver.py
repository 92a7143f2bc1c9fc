"""The real window in a process of its own, that does what lines of JSON on its standard input ask for.

`python -m tests.bench.driver`: prints `{"event": "painted"|"furnished"|"state"|"pressed"|…, "at": monotonic seconds}`.
What is timed is what a person does: an action is triggered on the widget, at `at`.
"""

import json
import os
import resource
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from app.desktop.plain_import import restore_import

restore_import()  # as the app does, before the window is imported

from app.application import Start  # noqa: E402
from app.desktop.terminal import quiet_qt  # noqa: E402
from app.speech.service import VoiceChoice  # noqa: E402

STALL_TICK_MS = 1


def say(event: str, **fields: Any) -> None:
    print(json.dumps({"event": event, "at": time.monotonic(), **fields}), flush=True)


class Stalls:
    """How late the event loop was: a timer of 1 ms, and the ms by which each of its ticks came late."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt  # takes long to load, and must not delay the first paint

        self._late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=STALL_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        self._late = []
        self._last = time.perf_counter()
        self._timer.start()

    def report(self) -> dict[str, float]:
        late = sorted(self._late)
        if not late:
            return {"ticks": 0}
        return {
            "ticks": len(late),
            "longest_ms": round(late[-1], 1),
            "p99_9_ms": round(late[min(len(late) - 1, int(len(late) * 0.999))], 1),
        }

    def _on_timeout(self) -> None:
        now = time.perf_counter()
        self._late.append(max(0.0, (now - self._last) * 1000 - STALL_TICK_MS))
        self._last = now


class TimedStart(Start):
    """Says when the window was painted first, before anything else goes on."""

    def _assemble(self) -> None:
        say("painted")
        super()._assemble()

    def start_again(self) -> subprocess.Popen[bytes]:
        """Driven by the same lines as this one."""
        return subprocess.Popen([sys.executable, "-m", "tests.bench.driver"])


class Driver:
    """Runs the window and obeys."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._start = TimedStart(application, [])
        self._stalls: Stalls | None = None
        self._floor: list[Any] = []
        self._start.assembled.connect(self._on_start_assembled)

    def close(self) -> None:
        self._start.close()

    def _on_start_assembled(self) -> None:
        assert self._start.run
        self._run = self._start.run
        self._reader = self._run.reader
        self._reader.state_changed.connect(lambda state: say("state", state=state.value))
        opening = self._run._opening
        opening.shown.connect(lambda _opening, _document, whole: say("shown", whole=whole))
        opening.completed.connect(lambda _opening, _document: say("shown", whole=True))
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._input.activated.connect(self._on_input_activated)
        self._stalls = Stalls()
        say("furnished", pid=os.getpid())

    def _on_input_activated(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self._application.quit()
            return
        order = json.loads(line)
        getattr(self, f"do_{order.pop('do')}")(**order)

    def do_type(self, text: str) -> None:
        """Put `text` in the editor as pasting would, without reading it."""
        desk = self._run._desk
        desk.control.stop()
        desk.view.selectAll()
        desk.view.insert_text(text)
        say("typed")

    def do_press_play(self) -> None:
        at = time.monotonic()
        self._run._desk.actions_.play.trigger()
        say("pressed", pressed_at=at)

    def do_press_stop(self) -> None:
        self._run._desk.actions_.stop.trigger()
        say("stopped")

    def do_trigger(self, action: str) -> None:
        """Do what a button or menu entry of the window does; `action` as `Actions` calls it. Not, where it is off."""
        getattr(self._run._desk.actions_, action).trigger()
        say("triggered")

    def do_shown(self) -> None:
        """Say what the window's great button offers."""
        say("shown_now", play=self._run._desk.actions_.play.text())

    def do_told(self) -> None:
        """Say what stands above the text: each message, with the name of what can be done about it."""
        say("told", messages=[[banner.text, banner._action.text()] for banner in self._banners()])

    def do_accept(self, action: str) -> None:
        """Click on what a message above the text offers under this name."""
        say("accepted")
        buttons = (button for banner in self._banners() for button in banner.findChildren(QPushButton))
        next(button for button in buttons if button.isVisible() and button.text() == action).click()

    def _banners(self) -> list[Any]:
        from app.ui.banner import Banner

        return [banner for banner in self._run._desk.notices.findChildren(Banner) if banner.isVisible()]

    def do_follow(self) -> None:
        """Say each sentence that is lit from now on."""
        self._lit: object = None
        self._reader.span_changed.connect(self._on_reader_span_changed)
        say("following")

    def _on_reader_span_changed(self, sentence: Any, _word: Any) -> None:
        if sentence is not None and sentence != self._lit:
            self._lit = sentence
            say("lit", start=sentence.start)

    def do_holds(self) -> None:
        """Say what the user would miss: the text and the preferences."""
        preferences = replace(self._run._desk.preferences, geometry=b"", mini_place=None)
        say("holds", text=self._run._desk.view.source, preferences=repr(preferences))

    def do_voice(self, service: str, voice: str) -> None:
        """Read with this voice from the next sentence on, without keeping that."""
        self._reader.set_voice(VoiceChoice(service=service, voice=voice))
        say("voiced")

    def do_read_at(self, place: int) -> None:
        """Read from code point `place` on."""
        self._run._desk.control.read(place)
        say("reading")

    def do_open_file(self, path: str) -> None:
        at = time.monotonic()
        self._run._on_files_requested([path])
        say("opening", asked_at=at)

    def do_rate(self, rate: float) -> None:
        self._reader.set_rate(rate)
        say("rated")

    def do_floor(self, path: str) -> None:
        """Play PCM that is ready, by the same player; `path`: 24 kHz mono s16le."""
        from app.audio.play_list import PlayList, Position
        from app.playback.audio_view import AudioView

        parts = self._reader._equipment.parts
        segment = parts.spool.create()
        segment.append(Path(path).read_bytes())
        play_list = PlayList(parts.spool.changed)
        play_list.append(segment, 0)
        segment.finish()
        play_list.end()
        parts.player.close()
        at = time.monotonic()
        view = AudioView(play_list, Position(0))
        self._floor = [play_list, view]
        parts.player.open(view)
        say("pressed", pressed_at=at)

    def do_floor_stop(self) -> None:
        self._reader._equipment.parts.player.close()
        say("stopped")

    def do_stalls_begin(self) -> None:
        assert self._stalls
        self._stalls.begin()
        say("counting")

    def do_stalls(self) -> None:
        assert self._stalls
        say("stalls", **self._stalls.report())

    def do_hold_key(self, service: str, key: str) -> None:
        """Use this key until the window is closed, as its settings page offers."""
        self._run._catalogue.keep_key(service, key, session=True)
        say("held")

    def do_fill_pool(self) -> None:
        """Have asyncio make all the threads that it may, one for each thing at once, and keeps."""
        worker = self._reader._equipment.parts.worker
        worker._running.wait()
        loop = worker._loop
        assert loop
        most = (os.cpu_count() or 1) + 4  # Python's default
        together = threading.Barrier(most + 1)
        for _ in range(most):
            worker._call(loop.run_in_executor, None, together.wait)
        together.wait(20)
        say("filled")

    def do_memory(self) -> None:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        say("memory", mb=round(pages * resource.getpagesize() / 1e6, 1))


def main() -> int:
    quiet_qt()
    application = QApplication(sys.argv[:1])
    driver = Driver(application)
    try:
        return application.exec()
    finally:
        driver.close()


if __name__ == "__main__":
    sys.exit(main())
