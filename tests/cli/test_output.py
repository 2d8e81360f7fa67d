"""Where things are printed: data apart from words, no colours, a closed pipe, no prompt."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Line
from tests.conftest import ROOT


def test_data_on_stdout_words_on_stderr(sample: Line) -> None:
    said = sample("list", "--limit", 2)
    assert "差別" in said.out
    assert "--limit 0" in said.err
    assert sample("accept", 5).out == ""
    assert "\x1b" not in said.out + said.err


def test_alone_without_a_terminal_it_counts(sample: Line) -> None:
    said = sample()
    assert "期限超過" in said.out
    assert "tracker --help" in said.err
    assert sample.data()["late"][0]["number"] == 2


def test_a_closed_pipe_is_no_failure(line: Line, minutes: Callable[..., Path]) -> None:
    """The reader goes before the program has written: it ends quietly, with 0."""
    path = minutes()
    text = path.read_text("utf-8")
    path.write_text(
        text + "\n".join(f"【青木構成員】\n{n}番の件を検討されたい。\n" for n in range(3000)),
        "utf-8",
    )
    child = subprocess.Popen(
        [sys.executable, "-m", "tracker", "read", str(path)],
        env={**os.environ, "TRACKER_DB": str(line.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
    )
    assert child.stdout is not None
    child.stdout.close()
    assert child.stderr is not None
    err = child.stderr.read()
    child.stderr.close()
    assert (child.wait(timeout=60), err) == (0, b"")


def test_explained_reasons_are_in_the_users_language(line: Line) -> None:
    minutes = ROOT / "seed" / "joint-meeting-2025-03-07.txt"
    said = line("derive", str(minutes), "--explain").out
    told = [line for line in said.splitlines() if line.startswith("    ")]
    assert told
    assert not [line for line in told if re.search(r"[a-z]{2,} [a-z]{2,}", line)]
