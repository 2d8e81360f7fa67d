"""What takes long says so, at a terminal alone, and takes the line away again."""

import io
import time

import pytest

from tracker.cli import progress
from tracker.cli.output import Output
from tracker.cli.run import Run
from tracker.i18n import translator


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


@pytest.mark.parametrize("stream,told", [(Terminal, True), (io.StringIO, False)])
def test_long_work_is_told_at_a_terminal_alone(
    stream: type[io.StringIO],
    told: bool,  # noqa: FBT001 - a test's own case
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = Run(Output(), translator("ja"))
    monkeypatch.setattr(progress, "_AFTER_SECONDS", 0.0)
    monkeypatch.setattr(progress, "_EVERY_SECONDS", 0.01)
    screen = stream()
    monkeypatch.setattr("sys.stderr", screen)
    with progress.telling(run, "資料を作成中"):
        end = time.monotonic() + 10
        while told and "資料を作成中…" not in screen.getvalue() and time.monotonic() < end:
            time.sleep(0.01)
    assert ("資料を作成中…" in screen.getvalue()) is told
    assert screen.getvalue().endswith("\x1b[K") is told
