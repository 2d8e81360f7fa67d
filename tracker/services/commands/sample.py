"""Loading the sample meeting: its digest, its curated follow-ups, and what is derived beside them."""

from sqlmodel import col, select

from tracker.derivation.model import Candidate
from tracker.derivation.pipeline import derive
from tracker.domain.span import Span
from tracker.domain.words import RAISING, OwnerRole
from tracker.errors import BadInputError, Message
from tracker.minutes.model import Minutes, Remark
from tracker.minutes.reading import read_minutes
from tracker.resources import data_path
from tracker.services.commands._candidates import keep_candidates, touched_of
from tracker.services.commands._intake import complete_meeting, new_meeting
from tracker.services.commands._owners import known_name, owner_named
from tracker.services.commands.owner_add import add_owner
from tracker.services.done import Done
from tracker.services.seed_file import read_seed
from tracker.services.seed_model import Seed, SeedItem
from tracker.storage import tables
from tracker.storage.documents import KeptDocument, keep_document
from tracker.storage.unit import UnitOfWork

SEED_FILE = "joint-meeting-2025-03-07.toml"


def load_sample(unit: UnitOfWork) -> Done:
    """Load the sample meeting; where it is there already, nothing changes.

    Raises BadInputError where the seed file is broken; nothing of it is loaded then.
    """
    seed = read_seed(data_path("seed") / SEED_FILE)
    minutes = read_minutes(seed.minutes)
    if _is_loaded(unit, minutes):
        return Done(None, ())
    for owner in sorted(seed.owners, key=lambda owner: owner.order):
        if known_name(unit, owner.name) is None:
            add_owner(unit, owner.name, office=owner.kind == "office", aliases=owner.aliases)
    meeting = new_meeting(unit, minutes, seed.meeting.date)
    complete_meeting(unit, minutes, meeting)
    meeting.title, meeting.sample = seed.meeting.title, True
    derivation = derive(minutes)
    document = keep_document(unit, minutes, meeting.id or 0, touched=touched_of(derivation))
    curated = [
        _keep_item(unit, seed, item, minutes, document, meeting.id or 0)
        for item in sorted(seed.items, key=lambda item: item.number)
    ]
    taken = [
        span
        for item in seed.items
        for span in (_place(seed, minutes, e.quote) for e in item.evidence if e.role in RAISING)
    ]
    free = [c for c in derivation.candidates if not _is_taken(c, taken)]
    derived = keep_candidates(unit, free, document, meeting.id or 0, derivation.rule_set)
    return Done(None, (*curated, *derived))


def _is_loaded(unit: UnitOfWork, minutes: Minutes) -> bool:
    document = tables.Minutes
    return (
        unit.first(
            select(col(document.id)).where(
                col(document.sha256) == minutes.source.sha256,
                col(document.sample) == True,  # noqa: E712 - SQL, not Python
                col(document.withdrawn) == False,  # noqa: E712 - SQL, not Python
            )
        )
        is not None
    )


def _is_taken(candidate: Candidate, taken: list[Span]) -> bool:
    """Whether a curated item rests on the same words already."""
    own = [quote.span for quote in candidate.evidence if quote.role in RAISING]
    return any(span.overlaps(other) for span in own for other in taken)


def _place(seed: Seed, minutes: Minutes, quote: str) -> Span:
    """Where a quote stands in the digest's stored text."""
    start = minutes.text.find(quote)
    if start < 0:
        raise BadInputError(
            Message(
                "{file} quotes words that its minutes don't have: {quote}",
                file=seed.path,
                quote=quote,
            ),
            hint=Message("Correct the quote, or the minutes beside the file."),
        )
    return Span(start, start + len(quote))


def _remark_at(minutes: Minutes, span: Span) -> Remark | None:
    return next((remark for remark in minutes.remarks if remark.span.covers(span)), None)


def _keep_item(
    unit: UnitOfWork,
    seed: Seed,
    entry: SeedItem,
    minutes: Minutes,
    document: KeptDocument,
    meeting_id: int,
) -> int:
    places = [_place(seed, minutes, evidence.quote) for evidence in entry.evidence]
    first = _remark_at(minutes, places[0])
    section = (
        None if first is None or first.agenda_item is None else minutes.agenda[first.agenda_item]
    )
    item = unit.add(
        tables.Item(
            meeting_id=meeting_id,
            minutes_id=document.minutes_id,
            agenda_item=None if section is None else section.title,
            title=entry.title,
            summary=entry.summary,
            kind=entry.kind,
            status=entry.status,
            priority=entry.priority,
            theme=entry.theme,
            next_step=entry.next_step,
            raised_by=entry.raisers[0] if entry.raisers else None,
            answered_by=entry.answered_by,
            answer_firmness=entry.answer_firmness,
            firmness=entry.firmness,
            due_as_said=entry.due_as_said,
            due=entry.due,
            due_chosen_by=entry.due_chosen_by,
            created_by=unit.actor,
            created_at=unit.now,
            updated_at=unit.now,
        )
    )
    unit.flush()
    number = item.number or 0
    for position, name in enumerate(entry.raisers):
        unit.add(tables.Raiser(item_number=number, name=name, position=position))
    for position, (evidence, span) in enumerate(zip(entry.evidence, places, strict=True)):
        remark = _remark_at(minutes, span)
        unit.add(
            tables.Evidence(
                item_number=number,
                minutes_id=document.minutes_id,
                remark_id=None if remark is None else document.remarks[remark.number],
                role=evidence.role,
                speaker=evidence.speaker,
                span_start=span.start,
                span_end=span.end,
                quote=evidence.quote,
                position=position,
            )
        )
    _keep_owners(unit, number, entry)
    _keep_outcome(unit, number, entry, meeting_id)
    return number


def _keep_owners(unit: UnitOfWork, number: int, entry: SeedItem) -> None:
    names = [entry.owner, *entry.other_owners] if entry.owner else list(entry.other_owners)
    for position, name in enumerate(names):
        key = owner_named(unit, name)
        unit.add(
            tables.ItemOwner(
                item_number=number,
                office_id=key.office_id,
                person_id=key.person_id,
                role=OwnerRole.LEAD if name == entry.owner else OwnerRole.OTHER,
                position=position,
                chosen_by=entry.owner_chosen_by or unit.actor,
            )
        )


def _keep_outcome(unit: UnitOfWork, number: int, entry: SeedItem, meeting_id: int) -> None:
    for text in entry.notes:
        unit.add(tables.Note(item_number=number, text=text, actor=unit.actor, written_at=unit.now))
    if entry.resolution is None:
        return
    resolution = unit.add(
        tables.Resolution(
            item_number=number,
            disposition=entry.resolution.disposition,
            text=entry.resolution.text,
            reason=entry.resolution.reason,
            reference=entry.resolution.reference,
            old_wording=entry.resolution.old_wording,
            new_wording=entry.resolution.new_wording,
            stage=entry.resolution.stage,
            actor=unit.actor,
            written_at=unit.now,
        )
    )
    if entry.assessment is not None:
        unit.flush()
        unit.add(
            tables.Assessment(
                item_number=number,
                resolution_id=resolution.id,
                meeting_id=meeting_id,
                outcome=entry.assessment.outcome,
                basis=entry.assessment.basis,
                text=entry.assessment.text,
                actor=unit.actor,
                assessed_at=unit.now,
            )
        )
