"""One document of minutes goes in: its text, its meeting, and the follow-ups proposed from it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlmodel import col, select

from tracker.derivation.model import Candidate, Derivation
from tracker.derivation.pipeline import derive
from tracker.domain.span import Span
from tracker.domain.words import RAISING
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.minutes.editions import Alignment, align
from tracker.minutes.mending import carried_over
from tracker.minutes.model import Minutes
from tracker.services.commands._candidates import keep_candidates, touched_of
from tracker.services.commands._editions import Succession
from tracker.services.commands._intake import (
    OTHER,
    SAME,
    complete_meeting,
    current_document,
    first_number,
    known_meeting,
    meeting_for,
    new_meeting,
    open_again,
)
from tracker.services.commands._known import (
    earlier_editions,
    known_document,
    recognised,
    refuse_elsewhere,
)
from tracker.services.commands._meetings import meetings_of
from tracker.services.commands._pairing import offered_pairs
from tracker.services.done import Imported
from tracker.storage import tables
from tracker.storage.documents import KeptDocument, keep_document
from tracker.storage.stored import stored_minutes
from tracker.storage.triage import still_to_do
from tracker.storage.unit import UnitOfWork

FEW = 5  # so few quotes, all of them reworded, say nothing of the file


def import_minutes(
    unit: UnitOfWork,
    minutes: Minutes,
    *,
    as_new: bool = False,
    edition_of: int | None = None,
    meeting_id: int | None = None,
    held_on: dt.date | None = None,
) -> Imported:
    """Keep a document and its candidates; a text that is there already changes nothing.

    But an earlier edition becomes the current one again where ``edition_of`` names its meeting.
    It joins a meeting noted for the same day and body, and follows that meeting's minutes as a new
    edition where the two share most of their words; ``as_new`` makes a meeting of its own,
    ``meeting_id`` says to which it belongs, ``edition_of`` also that it is the next edition there.
    Raises BadInputError where no date is known, where it is doubtful whose minutes they are or
    whether they are an edition; NotFoundError for an unknown meeting; NotAllowedError for a text
    that is another meeting's already.
    """
    derivation = derive(minutes)  # before the first look-up: nobody waits for the lock meanwhile
    known = known_document(unit, minutes)
    if known is not None:
        refuse_elsewhere(unit, minutes, known, edition_of or meeting_id, held_on)
        if edition_of is None or known.superseded_at is None:
            return recognised(unit, minutes, known)
    if edition_of is not None:
        meeting = known_meeting(unit, edition_of)
        document = current_document(unit, edition_of)
        if document is None:
            raise BadInputError(
                Message(
                    "Meeting {meeting} has no minutes that this could be an edition of.",
                    meeting=edition_of,
                ),
                hint=Message("They are its first with: --meeting {meeting}", meeting=edition_of),
            )
        return _edition(unit, minutes, derivation, meeting, document)
    if meeting_id is not None:
        meeting = known_meeting(unit, meeting_id)
    else:
        day = held_on or minutes.date
        if day is None:
            raise BadInputError(
                Message(
                    "{file} doesn't say on which day the meeting was.", file=minutes.source.name
                ),
                hint=Message("Give the day with --date, for instance --date 2025-03-07."),
            )
        meeting = new_meeting(unit, minutes, day) if as_new else meeting_for(unit, minutes, day)
    document = current_document(unit, meeting.id or 0)
    if document is None:
        return _first(unit, minutes, derivation, meeting)
    alignment = align(stored_minutes(unit, document), minutes)
    if alignment.likeness < OTHER and meeting_id is None:
        own = new_meeting(unit, minutes, meeting.held_on)
        return _first(unit, minutes, derivation, own)
    if alignment.likeness < SAME:
        raise _doubtful(
            minutes,
            meeting,
            N_(
                "It is doubtful whether {file} is an edition of {standing} (meeting {meeting},"
                " {held_on}): {percent} % of the words are the same."
            ),
            standing=document.file_name,
            percent=round(100 * alignment.likeness),
        )
    if _steps_back(document, minutes):
        raise _doubtful(
            minutes,
            meeting,
            N_(
                "{file} is a draft, and {standing} (meeting {meeting}, {held_on}) is no draft any more."
            ),
            standing=document.file_name,
        )
    done = _edition(unit, minutes, derivation, meeting, document)
    gone = sum(change.after is None for change in done.reworded)
    quotes = len(_standing_spans(unit, done.minutes_id)) + gone
    changed = sum(change.before != change.after for change in done.reworded)
    if changed > max(FEW, quotes / 2):
        raise _doubtful(
            minutes,
            meeting,
            N_(
                "As an edition of {standing} (meeting {meeting}, {held_on}) {file} would change"
                " {changed} of {quotes} quotes; it has {findings} findings."
            ),
            standing=document.file_name,
            changed=changed,
            quotes=quotes,
            findings=len(minutes.findings),
        )
    return done


def _first(
    unit: UnitOfWork, minutes: Minutes, derivation: Derivation, meeting: tables.Meeting
) -> Imported:
    deputies = complete_meeting(unit, minutes, meeting)
    document = keep_document(
        unit,
        minutes,
        meeting.id or 0,
        first_number=first_number(unit, meeting.id or 0, minutes),
        touched=touched_of(derivation),
    )
    numbers = keep_candidates(
        unit, derivation.candidates, document, meeting.id or 0, derivation.rule_set
    )
    beside = not minutes.sample and bool(meetings_of(unit, meeting.held_on, (), sample=True))
    return replace(
        _imported(meeting, document, minutes, numbers, sample_beside=beside),
        pairs=offered_pairs(unit, meeting.id or 0, numbers),
        deputies=deputies,
    )


def _edition(
    unit: UnitOfWork,
    given: Minutes,
    derivation: Derivation,
    meeting: tables.Meeting,
    old: tables.Minutes,
) -> Imported:
    """The document as the next edition: evidence moves, and only what is new is proposed."""
    before = stored_minutes(unit, old)
    minutes, corrections = carried_over(before, given, old.corrections or [])
    if minutes is not given:  # corrections carried over
        derivation = derive(minutes)
    alignment = align(before, minutes)
    was_left = still_to_do(unit, meeting.id or 0) if meeting.closed_at else 0
    deputies = complete_meeting(unit, minutes, meeting)
    kept = keep_document(
        unit,
        minutes,
        meeting.id or 0,
        edition=old.edition + 1,
        corrections=corrections,
        first_number=first_number(unit, meeting.id or 0, minutes),
        touched=touched_of(derivation),
    )
    reworded = Succession(unit, old, kept, alignment).carry_over()
    for same in earlier_editions(unit, minutes, meeting.id or 0):
        Succession(unit, same, kept, align(stored_minutes(unit, same), minutes)).bring_back()
    unit.flush()
    standing = _standing_spans(unit, kept.minutes_id)
    fresh = [c for c in derivation.candidates if _is_fresh(c, alignment, standing)]
    numbers = keep_candidates(unit, fresh, kept, meeting.id or 0, derivation.rule_set)
    return replace(
        _imported(meeting, kept, minutes, numbers),
        edition=old.edition + 1,
        reworded=tuple(reworded),
        pairs=offered_pairs(unit, meeting.id or 0, numbers),
        deputies=deputies,
        reopened=open_again(unit, meeting, was_left),
    )


def _standing_spans(unit: UnitOfWork, minutes_id: int) -> list[Span]:
    """Where evidence of the items that moved stands now."""
    rows = unit.all(select(tables.Evidence).where(col(tables.Evidence.minutes_id) == minutes_id))
    return [
        Span(row.span_start, row.span_end)
        for row in rows
        if row.span_start is not None and row.span_end is not None
    ]


def _is_fresh(candidate: Candidate, alignment: Alignment, standing: Sequence[Span]) -> bool:
    """Whether a candidate rests on new words, and on none that an item rests on already."""
    raising = [quote.span for quote in candidate.evidence if quote.role in RAISING]
    if any(span.overlaps(other) for span in raising for other in standing):
        return False
    return any(span.overlaps(fresh) for span in raising for fresh in alignment.fresh)


def _steps_back(document: tables.Minutes, minutes: Minutes) -> bool:
    """Whether a draft comes after what was confirmed already."""
    return (
        minutes.stage is not None
        and str(minutes.stage) == "draft"
        and document.stage is not None
        and str(document.stage) != "draft"
    )


def _doubtful(
    minutes: Minutes, meeting: tables.Meeting, sentence: str, **params: Any
) -> BadInputError:
    return BadInputError(
        Message(
            sentence,
            file=minutes.source.name,
            meeting=meeting.id,
            held_on=meeting.held_on,
            **params,
        ),
        hint=Message(
            "Say which: --as edition:{meeting}, or --as new for a meeting of its own.",
            meeting=meeting.id,
        ),
    )


def _imported(
    meeting: tables.Meeting,
    document: KeptDocument,
    minutes: Minutes,
    numbers: Sequence[int],
    *,
    sample_beside: bool = False,
) -> Imported:
    return Imported(
        batch=None,
        meeting_id=meeting.id or 0,
        minutes_id=document.minutes_id,
        recognised=False,
        remarks=len(minutes.remarks),
        numbers=tuple(numbers),
        sample_beside=sample_beside,
        held_on=meeting.held_on,
        day_said=minutes.date,
    )
