"""How long the import of one file of minutes takes, with derivation, as a whole command."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring import Figure, in_pairs, python, run, surroundings, tracker
from bench.phrases import minutes_text
from bench.table import main
from tracker.storage.migrate import upgrade

CHARACTERS = 12_000  # a meeting of two hours
NEEDED = """
import tracker.cli.running, tracker.cli.commands.importing, tracker.minutes.reading
import tracker.derivation.pipeline, tracker.storage.unit, tracker.storage.engine
import tracker.services.commands.import_minutes
"""


def figures() -> Iterator[Figure]:
    """Import into an empty register, against Python loading what an import needs."""
    with TemporaryDirectory() as folder:
        empty, used = Path(folder, "empty.sqlite3"), Path(folder, "used.sqlite3")
        minutes = Path(folder, "minutes.txt")
        minutes.write_text(minutes_text(CHARACTERS), encoding="utf-8")
        upgrade(empty)
        env = surroundings(TRACKER_DB=str(used), PYTHONPATH=".")

        def imported() -> float:
            for rest in Path(folder).glob("used*"):
                rest.unlink()
            shutil.copyfile(empty, used)
            return run(tracker("import", minutes), env)

        pairs = in_pairs(imported, lambda: run(python(NEEDED), env), pairs=9)
    work = f"import and derive one file ({CHARACTERS:,} characters)"
    yield Figure(work, pairs.ratio, 3, "x", "Python and the modules it needs", pairs.detail)


if __name__ == "__main__":
    main(figures)
