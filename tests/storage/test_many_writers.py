"""Several processes write at once: nothing is lost, nobody is told of an error."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import register_at, with_candidates
from tests.e2e.program import ROOT
from tests.storage.replay import tables_of
from tests.storage.soak import soaking
from tests.storage.writers import ITEMS
from tracker.storage.doctor import examine


@pytest.mark.hypothesis
def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    writers, changes = (8, 500) if soaking() else (4, 15)
    path = tmp_path / "register.sqlite3"
    with_candidates(register_at(path), *(f"項目{n}" for n in range(ITEMS)))
    done = subprocess.run(
        [sys.executable, "-m", "tests.storage.writers", str(path), str(writers), str(changes)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["errors"] == []
    notes = {row[2] for row in tables_of(path)["note"]}
    assert notes == {f"{name}-{change}" for name in range(writers) for change in range(changes)}
    with closing(sqlite3.connect(path)) as connection:
        (versions,) = connection.execute("SELECT SUM(version - 1) FROM item").fetchone()
    assert versions == writers * changes  # each counted in its item's version
    assert examine(path) == []
