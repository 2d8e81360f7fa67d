"""Putting a document in the place of the one before it: evidence moves, nothing is doubled."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from tracker.domain.span import Span
from tracker.domain.words import RAISING
from tracker.minutes.editions import Alignment, Moved
from tracker.minutes.model import Remark
from tracker.services.done import Reworded
from tracker.storage import tables
from tracker.storage.documents import KeptDocument
from tracker.storage.unit import UnitOfWork


@dataclass(slots=True)
class Succession:
    """One document following another: what moves from ``old`` to ``kept`` along ``alignment``."""

    unit: UnitOfWork
    old: tables.Minutes
    kept: KeptDocument
    alignment: Alignment

    def carry_over(self) -> tuple[Reworded, ...]:
        """Move evidence and clearances, correct speakers, retire the old document."""
        self.old.superseded_at = self.unit.now
        reworded = self._evidence()
        self._clearances()
        return tuple(reworded)

    def _evidence(self) -> list[Reworded]:
        rows = self.unit.all(
            select(tables.Evidence)
            .where(col(tables.Evidence.minutes_id) == self.old.id)
            .order_by(col(tables.Evidence.item_number), col(tables.Evidence.position))
        )
        reworded: list[Reworded] = []
        touched: set[int] = set()
        for row in rows:
            change = self._move(row)
            touched.add(row.item_number)
            if change is not None:
                reworded.append(change)
        for number in sorted(touched):
            item = self.unit.get(tables.Item, number)
            if item is not None and item.minutes_id == self.old.id:
                item.minutes_id = self.kept.minutes_id
        return reworded

    def _move(self, row: tables.Evidence) -> Reworded | None:
        """One quote to its new place; what is gone stays with the old edition, and is told."""
        moved = None
        if row.span_start is not None and row.span_end is not None:
            moved = self.alignment.moved(Span(row.span_start, row.span_end))
        if moved is None:
            return Reworded(row.item_number, row.quote, None, row.speaker, row.speaker)
        before, speaker_before = row.quote, row.speaker
        remark = self.alignment.new.remarks[moved.remark - 1]
        row.minutes_id = self.kept.minutes_id
        row.remark_id = self.kept.remarks[moved.remark]
        row.quote = moved.span.of(self.alignment.new.text)
        row.rules = _rules(row, moved)
        row.span_start, row.span_end = moved.span.start, moved.span.end
        if moved.changed:
            row.earlier = before
        if remark.speaker != speaker_before:
            self._correct_speaker(row, remark)
        if not moved.changed and remark.speaker == speaker_before:
            return None
        return Reworded(row.item_number, before, row.quote, speaker_before, row.speaker)

    def _correct_speaker(self, row: tables.Evidence, remark: Remark) -> None:
        """The same correction where the item names this speaker."""
        before, row.speaker = row.speaker, remark.speaker
        item = self.unit.get(tables.Item, row.item_number)
        if item is None or before is None:
            return
        if row.role in RAISING:
            if item.raised_by == before:
                item.raised_by = remark.speaker
            for raiser in self.unit.all(
                select(tables.Raiser).where(
                    col(tables.Raiser.item_number) == row.item_number,
                    col(tables.Raiser.name) == before,
                )
            ):
                self._rename(raiser, remark.speaker)
        elif item.answered_by == before:
            item.answered_by = remark.speaker

    def _rename(self, raiser: tables.Raiser, name: str | None) -> None:
        others = self.unit.all(
            select(col(tables.Raiser.name)).where(
                col(tables.Raiser.item_number) == raiser.item_number
            )
        )
        if name is None or name in others:
            self.unit.delete(raiser)
        else:
            raiser.name = name

    def _clearances(self) -> None:
        """A remark that stands word for word stays accounted for."""
        rows = self.unit.session.exec(
            select(tables.Clearance, tables.Remark)
            .join(tables.Remark, col(tables.Remark.id) == col(tables.Clearance.remark_id))
            .where(col(tables.Remark.minutes_id) == self.old.id)
        ).all()
        taken: set[int] = set()
        starts = {remark.span.start: remark.number for remark in self.alignment.old.remarks}
        for clearance, remark in rows:
            own = starts.get(remark.span_start)
            number = None if own is None else self.alignment.remarks.get(own)
            if own is None or number is None or not self.alignment.is_unchanged(own):
                continue
            if self.kept.remarks[number] not in taken:
                taken.add(self.kept.remarks[number])
                clearance.remark_id = self.kept.remarks[number]


def _rules(row: tables.Evidence, moved: Moved) -> list[dict[str, Any]]:
    """The rules that found the words, at their new places; what isn't there any more goes."""
    rules = []
    for rule in row.rules:
        at = row.quote.find(str(rule["matched"]))
        if at >= 0:
            start = moved.span.start + at
            rules.append({**rule, "start": start, "end": start + len(str(rule["matched"]))})
    return rules
