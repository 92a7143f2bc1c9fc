"""Pictures of the window: `python -m tests.ui.screenshots [FOLDER]` writes six of them."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.speech.errors import KeyRejected, Unreachable
from app.speech.service import VoiceChoice
from app.text.document import Document, Paragraph, ParagraphKind
from app.ui.main_window import MainWindow
from app.ui.preferences import Appearance, Preferences
from app.ui.theme import Theme
from app.ui.tongues import speak
from tests.fakes.reader import FakeReader

TITLE = "The Wind in the Willows — Chapter I"
TEXT = """I. The River Bank

The Mole had been working very hard all the morning, spring-cleaning his little home. First with brooms, then \
with dusters; then on ladders and steps and chairs, with a brush and a pail of whitewash. Till he had dust in his \
throat and eyes, and splashes of whitewash all over his black fur, and an aching back and weary arms. Spring was \
moving in the air above and in the earth below and around him, penetrating even his dark and lowly little house \
with its spirit of divine discontent and longing.

It was small wonder, then, that he suddenly flung down his brush on the floor, said “Bother!” and “O blow!” and \
also “Hang spring-cleaning!” and bolted out of the house without even waiting to put on his coat.

Something up above was calling him imperiously, and he made for the steep little tunnel which answered in his case \
to the gravelled carriage-drive owned by animals whose residences are nearer to the sun and air.

So he scraped and scratched and scrabbled and scrooged, and then he scrooged again and scrabbled and scratched and \
scraped, working busily with his little paws and muttering to himself, “Up we go! Up we go!”
"""


def parse(text: str, title: str = "") -> Document:
    """A stand-in that knows one heading."""
    heading = Paragraph(0, text.find("\n"), ParagraphKind.HEADING, 1)
    return Document(text, title, (heading,) if text.startswith("I. ") else ())


def _window(appearance: Appearance = Appearance.LIGHT) -> tuple[MainWindow, FakeReader]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    reader = FakeReader()
    preferences = Preferences(rate=1.25, appearance=appearance)
    window = MainWindow(Theme(application, appearance), preferences)
    window.furnish(reader, parse)
    window.show()
    return window, reader


def _reading(appearance: Appearance) -> tuple[MainWindow, FakeReader]:
    window, reader = _window(appearance)
    assert window.desk is not None
    window.desk.show_document(parse(TEXT, TITLE))
    window.desk.control.read(TEXT.index("whitewash all"))
    return window, reader


def take(folder: Path) -> list[Path]:
    """Write the six pictures; returns their files."""
    folder.mkdir(parents=True, exist_ok=True)
    empty, _ = _window()
    editing, _ = _window()
    assert editing.desk is not None
    editing.desk.show_document(parse(TEXT, TITLE))
    reading, _ = _reading(Appearance.LIGHT)
    wrong, broken = _reading(Appearance.LIGHT)
    broken.fail(Unreachable("Connection refused", service="builtin"))
    other, failed = _reading(Appearance.LIGHT)
    failed.choice = VoiceChoice(voice="nova", service="openai")
    failed.take_over(KeyRejected("Incorrect API key provided", service="openai"))
    pictures = {"empty": empty, "editing": editing, "reading": reading, "error": wrong, "stand-in": other}
    files = [_grab(window, folder / f"window-{name}.png") for name, window in pictures.items()]
    dark, _ = _reading(Appearance.DARK)
    return [*files, _grab(dark, folder / "window-dark.png")]


def _grab(window: MainWindow, file: Path) -> Path:
    window.resize(1180, 760)
    assert window.desk is not None
    window.desk.text_length.count_now()
    QApplication.processEvents()
    window.grab().save(str(file))
    window.close()
    return file


if __name__ == "__main__":
    keep = QApplication(sys.argv)
    speak(keep, "en")
    for picture in take(Path(sys.argv[1] if len(sys.argv) > 1 else "artefacts")):
        print(picture)
