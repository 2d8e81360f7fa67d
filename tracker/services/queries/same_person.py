"""Names of the directory and of the minutes that may be one person's."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.services.queries.owners import list_owners
from tracker.services.same_person import may_be_one
from tracker.storage.read.reader import Reader

SPEAKERS = """SELECT DISTINCT r.speaker FROM remark r JOIN minutes d ON d.id = r.minutes_id
    WHERE r.speaker IS NOT NULL AND NOT d.withdrawn AND d.superseded_at IS NULL AND {which}
    ORDER BY r.speaker"""
IN_DOCUMENT = "d.id = :minutes"
# Of other documents those of the same bodies: in another body the same surname is another person's.
ELSEWHERE = """d.id <> :minutes AND r.speaker NOT IN (
    SELECT s.speaker FROM remark s WHERE s.minutes_id = :minutes AND s.speaker IS NOT NULL)
    AND (EXISTS (SELECT 1 FROM minutes h JOIN meeting_body o ON o.meeting_id = h.meeting_id
        JOIN meeting_body b ON b.body_id = o.body_id
        WHERE h.id = :minutes AND b.meeting_id = d.meeting_id)
    OR NOT EXISTS (SELECT 1 FROM minutes h JOIN meeting_body o ON o.meeting_id = h.meeting_id
        WHERE h.id = :minutes)
    OR NOT EXISTS (SELECT 1 FROM meeting_body b WHERE b.meeting_id = d.meeting_id))"""


@dataclass(frozen=True, slots=True)
class OnePerson:
    """A name that may be ``other``'s; ``listed`` and ``other_listed``: whether the directory has it."""

    name: str
    other: str
    listed: bool
    other_listed: bool


def like_in_directory(reader: Reader, name: str) -> list[OnePerson]:
    """The other people of the directory whom a name of it may be."""
    people = [entry for entry in list_owners(reader) if not entry.office and entry.until is None]
    return [
        OnePerson(name, entry.name, listed=True, other_listed=True)
        for entry in people
        if name not in (entry.name, *entry.aliases)
        and any(may_be_one(name, known) for known in (entry.name, *entry.aliases))
    ]


def like_in_minutes(reader: Reader, minutes_id: int) -> list[OnePerson]:
    """Speakers of a document who may be somebody of earlier ones of its bodies, or of the directory.

    Two who speak in one document are two; names that the directory has as one person's are known.
    """
    here = _names(reader, IN_DOCUMENT, minutes_id)
    entries = [(entry.name, *entry.aliases) for entry in list_owners(reader) if not entry.office]
    listed = {name: names[0] for names in entries for name in names}
    elsewhere = dict.fromkeys([*_names(reader, ELSEWHERE, minutes_id), *listed])
    others = [name for name in elsewhere if name not in here]
    return [
        OnePerson(name, other, listed=name in listed, other_listed=other in listed)
        for name in here
        for other in others
        if may_be_one(name, other) and not _known_as_one(listed, name, other)
    ]


def _known_as_one(listed: dict[str, str], name: str, other: str) -> bool:
    return name in listed and listed[name] == listed.get(other)


def _names(reader: Reader, which: str, minutes_id: int) -> Sequence[str]:
    rows = reader.rows(SPEAKERS.format(which=which), {"minutes": minutes_id})
    return [str(row["speaker"]) for row in rows]
