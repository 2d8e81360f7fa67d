"""What a seed file holds once it has been found sound: plain values, ready to be loaded."""

from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from tracker.domain.words import (
    Basis,
    Disposition,
    EvidenceRole,
    Firmness,
    Kind,
    Outcome,
    Priority,
    Stage,
    Status,
)


@dataclass(frozen=True, slots=True)
class SeedBody:
    """A body that sat; ``order`` is its given place among bodies, from 1."""

    name: str
    round: int | None
    order: int


@dataclass(frozen=True, slots=True)
class SeedMeeting:
    """The sitting; its attendance comes from the minutes themselves."""

    date: date
    title: str
    starts: time | None
    ends: time | None
    place: str | None
    bodies: tuple[SeedBody, ...]


@dataclass(frozen=True, slots=True)
class SeedOwner:
    """Who can be made responsible: ``kind`` is office or person, ``order`` is 建制順 from 1."""

    name: str
    kind: str
    order: int
    aliases: tuple[str, ...]
    sample: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class SeedEvidence:
    """A quote that stands once and exactly so in the minutes."""

    role: EvidenceRole
    speaker: str
    quote: str


@dataclass(frozen=True, slots=True)
class SeedResolution:
    """What the owner did."""

    disposition: Disposition
    text: str
    reason: str | None
    reference: str | None
    stage: Stage
    old_wording: str | None = None
    new_wording: str | None = None


@dataclass(frozen=True, slots=True)
class SeedAssessment:
    """What the body said of it."""

    outcome: Outcome
    basis: Basis
    text: str | None


@dataclass(frozen=True, slots=True)
class SeedItem:
    """A curated follow-up; an owner or date chosen by hand says by whom."""

    number: int
    title: str
    summary: str | None
    kind: Kind
    status: Status
    priority: Priority
    theme: str | None
    raisers: tuple[str, ...]
    answered_by: str | None
    answer_firmness: str | None
    firmness: Firmness | None
    owner: str | None
    owner_chosen_by: str | None
    other_owners: tuple[str, ...]
    due_as_said: str | None
    due: date | None
    due_chosen_by: str | None
    next_step: str | None
    evidence: tuple[SeedEvidence, ...]
    resolution: SeedResolution | None
    assessment: SeedAssessment | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seed:
    """One seed file, whole; ``minutes`` is the path of the document it points into."""

    path: Path
    sample: bool
    note: str | None
    minutes: Path
    meeting: SeedMeeting
    owners: tuple[SeedOwner, ...]
    items: tuple[SeedItem, ...]
