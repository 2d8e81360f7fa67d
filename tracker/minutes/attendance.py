"""Who attended, by group; and which of them a speaker mark means."""

import re
from collections.abc import Sequence

from tracker.minutes.blocks import Block
from tracker.minutes.heads import HEADING
from tracker.minutes.model import Attendee
from tracker.minutes.names import name_and_role

SECTION = re.compile(
    r"^(?:出席者|出席委員|出席|参加者|構成員|委員)\s*(?:名簿)?\s*(?:[:：]\s*(?P<names>.+))?$"
)
GROUP = re.compile(r"^(?:[（(][0-9０-９]{1,2}[）)]\s*(?P<label>.+)|【(?P<bracket>[^】]+)】)$")
NAMES = re.compile(r"[、,，]\s*(?![^（(]*[）)])")
NOTE = re.compile(r"[（(](?P<note>[^）)]*(?:代理|欠席|オンライン|途中)[^）)]*)[）)]$")
TOP_HEADING = re.compile(r"^(?:[0-9０-９]{1,2}\s*[．.]|■|#{1,3}\s)\s*\S")


def attendance_of(head: Sequence[Block]) -> tuple[Attendee, ...]:
    """The attendance list in the blocks before the discussion."""
    found: list[Attendee] = []
    inside = False
    group = ""
    for block in head:
        label = HEADING.sub("", block.text).strip()
        section = SECTION.match(label)
        if section and (TOP_HEADING.match(block.text) or section["names"]):
            inside = True
            group = ""
            if section["names"]:
                found.extend(_names(section["names"], group))
            continue
        if not inside:
            continue
        if TOP_HEADING.match(block.text):
            inside = False
            continue
        heading = GROUP.match(block.text)
        if heading:
            group = (heading["label"] or heading["bracket"]).strip()
        else:
            found.extend(_names(block.text, group))
    return tuple(found)


def _names(text: str, group: str) -> list[Attendee]:
    attendees = []
    for part in NAMES.split(text):
        written = re.sub(r"[\s　]*(?:他|ほか)(?:[0-9０-９]*名)?$", "", part.strip())
        if not written:
            continue
        note = NOTE.search(written)
        if note:
            written = written[: note.start()].strip()
        _, role = name_and_role(written)
        attendees.append(Attendee(written, role, group, note["note"] if note else None))
    return attendees


def link_speaker(attendance: Sequence[Attendee], speaker: str) -> Attendee | None:
    """The attendee that a mark means: the same words, else the only one of that surname.

    Two of one surname whose roles don't decide stay ambiguous: None.
    """
    exact = [a for a in attendance if a.name == speaker]
    if len(exact) == 1:
        return exact[0]
    name, role = name_and_role(speaker)
    if name is None:
        return None
    namesakes = [a for a in attendance if a.role is not None and a.name.startswith(name)]
    same_role = [a for a in namesakes if role and a.name.endswith(role)]
    if len(same_role) == 1:
        return same_role[0]
    return namesakes[0] if len(namesakes) == 1 else None
