"""What collecting a file did, in lines for people."""

from tracker.cli.collected.outcome import Outcome
from tracker.cli.run import Run
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.reports.forms.table import BadCell
from tracker.reports.inquiry.model import ReplyRow
from tracker.services.collected import CollectedConfirmation, Fate, RemarkFate, RowFate

_SIGNS = {
    Fate.APPLIED: N_("new"),
    Fate.UNCHANGED: N_("as held"),
    Fate.CONFLICT: N_("conflict"),
    Fate.REFUSED: N_("refused"),
}


def say(run: Run, outcome: Outcome, *, dry_run: bool) -> None:
    """What each row of the file came to."""
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
        output.data(f"  {cell.cell}: {why(cell, tr)}")
    if outcome.empty:
        output.data("  " + tr("not answered yet: {numbers}", numbers=_empty(outcome)))
    taken = len(outcome.of(Fate.APPLIED))
    if dry_run:
        output.say(
            tr("{file}: {count} answers would be taken.", file=outcome.file_name, count=taken)
        )
    elif outcome.batch is not None and not taken:
        output.say(tr("{file}: nothing new; its rows count as answered.", file=outcome.file_name))
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
    named = " ".join(part for part in (fate.speaker, remark) if part)
    lines = [f"  {named}: {_fate(fate, tr)}  [{tr.label(row.reply)}]"]
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


def why(cell: BadCell, tr: Translator) -> str:
    """What is wrong with a cell."""
    return tr(cell.why, **dict(cell.params))


def _answer(row: ReplyRow, tr: Translator) -> str:
    parts = [f"[{tr.label(row.answer)}]", row.text]
    if row.reason:
        parts.append(tr("Reason: {text}", text=row.reason))
    if row.proposed_owner:
        parts.append(tr("→ {owner}", owner=row.proposed_owner))
    return " ".join(part for part in parts if part)
