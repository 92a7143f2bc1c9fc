"""Costs in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.speech.pricing import Estimate, money

if TYPE_CHECKING:
    from app.reading.quote import Quote


def _tr(text: str) -> str:
    return QCoreApplication.translate("cost_words", text)


def price_phrase(quote: "Quote | None") -> str:
    """What is still to be paid, in a few words; nothing of what is not known or nothing."""
    if quote is None or not quote.characters:
        return ""
    if not quote.unpaid:
        return _tr("already paid")
    if quote.price is None:
        return _tr("price unknown")
    return amount_phrase(quote.price)


def amount_phrase(amount: Estimate) -> str:
    """An amount of money, and whether it is only an estimate."""
    told = money(amount.amount, amount.currency)
    if not amount.amount:
        return _tr("free")
    return _tr("about {amount} (estimate)").format(amount=told) if amount.is_estimate else told


def count(number: int) -> str:
    """A number as people of this country write it."""
    return QLocale().toString(number)


def cost_question(quote: "Quote", *, exporting: bool) -> str:
    """What it costs to read or export."""
    if quote.price is None:
        return (
            _tr("Nobody has said what exporting this costs. Export it?")
            if exporting
            else _tr("Nobody has said what reading this costs. Read it?")
        )
    told = (
        _tr("Exporting this costs {amount}.") if exporting else _tr("Reading this to its end costs {amount}.")
    )
    return told.format(amount=amount_phrase(quote.price))


def cost_details(quote: "Quote", service: str) -> str:
    """What the question is about: characters, time, and what is paid for already."""
    minutes = max(1, round(quote.seconds / 60))
    parts = [
        _tr("{characters} characters are sent to {service}, of about {minutes} minutes of speech.").format(
            characters=count(quote.unpaid), service=service, minutes=count(minutes)
        )
    ]
    if quote.paid:
        parts.append(
            _tr("{characters} more are paid for already and cost nothing.").format(
                characters=count(quote.paid)
            )
        )
    parts.append(_tr("When you are asked is set under Costs and storage, in the settings."))
    return "\n\n".join(parts)
