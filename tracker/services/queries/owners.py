"""The directory of offices and people."""

from tracker.domain.records import OwnerEntry
from tracker.errors import Message, NotFoundError
from tracker.storage.read import owners
from tracker.storage.read.reader import Reader


def list_owners(reader: Reader) -> list[OwnerEntry]:
    """Offices in their given order, then people."""
    return owners.owner_entries(reader)


def find_owner(reader: Reader, name: str) -> OwnerEntry:
    """The entry with this name or other name.  NotFoundError names those that are near."""
    wanted = name.strip()
    everything = list_owners(reader)
    for entry in everything:
        if wanted == entry.name or wanted in entry.aliases:
            return entry
    near = tuple(
        entry.name
        for entry in everything
        if wanted and any(wanted in known for known in (entry.name, *entry.aliases))
    )
    raise NotFoundError(
        Message("Nobody in the directory is called {name}.", name=wanted),
        hint=Message("Near: {names}.", names=near)
        if near
        else Message("See who is there with: tracker owner list; add one with: tracker owner add"),
    )


def owner_names(reader: Reader) -> dict[tuple[str, int], str]:
    """The directory's names by what each is and its key, as history needs them."""
    return {
        ("office" if entry.office else "person", entry.id): entry.name
        for entry in list_owners(reader)
    }
