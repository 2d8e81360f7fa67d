"""How many megabytes of minutes are read, and derived from, in a second."""

from collections.abc import Iterator
from functools import partial

from bench.measuring import Figure, seconds
from bench.phrases import minutes_text
from bench.table import main
from tracker.derivation.pipeline import derive
from tracker.minutes.reading import read_minutes_bytes

READ, DERIVED = 10_000_000, 1_000_000  # bytes, about
BYTES_A_CHARACTER = 3


def figures() -> Iterator[Figure]:
    """Verbatim minutes of about 10 MB read; of about 1 MB read and derived from."""
    long = minutes_text(READ // BYTES_A_CHARACTER).encode()
    taken = min(seconds(partial(read_minutes_bytes, long, "long.txt")) for _ in range(2))
    yield _speed("reading 10 MB of minutes", long, taken)
    short = minutes_text(DERIVED // BYTES_A_CHARACTER).encode()
    taken = min(seconds(partial(_both, short)) for _ in range(2))
    yield _speed("reading and deriving 1 MB of minutes", short, taken)


def _both(data: bytes) -> None:
    assert derive(read_minutes_bytes(data, "short.txt")).candidates


def _speed(work: str, data: bytes, taken: float) -> Figure:
    megabytes = len(data) / 1_000_000
    detail = f"{megabytes:.1f} MB in {taken:.1f} s"
    return Figure(work, megabytes / taken, 1, "MB/s", "none: 1 MB a second", detail, at_least=True)


if __name__ == "__main__":
    main(figures)
