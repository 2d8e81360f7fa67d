"""Everything held on one item."""

from collections.abc import Sequence

from tracker.cli import forms
from tracker.cli.commands.matters import matter_as_data, print_matter, read_matter
from tracker.cli.options import refuse_given
from tracker.cli.papers import (
    Target,
    attribution_option,
    drafts_option,
    form_of,
    internal_option,
    paper_options,
    put,
)
from tracker.cli.phrases import bracketed, labelled, quoted
from tracker.cli.run import Run
from tracker.cli.translated import argument, command
from tracker.cli.words import numbers
from tracker.domain.records import EvidenceRecord, ItemRecord
from tracker.domain.words import Printed
from tracker.errors import Message
from tracker.i18n.mark import N_
from tracker.services.queries.show_item import show_item


def _formats() -> Sequence[str]:
    """What a dossier comes in; loaded only where a paper is asked for."""
    from tracker.reports.dossier.model import Dossier
    from tracker.reports.formats import formats_of

    return formats_of(Dossier)


@command(
    "show",
    N_("Show an item: its words, answers, resolution and confirmation; or its dossier (--format)."),
)
@argument("number", metavar=N_("NUMBER"))
@paper_options(_formats)
@attribution_option
@drafts_option
@internal_option
def show_command(
    run: Run, number: str, *, target: Target, attribution: str, drafts: bool, internal: bool
) -> None:
    """One item, whole; on paper where a format or a file is named."""
    wanted = numbers([number])[0]
    if target.form is not None or target.output is not None:
        from tracker.services.queries.dossier import item_dossier

        form = form_of(run, target, _formats())
        with run.reading(target.past) as reader:
            dossier = item_dossier(
                reader,
                wanted,
                target.day,
                attribution=attribution,
                drafts=drafts,
                internal=internal,
                marks=target.marks,
            )
        put(run, dossier, form, target)
        return
    refuse_given(
        {"marks", "drafts", "internal", "attribution", "force"},
        Message("It is for a dossier: name its format with --format, or its file with -o."),
    )
    with run.reading(target.past) as reader:
        record = show_item(reader, wanted)
        matter = read_matter(reader, record)
    if run.settings.json:
        run.output.json({**forms.item_record(record), **matter_as_data(matter)})
        return
    tr, say = run.tr, run.output.data
    row = record.row
    say(f"{row.number}  {row.title}")
    for label, words in _facts(run, record):
        if words:
            say(f"  {label}  {words}")
    for evidence in record.evidence:
        say(
            f"  [{tr.label(evidence.role)} {tr('piece {id}', id=evidence.id)}] {evidence.speaker or tr('(speaker unknown)')}  {_place(run, evidence)}"
        )
        say(f"    {quoted(tr, evidence.quote)}")
        if evidence.earlier is not None:
            say(f"    {labelled(tr, tr('before'), quoted(tr, evidence.earlier))}")
    print_matter(run, record, matter)
    _outcomes(run, record)


def _facts(run: Run, record: ItemRecord) -> list[tuple[str, str | None]]:
    tr, row = run.tr, record.row
    due = None
    if row.due:
        due = tr("{due} (chosen by {actor})", due=row.due, actor=record.due_chosen_by or "—")
        if record.due_meeting is not None:
            due += tr(", at the meeting, whenever it is")
    owners = [
        said if o.lead else tr("{owner} (concerned)", owner=said)
        for o, said in ((o, record.owner_said(o.name)) for o in record.owners)
    ]
    return [
        (tr("Status"), tr.label(row.status)),
        (tr("Reason"), record.status_reason),
        (tr("Kind"), tr.label(row.kind)),
        (tr("Summary"), record.summary),
        (tr("Theme"), record.theme),
        (tr("Priority"), tr.label(record.priority)),
        (tr("Meeting"), tr.date(row.meeting) if row.meeting else None),
        (tr("Agenda item"), row.agenda_item),
        (tr("Raised by"), tr.join([record.said(name) for name in record.raisers])),
        (
            tr("Answered on the day by"),
            tr.join([record.said(row.answered_by)]) if row.answered_by else None,
        ),
        (tr("The day's answer"), _day_answer(run, record)),
        (tr("answer as said"), record.answer_firmness),
        (tr("Owner"), tr.join(owners) or tr("unowned")),
        (tr("owner as said"), record.owner_as_said),
        (tr("Due"), due or tr("undated")),
        (tr("due as said"), row.due_as_said),
        (tr("Deferred until"), tr.date(record.deferred_until) if record.deferred_until else None),
        (tr("Next step"), record.next_step),
        (tr("Printed"), None if record.printed else tr.label(Printed.NO)),
        (tr("Order on papers"), str(record.print_order) if record.print_order else None),
        (tr("Merged into"), str(record.merged_into) if record.merged_into else None),
        (tr("Merged from"), tr.join(record.merged_from)),
        (tr("Version"), str(row.version)),
    ]


def _day_answer(run: Run, record: ItemRecord) -> str | None:
    if record.day_answer is None:
        return None
    return run.tr(
        "{answer} (marked by {actor})",
        answer=record.day_answer,
        actor=record.day_answer_by or "—",
    )


def _place(run: Run, evidence: EvidenceRecord) -> str:
    if evidence.remark_number is None:
        return ""
    if evidence.page is not None:
        return run.tr(
            "remark {remark}, page {page}, line {line}",
            remark=evidence.remark_number,
            page=evidence.page,
            line=evidence.line or "—",
        )
    return run.tr(
        "remark {remark}, line {line}", remark=evidence.remark_number, line=evidence.line or "—"
    )


def _outcomes(run: Run, record: ItemRecord) -> None:
    tr, say = run.tr, run.output.data
    for resolution in record.resolutions:
        say(
            f"  [{tr('Resolution')} {resolution.round}] {tr.label(resolution.disposition)}{bracketed(tr, tr.label(resolution.stage))} {resolution.actor} {tr.moment(resolution.written_at)}"
        )
        say(f"    {resolution.text}")
        if resolution.cleared_by and resolution.cleared_at:
            who = f"{resolution.cleared_by} {tr.moment(resolution.cleared_at)}"
            say("    " + labelled(tr, tr("Cleared by"), who))
        for label, words in (
            (tr("Reason"), resolution.reason),
            (tr("Where reflected"), resolution.reference),
            (tr("Old wording"), resolution.old_wording),
            (tr("New wording"), resolution.new_wording),
        ):
            if words:
                say("    " + labelled(tr, label, words))
    for assessment in record.assessments:
        when = (
            tr.date(assessment.meeting) if assessment.meeting else tr.moment(assessment.assessed_at)
        )
        say(
            f"  [{tr('Confirmation')}] {tr.label(assessment.outcome)}{bracketed(tr, tr.label(assessment.basis))} {when} {assessment.text or ''}".rstrip()
        )
    for note in record.notes:
        say(f"  [{tr('Note')}] {note.actor} {tr.moment(note.written_at)}")
        say(f"    {note.text}")
