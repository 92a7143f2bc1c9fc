from pytestqt.qtbot import QtBot

from app.playback.change_finder import ChangeFinder
from app.text.document import parse
from app.text.spoken import Change, changes
from app.text.wording import PLAIN, Wording

TEXT = "See https://www.a.org/b [1] now.\n\n" * 300


def collected(finder: ChangeFinder) -> list[Change]:
    found: list[Change] = []
    finder.found.connect(found.extend)
    return found


def test_the_changes_of_a_whole_text_come_in_order(qtbot: QtBot) -> None:
    finder, document = ChangeFinder(), parse(TEXT)
    found = collected(finder)
    with qtbot.waitSignal(finder.finished, timeout=20_000):
        finder.look(document, PLAIN)
    assert len(found) == 600
    assert found == sorted(found, key=lambda change: change.start)
    first = document.paragraphs[0]
    assert tuple(found[:2]) == changes(document.text, first.start, first.end, first.kind)


def test_only_the_text_asked_for_last_is_reported(qtbot: QtBot) -> None:
    finder = ChangeFinder()
    found = collected(finder)
    finder.look(parse(TEXT), PLAIN)
    with qtbot.waitSignal(finder.finished, timeout=20_000):
        finder.look(parse("Only this [2]."), Wording(rules_off=frozenset({"emoji"})))
    assert [change.written for change in found] == [" [2]"]


def test_who_has_stopped_hears_nothing(qtbot: QtBot) -> None:
    finder = ChangeFinder()
    found = collected(finder)
    finder.look(parse(TEXT), PLAIN)
    finder.stop()
    with qtbot.waitSignal(finder.finished, timeout=20_000):
        finder.look(parse("Nothing."), PLAIN)
    assert found == []
