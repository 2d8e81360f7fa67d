"""What a flow asks of the screen that it was started on."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from tracker.domain.item_row import ItemRow
from tracker.domain.records import RemarkRecord
from tracker.errors import TrackerError
from tracker.tui.desk import Desk
from tracker.tui.dialogs.base import Dialog
from tracker.tui.dialogs.frame import Framed
from tracker.tui.work import Work

ResultT = TypeVar("ResultT")


class Host(Protocol):
    """A screen, as far as flows know it."""

    @property
    def desk(self) -> Desk:
        """The register and the language."""

    def items(self) -> Sequence[ItemRow]:
        """The items to work on: the marked ones, else the current one."""

    def current(self) -> ItemRow | None:
        """The item under the cursor."""

    def similar(self) -> ItemRow | None:
        """The item that the current one may be merged into."""

    def remarks(self) -> Sequence[RemarkRecord]:
        """The remarks to work on."""

    def ask(
        self, dialog: Dialog[ResultT], then: Callable[[ResultT], None], *, after: bool = False
    ) -> None:
        """Show a dialog; ``then`` gets what was entered, and isn't called where it was left.

        Where it refuses, the dialog stays; with ``after`` it is called when the dialog has gone.
        """

    def attempt(self, write: Callable[[], None]) -> None:
        """Write at once; where the register is out of reach for the moment, again by itself."""

    def work(
        self,
        doing: str,
        job: Callable[[Work], ResultT],
        then: Callable[[ResultT], None],
        refused: Callable[[TrackerError], None] | None = None,
    ) -> None:
        """Do a long job in a thread of its own, saying so; Esc stops it.

        ``then`` gets its result; ``refused`` the error where it is refused, which is said otherwise.
        """

    def done(self, said: str, *, at: int | None = None, undone: bool = False) -> None:
        """Something was written: show it everywhere, and say so.

        ``at`` is the item to go to; ``undone`` where it was itself an undo.
        """

    def say(self, said: str) -> None:
        """Say something in the status line."""

    def show(self, page: Framed[None]) -> None:
        """Show something to read before the screen."""

    def key_of(self, name: str) -> str:
        """The first key of an action, as people write it."""
