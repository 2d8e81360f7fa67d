"""Several processes write at once: nothing is lost, nobody is told of an error."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.builders import with_candidates
from tests.e2e.program import ROOT
from tests.engines import register_on
from tests.storage.replay import tables_of
from tests.storage.soak import soaking
from tests.storage.writers import ITEMS
from tracker.derivation.model import Derivation
from tracker.derivation.pipeline import derive
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_minutes_bytes
from tracker.services import commands
from tracker.storage.patience import waiting_at_most


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


@pytest.mark.parametrize("opinion", [False, True], ids=["minutes", "opinion"])
def test_others_write_while_an_import_derives(
    engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, opinion: bool
) -> None:
    """What a colleague notes just when deriving ends is kept at once, and the import after it."""
    text = "議事録\n令和8年4月10日\n\n○青木構成員　資料に事例を加えていただきたい。\n"
    minutes = read_minutes_bytes(text.encode(), "a.txt")
    with register_on(engine, tmp_path) as register:
        (number,) = with_candidates(register, "項目")
        register.do(commands.add_meeting, date(2026, 4, 10), "検討会")

        def derived(given: Minutes) -> Derivation:
            with waiting_at_most(0.2):
                register.do(commands.add_note, [number], text="その間に")
            return derive(given)

        command = commands.import_written_opinion if opinion else commands.import_minutes
        monkeypatch.setattr(sys.modules[command.__module__], "derive", derived)
        if opinion:
            register.do(commands.import_written_opinion, minutes, author="青木構成員", meeting_id=1)
        else:
            register.do(commands.import_minutes, minutes, meeting_id=1)
        with register.reader() as reader:
            verbs = [row["verb"] for row in reader.rows("SELECT verb FROM batch ORDER BY id", {})]
        assert verbs[-2:] == ["note", "written_opinion" if opinion else "import_minutes"]
