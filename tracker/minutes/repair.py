"""Undoing what saving did to the text: hard wraps, doubled blank lines, page breaks, stray spaces.

The stored text has one paragraph a line; ``places`` leads back from it to the file's own lines.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tracker.going_on import each
from tracker.minutes.blocks import BULLET, Block
from tracker.minutes.model import Hint, Place, SourceLine

SENTENCE_END = ("。", "！", "？", ".", "!", "?", "」", "）", ")", "】")
OWN_LINE = re.compile(
    r"^\s*(?:[・●◦•▪■□◆◎○◯〇★※＊*#>【＜≪〔…|\-–—\uf000-\uf0ff]"
    r"|[（(][0-9０-９一-十ア-ンa-z]{1,3}[）)]"
    r"|[0-9０-９一二三四五六七八九十]{1,3}\s*[．.、，)）](?![0-9０-９])"
    r"|[0-9０-９]{1,2}[－―ー-][0-9０-９]{1,2}\s*[．.]"
    r"|第[0-9０-９一-十]+[回条章]"
    r"|[QＱAＡCＣ]\s?[．.（:：(])"
)
MARK_LINE = re.compile(r"^\s*(?:【[^】]{1,80}】|[＜<≪][^＞>≫]{1,80}[＞>≫]|#{1,6}\s.*)\s*$")
NAMED_LINE = re.compile(
    r"^\s*(?:\*\*)?[^\s:：、。]{1,12}(?: [A-Z][\w.]*){0,2}(?: ?[（(][^）)]{1,20}[）)])?[:：]"
)
FULL = 0.85  # of the widest line: proportional fonts vary by some 15 %
WIDEST = 200  # wider lines are paragraphs, not printed lines
FEWEST_WRAPS = 5
LEFT_OVER = 0.25  # of a full line
BROKEN = 0.2  # of all lines end inside a sentence where lines are hard-wrapped
COMBINING = re.compile("[^\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]+")
# Letters of symbol fonts that stand for bullets, one for one.
SYMBOLS = {
    0xF0B7: "•", 0xF06C: "●", 0xF06E: "■", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✔", 0xF075: "◆",
    0xF071: "□", 0xF0A8: "•", 0xF076: "◆", 0xF09F: "•", 0xF0D7: "•", 0xF02D: "-",
}  # fmt: skip
# What commands a terminal or ends a string is no text: a sign stands in its place.  A PDF ends a hyphenated line in 02.
CONTROL = re.compile("[\x00\x01\x03-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]|\x02(?!\\s*$)")
ODD = re.compile("[\uf000-\uf0ff]")


@dataclass(frozen=True, slots=True)
class StoredText:
    """The repaired text, its lines as blocks, and the way back to the file."""

    text: str
    places: tuple[Place, ...]
    blocks: tuple[Block, ...]
    wrapped: bool


def repair(lines: Sequence[SourceLine], *, reader: str = "txt") -> StoredText:
    """The stored text of a file's lines; a PDF's are wrapped for sure."""
    kept = _without_doubled_blanks([_composed(line) for line in each(lines)])
    full = _full_width(kept, sure=reader == "pdf")
    respaced = full is not None and _is_japanese(kept)
    pieces: list[str] = []
    places: list[Place] = []
    blocks: list[Block] = []
    offset = 0
    for paragraph, gap in each(_paragraphs(kept, full, lazy=reader == "md")):
        text, marks = _joined(paragraph, respaced=respaced)
        places.extend(Place(offset + at, line.number, line.page) for at, line in marks)
        pieces.append(text)
        first = paragraph[0]
        blocks.append(Block(text, offset, offset + len(text), _indent(first.text), gap, first.hint))
        offset += len(text) + 1
    return StoredText("\n".join(pieces), tuple(places), tuple(blocks), full is not None)


def _composed(line: SourceLine) -> SourceLine:
    """A line with its accents and voicing marks joined to their letters, and known bullets."""
    text = line.text
    text = CONTROL.sub("\ufffd", text)
    if text is line.text and text.isascii():
        return line
    if ODD.search(text):
        text = text.translate(SYMBOLS)
    if COMBINING.search(text):
        text = COMBINING.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)
    return line if text == line.text else replace(line, text=text)


def _without_doubled_blanks(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Drop the blank line after each line where a converter put one, and only there."""
    spoken = [i for i, line in enumerate(lines) if line.text.strip()]
    if len(spoken) < FEWEST_WRAPS:
        return list(lines)
    doubled = all(after - before > 1 for before, after in pairwise(spoken))
    if not doubled or _full_width([lines[i] for i in spoken]) is None:
        return list(lines)
    kept: list[SourceLine] = []
    skip = False
    for line in lines:
        if skip and not line.text:
            skip = False
            continue
        kept.append(line)
        skip = True
    return kept


def _full_width(lines: Sequence[SourceLine], *, sure: bool = False) -> int | None:
    """From how many cells on a line counts as full; None where lines aren't hard-wrapped."""
    widths = [(_cells(line.text), line.text.rstrip()) for line in lines if line.text.strip()]
    if len(widths) < FEWEST_WRAPS:
        return None
    ordered = sorted(width for width, _ in widths)
    widest = ordered[int(len(ordered) * 0.95)]
    bound = int(widest * FULL)
    wrapped = [text for width, text in widths if bound <= width <= widest * 1.1]
    broken = [text for text in wrapped if not text.endswith(SENTENCE_END)]
    if sure:
        return bound
    if len(broken) < max(FEWEST_WRAPS, BROKEN * len(widths)) or widest > WIDEST:
        return None
    return bound


def _cells(text: str) -> int:
    """How wide a line prints: a half-width letter takes a byte in this encoding, others two."""
    return len(text.rstrip().encode("cp932", "replace"))


def _indent(text: str) -> int:
    white = text[: len(text) - len(text.lstrip())]
    return len(white) + white.count("\u3000") + 3 * white.count("\t") if white else 0


def _is_japanese(lines: Sequence[SourceLine]) -> bool:
    text = "".join(line.text for line in lines[:2000])
    return len(re.findall("[\u3040-\u30ff]", text)) > 0.05 * max(len(text), 1)


def _paragraphs(
    lines: Sequence[SourceLine], full: int | None, *, lazy: bool
) -> Iterator[tuple[list[SourceLine], bool]]:
    """Each paragraph's lines, and whether a blank line stood before it."""
    paragraph: list[SourceLine] = []
    gap = False
    blank = False
    for line in lines:
        text = line.text.strip()
        if not text:
            blank = True
            if paragraph and not (full and _unfinished(paragraph[-1], full)):
                yield paragraph, gap
                paragraph = []
            continue
        hangs = lazy and bool(paragraph) and _hangs(paragraph, line)
        if paragraph and not hangs and (full is None or not _goes_on(paragraph, line, full)):
            yield paragraph, gap
            paragraph = []
        if not paragraph:
            gap = blank
        blank = False
        paragraph.append(line)
    if paragraph:
        yield paragraph, gap


def _hangs(paragraph: Sequence[SourceLine], line: SourceLine) -> bool:
    """Whether a line of Markdown goes on with the bullet that it is indented under."""
    first, last = paragraph[0].text, paragraph[-1].text
    bullet = BULLET.match(first.lstrip())
    if bullet is None or OWN_LINE.match(line.text) or last.endswith(("  ", "\\")):
        return False
    return _indent(line.text) > _indent(first)


def _unfinished(line: SourceLine, full: int) -> bool:
    """A full line without an end goes on, also over a page break."""
    return _cells(line.text) >= full and not line.text.rstrip().endswith(SENTENCE_END)


def _goes_on(paragraph: Sequence[SourceLine], following: SourceLine, full: int) -> bool:
    """Whether the next line belongs to the same paragraph as the last one."""
    line = paragraph[-1]
    text = following.text
    if line.hint is not following.hint or line.hint in {Hint.SPEAKER, Hint.HEADING}:
        return False
    if MARK_LINE.match(line.text) or OWN_LINE.match(text):
        return False
    ended = line.text.rstrip().endswith(SENTENCE_END)
    if ended and NAMED_LINE.match(text):
        return False
    if ended and text.startswith("\u3000") and not line.text.startswith("\u3000\u3000"):
        return False  # a new paragraph is indented by one full-width space
    cells = _cells(line.text)
    # A line wrapped twice leaves a few letters on a line of their own, inside a sentence.
    left_over = len(paragraph) > 1 and not ended and cells < full * LEFT_OVER
    return cells >= full or left_over


def _joined(
    paragraph: Sequence[SourceLine], *, respaced: bool
) -> tuple[str, list[tuple[int, SourceLine]]]:
    """The paragraph as one line, and where in it each of its lines begins."""
    if len(paragraph) == 1 and not respaced:
        return paragraph[0].text.strip(), [(0, paragraph[0])]
    text = ""
    marks: list[tuple[int, SourceLine]] = []
    for line in paragraph:
        part = _respaced(line.text.strip()) if respaced else line.text.strip()
        if text.endswith(("\x02", "\ufffe", "\u00ad")):
            text = text[:-1]  # a hyphen that only the line's end asked for
        elif text and _needs_space(text[-1], part[0]):
            text += " "
        marks.append((len(text), line))
        text += part
    return text, marks


def _needs_space(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and before not in "-/（(" and not before.isspace()


_STRAY_SPACE = re.compile(
    r"(?<=[^\x00-\x7f]) +(?=[\x21-\x7e])|(?<=[\x21-\x7e]) +(?=[^\x00-\x7f])"
    r"|(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])"
)


def _respaced(text: str) -> str:
    """Without the half-width spaces that a converter put between Latin and Japanese."""
    return _STRAY_SPACE.sub("", text)
