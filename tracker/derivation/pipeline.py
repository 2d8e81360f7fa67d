"""From minutes to candidates: the passes, in the order in which they run."""

from collections.abc import Callable, Collection

from tracker.derivation.acts import read_acts, split_into_statements
from tracker.derivation.asking import keep_open_questions, set_aside_replies
from tracker.derivation.cues import rule_set
from tracker.derivation.grouping import decide_debates, group
from tracker.derivation.model import Candidate, Derivation, Quote, Verdict
from tracker.derivation.neighbours import use_neighbours
from tracker.derivation.pairing import pair_answers, settle_commitments
from tracker.derivation.raisers import known_names, raiser_of
from tracker.derivation.recurrence import refers_back
from tracker.derivation.said import due_as_said, firmness_of, owner_as_said
from tracker.derivation.state import Statement, Thread, Work
from tracker.derivation.supporting import support
from tracker.derivation.titles import title_of
from tracker.derivation.turns import read_turns
from tracker.derivation.weighing import weigh
from tracker.domain.words import EvidenceRole, Kind
from tracker.going_on import each, going_on
from tracker.minutes.model import Minutes

PASSES: tuple[Callable[[Work], None], ...] = (
    read_turns,
    split_into_statements,
    read_acts,
    weigh,
    keep_open_questions,
    set_aside_replies,
    use_neighbours,
    group,
    decide_debates,
    support,
    pair_answers,
    settle_commitments,
)
# What ``derive(without=...)`` can leave out besides single rules, to see what each carries.
PARTS = ("roles", "peeling", "clauses", "vetoes", "neighbours", "grouping", "pairing")
_OPENING = 40  # sentences at the start of a turn in which a reference back is looked for
_ROLE_OF_KIND = {
    Kind.COMMITMENT: EvidenceRole.COMMITTED,
    Kind.DECISION: EvidenceRole.DECIDED,
    Kind.DELEGATION: EvidenceRole.DECIDED,
}


def derive(minutes: Minutes, *, without: Collection[str] = frozenset()) -> Derivation:
    """The follow-ups that the minutes propose, and a verdict on every sentence.

    ``without`` names rules (by id) or ``PARTS`` to leave out, so that what each one carries can be
    counted.
    """
    work = Work(minutes, without)
    for run in PASSES:
        going_on()
        run(work)
    known = known_names(work)
    candidates = tuple(_candidate(work, known, thread) for thread in each(work.threads))
    verdicts = tuple(_verdict(work, statement) for statement in each(work.statements))
    return Derivation(rule_set(), candidates, verdicts)


def _candidate(work: Work, known: frozenset[str], thread: Thread) -> Candidate:
    first = work.turn_of(thread.raised[0])
    section = first.remark.agenda_item
    raisers = dict.fromkeys(raiser_of(work, known, statement) for statement in thread.raised)
    names = tuple(name for name in raisers if name is not None)
    firm = firmness_of(thread.answers)
    return Candidate(
        title=title_of(work, thread),
        kind=thread.kind,
        agenda_item=None if section is None else work.minutes.agenda[section].title,
        raised_by=raiser_of(work, known, thread.raised[0]),
        raisers=names,
        answered_by=raiser_of(work, known, thread.answers[0]) if thread.answers else None,
        answer_firmness=firm[0] if firm else None,
        firmness=firm[1] if firm else None,
        owner_as_said=owner_as_said(thread.raised),
        due_as_said=due_as_said(thread.raised) or due_as_said(thread.answers),
        evidence=_evidence(work, thread),
        refers_back=_refers_back(work, thread),
    )


def _refers_back(work: Work, thread: Thread) -> str | None:
    """Said in the sentence itself, or earlier in its turn of a matter that shares its words."""
    first = thread.raised[0]
    own = frozenset(t for s in thread.raised for t in work.rarity.terms(s.index))
    for statement in work.of_turn(first.turn)[:_OPENING]:
        said = refers_back(statement.words) if statement.index <= first.index else None
        if said and (statement is first or own & work.rarity.terms(statement.index)):
            return said
    return next((said for s in thread.raised if (said := refers_back(s.words))), None)


def _evidence(work: Work, thread: Thread) -> tuple[Quote, ...]:
    raising = _ROLE_OF_KIND.get(thread.kind, EvidenceRole.RAISED)
    parts = (
        (raising, thread.raised),
        (EvidenceRole.SUPPORTED, thread.supported),
        (EvidenceRole.ANSWERED, thread.answers),
        (EvidenceRole.COMMITTED, thread.committed),
    )
    return tuple(_quote(work, role, s) for role, statements in parts for s in statements)


def _quote(work: Work, role: EvidenceRole, statement: Statement) -> Quote:
    remark = work.turn_of(statement).remark
    return Quote(
        role,
        remark.number,
        work.speaker_of(statement),
        statement.span,
        statement.original,
        work.hits_of(statement),
    )


def _verdict(work: Work, statement: Statement) -> Verdict:
    standing = statement.standing
    return Verdict(
        work.turn_of(statement).remark.number,
        statement.span,
        standing.value,
        work.hits_of(statement),
        tuple(dict.fromkeys(statement.reasons)),
        statement.act.value if statement.act else None,
        work.turn_of(statement).role.value,
    )
