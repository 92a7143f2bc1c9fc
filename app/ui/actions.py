"""Everything that can be done in the window, once: its name, picture and keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from app.ui.icons import icon


class Actions(QObject):
    """The actions of one window. `steering` are those that mean something only while a text is read."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        make = self._make
        self.open = make("open", self.tr("Open"), "open", "Ctrl+O")
        self.open_page = make("open_page", self.tr("Open a web page…"), "", "Ctrl+L")
        self.paste = make("paste", self.tr("Paste"), "paste")
        self.library = make("library", self.tr("Library"), "library", "F6")
        self.chapters = make("chapters", self.tr("Chapters"), "", "F8")
        self.bookmarks = make("bookmarks", self.tr("Bookmarks"), "", "Ctrl+B")
        self.library.setCheckable(True)
        self.mark = make("mark", self.tr("Mark this place"), "bookmark", "Ctrl+D")
        self.copy_link = make("copy_link", self.tr("Copy a link to this place"), "", "Ctrl+Shift+C")
        self.edit = make("edit", self.tr("Edit"), "edit", "F2")
        self.export = make("export", self.tr("Export"), "export", "Ctrl+E")
        self.panel = make("panel", self.tr("Voice panel"), "panel", "F9")
        self.panel.setCheckable(True)
        self.spoken = make("spoken", self.tr("What will be spoken"), "spoken", "F7")
        self.spoken.setCheckable(True)
        self.settings = make("settings", self.tr("Settings"), "settings", "Ctrl+,")
        self.sleep = make("sleep", self.tr("Sleep timer"), "sleep", "Ctrl+T")
        self.find = make("find", self.tr("Find in the text"), "find", "Ctrl+F")
        self.larger = make("larger", self.tr("Larger text"), "", "Ctrl++", "Ctrl+=")
        self.smaller = make("smaller", self.tr("Smaller text"), "", "Ctrl+-")
        self.usual_size = make("usual_size", self.tr("Usual size"), "", "Ctrl+0")
        self.mute = make("mute", self.tr("Mute"), "volume", "Ctrl+M")
        self.mute.setCheckable(True)
        self.read_here = make("read_here", self.tr("Read from here"), "play", "Ctrl+Return", "Ctrl+Enter")
        self.keys = make("keys", self.tr("Keyboard shortcuts"), "", "?", "F1")
        self.leave = make("leave", self.tr("Leave"), "", "Esc")

        self.play = make("play", self.tr("Play"), "play", "Media Play", "Toggle Media Play/Pause")
        self.stop = make("stop", self.tr("Stop"), "stop", "Media Stop")
        self.previous_sentence = make(
            "previous_sentence",
            self.tr("Previous sentence"),
            "previous-sentence",
            "Ctrl+Left",
            "Media Previous",
        )
        self.next_sentence = make(
            "next_sentence", self.tr("Next sentence"), "next-sentence", "Ctrl+Right", "Media Next"
        )
        self.previous_paragraph = make(
            "previous_paragraph", self.tr("Previous paragraph"), "previous-paragraph", "Ctrl+Shift+Left"
        )
        self.next_paragraph = make(
            "next_paragraph", self.tr("Next paragraph"), "next-paragraph", "Ctrl+Shift+Right"
        )
        self.repeat = make("repeat", self.tr("Repeat the sentence"), "", "Ctrl+R")
        self.faster = make("faster", self.tr("Faster"), "", "Ctrl+Up")
        self.slower = make("slower", self.tr("Slower"), "", "Ctrl+Down")
        self.steering: Sequence[QAction] = (
            self.stop,
            self.previous_sentence,
            self.next_sentence,
            self.previous_paragraph,
            self.next_paragraph,
            self.repeat,
            self.faster,
            self.slower,
        )
        self._name_keys(self.play, self.tr("Space"))
        self._name_keys(self.stop, self.tr("Esc"))
        self._name_keys(self.paste, _written("Ctrl+V"))

    def groups(self) -> Mapping[str, Sequence[QAction]]:
        """All that have a key, by what they are for. What leaves has that of what stops."""
        reading = (self.play, *self.steering, self.read_here, self.mute, self.sleep)
        text = (
            *(self.open, self.open_page, self.paste, self.edit, self.find),
            *(self.mark, self.copy_link, self.export),
        )
        window = (
            *(self.library, self.chapters, self.bookmarks, self.spoken, self.panel),
            *(self.larger, self.smaller, self.usual_size, self.settings, self.keys),
        )
        return {self.tr("Reading"): reading, self.tr("Text"): text, self.tr("Window"): window}

    def set_playing(self, playing: bool) -> None:
        """Let the play action say what it would do now."""
        self.play.setIcon(icon("pause" if playing else "play", QPalette.ColorRole.HighlightedText))
        self.play.setText(self.tr("Pause") if playing else self.tr("Play"))
        self._name_keys(self.play, self.tr("Space"))

    def set_reading(self, reading: bool) -> None:
        """Let the edit action lead to the other mode, and the steering keys steer or write."""
        self.edit.setText(self.tr("Edit") if reading else self.tr("Read"))
        self.edit.setIcon(icon("edit" if reading else "play"))
        self._name_keys(self.edit, "F2")
        for action in self.steering:
            action.setEnabled(reading)

    def _make(self, name: str, text: str, picture: str, *keys: str) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        if picture:
            action.setIcon(icon(picture))
            action.setIconVisibleInMenu(False)  # where some would have one and others none
        if keys:
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._name_keys(action, _written(keys[0]))
        self._window.addAction(action)
        return action

    def _name_keys(self, action: QAction, keys: str) -> None:
        action.setProperty("keys", keys)
        action.setToolTip(self.tr("{action} ({keys})").format(action=action.text(), keys=keys))


def keys_of(action: QAction) -> str:
    """The key that people are told for `action`, "" if it has none."""
    return str(action.property("keys") or "")


def _written(keys: str) -> str:
    """`keys` as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


GAP = 5
"""Pixels between an icon and its text."""


def tool_button(action: QAction, size: int = 20, *, with_text: bool = False) -> QToolButton:
    """A flat button for `action`, its icon `size` pixels wide."""
    button = QToolButton()
    button.setObjectName(action.objectName())
    button.setDefaultAction(action)
    button.setIconSize(QSize(size + GAP if with_text else size, size))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are: in the text
    if with_text:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
