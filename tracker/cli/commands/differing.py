"""What is different since a meeting: tracker list --since."""

from datetime import date
from typing import Any

from tracker.cli.run import Run
from tracker.domain.filters import Field, Filter, Term
from tracker.domain.records import MeetingRecord
from tracker.domain.standing import Since, Stood
from tracker.domain.words import Status
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.services.queries.list_items import item_numbers
from tracker.services.queries.meetings import find_meeting
from tracker.services.queries.since import since

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
    wanted = None
    if query.terms:
        with run.reading(until) as then:
            wanted = set(item_numbers(then, _any_status(query), day=until))
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
