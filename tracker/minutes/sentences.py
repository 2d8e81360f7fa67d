"""Where sentences begin and end inside a paragraph."""

import re

from tracker.domain.span import Span

BULLET = re.compile(r"\s*(?:[・●◦▪■□◆◎★※\uf000-\uf0ff]|[-*+–]{1,3}(?=\s)|->|>+)?\s*")
OPENING = "「『（(［[〔｛{“"
CLOSING = "」』）)］]〕｝}”"
JAPANESE_END = "。！？"
AFTER_END = "。！？」』）)］]!?"
ABBREVIATION = re.compile(r"(?:\b(?:[A-Za-z]|e\.g|i\.e|etc|vs|cf|No|Fig|Mr|Ms|Dr|St))$")


def sentences_of(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of text[start:end], trimmed, without the bullet; none where it is blank.

    A sentence ends at 。！？ (or . ! ? before white space) outside brackets and quotations; what
    ends nowhere runs to the end of the paragraph.
    """
    bullet = BULLET.match(text, start, end)
    begin = bullet.end() if bullet else start
    found: list[Span] = []
    depth = 0
    at = begin
    while at < end:
        character = text[at]
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth = max(depth - 1, 0)
        elif depth == 0 and _ends(text, at, end):
            at = _past_the_end(text, at + 1, end)
            _keep(found, text, begin, at)
            begin = at
            continue
        at += 1
    if depth and begin < end and any(mark in text[begin:end] for mark in JAPANESE_END):
        found.extend(_split_plainly(text, begin, end))
    else:
        _keep(found, text, begin, end)
    return tuple(found)


def _ends(text: str, at: int, end: int) -> bool:
    character = text[at]
    if character in JAPANESE_END:
        return True
    if character not in ".!?":
        return False
    if at + 1 < end and not text[at + 1].isspace():
        return False
    return character != "." or not ABBREVIATION.search(text[max(at - 6, 0) : at])


def _past_the_end(text: str, at: int, end: int) -> int:
    """Further end marks and closing brackets belong to the sentence that they close."""
    while at < end and text[at] in AFTER_END:
        at += 1
    return at


def _split_plainly(text: str, start: int, end: int) -> list[Span]:
    """A bracket that is never closed doesn't swallow the rest: split at end marks alone."""
    found: list[Span] = []
    begin = start
    for at in range(start, end):
        if text[at] in JAPANESE_END:
            _keep(found, text, begin, at + 1)
            begin = at + 1
    _keep(found, text, begin, end)
    return found


def _keep(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        found.append(Span(start, end))
