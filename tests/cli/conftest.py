"""The command line as a user meets it: words in; stdout, stderr and an exit code out."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from tests.builders import ACTOR
from tests.engines import register_on
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.config import Settings
from tracker.services import commands

_SAMPLE: list[Path] = []


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed."""

    out: str
    err: str


class Line:
    """The command line on one database, in this process; options stand behind the command."""

    def __init__(self, capsys: pytest.CaptureFixture[str], path: Path) -> None:
        self._capsys = capsys
        self.path = path

    def __call__(self, *words: object, expect: int = 0) -> Said:
        """Run one command; it must end with ``expect``."""
        self._capsys.readouterr()
        code = run([str(word) for word in words])
        said = Said(*self._capsys.readouterr())
        assert code == expect, (words, code, said)
        return said

    def data(self, *words: object) -> Any:
        """What a command prints as JSON."""
        return json.loads(self(*words, "--json").out)

    def numbers(self, *words: object) -> list[int]:
        return [item["number"] for item in self.data("list", "--limit", 0, *words)]

    def dump(self) -> list[str]:
        """Everything in the database, to see that nothing has changed."""
        with closing(sqlite3.connect(self.path)) as connection:
            return list(connection.iterdump())


@pytest.fixture
def line_on_each(
    engine: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Line, Register]]:
    """On an empty register of each engine; the working folder is empty."""
    home = tmp_path / "register"
    home.mkdir()
    with register_on(engine, home) as register:
        monkeypatch.setenv("TRACKER_DB", register.settings.db)
        monkeypatch.chdir(tmp_path)
        yield Line(capsys, home / "register.sqlite3"), register


@pytest.fixture
def line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Line:
    """Without a database yet; the working folder is empty."""
    path = tmp_path / "register.sqlite3"
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    return Line(capsys, path)


@pytest.fixture
def sample(line: Line) -> Line:
    """With the sample meeting; loaded once, then copied."""
    if not _SAMPLE:
        path = Path(mkdtemp(prefix="tracker-tests-")) / "sample.sqlite3"
        register = Register(Settings(db=str(path), lang="ja", actor=ACTOR))
        register.ensure()
        register.do(commands.load_sample)
        _SAMPLE.append(path)
    with closing(sqlite3.connect(_SAMPLE[0])) as old, closing(sqlite3.connect(line.path)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode = WAL")
    return line


@pytest.fixture
def minutes(tmp_path: Path) -> Callable[..., Path]:
    """Writes minutes in our own words, two speakers, with a question and its answer."""

    def write(name: str = "minutes.txt", *, date: str = "令和７年４月２日") -> Path:
        path = tmp_path / name
        path.write_text(
            f"検討会（第２回）議事概要\n\n１．日時：{date}（水）10:00～12:00\n２．場所：会議室\n"
            "３．議事\n（１）資料の扱いについて\n\n"
            "【青木構成員】\n資料を事前に送っていただきたい。様式は今のままでよい。\n\n"
            "【井上参事官】\n御指摘を踏まえ、次回までに検討する。\n\n"
            "【上田座長】\n本日はありがとうございました。\n",
            encoding="utf-8",
        )
        return path

    return write
