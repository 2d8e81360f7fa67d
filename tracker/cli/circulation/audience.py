"""What every circulation shares: what was asked for, and what is made for each addressee."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from tracker.cli.run import Run
from tracker.domain.deadlines import Deadline

if TYPE_CHECKING:
    from tracker.services.done import Done

Files = Mapping[str, str | bytes]


@dataclass(frozen=True, slots=True)
class Ask:
    """What the command's options say."""

    day: date
    deadline: Deadline | None
    words: tuple[str, ...]
    meeting: str | None
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Packet:
    """What goes to one addressee: its files by name, made when asked for, and what is printed."""

    files: Callable[[], Files]
    sentence: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """Everything to be sent; ``keep`` remembers it as sent, ``left_out`` says what is on no sheet."""

    packets: Sequence[Packet]
    keep: "Callable[[Run], Done]"
    left_out: Sequence[str]
    data: Mapping[str, Any]


class Audience(Protocol):
    """Those to whom sheets go."""

    def check(self, ask: Ask) -> None:
        """Raise BadInputError for an option that isn't for them."""

    def packets(self, run: Run, ask: Ask) -> Made:
        """The sheets."""

    def list_waiting(self, run: Run) -> None:
        """Who has not replied."""

    def list_sent(self, run: Run) -> None:
        """What became of every sheet."""

    def reminders(self, run: Run) -> Files:
        """A letter to each who has not replied."""
