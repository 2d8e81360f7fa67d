"""Setting right what an examination found wrong with single rows, as a batch like any other."""

from collections.abc import Iterable

from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.codec import from_plain
from tracker.storage.doctor.model import Finding, Mend
from tracker.storage.shape import model_of, table_of
from tracker.storage.unit import UnitOfWork


def set_rows_right(unit: UnitOfWork, findings: Iterable[Finding]) -> Done:
    """Set the columns that the findings name; the numbers of the items that they belong to."""
    numbers: set[int] = set()
    for finding in findings:
        if finding.mend is not Mend.VALUE or finding.table is None or finding.key is None:
            continue
        model = model_of(finding.table)
        row = unit.get(model, finding.key)
        if row is None:
            continue
        columns = table_of(model).c
        for name, value in finding.values.items():
            setattr(row, name, from_plain(columns[name], value))
        number = row.number if isinstance(row, tables.Item) else getattr(row, "item_number", None)
        numbers.update([number] if number is not None else [])
    return Done(None, tuple(sorted(numbers)))
