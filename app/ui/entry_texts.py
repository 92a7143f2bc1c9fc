"""What is said of a text of the library, in a few words."""

from datetime import datetime
from pathlib import PurePath
from urllib.parse import urlsplit

from PySide6.QtCore import QDate, QDateTime, QLocale

from app.storage.entries import MARK_END, MARK_START, Entry, Kind
from app.ui.tongues import tr


def when_text(then: float, now: datetime) -> str:
    """When it was, as people say it: the time of today, yesterday, a day of this year, or a date."""
    moment = QDateTime.fromSecsSinceEpoch(int(then))
    days = moment.date().daysTo(QDate(now.year, now.month, now.day))
    locale = QLocale()
    if days == 0:
        return locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    if days == 1:
        return tr("yesterday")
    if moment.date().year() == now.year:
        return locale.toString(moment.date(), "d MMM")
    return locale.toString(moment.date(), QLocale.FormatType.ShortFormat)


def source_text(entry: Entry) -> str:
    """Where a text came from, in a word or two."""
    if entry.kind is Kind.PAGE:
        return urlsplit(entry.source).hostname or entry.source
    return PurePath(entry.source).name or tr("pasted")


def progress_text(entry: Entry) -> str:
    """How much of a text was read."""
    if entry.progress >= 1:
        return tr("read")
    return tr("{percent} %").format(percent=int(entry.progress * 100)) if entry.place else ""


def title_text(entry: Entry) -> str:
    """The title, or what stands for it."""
    return entry.title or tr("Untitled")


def plain_snippet(snippet: str) -> tuple[str, list[tuple[int, int]]]:
    """A snippet on one line without its marks, and where what was found stands in it (start, length; UTF-16)."""
    plain = ""
    found: list[tuple[int, int]] = []
    for number, part in enumerate(" ".join(snippet.split()).split(MARK_START)):
        marked, _, rest = part.partition(MARK_END) if number else ("", "", part)
        if marked:
            found.append((len(plain.encode("utf-16-le")) // 2, len(marked.encode("utf-16-le")) // 2))
        plain += marked + rest
    return plain, found
