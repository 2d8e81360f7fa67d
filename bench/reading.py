"""How fast minutes are read, and derived from; how reading grows, and what memory it takes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from bench.measuring import ROOT, Figure, processor_seconds, surroundings
from bench.pages import pdf_of
from bench.phrases import minutes_text
from bench.table import main
from tracker.derivation.pipeline import derive
from tracker.minutes.readers import read_source
from tracker.minutes.reading import read_minutes_bytes

READ, DERIVED = 10_000_000, 1_000_000  # bytes, about
BYTES_A_CHARACTER = 3
PAGES = 100
MEMORY = """
import json, sys
from pathlib import Path
from tracker.minutes.reading import read_minutes_bytes
read_minutes_bytes("【赤木委員】\\nはい。\\n".encode(), "short.txt")
def most():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
data = sys.stdin.buffer.read()
before = most()
minutes = read_minutes_bytes(data, "long.txt")
after = most()
print(json.dumps([len(data), (after - before) * 1024]))
"""


def figures() -> Iterator[Figure]:
    """Verbatim minutes of about 10 MB read; of about 1 MB read and derived from; 100 pages."""
    long = minutes_text(READ // BYTES_A_CHARACTER).encode()
    short = minutes_text(DERIVED // BYTES_A_CHARACTER).encode()
    taken = min(processor_seconds(partial(read_minutes_bytes, long, "long.txt")) for _ in range(3))
    tenth = min(
        processor_seconds(partial(read_minutes_bytes, short, "short.txt")) for _ in range(5)
    )
    yield _speed("reading 10 MB of minutes", long, taken, 3)
    scale = len(long) / len(short) / 10
    yield Figure(
        "reading ten times the text", taken / tenth / scale, 11, "x", "a tenth of it", f"{tenth:.2f} s to {taken:.2f} s"
    )  # fmt: skip
    yield _memory(long)
    taken = min(processor_seconds(partial(_both, short)) for _ in range(2))
    yield _speed("reading and deriving 1 MB of minutes", short, taken, 1)
    yield _pages()


def _both(data: bytes) -> None:
    assert derive(read_minutes_bytes(data, "short.txt")).candidates


def _speed(work: str, data: bytes, taken: float, goal: float) -> Figure:
    megabytes = len(data) / 1_000_000
    detail = f"{megabytes:.1f} MB in {taken:.1f} s"
    floor = f"none: {goal:g} MB a second"
    return Figure(work, megabytes / taken, goal, "MB/s", floor, detail, at_least=True)


def _memory(data: bytes) -> Figure:
    """What reading adds to the process at its most, against the size of the file."""
    done = subprocess.run(
        [sys.executable, "-c", MEMORY],
        input=data,
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=surroundings(),
    )
    size, added = json.loads(done.stdout)
    detail = f"{added / 1e6:.0f} MB for {size / 1e6:.1f} MB"
    return Figure("memory of reading", added / size, 12, "x", "the file", detail)


def _pages() -> Figure:
    """A PDF of 100 pages as lines, against the library's own words of each page."""
    data = pdf_of(PAGES)
    ours = min(processor_seconds(partial(read_source, data, "pages.pdf")) for _ in range(5))
    floor = min(processor_seconds(partial(_extract, data)) for _ in range(5))
    return Figure(
        "reading a PDF of 100 pages", ours / floor, 1.5, "x", "pypdfium2's own text", f"{ours:.2f} s to {floor:.2f} s"
    )  # fmt: skip


def _extract(data: bytes) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        assert words.get_text_range()
        words.close()
        page.close()
    document.close()


if __name__ == "__main__":
    main(figures)
