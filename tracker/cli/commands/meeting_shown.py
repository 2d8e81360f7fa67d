"""A meeting with its follow-ups as they stood on its day: tracker meeting show."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from tracker import clock
from tracker.cli import forms
from tracker.cli.commands.differing import LISTS
from tracker.cli.phrases import body_of
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import argument, command
from tracker.cli.words import command_line
from tracker.domain.records import MeetingRecord
from tracker.domain.standing import Stood
from tracker.i18n.mark import N_
from tracker.services.queries.meetings import find_meeting, list_meetings
from tracker.services.queries.since import since, stood_at


@command("show", N_("Show a meeting: what it is, and the follow-ups as they stood on its day."))
@argument("meeting", metavar=N_("M"))
def show_command(run: Run, meeting: str) -> None:
    """One meeting with its list; one to come has none yet."""
    with run.reading() as reader:
        held = find_meeting(reader, meeting)
        past = held.held_on <= clock.today()
        follow_ups = stood_at(reader, held).follow_ups if past else ()
        last = _before(held, list_meetings(reader)) if past else None
        changed = since(reader, last, held.held_on) if last else None
    if run.settings.json:
        lists = {name: list(getattr(changed, name)) for name in LISTS} if changed else {}
        run.output.json(
            {
                **forms.meeting(held),
                "follow_ups": [_stood(item, held.held_on) for item in follow_ups],
                "since_last": {"meeting_id": last.id, **lists} if last else None,
            }
        )
        return
    _head(run, held)
    if not past:
        run.output.say(run.tr("The meeting is still to come: its list isn't settled yet."))
        return
    run.output.data(
        run.tr(
            "Follow-ups as they stood on {day} ({count})", day=held.held_on, count=len(follow_ups)
        )
    )
    _table(run, follow_ups, held.held_on)
    if changed is not None and last is not None:
        counts = [
            f"{run.tr(head)} {len(getattr(changed, name))}"
            for name, head in LISTS.items()
            if getattr(changed, name)
        ]
        said = run.tr.join(counts) or run.tr("nothing is different")
        run.output.data(
            run.tr("Since the meeting of {day}: {changes}", day=last.held_on, changes=said)
        )
    run.output.say(
        run.tr("What is different since then: tracker list --since {meeting}", meeting=held.id)
    )


def _before(held: MeetingRecord, meetings: Sequence[MeetingRecord]) -> MeetingRecord | None:
    """The last meeting before this one in which one of its bodies sat."""
    bodies = {name for name, _ in held.bodies}
    earlier = [
        meeting
        for meeting in meetings
        if meeting.held_on < held.held_on
        and meeting.sample == held.sample
        and (not bodies or bodies & {name for name, _ in meeting.bodies})
    ]
    return earlier[-1] if earlier else None


def _head(run: Run, held: MeetingRecord) -> None:
    tr, say = run.tr, run.output.data
    bodies = [body_of(tr, name, number) for name, number in held.bodies]
    say(f"{held.id}  {tr.date(held.held_on)}  {held.title}")
    facts = [
        (tr("Bodies"), tr.join(bodies)),
        (tr("Place"), held.venue),
        (tr("Documents"), tr.join([d.file_name for d in held.documents])),
        (tr("Items of this meeting"), _items_of(run, held)),
        (tr("Remarks to do"), str(held.to_do) if held.remarks else None),
        (tr("Triage"), tr("ended") if held.closed_at else tr("under way")),
        (tr("Reason"), held.closed_reason),
    ]
    for label, words in facts:
        if words:
            say(f"  {label}  {words}")


def _items_of(run: Run, held: MeetingRecord) -> str | None:
    """How many items the meeting raised, whenever they were accepted, and how to list them."""
    if not held.items:
        return None
    word = "会議" if run.tr.lang == "ja" else "meeting"
    return run.tr(
        "{total} ({decided} decided, {candidates} candidates): {command}",
        total=held.items,
        decided=held.items - held.candidates,
        candidates=held.candidates,
        command=command_line("list", f"{word}:{held.id}"),
    )


def _table(run: Run, items: Collection[Stood], day: date) -> None:
    tr = run.tr
    if not items:
        return
    columns = (
        Column(tr("No.")),
        Column(tr("Status")),
        Column(tr("Title"), least=30, first=True),
        Column(tr("Owner"), least=10),
        Column(tr("Due"), least=10),
    )
    rows = [
        (
            str(item.number),
            tr.label(item.status),
            item.title,
            item.owner or "—",
            (tr.date(item.due) if item.due else "—") + (tr(" (late)") if item.is_late(day) else ""),
        )
        for item in items
    ]
    print_table(run.output, columns, rows)


def _stood(item: Stood, day: date) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "kind": str(item.kind),
        "status": str(item.status),
        "owner": item.owner,
        "due": item.due.isoformat() if item.due else None,
        "late": item.is_late(day),
    }
