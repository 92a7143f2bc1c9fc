"""`readlark speak`: hand a text to the running app, or speak it here."""

from contextlib import closing
from typing import Annotated

import typer

from app.commands import inputs
from app.commands.endpoints import service_called
from app.commands.failure import USAGE, fail
from app.commands.language_notice import warn_of_language
from app.commands.options import (
    Instructions,
    Model,
    Service,
    Speed,
    SpokenJob,
    Voice,
    VoiceOptions,
    VoiceSpeed,
)
from app.commands.program import Program
from app.desktop import handover
from app.speech.service import VoiceChoice
from app.storage import pronunciations, settings
from app.storage.settings import Settings
from app.text.document import Document


def speak(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="The text; - reads standard input.")] = None,
    file: Annotated[
        str | None, typer.Option("--file", help="A file or web address; - is standard input.")
    ] = None,
    clipboard: Annotated[bool, typer.Option("--clipboard", help="Read what was copied.")] = False,
    selection: Annotated[bool, typer.Option("--selection", help="Read what is selected.")] = False,
    service: Service = None,
    voice: Voice = None,
    model: Model = None,
    instructions: Instructions = None,
    speed: Speed = None,
    voice_speed: VoiceSpeed = None,
    here: Annotated[bool, typer.Option("--here", help="Speak in this process, without a window.")] = False,
    wait: Annotated[bool, typer.Option("--wait", help="Return at the end of the reading.")] = False,
) -> None:
    """Read a text aloud, in the running window or, without one, right here."""
    options = VoiceOptions(service, voice, model, instructions, speed, voice_speed)
    if sum((text is not None, file is not None, clipboard, selection)) != 1:
        fail("Give exactly one of TEXT, --file, --clipboard, --selection and -.", USAGE)
    if service is not None:
        service_called(service)  # before a running window falls silent for it
    if (clipboard or selection) and not here:
        place = "selection" if selection else "clipboard"
        if handover.send(handover.take(place, options.stated()), wait=wait) is not None:
            return
    document = _document(text, file, selection=selection)
    if not (here or clipboard or selection):
        stated = {**options.stated(), **_described(document, from_file=file is not None)}
        if handover.send(handover.speak(document.text, stated), wait=wait) is not None:
            return
    program: Program = context.obj
    chosen = settings.load()
    rate = chosen.rate if options.rate is None else options.rate
    choice = options.choice(chosen)
    warn_of_language(document.text, choice)
    if not choice.is_built_in:
        _settle_cost(document, choice, chosen)
    raise typer.Exit(program.speak_here(SpokenJob(document, choice, rate)))


def _settle_cost(document: Document, choice: VoiceChoice, kept: Settings) -> None:
    from app.commands.cost import settle_cost
    from app.storage import purse

    paying = purse.of_user(kept)
    with closing(paying.clips):
        wording = pronunciations.wording(kept).heard_by(choice.voice)
        settle_cost(document, wording, choice, paying, kept, quiet=True)


def _described(document: Document, *, from_file: bool) -> dict[str, str]:
    """What the window could not find out from the text alone."""
    described = {"title": document.title[:1000]} if document.title else {}
    if from_file:
        from app.storage.packing import structure_message

        described["structure"] = structure_message(document)
    return described


def _document(text: str | None, file: str | None, *, selection: bool) -> Document:
    if file is not None or text == inputs.STDIN:
        return inputs.from_file(file or inputs.STDIN)
    if text is not None:
        return inputs.from_text(text)
    return inputs.from_clipboard(selection=selection)
