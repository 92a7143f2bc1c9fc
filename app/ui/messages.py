"""What the user is told when speech fails: one plain sentence and the next step."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.speech import errors
from app.speech.service import BUILT_IN
from app.ui.tongues import tr


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what to do about it, whether trying again can help, and the server's own words."""

    sentence: str
    next_step: str
    can_retry: bool = True
    details: str = ""


_TEXTS: dict[type[errors.SpeechError], tuple[Any, Any, bool]] = {
    errors.KeyMissing: (
        QT_TRANSLATE_NOOP("messages", "There is no key for {service}."),
        QT_TRANSLATE_NOOP("messages", "Store its key, or choose the built-in voice."),
        True,
    ),
    errors.KeyLocked: (
        QT_TRANSLATE_NOOP(
            "messages", "The keyring is locked or does not work, so there is no key for {service}."
        ),
        QT_TRANSLATE_NOOP("messages", "Unlock it, then try again, or choose the built-in voice."),
        True,
    ),
    errors.KeyRejected: (
        QT_TRANSLATE_NOOP("messages", "{service} does not accept the key."),
        QT_TRANSLATE_NOOP("messages", "Check the key, or choose the built-in voice."),
        True,
    ),
    errors.CreditExhausted: (
        QT_TRANSLATE_NOOP("messages", "The account at {service} has no credit left."),
        QT_TRANSLATE_NOOP("messages", "Add credit there, or choose the built-in voice."),
        True,
    ),
    errors.Forbidden: (
        QT_TRANSLATE_NOOP("messages", "The key may not be used for this at {service}."),
        QT_TRANSLATE_NOOP("messages", "Ask for the right to use speech, or choose another voice."),
        True,
    ),
    errors.NotFound: (
        QT_TRANSLATE_NOOP("messages", "{service} knows no such voice, model or address."),
        QT_TRANSLATE_NOOP("messages", "Choose another voice, or check the service's address."),
        True,
    ),
    errors.FieldRefused: (
        QT_TRANSLATE_NOOP("messages", "{service} refused the request."),
        QT_TRANSLATE_NOOP("messages", "Choose another voice or model; the details say what it refused."),
        True,
    ),
    errors.TextTooLong: (
        QT_TRANSLATE_NOOP("messages", "A piece of the text is longer than {service} takes."),
        QT_TRANSLATE_NOOP("messages", "Break the long sentence in two, or choose another voice."),
        True,
    ),
    errors.Busy: (
        QT_TRANSLATE_NOOP("messages", "{service} is busy."),
        QT_TRANSLATE_NOOP("messages", "Try again in a moment."),
        True,
    ),
    errors.ServerFault: (
        QT_TRANSLATE_NOOP("messages", "{service} failed."),
        QT_TRANSLATE_NOOP("messages", "Try again, or choose another voice."),
        True,
    ),
    errors.Unreachable: (
        QT_TRANSLATE_NOOP("messages", "{service} could not be reached."),
        QT_TRANSLATE_NOOP("messages", "Check the connection and try again, or choose the built-in voice."),
        True,
    ),
    errors.TlsFailed: (
        QT_TRANSLATE_NOOP("messages", "The certificate of {service} is not trusted, so nothing was sent."),
        QT_TRANSLATE_NOOP(
            "messages", "Check its address and this computer's clock, or choose another voice."
        ),
        True,
    ),
    errors.UnsafeAddress: (
        QT_TRANSLATE_NOOP("messages", "The address of {service} is not encrypted, so nothing was sent."),
        QT_TRANSLATE_NOOP("messages", "Give it one that begins with https://, or choose another voice."),
        True,
    ),
    errors.TimedOut: (
        QT_TRANSLATE_NOOP("messages", "{service} took too long to answer."),
        QT_TRANSLATE_NOOP("messages", "Try again, or choose another voice."),
        True,
    ),
    errors.NotAudio: (
        QT_TRANSLATE_NOOP("messages", "{service} answered something that is no audio."),
        QT_TRANSLATE_NOOP("messages", "Check the service's address, or choose another voice."),
        True,
    ),
    errors.CutShort: (
        QT_TRANSLATE_NOOP("messages", "{service} stopped in the middle of a sentence."),
        QT_TRANSLATE_NOOP("messages", "Try again: the reading goes on from there."),
        True,
    ),
    errors.VoiceStopped: (
        QT_TRANSLATE_NOOP("messages", "The built-in voice stopped and could not be started again."),
        QT_TRANSLATE_NOOP("messages", "Try again; if it stays silent, start Readlark anew."),
        True,
    ),
    errors.Unspeakable: (
        QT_TRANSLATE_NOOP("messages", "This voice cannot speak a part of the text."),
        QT_TRANSLATE_NOOP("messages", "Choose a voice of the text's language, or read on behind it."),
        False,
    ),
    errors.VoiceUnusable: (
        QT_TRANSLATE_NOOP("messages", "The file of this voice cannot be used."),
        QT_TRANSLATE_NOOP("messages", "Choose another voice, or remove this one and get it again."),
        True,
    ),
    errors.SpoolFull: (
        QT_TRANSLATE_NOOP("messages", "The speech cannot be kept on this computer's disk."),
        QT_TRANSLATE_NOOP("messages", "Make some room on the disk, then try again."),
        True,
    ),
    errors.SoundLost: (
        QT_TRANSLATE_NOOP("messages", "The sound system went away."),
        QT_TRANSLATE_NOOP("messages", "Start again to hear it."),
        False,
    ),
    errors.SpeechError: (
        QT_TRANSLATE_NOOP("messages", "The text could not be spoken."),
        QT_TRANSLATE_NOOP("messages", "Try again, or choose another voice."),
        True,
    ),
}

_ELSEWHERE = (
    errors.Unspeakable,
    errors.TextTooLong,
    errors.Busy,
    errors.VoiceUnusable,
    errors.SpoolFull,
    errors.SoundLost,
)
"""What has to do with the text, the moment or this computer, not with how a service is reached."""


def _details(error: errors.SpeechError) -> str:
    parts = [error.detail]
    if error.status is not None:
        parts.append(tr("Status {number}").format(number=error.status))
    if error.request_id:
        parts.append(tr("Request {number}").format(number=error.request_id))
    return " · ".join(part for part in parts if part)


def _next_step(error: errors.SpeechError, text: str) -> str:
    if error.service == BUILT_IN and not isinstance(error, _ELSEWHERE):
        text = _TEXTS[errors.VoiceStopped][1]
    if error.retry_after_s is not None:
        return tr("Try again in {seconds} s.").format(seconds=max(1, round(error.retry_after_s)))
    return QCoreApplication.translate("messages", text)


def waiting_message(seconds: int, service_name: str) -> str:
    """What to tell the user while a busy service is waited for."""
    said = tr("{service} is busy. The reading goes on in {seconds} s.")
    return said.format(service=service_name or tr("The service"), seconds=seconds)


def message(error: errors.SpeechError, service_name: str = "") -> Message:
    """What to tell the user about `error`; `service_name` is the service's name for people."""
    kind = next(one for one in type(error).__mro__ if one in _TEXTS)
    sentence, next_step, can_retry = _TEXTS[kind]
    built_in = tr("The built-in voice") if error.service == BUILT_IN else ""
    name = built_in or service_name or error.service or tr("The service")
    return Message(
        sentence=QCoreApplication.translate("messages", sentence).format(service=name),
        next_step=_next_step(error, next_step),
        can_retry=can_retry,
        details=_details(error),
    )
