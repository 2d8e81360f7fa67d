"""Statements that make one follow-up become one thread."""

import re

from tracker.derivation.cues.model import Act
from tracker.derivation.matters import same_matter
from tracker.derivation.neighbours import LEADS
from tracker.derivation.state import Role, Standing, Statement, Thread, Work
from tracker.derivation.terms import Rarity
from tracker.domain.words import Kind

_REPORTS = "ja.report."
_NEAR = 2
_LIST_GAP = 6
_OF_ITS_OWN = 3  # terms that make a sentence of the same paragraph a matter of its own
_FAR_HEAD = 40
_DEBATE = 60
_REPEATED = 0.6
_SHARED_WITH_OWNER = 2
_DEBATED = 2
_MARK = re.compile(r"[★☆]\s*([^\s★☆、。（(]{1,12})")
_ALIKE = 0.34
_FEW = 5  # terms of a sentence that leans on the one before
_POINTS_BACK = re.compile(r"\b(?:it|this|them|these|those|that)\b", re.IGNORECASE)
_NEW_POINT = re.compile(
    r"(?:また|加えて|さらに|更に|次に|続いて|最後に|もう一点|もう1点|あと|それから|二つ目|2つ目|一方|他方|[0-9一二三四五六]{1,3}(?:点|つ)目"
    r"|also\b|next\b|another\b|finally\b)",
    re.IGNORECASE,
)
_REFERS_BACK = re.compile(
    r"(?:(?:この|その)(?:点|こと|件|際|上|うえ|ため|よう|辺|部分|他|ほか|場合)|これ|それ(?!から|と|で)|以上|上記|こうした|そうした|そういう|同様に|それとも|that\b|this\b|it\b)",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(r"その点|この点|その際|その上で|ご指摘|御指摘|おっしゃ|仰っ")
_TODAYS_OPINIONS = re.compile(
    r"(?:本日|今日|今回|頂いた|いただいた)[^。]{0,10}(?:意見|指摘|議論)|(?:御|ご)(?:意見|指摘)(?:は|を|も|について)"
)
_FOR_LATER = re.compile(r"(?:検討|議論|審議|研究|論点|課題|整理)")

_KINDS = {
    Act.ASK: Kind.QUESTION,
    Act.REQUEST: Kind.REQUEST,
    Act.NEED: Kind.REQUEST,
    Act.SUGGEST: Kind.REQUEST,
    Act.PROMISE: Kind.COMMITMENT,
    Act.DECIDE: Kind.DECISION,
    Act.DELEGATE: Kind.DELEGATION,
    Act.POSTPONE: Kind.TOPIC,
    Act.ENDORSE: Kind.INFORMATION,
}


def group(work: Work) -> None:
    """Every proposed statement goes into a thread: an earlier one that it continues, or its own."""
    rarity = work.rarity
    index: dict[str, list[tuple[Statement, Thread]]] = {}
    for statement in work.statements:
        if statement.standing is not Standing.PROPOSED:
            continue
        thread = None
        if "grouping" not in work.without:
            thread = _marked_before(rarity, index, statement) or _continued(work, rarity, statement)
        if thread:
            thread.raised.append(statement)
        else:
            thread = Thread([statement], _kind_of(work, statement))
            work.threads.append(thread)
        for term in filter(rarity.is_rare, rarity.terms(statement.index)):
            index.setdefault(term, []).append((statement, thread))


def _kind_of(work: Work, statement: Statement) -> Kind:
    act = statement.act or Act.REQUEST
    if act is Act.NEED:
        chair = work.turn_of(statement).role is Role.CHAIR
        weighed = any(
            _FOR_LATER.search(statement.words, max(0, f.span.start - 8), f.span.end)
            for f in statement.fired
            if f.cue.id == "ja.need.need"
        )
        return Kind.TOPIC if chair or weighed else Kind.REQUEST
    return _KINDS[act]


def _continued(work: Work, rarity: Rarity, statement: Statement) -> Thread | None:
    if not work.threads:
        return None
    last = work.threads[-1]
    if _listed_together(work, last, statement):
        return last
    if last.raised[-1].turn == statement.turn:
        return last if _goes_on(work, rarity, last, statement) else same_matter(work, statement)
    if _takes_up(work, rarity, last, statement) or _undertakes(work, last, statement):
        return last
    return _same_reckoning(work, statement) or same_matter(work, statement)


def _listed_together(work: Work, thread: Thread, statement: Statement) -> bool:
    """In notes: a bullet below one, or bullets of one announced list, make one follow-up."""
    if not work.is_notes or not statement.layout.depth:
        return False
    before = thread.raised[-1]
    if work.speaker_of(statement) != work.speaker_of(before):
        return False
    if statement.section != before.section or statement.index - before.index > _LIST_GAP:
        return False
    between = work.statements[before.index + 1 : statement.index]
    if any(s.layout.depth < min(before.layout.depth, statement.layout.depth) for s in between):
        return False
    if statement.layout.depth > before.layout.depth:
        return not between
    head = _head_of(work, before)
    return head is not None and head is _head_of(work, statement) and bool(LEADS.search(head.words))


def _head_of(work: Work, statement: Statement) -> Statement | None:
    """The bullet under which a bullet stands."""
    for index in range(statement.index - 1, max(statement.index - _FAR_HEAD, -1), -1):
        before = work.statements[index]
        if before.layout.depth < statement.layout.depth:
            return before
    return None


def _marked_before(
    rarity: Rarity, index: dict[str, list[tuple[Statement, Thread]]], statement: Statement
) -> Thread | None:
    """A closing list of actions or resolutions repeats what was marked where it arose."""
    if not any(f.cue.stands for f in statement.fired) or _is_report(statement):
        return None
    own = rarity.terms(statement.index)
    owner = _owner(statement)
    met = {s.index: (s, t) for term in own for s, t in index.get(term, ())}
    best: tuple[float, Thread] | None = None
    for raised, thread in met.values():
        terms = rarity.terms(raised.index)
        likeness = rarity.likeness(own, terms)
        same_owner = owner is not None and owner == _owner(raised)
        enough = likeness >= _REPEATED or (same_owner and len(own & terms) >= _SHARED_WITH_OWNER)
        if enough and (best is None or likeness > best[0]):
            best = (likeness, thread)
    return best[1] if best else None


def _is_report(statement: Statement) -> bool:
    """Whether a gist tells there what somebody said."""
    return any(f.cue.id.startswith(_REPORTS) for f in statement.fired)


def _owner(statement: Statement) -> str | None:
    match = _MARK.search(statement.words)
    return match[1] if match else None


def decide_debates(work: Work) -> None:
    """A marked decision takes in what was raised for it in its section since the last one."""
    if "grouping" in work.without:
        return
    kept: list[Thread] = []
    for thread in work.threads:
        decision = next((s for s in thread.raised if _is_marked_decision(s)), None)
        if decision is not None:
            _take_in(work, kept, thread, decision)
            thread.kind = Kind.DECISION
        kept.append(thread)
    work.threads = kept


def _take_in(work: Work, kept: list[Thread], thread: Thread, decision: Statement) -> None:
    rarity = work.stems if decision.language == "en" else work.rarity
    section = work.turn_of(decision).remark.agenda_item
    own = rarity.terms(decision.index)
    for place in range(len(kept) - 1, max(len(kept) - 1 - _DEBATE, -1), -1):
        earlier = kept[place]
        if work.turn_of(earlier.raised[0]).remark.agenda_item != section:
            return
        if any(_is_marked_decision(s) for s in earlier.raised):
            return
        terms = [rarity.terms(s.index) for s in earlier.raised]
        if any(rarity.likeness(own, t) >= _ALIKE and len(own & t) >= _DEBATED for t in terms):
            thread.raised[:0] = earlier.raised
            del kept[place]


def _is_marked_decision(statement: Statement) -> bool:
    return any(f.cue.stands and f.cue.act is Act.DECIDE for f in statement.fired)


def _goes_on(work: Work, rarity: Rarity, thread: Thread, statement: Statement) -> bool:
    before = thread.raised[-1]
    if _NEW_POINT.match(statement.words):
        return False
    near = statement.index - before.index <= _NEAR
    if _is_report(statement):  # each voice is one of its own
        return near and bool(_REFERS_BACK.match(statement.words))
    own, said = rarity.terms(statement.index), rarity.terms(before.index)
    if near and _REFERS_BACK.match(statement.words):
        return True
    if statement.language == "en":
        apart = work.is_notes and statement.paragraph != before.paragraph
        pointing = len(own) <= _FEW and bool(_POINTS_BACK.search(statement.words)) and not apart
        return near and (pointing or rarity.likeness(said, own) >= _ALIKE)
    if near and statement.paragraph == before.paragraph:
        return bool(own & said) or len(own) < _OF_ITS_OWN or statement.act is not before.act
    return near and rarity.likeness(said, own) >= _ALIKE


def _takes_up(work: Work, rarity: Rarity, thread: Thread, statement: Statement) -> bool:
    """The chair takes up the turn just before: 「その点で…整理すべき」 belongs to what was said."""
    turn = work.turn_of(statement)
    if turn.role is not Role.CHAIR or statement.turn - thread.raised[-1].turn != 1:
        return False
    if _NEW_POINT.match(statement.words) or not _TAKES_UP.search(statement.words):
        return False
    said = {t for s in work.of_turn(statement.turn) for t in rarity.terms(s.index)}
    before = {t for s in work.of_turn(thread.raised[-1].turn) for t in rarity.terms(s.index)}
    return bool(said & before)


def _undertakes(work: Work, thread: Thread, statement: Statement) -> bool:
    """English: "I will do this next week" just after a marked decision."""
    decided = thread.raised[-1]
    return (
        statement.language == "en"
        and statement.act is Act.PROMISE
        and _is_marked_decision(decided)
        and work.turn_of(decided).remark.agenda_item == work.turn_of(statement).remark.agenda_item
        and statement.index - decided.index <= _NEAR
        and bool(_POINTS_BACK.search(statement.words))
    )


def _same_reckoning(work: Work, statement: Statement) -> Thread | None:
    """What officials say at the end about today's opinions is one commitment, however many say it."""
    if not _is_reckoning(work, statement):
        return None
    for thread in reversed(work.threads[-_DEBATE:]):
        if _is_reckoning(work, thread.raised[0]):
            return thread
    return None


def _is_reckoning(work: Work, statement: Statement) -> bool:
    return (
        statement.act is Act.PROMISE
        and work.turn_of(statement).role is Role.OFFICIAL
        and work.turn_of(statement).asker is None
        and bool(_TODAYS_OPINIONS.search(statement.words))
    )
