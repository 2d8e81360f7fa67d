"""The answers that the next meeting waits for."""

from tracker.domain.records import ResponseRow
from tracker.storage.read import responses
from tracker.storage.read.reader import Reader


def list_responses(reader: Reader) -> list[ResponseRow]:
    """Every open item and how far its answer has come, by number."""
    return responses.response_rows(reader)
