"""Examining a register: every check, in order, each by itself; nothing is written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tracker.errors import Message
from tracker.storage.doctor import engine_checks, history_check, index_check, row_checks
from tracker.storage.doctor.model import Check, Finding
from tracker.storage.files import read_only_uri

CHECKS: tuple[Check, ...] = (
    engine_checks.pages,
    engine_checks.schema,
    engine_checks.references,
    engine_checks.counters,
    row_checks.words,
    row_checks.quotes,
    row_checks.places,
    row_checks.documents,
    row_checks.moments,
    history_check.history,
    index_check.index,
)


def examine(path: Path) -> list[Finding]:
    """Everything that isn't as it must be in the register at ``path``, in the order of the checks.

    A check that can't be made is itself a finding; the others go on.
    """
    return list(_examine(path))


def _examine(path: Path) -> Iterator[Finding]:
    with closing(sqlite3.connect(read_only_uri(path), uri=True, isolation_level=None)) as look:
        look.execute("PRAGMA temp_store = MEMORY")
        for check in CHECKS:
            try:
                yield from check(look)
            except (sqlite3.Error, ValueError, TypeError, AttributeError) as error:
                yield Finding(
                    check.__name__,
                    Message(
                        "“{check}” can't be checked: {reason}", check=check.__name__, reason=error
                    ),
                )
