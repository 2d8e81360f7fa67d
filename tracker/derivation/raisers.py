"""Who raised or answered a matter where notes name nobody as speaking: a name at the head or the end of the line."""

import re
from collections import Counter

from tracker.derivation.state import Statement, Work

_ENGLISH = r"@?[A-Z][\w.'-]{0,24}(?: [A-Z][\w.'-]{0,24}){0,2}"
_JAPANESE = r"[一-龥々ァ-ヺー]{1,8}"
_TITLE = r"(?:さん|氏|様|先生)?"
# "[Dana] …", "(Dana) …", "Dana: …", "Dana - …", "Dana, …", "Dana will …"; 「Q. (青木) …」「青木さん：…」
_HEAD = re.compile(
    rf"\W{{0,6}}(?:[QA][0-9]{{0,2}}[.:)] ?)?(?:[\[(](?P<bracket>@?[A-Za-z][\w.'-]{{1,24}}(?: [A-Z][\w.'-]{{0,24}})?|{_JAPANESE}){_TITLE}[\])]|(?P<mark>{_ENGLISH})(?: ?[:–—]| -|,) |(?P<doer>{_ENGLISH}) (?:will|planning to)\b|(?P<japanese>{_JAPANESE}){_TITLE}[:：])"
)
_BEHIND = re.compile(rf"[（(](?P<behind>{_JAPANESE}){_TITLE}[）)]。?$")
_SEVERAL_TIMES = 2


def raiser_of(work: Work, known: frozenset[str], statement: Statement) -> str | None:
    """Its speaker; in notes, who of the ``known`` names is named at the head of the line or behind it."""
    speaker = work.speaker_of(statement)
    if speaker is not None:
        return speaker
    match = _named(statement)
    if match is None or match.lastgroup is None:
        return None
    start, end = match.span(match.lastgroup)
    first = match[match.lastgroup].lstrip("@").split()[0].casefold()
    return statement.original[start:end] if first in known else None


def known_names(work: Work) -> frozenset[str]:
    """The words of the names of those who attended or spoke, and of who opens or ends several lines."""
    names = [attendee.name for attendee in work.minutes.attendance]
    names += [turn.remark.speaker or "" for turn in work.turns]
    found = Counter[str]()
    for statement in work.statements:
        if work.speaker_of(statement) is not None:
            continue
        match = _named(statement)
        if match is not None and match.lastgroup in {"bracket", "mark", "behind"}:
            found[match[match.lastgroup]] += 1
    names += [name for name, times in found.items() if times >= _SEVERAL_TIMES]
    return frozenset(word for name in names for word in re.findall(r"[\w.'-]+", name.casefold()))


def _named(statement: Statement) -> re.Match[str] | None:
    return _HEAD.match(statement.words) or _BEHIND.search(statement.words)
