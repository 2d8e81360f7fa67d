"""The register in figures."""

from datetime import date

from tracker.domain.records import Counts
from tracker.storage.read import counting
from tracker.storage.read.reader import Reader


def counts(reader: Reader, day: date) -> Counts:
    """How many items stand where on ``day``."""
    return counting.item_counts(reader, day)
