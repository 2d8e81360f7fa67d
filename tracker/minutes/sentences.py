"""Where sentences begin and end inside a paragraph."""

import re

from tracker.domain.span import Span
from tracker.minutes.blocks import BULLET

OPENING = "「『（(［[〔｛{“"
AFTER_END = "。！？」』）)］]!?"
SIGNS = re.compile(r"[「『（(［\[〔｛{“」』）)］\]〕｝}”。！？]|[.!?](?=\s|$)")
HARD_END = re.compile(r"[。！？]")
ABBREVIATION = re.compile(r"(?:\b(?:[A-Za-z]|e\.g|i\.e|etc|vs|cf|No|Fig|Mr|Ms|Dr|St))$")
TRAILING = re.compile(r"\s*(?:★\s?\S{1,12}(?:\s?済)?|[（(][^）)。]{1,20}[）)]。?)$")


def sentences_of(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of text[start:end], trimmed, without the bullet; none where it is blank.

    A sentence ends at 。！？ (or . ! ? before white space) outside brackets and quotations; what
    ends nowhere runs to the end of the paragraph.
    """
    while start < end and text[start].isspace():
        start += 1
    bullet = BULLET.match(text, start, end)
    begin = bullet.end() if bullet else start
    arrow = text.startswith(("->", "→", "⇒"), begin)
    if arrow:
        begin += 2 if text.startswith("->", begin) else 1
    found: list[Span] = []
    depth = 0
    past = begin
    for sign in SIGNS.finditer(text, begin, end):
        at = sign.start()
        if at < past:
            continue
        character = sign[0]
        if character in OPENING:
            depth += 1
        elif character not in "。！？.!?":
            depth = max(depth - 1, 0)
        elif depth == 0 and (character != "." or not _is_inside_word(text, begin, at)):
            past = at + 1
            while past < end and text[past] in AFTER_END:
                past += 1
            tail = TRAILING.match(text, past, end)
            if tail:
                past = tail.end()
            _keep(found, text, begin, past)
            begin = past
    if depth and begin < end and HARD_END.search(text, begin, end):
        found.extend(_split_plainly(text, begin, end))
    else:
        _keep(found, text, begin, end)
    return tuple(found)


def _is_inside_word(text: str, begin: int, at: int) -> bool:
    """Whether a full stop belongs to an abbreviation or to the number of an entry (1. 2.)."""
    if text[begin:at].strip().isdigit():
        return True
    return ABBREVIATION.search(text[max(at - 6, 0) : at]) is not None


def _split_plainly(text: str, start: int, end: int) -> list[Span]:
    """A bracket that is never closed doesn't swallow the rest: split at end marks alone."""
    found: list[Span] = []
    begin = start
    for mark in HARD_END.finditer(text, start, end):
        _keep(found, text, begin, mark.end())
        begin = mark.end()
    _keep(found, text, begin, end)
    return found


def _keep(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        found.append(Span(start, end))
