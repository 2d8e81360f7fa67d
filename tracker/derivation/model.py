"""What deriving yields: candidates with their evidence, and why each sentence was taken or left."""

from dataclasses import dataclass

from tracker.domain.span import Span
from tracker.domain.words import EvidenceRole, Firmness, Kind


@dataclass(frozen=True, slots=True)
class RuleHit:
    """A declared cue that fired: its id, where, and on which words."""

    id: str
    span: Span
    matched: str


@dataclass(frozen=True, slots=True)
class Quote:
    """One sentence that is evidence: ``remark`` is its remark's number, ``words`` its exact text."""

    role: EvidenceRole
    remark: int
    speaker: str | None
    span: Span
    words: str
    rules: tuple[RuleHit, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed follow-up; what the minutes do not say is None.

    ``refers_back``: words by which its speaker says that the matter was raised before.
    """

    title: str
    kind: Kind
    agenda_item: str | None
    raised_by: str | None
    raisers: tuple[str, ...]
    answered_by: str | None
    answer_firmness: str | None
    firmness: Firmness | None
    owner_as_said: str | None
    due_as_said: str | None
    evidence: tuple[Quote, ...]
    refers_back: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one sentence and why: ``outcome`` is proposed, attached, touched or passed.

    ``act`` is what its words do (request, ask, promise, …), ``said_by`` the role of its speaker.
    """

    remark: int
    span: Span
    outcome: str
    rules: tuple[RuleHit, ...]
    reasons: tuple[str, ...]
    act: str | None = None
    said_by: str = "anyone"


@dataclass(frozen=True, slots=True)
class Derivation:
    """Everything that one run over one document yields, in document order."""

    rule_set: str
    candidates: tuple[Candidate, ...]
    verdicts: tuple[Verdict, ...]
