"""Undoing what saving did to the text: hard wraps, doubled blank lines, page breaks, stray spaces.

The stored text has one paragraph a line; ``places`` leads back from it to the file's own lines.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.minutes.model import Place, SourceLine

SENTENCE_END = ("。", "！", "？", ".", "!", "?", "」", "）", ")", "】")
OWN_LINE = re.compile(
    r"^\s*(?:[・●◦▪■□◆◎○◯〇★※＊*#>【＜≪〔■\-–—\uf000-\uf0ff]"
    r"|[（(][0-9０-９一-十ア-ンa-z]{1,3}[）)]"
    r"|[0-9０-９一二三四五六七八九十]{1,3}\s*[．.、，)）]"
    r"|[0-9０-９]{1,2}[－―ー-][0-9０-９]{1,2}\s*[．.]"
    r"|第[0-9０-９一-十]+[回条章]"
    r"|[QＱA Ａ][．.（:：])"
)
MARK_LINE = re.compile(r"^\s*(?:【[^】]{1,80}】|[＜<≪][^＞>≫]{1,80}[＞>≫])\s*$")
FULL = 0.85  # of the widest line: proportional fonts vary by some 15 %
WIDEST = 200  # wider lines are paragraphs, not printed lines
FEWEST_WRAPS = 5


@dataclass(frozen=True, slots=True)
class StoredText:
    """The repaired text and the way back to the file."""

    text: str
    places: tuple[Place, ...]


def repair(lines: Sequence[SourceLine]) -> StoredText:
    """The stored text of a file's lines."""
    kept = _without_doubled_blanks(lines)
    full = _full_width(kept)
    respaced = full is not None and _is_japanese(kept)
    paragraphs = _paragraphs(kept, full)
    pieces: list[str] = []
    places: list[Place] = []
    offset = 0
    for paragraph in paragraphs:
        text, marks = _joined(paragraph, respaced=respaced)
        places.extend(Place(offset + at, line.number, line.page) for at, line in marks)
        pieces.append(text)
        offset += len(text) + 1
    return StoredText("\n".join(pieces), tuple(places))


def _without_doubled_blanks(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Drop the blank line after each line where a converter put one, and only there."""
    blank = [not line.text.strip() for line in lines]
    spoken = [i for i, empty in enumerate(blank) if not empty]
    if len(spoken) < FEWEST_WRAPS:
        return list(lines)
    doubled = all(after - before > 1 for before, after in pairwise(spoken))
    if not doubled or _full_width([lines[i] for i in spoken]) is None:
        return list(lines)
    kept: list[SourceLine] = []
    skip = False
    for line in lines:
        if skip and line.text == "":
            skip = False
            continue
        kept.append(line)
        skip = True
    return kept


def _full_width(lines: Sequence[SourceLine]) -> int | None:
    """From how many cells on a line counts as full; None where lines aren't hard-wrapped."""
    widths = [(_cells(line.text), line.text.rstrip()) for line in lines if line.text.strip()]
    if len(widths) < FEWEST_WRAPS:
        return None
    ordered = sorted(width for width, _ in widths)
    widest = ordered[int(len(ordered) * 0.95)]
    bound = int(widest * FULL)
    wrapped = [text for width, text in widths if bound <= width <= widest * 1.1]
    broken = [text for text in wrapped if not text.endswith(SENTENCE_END)]
    if len(broken) < max(FEWEST_WRAPS, 0.2 * len(widths)) or widest > WIDEST:
        return None
    return bound


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text.rstrip())


def _is_japanese(lines: Sequence[SourceLine]) -> bool:
    text = "".join(line.text for line in lines[:2000])
    kana = sum("\u3040" <= c <= "\u30ff" for c in text)
    return kana > 0.05 * max(len(text), 1)


def _paragraphs(lines: Sequence[SourceLine], full: int | None) -> Iterator[list[SourceLine]]:
    paragraph: list[SourceLine] = []
    for line in lines:
        text = line.text.strip()
        if not text:
            if paragraph and not (full and _unfinished(paragraph[-1], full)):
                yield paragraph
                paragraph = []
            continue
        if paragraph and (full is None or not _goes_on(paragraph[-1], text, full)):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _unfinished(line: SourceLine, full: int) -> bool:
    """A full line without an end goes on, also over a page break."""
    return _cells(line.text) >= full and not line.text.rstrip().endswith(SENTENCE_END)


def _goes_on(line: SourceLine, following: str, full: int) -> bool:
    """Whether the next line belongs to the same paragraph as this one."""
    if MARK_LINE.match(line.text) or OWN_LINE.match(following):
        return False
    return _cells(line.text) >= full


def _joined(
    paragraph: Sequence[SourceLine], *, respaced: bool
) -> tuple[str, list[tuple[int, SourceLine]]]:
    """The paragraph as one line, and where in it each of its lines begins."""
    text = ""
    marks: list[tuple[int, SourceLine]] = []
    for line in paragraph:
        part = _respaced(line.text.strip()) if respaced else line.text.strip()
        if text and _needs_space(text[-1], part[0]):
            text += " "
        marks.append((len(text), line))
        text += part
    return text, marks


def _needs_space(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and before not in "-/（(" and not before.isspace()


_STRAY_SPACE = re.compile(
    r"(?<=[^\x00-\x7f])[ \t]+(?=[\x21-\x7e])|(?<=[\x21-\x7e])[ \t]+(?=[^\x00-\x7f])"
    r"|(?<=[^\x00-\x7f])[ \t]+(?=[^\x00-\x7f])"
)


def _respaced(text: str) -> str:
    """Without the half-width spaces that a converter put between Latin and Japanese."""
    return _STRAY_SPACE.sub("", text)
