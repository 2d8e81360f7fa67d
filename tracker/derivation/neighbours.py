"""What the sentences beside one tell of it: marks on their own, lists, sentences that run on."""

import re

from tracker.derivation.cues import why
from tracker.derivation.cues.model import Act
from tracker.derivation.state import Fired, Standing, Statement, Work
from tracker.domain.span import Span
from tracker.i18n.mark import N_

# 「以下のとおり変更する」, "the following": what follows one level deeper belongs to it.
LEADS = re.compile(
    r"以下|下記|次の(?:とおり|通り|よう)|\b(?:the following|as follows|below)\b|[:：]$",
    re.IGNORECASE,
)
# "Changes since the last draft:", 「前回からの変更点」: the bullets below tell what was done.
_REPORTS = re.compile(
    r"^\W*(?:changes|updates|what(?:['’]s| has| was) (?:new|changed|done)|changed|done|completed|progress)\b[^.?!:]{0,60}(?:\([^)]{0,60}\))?:?\W*$"
    r"|^[^。]{0,20}(?:変更点|変更内容|更新点|実施済(?:み)?|完了事項)[^。]{0,10}[:：]?$",
    re.IGNORECASE,
)
_LINK = re.compile(r"\W*(?:\[[^\]]{1,200}\]\()?https?://\S+$")
_BARE_MARK = re.compile(r"^\W*[★☆]\s*[^\s、。]{1,12}\s*$")
_RUNS_ON = re.compile(r"(?:が|けど|けれども|ので|て|で|し|、|,)$")
_ANNOUNCES = re.compile(
    r"(?:について|のことで|に関して|の件で|につきまして|に関連して|に関わって)、?(?:[^も、]{0,10}、?)?(?:お|御)?(?:伺|うかが|聞|尋|質問)"
)
_INTERROGATIVE = re.compile(r"(?:か(?:どうか|という|、|を|は|も|と)|どの|どう|いつ|なぜ|いくら|何)")
# What a question is for: 「施策の展開について、町長の認識を伺います」 asks by itself.
_ASPECT = re.compile(
    r"認識|見解|所見|考え|方針|状況|進捗|理由|根拠|予定|見通し|時期|方法|内容|効果|経緯|見込み|詳細|現状"
)
_ASPECT_NEAR = 20
_AHEAD = 12
_SAID_AFTER = frozenset({Act.ASK, Act.REQUEST})
_BESIDE = 3
_PLAIN = frozenset({Act.ASK, Act.REQUEST, Act.NEED})
_TELLS = N_("in a list of what was changed or done")
_IN_LIST = N_("in a list that a follow-up announces")
_RUN_ON = N_("runs on into a follow-up")
_MARKED = N_("carries the mark behind it")
_LEADS_UP = N_("leads up to the follow-up beside it")


def use_neighbours(work: Work) -> None:
    """Raise or lower statements by what stands beside them."""
    if "neighbours" in work.without:
        return
    for statement in work.statements:
        if _REPORTS.match(statement.words):
            _leave_list(work, statement)
    for statement in work.statements:
        if statement.standing is Standing.PROPOSED:
            _take_back(work, statement)
    for statement in work.statements:
        if statement.standing is Standing.PROPOSED and _leads_up(work, statement):
            statement.standing = Standing.TOUCHED
            statement.reasons.append(_LEADS_UP)
    for statement in work.statements:
        if statement.standing is Standing.PROPOSED and LEADS.search(statement.words):
            _take_list(work, statement)
        if statement.act is Act.ASK and _only_announces(work, statement):
            statement.standing = Standing.TOUCHED
            statement.reasons.append(why.PREFACE)


def _take_back(work: Work, statement: Statement) -> None:
    """A bare 「★青木」 marks the sentence before; a line without an end runs on into this one."""
    if statement.index == 0:
        return
    before = work.statements[statement.index - 1]
    if before.standing is Standing.PROPOSED:
        return
    if _BARE_MARK.match(statement.words) and before.turn == statement.turn:
        _raise(before, statement, _MARKED)
    elif (
        work.is_notes
        and statement.layout.depth > before.layout.depth > 0
        and _RUNS_ON.search(before.words)
    ):
        _raise(before, statement, _RUN_ON)


def _take_list(work: Work, statement: Statement) -> None:
    for following in work.statements[statement.index + 1 :]:
        if (
            following.layout.depth <= statement.layout.depth
            or following.section != statement.section
        ):
            return
        if following.standing is not Standing.PROPOSED and not _LINK.match(following.words):
            _raise(following, statement, _IN_LIST)


def _leave_list(work: Work, statement: Statement) -> None:
    """What stands under "Changes since …" was done; a question or a mark among it stays."""
    for following in work.statements[statement.index + 1 :]:
        if following.layout.depth <= statement.layout.depth or following.turn != statement.turn:
            return
        kept = following.act is Act.ASK or any(f.cue.stands for f in following.fired)
        if following.standing is Standing.PROPOSED and not kept:
            following.standing = Standing.TOUCHED
            following.reasons.append(_TELLS)


def _raise(statement: Statement, cause: Statement, reason: str) -> None:
    statement.standing = Standing.PROPOSED
    statement.act = cause.act
    statement.lent = True
    statement.reasons.append(reason)
    if not statement.fired and cause.fired:
        whole = Span(0, len(statement.words))
        statement.fired = [Fired(cause.fired[0].cue, whole, final=True)]


def _leads_up(work: Work, statement: Statement) -> bool:
    """「説明が足りない。」 before 「説明を加えていただきたい。」 of the same speaker is its background."""
    if not all(f.cue.background for f in statement.fired if f.cue.act is statement.act):
        return False
    if statement.act is not Act.SUGGEST or work.turn_of(statement).remark.speaker is None:
        return False
    turn = work.of_turn(statement.turn)
    place = statement.index - turn[0].index
    beside = turn[max(place - _BESIDE, 0) : place + _BESIDE + 1]
    return any(s.standing is Standing.PROPOSED and s.act in _PLAIN for s in beside)


def _only_announces(work: Work, statement: Statement) -> bool:
    """「Xについてお伺いします。」 before the questions themselves."""
    found = _ANNOUNCES.search(statement.words)
    if found is None or _INTERROGATIVE.search(statement.words[-80:]):
        return False
    if _ASPECT.search(statement.words[-_ASPECT_NEAR:]):
        return False
    turn = work.of_turn(statement.turn)
    place = statement.index - turn[0].index
    return any(
        s.standing is Standing.PROPOSED and s.act in _SAID_AFTER
        for s in turn[place + 1 : place + _AHEAD]
    )
