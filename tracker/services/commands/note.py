"""Writing a line on the way beside items."""

from collections.abc import Iterable

from tracker.domain import workflow
from tracker.errors import Message
from tracker.services.commands._items import items_for, numbers_of, required
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def add_note(unit: UnitOfWork, numbers: Iterable[int], text: str) -> Done:
    """Keep an internal note on each item.  Raises BadInputError where the text is empty."""
    words = required(text, Message("The note is empty."))
    items = items_for(unit, numbers, workflow.NOTE)
    for number in numbers_of(items):
        unit.add(tables.Note(item_number=number, text=words, actor=unit.actor, written_at=unit.now))
    return Done(None, numbers_of(items))
