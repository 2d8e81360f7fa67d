"""Mending what is no row of the register: the search index, and the counters of keys."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Engine, text

from tracker.storage.doctor.model import Finding, Mend
from tracker.storage.search_index import rebuild_index

# Makes the counter of a table's keys ``seq`` at least; others may have been given more since it was
# found.  On PostgreSQL that is the sequence, which the commit takes it from.
COUNT_FROM: Final = {
    "sqlite": (
        "UPDATE sqlite_sequence SET seq = max(seq, :seq) WHERE name = :table",
        """INSERT INTO sqlite_sequence (name, seq) SELECT :table, :seq
        WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = :table)""",
    ),
    "postgresql": (
        """SELECT setval(sequence::regclass,
            greatest(:seq, coalesce(pg_sequence_last_value(sequence::regclass), 0)))
        FROM key_counter WHERE name = :table""",
    ),
}


def mend_machinery(engine: Engine, findings: Sequence[Finding]) -> int:
    """Make the index anew and set counters right where the findings ask for it; how many did."""
    asked = [finding for finding in findings if finding.mend in {Mend.INDEX, Mend.SEQUENCE}]
    if not asked:
        return 0
    with engine.begin() as connection:
        for finding in asked:
            if finding.mend is Mend.INDEX:
                rebuild_index(connection)
                continue
            values = {"seq": finding.values["seq"], "table": finding.table}
            for statement in COUNT_FROM[engine.dialect.name]:
                connection.execute(text(statement), values)
    return len(asked)
