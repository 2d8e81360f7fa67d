"""An item's dossier as a paper, and as data whose keys are those of the item itself."""

from collections.abc import Iterator
from typing import Any

from tracker.domain.verbs import Verb
from tracker.i18n import Translator
from tracker.reports.data import plain
from tracker.reports.dossier.model import Deed, Dossier
from tracker.reports.item_blocks import facts, facts_of, kinds_of, outcomes, quotes
from tracker.reports.paper import Block, Heading, Lines, Paper, Table
from tracker.reports.words import about, marks_of, meeting_of, raisers_of


def dossier_paper(report: Dossier, tr: Translator) -> Paper:
    """The whole paper in the translator's language."""
    title = f"#{report.item.row.number}  {report.item.row.title}"
    head = (*about(report.day, "", tr), *(meeting_of(m, tr) for m in report.meetings))
    blocks = (Heading(1, title), Lines(head), *_blocks(report, tr))
    return Paper(tr.lang, title, blocks, marks_of(report.marks, tr, drafts=report.drafts))


def _blocks(report: Dossier, tr: Translator) -> Iterator[Block]:
    item = report.item
    version = (tr("Version"), str(item.row.version))
    yield facts((*facts_of(item, tr), version), tr)
    if item.summary:
        yield Heading(2, tr("Summary"))
        yield Lines((item.summary,))
    yield from quotes(item, kinds_of(report.meetings), 2, tr)
    yield from outcomes(item, 2, tr, signed=True)
    if report.uncleared and not report.drafts:
        yield Lines((tr("The text of the response is not cleared yet."),))
    if report.merged:
        yield Heading(2, tr("Merged from"))
        yield Table(
            (tr("No."), tr("Title"), tr("Raised by")),
            tuple((str(i.row.number), i.row.title, raisers_of(i, tr)) for i in report.merged),
            (10, 60, 30),
        )
    yield Heading(2, tr("History"))
    yield Table(
        (tr("Batch"), tr("When"), tr("Who"), tr("Action")),
        tuple(_deed(deed, tr) for deed in report.deeds),
        (10, 25, 30, 35),
    )


def _deed(deed: Deed, tr: Translator) -> tuple[str, ...]:
    verb = tr.label(Verb.known(deed.verb) or deed.verb)
    if deed.undone:
        verb += tr(" (undone)")
    return (str(deed.batch), tr.moment(deed.made_at), deed.actor, verb)


def dossier_data(report: Dossier) -> dict[str, Any]:
    """The item's own keys on top, as ``show --json`` prints them; then what stands around it."""
    data: dict[str, Any] = plain(report)
    return {**plain(data.pop("item")), **data}
