"""The rows of a spreadsheet become items; a row that stands in the register already stays so."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from tracker.domain.words import OwnerRole, Status
from tracker.errors import Message
from tracker.services.commands._meetings import meetings_of
from tracker.services.commands._owners import OwnerKey, entry_of, has_left, known_name
from tracker.services.take_in.result import RowTaken, TakenIn
from tracker.services.take_in.row import BESIDE, SheetRow
from tracker.services.take_in.sheet import Sheet
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def take_in_sheet(unit: UnitOfWork, sheet: Sheet, *, dry_run: bool = False) -> TakenIn:
    """Make an item of each row that isn't one yet; with ``dry_run`` only say what would be made.

    A row is there already where an item has its title, its raisers and its summary; each item is one
    row, so that rows which differ elsewhere stay apart.  An owner that isn't in the directory stays as
    said: nobody is made responsible by a spelling.
    """
    rows: list[RowTaken] = []
    seen: dict[tuple[object, ...], int | None] = {}
    standing = _Standing(unit)
    for row in sheet.rows:
        same = row.content()
        new, said = False, [*row.said, *_doubts(unit, row)]
        if same not in seen:
            seen[same], alike = standing.item_of(row)
            new = seen[same] is None
            said += [alike] if alike is not None else []
        if new and not dry_run:
            seen[same] = _keep(unit, row)
        rows.append(RowTaken(row, seen[same], new, tuple(said) if new else ()))
    return TakenIn(None, tuple(rows), sheet.untitled)


@dataclass(slots=True)
class _Known:
    """An item that stood in the register before; ``taken`` once a row of the sheet is this item."""

    number: int
    summary: str | None
    taken: bool = False


class _Standing:
    """What stands in the register, and which rows of the sheet have come before."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._titled: dict[str, dict[frozenset[str], list[_Known]]] = {}
        self._places: dict[tuple[str, frozenset[str]], str] = {}

    def item_of(self, row: SheetRow) -> tuple[int | None, Message | None]:
        """The item that this row is already; else what to say of one that only has its title."""
        raisers = frozenset(row.raised_by)
        if row.title not in self._titled:
            self._titled[row.title] = self._read(row.title)
        alike = self._titled[row.title].get(raisers, [])
        for item in alike:
            if item.summary == row.summary and not item.taken:
                item.taken = True
                return item.number, None
        above = self._places.setdefault((row.title, raisers), row.place)
        if alike:
            return None, Message("item {number} has this title", number=alike[0].number)
        if above != row.place:
            return None, Message("{row} has this title", row=above)
        return None, None

    def _read(self, title: str) -> dict[frozenset[str], list[_Known]]:
        """The items with a title by their raisers, before the first row with it becomes one."""
        items = self._unit.all(
            select(tables.Item)
            .where(col(tables.Item.title) == title)
            .order_by(col(tables.Item.number))
        )
        found: dict[frozenset[str], list[_Known]] = {}
        for item in items:
            number = item.number or 0
            names = self._unit.all(
                select(col(tables.Raiser.name)).where(col(tables.Raiser.item_number) == number)
            )
            found.setdefault(frozenset(names), []).append(_Known(number, item.summary))
        return found


def _doubts(unit: UnitOfWork, row: SheetRow) -> list[Message]:
    """What of a row the register can't follow."""
    said = []
    if row.owner:
        known = known_name(unit, row.owner)
        if known is None:
            said.append(
                Message("{name} isn't in the directory; kept as the owner as said", name=row.owner)
            )
        elif has_left(unit, known):
            entry = entry_of(unit, known)
            said.append(
                Message(
                    "{name} acted until {until} ({successor} follows); kept as the owner as said",
                    name=row.owner,
                    until=entry.until,
                    successor=entry.succeeded_by or "—",
                )
            )
    if row.meeting and _meeting(unit, row) is None:
        said.append(Message("there isn't one meeting of {day}; kept as a note", day=row.meeting))
    if row.due and _due(unit, row) is None:
        said.append(
            Message(
                "the due date {due} lies before the meeting; kept as a note",
                due=row.due,
            )
        )
    return said


def _owner(unit: UnitOfWork, row: SheetRow) -> OwnerKey | None:
    """Who acts by the row's name; None for an unknown name and for one who has left."""
    known = known_name(unit, row.owner) if row.owner else None
    return None if known is None or has_left(unit, known) else known


def _due(unit: UnitOfWork, row: SheetRow) -> date | None:
    """The row's due date, unless it lies before the row's own meeting."""
    before = row.due and row.meeting and _meeting(unit, row) and row.due < row.meeting
    return None if before else row.due


def _meeting(unit: UnitOfWork, row: SheetRow) -> int | None:
    """The only meeting of the row's day."""
    if row.meeting is None:
        return None
    meetings = meetings_of(unit, row.meeting, ())
    return meetings[0].id if len(meetings) == 1 else None


def _keep(unit: UnitOfWork, row: SheetRow) -> int:
    meeting_id, owner, due = _meeting(unit, row), _owner(unit, row), _due(unit, row)
    item = unit.add(
        tables.Item(
            meeting_id=meeting_id,
            title=row.title,
            summary=row.summary,
            kind=row.kind,
            status=row.status,
            priority=row.priority,
            theme=row.theme,
            next_step=row.next_step,
            raised_by=row.raised_by[0] if row.raised_by else None,
            owner_as_said=row.owner if owner is None else None,
            due=due,
            due_chosen_by=unit.actor if due else None,
            due_as_said=row.due_as_said,
            created_by=unit.actor,
            created_at=unit.now,
            updated_at=unit.now,
        )
    )
    unit.flush()
    number = item.number or 0
    for position, name in enumerate(row.raised_by):
        unit.add(tables.Raiser(item_number=number, name=name, position=position))
    if owner is not None:
        _keep_owner(unit, number, owner)
    untaken = {"meeting": meeting_id is None, "due": row.due is not None and due is None}
    _keep_words(unit, number, row, [field for field, is_so in untaken.items() if is_so])
    return number


def _keep_owner(unit: UnitOfWork, number: int, owner: OwnerKey) -> None:
    unit.add(
        tables.ItemOwner(
            item_number=number,
            office_id=owner.office_id,
            person_id=owner.person_id,
            role=OwnerRole.LEAD,
            chosen_by=unit.actor,
        )
    )


def _keep_words(unit: UnitOfWork, number: int, row: SheetRow, untaken: Collection[str]) -> None:
    """The answer where it is one; everything else that the row says, as one note."""
    unplaced = [*untaken]
    if row.status is Status.RESOLVED and row.disposition and row.resolution:
        unit.add(
            tables.Resolution(
                item_number=number,
                disposition=row.disposition,
                text=row.resolution,
                reason=row.reason,
                reference=row.reference,
                old_wording=row.old_wording,
                new_wording=row.new_wording,
                actor=unit.actor,
                written_at=unit.now,
            )
        )
    else:
        unplaced += ["disposition", "resolution", *BESIDE]
    notes = [*row.notes, *(row.written[field] for field in unplaced if field in row.written)]
    if notes:
        text = "\n".join(dict.fromkeys(notes))
        unit.add(tables.Note(item_number=number, text=text, actor=unit.actor, written_at=unit.now))
