"""Many keys, a query's worth at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

CHUNK = 500  # keys per query, well below what any engine allows
ValueT = TypeVar("ValueT")


def chunks(values: Iterable[ValueT], size: int = CHUNK) -> Iterator[Sequence[ValueT]]:
    """The values in their order, at most ``size`` at a time."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some
