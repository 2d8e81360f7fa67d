"""What an examination finds, and what it looks at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from tracker.errors import Message
from tracker.storage.look import Look


class Mend(Enum):
    """What mending a finding takes; what isn't here is decided by people."""

    INDEX = "index"  # the search index, made anew from the rows
    SEQUENCE = "sequence"  # the counter of a table's keys, set past every key ever given
    VALUE = "value"  # columns of one row, set in a batch that can be undone


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that isn't as it must be.

    ``code`` names the check; ``table`` and ``key`` the row, where there is one; ``values`` are the
    columns that ``mend`` would set.
    """

    code: str
    message: Message
    table: str | None = None
    key: int | None = None
    mend: Mend | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


Check = Callable[[Look], Iterator[Finding]]
