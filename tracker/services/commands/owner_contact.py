"""How an office or a person is reached."""

from tracker.services.commands._owners import entry_of, owner_named
from tracker.services.done import Done
from tracker.storage.unit import UnitOfWork


def set_contact(unit: UnitOfWork, name: str, contact: str | None) -> Done:
    """Keep these words as the entry's contact; None or blanks for none.  Raises NotFoundError."""
    row = entry_of(unit, owner_named(unit, name))
    row.contact = (contact or "").strip() or None
    return Done(None, ())
