"""What became of the rows of a spreadsheet."""

from dataclasses import dataclass

from tracker.errors import Message
from tracker.services.done import Batched
from tracker.services.take_in.row import SheetRow


@dataclass(frozen=True, slots=True)
class RowTaken:
    """A row and the item that it is: a new one, or one that stands in the register already.

    ``number`` is None for a new one in a dry run; ``said`` is what was not taken as it stands.
    """

    row: SheetRow
    number: int | None
    new: bool
    said: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class TakenIn(Batched):
    """The rows in the sheet's order, and the places of those without a title."""

    rows: tuple[RowTaken, ...]
    untitled: tuple[str, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the new items."""
        return tuple(taken.number for taken in self.rows if taken.new and taken.number)
