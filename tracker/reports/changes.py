"""What changed since a day: each item then and now, compared; what was undone is no change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import Changed, EvidenceRole, Word
from tracker.domain.workflow import KEPT
from tracker.i18n import Translator
from tracker.reports.facts import by_number
from tracker.reports.paper import Block, Heading, Lines, Table
from tracker.reports.sheets import Column, Sheet, Value
from tracker.reports.words import NONE, capital

Part = Word | str | date | None


@dataclass(frozen=True, slots=True)
class Change:
    """One part of one item, before and after; None where there was or is nothing."""

    number: int
    title: str
    what: Changed
    before: Part = None
    after: Part = None


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that changed from the beginning of the day ``since`` on, that of ``meeting``."""

    since: date
    meeting: MeetingRecord | None
    changes: tuple[Change, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """The items that changed."""
        return frozenset(change.number for change in self.changes)


def compared(before: Sequence[ItemRecord], after: Sequence[ItemRecord]) -> tuple[Change, ...]:
    """The changes between two states of a register, by kind, then in the order of the numbers."""
    then, now = by_number(before), by_number(after)
    found = [
        change
        for number in sorted({*then, *now})
        for change in _changes(then.get(number), now.get(number))
    ]
    order = list(Changed)
    return tuple(sorted(found, key=lambda change: order.index(change.what)))


def _changes(then: ItemRecord | None, now: ItemRecord | None) -> Iterator[Change]:
    item = now or then
    if item is None:
        return

    def change(what: Changed, before: Part = None, after: Part = None) -> Change:
        return Change(item.row.number, item.row.title, what, before, after)

    was, there = _kept(then), _kept(now)
    if was is None and there is not None:
        yield change(Changed.NEW, after=there.row.status)
    elif was is not None and there is None:
        yield change(Changed.SET_ASIDE, was.row.status, now.row.status if now else None)
    elif was is not None and there is not None:
        for what, before, after in (
            (Changed.STATUS, was.row.status, there.row.status),
            (Changed.OWNER, was.row.owner, there.row.owner),
            (Changed.DUE, was.row.due, there.row.due),
        ):
            if before != after:
                yield change(what, before, after)
        if _text(was) != _text(there):
            yield change(Changed.ANSWER, _disposition(was), _disposition(there))
        if len(_again(there)) > len(_again(was)):
            yield change(Changed.RAISED_AGAIN)


def _kept(item: ItemRecord | None) -> ItemRecord | None:
    return item if item is not None and item.row.status in KEPT else None


def _text(item: ItemRecord) -> tuple[object, ...]:
    if not item.resolutions:
        return ()
    latest = item.resolutions[-1]
    return (latest.disposition, latest.text, latest.reason, latest.reference, latest.old_wording,
            latest.new_wording)  # fmt: skip


def _disposition(item: ItemRecord) -> Part:
    return item.resolutions[-1].disposition if item.resolutions else None


def _again(item: ItemRecord) -> tuple[object, ...]:
    return item.quotes(EvidenceRole.RAISED_AGAIN)


def changes_title(changes: Changes, tr: Translator) -> str:
    """The heading over what changed."""
    return tr("Changes since {day}", day=tr.date(changes.since))


def changes_blocks(changes: Changes | None, tr: Translator) -> Iterator[Block]:
    """What changed, one row per kind of change; nothing where it wasn't asked for."""
    if changes is None:
        return
    yield Heading(2, changes_title(changes, tr))
    if changes.meeting is not None:
        yield Lines((f"{tr.paper_date(changes.meeting.held_on)}  {changes.meeting.title}",))
    if not changes.changes:
        yield Lines((tr("Nothing changed."),))
        return
    by_kind: dict[Changed, list[Change]] = {}
    for change in changes.changes:
        by_kind.setdefault(change.what, []).append(change)
    yield Table(
        (tr("What"), tr("Items"), tr("Which")),
        tuple(
            (
                capital(tr.label(what)),
                str(len(found)),
                "\n".join(_line(change, tr) for change in found),
            )
            for what, found in by_kind.items()
        ),
        (18, 8, 74),
    )


def _line(change: Change, tr: Translator) -> str:
    called = f"#{change.number} {change.title}"
    if change.before == change.after:  # a new wording of the same answer
        shown = _shown(change.after, tr) if change.after else ""
    elif change.before is None and change.what is Changed.NEW:
        shown = _shown(change.after, tr)
    else:
        shown = f"{_shown(change.before, tr)} → {_shown(change.after, tr)}"
    return tr("{what}: {value}", what=called, value=shown) if shown else called


def _shown(part: Part, tr: Translator) -> str:
    match part:
        case None:
            return NONE
        case date():
            return tr.date(part)
        case _:
            return tr.label(part)


def changes_sheet(changes: Changes, tr: Translator) -> Sheet:
    """One row per change."""

    def value(part: Part) -> Value:
        return part if part is None or isinstance(part, date) else tr.label(part)

    return Sheet(
        changes_title(changes, tr),
        (
            Column(tr("What"), 18), Column(tr("No."), 6), Column(tr("Title"), 50),
            Column(tr("Before"), 20), Column(tr("After"), 20),
        ),
        tuple(
            (capital(tr.label(c.what)), c.number, c.title, value(c.before), value(c.after))
            for c in changes.changes
        ),
    )  # fmt: skip
