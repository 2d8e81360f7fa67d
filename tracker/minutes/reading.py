"""From a file to Minutes: the passes, in order."""

import gc
import os
import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from tracker.errors import BadInputError, Message, reason_of
from tracker.going_on import each
from tracker.minutes.agenda import (
    Section,
    agenda_of,
    bracketed_heading,
    counted_heading,
    heading_of,
    listed_sections,
)
from tracker.minutes.attendance import attendance_of, link_speaker
from tracker.minutes.blocks import Block
from tracker.minutes.dates import date_in
from tracker.minutes.dialects import UNATTRIBUTED, dialect_named, dialect_of, fitted
from tracker.minutes.dialects.bracket import BRACKET
from tracker.minutes.dialects.circle import CIRCLE
from tracker.minutes.dialects.model import Dialect
from tracker.minutes.dialects.outline import OUTLINE
from tracker.minutes.discussion import Discussion, Piece, Walk
from tracker.minutes.front import FrontBlock, front_of, is_front_label, label_of
from tracker.minutes.heads import Head, head_of
from tracker.minutes.lint import findings_of
from tracker.minutes.meetings import meetings_in
from tracker.minutes.model import Attendee, Finding, Hint, Minutes, PartKind, Remark, Source
from tracker.minutes.parts import parts_of
from tracker.minutes.readers import read_source
from tracker.minutes.repair import repair

MAX_BYTES = 64 * 1024 * 1024
CHUNK = 1024 * 1024
TITLE_LINES = 3
LONGEST_TITLE = 40
NAMED_DAY = re.compile(r"((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)")
DAY_ALONE = re.compile(r"(?<![\d/])(\d{1,2})\s*(?:/|月)\s*(\d{1,2})(?![\d/])")
LABEL_LINE = re.compile(r"^[^\s:：]{1,10}[:：]")
JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
JAPANESE_SHARE = 0.15


def read_minutes(
    path: Path,
    *,
    max_bytes: int = MAX_BYTES,
    encoding: str | None = None,
    dialect: str | None = None,
) -> Minutes:
    """The minutes in a file; of a file with several meetings the first.

    Raises BadInputError where the file is missing, no regular file, unreadable, larger than
    ``max_bytes``, changing, empty or no minutes; also for an unknown encoding or dialect.
    """
    return read_meetings(path, max_bytes=max_bytes, encoding=encoding, dialect=dialect)[0]


def read_meetings(
    path: Path,
    *,
    max_bytes: int = MAX_BYTES,
    encoding: str | None = None,
    dialect: str | None = None,
) -> tuple[Minutes, ...]:
    """Every meeting in a file, mostly one.  Raises BadInputError as ``read_minutes``."""
    with _without_collecting():
        source = read_source(bytes_of(path, max_bytes), path.name, encoding=encoding)
        return tuple(minutes_of(part, dialect=dialect) for part in meetings_in(source))


def read_minutes_bytes(data: bytes, name: str, *, dialect: str | None = None) -> Minutes:
    """The minutes in the bytes of a file called ``name``.  Raises BadInputError as above."""
    with _without_collecting():
        return minutes_of(meetings_in(read_source(data, name))[0], dialect=dialect)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Reading makes many values and no cycles: looking for some would take longer and longer."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def bytes_of(path: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file that stays still while it is read.  Raises BadInputError."""
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            status = os.fstat(file.fileno())
            _refuse_special(path, status, max_bytes)
            pieces = []
            left = max_bytes + 1
            while left > 0 and (piece := file.read(min(CHUNK, left))):
                pieces.append(piece)
                left -= len(piece)
            after = os.fstat(file.fileno())
    except IsADirectoryError as error:
        raise _folder(path) from error
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be read: {reason}", path=path, reason=reason_of(error)),
            hint=Message("Check the name and the permissions."),
        ) from error
    data = b"".join(pieces)
    if (status.st_size, status.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(
        data
    ) != status.st_size:
        raise BadInputError(
            Message("{path} changed while it was read.", path=path),
            hint=Message("Wait until it is saved, then try again."),
        )
    return data


def _without_waiting(path: str, flags: int) -> int:
    """Open without waiting for the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _folder(path: Path) -> BadInputError:
    return BadInputError(
        Message("{path} is a folder, not a file of minutes.", path=path),
        hint=Message("Name the file in it."),
    )


def _refuse_special(path: Path, status: os.stat_result, max_bytes: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise _folder(path)
    if not stat.S_ISREG(status.st_mode):
        raise BadInputError(
            Message("{path} is no regular file.", path=path),
            hint=Message("Save what it gives into a file, then import that."),
        )
    if status.st_size > max_bytes:
        raise BadInputError(
            Message(
                "{path} has {size} bytes; minutes of up to {limit} bytes are read.",
                path=path,
                size=status.st_size,
                limit=max_bytes,
            ),
            hint=Message("Raise the limit with --max-size, in megabytes."),
        )


def minutes_of(source: Source, *, dialect: str | None = None) -> Minutes:
    """Lines -> stored text -> head, attendance, agenda -> remarks -> parts -> findings."""
    stored = repair(source.lines, reader=source.reader)
    blocks = stored.blocks
    named = dialect_named(dialect) if dialect else None
    grammar = _told(blocks) if dialect is None else named and fitted(named, blocks)
    opening = _opening(blocks, grammar)
    head = blocks[:opening] if opening or grammar else blocks
    facts = head_of(head)
    front = list(front_of(blocks[:opening]))
    listed = listed_sections(front)
    found = Walk(stored.text, blocks[opening:], grammar, listed).discussion()
    closing = list(front_of(found.after_end))
    attendance = attendance_of([*front, *closing])
    day, findings = _day(source, head, facts)
    if day is None:
        day = next((d for s in _opening_sections(found) if (d := date_in(s.title))), None)
    sections = [*listed, *found.sections]
    minutes = Minutes(
        source=source,
        text=stored.text,
        places=stored.places,
        dialect=grammar.name if grammar else UNATTRIBUTED,
        title=facts.title,
        kind=facts.kind,
        stage=facts.stage,
        date=day,
        starts=facts.starts,
        ends=facts.ends,
        venue=facts.venue,
        bodies=facts.bodies,
        attendance=attendance,
        agenda=agenda_of(sections, len(listed), found.end),
        remarks=tuple(_linked(remark, attendance) for remark in each(found.remarks)),
        findings=(),
        sample=facts.sample,
        materials=facts.materials,
        parts=parts_of(_pieces(front, found, closing), len(stored.text)),
        language=_language(stored.text),
        last_day=facts.last_day,
    )
    findings += [*source.findings, *findings_of(minutes, listed, found)]
    ordered = sorted(findings, key=lambda f: (f.page or 0, f.line or 0))
    return replace(minutes, findings=tuple(ordered))


def _told(blocks: Sequence[Block]) -> Dialect | None:
    """The dialect as the marks tell it; where they are few, with the help of the attendance."""
    grammar = dialect_of(blocks)
    if grammar not in {None, OUTLINE}:
        return grammar
    people = attendance_of(front_of(blocks[: _opening(blocks, None)]))
    if not people:
        return grammar
    return dialect_of(blocks, lambda speaker: link_speaker(people, speaker) is not None)


def _opening(blocks: Sequence[Block], dialect: Dialect | None) -> int:
    """The block with which the discussion begins."""
    first = dialect.first(blocks) if dialect else None
    if dialect is not None and dialect.front:
        place = first or 0
        while place and _heads_discussion(blocks[place - 1], dialect):
            place -= 1
        return place
    for place, block in enumerate(blocks):
        if place == first and not is_front_label(block.text.partition(":")[0]):
            return place
        if place and _begins_discussion(blocks, place):
            return place
    if first is not None:
        return first
    return _label_lines(blocks)


def _heads_discussion(block: Block, dialect: Dialect) -> bool:
    """Whether a block above the first mark is a heading of the discussion, not of the head."""
    if dialect.name == BRACKET.name and (bracketed := bracketed_heading(block)):
        return not is_front_label(bracketed.title)
    rounds = dialect.name != CIRCLE.name
    return heading_of(block, rounds=rounds) is not None and not is_front_label(block.text)


def _begins_discussion(blocks: Sequence[Block], place: int) -> bool:
    """Whether a heading stands here that isn't one of the document's head."""
    block = blocks[place]
    if is_front_label(block.text) or re.match(r"#\s", block.text) or block.hint is Hint.SPEAKER:
        return False
    if heading_of(block) is not None:
        # A heading of the file's format that is followed by a label still belongs to the head.
        return place + 1 == len(blocks) or not is_front_label(label_of(blocks[place + 1].text)[0])
    counted = counted_heading(block)
    return (
        counted is not None
        and counted.number == 1
        and place + 1 < len(blocks)
        and blocks[place + 1].bullet is not None
        and blocks[place + 1].depth >= block.depth
        and not re.search(r"https?:", blocks[place + 1].text)
    )


def _label_lines(blocks: Sequence[Block]) -> int:
    """How many lines at the beginning are a title, labels and dates, where nothing is marked."""
    place = 0
    while place < len(blocks) and (
        LABEL_LINE.match(blocks[place].text)
        or is_front_label(blocks[place].text)
        or (
            place < TITLE_LINES
            and len(blocks[place].text) <= LONGEST_TITLE
            and not blocks[place].text.endswith(("。", "."))
        )
    ):
        place += 1
    return 0 if place == len(blocks) else place


def _pieces(
    front: Sequence[FrontBlock], found: Discussion, closing: Sequence[FrontBlock]
) -> list[Piece]:
    """What every block is, in order."""
    after = [
        Piece(
            entry.block.start,
            PartKind.NOTE
            if entry.block.hint is Hint.NOTE
            else entry.kind
            if entry.kind is PartKind.ATTENDANCE
            else PartKind.CLOSING,
        )
        for entry in closing
    ]
    return [*(Piece(entry.block.start, entry.kind) for entry in front), *found.pieces, *after]


def _linked(remark: Remark, attendance: Sequence[Attendee]) -> Remark:
    """The remark with the attendee that its mark clearly means."""
    if not remark.speaker or not attendance:
        return remark
    meant = link_speaker(attendance, remark.speaker)
    return remark if meant is None else replace(remark, attendee=attendance.index(meant))


def _day(source: Source, head: Sequence[Block], facts: Head) -> tuple[date | None, list[Finding]]:
    """The day as the head says it; a year that only the file's name has is taken and reported."""
    named = NAMED_DAY.search(source.name)
    if facts.date is not None or named is None:
        return facts.date, []
    try:
        day = date(int(named[1]), int(named[2]), int(named[3]))
    except ValueError:
        return None, []
    said = [DAY_ALONE.search(block.text) for block in head[:20]]
    if not any(m and (int(m[1]), int(m[2])) == (day.month, day.day) for m in said):
        return None, []
    message = Message("The text gives no year; {date} is taken from the file's name.", date=day)
    return day, [Finding("year-from-name", None, message)]


def _opening_sections(found: Discussion) -> list[Section]:
    """The headings above the first words: a title, then the day."""
    first = found.remarks[0].span.start if found.remarks else None
    return [s for s in found.sections if first is None or s.block.start < first]


def _language(text: str) -> str:
    sample = text[:20000]
    return "ja" if len(JAPANESE.findall(sample)) > JAPANESE_SHARE * max(len(sample), 1) else "en"
