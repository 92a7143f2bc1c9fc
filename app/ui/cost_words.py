"""Costs in words."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.speech.pricing import HUNDREDTH, SIGNS, Estimate
from app.ui.tongues import tr

if TYPE_CHECKING:
    from app.reading.quote import Quote


def price_phrase(quote: "Quote | None") -> str:
    """What is still to be paid, in a few words; nothing of what is not known or nothing."""
    if quote is None or not quote.characters:
        return ""
    if not quote.unpaid:
        return tr("already paid")
    if quote.price is None:
        return tr("price unknown")
    return amount_phrase(quote.price)


def amount_phrase(amount: Estimate) -> str:
    """An amount of money, and whether it is only an estimate."""
    told = _money(amount.amount, amount.currency)
    if not amount.amount:
        return tr("free")
    return tr("about {amount} (estimate)").format(amount=told) if amount.is_estimate else told


def _money(amount: Decimal, currency: str) -> str:
    """An amount as people of this country write it: to the hundredth, and what is less but not nothing as such."""
    number, sign = float(max(amount, HUNDREDTH) if amount else amount), SIGNS.get(currency)
    locale = QLocale()
    told = (
        locale.toCurrencyString(number, sign, 2)
        if sign
        else f"{locale.toString(number, 'f', 2)} {currency}".rstrip()
    )
    return f"< {told}" if 0 < amount < HUNDREDTH else told


def count(number: int) -> str:
    """A number as people of this country write it."""
    return QLocale().toString(number)


def cost_question(quote: "Quote", *, exporting: bool) -> str:
    """What it costs to read or export."""
    if quote.price is None:
        return (
            tr("Nobody has said what exporting this costs. Export it?")
            if exporting
            else tr("Nobody has said what reading this costs. Read it?")
        )
    told = (
        tr("Exporting this costs {amount}.") if exporting else tr("Reading this to its end costs {amount}.")
    )
    return told.format(amount=amount_phrase(quote.price))


def cost_details(quote: "Quote", service: str) -> str:
    """What the question is about: characters, time, and what is paid for already."""
    sent = tr("%Ln character(s) are sent to {service}.", "", quote.unpaid)
    minutes = max(1, round(quote.seconds / 60))
    spoken = tr("That is about %Ln minute(s) of speech.", "", minutes)
    parts = [f"{sent.format(service=service)} {spoken}"]
    if quote.paid:
        parts.append(tr("%Ln more character(s) are paid for already and cost nothing.", "", quote.paid))
    parts.append(tr("When you are asked is set under Costs and storage, in the settings."))
    return "\n\n".join(parts)
