"""The directory of offices and people."""

from tracker.domain.records import OwnerEntry
from tracker.storage.read import owners
from tracker.storage.read.reader import Reader


def list_owners(reader: Reader) -> list[OwnerEntry]:
    """Offices in their given order, then people."""
    return owners.owner_entries(reader)


def owner_names(reader: Reader) -> dict[tuple[str, int], str]:
    """The directory's names by what each is and its key, as history needs them."""
    return {
        ("office" if entry.office else "person", entry.id): entry.name
        for entry in list_owners(reader)
    }
