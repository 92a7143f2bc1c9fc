"""The furnished window, with a reader whose clock moves when it is told to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.reading.state import State
from app.speech.errors import KeyRejected, Unreachable, Unspeakable
from app.speech.service import PRESETS, VoiceChoice
from app.text.document import Document, Span, parse
from app.ui.banner import Banner
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.preferences import Appearance, Preferences
from app.ui.reader_view import Mode
from app.ui.theme import DARK, LIGHT, Theme
from tests.fakes.reader import MS_A_CHARACTER, FakeReader

TEXT = "First things first. Second comes next!\n\nA third sentence here. And a fourth."

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def place(reader: FakeReader) -> int:
    return reader.progress.position_ms // MS_A_CHARACTER


@pytest.fixture
def reading(desk: Desk) -> Desk:
    desk.show_document(parse(TEXT))
    desk.read()
    return desk


@pytest.fixture
def press(qtbot: QtBot, desk: Desk) -> Callable[..., None]:
    def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(QApplication.focusWidget() or desk.view, key, modifiers)

    return press


# -- editing and reading


def test_begins_empty_with_the_ways_in(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    names = [button.text() for button in desk.findChildren(QPushButton) if button.isVisible()]
    assert {"Paste a text", "Open a file", "Read the welcome text"} <= set(names)
    assert not desk.actions_.play.isEnabled()
    welcome = next(one for one in desk.findChildren(QPushButton) if one.text() == "Read the welcome text")
    with qtbot.waitSignal(window.welcome_requested):
        qtbot.mouseClick(welcome, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(desk.view, "a")
    assert not welcome.isVisible()
    assert desk.actions_.play.isEnabled()


def test_typed_text_is_read_from_its_beginning(desk: Desk, reader: FakeReader, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.view, "Hello there. And more.")
    desk.actions_.play.trigger()
    assert reader.document.text == "Hello there. And more."
    assert (reader.state, place(reader)) == (State.PLAYING, 0)
    assert desk.view.mode is Mode.READING


def test_space_pauses_and_goes_on(reading: Desk, reader: FakeReader, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_Space)
    assert reader.state is State.PAUSED
    assert reading.actions_.play.text() == "Play"
    press(Qt.Key.Key_Space)
    assert reader.state is State.PLAYING
    assert reading.actions_.play.text() == "Pause"


def test_escape_leaves_for_the_editor_at_the_spoken_word(
    reading: Desk, reader: FakeReader, press: Callable[..., None]
) -> None:
    reader.advance(22 * MS_A_CHARACTER)
    press(Qt.Key.Key_Escape)
    assert reader.state is State.IDLE
    assert reading.view.mode is Mode.EDITING
    assert reading.view.caret == TEXT.index("Second")
    press(Qt.Key.Key_Space)
    assert reading.view.source == TEXT.replace("Second", " Second")


def test_f2_goes_to_and_fro(reading: Desk, reader: FakeReader, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_F2)
    assert reading.view.mode is Mode.EDITING
    assert reading.actions_.edit.text() == "Read"
    press(Qt.Key.Key_F2)
    assert (reading.view.mode, reader.state) == (Mode.READING, State.PLAYING)


def test_an_edited_text_goes_on_from_where_it_was(
    reading: Desk, reader: FakeReader, press: Callable[..., None], qtbot: QtBot
) -> None:
    reader.advance(41 * MS_A_CHARACTER)
    press(Qt.Key.Key_F2)
    reading.view.place_caret(0)
    qtbot.keyClicks(reading.view, "Well. ")
    press(Qt.Key.Key_F2)
    assert reader.document.text == "Well. " + TEXT
    assert place(reader) == len("Well. ") + TEXT.index("A third")


def test_ctrl_enter_reads_from_the_caret_or_the_selection(
    desk: Desk, reader: FakeReader, press: Callable[..., None]
) -> None:
    desk.show_document(parse(TEXT))
    desk.view.place_caret(20)
    press(Qt.Key.Key_Return, CTRL)
    assert place(reader) == 20
    press(Qt.Key.Key_Escape)
    desk.view.find_text("third")
    press(Qt.Key.Key_Return, CTRL)
    reader.advance(6 * MS_A_CHARACTER)
    assert reader.state is State.IDLE
    assert place(reader) == TEXT.index("third") + 5


def test_the_keys_of_habit(reading: Desk, reader: FakeReader, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_Right, CTRL)
    assert place(reader) == TEXT.index("Second")
    press(Qt.Key.Key_Right, CTRL | SHIFT)
    assert place(reader) == TEXT.index("A third")
    press(Qt.Key.Key_Left, CTRL)
    assert place(reader) == TEXT.index("Second")
    press(Qt.Key.Key_Right, CTRL | SHIFT)
    press(Qt.Key.Key_Left, CTRL | SHIFT)
    assert place(reader) == 0
    reader.advance(10 * MS_A_CHARACTER)
    press(Qt.Key.Key_R, CTRL)
    assert place(reader) == 0
    press(Qt.Key.Key_Up, CTRL)
    assert reader.rate == 1.1
    press(Qt.Key.Key_Down, CTRL)
    press(Qt.Key.Key_Down, CTRL)
    assert reader.rate == 0.9


def test_the_same_keys_move_the_caret_while_editing(
    desk: Desk, reader: FakeReader, press: Callable[..., None]
) -> None:
    desk.show_document(parse(TEXT))
    press(Qt.Key.Key_Right, CTRL)
    assert desk.view.caret == len("First ")
    assert reader.state is State.IDLE
    assert reader.rate == 1.0


def test_space_on_a_focused_button_presses_the_button(
    reading: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    button = reading.findChild(QWidget, "next_sentence")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert reader.state is State.PLAYING
    assert place(reader) == TEXT.index("Second")


@pytest.mark.parametrize("name", ["paste", "previous_sentence", "play", "panel", "preview"])
def test_a_click_on_a_button_leaves_the_keys_in_the_text(reading: Desk, qtbot: QtBot, name: str) -> None:
    QGuiApplication.clipboard().setText("Another text.")
    qtbot.mouseClick(reading.findChild(QWidget, name), Qt.MouseButton.LeftButton)
    assert reading.view.hasFocus()


@pytest.mark.parametrize("way", ["action", "choice", "close"])
def test_a_message_that_goes_gives_the_keys_back_to_the_text(reading: Desk, qtbot: QtBot, way: str) -> None:
    reading.notice.show_message("Told.", action="Do", wish=list, choices=[("Choose", list)])
    names = {"action": "Do", "choice": "Choose", "close": ""}
    (button,) = [
        one
        for one in reading.notice.findChildren(QAbstractButton)
        if one.isVisible() and one.text() == names[way]
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not reading.notice.isVisible()
    assert reading.view.hasFocus()


def test_who_edits_can_write_at_once(reading: Desk, qtbot: QtBot) -> None:
    reading.findChild(QWidget, "speed").setFocus()
    button = reading.findChild(QWidget, "edit")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert reading.view.hasFocus()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert (reading.view.mode, reading.view.hasFocus()) == (Mode.READING, True)


def test_a_reading_started_elsewhere_shows(desk: Desk, reader: FakeReader) -> None:
    desk.show_document(parse(TEXT))
    reader.play(20)
    assert desk.view.mode is Mode.READING
    reader.advance(60)
    marks = desk.view._layout.marks
    assert TEXT[slice(*marks.sentence)] == "Second comes next!"


# -- text in


def test_opening_a_text_gives_it_the_keys_and_counts_it(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    welcome = next(one for one in desk.findChildren(QPushButton) if one.text() == "Read the welcome text")
    welcome.setFocus()
    window.welcome_requested.connect(lambda: desk.show_document(parse(TEXT)))
    with qtbot.waitSignal(desk.text_length.counted):
        qtbot.keyClick(welcome, Qt.Key.Key_Space)
    assert desk.view.hasFocus()
    assert desk.panel._estimate.text() == "13 words  ·  about 1 min  ·  free"


def test_ctrl_v_into_the_empty_window_reads(
    desk: Desk, reader: FakeReader, press: Callable[..., None], qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("Fresh from elsewhere.")
    press(Qt.Key.Key_V, CTRL)
    assert reader.document.text == "Fresh from elsewhere."
    assert reader.state is State.PLAYING


def test_paste_while_reading_replaces_the_text_and_reads(reading: Desk, reader: FakeReader) -> None:
    reader.advance(30 * MS_A_CHARACTER)
    QGuiApplication.clipboard().setText("Another text.")
    reading.actions_.paste.trigger()
    assert (reader.document.text, reader.state, place(reader)) == ("Another text.", State.PLAYING, 0)
    reading.actions_.stop.trigger()
    reading.view.undo()
    assert reading.view.source == TEXT


def test_ctrl_v_while_reading_does_what_the_button_does(
    reading: Desk, reader: FakeReader, press: Callable[..., None]
) -> None:
    QGuiApplication.clipboard().setText("Another text.")
    press(Qt.Key.Key_V, CTRL)
    assert (reader.document.text, reader.state) == ("Another text.", State.PLAYING)


def test_paste_of_nothing_says_so(desk: Desk) -> None:
    QGuiApplication.clipboard().setText(" ")
    desk.actions_.paste.trigger()
    assert "no text on the clipboard" in desk.notice.text


def drop(window: MainWindow, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(50, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_dropped_files_are_wished_for_and_dropped_text_is_read(
    window: MainWindow, reader: FakeReader, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/books/one.txt"), QUrl("https://example.org/")])
    with qtbot.waitSignal(window.files_requested) as wish:
        drop(window, data)
    assert wish.args == [["/books/one.txt"]]
    data = QMimeData()
    data.setText("Dropped words.")
    drop(window, data)
    assert (reader.document.text, reader.state) == ("Dropped words.", State.PLAYING)


def test_a_large_text_is_parsed_beside_the_window(desk: Desk, reader: FakeReader, qtbot: QtBot) -> None:
    text = "A sentence that is said again. " * 9_000
    with qtbot.waitSignal(desk.control.preparing_changed, check_params_cb=lambda on: not on):
        desk.intake.bring(text)
        assert desk.view.mode is Mode.READING
        assert reader.state is State.IDLE
    assert (reader.state, reader.document.text) == (State.PLAYING, text)


def test_escape_while_a_large_text_is_parsed_reads_nothing(
    desk: Desk, reader: FakeReader, press: Callable[..., None], qtbot: QtBot
) -> None:
    desk.intake.bring("A sentence that is said again. " * 9_000)
    press(Qt.Key.Key_Escape)
    desk.control.leave()
    QApplication.processEvents()
    assert (reader.state, desk.view.mode) == (State.IDLE, Mode.EDITING)
    assert desk.view.is_changed


# -- the voice


def test_speed_is_the_players_until_the_voice_sets_the_pace(desk: Desk, reader: FakeReader) -> None:
    desk.panel.speed.set_rate(1.5)
    assert (reader.rate, reader.choice.speed) == (1.5, 1.0)
    desk.panel.speed._by_voice.click()
    assert (reader.rate, reader.choice.speed) == (1.0, 1.5)
    desk.panel.speed._by_voice.click()
    assert (reader.rate, reader.choice.speed) == (1.5, 1.0)


def test_volume_and_mute(desk: Desk, reader: FakeReader) -> None:
    desk.transport._volume.setValue(40)
    assert reader.volume == 0.4
    desk.actions_.mute.trigger()
    assert reader.volume == 0.0
    desk.transport._volume.setValue(60)
    assert reader.volume == 0.6
    assert not desk.actions_.mute.isChecked()


def test_preview(desk: Desk, reader: FakeReader) -> None:
    desk.findChild(QWidget, "preview").click()
    assert [one.voice for one in reader.previews] == ["heart"]


def test_choices_are_told_to_be_kept(window: MainWindow, desk: Desk) -> None:
    told: list[Preferences] = []
    window.preferences_changed.connect(told.append)
    desk.panel.speed.set_rate(2.0)
    desk.actions_.larger.trigger()
    desk.actions_.panel.trigger()
    desk.set_appearance(Appearance.DARK)
    window.close()
    kept = told[-1]
    assert (kept.rate, kept.font_size, kept.panel_shown, kept.appearance) == (2.0, 17, False, Appearance.DARK)
    assert kept.geometry


# -- what goes wrong


def test_an_error_is_said_in_place_and_can_be_tried_again(
    reading: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.advance(20 * MS_A_CHARACTER)
    reader.fail(Unreachable("Connection refused", service="builtin", request_id="r1"))
    banner = reading.trouble
    assert banner.isVisible()
    assert banner.text.startswith("The built-in voice could not be reached.")
    assert not banner._details.isVisible()
    banner._more.click()
    assert "Connection refused" in banner._details.text()
    assert banner._details.isVisible()
    assert reading.view.mode is Mode.READING
    banner._action.click()
    assert reader.state is State.PLAYING
    assert not banner.isVisible()


def test_a_preview_that_fails_reads_no_text(reading: Desk, reader: FakeReader, qtbot: QtBot) -> None:
    reader.pause()
    reader.preview_failed.emit(Unreachable("Connection refused", service="openai"))
    assert reading.trouble.text.startswith("OpenAI could not be reached.")
    assert not reading.trouble._action.isVisible()
    reader.preview_failed.emit(KeyRejected(service="openai"))
    with qtbot.waitSignal(reading.services_requested):
        reading.trouble._action.click()
    assert reader.state is State.PAUSED


def test_a_wait_that_is_over_is_not_told_any_longer(reading: Desk, reader: FakeReader) -> None:
    wait = reading.notices.wait
    reading.show_notice("The clip is written.")
    reader.choice = VoiceChoice(voice="nova", service="openai")
    reader.waiting.emit(9)
    assert wait.text == "OpenAI is busy. The reading goes on in 9 s."
    reader.pause()
    assert not wait.isVisible()
    reader.resume()
    reader.waiting.emit(8)
    assert wait.isVisible()
    reader.stop()
    assert not wait.isVisible()
    assert reading.notice.text == "The clip is written."
    assert reading.notice.isVisible()


def test_a_reading_that_goes_on_hides_no_message_of_something_else(reading: Desk, reader: FakeReader) -> None:
    reader.fail(Unreachable("Connection refused", service="openai"))
    reading.trouble.show_message("The clip could not be written.", trouble=True, action="Try again")
    reader.resume()
    reader.play()
    assert reader.state is State.PLAYING
    assert reading.trouble.isVisible()
    reading.control.stop()
    assert reading.trouble.isVisible()


def buttons(banner: Banner) -> list[str]:
    """What is on offer below the message."""
    return [button.text() for button in choices_of(banner)]


def choose(banner: Banner, name: str) -> None:
    next(button for button in choices_of(banner) if button.text() == name).click()


def choices_of(banner: Banner) -> list[QPushButton]:
    items = map(banner._choices.itemAt, range(banner._choices.count()))
    return [widget for item in items if item and isinstance(widget := item.widget(), QPushButton)]


def test_who_reads_for_another_is_said_with_the_way_back(
    reading: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    notice = reading.stand_in
    reader.choice = VoiceChoice(voice="nova", service="openai")
    reader.take_over(Unreachable("Connection refused", service="openai"))
    assert notice.isVisible()
    assert notice.text == "OpenAI could not be reached. The built-in voice reads on."
    assert buttons(notice) == ["Back to nova"]
    reader.pause()
    reader.resume()
    assert notice.isVisible()
    with qtbot.waitSignal(reader.stand_in_changed, check_params_cb=lambda error: error is None):
        choose(notice, "Back to nova")
    assert not notice.isVisible()


def test_a_key_can_be_looked_after_while_another_voice_reads(
    reading: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.take_over(KeyRejected(service="openai"))
    with qtbot.waitSignal(reading.services_requested):
        choose(reading.stand_in, "Services and keys…")
    assert reading.stand_in.isVisible()


def test_what_is_doubtful_is_marked_and_told_once(reading: Desk, reader: FakeReader) -> None:
    reading.panel.set_services(PRESETS)
    first, second = Span(0, 10), Span(12, 20)
    reader.doubted.emit(first)
    assert "may have left words out" in reading.notice.text
    reading.notice.hide()
    reader.doubted.emit(second)
    assert not reading.notice.isVisible()
    assert reading.view._layout._doubtful == ((0, 10), (12, 20))
    reader.stop()
    reading.control.read()
    assert not reading.view._layout._doubtful


def test_the_reading_stops_where_that_was_chosen(desk: Desk, reader: FakeReader, qtbot: QtBot) -> None:
    assert reader.may_stand_in
    with qtbot.waitSignal(desk.preferences_changed) as told:
        desk.set_when_service_fails("stop")
    assert told.args[0].when_service_fails == "stop"
    assert not reader.may_stand_in


def test_what_cannot_be_spoken_is_not_tried_again(reading: Desk, reader: FakeReader) -> None:
    reader.fail(Unspeakable())
    assert reading.trouble.isVisible()
    assert not reading.trouble._action.isVisible()


def test_no_sound_device_is_said_for_as_long_as_it_lasts(desk: Desk, reader: FakeReader) -> None:
    reader.lose_sound()
    assert desk.silence.text.startswith("No sound device was found")
    assert not desk.silence._close.isVisible()
    desk.show_document(parse(TEXT))
    desk.read()
    assert reader.state is State.PLAYING
    reader.find_sound()
    assert not desk.silence.isVisible()


# -- finding, following, colours


def test_find_and_leave(reading: Desk, press: Callable[..., None], qtbot: QtBot) -> None:
    press(Qt.Key.Key_F, CTRL)
    field = reading.frame.find_bar._field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "third")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reading.view.selection == Span(TEXT.index("third"), TEXT.index("third") + 5)
    qtbot.keyClicks(field, "zzz")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reading.frame.find_bar._answer.text() == "Not found"
    press(Qt.Key.Key_Escape)
    assert not reading.frame.find_bar.isVisible()
    assert reading.view.mode is Mode.READING


def test_the_way_back_to_the_voice(desk: Desk, reader: FakeReader, qtbot: QtBot) -> None:
    desk.show_document(Document("Once more unto the breach, dear friends. \n\n" * 80))
    desk.read()
    bar = desk.view.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    pill = desk.frame.way_back
    assert pill is not None
    assert pill.isVisible()
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert not pill.isVisible()
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_colours_follow_the_choice_and_the_system(desk: Desk, theme: Theme) -> None:
    page = desk.view.palette().color(desk.view.backgroundRole()).name().upper()
    assert page == LIGHT.page
    desk.set_appearance(Appearance.DARK)
    assert desk.view.palette().color(desk.view.backgroundRole()).name().upper() == DARK.page
    theme.follow(dark=False)
    assert theme.tokens == DARK
    desk.set_appearance(Appearance.SYSTEM)
    assert theme.tokens == LIGHT
    theme.follow(dark=True)
    assert theme.tokens == DARK


def test_the_context_menu_reads_from_the_word(reading: Desk, reader: FakeReader, qtbot: QtBot) -> None:
    reading.view.find_text("fourth")
    reading.view.menu_requested.emit(QPoint(0, 0), TEXT.index("third"))
    menu = reading.view.findChild(QWidget, "context_menu")
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[:3] == ["Read the selection", "Read from here", "Copy"]
    assert "Paste" not in names
    menu.actions()[1].trigger()
    assert place(reader) == TEXT.index("third")
    menu.close()
