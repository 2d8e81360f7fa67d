"""PDF made to do harm: read or refused calmly, in bounded time and memory, in a process of its own."""

import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.pages import file_of
from tracker.errors import BadInputError
from tracker.minutes.reading import read_minutes_bytes

TEXT = b"BT /F1 10 Tf 60 780 Td (Ada: we should write down who asks for what, and when.) Tj ET\n"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
    b" /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>"
)
MOST_MEMORY = 3_000_000_000  # bytes; what a page unpacks to, the library bounds at a third of it
MOST_TIME = 120  # seconds, on a machine with other work to do
READ = """
import sys
from pathlib import Path
from tracker.errors import BadInputError
from tracker.minutes.reading import read_minutes
try:
    print(len(read_minutes(Path(sys.argv[1])).text))
except BadInputError as error:
    print(error)
"""


def made(stream: bytes, *, pages: int = 1, kids: bytes | None = None, filters: int = 1) -> bytes:
    """A PDF of one stream, shown on so many pages."""
    for _ in range(filters):
        stream = zlib.compress(stream)
    return file_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count %d /Kids [%s] >>"
            % (pages, kids or b" ".join([b"4 0 R"] * pages)),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            PAGE,
            b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream"
            % (len(stream), b" /FlateDecode" * filters, stream),
        ]
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    "hundreds of megabytes of space": lambda: made(TEXT + b" " * 300_000_000),
    "packed twice": lambda: made(TEXT + b" " * 300_000_000, filters=2),
    "a hundred thousand lines on one place": lambda: made(TEXT * 100_000),
    "a page named half a million times": lambda: made(TEXT, pages=500_000),
    "two thousand million pages, it says": lambda: made(TEXT, pages=2_000_000_000, kids=b"4 0 R"),
    "pages within themselves": lambda: made(TEXT, pages=3, kids=b"2 0 R 2 0 R 4 0 R"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_in_bounded_time_and_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(BOMBS[name]())
    assert path.stat().st_size < 4_000_000
    done = subprocess.run(
        ["prlimit", f"--as={MOST_MEMORY}", sys.executable, "-c", READ, path],
        capture_output=True,
        text=True,
        check=False,
        timeout=MOST_TIME,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_too_many_pages_are_refused_with_the_way_out() -> None:
    with pytest.raises(BadInputError, match="has 10001 pages") as caught:
        read_minutes_bytes(made(TEXT, pages=10_001), "long.pdf")
    assert "of their own" in str(caught.value.hint)


@pytest.mark.hypothesis
def test_published_pages_with_damage_are_read_or_refused(minutes_folder: Path) -> None:
    sound = (minutes_folder / "samples/openchain-jp-2018-10-31.pdf").read_bytes()

    @settings(
        max_examples=max(5, settings().max_examples // 8),
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    @given(
        st.lists(
            st.tuples(
                st.floats(0, 1, exclude_max=True), st.integers(0, 400), st.binary(max_size=9)
            ),
            min_size=1,
            max_size=6,
        )
    )
    def whatever_is_done_to_it(edits: list[tuple[float, int, bytes]]) -> None:
        data = sound
        for place, gone, come in edits:
            at = int(place * len(data))
            data = data[:at] + come + data[at + gone :]
        try:
            assert read_minutes_bytes(data, "damaged.pdf").text
        except BadInputError as error:
            assert str(error)  # noqa: PT017 - it is told, not a failure

    whatever_is_done_to_it()
