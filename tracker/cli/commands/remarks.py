"""Whether every remark is accounted for, and marking those that need no follow-up."""

from collections.abc import Sequence

from tracker.cli import forms
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import argument, command, option
from tracker.domain.records import RemarkRecord
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.coverage import (
    coverage,
    find_remark,
    unasked_documents,
    without_touched,
)
from tracker.services.queries.meetings import find_meeting


@command("coverage", N_("Show for every remark: item, no follow-up needed, or still to do."))
@argument("meeting", required=False, metavar=N_("[M]"))
def coverage_command(run: Run, meeting: str | None) -> None:
    """The remarks of a meeting, or of all."""
    with run.reading() as reader:
        meeting_id = None if meeting is None else find_meeting(reader, meeting).id
        remarks = coverage(reader, meeting_id)
        unasked = unasked_documents(reader, meeting_id)
        notices = without_touched(reader, meeting_id)
    if run.settings.json:
        run.output.json([forms.remark(r, asked=r.minutes_id not in unasked) for r in remarks])
    else:
        _show(run, remarks)
    for words in notices:
        run.output.say(run.tr.message(words))


def _show(run: Run, remarks: Sequence[RemarkRecord]) -> None:
    """The remarks as a table, and how many are left."""
    tr = run.tr
    rows = [
        (
            f"{r.meeting_id}:{r.number}",
            tr.date(r.meeting),
            r.speaker or tr("(speaker unknown)"),
            _state(run, r),
        )
        for r in remarks
    ]
    if rows:
        columns = (
            Column(tr("Remark")),
            Column(tr("Meeting")),
            Column(tr("Speaker"), least=10),
            Column(tr("Accounted for by"), least=20, first=True),
        )
        print_table(run.output, columns, rows)
    left = sum(not remark.accounted_for for remark in remarks)
    run.output.say(tr("{total} remarks, {left} still to do.", total=len(remarks), left=left))


def _state(run: Run, remark: RemarkRecord) -> str:
    tr = run.tr
    parts = [
        tr("item {number} ({role})", role=role, number=number)
        for number, role in remark.roles
        if number in remark.items
    ]
    if remark.dismissed:
        parts.append(tr("set aside {numbers}", numbers=remark.dismissed))
    if remark.candidates:
        parts.append(
            tr.plural(
                "candidate {numbers}",
                "candidates {numbers}",
                len(remark.candidates),
                numbers=remark.candidates,
            )
        )
    if remark.cleared_reason is not None:
        parts.append(
            tr(
                "no follow-up needed ({actor}): {reason}",
                actor=remark.cleared_by or "—",
                reason=remark.cleared_reason,
            )
        )
    parts.extend(
        tr("sentence to look at: “{words}”", words=sentence.words.replace("\n", ""))
        for sentence in remark.left
    )
    if remark.accounted_for:
        return tr.join(parts)
    return tr("still to do: {what}", what=parts) if parts else tr("still to do")


@command("clear", N_("Mark remarks (MEETING:NUMBER) as needing no follow-up."))
@argument("remarks", nargs=-1, required=True, metavar=N_("REMARK..."))
@option("--reason", required=True, help=N_("Why no follow-up is needed."))
def clear_command(run: Run, remarks: Sequence[str], reason: str) -> None:
    """Clear remarks; all or none."""
    with run.reading() as reader:
        found = [find_remark(reader, word) for word in remarks]
    done = run.do(commands.clear_remarks, [remark.id for remark in found], reason=reason)
    run.done(
        done,
        run.tr.plural(
            "{count} remark needs no follow-up.",
            "{count} remarks need no follow-up.",
            len({remark.id for remark in found}),
        ),
    )
    undecided = tuple(dict.fromkeys(n for remark in found for n in remark.candidates))
    if undecided and not run.settings.json:
        run.output.say(
            run.tr(
                "Candidates of theirs are still to be accepted or set aside: {numbers}",
                numbers=undecided,
            )
        )
