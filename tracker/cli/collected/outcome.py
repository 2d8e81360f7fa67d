"""What became of each file: told of its kind, or the reason why it could not be taken."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tracker.cli.collected.answers import Answers, in_short
from tracker.cli.collected.confirmations import Confirmations
from tracker.cli.collected.fates import why
from tracker.cli.phrases import labelled
from tracker.cli.run import Run
from tracker.errors import BadInputError, ConflictError, Message, TrackerError
from tracker.i18n import Translator
from tracker.reports.forms.table import COMMENT, Written
from tracker.reports.returned import OTHER_SHEET
from tracker.services.collected import Collected, CollectedConfirmation, Fate

Told = Answers | Confirmations


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read or applied, and why."""

    path: Path
    error: TrackerError


def told(outcome: Collected | CollectedConfirmation) -> Told:
    """What became of a file, as its kind tells it."""
    return Answers(outcome) if isinstance(outcome, Collected) else Confirmations(outcome)


def say(run: Run, file: Told, *, dry_run: bool) -> None:
    """What each row of a file came to, in lines for people."""
    tr, output, outcome = run.tr, run.output, file.outcome
    output.data(outcome.file_name)
    if outcome.known:
        output.data("  " + tr("collected before; nothing changed"))
        for cell in outcome.bad:
            output.data("  " + labelled(tr, cell.cell, why(cell, tr)))
        return
    for line in file.lines(tr):
        output.data(line)
    for cell in outcome.bad:
        output.data("  " + labelled(tr, cell.cell, why(cell, tr)))
    for written in outcome.beside:
        output.data(f"  {_beside(written, tr)}")
    if outcome.empty:
        output.data("  " + tr("not answered yet: {numbers}", numbers=file.empty))
    if isinstance(outcome, Collected) and outcome.erased:
        output.data(
            "  "
            + tr(
                "answers taken out of the sheet, held here as they were: {numbers}",
                numbers=outcome.erased,
            )
        )
    taken = len(outcome.of(Fate.APPLIED))
    if dry_run:
        output.say(
            tr.plural(
                "{file}: {count} answer would be taken.",
                "{file}: {count} answers would be taken.",
                taken,
                file=outcome.file_name,
            )
        )
    elif outcome.batch is not None and not taken and outcome.of(Fate.UNCHANGED):
        output.say(
            tr(
                "{file}: nothing new; the rows that are as held count as answered.",
                file=outcome.file_name,
            )
        )
    elif outcome.batch is not None and taken:
        output.say(
            tr.plural(
                "{file}: {count} answer taken.",
                "{file}: {count} answers taken.",
                taken,
                file=outcome.file_name,
            )
        )
        output.say(tr("To take it back: tracker undo"))


def _beside(written: Written, tr: Translator) -> str:
    """What stands where nothing was asked, and what becomes of it."""
    label = tr(written.label) if written.label in {COMMENT, OTHER_SHEET} else written.label
    words = tr(
        "{what}: {value}",
        what=" ".join(filter(None, (written.cell, label))),
        value=in_short(written.text),
    )
    if written.number is None:
        return tr("{words} → not taken", words=words)
    return tr("{words} → noted on {numbers}", words=words, numbers=f"#{written.number}")


def data_of(file: Told, tr: Translator) -> dict[str, Any]:
    """The file, its batch and its rows, as --json prints them."""
    outcome = file.outcome
    return {
        "file": outcome.file_name,
        "batch": outcome.batch,
        "known": outcome.known,
        "rows": list(file.data(tr)),
        "empty": [list(e) if isinstance(e, tuple) else e for e in outcome.empty],
        "beside": [asdict(written) for written in outcome.beside],
        "bad": [{"cell": b.cell, "why": why(b, tr)} for b in outcome.bad],
    }


def end(files: Sequence[Told], unread: Sequence[Unread]) -> None:
    """What could not be taken decides how the command ends.

    Raises BadInputError, ConflictError, or the error of the only file that there was.
    """
    if unread and not files and len(unread) == 1:
        raise unread[0].error
    if unread:
        raise BadInputError(
            Message(
                "Files that could not be taken, {count}: {files}.",
                count=len(unread),
                files=tuple(file.path.name for file in unread),
            ),
            hint=Message("The others are done; collect these again once they can be read."),
        )
    bad = sum(len(file.outcome.bad) for file in files)
    refused = sum(len(file.outcome.of(Fate.REFUSED)) for file in files)
    if bad or refused:
        raise BadInputError(
            Message("Cells or rows that could not be taken: {count}.", count=bad + refused),
            hint=Message("Mend those cells and collect the file again; the rest stays.")
            if bad
            else Message("See why at each row; once that is settled, collect the file again."),
        )
    conflicts = tuple(number for file in files for number in file.conflicts)
    if conflicts:
        raise ConflictError(
            Message("Answers that you are to decide on: {numbers}.", numbers=conflicts),
            hint=Message(
                "To take the sheet's answer: tracker collect FILE --take {number}",
                number=conflicts[0],
            ),
        )
