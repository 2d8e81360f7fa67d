"""The discussion: each speaker mark opens a remark, up to the next mark, heading or end.

Walking over it also tells for every line what it is, so that the parts cover the whole text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.domain.span import Span
from tracker.going_on import each
from tracker.minutes.agenda import (
    Section,
    bracketed_heading,
    counted_heading,
    heading_of,
    is_listed,
)
from tracker.minutes.blocks import Block
from tracker.minutes.dialects.bracket import BRACKET
from tracker.minutes.dialects.circle import CIRCLE
from tracker.minutes.dialects.model import DECISION, Dialect, Mark, TurnEnd
from tracker.minutes.model import Hint, Paragraph, PartKind, Remark
from tracker.minutes.names import name_and_role
from tracker.minutes.sentences import sentences_of
from tracker.minutes.stages import INLINE, LONGEST_PLAIN, is_end, is_signature, is_stage

ARROW = re.compile(r"^(?:->|→|⇒|=>)")
ORDER = re.compile(r"日程第\s*(?P<number>[0-9０-９]{1,3})[^。]{0,200}議題")
NUMBERED_BULLET = re.compile(r"^(?:[-*+]\s+)?[0-9０-９]{1,2}[.．)）]")
# Words by which a paragraph shows that somebody still speaks for himself.
SAME_VOICE = re.compile(r"^(?:…|\.\.\.)|\b(?:I|I['’]\w+|[Mm]y|[Mm]e)\b")
SINGLE = 0.3  # unmarked lines per marked turn: fewer, and turns are single paragraphs


@dataclass(frozen=True, slots=True)
class Piece:
    """From ``start`` on, the text is of this kind, and belongs to this remark, if any."""

    start: int
    kind: PartKind
    remark: int | None = None


@dataclass(slots=True)
class Discussion:
    """What walking over the discussion yields; ``after_end`` is text behind the end mark."""

    remarks: list[Remark] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    after_end: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    end: int = 0


@dataclass(slots=True)
class _Open:
    """The remark being read: its mark, its section, and its paragraphs so far."""

    mark: Mark | None
    span: Span | None
    section: int | None
    at: int
    depth: int
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def speaker(self) -> str | None:
        """Who speaks, as marked."""
        return self.mark.speaker if self.mark else None


class Walk:
    """One walk over a document's discussion; ``listed`` sections came before it."""

    def __init__(
        self, text: str, blocks: Sequence[Block], dialect: Dialect | None, listed: Sequence[Section]
    ) -> None:
        self.text = text
        self.blocks = blocks
        self.dialect = dialect
        self.listed = listed
        self.found = Discussion()
        self.open: _Open | None = None
        self.section: int | None = len(listed) - 1 if len(listed) == 1 else None
        self.asker: _Open | None = None
        self.rounds = dialect is None or dialect.name != CIRCLE.name
        self.last_number: tuple[str, int] | None = None
        self.fresh = False
        self.marks = [dialect.mark(block) if dialect else None for block in blocks]
        self.single = self._turns_are_single()

    def discussion(self) -> Discussion:
        """Walk once, from the first block to the last."""
        last = self._end()
        for place, block in enumerate(each(self.blocks, len(self.blocks))):
            if last is not None and place >= last:
                self._after(last)
                break
            self._block(place, block)
        self._close()
        return self.found

    def _end(self) -> int | None:
        """Where the end mark stands: the last one, with no speaker's mark behind it."""
        for place in range(len(self.blocks) - 1, 0, -1):
            if self.marks[place] is not None:
                return None
            if is_end(self.blocks[place].text) or is_signature(self.blocks[place].text):
                while place > 1 and is_end(self.blocks[place - 1].text):
                    place -= 1  # noqa: PLW2901 - the end is looked for once
                earlier = self._earlier_end(place)
                return place if earlier is None else earlier
        return None

    def _earlier_end(self, place: int) -> int | None:
        """The first of several end marks (閉会 … 以上) where no mark stands between them."""
        found = None
        for before in range(place - 1, 0, -1):
            if self.marks[before] is not None:
                break
            if is_end(self.blocks[before].text):
                found = before
        return found

    def _after(self, last: int) -> None:
        self._close()
        end = self.blocks[last]
        self.found.end = end.end
        self._piece(end.start, PartKind.CLOSING)
        self.found.after_end = list(self.blocks[last + 1 :])

    def _block(self, place: int, block: Block) -> None:
        if block.hint is Hint.NOTE:
            self._piece(block.start, PartKind.NOTE)
            return
        self.found.end = block.end
        mark = self.marks[place]
        heading = None if mark else self._heading(place, block)
        if heading is not None:
            self._close()
            self.asker = None
            self._enter(heading)
            self._piece(block.start, PartKind.HEADING)
        elif DECISION.match(block.text) and not (mark and mark.speaker):
            self._begin(None, block, 0)
        elif mark is not None:
            self._begin(mark, block, mark.length)
        elif is_stage(block.text) or is_end(block.text):
            self._piece(block.start, PartKind.STAGE)
        elif self._goes_on(place, block):
            self._add(block.start, block.end)
        else:
            self._unmarked(block)

    def _enter(self, heading: Section) -> None:
        """A section begins; of several taken together (日程第２, 日程第３ …) the first counts."""
        sections = self.found.sections
        together = bool(sections) and sections[-1].style == heading.style and self.fresh
        sections.append(heading)
        if not (together and heading.title.startswith("日程")):
            self.section = len(self.listed) + len(sections) - 1
        self.fresh = True

    def _begin(self, mark: Mark | None, block: Block, length: int) -> None:
        """A new remark: its mark, a direction right behind it, and the words in its line."""
        self._close()
        self.fresh = False
        start = block.start + length
        span = Span(block.start, block.start + len(block.text[:length].rstrip())) if mark else None
        self.open = _Open(mark, span, self.section, start, block.depth)
        if mark and mark.asks:
            self.asker = self.open
        self._piece(block.start, PartKind.REMARK)
        stage = INLINE.match(self.text, start, block.end) if mark else None
        if stage and (stage.end() < block.end or not stage[0].lstrip().startswith("[")):
            self._piece(start, PartKind.STAGE)
            start = self.open.at = stage.end()
            if start < block.end:
                self._piece(start, PartKind.REMARK)
        self._add(start, block.end, piece=False)

    def _unmarked(self, block: Block) -> None:
        """Words that no mark claims: after an answer a numbered question goes on."""
        asker = self.asker
        if asker and block.depth <= asker.depth and NUMBERED_BULLET.match(block.text):
            self._begin(None, block, 0)
            assert self.open is not None  # noqa: S101 - just begun
            self.open.mark = Mark(asker.speaker, 0, asks=True)
            return
        self._begin(None, block, 0)

    def _goes_on(self, place: int, block: Block) -> bool:
        """Whether an unmarked line belongs to the remark that is open."""
        current = self.open
        if current is None:
            return False
        if ARROW.match(block.text):
            return True
        if current.mark is None:
            deeper = block.depth > current.depth
            return deeper or (not block.gap and block.bullet is None and self._is_plain(current))
        turn_end = self.dialect.turn_end if self.dialect else TurnEnd.NOTHING
        if turn_end is TurnEnd.GAP:
            if self.dialect is not None and self.dialect.labels(block):
                return False
            loose = block.gap and self.single
            return not loose or bool(SAME_VOICE.search(block.text))
        if turn_end is TurnEnd.BULLET:
            if block.bullet is None and not NUMBERED_BULLET.match(block.text):
                return not block.gap or block.depth > current.depth
            if current.mark.answers:
                return block.depth >= current.depth
            if block.depth == current.depth and NUMBERED_BULLET.match(block.text):
                return current.mark.asks
            return block.depth > current.depth
        del place
        return True

    def _is_plain(self, current: _Open) -> bool:
        """A bullet goes on over unsigned lines; prose without marks is a remark a paragraph."""
        return bool(re.match(r"[-*+・●•▪★]", self.text[current.at : current.at + 1]))

    def _heading(self, place: int, block: Block) -> Section | None:
        signed = heading_of(block, rounds=self.rounds)
        if signed is not None:
            return signed if not is_stage(block.text) or signed.style == "title" else None
        if self.dialect is not None and self.dialect.name == BRACKET.name:
            bracketed = bracketed_heading(block)
            if bracketed is not None:
                return bracketed
        counted = counted_heading(block)
        if counted is not None and self._heads(place, counted):
            self.last_number = (counted.style, counted.number or 0)
            return counted
        if (
            not self.rounds
            and block.gap
            and len(block.text) <= LONGEST_PLAIN
            and not re.search(r"[。、（(]|議員$|氏$", block.text)
            and place + 1 < len(self.blocks)
            and self.marks[place + 1] is not None
            and not is_stage(block.text)
            and not is_end(block.text)
        ):
            return Section(" ".join(block.text.split()), block, None, "between")
        return None

    def _heads(self, place: int, counted: Section) -> bool:
        """Whether a numbered line is a heading: on the agenda, or numbered over its bullets."""
        if is_listed(counted, self.listed):
            return True
        if self.last_number == (counted.style, (counted.number or 0) - 1):
            return True
        following = self.blocks[place + 1] if place + 1 < len(self.blocks) else None
        if following is None or counted_heading(following):
            return False
        if self.marks[place + 1] is not None:
            return counted.block.gap or self.open is None or self.open.mark is None
        attributed = self.dialect is not None and self.dialect.turn_end is not TurnEnd.BULLET
        if attributed and self.open is not None and self.open.mark is not None:
            return False
        return following.bullet is not None and counted.block.bullet is None

    def _turns_are_single(self) -> bool:
        """Whether turns are one paragraph each, so that an unmarked one is nobody's."""
        marked = sum(mark is not None for mark in self.marks)
        loose = 0
        in_turn = False
        for mark, block in zip(self.marks, self.blocks, strict=True):
            if mark is not None:
                in_turn = True
            elif heading_of(block) is not None:
                in_turn = False
            elif in_turn and block.gap and not is_stage(block.text):
                loose += not SAME_VOICE.search(block.text)
        return loose < SINGLE * marked

    def _add(self, start: int, end: int, *, piece: bool = True) -> None:
        current = self.open
        assert current is not None  # noqa: S101 - callers opened one
        if piece:
            self._piece(start, PartKind.REMARK)
        sentences = sentences_of(self.text, start, end)
        if sentences:
            span = Span(sentences[0].start, sentences[-1].end)
            current.paragraphs.append(Paragraph(span, sentences))

    def _piece(self, start: int, kind: PartKind) -> None:
        number = len(self.found.remarks) + 1 if kind is PartKind.REMARK else None
        pieces = self.found.pieces
        if number is None or not pieces or pieces[-1].remark != number:
            pieces.append(Piece(start, kind, number))

    def _close(self) -> None:
        current, self.open = self.open, None
        if current is None:
            return
        name, role = name_and_role(current.speaker) if current.speaker else (None, None)
        paragraphs = tuple(current.paragraphs)
        span = (
            Span(paragraphs[0].span.start, paragraphs[-1].span.end)
            if paragraphs
            else Span(current.at, current.at)
        )
        current.section = self._announced(span, current.section)
        self.found.remarks.append(
            Remark(
                number=len(self.found.remarks) + 1,
                speaker=current.speaker,
                name=name,
                role=role,
                agenda_item=current.section,
                span=span,
                paragraphs=paragraphs,
                mark=current.span,
            )
        )

    def _announced(self, span: Span, section: int | None) -> int | None:
        """The listed item that the chair announces (日程第３…を議題), where no heading does."""
        if not self.listed or self.found.sections:
            return section
        announced = ORDER.search(self.text, span.start, span.end)
        if announced is None:
            return section
        number = int(announced["number"])
        for place, item in enumerate(self.listed):
            if item.number == number:
                self.section = place
                return place
        return section
