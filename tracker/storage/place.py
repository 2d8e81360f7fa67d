"""Where a register is kept, as the rest of the program knows it: one kind of place per engine."""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.errors import BadInputError, DatabaseError, Message, OutOfReachError
from tracker.storage.address import Address
from tracker.storage.opening import State
from tracker.storage.read.reader import Reader
from tracker.storage.schema import KNOWN_REVISIONS

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import Connection, Engine, Table

    from tracker.storage.backup import Backup, Restored
    from tracker.storage.doctor.model import Finding
    from tracker.storage.look import Look


class Place(ABC):
    """A register's place.  Every method raises DatabaseError where the place can't be used."""

    address: Address
    made_when_missing: bool  # by the commands that begin a register on their own
    upgraded_when_opened: bool  # an older one, by whoever opens it first

    @abstractmethod
    def state(self) -> State:
        """How what stands there stands to this program."""

    @abstractmethod
    def revision(self) -> str:
        """The schema that the register says it has; DatabaseError where a newer program made it."""

    @abstractmethod
    def ready(self) -> None:
        """Make sure that the register is there with today's schema."""

    @abstractmethod
    def reader(self) -> Reader:
        """A reading connection of the caller's own."""

    @abstractmethod
    def engine(self) -> "Engine":
        """The writing side."""

    @abstractmethod
    def looking(self) -> "AbstractContextManager[Look]":
        """A look at one moment of all that is kept."""

    @abstractmethod
    def written(self, connection: "Connection") -> "Look":
        """A look at what a transaction of the writing side has written so far."""

    @abstractmethod
    def insert(
        self, connection: "Connection", table: "Table", rows: Iterable[Sequence[Any]]
    ) -> None:
        """Write rows as they are kept, past the history, in a transaction of the writing side."""

    @abstractmethod
    def create(self, *, shared: bool) -> None:
        """Make an empty register."""

    @abstractmethod
    def upgrade(self) -> Path:
        """Bring an older register to today's schema; the path of the backup made before."""

    @abstractmethod
    def downgrade(self, revision: str) -> Path:
        """Take the schema back to a revision; the path of the backup made before."""

    @abstractmethod
    def back_up(self, target: Path, *, replace: bool, keep: int) -> "Backup":
        """Write a checked backup to a file, or into a folder by date."""

    @abstractmethod
    def restore(self, backup: Path) -> "Restored":
        """Make the register what a backup holds; what it was is kept."""

    @abstractmethod
    def examine(self) -> "list[Finding]":
        """Everything that isn't as it must be."""

    @abstractmethod
    def fingerprint(self) -> tuple[int, int] | None:
        """Which file it is, to notice that it was replaced; None where nothing can replace it."""

    @abstractmethod
    def copied(self, target: "sqlite3.Connection") -> None:
        """Make an empty database in memory hold what the register holds."""

    @property
    @abstractmethod
    def key(self) -> Path:
        """A path that no other register has, by which the user's own files belong to it."""

    def past(self, moment: dt.datetime) -> Reader:
        """A reader of the register as it stood just before ``moment``."""
        from tracker.storage.past import PastReader

        return PastReader(self.copied, moment)

    def missing(self) -> DatabaseError:
        """What to tell where there is no register."""
        return OutOfReachError(
            Message("There is no database at {path}.", path=self.address),
            hint=Message("Make one with: tracker init"),
        )


def revision_before(revision: str, present: str) -> str:
    """The revision.  BadInputError where nobody knows it, or it doesn't come before the present one."""
    possible = KNOWN_REVISIONS[: KNOWN_REVISIONS.index(present)]
    if revision not in KNOWN_REVISIONS:
        raise BadInputError(
            Message("There is no schema {revision}.", revision=revision),
            hint=Message("Possible: {revisions}.", revisions=possible or "-"),
        )
    if revision not in possible:
        raise BadInputError(
            Message(
                "The register has the schema {present}: it can't be taken back to {revision}.",
                present=present,
                revision=revision,
            ),
            hint=Message("Possible: {revisions}.", revisions=possible or "-"),
        )
    return revision
