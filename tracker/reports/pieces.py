"""Texts that are made piece by piece, put together to pieces worth writing."""

from collections.abc import Iterable, Iterator
from typing import IO

_WORTH_WRITING = 1 << 16


def encoded(texts: Iterable[str]) -> Iterator[bytes]:
    """The same text in UTF-8, in pieces of some 64 kB."""
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size >= _WORTH_WRITING:
            yield "".join(held).encode()
            held, size = [], 0
    yield "".join(held).encode()


def written(texts: Iterable[str], out: IO[bytes]) -> None:
    """Write them all."""
    for piece in encoded(texts):
        out.write(piece)
