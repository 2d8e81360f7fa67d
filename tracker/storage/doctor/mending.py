"""Mending what is no row of the register: the search index, and the counters of keys."""

from collections.abc import Sequence

from sqlalchemy import Engine

from tracker.storage.doctor.model import Finding, Mend
from tracker.storage.search_index import rebuild_index


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
            values = (finding.values["seq"], finding.table)
            done = connection.exec_driver_sql(
                "UPDATE sqlite_sequence SET seq = ? WHERE name = ?", values
            )
            if done.rowcount == 0:
                connection.exec_driver_sql(
                    "INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)", values
                )
    return len(asked)
