"""From a file to Minutes: the passes, in order."""

import stat
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tracker.errors import BadInputError, Message, reason_of
from tracker.minutes.agenda import agenda_of, heading_of, listed_sections
from tracker.minutes.attendance import attendance_of
from tracker.minutes.blocks import Block, blocks_of
from tracker.minutes.dialects import UNATTRIBUTED, dialect_of
from tracker.minutes.heads import head_of
from tracker.minutes.lint import findings_of
from tracker.minutes.model import Finding, Minutes, Source
from tracker.minutes.readers.text import read_text
from tracker.minutes.remarks import discussion_of
from tracker.minutes.repair import repair

MAX_BYTES = 64 * 1024 * 1024


def read_minutes(path: Path, *, max_bytes: int = MAX_BYTES) -> Minutes:
    """The minutes in a file.

    Raises BadInputError where the file is missing, no regular file, unreadable, larger than
    ``max_bytes``, empty or no text.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise BadInputError(
                Message("{path} is a folder, not a file of minutes.", path=path),
                hint=Message("Name the file in it."),
            )
        if not stat.S_ISREG(status.st_mode):
            raise BadInputError(Message("{path} is no regular file.", path=path))
        if status.st_size > max_bytes:
            raise BadInputError(
                Message(
                    "{path} has {size} bytes; minutes of up to {limit} bytes are read.",
                    path=path,
                    size=status.st_size,
                    limit=max_bytes,
                )
            )
        data = path.read_bytes()
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be read: {reason}", path=path, reason=reason_of(error)),
            hint=Message("Check the name and the permissions."),
        ) from error
    return read_minutes_bytes(data, path.name)


def read_minutes_bytes(data: bytes, name: str) -> Minutes:
    """The minutes in the bytes of a file called ``name``.  Raises BadInputError as above."""
    return minutes_of(read_text(data, name))


def minutes_of(source: Source) -> Minutes:
    """Lines -> stored text -> head, attendance, agenda -> remarks -> findings."""
    stored = repair(source.lines)
    blocks = blocks_of(stored.text)
    dialect = dialect_of(blocks)
    first = next((i for i, b in enumerate(blocks) if dialect and dialect.mark(b)), 0)
    head = blocks[:first] if dialect else blocks
    facts = head_of(head)
    listed = listed_sections(blocks[:first])
    opening = first - _headings_just_before(blocks[:first]) if dialect else 0
    found = discussion_of(stored.text, blocks[opening:], dialect, len(listed))
    minutes = Minutes(
        source=source,
        text=stored.text,
        places=stored.places,
        dialect=dialect.name if dialect else UNATTRIBUTED,
        title=facts.title,
        kind=facts.kind,
        stage=facts.stage,
        date=facts.date,
        starts=facts.starts,
        ends=facts.ends,
        venue=facts.venue,
        bodies=facts.bodies,
        attendance=attendance_of(blocks[:first]),
        agenda=agenda_of([*listed, *found.sections], found.end),
        remarks=tuple(found.remarks),
        findings=(),
        sample=facts.sample,
        materials=facts.materials,
    )
    findings = [*source.findings, *findings_of(minutes, listed, found.sections, found.after_end)]
    if facts.bad_date is not None:
        block, message = facts.bad_date
        findings.append(Finding("bad-date", minutes.line_of(block.start), message))
    return replace(minutes, findings=tuple(sorted(findings, key=lambda f: f.line or 0)))


def _headings_just_before(head: Sequence[Block]) -> int:
    """How many headings stand directly before the first mark: they head the discussion."""
    count = 0
    while count < len(head) and heading_of(head[-1 - count]):
        count += 1
    return count
