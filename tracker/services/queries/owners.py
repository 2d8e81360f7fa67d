"""The directory of offices and people."""

from datetime import date

from tracker.domain.records import OwnerEntry
from tracker.domain.telling import names_of
from tracker.errors import Message
from tracker.services.queries.deputies import list_deputies
from tracker.storage.read import owners
from tracker.storage.read.meetings import meeting_days
from tracker.storage.read.reader import Reader


def list_owners(reader: Reader) -> list[OwnerEntry]:
    """Offices in their given order, then people."""
    return owners.owner_entries(reader)


def owner_names(reader: Reader) -> dict[tuple[str, int], str | date | Message]:
    """What history needs to know by table and key: the directory, the meetings' days, the deputies."""
    return names_of(list_owners(reader), meeting_days(reader), list_deputies(reader))
