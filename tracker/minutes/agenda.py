"""The sections: what the agenda lists before the discussion, and the headings inside it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.domain.span import Span
from tracker.minutes.blocks import Block
from tracker.minutes.front import FrontBlock
from tracker.minutes.model import AgendaItem, Hint, PartKind

LISTED = re.compile(
    r"^(?:[（(](?P<number>[0-9０-９]{1,2})[）)]|(?P<plain>[0-9０-９]{1,2})\s*[．.、]|[①-⑳]|(?:日程)?第[\s　]*(?P<order>[0-9０-９]{1,3})(?=[\s　])|(?P<bullet>[-*・]{1,3}))"
    r"[\s　]*(?P<title>[^。]{2,120})$"
)
INSIDE = re.compile(
    r"^(?:[＜<≪《](?!!)(?P<title>[^＞>≫》/]{2,100})[＞>≫》]|(?P<hashes>#{1,6})\s+(?P<hashed>.{1,200}?)\s*#*"
    r"|(?:日程第[\s　]*[0-9０-９]+|[■□])[\s　]*(?P<plain>[^。]{0,80})|==+\s*(?P<equals>[^=]{1,80}?)\s*==+"
    r"|[〇○◯](?P<round>[^。、：:（）]{2,40}))$"
)
AGENDA_NUMBER = re.compile(
    r"^(?:[（(](?P<braced>[0-9０-９]{1,2})[）)]|(?P<dotted>[0-9０-９]{1,2})\s*[．.、](?![0-9])|議[題事]\s*[（(]?(?P<named>[0-9０-９]{1,2})[）)]?\s*[：:．.]?)"
    r"[\s　]*(?P<title>[^。]{2,80})$"
)
BRACKETED = re.compile(r"^【(?P<title>[^】。]{2,60})】$")
NUMBERED = re.compile(r"^議[事題]\s*(?P<number>[0-9０-９]{1,2})\s*(?P<rest>.*)$")
HANGING = 6
LONGEST = 100
STYLES = "title", "hashed", "plain", "equals", "round"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and the block it stands in; ``number`` where the heading gives one.

    ``style`` says how it is signed: headings signed alike stand at one level.
    """

    title: str
    block: Block
    number: int | None
    style: str = ""


def listed_sections(front: Iterable[FrontBlock]) -> list[Section]:
    """The agenda items that are listed under an agenda heading before the discussion."""
    found: list[Section] = []
    for entry in front:
        if entry.kind is not PartKind.AGENDA or entry.heading:
            continue
        block = entry.block
        listed = LISTED.match(block.text)
        if listed and not re.search(r"https?://|\]\(", block.text):
            number = listed["number"] or listed["plain"] or listed["order"]
            title = spaced_out(listed["title"])
            found.append(
                Section(title, block, int(number) if number else None, _depth(listed, block))
            )
        elif found and block.indent > found[-1].block.indent + HANGING:
            last = found[-1]
            found[-1] = Section(last.title + block.text, last.block, last.number, last.style)
    return found


def _depth(listed: re.Match[str], block: Block) -> str:
    return f"{'bullet' if listed['bullet'] else 'number'} {block.depth:03}"


def spaced_out(words: str) -> str:
    """Words without the spaces that pad single letters: 議　案　第　１号 is 議案第１号."""
    joined = ""
    single = True
    for word in words.split():
        alone = len(word) == 1 and not word.isascii()
        joined += word if alone or single else f" {word}"
        single = alone
    return joined


def heading_of(block: Block, *, rounds: bool = True) -> Section | None:
    """The heading that a block is by its own sign; ``rounds``: ○ signs headings here."""
    if block.hint is Hint.HEADING and len(block.text) <= LONGEST:
        return Section(block.text, block, None, "hint")
    found = INSIDE.match(block.text)
    if found is None or (found["round"] is not None and not rounds):
        return None
    style = next((name for name in STYLES if found[name] is not None), "plain")
    ordered = block.text.startswith("日程")
    title = spaced_out(block.text) if ordered else (found[style] or block.text).strip()
    numbered = NUMBERED.match(title)
    number = int(numbered["number"]) if numbered else None
    return Section(title, block, number, found["hashes"] or style)


def bracketed_heading(block: Block) -> Section | None:
    """【今後の日程】 alone on a line, where speakers stand in such brackets and this names none."""
    found = BRACKETED.match(block.text)
    return Section(found["title"].strip(), block, None, "bracketed") if found else None


def counted_heading(block: Block) -> Section | None:
    """The numbered line that may be a heading: (3) 報告, １．開会, 議題２ 予算."""
    found = AGENDA_NUMBER.match(block.text)
    if found is None or block.indent > HANGING:
        return None
    style = "braced" if found["braced"] else "dotted" if found["dotted"] else "named"
    return Section(spaced_out(found["title"]), block, int(found[style] or 0), style)


def is_listed(section: Section, listed: Sequence[Section]) -> bool:
    """Whether a heading repeats an item of the agenda, title and number."""
    own = _bare(section.title)
    return any(
        own == _bare(item.title) and section.number in {None, item.number} for item in listed
    )


def agenda_of(sections: Sequence[Section], listed: int, end: int) -> tuple[AgendaItem, ...]:
    """The sections as items: each runs to the next heading, the last to ``end``.

    The first ``listed`` are those of the agenda itself.
    """
    starts = [section.block.start for section in sections]
    ends = [*starts[1:], max(end, starts[-1])] if starts else []
    levels = [*_levels(sections[:listed]), *_levels(sections[listed:])]
    return tuple(
        AgendaItem(section.title, Span(start, max(stop, start)), level)
        for section, start, stop, level in zip(sections, starts, ends, levels, strict=True)
    )


def _levels(sections: Sequence[Section]) -> list[int]:
    """A level for each: by the number of #, by depth, else by the order in which signs appear."""
    styles: list[str] = []
    for section in sections:
        if section.style not in styles:
            styles.append(section.style)
    if any(style.startswith(("#", "bullet", "number")) for style in styles):
        styles.sort(key=lambda style: (style.startswith("bullet"), style))
    return [styles.index(section.style) + 1 for section in sections]


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
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", title))
