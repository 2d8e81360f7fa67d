"""What became of each file: an outcome, or the reason why it could not be taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import BadInputError, ConflictError, Message, TrackerError
from tracker.services.collected import Collected, CollectedConfirmation, Fate

Outcome = Collected | CollectedConfirmation


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read or applied, and why."""

    path: Path
    error: TrackerError


def numbers_of(outcome: Outcome) -> list[int]:
    """The items that a file said something new of."""
    if isinstance(outcome, CollectedConfirmation):
        return [number for fate in outcome.of(Fate.APPLIED) for number in fate.numbers]
    return [fate.row.number for fate in outcome.of(Fate.APPLIED)]


def end(outcomes: Sequence[Outcome], unread: Sequence[Unread]) -> None:
    """What could not be taken decides how the command ends.

    Raises BadInputError, ConflictError, or the error of the only file that there was.
    """
    if unread and not outcomes and len(unread) == 1:
        raise unread[0].error
    bad = sum(len(outcome.bad) for outcome in outcomes)
    refused = sum(len(outcome.of(Fate.REFUSED)) for outcome in outcomes)
    if unread:
        raise BadInputError(
            Message(
                "{count} of the files could not be taken: {files}.",
                count=len(unread),
                files=tuple(file.path.name for file in unread),
            ),
            hint=Message("The others are done; collect these again once they can be read."),
        )
    if bad or refused:
        raise BadInputError(
            Message("{count} cells or rows could not be taken.", count=bad + refused),
            hint=Message("Mend those cells and collect the file again; the rest stays.")
            if bad
            else Message("See why at each row; once that is settled, collect the file again."),
        )
    conflicts = [
        f.row.number for o in outcomes if isinstance(o, Collected) for f in o.of(Fate.CONFLICT)
    ]
    if conflicts:
        raise ConflictError(
            Message("Changed here since the sheet was made: {numbers}.", numbers=tuple(conflicts)),
            hint=Message(
                "To take the sheet's answer: tracker collect FILE --take {number}",
                number=conflicts[0],
            ),
        )
