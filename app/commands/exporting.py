"""Carries out a `readlark export`: inputs one after the other or several at a time, with progress and a summary."""

import asyncio
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.commands import inputs
from app.commands.cost import settle_cost
from app.commands.endpoints import endpoints_for, service_called
from app.commands.export_plan import ExportPlan, Target
from app.commands.failure import FAILED, USAGE, CommandError, fail, file_sentence, speech_sentence
from app.commands.language_notice import warn_of_language
from app.commands.progress import Shown, shown_progress
from app.reading import word_finding
from app.reading.clip import Manner, Voice, pace_of
from app.reading.clip_set import Piece, chapter, each_chapter, whole, write_piece
from app.reading.pipeline import Pace
from app.reading.thrift import Thrift
from app.speech.errors import SpeechError
from app.speech.service import VoiceChoice
from app.storage import pronunciations, purse, settings
from app.storage.purse import Purse
from app.storage.settings import Settings
from app.text.document import Document, Span
from app.text.wording import Wording

_NAMED_LINES = 10
"""Of the places that are doubtful."""


def carry_out(plan: ExportPlan) -> int:
    """Write what is planned. Returns the exit code: a single input's failure ends the command with its sentence,
    of several each says its own, and the others are written all the same.
    """
    for target in plan.targets:
        _check([target.clip] if plan.per_chapter else plan.beside.targets(target.clip), target, plan)
    kept = settings.load()
    choice = plan.voice.choice(kept)
    paying = purse.of_user(kept)
    with (
        closing(paying.clips),
        endpoints_for(choice.service) as endpoints,
        shown_progress(quiet=plan.quiet) as shown,
    ):
        thrift = Thrift(paying, word_finding.of_user(endpoints.endpoint_of).speech)
        run = _Run(
            plan,
            kept,
            choice,
            pronunciations.wording(kept).heard_by(choice.voice),
            paying,
            lambda client, text: thrift.speech_of(client, endpoints.endpoint_of, choice, text),
            shown,
        )
        if len(plan.targets) == 1:
            asyncio.run(run.export(plan.targets[0]))
            return 0
        return asyncio.run(run.export_all())


@dataclass(frozen=True, slots=True)
class _Run:
    """One command's work."""

    plan: ExportPlan
    kept: Settings
    choice: VoiceChoice
    wording: Wording
    paying: Purse
    voice: Voice
    shown: Shown

    async def export_all(self) -> int:
        """Every target, as many at a time as is wanted. Returns the exit code."""
        free = asyncio.Semaphore(self.plan.jobs)
        failed = 0

        async def export(target: Target) -> None:
            nonlocal failed
            async with free:
                try:
                    await self.export(target)
                except CommandError as error:
                    failed += 1
                    self.shown.say(f"{target.source.name}: {error}")

        await asyncio.gather(*map(export, self.plan.targets))
        if not self.plan.quiet:
            done, count = len(self.plan.targets) - failed, len(self.plan.targets)
            self.shown.say(f"{done} of {count} written." if failed else f"All {count} written.")
        return FAILED if failed else 0

    async def export(self, target: Target) -> None:
        """One input, as one clip or several. Raises `CommandError`."""
        document = await asyncio.to_thread(_document, target)
        pieces = _pieces(document, target, self.plan)
        for piece in pieces:
            _check(self.plan.beside.targets(piece.target), target, self.plan)
        warn_of_language(document.text, self.choice)
        span = pieces[0].span if self.plan.chapter is not None else None
        try:
            settle_cost(
                document, self.wording, self.choice, self.paying, self.kept, span=span, quiet=self.plan.quiet
            )
            for piece in pieces:
                await self._write(document, piece, target)
        except SpeechError as error:
            fail(speech_sentence(error))
        except FileExistsError as error:
            fail(_exists_sentence(Path(str(error.filename))))
        except OSError as error:
            fail(file_sentence(error))

    async def _write(self, document: Document, piece: Piece, target: Target) -> None:
        manner = Manner(
            format=target.format,
            rate=1.0 if self.plan.voice.rate is None else self.plan.voice.rate,
            quality=self.plan.quality,
            loudness=self.plan.loudness,
            pace=_pace(self.choice),
            as_it_came=self.choice,
        )
        with self.shown.task(piece.target.name) as on_progress:
            exported = await write_piece(
                document,
                piece,
                self.voice,
                manner,
                self.plan.beside,
                overwrite=self.plan.overwrite,
                on_progress=on_progress,
                wording=self.wording,
            )
        if exported.unspoken:
            self.shown.say(_unspoken_sentence(len(exported.unspoken)))
        if exported.doubtful:
            self.shown.say(_doubtful_sentence(document.text, exported.doubtful))


def _document(target: Target) -> Document:
    source = target.source
    return inputs.from_text(source.text) if source.text is not None else inputs.from_file(source.name)


def _pieces(document: Document, target: Target, plan: ExportPlan) -> Sequence[Piece]:
    if plan.per_chapter:
        return each_chapter(document, target.clip)
    if plan.chapter is None:
        return (whole(document, target.clip),)
    try:
        return (chapter(document, plan.chapter, target.clip),)
    except IndexError:
        count = len(document.chapters)
        there = f"It has {count}." if count else "It has none."
        fail(f"There is no chapter {plan.chapter} in this text. {there}", USAGE)


def _pace(choice: VoiceChoice) -> Pace:
    return pace_of(None if choice.is_built_in else service_called(choice.service).concurrency)


def _check(files: Sequence[Path], target: Target, plan: ExportPlan) -> None:
    """End the command unless all `files`, which are written for `target`, can take their places."""
    for file in files:
        if file.is_dir():
            fail(f"{file} is a folder. Give the name of a file in it.")
        if not file.absolute().parent.is_dir():
            fail(f"{file.parent} is no folder. Make it, or choose another one.")
        if not file.exists():
            continue
        if target.source.is_file(file):
            fail(f"{file} is the text itself. Choose another name.")
        if not file.is_file():
            fail(f"{file} is no ordinary file. Choose another name.")
        if not plan.overwrite:
            fail(_exists_sentence(file))
    if len({file.absolute() for file in files}) < len(files):
        fail("The clip and its words cannot be one file. Choose another name.", USAGE)


def _exists_sentence(target: Path) -> str:
    return f"{target} exists already. Choose another name, or give --overwrite."


def _doubtful_sentence(text: str, spans: Sequence[Span]) -> str:
    parts = "one part" if len(spans) == 1 else f"{len(spans)} parts"
    numbers = dict.fromkeys(text.count("\n", 0, span.start) + 1 for span in spans[:_NAMED_LINES])
    lines = ", ".join(map(str, numbers))
    return f"The service may have left words out of {parts} of the text (line {lines}). Listen there."


def _unspoken_sentence(count: int) -> str:
    parts = "One part of the text is" if count == 1 else f"{count} parts of the text are"
    return f"{parts} not in the clip: this voice cannot speak it. Choose a voice of its language."
