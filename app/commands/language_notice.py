"""What the command line says of a text that its voice would misread."""

import typer

from app.speech.service import VoiceChoice
from app.storage import paths


def warn_of_language(text: str, choice: VoiceChoice) -> None:
    """Say in one sentence on stderr if the voice of `choice` is sure to misread `text`.

    Voices of other services mostly speak many languages, and do not say which. A text that the voice has no sound
    for at all is not misread: it fails, and that is said elsewhere.
    """
    from app.text.language import detect, is_misread
    from app.voice.piper_files import language_of
    from app.voice.script import is_speakable

    if not choice.is_built_in:
        return
    spoken = language_of(choice.voice, paths.voices())
    detected = detect(text)
    if is_misread(detected, spoken) and is_speakable(text, spoken):
        typer.echo(
            f"This text seems to be {_name(detected.language)}, and the voice {choice.voice} speaks "
            f"{_name(spoken)}. Choose another with --voice or --service.",
            err=True,
        )


def _name(language: str) -> str:
    from PySide6.QtCore import QLocale

    locale = QLocale(language)
    known = locale != QLocale.c()
    return QLocale.languageToString(locale.language()) if known else "in another language"
