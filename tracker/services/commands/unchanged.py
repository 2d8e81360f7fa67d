"""Writing only where nobody has changed the items since they were seen."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from tracker.storage.unit import UnitOfWork

P = ParamSpec("P")
ResultT = TypeVar("ResultT")


def if_unchanged(
    command: "Callable[Concatenate[UnitOfWork, P], ResultT]", seen: Mapping[int, int]
) -> "Callable[Concatenate[UnitOfWork, P], ResultT]":
    """The same use case; it raises ConflictError where an item is no longer at the version seen.

    ``seen`` are versions by item number, looked at when the use case runs.
    """

    @wraps(command)
    def careful(unit: "UnitOfWork", /, *args: P.args, **kwargs: P.kwargs) -> ResultT:
        from tracker.services.commands._items import check_version
        from tracker.storage import tables

        for number, version in seen.items():
            item = unit.get(tables.Item, number)
            if item is not None:
                check_version(item, version)
        return command(unit, *args, **kwargs)

    return careful
