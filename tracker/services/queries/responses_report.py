"""Everything that the response table tells."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from tracker.domain.filters import Filter
from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.workflow import KEPT
from tracker.reports.changes import Changes
from tracker.reports.facts import Place
from tracker.reports.responses.build import Opinions, responses_of
from tracker.reports.responses.model import Responses, ResponseSettings
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.paper_records import paper_records, paper_windows
from tracker.storage.read import items
from tracker.storage.read.decode import day as decoded_day
from tracker.storage.read.reader import Reader, Row


def responses_report(
    reader: Reader,
    day: date,
    query: Filter | None,
    settings: ResponseSettings,
    changes: Changes | None = None,
) -> Responses:
    """The table of the accepted items that ``query`` leaves; the rest as in ``build_responses``.

    With ``changes`` only of those that changed.
    """
    wanted = items.numbers(reader, query or Filter(), day, "number")
    if changes is not None:
        wanted = [number for number in wanted if number in changes.numbers]
    kept = [r for r in items.place_rows(reader, wanted) if r["status"] in KEPT]
    named = {row["meeting_id"] for row in kept}
    meetings = list_meetings(reader)
    shown = [meeting for meeting in meetings if meeting.id in named]
    return responses_of(
        day,
        shown,
        map(_place, kept),
        Opinions(paper_windows(reader, []).only, partial(_taken_in, reader), settings),
        None if changes is None else changes.since,
        of_last=_is_last(day, shown, meetings),
    )


def _place(row: Row) -> Place:
    return Place(
        number=row["number"],
        printed=bool(row["printed"]),
        print_order=row["print_order"],
        meeting=decoded_day(row["held_on"]),
        agenda_item=row["agenda_item"],
        theme=row["theme"],
        start=row["start"],
    )


def _is_last(day: date, named: Sequence[MeetingRecord], meetings: Sequence[MeetingRecord]) -> bool:
    """Whether none of the same bodies was held after the only one of these, up to ``day``."""
    if len(named) != 1:
        return False
    (own,) = named
    bodies = {name for name, _ in own.bodies}
    return not any(
        own.held_on < m.held_on <= day
        and m.sample == own.sample
        and (not bodies or not m.bodies or bodies & {name for name, _ in m.bodies})
        for m in meetings
    )


def _taken_in(reader: Reader, records: Sequence[ItemRecord]) -> dict[int, ItemRecord]:
    """What was merged into these items, by number, down to what was merged into those before."""
    known: dict[int, ItemRecord] = {}
    held = list(records)
    while missing := {n for r in held for n in r.merged_from if n not in known}:
        held = paper_records(reader, sorted(missing))
        known.update({r.row.number: r for r in held})
    return known
