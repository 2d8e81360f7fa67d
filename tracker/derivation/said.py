"""What was said about when, who and how firmly: kept in the minutes' own words."""

import re
from collections.abc import Iterable

from tracker.derivation.cues.model import Act
from tracker.derivation.due import dates_in, soon_in
from tracker.derivation.state import Statement
from tracker.domain.words import Firmness

_VERB = re.compile(r"[一-龥々ァ-ヺー]{1,8}[ぁ-ん]{0,2}$")
_LONGEST_VERB = 10
_REPORTED = re.compile(
    r"^[^、。]{0,16}(?:公表した|策定した|行った|実施した|提出され|開催された)(?!い)"
)
_OWNER = re.compile(
    r"(?P<owner>事務局|両省|各省|各府省|関係(?:省庁|府省|課)|当局|執行部|[一-龥ァ-ヺ]{1,10}(?:課|室|局|省|庁|部会|部|委員会|本部))"
    r"(?:で|において|にて|から|より)(?!の|は説明|説明|発言|お話)"
)
_MARKED_OWNER = re.compile(r"★\s*(?P<owner>[^\s★、。（(]{1,12})")
_MARK = r"(?:[\[*_\s]{0,4}(?i:action(?: item)?|todo|ai)\b[\]*_\s#\d]{0,8}[:\-–]?\s*)"
_NAME = r"@?[A-Z][\w.\-']{1,24}(?: [A-Z][\w.\-']{1,24})?"
_ENGLISH_OWNER = re.compile(
    rf"^{_MARK}?(?P<owner>(?:{_NAME}|@[\w-]{{1,39}})(?:(?:, | and | & )(?:{_NAME}|@[\w-]{{1,39}})){{0,3}})(?:\s+(?:to|will)\b|:\s)"
    rf"|\((?P<behind>{_NAME})\)[\s*_]*$"
)


def due_as_said(statements: Iterable[Statement]) -> str | None:
    """The first date or period that one of the statements names; 「速やかに」 where none does."""
    told = tuple(statements)
    for look in (dates_in, soon_in):
        for statement in told:
            for match in look(statement.words, statement.language):
                if not _REPORTED.search(statement.words[match.end() :]):
                    said = original(statement, match.start(), match.end())
                    return said.removesuffix("に") if said.endswith("までに") else said
    return None


def owner_as_said(statements: Iterable[Statement]) -> str | None:
    """Who is said to act; nobody is made up."""
    for statement in statements:
        marked = _MARKED_OWNER.search(statement.words)
        if marked:
            return original(statement, *marked.span("owner"))
        named = _ENGLISH_OWNER.search(statement.words) if _is_assigned(statement) else None
        if named:
            return original(statement, *named.span("owner" if named["owner"] else "behind"))
        if statement.act in {Act.PROMISE, Act.DECIDE}:
            match = _OWNER.search(statement.words)
            if match:
                return original(statement, *match.span("owner"))
    return None


def _is_assigned(statement: Statement) -> bool:
    """Whether a mark, or "Name to do" itself, gives the act to somebody."""
    return any(
        f.cue.act is Act.PROMISE and (f.cue.stands or f.cue.id == "en.promise.assigned")
        for f in statement.fired
    )


def firmness_of(answers: Iterable[Statement]) -> tuple[str, Firmness] | None:
    """How the answer binds itself: its words, and their place on the scale."""
    for answer in answers:
        bound = [f for f in answer.fired if f.cue.firmness is not None]
        if bound:
            last = max(bound, key=lambda f: (f.span.end, -f.span.start))
            firmness = last.cue.firmness
            if firmness is not None:
                start = last.span.start - _verb_before(answer.words, last.span.start)
                return original(answer, start, last.span.end), firmness
    return None


def _verb_before(words: str, start: int) -> int:
    """How much of the verb stands before words that begin in its ending: 反映し before ていければ."""
    if not "ぁ" <= words[start : start + 1] <= "ん":
        return 0
    verb = _VERB.search(words, max(start - _LONGEST_VERB, 0), start)
    return len(verb.group()) if verb else 0


def original(statement: Statement, start: int, end: int) -> str:
    """Words of a statement as the minutes write them (its own are folded, place by place)."""
    return statement.original[start:end]
