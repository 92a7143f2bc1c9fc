"""What a command will cost: said before it begins, and asked about above the user's limit."""

import sys
from collections import deque
from typing import TYPE_CHECKING

import typer

from app.commands.endpoints import service_called
from app.commands.failure import fail
from app.speech.pricing import limit_of, money
from app.speech.service import VoiceChoice
from app.storage import paths
from app.storage.purse import Purse
from app.storage.settings import Settings
from app.text.document import Document, Span
from app.text.wording import Wording

if TYPE_CHECKING:  # pydantic comes with it
    from app.reading.quote import Quote


def settle_cost(
    document: Document,
    wording: Wording,
    choice: VoiceChoice,
    purse: Purse,
    kept: Settings,
    *,
    span: Span | None = None,
    quiet: bool = False,
) -> None:
    """Say on stderr what it costs to speak `document` or its `span`, unless `quiet`. The built-in voice costs
    nothing. Above the limit in the settings ask, or end the command where nobody can be asked. Raises `SpeechError`
    for what no service would take.
    """
    if choice.is_built_in:
        return
    from app.reading.plan import Script
    from app.reading.quote import quote_script

    service = service_called(choice.service)
    ends = (span.start, span.end) if span else (0, None)
    quotes = deque(quote_script(Script(document, wording), service, choice, purse, *ends), maxlen=1)
    if not quotes:
        return
    whole = quotes.pop()
    told = _told(whole)
    if not quiet:
        typer.echo(told, err=True)
    limit = limit_of(kept.ask_about_cost, kept.ask_above)
    if not whole.exceeds(limit):
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        above = money(limit, whole.price.currency) if limit and whole.price else "nothing"
        settings = paths.config() / "settings.toml"
        fail(
            f"You are asked before more than {above} is spent, and there is no terminal to ask on. "
            f"Start it in a terminal, or raise ask_above in {settings}."
        )
    if not typer.confirm("Go on?" if not quiet else f"{told} Go on?", err=True):
        fail("Nothing was asked for, and nothing is paid.")


def _told(quote: "Quote") -> str:
    from PySide6.QtCore import QLocale

    from app.ui.cost_words import count, price_phrase

    QLocale.setDefault(QLocale("en"))  # numbers in the language of all that the command line says
    minutes = max(1, round(quote.seconds / 60))
    kept = f" ({count(quote.paid)} of them are paid for already)" if quote.paid and quote.unpaid else ""
    return f"{count(quote.characters)} characters{kept}, about {count(minutes)} min: {price_phrase(quote)}."
