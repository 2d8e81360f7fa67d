"""Items of a paper, read in windows each time they are gone through: a register of any size fits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from tracker.domain.records import ItemRecord

T = TypeVar("T")
S = TypeVar("S")
T_co = TypeVar("T_co", covariant=True)
SIZE = 500


class Many(Protocol[T_co]):
    """So many values, gone through as often as needed: a tuple, or windows of a register."""

    def __iter__(self) -> Iterator[T_co]:
        """Each in turn."""

    def __len__(self) -> int:
        """How many there are."""


class Windows(Generic[T]):
    """The values that belong to these keys, in their order; ``fetch`` reads a window of them.

    ``fetch`` gives one value for each key that is still there.
    """

    def __init__(self, keys: Sequence[int], fetch: Callable[[Sequence[int]], Iterable[T]]) -> None:
        self._keys = keys
        self._fetch = fetch

    def __iter__(self) -> Iterator[T]:
        """Each value in turn, read by windows."""
        for first in range(0, len(self._keys), SIZE):
            yield from self._fetch(self._keys[first : first + SIZE])

    def __len__(self) -> int:
        """How many there are."""
        return len(self._keys)

    def only(self, keys: Sequence[int]) -> "Windows[T]":
        """Those of these keys."""
        return Windows(keys, self._fetch)

    def changed(self, change: Callable[[T], S]) -> "Windows[S]":
        """Each as ``change`` makes it, whenever it is read."""
        return Windows(self._keys, lambda keys: map(change, self._fetch(keys)))


class Groups(Generic[T]):
    """Values of which each key has any number; ``fetch`` reads those of ``size`` keys at a time."""

    def __init__(
        self,
        keys: Sequence[int],
        fetch: Callable[[Sequence[int]], Iterable[T]],
        size: int | None = None,
    ) -> None:
        self._keys = keys
        self._fetch = fetch
        self._size = size or SIZE

    def __iter__(self) -> Iterator[T]:
        """Each value in turn, in the order of the keys."""
        for first in range(0, len(self._keys), self._size):
            yield from self._fetch(self._keys[first : first + self._size])

    def __len__(self) -> int:
        """How many there are; they are read for it."""
        return sum(1 for _ in self)


def windows_of(records: Sequence[ItemRecord]) -> Windows[ItemRecord]:
    """Records that are there already."""
    held = {record.row.number: record for record in records}
    return Windows([*held], lambda numbers: [held[number] for number in numbers])
