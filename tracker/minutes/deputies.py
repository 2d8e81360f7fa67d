"""Who came in place of whom, as attendance lists and speaker marks write it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.minutes.model import Minutes
from tracker.minutes.names import name_and_role

# （代理出席） （代理：青山） （代理 青山課長） （青山課長代理出席）
_BY = re.compile(r"^代理(?:出席)?(?:者)?(?:[\s　:：・]+(?P<who>.+))?$")
# （緑川構成員代理） （緑川構成員の代理） （緑川構成員代理出席）
_FOR = re.compile(r"^(?P<of>.+?)の?代理(?:出席)?(?:者)?$")
# 緑川構成員代理　青山課長
_BEFORE = re.compile(r"^(?P<of>[^\s　（(]+?)の?代理[\s　]+(?P<who>[^\s　].*)$")
# 成原構成員代理（高橋氏）  高橋代理（成原構成員）
_BESIDE = re.compile(r"^(?P<one>[^（(]+?)の?代理(?:者)?[（(](?P<other>[^（()）]+)[）)]$")
_BRACKETED = re.compile(r"^(?P<name>.+?)[\s　]*[（(](?P<note>[^（）()]*代理[^（）()]*)[）)]$")
_ENGLISH = re.compile(
    r"^(?P<who>.+?)\s*\((?:as\s+)?(?:deputy|proxy|alternate|substitute|substituting|standing in)"
    r"\s+(?:of|for)\s+(?P<of>[^)]+)\)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """``name`` came in place of ``principal``; None where only that somebody came is said."""

    name: str | None
    principal: str


def stand_ins(minutes: Minutes) -> tuple[StandIn, ...]:
    """Whoever the attendance list, or a speaker mark, says came in place of another; each once."""
    found = dict.fromkeys(_said(minutes))
    named = {one.principal for one in found if one.name is not None}
    return tuple(one for one in found if one.name is not None or one.principal not in named)


def _said(minutes: Minutes) -> Iterator[StandIn]:
    speakers = [s for s in dict.fromkeys(remark.speaker for remark in minutes.remarks) if s]
    called = {r.attendee: r.speaker for r in reversed(minutes.remarks) if r.speaker}
    for place, attendee in enumerate(minutes.attendance):
        found = stand_in(attendee.name, attendee.note)
        if found is not None and found.principal == attendee.name:
            # Called as the remarks call them, where they do.
            found = StandIn(found.name, called.get(place, attendee.name))
        if found is not None:
            yield found
    for speaker in speakers:
        found = stand_in(speaker)
        if found is not None:
            yield found


def stand_in(name: str, note: str | None = None) -> StandIn | None:
    """Who a name with its note says came for whom; a post such as 会長代理 stands for nobody."""
    written = name.strip()
    if note is None and (bracketed := _BRACKETED.match(written)):
        written, note = bracketed["name"], bracketed["note"]
    if note is not None and (by := _BY.match(note.strip())):
        return StandIn(by["who"], written)
    if note is not None and (instead := _FOR.match(note.strip())):
        return _of(instead["of"], written)
    if note is None and (beside := _BESIDE.match(written)):
        return _beside(beside["one"], beside["other"].strip())
    before = _BEFORE.match(written) or _ENGLISH.match(written)
    return _of(before["of"].strip(), before["who"].strip()) if before else None


def _beside(one: str, other: str) -> StandIn | None:
    """Whichever of the two bears a member's post is stood in for; the first where both do."""
    if name_and_role(one)[1] is None and name_and_role(other)[1] is not None:
        return _of(other, one)
    return _of(one, other) if name_and_role(one)[1] else None


def _of(principal: str, who: str) -> StandIn | None:
    """Only people have deputies here: 会長代理 and 職務代理 are posts of their own."""
    name, _role = name_and_role(principal)
    return (
        None if name is None or principal in {"職務", "会務", "事務"} else StandIn(who, principal)
    )
