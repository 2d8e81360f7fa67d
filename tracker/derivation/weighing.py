"""Whether a statement becomes a proposal: what its act counts for, said by whom and when."""

import re

from tracker.derivation.cues.model import Act
from tracker.derivation.state import Context, Role, Standing, Statement, Turn, Work
from tracker.i18n.mark import N_

_DOUBTFUL = 1
# Which acts of whom are proposals; the others stay touched, one key away.
PROPOSES: dict[Role, frozenset[Act]] = {
    Role.MEMBER: frozenset(
        {Act.ASK, Act.REQUEST, Act.NEED, Act.SUGGEST, Act.DECIDE, Act.DELEGATE, Act.POSTPONE}
    ),
    Role.CHAIR: frozenset({Act.NEED, Act.DECIDE, Act.DELEGATE, Act.POSTPONE, Act.PROMISE}),
    Role.OFFICIAL: frozenset({Act.PROMISE, Act.DECIDE, Act.DELEGATE}),
    Role.ANYONE: frozenset(
        {Act.ASK, Act.REQUEST, Act.NEED, Act.DECIDE, Act.DELEGATE, Act.POSTPONE, Act.PROMISE}
    ),
}
# An official's promise outside an answer must be about what was said today, or what comes next.
_TODAY = re.compile(
    r"(?:本日|今日|今回|今般|ただ今|ただいま)[^。]{0,16}(?:意見|指摘|議論|質問|提案|要望)"
    r"|(?:いただいた|頂いた|頂戴した|お示しの)[^。、]{0,10}(?:意見|指摘|提案|要望)"
    r"|(?:御|ご)(?:意見|指摘|要望)(?:は|を|も|について)|次回|次の会|次期会"
)
_UNANSWERED_PLAN = N_("a plan told outside an answer, not about today's opinions")
_ROLE_RECITES = N_("said in a role whose words of this kind are seldom follow-ups")
_WEAK_ALONE = N_("a soft form without a need or wish beside it")


def weigh(work: Work) -> None:
    """Raise to proposals the statements whose act counts in their turn."""
    for statement in work.statements:
        if statement.act is None or statement.act is Act.ENDORSE:
            continue
        reason = _why_not(statement, work.turn_of(statement))
        if reason is None:
            statement.standing = Standing.PROPOSED
        else:
            statement.reasons.append(reason)


def _why_not(statement: Statement, turn: Turn) -> str | None:
    act = statement.act
    if act not in PROPOSES[turn.role]:
        if act is Act.SUGGEST:
            return _WEAK_ALONE
        return _ROLE_RECITES
    if all(fired.cue.weight <= _DOUBTFUL for fired in statement.fired):
        return _WEAK_ALONE
    if turn.role is Role.OFFICIAL and act is Act.PROMISE:
        answering = turn.context is Context.ANSWERING
        if not answering and not _TODAY.search(statement.words):
            return _UNANSWERED_PLAN
    return None
