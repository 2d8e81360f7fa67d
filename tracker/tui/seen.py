"""What a dialog's items were like when it was opened, and what others have done to them since."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from tracker.domain.item_row import ItemRow
from tracker.domain.telling import told
from tracker.services.commands.unchanged import if_unchanged
from tracker.services.queries.history import history
from tracker.services.queries.list_items import rows_of
from tracker.services.queries.owners import owner_names
from tracker.tui import words
from tracker.tui.desk import Desk

if TYPE_CHECKING:
    from tracker.storage.unit import UnitOfWork

P = ParamSpec("P")
ResultT = TypeVar("ResultT")


class Seen:
    """The versions that the user looked at; a careful write is refused where one has changed."""

    def __init__(self, desk: Desk, rows: Sequence[ItemRow]) -> None:
        self._desk = desk
        self._versions = {row.number: row.version for row in rows}
        self._batch = desk.batch

    def careful(
        self, command: "Callable[Concatenate[UnitOfWork, P], ResultT]"
    ) -> "Callable[Concatenate[UnitOfWork, P], ResultT]":
        """The use case, as long as nobody has changed the items."""
        return if_unchanged(command, self._versions)

    def news(self) -> str:
        """Who did what to the items since, field by field."""
        tr, reader = self._desk.tr, self._desk.reader
        names = owner_names(reader)
        lines: list[str] = []
        for number in self._versions:
            for batch in reversed(history(reader, number=number)):
                if batch.id <= self._batch:
                    continue
                lines.append(f"{batch.actor}  {words.batch(tr, batch)}")
                said = (message for item, message in told(batch, names) if item == number)
                lines += [f"  {tr.message(message)}" for message in said]
        return "\n".join(lines)

    def renew(self) -> None:
        """The user has seen what stands now."""
        for row in rows_of(self._desk.reader, list(self._versions)):
            self._versions[row.number] = row.version
