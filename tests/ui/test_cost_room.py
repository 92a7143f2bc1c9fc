"""The window knows what it costs: the price in the panel, the question before, and the page of costs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from app.audio.pcm import silence
from app.playback.appraiser import Enquiry
from app.playback.costs import Costs
from app.reading.fetching import request_of
from app.reading.plan import Script
from app.speech.events import Done
from app.speech.pricing import Estimate
from app.speech.service import PRESETS, Service, VoiceChoice
from app.storage import purse
from app.storage.clip_cache import CachedClip, key_of
from app.storage.settings import Settings
from app.text.document import parse
from app.ui.cost_room import CostQuestion, CostRoom
from app.ui.cost_words import count
from app.ui.costs_page import CostsPage
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from tests.fakes.reader import FakeReader

OWN = Service("own", "My own", "https://own.example", model="m", voice="v")
SERVICES = {service.name: service for service in (*PRESETS, OWN)}
TEXT = "".join(f"The lark number {number} rises early. " for number in range(1000, 2000))
LONG = "".join(f"The lark number {number} rises early. " for number in range(10_000, 20_000))
CHOICE = VoiceChoice("alloy", "openai", "tts-1")


@pytest.fixture
def costs() -> Iterator[Costs]:
    costs = Costs(purse.of_user(Settings()), SERVICES.get, Decimal(1))
    yield costs
    costs.close()


@pytest.fixture
def room(desk: Desk, reader: FakeReader, costs: Costs) -> CostRoom:
    desk.panel.set_services(list(SERVICES.values()))
    desk.show_document(parse(TEXT))
    return CostRoom(desk, reader, costs)


def choose(desk: Desk, name: str, model: str) -> None:
    box, field = desk.findChild(QComboBox, "service"), desk.findChild(QComboBox, "model").lineEdit()
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())
    field.setText(model)
    field.editingFinished.emit()


def told(desk: Desk) -> str:
    return desk.panel._estimate.text().rpartition("·")[2].strip()


def keep(costs: Costs, text: str, choice: VoiceChoice) -> None:
    service = SERVICES[choice.service]
    request = request_of(service.endpoint(None), choice, text)
    assert costs.purse.clips.put(key_of(service.url, request), CachedClip(silence(100)))


def test_the_panel_says_what_reading_costs_and_keeps_up(
    room: CostRoom, desk: Desk, costs: Costs, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: told(desk) == "free")
    choose(desk, "openai", "tts-1")
    qtbot.waitUntil(lambda: told(desk) == "$0.51")
    choose(desk, "openai", "gpt-4o-mini-tts")
    qtbot.waitUntil(lambda: told(desk) == "about $0.53 (estimate)")
    choose(desk, "own", "m")
    qtbot.waitUntil(lambda: told(desk) == "price unknown")
    choose(desk, "openai", "tts-1-hd")
    qtbot.waitUntil(lambda: told(desk) == "$1.02")
    desk.view.selectAll()
    desk.intake.bring("The lark rises early.")
    qtbot.waitUntil(lambda: told(desk) == "< $0.01")
    keep(costs, "The lark rises early.", desk.panel.choice)
    desk.view.selectAll()
    desk.intake.bring("The lark rises early. ")
    qtbot.waitUntil(lambda: told(desk) == "already paid")


def test_the_price_is_looked_up_anew_when_a_reading_is_over(
    room: CostRoom, desk: Desk, costs: Costs, qtbot: QtBot
) -> None:
    desk.show_document(parse("The lark rises early."))
    choose(desk, "openai", "tts-1")
    qtbot.waitUntil(lambda: told(desk) == "< $0.01")
    desk.read()
    keep(costs, "The lark rises early.", desk.panel.choice)
    desk.control.stop()
    qtbot.waitUntil(lambda: told(desk) == "already paid")
    costs.accounts.clear()
    qtbot.waitUntil(lambda: told(desk) == "< $0.01")


def question_of(window: MainWindow) -> CostQuestion | None:
    return next((one for one in window.findChildren(CostQuestion) if one.isVisible()), None)


@pytest.fixture
def answers(room: CostRoom, costs: Costs, window: MainWindow, qtbot: QtBot) -> Iterator[list[str]]:
    """What came of a question about five dollars, which is open."""
    answers: list[str] = []
    script = Script(parse(LONG))
    for text in (utterance.text for utterance in list(script.utterances(script.first()))[:3]):
        keep(costs, text, CHOICE)
    costs.reading.ask(
        Enquiry(script.another, CHOICE), lambda: answers.append("read"), lambda: answers.append("left")
    )
    qtbot.waitUntil(lambda: question_of(window) is not None)
    return answers


def test_the_question_says_what_it_is_about(answers: list[str], window: MainWindow) -> None:
    question = question_of(window)
    assert question.text() == "Reading this to its end costs $5.22."
    details = question.informativeText()
    assert f"{count(347_994)} characters are sent to OpenAI" in details
    assert "361 minutes" in details
    assert f"{count(1537)} more are paid for already" in details
    assert question.defaultButton() is question.no
    assert question.windowModality() != Qt.WindowModality.ApplicationModal
    assert not answers


def test_read_begins_and_the_keys_are_in_the_text_again(
    answers: list[str], window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.mouseClick(question_of(window).yes, Qt.MouseButton.LeftButton)
    assert answers == ["read"]
    qtbot.waitUntil(lambda: question_of(window) is None)
    assert window.focusWidget() is desk.view


def test_cancel_and_escape_leave_it(answers: list[str], window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(question_of(window), Qt.Key.Key_Escape)
    assert answers == ["left"]


def test_a_question_that_is_of_no_account_closes(
    answers: list[str], window: MainWindow, costs: Costs, qtbot: QtBot
) -> None:
    costs.reading.withdraw()
    qtbot.waitUntil(lambda: question_of(window) is None)
    assert not answers


def test_a_window_that_is_minimised_comes_back_with_the_question(
    room: CostRoom, costs: Costs, window: MainWindow, qtbot: QtBot
) -> None:
    window.showMinimized()
    costs.reading.ask(Enquiry(Script(parse(LONG)).another, CHOICE), lambda: None)
    qtbot.waitUntil(lambda: question_of(window) is not None)
    assert not window.isMinimized()


def test_a_limit_that_is_raised_holds_at_once(room: CostRoom, desk: Desk, costs: Costs, qtbot: QtBot) -> None:
    begun: list[str] = []
    enquiry = Enquiry(Script(parse(LONG)).another, CHOICE)
    desk.prefer(ask_above=6.0)
    costs.reading.ask(enquiry, lambda: begun.append("above"))
    qtbot.waitUntil(lambda: begun == ["above"])
    desk.prefer(ask_about_cost=False)
    costs.reading.ask(enquiry, lambda: begun.append("never"))
    assert begun == ["above", "never"]


# -- the page


@pytest.fixture
def page(room: CostRoom, desk: Desk, costs: Costs, window: MainWindow, qtbot: QtBot) -> CostsPage:
    today = date.today()
    add = costs.purse.spending.add
    add("openai", Estimate(Decimal("1.5"), "USD", is_estimate=True), 100_000, Done(), today)
    add("openai", None, 5, Done(), today)
    add("dedalus", Estimate(Decimal("0.25"), "USD", is_estimate=False), 1_000, Done(), today)
    add("own", None, 20, Done(), today)
    keep(costs, "The lark rises early.", CHOICE)
    with qtbot.waitSignal(costs.accounts.looked):
        desk.costs_requested.emit()
    page = window.findChild(CostsPage)
    assert page
    qtbot.waitExposed(page)
    return page


def texts(page: CostsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_the_page_shows_the_month_by_service(page: CostsPage) -> None:
    shown = texts(page)
    start = shown.index("Dedalus")
    assert "about $1.50 (estimate)" in shown
    assert "$0.25" in shown[start : start + 3]
    assert "price unknown" in shown
    assert any(f"{count(100_000)} characters" in text for text in shown)
    assert "0.0 MB are kept now." in shown


def test_a_month_without_spending(
    room: CostRoom, desk: Desk, costs: Costs, window: MainWindow, qtbot
) -> None:
    with qtbot.waitSignal(costs.accounts.looked):
        desk.costs_requested.emit()
    assert "Nothing was spent on speech this month." in texts(window.findChild(CostsPage))


def test_what_is_chosen_holds_at_once_and_is_told(
    page: CostsPage, costs: Costs, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.preferences_changed) as caught:
        page.findChild(QDoubleSpinBox).setValue(2.5)
    assert caught.args[0].ask_above == 2.5
    assert costs.reading.limit == costs.exporting.limit == Decimal("2.5")
    asks, keeps = page.findChildren(QCheckBox)
    asks.click()
    assert costs.reading.limit is None
    with qtbot.waitSignal(costs.accounts.looked):
        keeps.click()
    assert costs.purse.clips.private
    keeps.click()
    limit = page.findChild(QSpinBox)
    with qtbot.waitSignal(costs.accounts.looked):
        limit.setValue(0)
        limit.editingFinished.emit()
    qtbot.waitUntil(lambda: costs.purse.clips.size() == 0)


def test_clips_are_deleted_when_the_user_is_sure(page: CostsPage, costs: Costs, qtbot: QtBot) -> None:
    clear = next(one for one in page.findChildren(QPushButton) if one.text().startswith("Delete the kept"))
    clear.click()
    question = page.findChild(QMessageBox)
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert costs.purse.clips.size() > 0
    clear.click()
    question = next(one for one in page.findChildren(QMessageBox) if one.isVisible())
    yes = next(one for one in question.buttons() if one.text() == "Delete")
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not clear.isEnabled())
    assert costs.purse.clips.size() == 0


def test_prices_are_begun_opened_and_their_faults_shown(
    page: CostsPage, costs: Costs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)))
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Open my prices")
    with qtbot.waitSignals([costs.accounts.price_file_begun, costs.accounts.looked]):
        button.click()
    file = purse.price_file()
    assert [url.toLocalFile() for url in opened] == [str(file)]
    assert file.exists()
    qtbot.waitUntil(lambda: any(f"Open {file} with a text editor" in text for text in texts(page)))
    file.write_text('[[price]]\nhosts = ["own.example"]\n', encoding="utf-8")
    with qtbot.waitSignal(costs.accounts.looked):
        costs.accounts.look()
    assert any("Price 1 in prices.toml lacks something" in text for text in texts(page))


def test_everything_on_the_page_has_a_name(page: CostsPage) -> None:
    for kind in (QAbstractButton, QAbstractSpinBox):
        for control in page.findChildren(kind):
            interface = QAccessible.queryAccessibleInterface(control)
            assert interface.text(QAccessible.Text.Name), control
