"""What became of a speaker's sheet, told to people and as data."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tracker.cli.collected.answers import in_short
from tracker.cli.collected.fates import fate_data, fate_of
from tracker.cli.phrases import labelled, signed
from tracker.i18n import Translator
from tracker.services.collected import CollectedConfirmation, Fate, RemarkFate


@dataclass(frozen=True, slots=True)
class Confirmations:
    """One file of a speaker's words on their remarks."""

    outcome: CollectedConfirmation

    @property
    def numbers(self) -> list[int]:
        """The items that it said something new of."""
        return [number for fate in self.outcome.of(Fate.APPLIED) for number in fate.numbers]

    @property
    def conflicts(self) -> list[int]:
        """None: a speaker's word goes beside the items, never over them."""
        return []

    @property
    def empty(self) -> list[str]:
        """The remarks not answered yet, as MEETING:NUMBER."""
        return [f"{meeting}:{number}" for meeting, number in self.outcome.empty]

    def lines(self, tr: Translator) -> Iterator[str]:
        """What each row came to."""
        for fate in self.outcome.rows:
            row = fate.row
            remark = tr("remark {number}", number=row.number)
            named = " ".join(part for part in (fate.speaker, remark) if part)
            sign = tr.label(row.said or "")
            yield "  " + labelled(tr, named, signed(tr, sign, fate_of(fate, tr)))
            if row.words:
                yield "      " + labelled(tr, tr("as it should stand"), in_short(row.words))
            if row.comment:
                yield "      " + labelled(tr, tr("on how it was understood"), in_short(row.comment))
            if (row.words or row.comment) and fate.fate is Fate.APPLIED:
                yield f"      {_kept(fate, tr)}"

    def data(self, tr: Translator) -> Iterator[dict[str, Any]]:
        """Each row as data."""
        return ({**_data(fate), **fate_data(fate, tr)} for fate in self.outcome.rows)


def _kept(fate: RemarkFate, tr: Translator) -> str:
    if not fate.numbers:
        return tr("no item rests on it; kept with the sheet")
    return tr("noted on {numbers}", numbers=[f"#{number}" for number in fate.numbers])


def _data(fate: RemarkFate) -> dict[str, Any]:
    row = fate.row
    return {
        "meeting": row.meeting_id,
        "remark": row.number,
        "reply": None if row.said is None else str(row.said),
        "words": row.words or None,
        "comment": row.comment or None,
        "speaker": fate.speaker,
        "numbers": list(fate.numbers),
    }
