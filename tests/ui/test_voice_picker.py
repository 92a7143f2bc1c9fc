"""The picker as it is used: from the panel's box, by keys and by clicks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.speech.errors import KeyLocked, KeyMissing, KeyRejected, Unreachable
from app.speech.service import PRESETS, Service, Voice, VoiceChoice
from app.storage.keys import KeyringLocked
from app.ui.preferences import Preferences
from app.ui.voice_list import VoiceList, hear_zone, star_zone
from app.ui.voice_panel import VoicePanel
from app.ui.voice_picker import VoicePicker
from app.ui.voice_rows import RowKind, VoiceRef

EXAMPLE = Service("example", "Example", "https://example.com", model="m-1", voice="verse")
THERE = (
    Voice("alloy", "Alloy", "example", "und", local=False),
    Voice("anna", "Anna", "example", "de-DE", local=False),
)


class Opened:
    """The panel with its picker open, and what is needed to use it."""

    def __init__(self, panel: VoicePanel, qtbot: QtBot) -> None:
        self.panel, self.qtbot = panel, qtbot
        panel.findChild(QComboBox, "voice").showPopup()
        self.picker = panel.findChild(VoicePicker)
        self.list = panel.findChild(VoiceList)
        self.line = panel.findChild(QLineEdit, "voice_search")

    def texts(self) -> list[str]:
        return [self.list.rows.index(at).data() for at in range(self.list.rows.rowCount())]

    @property
    def current(self) -> VoiceRef:
        assert self.list.current is not None
        return self.list.current.ref

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.line, key)

    def click(self, ref: VoiceRef, zone: object = None) -> None:
        at = self.list.rows.find(ref)
        assert at is not None
        self.list.go_to(at)
        rect = self.list.visualRect(self.list.rows.index(at))
        point = rect.center() if zone is None else zone(rect, self.list.layoutDirection()).center()
        self.qtbot.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point))


@pytest.fixture
def panel(qtbot: QtBot) -> VoicePanel:
    panel = VoicePanel(Preferences(favourites=("example/anna", "no reference")), (*PRESETS, EXAMPLE))
    qtbot.addWidget(panel)
    panel.resize(292, 700)
    panel.show()
    return panel


@pytest.fixture
def opened(panel: VoicePanel, qtbot: QtBot) -> Opened:
    opened = Opened(panel, qtbot)
    for name in ("dedalus", "openai"):
        panel.set_voices(name, ())
    panel.set_voices("builtin", (Voice("heart", "Heart", language="en-US"), Voice("puck", "Puck")))
    panel.set_voices("example", THERE)
    return opened


HEART, ANNA, ALLOY = VoiceRef("builtin", "heart"), VoiceRef("example", "anna"), VoiceRef("example", "alloy")


def test_every_service_is_asked_when_it_opens_and_only_once(panel: VoicePanel, qtbot: QtBot) -> None:
    asked: list[str] = []
    panel.voices_requested.connect(asked.append)
    opened = Opened(panel, qtbot)
    assert asked == ["builtin", "dedalus", "openai", "example"]
    assert opened.texts().count("Asking for its voices …") == 4
    panel.set_voices("example", THERE)
    assert opened.texts().count("Asking for its voices …") == 3
    opened.picker.hide()
    Opened(panel, qtbot)
    assert len(asked) == 4


def test_it_opens_at_the_chosen_voice_with_the_keys_in_the_search(opened: Opened) -> None:
    assert opened.current == HEART
    assert opened.picker.isVisible()
    opened.qtbot.waitUntil(opened.line.hasFocus)
    assert opened.texts() == [
        "Favourites",
        "Anna",
        "This computer",
        "Heart",
        "Puck",
        "Example",
        "Alloy",
        "Anna",
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_the_box_opens_by_keys(panel: VoicePanel, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(panel.findChild(QComboBox, "voice"), key)
    assert panel.findChild(VoicePicker).isVisible()


def test_a_voice_is_sought_and_taken_by_keys_alone(opened: Opened) -> None:
    opened.qtbot.keyClicks(opened.line, "alloy")
    assert opened.texts()[:2] == ["Example", "Alloy"]
    with opened.qtbot.waitSignal(opened.panel.choice_changed) as told:
        opened.press(Qt.Key.Key_Return)
    assert told.args == [VoiceChoice("alloy", "example", "m-1")]
    assert not opened.picker.isVisible()


def test_arrows_walk_past_headings(opened: Opened) -> None:
    opened.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert opened.current == ALLOY
    opened.press(Qt.Key.Key_Up)
    assert opened.current == VoiceRef("builtin", "puck")
    opened.press(Qt.Key.Key_PageUp)
    assert opened.current == ANNA
    opened.press(Qt.Key.Key_Up)
    assert opened.current == ANNA
    opened.press(Qt.Key.Key_PageDown, Qt.Key.Key_Down)
    assert opened.list.currentIndex().row() == opened.list.rows.rowCount() - 1


def test_escape_empties_the_search_then_closes(opened: Opened) -> None:
    opened.qtbot.keyClicks(opened.line, "x")
    opened.press(Qt.Key.Key_Escape)
    assert (opened.line.text(), opened.picker.isVisible()) == ("", True)
    opened.press(Qt.Key.Key_Escape)
    assert not opened.picker.isVisible()
    assert opened.panel.choice == VoiceChoice()


def test_any_id_can_be_typed(opened: Opened) -> None:
    opened.qtbot.keyClicks(opened.line, "my-voice-7")
    assert opened.texts() == ["By its id", *["Use “my-voice-7”"] * 3]
    opened.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert opened.panel.choice == VoiceChoice("my-voice-7", "example", "m-1")


def test_a_click_takes_a_voice(opened: Opened) -> None:
    with opened.qtbot.waitSignal(opened.panel.choice_changed):
        opened.click(ALLOY)
    assert opened.panel.choice.voice == "alloy"


def test_a_voice_is_heard_by_key_click_and_button_and_stays_unchosen(opened: Opened) -> None:
    heard: list[VoiceChoice] = []
    opened.panel.preview_requested.connect(lambda choice, _text: heard.append(choice))
    opened.click(ALLOY, hear_zone)
    opened.qtbot.keyClick(opened.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    button(opened, "Hear it").click()
    assert heard == [VoiceChoice("alloy", "example", "m-1")] * 3
    assert opened.panel.choice == VoiceChoice()
    assert opened.picker.isVisible()


def test_a_star_is_given_and_taken_by_key_click_and_button(opened: Opened) -> None:
    told: list[tuple[str, ...]] = []
    opened.panel.favourites_changed.connect(told.append)
    opened.click(ALLOY, star_zone)
    assert opened.current == ALLOY
    assert opened.texts()[:3] == ["Favourites", "Anna", "Alloy"]
    opened.qtbot.keyClick(opened.line, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    button(opened, "Favourite").click()
    assert told == [("example/anna", "example/alloy"), ("example/anna",), ("example/anna", "example/alloy")]
    assert button(opened, "Favourite").isChecked()


def button(opened: Opened, text: str) -> QPushButton:
    return next(one for one in opened.picker.findChildren(QPushButton) if one.text() == text)


def test_what_is_said_of_a_service_offers_the_next_step(opened: Opened) -> None:
    panel, asked, wished = opened.panel, [], []
    panel.voices_requested.connect(asked.append)
    panel.services_requested.connect(lambda: wished.append(True))
    panel.set_voices("example", (), Unreachable(service="example"))
    panel.set_voices("openai", (), KeyMissing(service="openai"))
    row = next(at for at, text in enumerate(opened.texts()) if text == "Example could not be reached.")
    opened.list.go_to(row)
    opened.press(Qt.Key.Key_Return)
    assert asked == ["example"]
    assert "Asking for its voices …" in opened.texts()
    row = next(at for at, text in enumerate(opened.texts()) if text == "There is no key for OpenAI.")
    opened.list.go_to(row)
    opened.press(Qt.Key.Key_Return)
    assert wished == [True]
    assert not opened.picker.isVisible()


def test_a_key_that_came_has_the_service_asked_again(opened: Opened) -> None:
    asked: list[str] = []
    opened.panel.voices_requested.connect(asked.append)
    opened.panel.set_voices("openai", (), KeyRejected(service="openai"))
    opened.panel.set_voices("example", (), Unreachable(service="example"))
    for name in ("openai", "example", "builtin"):
        opened.panel.renew_voices(name)
    assert asked == ["openai"]


def test_voices_that_come_late_leave_the_keys_where_they_are(opened: Opened) -> None:
    opened.list.go_to(opened.list.rows.find(ALLOY))
    opened.panel.set_voices("openai", [Voice(f"v{n}", f"V {n}", "openai") for n in range(30)])
    assert opened.current == ALLOY


def test_a_screen_reader_is_told_what_each_row_is(opened: Opened) -> None:
    spoken = [
        opened.list.rows.index(at).data(Qt.ItemDataRole.AccessibleTextRole)
        for at in range(opened.list.rows.rowCount())
    ]
    assert spoken[1] == "Anna, Example, favourite"
    assert spoken[3] == "Heart, English, chosen"
    shown = QAccessible.queryAccessibleInterface(opened.list)
    assert shown.role() == QAccessible.Role.List
    assert shown.text(QAccessible.Text.Name) == "Voices"
    for part in opened.picker.findChildren(QWidget):
        if isinstance(part, QLineEdit | QPushButton):
            name = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
            assert name
            assert part.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_thousands_of_voices_are_sought(opened: Opened) -> None:
    many = [Voice(f"voice-{n}", f"Voice {n}", "example", "de-DE") for n in range(2000)]
    opened.panel.set_voices("example", many)
    assert len(opened.texts()) > 2000
    opened.qtbot.keyClicks(opened.line, "voice 1999")
    assert opened.texts()[:2] == ["Example", "Voice 1999"]
    assert opened.current == VoiceRef("example", "voice-1999")


def test_a_locked_keyring_is_another_try_and_no_missing_key(opened: Opened) -> None:
    asked: list[str] = []
    opened.panel.voices_requested.connect(asked.append)
    locked = str(KeyringLocked())
    opened.panel.set_voices("openai", (), KeyLocked(locked, service="openai"))
    at = opened.texts().index(locked)
    row = opened.list.rows.row(opened.list.rows.index(at))
    assert row is not None
    assert (row.kind, row.note) == (RowKind.TROUBLE, "Try again")
    opened.list.go_to(at)
    opened.press(Qt.Key.Key_Return)
    assert asked == ["openai"]
