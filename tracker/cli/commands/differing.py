"""What is different since a meeting, and a meeting with its list as it stood on its day."""

from collections.abc import Collection
from datetime import date
from typing import Any

from tracker import clock
from tracker.cli import forms
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import argument, command
from tracker.domain.filters import Field, Filter, Term
from tracker.domain.records import MeetingRecord
from tracker.domain.standing import Since, Stood
from tracker.domain.words import Status
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.services.queries.list_items import item_numbers
from tracker.services.queries.meetings import find_meeting, list_meetings
from tracker.services.queries.since import since, stood_at

# Each list of a difference: its name in data, and its head.
LISTS = {
    "new": N_("New items"),
    "answered": N_("Answered"),
    "resolved": N_("Awaiting confirmation now"),
    "closed": N_("Confirmed and closed"),
    "reopened": N_("Open again"),
    "late": N_("Become late"),
    "owner_changed": N_("Another owner"),
    "set_aside": N_("Set aside or merged"),
}


def print_since(run: Run, meeting: str, query: Filter, *, until: date | None) -> None:
    """The difference between a meeting's day and ``until`` (today), of the items a filter leaves."""
    with run.reading() as reader:
        held = find_meeting(reader, meeting)
        found = since(reader, held, until)
        wanted = set(item_numbers(reader, _any_status(query))) if query.terms else None
    lists = {
        name: [n for n in getattr(found, name) if wanted is None or n in wanted] for name in LISTS
    }
    if run.settings.json:
        run.output.json(_data(held, found, lists))
        return
    tr = run.tr
    for name, head in LISTS.items():
        if lists[name]:
            run.output.data(tr("{head} ({count})", head=tr(head), count=len(lists[name])))
        for number in lists[name]:
            run.output.data(
                f"  {number}  {found.last.items[number].title}  {_how(tr, found, number, name)}".rstrip()
            )
    if not any(lists.values()):
        run.output.say(tr("Nothing is different since the meeting of {day}.", day=held.held_on))


def _any_status(query: Filter) -> Filter:
    """What was set aside since is part of the difference, unless a status is asked for."""
    return query if query.asks_status else Filter((*query.terms, Term(Field.STATUS, tuple(Status))))


def _how(tr: Translator, found: Since, number: int, name: str) -> str:
    was, now = found.first.items.get(number), found.last.items[number]
    if name == "owner_changed":
        return f"{_owners(tr, was)} → {_owners(tr, now)}"
    if name == "late":
        return tr.date(now.due) if now.due else ""
    if name in {"new", "answered"} or was is None:
        return tr.label(now.status)
    return f"{tr.label(was.status)} → {tr.label(now.status)}"


def _owners(tr: Translator, item: Stood | None) -> str:
    if item is None or item.owner is None:
        return tr("unowned")
    return tr.join([item.owner, *item.others])


def _data(held: MeetingRecord, found: Since, lists: dict[str, list[int]]) -> dict[str, Any]:
    named = sorted({number for numbers in lists.values() for number in numbers})
    return {
        "since": {"meeting_id": held.id, "meeting": held.held_on.isoformat()},
        "until": found.last.day.isoformat(),
        **lists,
        "items": [_pair(found.first.items.get(n), found.last.items[n]) for n in named],
    }


def _pair(was: Stood | None, now: Stood) -> dict[str, Any]:
    return {
        "number": now.number,
        "title": now.title,
        "status_before": None if was is None else str(was.status),
        "status": str(now.status),
        "owner_before": None if was is None else was.owner,
        "owner": now.owner,
        "due_before": _day(was.due) if was else None,
        "due": _day(now.due),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


@command("show", N_("Show a meeting: what it is, and the follow-ups as they stood on its day."))
@argument("meeting", metavar=N_("M"))
def show_command(run: Run, meeting: str) -> None:
    """One meeting with its list; one to come has none yet."""
    with run.reading() as reader:
        held = find_meeting(reader, meeting)
        before = [m for m in list_meetings(reader) if m.held_on < held.held_on]
        past = held.held_on <= clock.today()
        follow_ups = stood_at(reader, held).follow_ups if past else ()
        last = before[-1] if past and before else None
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


def _head(run: Run, held: MeetingRecord) -> None:
    tr, say = run.tr, run.output.data
    bodies = [
        f"{name}（第{number}回）"
        if number and tr.lang == "ja"
        else name
        if number is None
        else f"{name} ({number})"
        for name, number in held.bodies
    ]
    say(f"{held.id}  {tr.date(held.held_on)}  {held.title}")
    facts = [
        (tr("Bodies"), tr.join(bodies)),
        (tr("Place"), held.venue),
        (tr("Documents"), tr.join([d.file_name for d in held.documents])),
        (tr("Remarks to do"), str(held.to_do) if held.remarks else None),
        (tr("Triage"), tr("ended") if held.closed_at else tr("under way")),
        (tr("Reason"), held.closed_reason),
    ]
    for label, words in facts:
        if words:
            say(f"  {label}  {words}")


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
        "due": _day(item.due),
        "late": item.is_late(day),
    }
