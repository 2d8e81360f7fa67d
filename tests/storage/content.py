"""What of a register users see, to be compared."""

from typing import Any

from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.services.queries.history import history
from tracker.storage.history import BOOKKEEPING

HISTORY = ("batch", "change", "alembic_version")
PARTS_THAT_STAY = (
    "minutes",
    "agenda_item",
    "remark",
    "touched_sentence",
)  # withdrawn, but never deleted


def content_of(register: Register) -> dict[str, list[tuple[Any, ...]]]:
    """Every row that users see: without history, versions and withdrawn documents."""
    found = tables_of(register, without={*BOOKKEEPING})
    left = {name: rows for name, rows in found.items() if name not in HISTORY + PARTS_THAT_STAY}
    with register.reader() as reader:
        rows = reader.rows("SELECT * FROM minutes WHERE NOT withdrawn ORDER BY id", {})
    return {**left, "minutes": [tuple(row) for row in rows]}


def standing(register: Register) -> list[int]:
    """The actions that nobody has taken back, oldest first."""
    with register.reader() as reader:
        batches = history(reader, limit=0)
    return sorted(b.id for b in batches if not b.undone and b.verb not in {"undo", "redo"})
