"""The discussion: each speaker mark opens a remark, up to the next mark, heading or end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.domain.span import Span
from tracker.minutes.agenda import Section, heading_of
from tracker.minutes.blocks import Block
from tracker.minutes.dialects.model import Dialect
from tracker.minutes.model import Paragraph, Remark
from tracker.minutes.names import name_and_role
from tracker.minutes.sentences import sentences_of

END_MARK = re.compile(r"^(?:[（(]?以\s*上[）)]?|（了）|閉\s*会)$")
STAGE_DIRECTION = re.compile(r"^[〔（(][^〕）)]{1,60}[〕）)]$")


@dataclass(slots=True)
class Discussion:
    """What walking over the discussion yields; ``after_end`` is text behind the end mark."""

    remarks: list[Remark] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    after_end: list[Block] = field(default_factory=list)
    end: int = 0


@dataclass(slots=True)
class _Open:
    """The remark being read: its speaker, its section, and its paragraphs so far."""

    speaker: str | None
    section: int | None
    at: int
    paragraphs: list[Paragraph] = field(default_factory=list)


def discussion_of(
    text: str, blocks: Sequence[Block], dialect: Dialect | None, listed: int
) -> Discussion:
    """Walk over the blocks from the discussion's first on; ``listed`` sections came before."""
    found = Discussion()
    current: _Open | None = None
    section = listed - 1 if listed else None
    for position, block in enumerate(blocks):
        if END_MARK.match(block.text) and position:
            found.after_end = list(blocks[position + 1 :])
            break
        found.end = block.end
        heading = heading_of(block)
        mark = dialect.mark(block) if dialect else None
        if heading is not None and mark is None:
            _close(found, current)
            current = None
            found.sections.append(heading)
            section = listed + len(found.sections) - 1
        elif mark is not None:
            _close(found, current)
            current = _Open(mark.speaker, section, block.start + mark.length)
            _add(text, current, block.start + mark.length, block.end)
        elif not STAGE_DIRECTION.match(block.text):
            if current is None:
                current = _Open(None, section, block.start)
            _add(text, current, block.start, block.end)
            if dialect is None:
                _close(found, current)
                current = None
    _close(found, current)
    return found


def _add(text: str, remark: _Open, start: int, end: int) -> None:
    sentences = sentences_of(text, start, end)
    if sentences:
        span = Span(sentences[0].start, sentences[-1].end)
        remark.paragraphs.append(Paragraph(span, sentences))


def _close(found: Discussion, remark: _Open | None) -> None:
    if remark is None:
        return
    name, role = name_and_role(remark.speaker) if remark.speaker else (None, None)
    paragraphs = tuple(remark.paragraphs)
    span = (
        Span(paragraphs[0].span.start, paragraphs[-1].span.end)
        if paragraphs
        else Span(remark.at, remark.at)
    )
    found.remarks.append(
        Remark(
            number=len(found.remarks) + 1,
            speaker=remark.speaker,
            name=name,
            role=role,
            agenda_item=remark.section,
            span=span,
            paragraphs=paragraphs,
        )
    )
