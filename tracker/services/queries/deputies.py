"""Who stood, and who stands, in for whom."""

from tracker.domain.deputies import Deputy
from tracker.storage.read import deputies
from tracker.storage.read.reader import Reader


def list_deputies(reader: Reader) -> tuple[Deputy, ...]:
    """Every one, by the day from which they stand in."""
    return deputies.deputies(reader)
