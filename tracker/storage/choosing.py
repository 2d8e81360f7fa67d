"""Which kind of place a setting names."""

from collections.abc import Iterator
from contextlib import contextmanager

from tracker.errors import DatabaseError, Message
from tracker.storage.address import FileAddress, ServerAddress, parse_address
from tracker.storage.file_place import FilePlace
from tracker.storage.place import Place


def place_of(text: str) -> Place:
    """The place that a setting names.  Raises BadInputError, DatabaseError."""
    address = parse_address(text)
    if isinstance(address, FileAddress):
        return FilePlace(address)
    with _psycopg_needed(address):
        from tracker.storage.server.place import ServerPlace
    return ServerPlace(address)


@contextmanager
def _psycopg_needed(address: ServerAddress) -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        if "psycopg" not in str(error) and "libpq" not in str(error):
            raise
        raise DatabaseError(
            Message("{path} needs psycopg, which isn't installed.", path=address),
            hint=Message("Install it with: pip install 'deliberation-tracker[postgres]'"),
        ) from error
