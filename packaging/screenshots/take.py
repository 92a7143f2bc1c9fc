"""The README's pictures of the real window while it reads: `.venv/bin/python packaging/screenshots/take.py`.

The built-in voice reads to a sound server without a loudspeaker until it says the word of the picture. Needs
`pulseaudio`, ImageMagick's `convert`, and the fonts EB Garamond and Inter (Debian: fonts-ebgaramond, fonts-inter).
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.application import Start
from app.text.document import Span
from tests.ears import SoundServer
from tests.ui.screenshots import TEXT

HERE = Path(__file__).parent
APPEARANCES = ("light", "dark")
PICTURE_WORD = "whitewash all"
SCALE = 2
COLOURS = 192
"""Enough for text on a few tints; a picture stays below 250 KB with them."""

SETTINGS = 'appearance = "{appearance}"\nrate = 1.25\n'
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<match><test name="family"><string>Sans Serif</string></test>
<edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>
<match><test name="family"><string>sans-serif</string></test>
<edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>
</fontconfig>"""


def take(text: Path, picture: Path) -> None:
    """Open `text` in the window, read to the word of the picture, and write `picture`."""
    application = QApplication(sys.argv[:1])
    start = Start(application, [str(text)])
    start.window.resize(1180, 760)
    place = TEXT.index(PICTURE_WORD)

    def read() -> None:
        assert start.window.desk is not None
        if start.window.desk.view.is_empty:  # the file is on its way
            QTimer.singleShot(20, read)
        else:
            start.window.desk.control.read()

    def look(_sentence: Span | None, word: Span | None) -> None:
        if word is not None and word.start >= place:  # on a busy machine a word may be passed over
            QTimer.singleShot(0, grab)

    def grab() -> None:
        if start.window.isVisible():
            start.window.grab().save(str(picture))
            start.window.close()

    def begin() -> None:
        assert start.run is not None
        start.run.reader.span_changed.connect(look)
        read()

    start.assembled.connect(begin)
    application.exec()
    start.close()


def take_all() -> None:
    """Write one picture of each appearance beside this file."""
    with SoundServer.started() as server, tempfile.TemporaryDirectory() as folder:
        text, fonts = Path(folder, "river-bank.txt"), Path(folder, "fonts.conf")
        text.write_text(TEXT, "utf-8")
        fonts.write_text(FONTS, "utf-8")
        for appearance in APPEARANCES:
            home, raw = Path(folder, appearance), Path(folder, f"{appearance}.png")
            (home / "config").mkdir(parents=True)
            (home / "config" / "settings.toml").write_text(SETTINGS.format(appearance=appearance), "utf-8")
            ours = {"READLARK_HOME": str(home), "FONTCONFIG_FILE": str(fonts)}
            shown = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(SCALE)}
            words = [sys.executable, __file__, str(text), str(raw)]
            subprocess.run(words, env={**server.env, **ours, **shown}, check=True, timeout=120)
            picture = HERE / f"reading-{appearance}.png"
            subprocess.run(["convert", raw, "+dither", "-colors", str(COLOURS), picture], check=True)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        take(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        take_all()
