"""Owners' answers, merged from the sheets that came back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import numbers
from tracker.errors import BadInputError, ConflictError, Message, TrackerError
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.reports.inquiry.model import BadCell, ReplyRow
from tracker.reports.inquiry.reading import read_reply
from tracker.services import commands
from tracker.services.collected import Collected, Fate, RowFate

_SIGNS = {
    Fate.APPLIED: N_("new"),
    Fate.UNCHANGED: N_("as held"),
    Fate.CONFLICT: N_("conflict"),
    Fate.REFUSED: N_("refused"),
}


@command(
    "collect",
    N_("Merge the owners' answers from sheets that came back (.xlsx or .csv), one batch per file."),
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
    """Read every file first; then apply them one by one."""
    sheets = [read_reply(path) for path in files]
    taken = numbers(take)
    outcomes = [
        run.do(commands.collect_sheet, sheet, take=taken, dry_run=dry_run) for sheet in sheets
    ]
    if run.settings.json:
        applied = [f.row.number for o in outcomes for f in o.of(Fate.APPLIED) if not dry_run]
        batches = [o.batch for o in outcomes if o.batch is not None]
        run.output.json(
            {
                "batch": batches[-1] if batches else None,
                "numbers": applied,
                "files": [_data(outcome, run.tr) for outcome in outcomes],
            }
        )
    else:
        for outcome in outcomes:
            _say(run, outcome, dry_run=dry_run)
    _end(outcomes)


def _end(outcomes: Sequence[Collected]) -> None:
    """What could not be taken decides how the command ends."""
    wrong = sum(len(o.bad) + len(o.of(Fate.REFUSED)) for o in outcomes)
    conflicts = [f.row.number for o in outcomes for f in o.of(Fate.CONFLICT)]
    ending: TrackerError | None = None
    if wrong:
        ending = BadInputError(
            Message("{count} cells or rows could not be taken.", count=wrong),
            hint=Message("Mend those cells and collect the file again; the rest stays."),
        )
    elif conflicts:
        ending = ConflictError(
            Message("Changed here since the sheet was made: {numbers}.", numbers=tuple(conflicts)),
            hint=Message(
                "To take the sheet's answer: tracker collect FILE --take {number}",
                number=conflicts[0],
            ),
        )
    if ending is not None:
        raise ending


def _say(run: Run, outcome: Collected, *, dry_run: bool) -> None:
    tr, output = run.tr, run.output
    output.data(outcome.file_name)
    if outcome.known:
        output.data("  " + tr("collected before; nothing changed"))
        return
    for fate in outcome.rows:
        output.data(f"  #{fate.row.number} {fate.title}: {_fate(fate, tr)}")
        output.data(f"      {tr('sheet')} ({fate.row.cell}): {_answer(fate.row, tr)}")
        if fate.here and fate.fate in {Fate.APPLIED, Fate.CONFLICT}:
            output.data(f"      {tr('here')}: {fate.here}")
    for cell in outcome.bad:
        output.data(f"  {cell.cell}: {_why(cell, tr)}")
    if outcome.empty:
        output.data("  " + tr("not answered yet: {numbers}", numbers=outcome.empty))
    taken = len(outcome.of(Fate.APPLIED))
    if dry_run:
        output.say(
            tr("{file}: {count} answers would be taken.", file=outcome.file_name, count=taken)
        )
    elif outcome.batch is not None:
        output.say(tr("{file}: {count} answers taken.", file=outcome.file_name, count=taken))
        output.say(tr("To take it back: tracker undo"))


def _fate(fate: RowFate, tr: Translator) -> str:
    sign = tr(_SIGNS[fate.fate])
    return sign if fate.why is None else f"{sign} ({tr(fate.why, **dict(fate.params))})"


def _why(cell: BadCell, tr: Translator) -> str:
    return tr(cell.why, **dict(cell.params))


def _answer(row: ReplyRow, tr: Translator) -> str:
    parts = [f"[{tr.label(row.answer)}]", row.text]
    if row.reason:
        parts.append(tr("Reason: {text}", text=row.reason))
    if row.proposed_owner:
        parts.append(tr("→ {owner}", owner=row.proposed_owner))
    return " ".join(part for part in parts if part)


def _data(outcome: Collected, tr: Translator) -> dict[str, Any]:
    return {
        "file": outcome.file_name,
        "batch": outcome.batch,
        "known": outcome.known,
        "rows": [
            {
                "number": f.row.number,
                "version": f.row.version,
                "cell": f.row.cell,
                "fate": f.fate.value,
                "answer": str(f.row.answer),
                "text": f.row.text,
                "reason": f.row.reason or None,
                "reference": f.row.reference or None,
                "proposed_owner": f.row.proposed_owner or None,
                "here": f.here,
                "why": None if f.why is None else tr(f.why, **dict(f.params)),
            }
            for f in outcome.rows
        ],
        "empty": list(outcome.empty),
        "bad": [{"cell": b.cell, "why": _why(b, tr)} for b in outcome.bad],
    }
