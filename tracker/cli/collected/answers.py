"""What became of an owner's sheet, told to people and as data."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from tracker.cli.collected.fates import fate_data, fate_of
from tracker.cli.phrases import bracketed, labelled, signed
from tracker.cli.words import command_line
from tracker.domain.words import Disposition
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.reports.inquiry.model import ReplyRow
from tracker.services.collected import Collected, Fate, Held, RowFate

_SHOWN = 300
_LABELS = {
    "reason": N_("Reason"),
    "reference": N_("Where reflected"),
    "old_wording": N_("Old wording"),
    "new_wording": N_("New wording"),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """One file of answers."""

    outcome: Collected

    @property
    def numbers(self) -> list[int]:
        """The items that it said something new of."""
        applied = self.outcome.of(Fate.APPLIED)
        return list(dict.fromkeys(fate.number for fate in applied))

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
            yield "  " + labelled(tr, f"#{fate.row.number} {fate.title}", fate_of(fate, tr))
            sheet = tr("sheet") + bracketed(tr, fate.row.cell)
            yield "      " + labelled(tr, sheet, _answer(fate.row, tr))
            if fate.fate in {Fate.APPLIED, Fate.CONFLICT}:
                if fate.held is not None:
                    yield "      " + labelled(tr, tr("here"), _held(fate.held, tr))
                yield from (f"      {line}" for line in _differing(fate, tr))
            if fate.proposal_known is not None and fate.fate is Fate.APPLIED:
                yield f"      {_handing_over(fate, tr)}"

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
        "differs": [asdict(difference) for difference in fate.differs],
        "into": fate.into,
        "proposal_known": fate.proposal_known,
    }


def in_short(text: str) -> str:
    """A text for a line of a list; --json has the whole."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _held(held: Held, tr: Translator) -> str:
    answer = tr.label(held.answer) if isinstance(held.answer, Disposition) else held.answer
    return signed(tr, str(answer), in_short(held.text))


def _differing(fate: RowFate, tr: Translator) -> Iterator[str]:
    """What else the sheet says otherwise: the answer and its text stand above already."""
    for difference in fate.differs:
        label = _LABELS.get(difference.field)
        if label is None or (fate.held is None and difference.field == "reason"):
            continue
        sheet, what = in_short(difference.sheet) or tr("(none)"), tr(label)
        if fate.held is None:
            yield tr("{what}: {value}", what=what, value=sheet)
        else:
            here = in_short(difference.here) or tr("(none)")
            yield tr("{what}: {before} → {after}", what=what, before=here, after=sheet)


def _answer(row: ReplyRow, tr: Translator) -> str:
    parts = [signed(tr, tr.label(row.answer), in_short(row.text))]
    if row.reason:
        parts.append(tr("Reason: {text}", text=in_short(row.reason)))
    if row.proposed_owner:
        parts.append(tr("→ {owner}", owner=row.proposed_owner))
    return " ".join(part for part in parts if part)


def _handing_over(fate: RowFate, tr: Translator) -> str:
    """What is to be done with an item that its owner says is another's."""
    name = fate.row.proposed_owner
    if not name:
        return tr(
            "Find out whose it is: {command}",
            command=command_line("assign", fate.number, tr("OWNER")),
        )
    if fate.proposal_known:
        return tr("To hand it over: {command}", command=command_line("assign", fate.number, name))
    return tr("Nobody in the directory is called {name}.", name=name)
