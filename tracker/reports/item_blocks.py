"""An item whole, as blocks: its facts, the words it rests on, answers, confirmations and notes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tracker.domain.records import EvidenceRecord, ItemRecord, MeetingRecord
from tracker.domain.words import DocumentKind, Printed
from tracker.i18n import Translator
from tracker.reports.facts import answers_of, unanswered
from tracker.reports.paper import Block, Bullets, Heading, Lines, Quote
from tracker.reports.words import (
    assessment_text,
    chosen_due,
    note_text,
    owners_of,
    place_of,
    raisers_of,
    resolution_text,
)

Kinds = Mapping[int, DocumentKind | str]


def kinds_of(meetings: Sequence[MeetingRecord]) -> Kinds:
    """What sort of record each document is, by its id."""
    return {document.id: document.kind for m in meetings for document in m.documents}


def facts_of(item: ItemRecord, tr: Translator) -> tuple[tuple[str, str | None], ...]:
    """What is known of an item besides its words, each with its name; None for the unknown."""
    row = item.row
    return (
        (tr("Kind"), tr.label(row.kind)),
        (tr("Status"), tr.label(row.status)),
        (tr("Reason"), item.status_reason),
        (tr("Raised by"), raisers_of(item, tr)),
        (tr("Owner"), owners_of(item, tr)),
        (tr("Due as said"), row.due_as_said),
        (tr("Due as chosen"), _chosen_by(item, tr)),
        (tr("Agenda item"), row.agenda_item),
        (tr("Theme"), item.theme),
        (tr("Next step"), item.next_step),
        (tr("Deferred until"), tr.date(item.deferred_until) if item.deferred_until else None),
        (tr("Printed"), None if item.printed else tr.label(Printed.NO)),
        (tr("Merged into"), f"#{item.merged_into}" if item.merged_into else None),
    )


def _chosen_by(item: ItemRecord, tr: Translator) -> str | None:
    if item.row.due is None:
        return None
    if item.due_chosen_by:
        return tr("{day} (chosen by {who})", day=chosen_due(item, tr), who=item.due_chosen_by)
    return tr.date(item.row.due)


def facts(pairs: Sequence[tuple[str, str | None]], tr: Translator) -> Lines:
    """Facts, one a line; the unknown are left out."""
    return Lines(tuple(tr("{what}: {value}", what=w, value=v) for w, v in pairs if v))


def quotes(item: ItemRecord, kinds: Kinds, level: int, tr: Translator) -> Iterator[Block]:
    """The words that an item rests on, under a heading that says what sort of record has them."""

    def kind(evidence: EvidenceRecord) -> str | None:
        return None if evidence.minutes_id is None else kinds.get(evidence.minutes_id, "")

    for source, words in groupby(item.evidence, key=kind):
        yield Heading(level, quotes_heading(source, tr))
        for e in words:
            who = tr("(speaker unknown)") if e.speaker is None else tr.join([item.said(e.speaker)])
            yield Quote(tr("{role}: {who}", role=e.role, who=who), e.quote, place_of(e, tr))
            if e.earlier is not None:
                yield Quote(tr("Before"), e.earlier, "")
    if unanswered(item):
        marked = bool(answers_of(item))
        yield Lines(
            (
                tr("These words were marked as no answer.")
                if marked
                else tr("No answer on the day."),
            )
        )


def quotes_heading(kind: DocumentKind | str | None, tr: Translator) -> str:
    """What words from such a record may be called: a summary's are never the speaker's own."""
    match kind:
        case DocumentKind.MINUTES | DocumentKind.TRANSCRIPT:
            return tr("Words of the {record}", record=tr.label(kind))
        case None:
            return tr("As noted by hand")
        case DocumentKind():
            return tr("As the {record} puts it", record=tr.label(kind))
        case _:
            return tr("As the document puts it")


def outcomes(
    item: ItemRecord, level: int, tr: Translator, *, signed: bool = False
) -> Iterator[Block]:
    """Answers, confirmations and notes; ``signed`` ones with moment and writer."""

    def by(moment: object, actor: str, text: str) -> str:
        return tr("{when} {who}: {text}", when=moment, who=actor, text=text) if signed else text

    for title, lines in (
        (tr("Resolution"), [by(r.written_at, r.actor, resolution_text(r, tr)) for r in item.resolutions]),
        (tr("Confirmation"), [by(a.assessed_at, a.actor, assessment_text(a, tr)) for a in item.assessments]),
        (tr("On the way"), [note_text(n, tr) for n in item.notes]),
    ):  # fmt: skip
        if lines:
            yield Heading(level, title)
            yield Bullets(tuple(lines))
