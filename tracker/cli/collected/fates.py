"""What became of a row or a cell, in a few words."""

from typing import Any

from tracker.cli.phrases import bracketed
from tracker.domain.words import Disposition
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.reports.forms.table import BadCell
from tracker.services.collected import Fate, RemarkFate, RowFate

_SIGNS = {
    Fate.APPLIED: N_("new"),
    Fate.UNCHANGED: N_("as held"),
    Fate.CONFLICT: N_("conflict"),
    Fate.REFUSED: N_("refused"),
}


def fate_of(fate: RowFate | RemarkFate, tr: Translator) -> str:
    """What became of a row, and why where it was refused."""
    replaced = isinstance(fate, RowFate) and fate.fate is Fate.APPLIED and _replaces(fate)
    sign = tr("replaced") if replaced else tr(_SIGNS[fate.fate])
    return sign if fate.why is None else sign + bracketed(tr, why(fate, tr))


def _replaces(fate: RowFate) -> bool:
    """Whether an answer takes the place of one that is held."""
    return fate.held is not None and isinstance(fate.row.answer, Disposition)


def why(of: RowFate | RemarkFate | BadCell, tr: Translator) -> str:
    """Why a row or a cell was not taken; empty where it was."""
    return "" if of.why is None else tr(of.why, **dict(of.params))


def fate_data(fate: RowFate | RemarkFate, tr: Translator) -> dict[str, Any]:
    """What became of a row, as data."""
    return {"cell": fate.row.cell, "fate": fate.fate.value, "why": why(fate, tr) or None}
