"""Several processes write at once: nothing is lost, nobody is told of an error."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import with_candidates
from tests.e2e.program import ROOT
from tests.engines import register_on
from tests.storage.replay import tables_of
from tests.storage.soak import soaking
from tests.storage.writers import ITEMS


@pytest.mark.hypothesis
def test_writers_at_once_lose_nothing(engine: str, tmp_path: Path) -> None:
    writers, changes = (8, 500) if soaking() else (4, 15)
    with register_on(engine, tmp_path) as register:
        with_candidates(register, *(f"項目{n}" for n in range(ITEMS)))
        words = [register.settings.db, str(writers), str(changes)]
        done = subprocess.run(
            [sys.executable, "-m", "tests.storage.writers", *words],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        assert told["errors"] == []
        if soaking():  # nobody waits for long while others get their turns
            assert told["longest"] <= told["seconds"] / 10, told
        notes = {row[2] for row in tables_of(register)["note"]}
        assert notes == {f"{name}-{change}" for name in range(writers) for change in range(changes)}
        with register.reader() as reader:
            (row,) = reader.rows("SELECT SUM(version - 1) AS n FROM item", {})
        versions = row["n"]
        assert versions == writers * changes  # each counted in its item's version
        assert register.examine() == []
