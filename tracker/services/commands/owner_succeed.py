"""An office or a person is followed by another from a day on: the open items go with it."""

from collections.abc import Sequence
from datetime import date, timedelta

from tracker import clock
from tracker.domain.words import Status
from tracker.domain.workflow import LIVE
from tracker.errors import BadInputError, Message
from tracker.services.commands._deputies import end_with
from tracker.services.commands._owners import (
    entry_of,
    move_items,
    owned_by,
    owner_named,
    refuse_left,
    refuse_mixed,
)
from tracker.services.done import Done
from tracker.storage.unit import UnitOfWork

SEVERAL = "、"  # between the successors of an office that was split
INHERITED = LIVE | {Status.CANDIDATE}


def succeed_owner(
    unit: UnitOfWork,
    old: str,
    new: str,
    *,
    since: date | None = None,
    numbers: Sequence[int] = (),
) -> Done:
    """From ``since`` (today unless said) ``new`` acts in place of ``old``.

    What is open goes to the successor; what is closed stays with who did it, and so does history.
    Whoever stood in for ``old``, or for whom ``old`` did, does so no longer.  Of an office that was
    split only ``numbers`` go, where they are named: it acts as long as something open stays with it.
    Raises NotFoundError for an unknown name, BadInputError for one entry twice, an office and a
    person, a successor who has left, or a day to come.
    """
    day = since or clock.today()
    if day > clock.today():
        raise BadInputError(
            Message("{day} is still to come.", day=day),
            hint=Message("Record the change on its day or later."),
        )
    gone, heir = owner_named(unit, old), owner_named(unit, new)
    refuse_mixed(gone, heir, old, new)
    refuse_left(unit, heir)
    row, successor = entry_of(unit, gone), entry_of(unit, heir)
    heirs = (row.succeeded_by or "").split(SEVERAL) if numbers else []
    row.succeeded_by = SEVERAL.join(dict.fromkeys([*filter(None, heirs), successor.name]))
    moved = move_items(unit, heir, gone, statuses=INHERITED, numbers=numbers)
    if not owned_by(unit, gone, statuses=INHERITED):
        row.until = day - timedelta(days=1)
        end_with(unit, row.name, row.until)
    return Done(None, moved)
