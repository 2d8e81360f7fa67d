"""Words that back what another said are attached to it; they make no follow-up of their own."""

import re

from tracker.derivation.cues import why
from tracker.derivation.cues.model import Act
from tracker.derivation.state import Role, Standing, Statement, Thread, Work
from tracker.derivation.terms import Rarity

_SEVERAL = re.compile(r"お二方|お二人|お三方|両(?:委員|構成員|先生)|皆様|各委員|各構成員")
_RECENT_TURNS = 4


def support(work: Work) -> None:
    """Attach endorsements to the threads that they speak of."""
    rarity = work.rarity
    for statement in work.statements:
        if not _endorses(work, statement):
            continue
        for thread in _spoken_of(work, rarity, statement):
            thread.supported.append(statement)
            statement.standing = Standing.ATTACHED
            statement.reasons.append(why.BACKS)


def _endorses(work: Work, statement: Statement) -> bool:
    return (
        statement.standing is not Standing.PROPOSED
        and work.turn_of(statement).role is not Role.OFFICIAL
        and any(fired.cue.act is Act.ENDORSE for fired in statement.fired)
    )


def _spoken_of(work: Work, rarity: Rarity, statement: Statement) -> list[Thread]:
    """Those whose raiser is named; where several are meant, who shares words; else the turn before."""
    earlier = [
        thread
        for thread in work.threads_before(statement.turn)
        if work.turn_of(thread.raised[0]).role in {Role.MEMBER, Role.ANYONE}
        and work.speaker_of(thread.raised[0]) != work.speaker_of(statement)
    ]
    named = [t for t in earlier if _is_named(work, t, statement)]
    if named:
        return _of_last_turn(named)
    if _SEVERAL.search(statement.words):
        recent = [t for t in earlier if statement.turn - t.raised[0].turn <= _RECENT_TURNS]
        return [t for t in recent if _shares(rarity, t, statement)]
    return [t for t in earlier if t.raised[0].turn == statement.turn - 1]


def _is_named(work: Work, thread: Thread, statement: Statement) -> bool:
    name = work.turn_of(thread.raised[0]).remark.name
    return bool(name) and (name or "") in statement.words


def _of_last_turn(threads: list[Thread]) -> list[Thread]:
    last = max(thread.raised[0].turn for thread in threads)
    return [thread for thread in threads if thread.raised[0].turn == last]


def _shares(rarity: Rarity, thread: Thread, statement: Statement) -> bool:
    own = rarity.terms(statement.index)
    return any(own & rarity.terms(raised.index) for raised in thread.raised)
