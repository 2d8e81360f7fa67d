"""What can go wrong, as values: a message id with parameters, and the exit code it leads to.

A message id is the English sentence itself, with named ``{placeholders}``.  Nothing here
translates: the command line, the terminal UI and the reports do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

LONGEST_ECHO: Final = 200  # characters of a text that an error repeats


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A sentence for people: its id (English, with ``{names}``) and what fills it."""

    id: str
    params: Mapping[str, object]

    def __init__(self, id: str, /, **params: object) -> None:  # noqa: A002 - the field's word
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "params", params)

    def __str__(self) -> str:
        """The English sentence, for logs and tests."""
        return self.id.format_map(dict(self.params)) if self.params else self.id


class TrackerError(Exception):
    """What the user is told; ``exit_code`` is what the command ends with."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: Message, *, hint: Message | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint


class FaultError(TrackerError):
    """The program did what its own rules forbid: a bug, of which nothing is kept."""

    exit_code = 1


class BadInputError(TrackerError):
    """A file or word from outside that cannot be used."""

    exit_code = 3


class NotFoundError(TrackerError):
    """An item, owner, meeting or batch that isn't there."""

    exit_code = 4


class NotAllowedError(TrackerError):
    """An action that the present state does not allow."""

    exit_code = 5


class ConflictError(TrackerError):
    """Somebody changed the same thing meanwhile, or a later change stands in the way."""

    exit_code = 6


class DatabaseError(TrackerError):
    """The database is missing, newer than the program, damaged or out of reach."""

    exit_code = 7


class DamagedRowError(DatabaseError):
    """A row holds what no version of the program wrote there; the doctor names it."""


class OutOfReachError(DatabaseError):
    """Busy with another writer, or not there at the moment: nothing was changed, trying again may help."""


def shortened(message: Message) -> Message:
    """The message; texts in it that would fill a screen keep their beginning, so that it can be read."""

    def short(value: object) -> object:
        if isinstance(value, Message):
            return shortened(value)
        long = value.__class__ is str and len(str(value)) > LONGEST_ECHO
        return f"{str(value)[:LONGEST_ECHO]}…" if long else value

    return Message(message.id, **{name: short(value) for name, value in message.params.items()})


def unreadable_file(path: object, error: OSError) -> BadInputError:
    """What to say of a file that the system doesn't hand out."""
    folder = isinstance(error, IsADirectoryError)
    return BadInputError(
        Message("{path} can't be read: {reason}", path=path, reason=reason_of(error)),
        hint=Message("Name the file in it.")
        if folder
        else Message("Check the name and the permissions."),
    )


def reason_of(error: OSError) -> Message:
    """Why the system refused, as a sentence that can be translated."""
    return Message(error.strerror or str(error))
