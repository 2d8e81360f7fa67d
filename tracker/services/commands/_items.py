"""Finding the items that a use case is about, and refusing what their status forbids."""

from collections.abc import Iterable, Sequence

from tracker.domain.text.one_line import one_line
from tracker.domain.words import Status
from tracker.domain.workflow import Action, is_allowed, require
from tracker.errors import BadInputError, ConflictError, Message, NotAllowedError, NotFoundError
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def items_for(unit: UnitOfWork, numbers: Iterable[int], action: Action) -> list[tables.Item]:
    """The items with these numbers, all in a status that allows ``action``.

    Raises NotFoundError naming every number that isn't there, NotAllowedError for the first item
    in a wrong status; in both cases nothing is changed.
    """
    wanted = unique(numbers)
    if not wanted:
        raise BadInputError(
            Message("No item was named."), hint=Message("Name at least one number.")
        )
    found = {number: unit.get(tables.Item, number) for number in wanted}
    missing = tuple(number for number, item in found.items() if item is None)
    if missing:
        raise NotFoundError(
            Message("There is no item with the number {numbers}.", numbers=missing),
            hint=Message("See the numbers with: tracker list"),
        )
    items = [item for item in found.values() if item is not None]
    for item in items:
        if item.merged_into is not None and not is_allowed(action, item.status):
            raise _merged(unit, item)
        require(action, item.number or 0, item.status)
    return items


def _merged(unit: UnitOfWork, item: tables.Item) -> NotAllowedError:
    into = leading(unit, item).number
    return NotAllowedError(
        Message("Item {number} was merged into item {into}.", number=item.number, into=into),
        hint=Message("Go on with it: tracker show {into}", into=into),
    )


def leading(unit: UnitOfWork, item: tables.Item) -> tables.Item:
    """The item that this one was merged into, by however many steps; else itself."""
    while item.merged_into is not None:
        further = unit.get(tables.Item, item.merged_into)
        if further is None:
            break
        item = further
    return item


def unique(numbers: Iterable[int]) -> list[int]:
    """Each number once, in the order given."""
    return list(dict.fromkeys(numbers))


def numbers_of(items: Sequence[tables.Item]) -> tuple[int, ...]:
    """The numbers of items, in their order."""
    return tuple(item.number for item in items if item.number is not None)


def move(items: Sequence[tables.Item], action: Action, *, reason: str | None = None) -> None:
    """Give items the status that ``action`` leads to, and the reason for it."""
    for item in items:
        if action.leads_to is not None:
            item.status = action.leads_to
        item.status_reason = reason
        if action.leads_to is not Status.DEFERRED:
            item.deferred_until = None


def required(text: str | None, what: Message) -> str:
    """A text that may not be empty; ``what`` says that it is missing."""
    words = (text or "").strip()
    if not words:
        raise BadInputError(what)
    return words


def title_of(text: str | None, what: Message) -> str:
    """A title, which is one line and may not be empty; ``what`` says that it is missing."""
    return one_line(required(text, what))


def check_version(item: tables.Item, expected: int | None) -> None:
    """Refuse where the item has changed since the version that the user saw."""
    if expected is not None and item.version != expected:
        raise ConflictError(
            Message(
                "Item {number} was changed meanwhile: it is at version {version}, not {expected}.",
                number=item.number,
                version=item.version,
                expected=expected,
            ),
            hint=Message("Look at it again: tracker show {number}", number=item.number),
        )
