"""The day's answers: which of an official's sentences answers which follow-up."""

import math
import re

from tracker.derivation.cues.model import Act
from tracker.derivation.cues.why import COURTESY, PREFACE, THANKS
from tracker.derivation.state import Context, Role, Standing, Statement, Thread, Work
from tracker.derivation.terms import Rarity
from tracker.domain.words import Kind

_ANSWERABLE = frozenset({Kind.REQUEST, Kind.QUESTION, Kind.TOPIC})
_REAL_LIKENESS = 0.3
_REFERS = re.compile(r"(?:ご|御)(?:指摘|質問|意見|提案|懸念)|お尋ね|おただし|いただいた(?:点|内容)")
_REFERRING = 3.0
_PROMISING = 2.0
_NEW_SEGMENT = re.compile(
    r"(?:まず|次に|続いて|それから|最後に|もう一点|[0-9一二三四五六]+(?:点|問)目)"
)
_ENUMERATED = re.compile(r"(?:第?[0-9一二三四五六]+(?:点|つ|番)?目?(?:は|に|、)|また、)")
_COUNTED = re.compile(r"[0-9一二三四五六]+(?:つ|点|か所|カ所|箇所)")
_SMALL_TALK = re.compile(r"ありがとう|感謝|承知して|認識して|^(?:はい|ええ)")
_COURTESIES = frozenset({THANKS, COURTESY, PREFACE})
_MOST_ANSWERS = 3


def pair_answers(work: Work) -> None:
    """Give each follow-up of a member the sentences that answered it on the day."""
    if "pairing" in work.without:
        return
    rarity = Rarity(statement.words for statement in work.statements)
    if any(turn.role is Role.OFFICIAL for turn in work.turns):
        _pair_by_role(work, rarity)
    else:
        _pair_with_next_speaker(work, rarity)
    for thread in work.threads:
        for answer in thread.answers:
            if answer.standing is not Standing.PROPOSED:
                answer.standing = Standing.ATTACHED


def _pair_by_role(work: Work, rarity: Rarity) -> None:
    for asker in dict.fromkeys(t.asker for t in work.turns if t.asker is not None):
        turns = [
            number
            for number, turn in enumerate(work.turns)
            if turn.asker == asker
            and turn.role is Role.OFFICIAL
            and turn.context is Context.ANSWERING
        ]
        segments = [s for number in turns for s in _segments(work, number)]
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
    for thread in work.threads:
        first = thread.raised[0]
        role = work.turn_of(first).role
        if role not in {Role.MEMBER, Role.ANYONE} or thread.kind not in _ANSWERABLE:
            continue
        if thread.answers or first.turn > asker:
            continue
        backed = any(asker < s.turn < answering for s in thread.supported)
        (direct if first.turn == asker or backed else earlier).append(thread)
    return direct, earlier


def _pair_direct(rarity: Rarity, threads: list[Thread], segments: list[list[Statement]]) -> None:
    """Each thread takes the segment that shares most with it; questions come before wishes.

    Where nothing is shared, an open question takes the answer of its rank, a wish only if no
    question of the same turn is waiting.
    """
    asked = [thread for thread in threads if any(s.act is Act.ASK for s in thread.raised)]
    for rank, thread in enumerate(threads):
        best = max(segments, key=lambda s: _overlap(rarity, thread, s))
        if not _overlap(rarity, thread, best):
            if asked and thread not in asked:
                continue
            best = segments[min(rank * len(segments) // len(threads), len(segments) - 1)]
        thread.answers = _answers_in(rarity, thread, best)


def _segments(work: Work, turn: int) -> list[list[Statement]]:
    """A turn's substance, cut at paragraphs and at 「まず」「次に」「2点目」."""
    segments: list[list[Statement]] = []
    paragraph = None
    for statement in work.of_turn(turn):
        if _is_small_talk(statement):
            continue
        if statement.paragraph != paragraph or not segments or _NEW_SEGMENT.match(statement.words):
            segments.append([])
            paragraph = statement.paragraph
        segments[-1].append(statement)
    return segments


def _is_small_talk(statement: Statement) -> bool:
    return not statement.fired and (
        bool(_SMALL_TALK.search(statement.words)) or not _COURTESIES.isdisjoint(statement.reasons)
    )


def _overlap(rarity: Rarity, thread: Thread, segment: list[Statement]) -> float:
    own = frozenset(t for s in thread.raised for t in rarity.terms(s.index))
    said = frozenset(t for s in segment for t in rarity.terms(s.index))
    return rarity.shared(own, said)


def _answers_in(rarity: Rarity, thread: Thread, segment: list[Statement]) -> list[Statement]:
    """The best sentence of a segment, what it counts off, and what is promised there."""
    best = max(segment, key=lambda s: (_score(rarity, thread, s), -s.index))
    chosen = [best]
    following = [s for s in segment if s.index > best.index]
    if _COUNTED.search(best.words):
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


def _pair_with_next_speaker(work: Work, rarity: Rarity) -> None:
    """Without roles: a question is answered by whoever speaks next, if the words meet."""
    for thread in work.threads:
        last = thread.raised[-1]
        following = last.turn + 1
        if thread.kind is not Kind.QUESTION or following >= len(work.turns):
            continue
        if work.turns[following].remark.speaker == work.speaker_of(last):
            continue
        segment = [s for s in work.of_turn(following) if not _is_small_talk(s)]
        if segment:
            thread.answers = _answers_in(rarity, thread, segment)[:1]
