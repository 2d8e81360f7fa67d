"""Who came in place of whom, as the minutes say: a later edition puts the earlier one right."""

from collections.abc import Iterator, Sequence

from sqlmodel import col, select

from tracker.domain.verbs import Verb
from tracker.minutes.deputies import StandIn, stand_ins
from tracker.minutes.model import Minutes
from tracker.services.commands._deputies import Directory
from tracker.services.done import OtherDeputy
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def keep_stand_ins(
    unit: UnitOfWork, minutes: Minutes, meeting: tables.Meeting
) -> tuple[OtherDeputy, ...]:
    """Record the deputies that the minutes name, and hand back what they say otherwise than before.

    What earlier minutes said is replaced; what people recorded stays.  Somebody whom the attendance
    list names without a deputy came in person; of those whom it leaves out it says nothing.
    """
    deputy = tables.Deputy
    rows = unit.all(
        select(deputy).where(col(deputy.meeting_id) == meeting.id).order_by(col(deputy.id))
    )
    directory = Directory(unit)
    said = {
        directory.who(found.principal): found
        for found in reversed(stand_ins(minutes))
        if not directory.same(found.name, found.principal)
    }
    present = {directory.who(name) for name in _named(minutes)}
    recorded = {directory.who(row.stands_in_for) for row in rows}
    by_people = _by_people(unit, rows)
    others: list[OtherDeputy] = []
    for row in rows:
        principal = directory.who(row.stands_in_for)
        found = said.get(principal)
        if _agrees(directory, row, found, in_person=principal in present):
            continue
        kept = row.id in by_people
        name = None if found is None else found.name
        others.append(OtherDeputy(row.stands_in_for, row.name, name, gone=found is None, kept=kept))
        if kept:
            continue
        if found is None:
            unit.delete(row)
        else:
            row.name = name
    for principal, found in reversed(said.items()):
        if principal not in recorded:
            unit.add(
                deputy(
                    name=found.name,
                    stands_in_for=found.principal,
                    meeting_id=meeting.id,
                    chosen_by=unit.actor,
                )
            )
    return tuple(others)


def _agrees(
    directory: Directory, row: tables.Deputy, found: StandIn | None, *, in_person: bool
) -> bool:
    """Whether the minutes don't contradict what is recorded; where only that somebody came is said."""
    if found is None:
        return not in_person
    return found.name is None or directory.same(found.name, row.name)


def _named(minutes: Minutes) -> Iterator[str]:
    """Everybody on the attendance list, as it and the remarks call them.

    A remark's mark alone says nothing: a deputy's words may stand under the other's name.
    """
    for attendee in minutes.attendance:
        yield attendee.name
        yield f"{attendee.name}{attendee.role or ''}"
    for remark in minutes.remarks:
        if remark.speaker and remark.attendee is not None:
            yield remark.speaker


def _by_people(unit: UnitOfWork, rows: Sequence[tables.Deputy]) -> set[int | None]:
    """Those of the rows that anything but an import has written, by what their history says."""
    change, batch = tables.Change, tables.Batch
    written = unit.session.exec(
        select(col(change.row_key), col(change.batch_id)).where(
            col(change.table_name) == tables.Deputy.__tablename__,
            col(change.row_key).in_([row.id for row in rows]),
        )
    ).all()
    by_import: dict[int, bool] = {}
    for key, batch_id in written:
        first = unit.get(batch, batch_id)
        while first is not None and first.reverses is not None:
            first = unit.get(batch, first.reverses)
        imported = first is not None and first.verb == Verb.IMPORT
        by_import[key] = by_import.get(key, True) and imported
    return {row.id for row in rows if not by_import.get(row.id or 0, False)}
