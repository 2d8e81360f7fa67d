"""What became of an owner's sheet, told to people and as data."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tracker.cli.collected.fates import fate_data, fate_of
from tracker.i18n import Translator
from tracker.reports.inquiry.model import ReplyRow
from tracker.services.collected import Collected, Fate, RowFate


@dataclass(frozen=True, slots=True)
class Answers:
    """One file of answers."""

    outcome: Collected

    @property
    def numbers(self) -> list[int]:
        """The items that it said something new of."""
        return [fate.row.number for fate in self.outcome.of(Fate.APPLIED)]

    @property
    def conflicts(self) -> list[int]:
        """The items that were changed here meanwhile."""
        return [fate.row.number for fate in self.outcome.of(Fate.CONFLICT)]

    @property
    def empty(self) -> list[str]:
        """The items not answered yet."""
        return [str(number) for number in self.outcome.empty]

    def lines(self, tr: Translator) -> Iterator[str]:
        """What each row came to."""
        for fate in self.outcome.rows:
            yield f"  #{fate.row.number} {fate.title}: {fate_of(fate, tr)}"
            yield f"      {tr('sheet')} ({fate.row.cell}): {_answer(fate.row, tr)}"
            if fate.here and fate.fate in {Fate.APPLIED, Fate.CONFLICT}:
                yield f"      {tr('here')}: {fate.here}"

    def data(self, tr: Translator) -> Iterator[dict[str, Any]]:
        """Each row as data."""
        return ({**_data(fate), **fate_data(fate, tr)} for fate in self.outcome.rows)


def _data(fate: RowFate) -> dict[str, Any]:
    row = fate.row
    return {
        "number": row.number,
        "version": row.version,
        "answer": str(row.answer),
        "text": row.text,
        "reason": row.reason or None,
        "reference": row.reference or None,
        "old_wording": row.old_wording or None,
        "new_wording": row.new_wording or None,
        "proposed_owner": row.proposed_owner or None,
        "here": fate.here,
    }


def _answer(row: ReplyRow, tr: Translator) -> str:
    parts = [f"[{tr.label(row.answer)}]", row.text]
    if row.reason:
        parts.append(tr("Reason: {text}", text=row.reason))
    if row.proposed_owner:
        parts.append(tr("→ {owner}", owner=row.proposed_owner))
    return " ".join(part for part in parts if part)
