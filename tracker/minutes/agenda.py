"""The sections: what the agenda lists before the discussion, and the headings inside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.span import Span
from tracker.minutes.blocks import Block
from tracker.minutes.model import AgendaItem

AGENDA = re.compile(r"(?:議事|議題|次第|agenda)", re.IGNORECASE)
TOP = re.compile(
    r"^(?:[0-9０-９]{1,2}(?:[－―ー-][0-9０-９]{1,2})?\s*[．.]|■|#{1,3}\s)\s*(?P<title>.+)$"
)
LISTED = re.compile(r"^[（(](?P<number>[0-9０-９]{1,2})[）)]\s*(?P<title>[^。]{2,80})$")
INSIDE = re.compile(
    r"^(?:[＜<≪](?P<title>[^＞>≫]{2,100})[＞>≫]|#{1,4}\s+(?P<hashed>.{1,100})"
    r"|(?:日程第[0-9０-９]+|■)\s*(?P<plain>[^。]{0,80}))$"
)
NUMBERED = re.compile(r"^議[事題]\s*(?P<number>[0-9０-９]{1,2})\s*(?P<rest>.*)$")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and the block it stands in; ``number`` where the heading gives one."""

    title: str
    block: Block
    number: int | None


def listed_sections(head: Sequence[Block]) -> list[Section]:
    """The agenda items that are listed under an agenda heading before the discussion."""
    found: list[Section] = []
    inside = False
    for block in head:
        top = TOP.match(block.text)
        if top:
            inside = bool(AGENDA.search(top["title"])) or (inside and "開会" in top["title"])
            continue
        listed = LISTED.match(block.text)
        if inside and listed:
            found.append(Section(listed["title"].strip(), block, int(listed["number"])))
    return found


def heading_of(block: Block) -> Section | None:
    """The heading that a block of the discussion is, if it is one."""
    found = INSIDE.match(block.text)
    if found is None:
        return None
    title = (found["title"] or found["hashed"] or found["plain"] or block.text).strip()
    numbered = NUMBERED.match(title)
    return Section(title, block, int(numbered["number"]) if numbered else None)


def agenda_of(sections: Sequence[Section], end: int) -> tuple[AgendaItem, ...]:
    """The sections as items: each runs to the next heading, the last to ``end``."""
    starts = [section.block.start for section in sections]
    ends = [*starts[1:], max(end, starts[-1])] if starts else []
    return tuple(
        AgendaItem(section.title, Span(start, stop))
        for section, start, stop in zip(sections, starts, ends, strict=True)
    )


def names_another(section: Section, listed: Sequence[Section]) -> Section | None:
    """The listed item whose title a heading names although its number is another's."""
    if section.number is None:
        return None
    rest = _bare(NUMBERED.sub(r"\g<rest>", section.title))
    for item in listed:
        if item.number != section.number and rest and _bare(item.title) in rest:
            return item
    return None


def _bare(title: str) -> str:
    return re.sub(r"[\s　]+", "", title)
