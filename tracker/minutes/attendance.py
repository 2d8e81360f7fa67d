"""Who attended, by group; and which of them a speaker mark means."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from tracker.minutes.agenda import spaced_out
from tracker.minutes.front import PLAIN, FrontBlock
from tracker.minutes.model import Attendee, PartKind
from tracker.minutes.names import ROLES, name_and_role
from tracker.minutes.stages import is_end

GROUP = re.compile(
    r"^(?:[（(][0-9０-９]{1,2}[）)]\s*(?P<label>.+)|【(?P<bracket>[^】]+)】|＜(?P<angle>[^＞]+)＞)$"
)
NAMES = re.compile(r"[、,，;；]\s*(?![^（(]*[）)])")
NOTE = re.compile(r"[（(](?P<note>[^）)]*)[）)]$")
# Those of a note in brackets that say how somebody attends, not which office they hold.
HOW = re.compile(
    r"代理|欠席|オンライン|途中|退席|遅刻|remote|online|member|guest|chair|scribe|voting|emeritus",
    re.IGNORECASE,
)
SEATS = re.compile(
    r"(?P<seat>[0-9０-９]{1,3}番)[\s　]+(?P<name>.+?)(?=[\s　]{2,}[0-9０-９]{1,3}番|$)"
)
OFFICES = re.compile(
    r"""(?P<role>[^\s　、]{1,20}(?:長|官|者|事|役|記|員|主査|補佐|兼務))
    (?:[\s　]{2,}|[\s　](?=[^\s　](?:[\s　]+[^\s　]){2}))  # one space will do before 赤　木　一　郎
    (?P<name>[^\s　]{1,8}(?:[\s　]+[^\s　]{1,8}){0,5}?)(?=[\s　]{3,}[^\s　]{2,}|$)""",
    re.VERBOSE,
)
HANDLE = re.compile(r"\s*@[\w-]+")
BULLET = re.compile(r"^[-*・+●○]\s*")
ROW = re.compile(r"^\|(?P<cells>.+)\|$")
RULE = re.compile(r"^[|\s:-]+$")
ELLIPSIS = re.compile(r"[\s　]*(?:他|ほか)(?:[0-9０-９]*名)?$")
LONGEST = 60
INDENTED = 2  # cells further right than the line above


def attendance_of(front: Iterable[FrontBlock]) -> tuple[Attendee, ...]:
    """The attendance list in the blocks before the discussion."""
    found: list[Attendee] = []
    group = ""
    listed = [
        entry
        for entry in front
        if entry.kind is PartKind.ATTENDANCE and not is_end(entry.block.text)
    ]
    for entry, below in zip_longest(listed, listed[1:]):
        if entry.heading:
            group = "" if PLAIN.match(entry.label) else entry.label
            found.extend(_names(entry.rest, group))
            continue
        heading = GROUP.match(entry.block.text)
        if heading:
            group = (heading["label"] or heading["bracket"] or heading["angle"]).strip()
        elif below and _is_over(entry, below):
            group = entry.block.text
        else:
            found.extend(_line(entry.block.text, group))
    return tuple(found)


def _is_over(entry: FrontBlock, below: FrontBlock) -> bool:
    """Whether a line is the organisation whose people stand indented below it."""
    return (
        not below.heading
        and below.block.indent >= entry.block.indent + INDENTED
        and entry.block.bullet is None
        and NAMES.search(entry.block.text) is None
    )


def _line(text: str, group: str) -> Iterator[Attendee]:
    """The names of one line: seats in columns, offices and names, a row of a table, a list."""
    if RULE.match(text) or text.startswith("{:"):
        return
    seats = list(SEATS.finditer(text))
    if seats and seats[0].start() == 0:
        for seat in seats:
            yield Attendee(spaced_out(seat["name"]).replace(" ", ""), "議員", group, seat["seat"])
        return
    offices = list(OFFICES.finditer(text))
    if offices and offices[0].start() == 0:
        for office in offices:
            yield Attendee("".join(office["name"].split()), office["role"], group)
        return
    row = ROW.match(text) or ("\t" in text and re.match(r"(?P<cells>.+)", text))
    if row:
        cells = [cell.strip() for cell in re.split(r"[|\t]", row["cells"])]
        yield from _row(cells, group)
        return
    yield from _names(BULLET.sub("", text), group)


def _row(cells: Sequence[str], group: str) -> Iterator[Attendee]:
    if not cells[0] or re.fullmatch(r"(?:name|氏名|委員名)", cells[0], re.IGNORECASE):
        return
    short = next((cell for cell in cells[1:] if re.fullmatch(r"[A-Z]{2,4}", cell)), None)
    rest = [cell for cell in cells[1:] if cell and cell != short]
    yield Attendee(cells[0], rest[0] if rest else None, group, None, short)


def _names(text: str, group: str) -> Iterator[Attendee]:
    for part in NAMES.split(text):
        written = HANDLE.sub("", ELLIPSIS.sub("", part.strip())).strip()
        note = NOTE.search(written)
        how = note["note"] if note and HOW.search(note["note"]) else None
        if note and how:
            written = written[: note.start()].strip()
        if not written or len(written) > LONGEST or re.search(r"[。：:]|末尾|別紙|記載", written):
            continue
        role = name_and_role(written)[1] if not written.isascii() else None
        yield Attendee(written, role, group, how)


def link_speaker(attendance: Sequence[Attendee], speaker: str) -> Attendee | None:
    """The attendee that a mark means: the same words, else the only one of that surname.

    Two of one surname whose roles don't decide stay ambiguous: None.
    """
    found = attendees_meant(attendance, speaker)
    return found[0] if len(found) == 1 else None


def attendees_meant(attendance: Sequence[Attendee], speaker: str) -> list[Attendee]:
    """All attendees that a mark may mean: one if it is clear, none if it names nobody there."""
    for exact in (
        [a for a in attendance if _bare(a.name) == _bare(speaker)],
        [a for a in attendance if a.short == speaker],
        [a for a in attendance if _bare(speaker) in _full_names(a)],
    ):
        if exact:
            return exact[:1] if len({_bare(a.name) for a in exact}) == 1 else exact
    name, role = name_and_role(speaker)
    if name is None:
        return []
    bare = _bare(name)
    namesakes = [a for a in attendance if _begins_with(a, bare)]
    same_role = [a for a in namesakes if role and (a.name.endswith(role) or a.role == role)]
    if len(same_role) == 1:
        return same_role
    people = {_bare(a.name) for a in namesakes}
    return namesakes[:1] if len(people) == 1 else namesakes


def _full_names(attendee: Attendee) -> set[str]:
    """A name with its role before and behind it: 青山三郎総務課長, 総務課長（青山三郎）."""
    name, role = _bare(attendee.name), _bare(attendee.role or "")
    return {name + role, f"{role}({name})", f"{role}({name}君)"} if role else set()


def _begins_with(attendee: Attendee, name: str) -> bool:
    """By surname in Japanese, by any part of the name in English (福地 in ソニー 福地 too)."""
    parts = re.split(r"[\s_]+", attendee.name)
    if name.isascii():
        first = name.split()
        return bool(first) and any(_bare(part) == _bare(first[0]) for part in parts)
    known = attendee.role is not None or len(parts) > 1 or len(attendee.name) <= len(name) + 4
    return known and any(_bare(part).startswith(name) for part in [attendee.name, *parts])


def _bare(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def is_office(speaker: str) -> bool:
    """Whether a mark names an office or a kind of speaker (事務局, 委員, 議長) and no person."""
    name, role = name_and_role(speaker)
    if name is None:
        return True
    return speaker.endswith(("事務局", "当局", "省", "庁", "課", "室", "局", "部")) or (
        role is None and speaker in ROLES
    )
