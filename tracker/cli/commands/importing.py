"""Importing minutes: each file is one batch, and the same file again changes nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from tracker.cli.file_options import file_options, meetings_of
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import day
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.minutes.model import Minutes
from tracker.services import commands
from tracker.services.done import Imported

AS_NEW = "new"


@command(
    "import",
    N_("Import minutes: their text, their meeting, and the follow-ups proposed from them."),
)
@argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=N_("FILE..."))
@option("--dry-run", is_flag=True, help=N_("Show what would come, and change nothing."))
@option(
    "--as",
    "way",
    metavar="new",
    help=N_("new: a meeting of its own, also where one of that day is there."),
)
@option(
    "--date",
    "held_on",
    metavar=N_("DATE"),
    help=N_("The day of the meeting, where the minutes don't say it."),
)
@file_options
def import_command(
    run: Run,
    files: Sequence[Path],
    *,
    dry_run: bool,
    way: str | None,
    held_on: str | None,
    **how: Any,
) -> None:
    """Import each file in a batch of its own; a file that can't be read stops the rest."""
    if way not in {None, AS_NEW}:
        raise BadInputError(
            Message("“{word}” is unknown or not unique.", word=way),
            hint=Message("Possible: {words}.", words=AS_NEW),
        )
    chosen = day(held_on) if held_on else None
    documents = [(file, minutes) for file in files for minutes in meetings_of(file, **how)]
    if dry_run:
        for file, minutes in documents:
            _preview(run, file, minutes)
        return
    run.register.ensure()
    results: list[dict[str, Any]] = []
    for file, minutes in documents:
        done = run.do(commands.import_minutes, minutes, as_new=way == AS_NEW, held_on=chosen)
        _report(run, file, minutes, done)
        results.append(_as_data(file, done))
    if run.settings.json:
        run.output.json(results[0] if len(results) == 1 else results)


def _preview(run: Run, file: Path, minutes: Minutes) -> None:
    from tracker.derivation.pipeline import derive

    candidates = derive(minutes).candidates
    for candidate in candidates:
        run.output.data(f"{candidate.title}  [{run.tr.label(candidate.kind)}]")
    run.output.say(
        run.tr(
            "{file}: {remarks} remarks, {candidates} candidates. Nothing was imported.",
            file=file.name,
            remarks=len(minutes.remarks),
            candidates=len(candidates),
        )
    )


def _report(run: Run, file: Path, minutes: Minutes, done: Imported) -> None:
    tr, say = run.tr, run.output.say
    if done.recognised:
        say(tr("{file} is in the register already; nothing changed.", file=file.name))
        return
    say(
        tr(
            "{file}: {remarks} remarks, {candidates} candidates (meeting {meeting}).",
            file=file.name,
            remarks=done.remarks,
            candidates=len(done.numbers),
            meeting=done.meeting_id,
        )
    )
    if done.sample_beside:
        say(tr("The sample of the same day stays beside it, as a meeting of its own."))
    if minutes.findings:
        say(
            tr(
                "{count} findings; see them with: tracker lint {file}",
                count=len(minutes.findings),
                file=file,
            )
        )
    say(tr("To take it back: tracker undo"))


def _as_data(file: Path, done: Imported) -> dict[str, Any]:
    return {
        "batch": done.batch,
        "numbers": list(done.numbers),
        "file": file.name,
        "meeting": done.meeting_id,
        "remarks": done.remarks,
        "recognised": done.recognised,
    }
