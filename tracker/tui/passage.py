"""A document's text as the source pane shows it: wrapped, its evidence marked, drawn line by line."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rich.style import Style

from tracker.domain.records import EvidenceRecord, PassageRecord, RemarkRecord
from tracker.domain.text.safe import safe_block
from tracker.domain.text.wrap import VisualLine
from tracker.domain.words import EvidenceRole
from tracker.tui.cells import fitting, wrap
from tracker.tui.lines import Line, Piece
from tracker.tui.look import LOOK

ANSWERS: Final = frozenset({EvidenceRole.ANSWERED, EvidenceRole.RESOLVED})
BULLETS: Final = frozenset("・･-－—*•○●◯◆◇■□")
RAISED: Final = frozenset(
    {EvidenceRole.RAISED, EvidenceRole.RAISED_AGAIN, EvidenceRole.COMMITTED, EvidenceRole.DECIDED}
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text [start, end) in code points, and how it is drawn."""

    start: int
    end: int
    style: Style


def style_of(role: EvidenceRole | str) -> Style:
    """How evidence of this role is marked."""
    if role in RAISED:
        return LOOK.raised
    return LOOK.answered if role in ANSWERS else LOOK.other


def marks_of(evidence: Sequence[EvidenceRecord], minutes_id: int) -> list[Mark]:
    """The marks of an item's evidence in one document: sentences, and in them the matched words."""
    marks: list[Mark] = []
    for found in evidence:
        if found.minutes_id != minutes_id or found.start is None or found.end is None:
            continue
        marks.append(Mark(found.start, found.end, style_of(found.role)))
        if found.role in RAISED:
            marks += [Mark(rule.start, rule.end, LOOK.matched) for rule in found.rules]
    return marks


class Passage:
    """One document wrapped for one width.

    Marks lie over the text; the remark that is ``lit`` stands out, the others step back.
    """

    def __init__(self, record: PassageRecord, width: int) -> None:
        self.record = record
        self.text = safe_block(record.text)
        self.lines: list[VisualLine] = wrap(self.text, width)
        self._starts = [line.start for line in self.lines]
        self._speakers = [_speaker_mark(record.text, remark) for remark in record.remarks]
        self._marks: list[Mark] = []
        self._lit: list[tuple[int, int]] = []

    def light(self, marks: Sequence[Mark], remarks: Sequence[RemarkRecord] = ()) -> None:
        """Draw these marks; let these remarks stand out."""
        self._marks = list(marks)
        self._lit = [(_speaker_mark(self.record.text, r)[0], r.end) for r in remarks]

    def line_at(self, offset: int) -> int:
        """The line on which the code point at ``offset`` stands."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def offset_at(self, index: int, cells: int) -> int:
        """The code point that stands ``cells`` from the left on a line; past its end, the line's end."""
        line = self.lines[max(min(index, len(self.lines) - 1), 0)]
        shown = self.text[line.start : line.shown]
        return line.start + fitting(shown, max(cells, 0))

    def speaker_of(self, remark: RemarkRecord) -> int:
        """Where the words begin that name the remark's speaker."""
        return _speaker_mark(self.record.text, remark)[0]

    def sign(self, index: int) -> str:
        """How the remark that begins on this line is accounted for, as one sign."""
        line = self.lines[index]
        first = bisect_left(self._speakers, (line.start, 0))
        if first >= len(self._speakers) or self._speakers[first][0] >= line.end:
            return " "
        return sign_of(self.record.remarks[first])

    def drawn(self, index: int) -> Line:
        """One line, in its styles."""
        line = self.lines[index]
        edges = sorted({line.start, line.shown, *self._edges(line)})
        return tuple(
            Piece(self.text[start:end], self._style(start)) for start, end in pairwise(edges)
        )

    def _edges(self, line: VisualLine) -> Iterator[int]:
        """Where the style changes within a line."""
        near = (mark for mark in self._marks if mark.start < line.end and mark.end > line.start)
        marked = [(mark.start, mark.end) for mark in near]
        for span in (*marked, *self._near_speakers(line), *self._lit):
            yield from (edge for edge in span if line.start < edge < line.shown)

    def _style(self, offset: int) -> Style:
        for mark in reversed(self._marks):
            if mark.start <= offset < mark.end:
                return mark.style
        lit = not self._lit or any(start <= offset < end for start, end in self._lit)
        index = bisect_right(self._speakers, (offset, len(self.text))) - 1
        if index >= 0 and self._speakers[index][0] <= offset < self._speakers[index][1]:
            return LOOK.accent if lit else LOOK.label
        return LOOK.text if lit else LOOK.dim

    def _near_speakers(self, line: VisualLine) -> list[tuple[int, int]]:
        index = bisect_right(self._speakers, (line.end, len(self.text)))
        return self._speakers[max(index - 2, 0) : index]


def sign_of(remark: RemarkRecord) -> str:
    """? has candidates, ! is still to do, # is held in items, - needs no follow-up or was set aside."""
    if remark.candidates:
        return "?"
    if not remark.accounted_for:
        return "!"
    return "#" if remark.items else "-"


def first_words(marks: Sequence[Mark], remarks: Sequence[RemarkRecord]) -> int | None:
    """Where the eye should begin: what was raised, else any mark, else the first remark."""
    raised = [mark.start for mark in marks if mark.style == LOOK.raised]
    starts = raised or [mark.start for mark in marks] or [remark.start for remark in remarks]
    return min(starts, default=None)


def _speaker_mark(text: str, remark: RemarkRecord) -> tuple[int, int]:
    """Where the line, or the part of it, stands that names the remark's speaker."""
    if remark.speaker is None:
        return remark.start, remark.start
    end = min(remark.start, len(text))
    while end > 0 and (text[end - 1].isspace() or text[end - 1] in BULLETS):
        end -= 1
    return text.rfind("\n", 0, end) + 1, end
