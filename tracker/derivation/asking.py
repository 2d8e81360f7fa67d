"""English questions that are more than talk: those that a summary kept, or that nobody answered."""

import re

from tracker.derivation.cues.model import Act
from tracker.derivation.state import Role, Standing, Statement, Work
from tracker.derivation.weighing import WEAK_ALONE
from tracker.i18n.mark import N_

_FEWEST = 4  # words; "How soon?" needs the sentence before
_AHEAD = 6
_LAST_SAID = 2
# "…, right?" asks for a nod; "is that so?" for a word.
_TAG = re.compile(
    r"[,;–—-] ?(?:right|no|yes|correct|ok|okay|huh|yeah|agreed|eh|is it|isn't it|don't we|do we|or not|thoughts)\?\W*$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\?[\s*_\"'”’]*$|^\W*(?:what|why|how|which|where|who|when)\b.{3,80}:$", re.IGNORECASE
)
_UNMARKED = "en.ask.unmarked"
_UNSURE = re.compile(
    r"\W*(?:not sure|don't know|no idea|dunno|(?:I )?(?:don't|don’t|didn't|do not) think)\b",
    re.IGNORECASE,
)
_TELLS_HOW = frozenset({"en.request.imperative", "en.note.imperative"})
_EXPLAINS = frozenset({Act.NEED, Act.SUGGEST})
_IN_ANSWER = N_("explains, below a question that it answers")
_IN_REPLY = N_("tells how, in reply to a question")
_KEPT = N_("a question that a summary kept")
_LEFT_OPEN = N_("a question that nobody answered")


def keep_open_questions(work: Work) -> None:
    """Raise questions that were only touched, where the record itself shows that they matter."""
    for statement in work.statements:
        if not _is_doubtful(work, statement):
            continue
        if work.is_gist or (not work.is_verbatim and not _answered_at_once(work, statement)):
            reason = _KEPT
        elif _is_left_open(work, statement):
            reason = _LEFT_OPEN
        else:
            continue
        statement.standing = Standing.PROPOSED
        statement.reasons.remove(WEAK_ALONE)
        statement.reasons.append(reason)


def set_aside_replies(work: Work) -> None:
    """An imperative at the head of the reply to a question tells how it is done; it asks nothing.

    In notes, what stands a level below a question answers it: a need there explains.
    """
    if work.is_notes:
        _set_aside_below_questions(work)
    for statement in work.statements:
        if statement.standing is not Standing.PROPOSED or statement.act is not Act.REQUEST:
            continue
        told = all(f.cue.id in _TELLS_HOW or f.cue.act is Act.ENDORSE for f in statement.fired)
        if told and _answers_question(work, statement):
            statement.standing = Standing.TOUCHED
            statement.reasons.append(_IN_REPLY)


def _set_aside_below_questions(work: Work) -> None:
    asked: Statement | None = None
    for statement in work.statements:
        if asked is not None and (
            statement.turn != asked.turn or statement.layout.depth <= asked.layout.depth
        ):
            asked = None
        if asked is None:
            asks = statement.act is Act.ASK and statement.standing is Standing.PROPOSED
            asked = statement if asks else None
        elif (
            statement.standing is Standing.PROPOSED
            and statement.act in _EXPLAINS
            and not any(f.cue.stands for f in statement.fired)
        ):
            statement.standing = Standing.TOUCHED
            statement.reasons.append(_IN_ANSWER)


def _answers_question(work: Work, statement: Statement) -> bool:
    turn = work.of_turn(statement.turn)
    if turn[0] is not statement or statement.index == 0 or work.speaker_of(statement) is None:
        return False
    before = work.of_turn(statement.turn - 1)
    if before and work.speaker_of(before[-1]) == work.speaker_of(statement):
        return False  # "Any objections?" and then "Add it now." of the same speaker decides
    return any(_ASKED.search(s.words) or s.act is Act.ASK for s in before[-_LAST_SAID:])


def _is_doubtful(work: Work, statement: Statement) -> bool:
    return (
        statement.language == "en"
        and statement.act is Act.ASK
        and statement.standing is Standing.TOUCHED
        and WEAK_ALONE in statement.reasons
        and work.turn_of(statement).role is Role.ANYONE
        and len(re.findall(r"\w+", statement.words)) >= _FEWEST
        and (
            bool(_ASKED.search(statement.words))
            or any(f.cue.id == _UNMARKED for f in statement.fired)
        )
        and not _TAG.search(statement.words)
        and not _UNSURE.match(statement.words)
    )


def _answered_at_once(work: Work, statement: Statement) -> bool:
    """Whether who spoke before it answers it: what a presenter is asked in passing."""
    here = statement.turn
    if not 0 < here < len(work.turns) - 1:
        return False
    before, turn, after = (work.turns[here + step] for step in (-1, 0, 1))
    speaker = before.remark.speaker
    return (
        speaker is not None
        and speaker == after.remark.speaker != turn.remark.speaker
        and before.remark.agenda_item == turn.remark.agenda_item == after.remark.agenda_item
    )


def _is_left_open(work: Work, statement: Statement) -> bool:
    """Whether nothing follows it in its section: the last words of a debate."""
    turn = work.turn_of(statement)
    if work.of_turn(statement.turn)[-1] is not statement:
        return False
    later = work.turns[statement.turn + 1 : statement.turn + 1 + _AHEAD]
    return not any(t.remark.agenda_item == turn.remark.agenda_item and not t.label for t in later)
