"""Examining a register: every check, in order, each by itself; nothing is written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tracker.errors import Message, TrackerError
from tracker.storage.doctor import (
    engine_checks,
    history_check,
    index_check,
    row_checks,
    server_checks,
    value_checks,
)
from tracker.storage.doctor.model import Check, Finding
from tracker.storage.files import read_only_uri
from tracker.storage.look import FileLook, Look

CHECKS: tuple[Check, ...] = (
    engine_checks.schema,
    engine_checks.counters,
    value_checks.values,
    value_checks.entries,
    row_checks.words,
    row_checks.quotes,
    row_checks.places,
    row_checks.documents,
    row_checks.moments,
    history_check.history,
    index_check.index,
)
# What only one engine can tell of itself.
OWN_CHECKS: dict[str, tuple[Check, ...]] = {
    "sqlite": (engine_checks.pages, engine_checks.references),
    "postgresql": (server_checks.pages, server_checks.references),
}


def examine(path: Path) -> list[Finding]:
    """Everything that isn't as it must be in the SQLite file at ``path``."""
    with closing(sqlite3.connect(read_only_uri(path), uri=True, isolation_level=None)) as file:
        file.execute("PRAGMA temp_store = MEMORY")
        file.execute("BEGIN")  # one moment, whoever writes meanwhile
        return examined(FileLook(file))


def damaged(look: Look) -> Finding | None:
    """The first row that no version of the program can have written; None where there is none."""
    checks = (
        value_checks.values,
        value_checks.entries,
        row_checks.words,
        OWN_CHECKS[look.dialect][-1],
    )
    return next((finding for check in checks for finding in check(look)), None)


def examined(look: Look) -> list[Finding]:
    """Everything that isn't as it must be, in the order of the checks.

    A check that can't be made is itself a finding; the others go on.
    """
    return list(_examined(look))


def _examined(look: Look) -> Iterator[Finding]:
    wrong: tuple[type[Exception], ...] = (
        *look.errors,
        ValueError,
        TypeError,
        AttributeError,
        TrackerError,
    )
    for check in (*OWN_CHECKS[look.dialect], *CHECKS):
        try:
            with look.trying():
                yield from list(check(look))
        except wrong as error:
            yield Finding(
                check.__name__,
                Message("“{check}” can't be checked: {reason}", check=check.__name__, reason=error),
            )
