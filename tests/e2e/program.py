"""The program as its users start it: one process a command."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CHECKOUT = (sys.executable, "-m", "tracker")


class Tracker:
    """The command line on one database; ``command`` starts another installation of it."""

    def __init__(
        self,
        folder: Path,
        lang: str = "ja",
        command: Sequence[str] = CHECKOUT,
        db: str | None = None,
    ) -> None:
        self.folder = folder
        self.command = command
        self.env = {
            **os.environ,
            "TRACKER_DB": db or str(folder / "register.sqlite3"),
            "TRACKER_LANG": lang,
            "NO_COLOR": "1",
        }
        self.env.pop("PYTHONPATH", None)
        if command is CHECKOUT:
            self.env["PYTHONPATH"] = str(ROOT)

    def run(self, *words: object, expect: int = 0) -> subprocess.CompletedProcess[str]:
        """Run one command; it must end with ``expect``."""
        done = subprocess.run(
            [*self.command, *map(str, words)],
            cwd=self.folder,
            env=self.env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
        )
        assert done.returncode == expect, (words, done.stdout, done.stderr)
        return done

    def data(self, *words: object) -> Any:
        """What a command prints as JSON."""
        return json.loads(self.run(*words, "--json").stdout)

    def numbers(self, *filters: str) -> list[int]:
        return [item["number"] for item in self.data("list", "--limit", 0, *filters)]
