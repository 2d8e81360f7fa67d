"""What a page carries besides the text: page numbers, running headers, line numbers, footnotes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tracker.minutes.model import Hint, SourceLine

EDGE = 2  # so many lines at the top and the bottom of a page may be furniture
FEWEST_PAGES = 2
OFTEN = 0.6  # of all pages
PAGE_NUMBER = re.compile(
    r"^\s*[-–—―‐ー－]?\s*[（(]?(?:p\.?|page|ページ)?\s*(?P<number>[0-9０-９]{1,4})"
    r"(?:\s*(?:[/／]|of)\s*[0-9０-９]{1,4})?\s*(?:ページ|頁)?[)）]?\s*[-–—―‐ー－]?\s*$",
    re.IGNORECASE,
)
LINE_NUMBER = re.compile(r"^(\s*)(\d{1,4})(?=\s|$)")
NUMBERED_SHARE = 0.8
FEWEST_LINES = 10
NOTE_SIGN = re.compile(
    r"^\s*(?P<sign>※\s?\d{1,2}|\*\d{1,2}|[(（]?注\s?\d{0,2}[)）:：]?|[¹²³⁴-⁹]+|\d{1,2}[)）]?(?=\s))"
)
SURE_SIGN = re.compile(r"[※*注¹²³⁴-⁹]")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read: ``gaps`` are the lines before which space is left."""

    number: int
    lines: Sequence[str]
    gaps: frozenset[int] = frozenset()
    notes: frozenset[int] = frozenset()


def without_furniture(pages: Sequence[Page]) -> tuple[list[SourceLine], list[SourceLine]]:
    """The lines that are the text, footnotes last and hinted; and those that were left out."""
    gone = _running(pages) | _page_numbers(pages)
    numbered = _are_numbered(pages)
    kept: list[SourceLine] = []
    notes: list[SourceLine] = []
    left_out: list[SourceLine] = []
    for page in pages:
        for place, text in enumerate(page.lines):
            line = SourceLine(text, place + 1, page.number)
            if (page.number, place) in gone:
                left_out.append(line)
                continue
            if place in page.notes:
                notes.append(replace(line, hint=Hint.NOTE))
                continue
            if place in page.gaps and kept and kept[-1].text:
                kept.append(SourceLine("", place + 1, page.number))
            kept.append(replace(line, text=_unnumbered(text)) if numbered else line)
    return [*kept, *notes], left_out


def _edges(page: Page) -> Iterator[tuple[int, str]]:
    """(place, text) of the lines at the top and the bottom of a page."""
    filled = [(place, text) for place, text in enumerate(page.lines) if text.strip()]
    yield from filled[:EDGE]
    yield from filled[max(len(filled) - EDGE, EDGE) :]


def _running(pages: Sequence[Page]) -> set[tuple[int, int]]:
    """Lines at the edges that most pages repeat, but for their digits."""
    if len(pages) <= FEWEST_PAGES:
        return set()
    found: dict[str, list[tuple[int, int]]] = {}
    for page in pages:
        for place, text in _edges(page):
            shape = re.sub(r"[0-9０-９]+", "#", "".join(text.split()))
            if re.search(r"\w", shape.replace("#", "")):
                found.setdefault(shape, []).append((page.number, place))
    enough = max(OFTEN * len(pages), FEWEST_PAGES + 1)
    return {
        where
        for places in found.values()
        if len({number for number, _ in places}) >= enough
        for where in places
    }


def _page_numbers(pages: Sequence[Page]) -> set[tuple[int, int]]:
    """Numbers alone at an edge that count up with the pages."""
    found: list[tuple[int, int, int]] = []
    for page in pages:
        for place, text in _edges(page):
            match = PAGE_NUMBER.match(text)
            if match:
                found.append((int(match["number"]) - page.number, page.number, place))
    if not found:
        return set()
    shift, count = Counter(shift for shift, _, _ in found).most_common(1)[0]
    if count < max(OFTEN * len(pages), min(FEWEST_PAGES, len(pages))):
        return set()
    return {(number, place) for own, number, place in found if own == shift}


def _are_numbered(pages: Sequence[Page]) -> bool:
    """Whether the lines carry numbers that count up line by line (or by five)."""
    numbers: list[int] = []
    filled = 0
    for page in pages:
        for text in page.lines:
            if text.strip():
                filled += 1
                match = LINE_NUMBER.match(text)
                if match:
                    numbers.append(int(match[2]))
    if filled < FEWEST_LINES or len(numbers) < NUMBERED_SHARE * filled:
        return False
    steps = Counter(after - before for before, after in pairwise(numbers))
    return steps[1] >= NUMBERED_SHARE * (len(numbers) - len(pages))


def _unnumbered(text: str) -> str:
    match = LINE_NUMBER.match(text)
    return text[match.end() :].lstrip() if match else text


def footnote_start(lines: Sequence[str], small: Sequence[bool]) -> int | None:
    """Where the footnotes at the foot of a page begin: signed, and smaller or surely signed."""
    last = len(lines)
    found: int | None = None
    for place in range(last - 1, -1, -1):
        text = lines[place]
        match = NOTE_SIGN.match(text)
        if match and (small[place] or _is_referred_to(match["sign"], lines[:place])):
            found = place
        elif (text.strip() and not small[place] and found is None and place < last - 6) or (
            text.strip() and not small[place] and found is not None
        ):
            break
    return found


def _is_referred_to(sign: str, above: Sequence[str]) -> bool:
    bare = sign.strip("（()）:： ")
    return bool(SURE_SIGN.search(bare)) and len(bare) > 1 and any(bare in line for line in above)
