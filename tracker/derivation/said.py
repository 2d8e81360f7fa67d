"""What was said about when, who and how firmly: kept in the minutes' own words."""

import re
from collections.abc import Iterable

from tracker.derivation.cues.model import Act
from tracker.derivation.state import Statement
from tracker.domain.words import Firmness

_YEAR = r"(?:令和|平成)?(?:[0-9]{1,4}|元)年"
_DUE = re.compile(
    rf"(?<!昨)(?<!前)(?:{_YEAR}(?:度|[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)(?:中|内|末|以降|上旬|中旬|下旬|頃)?(?:まで(?:に)?)?"
    r"|(?:来年度?|次年度|今年度|本年度|翌年度|年度|来月|今月|今年|年)(?:中|内|末|以降|上半期|下半期)(?:まで(?:に)?)?"
    r"|来年度|次年度|翌年度|来年|来月|今年度中|今月中"
    r"|[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:中|末|上旬|中旬|下旬|頃|以降|まで)(?:に)?"
    r"|(?:次回|次の)(?:会合|会議|委員会|協議会|定例会|審議会)?まで(?:に)?"
    r"|早急に|速やかに|早期に|近日中|後日|年内)"
    r"|\b(?:by|before|until) (?:the )?(?:next (?:meeting|week|month|call)|end of \w+|\w+day|[A-Z][a-z]+ \d{1,2})"
)
_REPORTED = re.compile(
    r"^[^、。]{0,16}(?:公表した|策定した|行った|実施した|提出され|開催された)(?!い)"
)
_OWNER = re.compile(
    r"(?P<owner>事務局|両省|各省|各府省|関係(?:省庁|府省|課)|当局|執行部|[一-龥ァ-ヺ]{1,10}(?:課|室|局|省|庁|部会|部|委員会|本部))"
    r"(?:で|において|にて|から|より)(?!の|は説明|説明|発言|お話)"
)
_MARKED_OWNER = re.compile(r"★\s*(?P<owner>[^\s★、。]{1,12})")
_ENGLISH_OWNER = re.compile(
    r"^(?:[\[*]*(?:action(?: item)?|todo|ai)\b[\]*\s#\d]*[:\-–]\s*)(?P<owner>[A-Z][\w.\-]*(?: [A-Z][\w.\-]*)?)\s+(?:to|will)\b",
    re.IGNORECASE,
)


def due_as_said(statements: Iterable[Statement]) -> str | None:
    """The first date or period that one of the statements names."""
    for statement in statements:
        for match in _DUE.finditer(statement.words):
            if not _REPORTED.search(statement.words[match.end() :]):
                return original(statement, match.start(), match.end())
    return None


def owner_as_said(statements: Iterable[Statement]) -> str | None:
    """Who is said to act; nobody is made up."""
    for statement in statements:
        marked = _MARKED_OWNER.search(statement.words) or _ENGLISH_OWNER.search(statement.words)
        if marked:
            return original(statement, *marked.span("owner"))
        if statement.act in {Act.PROMISE, Act.DECIDE}:
            match = _OWNER.search(statement.words)
            if match:
                return original(statement, *match.span("owner"))
    return None


def firmness_of(answers: Iterable[Statement]) -> tuple[str, Firmness] | None:
    """How the answer binds itself: its words, and their place on the scale."""
    for answer in answers:
        bound = [f for f in answer.fired if f.cue.firmness is not None]
        if bound:
            last = max(bound, key=lambda f: (f.span.end, -f.span.start))
            firmness = last.cue.firmness
            if firmness is not None:
                return original(answer, last.span.start, last.span.end), firmness
    return None


def original(statement: Statement, start: int, end: int) -> str:
    """Words of a statement as the minutes write them (its own are folded, place by place)."""
    return statement.original[start:end]
