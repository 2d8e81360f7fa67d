"""Answers merged from the sheets that came back: owners' and speakers'."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import numbers
from tracker.errors import BadInputError, ConflictError, Message
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.reports.confirmation.model import RemarkReply, SpeakerSheet
from tracker.reports.forms.table import BadCell
from tracker.reports.inquiry.model import ReplyRow
from tracker.reports.returned import Returned, is_covering_note, read_returned
from tracker.services import commands
from tracker.services.collected import (
    Collected,
    CollectedConfirmation,
    Fate,
    RemarkFate,
    RowFate,
)

Outcome = Collected | CollectedConfirmation
_SIGNS = {
    Fate.APPLIED: N_("new"),
    Fate.UNCHANGED: N_("as held"),
    Fate.CONFLICT: N_("conflict"),
    Fate.REFUSED: N_("refused"),
}


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
    """Read every file first; then apply them one by one."""
    notes = [path for path in files if is_covering_note(path)]
    sheets = [read_returned(path) for path in files if path not in notes]
    taken = numbers(take)
    outcomes = [_collected(run, sheet, taken, dry_run=dry_run) for sheet in sheets]
    for path in notes:
        run.output.say(run.tr("{file}: the note that went with a sheet; left out.", file=path.name))
    if run.settings.json:
        applied = [n for o in outcomes for n in _numbers(o) if not dry_run]
        batches = [o.batch for o in outcomes if o.batch is not None]
        run.output.json(
            {
                "batch": batches[-1] if batches else None,
                "numbers": list(dict.fromkeys(applied)),
                "files": [_data(outcome, run.tr) for outcome in outcomes],
            }
        )
    else:
        for outcome in outcomes:
            _say(run, outcome, dry_run=dry_run)
    _end(outcomes)


def _collected(run: Run, sheet: Returned, take: Sequence[int], *, dry_run: bool) -> Outcome:
    if isinstance(sheet, SpeakerSheet):
        return run.do(commands.collect_confirmation, sheet, dry_run=dry_run)
    return run.do(commands.collect_sheet, sheet, take=take, dry_run=dry_run)


def _numbers(outcome: Outcome) -> list[int]:
    """The items that a file said something new of."""
    if isinstance(outcome, CollectedConfirmation):
        return [number for fate in outcome.of(Fate.APPLIED) for number in fate.numbers]
    return [fate.row.number for fate in outcome.of(Fate.APPLIED)]


def _end(outcomes: Sequence[Outcome]) -> None:
    """What could not be taken decides how the command ends."""
    wrong = sum(len(o.bad) + len(o.of(Fate.REFUSED)) for o in outcomes)
    if wrong:
        raise BadInputError(
            Message("{count} cells or rows could not be taken.", count=wrong),
            hint=Message("Mend those cells and collect the file again; the rest stays."),
        )
    conflicts = [
        f.row.number for o in outcomes if isinstance(o, Collected) for f in o.of(Fate.CONFLICT)
    ]
    if conflicts:
        raise ConflictError(
            Message("Changed here since the sheet was made: {numbers}.", numbers=tuple(conflicts)),
            hint=Message(
                "To take the sheet's answer: tracker collect FILE --take {number}",
                number=conflicts[0],
            ),
        )


def _say(run: Run, outcome: Outcome, *, dry_run: bool) -> None:
    tr, output = run.tr, run.output
    output.data(outcome.file_name)
    if outcome.known:
        output.data("  " + tr("collected before; nothing changed"))
        return
    for fate in outcome.rows:
        for line in (
            _answer_lines(fate, tr) if isinstance(fate, RowFate) else _remark_lines(fate, tr)
        ):
            output.data(line)
    for cell in outcome.bad:
        output.data(f"  {cell.cell}: {_why(cell, tr)}")
    if outcome.empty:
        output.data("  " + tr("not answered yet: {numbers}", numbers=_empty(outcome)))
    taken = len(outcome.of(Fate.APPLIED))
    if dry_run:
        output.say(
            tr("{file}: {count} answers would be taken.", file=outcome.file_name, count=taken)
        )
    elif outcome.batch is not None:
        output.say(tr("{file}: {count} answers taken.", file=outcome.file_name, count=taken))
        output.say(tr("To take it back: tracker undo"))


def _empty(outcome: Outcome) -> list[str]:
    """The rows left empty: items, or remarks as MEETING:NUMBER."""
    if isinstance(outcome, CollectedConfirmation):
        return [f"{meeting}:{number}" for meeting, number in outcome.empty]
    return [str(number) for number in outcome.empty]


def _answer_lines(fate: RowFate, tr: Translator) -> list[str]:
    lines = [
        f"  #{fate.row.number} {fate.title}: {_fate(fate, tr)}",
        f"      {tr('sheet')} ({fate.row.cell}): {_answer(fate.row, tr)}",
    ]
    if fate.here and fate.fate in {Fate.APPLIED, Fate.CONFLICT}:
        lines.append(f"      {tr('here')}: {fate.here}")
    return lines


def _remark_lines(fate: RemarkFate, tr: Translator) -> list[str]:
    row = fate.row
    remark = tr("remark {number}", number=row.number)
    lines = [f"  {fate.speaker or ''} {remark}: {_fate(fate, tr)}  [{tr.label(row.reply)}]".replace("   ", "  ")]  # fmt: skip
    if row.words:
        lines.append(f"      {tr('as it should stand')}: {row.words}")
    if row.comment:
        lines.append(f"      {tr('on how it was understood')}: {row.comment}")
    if (row.words or row.comment) and fate.fate is Fate.APPLIED:
        noted = tr("noted on {numbers}", numbers=[f"#{n}" for n in fate.numbers])
        lines.append(
            f"      {noted if fate.numbers else tr('no item rests on it; kept with the sheet')}"
        )
    return lines


def _fate(fate: RowFate | RemarkFate, tr: Translator) -> str:
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


def _data(outcome: Outcome, tr: Translator) -> dict[str, Any]:
    return {
        "file": outcome.file_name,
        "batch": outcome.batch,
        "known": outcome.known,
        "rows": [
            {
                **(_answer_data(f.row) if isinstance(f, RowFate) else _remark_data(f.row)),
                "cell": f.row.cell,
                "fate": f.fate.value,
                "why": None if f.why is None else tr(f.why, **dict(f.params)),
                **(
                    {"here": f.here}
                    if isinstance(f, RowFate)
                    else {"speaker": f.speaker, "numbers": list(f.numbers)}
                ),
            }
            for f in outcome.rows
        ],
        "empty": [list(e) if isinstance(e, tuple) else e for e in outcome.empty],
        "bad": [{"cell": b.cell, "why": _why(b, tr)} for b in outcome.bad],
    }


def _answer_data(row: ReplyRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "version": row.version,
        "answer": str(row.answer),
        "text": row.text,
        "reason": row.reason or None,
        "reference": row.reference or None,
        "proposed_owner": row.proposed_owner or None,
    }


def _remark_data(row: RemarkReply) -> dict[str, Any]:
    return {
        "meeting": row.meeting_id,
        "remark": row.number,
        "reply": str(row.reply),
        "words": row.words or None,
        "comment": row.comment or None,
    }
