"""Putting a document in the place of the one before it: evidence moves, nothing is doubled."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from tracker.domain.span import Span
from tracker.domain.words import RAISING, EvidenceRole
from tracker.minutes.editions import Alignment
from tracker.services.done import Reworded
from tracker.storage import tables
from tracker.storage.documents import KeptDocument
from tracker.storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class _Corrected:
    """A quote of an item that turned out to be another's: words that raise it, or its answer."""

    item: int
    raised: bool
    before: str | None
    after: str | None


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

    def bring_back(self) -> None:
        """Words that only an earlier edition with the same text had stand in the new one again."""
        self._evidence()
        self._clearances()

    def _evidence(self) -> list[Reworded]:
        rows = self.unit.all(
            select(tables.Evidence)
            .where(col(tables.Evidence.minutes_id) == self.old.id)
            .order_by(col(tables.Evidence.item_number), col(tables.Evidence.position))
        )
        reworded: list[Reworded] = []
        corrected: list[_Corrected] = []
        touched: set[int] = set()
        for row in rows:
            change = self._move(row)
            touched.add(row.item_number)
            if change is None:
                continue
            reworded.append(change)
            raised, said = row.role in RAISING, (change.speaker_before, change.speaker_after)
            if said[0] != said[1] and (raised or row.role == EvidenceRole.ANSWERED):
                corrected.append(_Corrected(row.item_number, raised, *said))
        self._correct_speakers(corrected)
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
        before, speaker_before, start = row.quote, row.speaker, row.span_start or 0
        remark = self.alignment.new.remarks[moved.remark - 1]
        row.minutes_id = self.kept.minutes_id
        row.remark_id = self.kept.remarks[moved.remark]
        row.quote = moved.span.of(self.alignment.new.text)
        row.rules = _rules(row.rules, row.quote, start, moved.span.start, same=row.quote == before)
        row.span_start, row.span_end = moved.span.start, moved.span.end
        row.speaker = remark.speaker
        if moved.changed:
            row.earlier = before
        if not moved.changed and remark.speaker == speaker_before:
            return None
        return Reworded(row.item_number, before, row.quote, speaker_before, row.speaker)

    def _correct_speakers(self, corrected: Iterable[_Corrected]) -> None:
        """The same corrections where the items name these speakers."""
        self.unit.flush()
        for change in dict.fromkeys(corrected):
            item = self.unit.get(tables.Item, change.item)
            if item is None or change.before is None:
                continue
            words = tables.Evidence
            still = self.unit.first(
                select(col(words.id)).where(
                    col(words.item_number) == change.item,
                    col(words.speaker) == change.before,
                    col(words.role).in_(RAISING if change.raised else (EvidenceRole.ANSWERED,)),
                )
            )
            if change.raised:
                self._correct_raisers(change, stays=still is not None)
                if item.raised_by == change.before and still is None:
                    item.raised_by = change.after
            elif item.answered_by == change.before and still is None:
                item.answered_by = change.after

    def _correct_raisers(self, change: _Corrected, *, stays: bool) -> None:
        """The right name for the wrong one, which stays where other words of the item are its own."""
        raiser = tables.Raiser
        rows = self.unit.all(
            select(raiser)
            .where(col(raiser.item_number) == change.item)
            .order_by(col(raiser.position), col(raiser.id))
        )
        wrong = None if stays else next((r for r in rows if r.name == change.before), None)
        if change.after is None or any(row.name == change.after for row in rows):
            if wrong is not None:
                self.unit.delete(wrong)
        elif wrong is not None:
            wrong.name, wrong.person_id = change.after, None
        else:
            self.unit.add(raiser(item_number=change.item, name=change.after, position=len(rows)))

    def _clearances(self) -> None:
        """A remark that stands word for word stays accounted for."""
        rows = self.unit.session.exec(
            select(tables.Clearance, tables.Remark)
            .join(tables.Remark, col(tables.Remark.id) == col(tables.Clearance.remark_id))
            .where(col(tables.Remark.minutes_id) == self.old.id)
        ).all()
        kept = col(tables.Clearance.remark_id).in_(list(self.kept.remarks.values()))
        taken = set(self.unit.all(select(col(tables.Clearance.remark_id)).where(kept)))
        starts = {remark.span.start: remark.number for remark in self.alignment.old.remarks}
        for clearance, remark in rows:
            own = starts.get(remark.span_start)
            number = None if own is None else self.alignment.remarks.get(own)
            if own is None or number is None or not self.alignment.is_unchanged(own):
                continue
            if self.kept.remarks[number] not in taken:
                taken.add(self.kept.remarks[number])
                clearance.remark_id = self.kept.remarks[number]


def _rules(
    rules: Sequence[dict[str, Any]], quote: str, start: int, now: int, *, same: bool
) -> list[dict[str, Any]]:
    """The rules that found the words, at their new places; what isn't there any more goes.

    ``start`` is where the quote stood, ``now`` where it stands; in changed words a rule takes the
    occurrence that is nearest to where it was.
    """
    moved = []
    for rule in rules:
        matched, at = str(rule["matched"]), int(rule["start"]) - start
        places = [at] if same else [m.start() for m in re.finditer(re.escape(matched), quote)]
        if places:
            place = now + min(places, key=lambda found: abs(found - at))
            moved.append({**rule, "start": place, "end": place + len(matched)})
    return moved
