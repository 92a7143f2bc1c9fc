import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.playback.catalogue import Catalogue
from app.playback.endpoints import Endpoints
from app.speech.service import PRESETS, Service, parse_auth
from app.storage import services
from app.storage.keys import KeyStore
from app.ui.services_page import ServicesPage
from tests.fakes import keyrings
from tests.fakes.keyrings import DismissedKeyring, LockedKeyring, OpenKeyring

OWN = Service("own", "My own", "https://own.example")


@pytest.fixture
def ring() -> OpenKeyring:
    return OpenKeyring()


@pytest.fixture
def catalogue(qtbot: QtBot, ring: OpenKeyring) -> Iterator[Catalogue]:
    keys = KeyStore({"DEDALUS_API_KEY": "sk-planted"})
    with keyrings.in_use(ring):
        catalogue = Catalogue(Endpoints(keys), keys, deadline_s=0.02)
        yield catalogue
        catalogue.close()


@pytest.fixture
def page(catalogue: Catalogue, qtbot: QtBot) -> ServicesPage:
    page = ServicesPage(catalogue)
    qtbot.addWidget(page)
    page.begin("builtin")
    qtbot.waitExposed(page)
    return page


def titles(page: ServicesPage) -> list[str]:
    listed = page.findChild(QListWidget)
    return [listed.item(row).text() for row in range(listed.count())]


def choose(page: ServicesPage, title: str) -> None:
    page.findChild(QListWidget).setCurrentRow(titles(page).index(title))


def said(page: ServicesPage) -> str:
    return " | ".join(
        label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()
    )


def press(page: ServicesPage, name: str) -> None:
    button = next(one for one in page.findChildren(QPushButton) if one.text() == name)
    assert button.isVisible()
    assert button.isEnabled(), name
    button.click()


def field(page: ServicesPage, name: str) -> QLineEdit:
    return next(
        one for one in page.findChildren(QLineEdit) if one.accessibleName() == name and one.isVisible()
    )


def type_in(page: ServicesPage, qtbot: QtBot, **texts: str) -> None:
    for name, text in texts.items():
        field(page, name).clear()
        qtbot.keyClicks(field(page, name), text)


def test_the_services_and_what_they_are(page: ServicesPage) -> None:
    assert titles(page) == ["This computer", "Dedalus", "OpenAI"]
    assert "no key, no cost" in said(page)
    choose(page, "OpenAI")
    assert "OpenAI is at https://api.openai.com." in said(page)
    assert [one.accessibleName() for one in page.findChildren(QLineEdit) if one.isVisible()] == ["Key"]


def test_where_a_key_lives(page: ServicesPage, qtbot: QtBot) -> None:
    choose(page, "Dedalus")
    qtbot.waitUntil(lambda: "from the environment variable DEDALUS_API_KEY" in said(page))
    choose(page, "OpenAI")
    qtbot.waitUntil(lambda: "There is no key." in said(page))
    assert "OPENAI_API_KEY" in said(page)


def test_a_service_is_added_changed_and_removed(
    page: ServicesPage, catalogue: Catalogue, qtbot: QtBot
) -> None:
    press(page, "Add a service…")
    type_in(page, qtbot, Name="Own", Title="My own", Address="own.example/v1")
    press(page, "Save")
    assert catalogue.find("own") == OWN
    assert titles(page)[-1] == "My own"
    assert page.findChild(QListWidget).currentItem().text() == "My own"
    assert "Saved." in said(page)
    assert not field(page, "Name").isEnabled()
    type_in(page, qtbot, Model="kokoro", Voice="af_sky", **{"Query fields": "api-version=preview"})
    auth = next(one for one in page.findChildren(QComboBox) if one.accessibleName() == "Key is shown as")
    auth.setEditText("header:api-key")
    press(page, "Save")
    found = services.find("own")
    assert found is not None
    assert (found.model, found.voice, found.auth) == ("kokoro", "af_sky", parse_auth("header:api-key"))
    assert found.query == "api-version=preview"
    press(page, "Remove")
    assert catalogue.services == PRESETS
    assert titles(page)[-1] == "OpenAI"


@pytest.mark.parametrize(
    ("name", "address", "told"),
    [
        ("own", "http://own.example", "unencrypted"),
        ("own", "http://10.0.0.5", "own network"),
        ("own", "https://me:word@own.example", "holds a name or a password"),
        ("own", "", "empty"),
        ("a b", "https://own.example", "name"),
        ("openai", "https://own.example", "of that name"),
    ],
)
def test_what_cannot_be_saved_says_why(
    page: ServicesPage, catalogue: Catalogue, qtbot: QtBot, name: str, address: str, told: str
) -> None:
    press(page, "Add a service…")
    type_in(page, qtbot, Name=name, Address=address)
    press(page, "Save")
    assert told in said(page)
    assert catalogue.services == PRESETS


def test_a_key_goes_to_the_keyring_and_is_not_shown_again(
    page: ServicesPage, ring: OpenKeyring, qtbot: QtBot
) -> None:
    choose(page, "OpenAI")
    key = field(page, "Key")
    assert key.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(key, "sk-planted")
    press(page, "Keep in the keyring")
    qtbot.waitUntil(lambda: "in this computer's keyring" in said(page))
    assert key.text() == ""
    assert ring.entries == {("readlark", "openai"): "https://api.openai.com sk-planted"}
    press(page, "Delete the key")
    qtbot.waitUntil(lambda: "There is no key." in said(page))
    assert ring.entries == {}


def test_a_key_for_this_session(page: ServicesPage, ring: OpenKeyring, qtbot: QtBot) -> None:
    choose(page, "OpenAI")
    qtbot.keyClicks(field(page, "Key"), "sk-planted")
    press(page, "Use for this session only")
    qtbot.waitUntil(lambda: "until Readlark is closed" in said(page))
    assert ring.entries == {}


def test_what_is_no_key_is_not_taken(page: ServicesPage, ring: OpenKeyring, qtbot: QtBot) -> None:
    choose(page, "OpenAI")
    field(page, "Key").setText("two words")
    press(page, "Keep in the keyring")
    assert "That is no key" in said(page)
    assert ring.entries == {}


class TestLocked:
    @pytest.fixture
    def ring(self) -> Iterator[LockedKeyring]:
        ring = LockedKeyring()
        yield ring
        ring.unlocked.set()

    def test_the_page_says_that_it_waits_and_goes_on(
        self, page: ServicesPage, ring: LockedKeyring, qtbot: QtBot
    ) -> None:
        choose(page, "OpenAI")
        qtbot.waitUntil(lambda: "Waiting for your keyring" in said(page))
        qtbot.keyClicks(field(page, "Key"), "sk-planted")
        press(page, "Use for this session only")
        qtbot.waitUntil(lambda: "until Readlark is closed" in said(page))

    def test_a_key_that_is_typed_meanwhile_stays(
        self, page: ServicesPage, ring: LockedKeyring, qtbot: QtBot
    ) -> None:
        ring.entries["readlark", "openai"] = "https://api.openai.com sk-old"
        choose(page, "OpenAI")
        qtbot.keyClicks(field(page, "Key"), "sk-planted")
        ring.unlocked.set()
        qtbot.waitUntil(lambda: "in this computer's keyring" in said(page))
        assert field(page, "Key").text() == "sk-planted"
        press(page, "Keep in the keyring")
        qtbot.waitUntil(lambda: not field(page, "Key").text())
        assert ring.entries["readlark", "openai"] == "https://api.openai.com sk-planted"

    def test_deleting_a_key_waits_for_the_keyring_and_holds_nothing_up(
        self, page: ServicesPage, ring: LockedKeyring, qtbot: QtBot
    ) -> None:
        choose(page, "OpenAI")
        qtbot.keyClicks(field(page, "Key"), "sk-planted")
        press(page, "Use for this session only")
        qtbot.waitUntil(lambda: "until Readlark is closed" in said(page))
        ring.entries["readlark", "openai"] = "https://api.openai.com sk-planted"
        began = time.perf_counter()
        press(page, "Delete the key")
        assert time.perf_counter() - began < 10  # the keyring would take half a minute
        qtbot.waitUntil(lambda: "Waiting for your keyring" in said(page))
        choose(page, "This computer")  # the page goes on meanwhile
        choose(page, "OpenAI")
        ring.unlocked.set()
        qtbot.waitUntil(lambda: "There is no key." in said(page))
        assert ring.entries == {}

    def test_a_removed_services_key_that_waits_is_told(
        self, page: ServicesPage, catalogue: Catalogue, ring: LockedKeyring, qtbot: QtBot
    ) -> None:
        catalogue.put(OWN)
        choose(page, "My own")
        ring.entries["readlark", "own"] = "https://own.example sk-planted"
        press(page, "Remove")
        qtbot.waitUntil(lambda: "so that the key of own can be deleted too" in said(page))
        ring.unlocked.set()
        qtbot.waitUntil(lambda: ring.entries == {})


class TestDismissed:
    @pytest.fixture
    def ring(self) -> DismissedKeyring:
        return DismissedKeyring()

    def test_the_page_says_what_to_do_and_keeps_what_was_typed(
        self, page: ServicesPage, qtbot: QtBot
    ) -> None:
        choose(page, "OpenAI")
        qtbot.waitUntil(lambda: "Unlock it, then try again." in said(page))
        qtbot.keyClicks(field(page, "Key"), "sk-planted")
        press(page, "Keep in the keyring")
        qtbot.waitUntil(lambda: "Unlock it, then try again." in said(page))
        assert field(page, "Key").text() == "sk-planted"
        assert "planted" not in said(page)

    def test_a_key_that_stays_after_its_service_is_told(
        self, page: ServicesPage, catalogue: Catalogue, qtbot: QtBot
    ) -> None:
        catalogue.put(OWN)
        choose(page, "My own")
        press(page, "Remove")
        qtbot.waitUntil(lambda: "own is forgotten, but its key may still be in the keyring." in said(page))
        assert "Unlock it, then try again." in said(page)


def test_a_test_says_what_it_finds(page: ServicesPage, qtbot: QtBot) -> None:
    choose(page, "OpenAI")
    press(page, "Test")
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Test")
    assert not button.isEnabled()
    qtbot.waitUntil(button.isEnabled)
    assert "✗ key: there is none" in said(page)


def test_a_test_is_of_what_is_saved(page: ServicesPage, qtbot: QtBot) -> None:
    press(page, "Add a service…")
    type_in(page, qtbot, Name="Own", Address="own.example")
    press(page, "Save")
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Test")
    assert button.isEnabled()
    type_in(page, qtbot, Address="another.example")
    assert not button.isEnabled()
    press(page, "Save")
    assert button.isEnabled()


def test_every_control_has_a_name_and_can_be_reached(page: ServicesPage, qtbot: QtBot) -> None:
    press(page, "Add a service…")
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QListWidget)
    shown = [one for one in page.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    shown = [one for one in shown if not one.objectName().startswith("qt_")]
    assert len(shown) > 12
    for one in shown:
        name = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        owner = one.parentWidget()
        inner = isinstance(owner, QComboBox | QAbstractSpinBox)
        assert name.strip() or inner, f"{type(one).__name__} has no name"
        assert inner or not one.isEnabled() or one.focusPolicy() & Qt.FocusPolicy.TabFocus
