"""Items as papers name their people: members in the order of the list, offices in theirs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tracker.domain.records import ItemRecord
from tracker.reports.windows import Windows
from tracker.services.queries.owners import list_owners
from tracker.storage.read import details
from tracker.storage.read.reader import Reader

_LAST = 1 << 30


def paper_records(reader: Reader, numbers: Sequence[int]) -> list[ItemRecord]:
    """The items with these numbers, in the order given.

    Raisers and owners concerned come in the directory's order (名簿順, 建制順); who isn't in it
    comes last, in the order of the minutes.
    """
    places = places_of(reader)
    return [_ordered(record, places) for record in details.item_records(reader, numbers)]


def paper_windows(
    reader: Reader,
    numbers: Sequence[int],
    change: Callable[[ItemRecord], ItemRecord] = lambda record: record,
) -> Windows[ItemRecord]:
    """The same, each as ``change`` makes it, read by windows whenever they are gone through."""
    places = places_of(reader)

    def fetch(window: Sequence[int]) -> list[ItemRecord]:
        return [change(_ordered(r, places)) for r in details.item_records(reader, window)]

    return Windows(numbers, fetch)


def owner_order(reader: Reader) -> list[str]:
    """The directory's names in their given order: offices, then people."""
    return [owner.name for owner in list_owners(reader)]


def places_of(reader: Reader) -> dict[str, int]:
    """Where each name of the directory stands, other names included."""
    return {
        name: place
        for place, entry in enumerate(list_owners(reader))
        for name in (entry.name, *entry.aliases)
    }


def _ordered(record: ItemRecord, places: Mapping[str, int]) -> ItemRecord:
    raisers = sorted(record.raisers, key=lambda name: places.get(name, _LAST))
    owners = sorted(record.owners, key=lambda o: (not o.lead, places.get(o.name, _LAST)))
    if tuple(raisers) == record.raisers and tuple(owners) == record.owners:
        return record
    return replace(record, raisers=tuple(raisers), owners=tuple(owners))
