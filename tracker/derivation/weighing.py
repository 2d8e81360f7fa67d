"""Whether a statement becomes a proposal: what its act counts for, said by whom and when."""

import re

from tracker.derivation.acts import act_of
from tracker.derivation.cues.model import Act
from tracker.derivation.debates import why_not_in_debate
from tracker.derivation.state import Context, Role, Standing, Statement, Work
from tracker.derivation.turns import INVITES_SPEECH
from tracker.domain.words import DocumentKind
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
# What a chair asks of those who work for the body is no running of the sitting.
_TO_OFFICE = re.compile(
    r"事務局|当局|理事者|執行部|担当(?:課|者|部)|所管(?:課|部)|関係(?:課|部|省庁|府省)|各(?:課|部|省庁?|府省|自治体)|各自"
    r"|次回まで|次回の(?:会議|会合|委員会)|(?:本日|今回|ただいま|今|先ほど)の?(?:御|ご)?(?:意見|指摘|議論|点|件|話|質問)"
)
# What a chair wants to be told after the sitting is no question that runs it.
_LATER = re.compile(
    r"(?:後ほど|後で|後日|追って|分かったところ|わかったところ|分かり次第|わかり次第|次回)[^。]{0,40}(?:教えて|お?示し|報告|知らせ|提出|回答)"
)
# Bullets under such a title are what members said, though nobody is named.
_OPINIONS = re.compile(
    r"意見|質疑|発言|指摘|コメント|議論|討議|論点|Q\s?&\s?A|委員から|構成員から|要望|質問"
)
# An official's promise outside an answer must be about what was said today, or what comes next.
_TODAY = re.compile(
    r"(?:本日|今日|今回|今般|ただ今|ただいま)[^。]{0,16}(?:意見|指摘|議論|質問|提案|要望)"
    r"|(?:いただいた|頂いた|頂戴した|お示しの)[^。、]{0,10}(?:意見|指摘|提案|要望)"
    r"|(?:御|ご)(?:意見|指摘|要望)(?:は|を|も|について)|次回|次の会|次期会"
)
_BARE_ORDER = "ja.request.instruct"
_LISTED = N_("an item of a list that is read out")
_UNANSWERED_PLAN = N_("a plan told outside an answer, not about today's opinions")
_ROLE_RECITES = N_("said in a role whose words of this kind are seldom follow-ups")
WEAK_ALONE = N_("a soft form without a need or wish beside it")


def weigh(work: Work) -> None:
    """Raise to proposals the statements whose act counts in their turn."""
    for statement in work.statements:
        if statement.act is None or statement.act is Act.ENDORSE:
            continue
        _choose_act(work, statement)
        reason = _why_not(work, statement)
        if reason is None:
            statement.standing = Standing.PROPOSED
        else:
            statement.reasons.append(reason)


def _choose_act(work: Work, statement: Statement) -> None:
    """The surest act among those that count for its speaker, where there is one."""
    counting = _counting(work, statement)
    if work.turn_of(statement).role in {Role.CHAIR, Role.MEMBER} and any(
        f.cue.act is Act.POSTPONE for f in statement.fired
    ):
        # Who runs or joins the sitting and says 「次回議論したい」 leaves it to the body.
        counting -= {Act.PROMISE}
    statement.act = act_of([f for f in statement.fired if f.cue.act in counting]) or statement.act


def _counting(work: Work, statement: Statement) -> frozenset[Act]:
    """Which acts of this speaker are proposals."""
    role = work.turn_of(statement).role
    if role is Role.ANYONE and _is_opinion(work, statement):
        return PROPOSES[role] | PROPOSES[Role.MEMBER]
    if (
        role is Role.CHAIR
        and _TO_OFFICE.search(statement.words)
        and not INVITES_SPEECH.search(statement.words)
    ):
        return PROPOSES[role] | {Act.REQUEST}
    if role is Role.CHAIR and _LATER.search(statement.words):
        return PROPOSES[role] | {Act.ASK}
    return PROPOSES[role]


def _is_opinion(work: Work, statement: Statement) -> bool:
    """Whether nobody is named for it, in a gist or summary, or under 「主な意見」 or 「質疑応答」."""
    if work.speaker_of(statement) is not None:
        return False
    gist = work.minutes.kind in {DocumentKind.GIST, DocumentKind.SUMMARY}
    return gist or bool(_OPINIONS.search(statement.section))


def _why_not(work: Work, statement: Statement) -> str | None:
    act, turn = statement.act, work.turn_of(statement)
    if act not in _counting(work, statement):
        if act is Act.SUGGEST:
            return WEAK_ALONE
        return _ROLE_RECITES
    if all(fired.cue.weight <= _DOUBTFUL for fired in statement.fired):
        return WEAK_ALONE
    if _is_listed_in_speech(work, statement):
        return _LISTED
    if statement.language == "en" and work.is_verbatim:
        return why_not_in_debate(work, statement)
    if turn.role is Role.OFFICIAL and act is Act.PROMISE:
        answering = turn.context is Context.ANSWERING
        if not answering and not _TODAY.search(statement.words):
            return _UNANSWERED_PLAN
    return None


def _is_listed_in_speech(work: Work, statement: Statement) -> bool:
    """Whether a bare 「…すること。」 stands in polite speech, which lists there what others lay down."""
    counting = [f for f in statement.fired if f.cue.act is statement.act]
    return (
        all(f.cue.id == _BARE_ORDER for f in counting)
        and work.speaker_of(statement) is not None
        and work.is_polite
    )
