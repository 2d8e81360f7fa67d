"""SQLite's locks belong to the process: nothing here may let them go by closing the file."""

import subprocess
import sys
from pathlib import Path

from tests.builders import ACTOR
from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.storage.opening import state_of

# Another process comes and goes: as the last one on the file it would take the journal away.
VISIT = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT COUNT(*) FROM batch").fetchone()
connection.close()
"""


def test_a_look_at_the_file_keeps_the_journal_of_those_who_read(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite3"
    register = Register(Settings(db=str(path), actor=ACTOR, lang="ja"))
    register.create()
    with register.reader() as reader:
        assert reader.poll() == 0
        journal = path.with_name(f"{path.name}-wal")
        assert journal.exists()
        state_of(path)
        subprocess.run([sys.executable, "-c", VISIT, str(path)], check=True)
        assert journal.exists()
        assert reader.poll() == 0
