"""The day's answers: which of an official's sentences answers which follow-up."""

import math
import re
from collections import Counter

from tracker.derivation.cues import why
from tracker.derivation.cues.model import Act
from tracker.derivation.replies import (
    COUNTS_OFF,
    heads,
    is_small_talk,
    segments_of,
    with_what_is_counted,
)
from tracker.derivation.state import Context, Role, Standing, Statement, Thread, Work
from tracker.derivation.terms import Rarity, terms_of
from tracker.domain.words import Kind

_ANSWERABLE = frozenset({Kind.REQUEST, Kind.QUESTION, Kind.TOPIC})
_RAISE = frozenset({Role.MEMBER, Role.ANYONE})
_REAL_LIKENESS = 0.3
_REFERS = re.compile(r"(?:ご|御)(?:指摘|質問|意見|提案|懸念)|お尋ね|おただし|いただいた(?:点|内容)")
_REFERRING = 3.0
_PROMISING = 2.0
_ENUMERATED = re.compile(r"(?:第?[0-9一二三四五六]{1,3}(?:点|つ|番)?目?(?:は|に|、)|また、)")
# 「更新の時期につきましては、」 opens a passage on that.
_TOPIC = re.compile(
    r"[^。]{2,60}?(?:について|につきまして|に関して|の(?:関係|件|部分)|という(?:ところ|こと|お尋ね|御質問)?|(?:御|ご)質問)(?:は|なん|で)?"
)
_TURNS_AHEAD = 3
_ASKED_LAST = 6  # what stands further from the end of its turn is no longer what the reply is to
_VOTE = re.compile(r"\W*[+\-±]?[01]\W*$|\W*[+]1\b")
_YES_NO = re.compile(
    r"\W*(?:yes|yeah|yep|no|nope|true|agree|agreed|absolutely|sure|ok|okay|sounds good|good idea|right|of course|it doesn't|i don't think|i agree|はい|いいえ|そう|その通り|そのとおり|賛成|了解|承知)",
    re.IGNORECASE,
)
_MOST_ANSWERS = 3
_LONGEST_PASSAGE = 24
_ORDER = 0.4  # how much a place out of order takes from a passage
_SAME_MATTER = 2  # terms that a promise must share with what was asked to be its answer alone
_SUBSTANCE = 3
_POLITE = re.compile(
    r"(?:です|ます|ました|ません|でしょう|ください|下さい)(?:が|けれども|ね|よ|か)?[。]?$"
)


def pair_answers(work: Work) -> None:
    """Give each follow-up of a member the sentences that answered it on the day."""
    if "pairing" in work.without:
        return
    rarity = work.rarity
    if any(turn.role is Role.OFFICIAL for turn in work.turns):
        _pair_by_role(work, rarity)
    else:
        _pair_with_next_speaker(work)
    for thread in work.threads:
        for answer in thread.answers:
            if answer.standing is not Standing.PROPOSED:
                answer.standing = Standing.ATTACHED
                answer.reasons.append(why.ANSWERS)


def _pair_by_role(work: Work, rarity: Rarity) -> None:
    replies: dict[int, list[int]] = {}
    for number, turn in enumerate(work.turns):
        answering = turn.role is Role.OFFICIAL and turn.context is Context.ANSWERING
        if turn.asker is not None and answering:
            replies.setdefault(turn.asker, []).append(number)
    for asker, turns in replies.items():
        segments = [s for number in turns for s in segments_of(work, number)]
        if not segments:
            continue
        direct, earlier = _waiting(work, asker, turns[0])
        _pair_direct(rarity, direct, segments)
        for thread in earlier:
            best = max(segments, key=lambda s: _closest(rarity, thread, s))
            if _closest(rarity, thread, best) >= _REAL_LIKENESS:
                thread.answers = _answers_in(rarity, thread, best)


def _waiting(work: Work, asker: int, answering: int) -> tuple[list[Thread], list[Thread]]:
    """Threads that this answer is for, and those of earlier members still without one.

    What the chair backed just before the answer counts as asked just now.
    """
    direct: list[Thread] = []
    earlier: list[Thread] = []
    for thread in work.threads_before(asker + 1):
        first = thread.raised[0]
        if thread.answers or first.turn > asker or thread.kind not in _ANSWERABLE:
            continue
        if work.turn_of(first).role not in _RAISE:
            continue
        backed = any(asker < s.turn < answering for s in thread.supported)
        (direct if first.turn == asker or backed else earlier).append(thread)
    return direct, earlier


def _pair_direct(rarity: Rarity, threads: list[Thread], segments: list[list[Statement]]) -> None:
    """Spoken replies are dealt out among the questions; of written ones the nearest sentence."""
    if not threads:
        return
    if _is_spoken(segments):
        _deal_out(rarity, threads, segments)
    else:
        _pair_nearest(rarity, threads, segments)


def _is_spoken(segments: list[list[Statement]]) -> bool:
    """A verbatim record: polite endings, an answer running over many short sentences."""
    said = [statement for segment in segments for statement in segment]
    polite = sum(bool(_POLITE.search(statement.words)) for statement in said)
    return 2 * polite >= len(said)


def _deal_out(rarity: Rarity, threads: list[Thread], segments: list[list[Statement]]) -> None:
    """Each passage goes to the question that it shares most with, in the order of asking.

    A passage that shares nothing goes on with the one before.
    """
    if len(threads) == 1:
        said = [s for segment in segments for s in segment if not heads(s)]
        threads[0].answers = said[:_LONGEST_PASSAGE]
        return
    last = 0
    sizes = [math.sqrt(max(1, len(_terms(rarity, thread.raised)))) for thread in threads]
    for place, segment in enumerate(segments):
        values = [
            (_overlap(rarity, thread, segment) + _named_first(rarity, thread, segment))
            / sizes[rank]
            * (1 - _ORDER * abs((rank + 0.5) / len(threads) - (place + 0.5) / len(segments)))
            for rank, thread in enumerate(threads)
        ]
        last = values.index(max(values)) if max(values) > 0 else last
        threads[last].answers.extend(s for s in segment if not heads(s))
    for rank, thread in enumerate(threads):
        if not thread.answers and any(s.act is Act.ASK for s in thread.raised):
            best = max(segments, key=lambda s: _overlap(rarity, thread, s))
            if not _overlap(rarity, thread, best):
                best = segments[min(rank * len(segments) // len(threads), len(segments) - 1)]
            thread.answers = [s for s in best if not heads(s)] or list(best)


def _pair_nearest(rarity: Rarity, threads: list[Thread], segments: list[list[Statement]]) -> None:
    """Each thread takes the segment that shares most with it; questions come before wishes.

    Where nothing is shared, an open question takes the answer of its rank, a wish only if no
    question of the same turn is waiting.
    """
    segments = with_what_is_counted(segments)
    asked = [thread for thread in threads if any(s.act is Act.ASK for s in thread.raised)]
    owned = _owned(rarity, threads)
    for rank, thread in enumerate(threads):
        best = max(
            segments,
            key=lambda s: (_shared(rarity, owned[rank], s), _overlap(rarity, thread, s)),
        )
        if not _overlap(rarity, thread, best):
            if asked and thread not in asked:
                continue
            best = segments[min(rank * len(segments) // len(threads), len(segments) - 1)]
        others = frozenset[str]().union(*owned[:rank], *owned[rank + 1 :])
        theirs = frozenset(s.index for s in best if _is_theirs(rarity, s, owned[rank], others))
        thread.answers = _answers_in(rarity, thread, best, theirs)


def _is_theirs(
    rarity: Rarity, statement: Statement, own: frozenset[str], others: frozenset[str]
) -> bool:
    """Whether a promise speaks of what another asked, and not of one's own."""
    said = rarity.terms(statement.index)
    return statement.act is Act.PROMISE and bool(said & others) and not said & own


def _owned(rarity: Rarity, threads: list[Thread]) -> list[frozenset[str]]:
    """The terms of each thread that none of the others has: these tell their answers apart."""
    terms = [_terms(rarity, thread.raised) for thread in threads]
    seen = Counter(term for own in terms for term in own)
    return [frozenset(term for term in own if seen[term] == 1) for own in terms]


def settle_commitments(work: Work) -> None:
    """A promise in a reply belongs to what it answers, unless it goes further by its own words."""
    if "pairing" in work.without:
        return
    rarity = work.rarity
    answered: dict[int, list[Thread]] = {}
    for thread in work.threads:
        for answer in thread.answers:
            answered.setdefault(answer.index, []).append(thread)
    kept = []
    for thread in work.threads:
        promise = thread.raised[0]
        answers = answered.get(promise.index, [])
        if thread.kind is not Kind.COMMITMENT or len(thread.raised) > 1 or not answers:
            kept.append(thread)
            continue
        if all(_goes_further(rarity, promise, asked) for asked in answers):
            kept.append(thread)
            continue
        promise.standing = Standing.ATTACHED
        promise.reasons.append(why.PROMISES)
        for asked in answers:
            asked.committed.append(promise)
    work.threads = kept


def _goes_further(rarity: Rarity, promise: Statement, asked: Thread) -> bool:
    """In a spoken reply the whole passage answers; a written sentence may have a matter of its own."""
    if _POLITE.search(promise.words):
        return False
    own = rarity.terms(promise.index)
    raised = _terms(rarity, asked.raised)
    return len(own) >= _SUBSTANCE and len(own & raised) < _SAME_MATTER


def _named_first(rarity: Rarity, thread: Thread, segment: list[Statement]) -> float:
    """How much of a question stands in the words with which a passage says what it is about."""
    topic = _TOPIC.match(segment[0].words)
    if topic is None:
        return 0.0
    return rarity.shared(_terms(rarity, thread.raised), terms_of(topic.group()))


def _terms(rarity: Rarity, statements: list[Statement]) -> frozenset[str]:
    return frozenset(term for s in statements for term in rarity.terms(s.index))


def _shared(rarity: Rarity, own: frozenset[str], segment: list[Statement]) -> float:
    return rarity.shared(own, _terms(rarity, segment))


def _overlap(rarity: Rarity, thread: Thread, segment: list[Statement]) -> float:
    return _shared(rarity, _terms(rarity, thread.raised), segment)


def _answers_in(
    rarity: Rarity,
    thread: Thread,
    segment: list[Statement],
    theirs: frozenset[int] = frozenset(),
) -> list[Statement]:
    """The best sentence of a segment, what it counts off, and what is promised there.

    ``theirs`` are promises there that answer somebody else.
    """
    segment = [s for s in segment if s.index not in theirs] or segment
    best = max(segment, key=lambda s: (_score(rarity, thread, s), -s.index))
    chosen = [best]
    following = [s for s in segment if s.index > best.index]
    if COUNTS_OFF.search(best.words):
        chosen.extend(s for s in following if _ENUMERATED.match(s.words))
    chosen.extend(s for s in segment if s.act is Act.PROMISE and s not in chosen)
    return sorted(chosen[:_MOST_ANSWERS], key=lambda s: s.index)


def _closest(rarity: Rarity, thread: Thread, segment: list[Statement]) -> float:
    """How like the nearest sentence of a segment is to what was raised: 0 to 1."""
    return max(
        rarity.likeness(rarity.terms(raised.index), rarity.terms(said.index))
        for raised in thread.raised
        for said in segment
    )


def _score(rarity: Rarity, thread: Thread, statement: Statement) -> float:
    width = math.sqrt(max(1, len(rarity.terms(statement.index))))
    score = _overlap(rarity, thread, [statement]) / width
    if _REFERS.search(statement.words):
        score += _REFERRING
    if statement.act is Act.PROMISE:
        score += _PROMISING
    return score


def _pair_with_next_speaker(work: Work) -> None:
    """Without roles: a question is answered by who speaks next; a wish only by a plain yes or no."""
    for thread in work.threads:
        last = thread.raised[-1]
        if thread.kind not in _ANSWERABLE or work.speaker_of(last) is None:
            continue
        if any(
            s.turn == last.turn and s.index > last.index + _ASKED_LAST
            for s in work.of_turn(last.turn)
        ):
            continue
        segment = _reply(work, last)
        if not segment:
            continue
        if thread.kind is Kind.QUESTION:
            thread.answers = [s for s in segment if s.act is not Act.ASK][:_MOST_ANSWERS]
        elif _YES_NO.match(segment[0].words):
            thread.answers = segment[:_MOST_ANSWERS]


def _reply(work: Work, asked: Statement) -> list[Statement]:
    """The substance of the next turn by another speaker, past mere votes; no member answers another."""
    speaker = work.speaker_of(asked)
    for turn in range(asked.turn + 1, min(asked.turn + 1 + _TURNS_AHEAD, len(work.turns))):
        said = [s for s in work.of_turn(turn) if not is_small_talk(s) and not _VOTE.match(s.words)]
        if said and work.turns[turn].remark.speaker != speaker:
            both = {work.turn_of(asked).role, work.turns[turn].role}
            return [] if both == {Role.MEMBER} else said
    return []
