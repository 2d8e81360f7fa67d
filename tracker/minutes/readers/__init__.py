"""From the bytes of a file to its lines, one file per kind of file; the content decides which."""

from collections.abc import Callable
from importlib import import_module

from tracker.minutes.model import Source
from tracker.minutes.readers.kinds import kind_of

# The reader of each kind; loaded when first needed, since some bring large libraries.
READERS = {"txt": "text", "md": "text", "html": "html", "docx": "docx", "pdf": "pdf"}


def read_source(data: bytes, name: str, *, encoding: str | None = None) -> Source:
    """The lines of a file.  Raises BadInputError where it can't be read as minutes."""
    kind = kind_of(data, name)
    module = import_module(f"{__name__}.{READERS[kind]}")
    read: Callable[..., Source] = module.read
    return read(data, name, kind=kind, encoding=encoding)
