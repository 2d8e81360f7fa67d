"""Answers merged from the sheets that came back: owners' and speakers'."""

from collections.abc import Sequence
from pathlib import Path

import click

from tracker.cli.collected.answers import Answers
from tracker.cli.collected.outcome import Told, Unread, data_of, end, say, told
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import numbers
from tracker.errors import BadInputError, TrackerError
from tracker.i18n.mark import N_
from tracker.reports.confirmation.model import SpeakerSheet
from tracker.reports.returned import Returned, is_covering_note, read_returned
from tracker.services import commands
from tracker.services.queries.returned_sheets import compared_with_sent

_LOCK = "~$"  # what Excel puts beside a workbook that is open


@command(
    "collect",
    N_("Merge the answers from sheets that came back (.xlsx or .csv), one batch per file."),
)
@argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=N_("FILE..."))
@option("--dry-run", is_flag=True, help=N_("Only show what would change."))
@option(
    "--take",
    multiple=True,
    metavar=N_("NUMBER"),
    help=N_("Take the sheet's answer for this item although it was changed here meanwhile."),
)
def collect_command(run: Run, files: Sequence[Path], *, dry_run: bool, take: Sequence[str]) -> None:
    """Read every file first, each on its own; then apply those that can be read, one by one."""
    taken = numbers(take)
    notes: list[Path] = []
    sheets: list[tuple[Path, Returned]] = []
    unread: list[Unread] = []
    for path in files:
        try:
            if path.name.startswith(_LOCK):
                run.output.say(run.tr("{file}: open in a spreadsheet; left out.", file=path.name))
            elif is_covering_note(path):
                notes.append(path)
            else:
                sheets.append((path, read_returned(path)))
        except BadInputError as error:
            unread.append(Unread(path, error))
    outcomes: list[Told] = []
    for path, sheet in sheets:
        try:
            outcomes.append(_collected(run, sheet, taken, outcomes, dry_run=dry_run))
        except TrackerError as error:  # what the others came to is told all the same
            unread.append(Unread(path, error))
    for path in notes:
        run.output.say(run.tr("{file}: the note that went with a sheet; left out.", file=path.name))
    there = {fate.row.number for o in outcomes if isinstance(o, Answers) for fate in o.outcome.rows}
    for number in taken:
        if number not in there:
            run.output.say(
                run.tr("No file answers item {number}; --take had nothing to take.", number=number)
            )
    _tell(run, outcomes, unread, dry_run=dry_run)
    end(outcomes, unread)


def _collected(
    run: Run, sheet: Returned, take: Sequence[int], before: Sequence[Told], *, dry_run: bool
) -> Told:
    if isinstance(sheet, SpeakerSheet):
        return told(run.do(commands.collect_confirmation, sheet, dry_run=dry_run))
    with run.reading() as reader:
        sheet = compared_with_sent(reader, sheet)
    answers = [file.outcome for file in before if isinstance(file, Answers)]
    return told(run.do(commands.collect_sheet, sheet, take=take, before=answers, dry_run=dry_run))


def _tell(run: Run, outcomes: Sequence[Told], unread: Sequence[Unread], *, dry_run: bool) -> None:
    """What every file came to; those that could not be taken at the end."""
    tr = run.tr
    if run.settings.json:
        applied = [n for o in outcomes for n in o.numbers if not dry_run]
        batches = [o.outcome.batch for o in outcomes if o.outcome.batch is not None]
        run.output.json(
            {
                "batch": batches[-1] if batches else None,
                "numbers": list(dict.fromkeys(applied)),
                "files": [data_of(outcome, tr) for outcome in outcomes],
                "unread": [
                    {"file": file.path.name, "why": tr.message(file.error.message)}
                    for file in unread
                ],
            }
        )
    else:
        for outcome in outcomes:
            say(run, outcome, dry_run=dry_run)
    if len(unread) == 1 and not outcomes:
        return  # its error is the command's own
    for file in unread:
        run.output.say(tr.message(file.error.message))
        if file.error.hint is not None:
            run.output.say(tr.message(file.error.hint))
