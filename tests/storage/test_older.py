"""A register of any earlier version opens, is whole, and goes on; it can go back to its version, too."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.builders import register_at
from tests.engines import register_on
from tests.storage.dump import OLDER, dumped, revision_of
from tests.storage.replay import all_of, tables_of
from tests.storage.test_migrations import schema_of
from tracker.cli.running import run
from tracker.domain.filters import Filter
from tracker.minutes.reading import read_minutes
from tracker.services import commands
from tracker.services.queries.coverage import coverage, without_touched
from tracker.services.queries.history import history
from tracker.services.queries.list_items import list_items
from tracker.services.queries.search_items import search_items
from tracker.services.queries.show_item import show_item
from tracker.storage.address import ServerAddress
from tracker.storage.look import FileLook
from tracker.storage.migrate import upgrade
from tracker.storage.schema import KNOWN_REVISIONS, REVISION
from tracker.storage.server.connection import moment

FIRST = "0003"  # the first that had a history
FILES = sorted(OLDER.glob("*.sql"))
MADE_ANEW = {"search_text", "search", "alembic_version", "key_counter"}


def kept(file: Path, path: Path) -> Path:
    """The register that a file holds."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(file.read_text(encoding="utf-8"))
    return path


def rows_of(address: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row that a version kept, but the machinery; nothing is upgraded to look."""
    if "://" in address:
        with moment(ServerAddress(address)) as look:
            found = all_of(look)
    else:
        with closing(sqlite3.connect(address)) as connection:
            found = all_of(FileLook(connection))
    return {name: rows for name, rows in found.items() if name not in MADE_ANEW}


def test_a_register_of_every_version_is_kept() -> None:
    wanted = [revision for revision in KNOWN_REVISIONS if revision >= FIRST]
    assert [file.stem for file in FILES] == wanted, "run: python -m tests.storage.dump"


def test_the_newest_is_of_today_s_schema(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.sqlite3"
    upgrade(fresh)
    newest = kept(FILES[-1], tmp_path / "newest.sqlite3")
    assert schema_of(newest) == schema_of(fresh), "run again: python -m tests.storage.dump"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_register_of_an_earlier_version_goes_on(tmp_path: Path, file: Path) -> None:
    path = kept(file, tmp_path / "register.sqlite3")
    register = register_at(path)
    with register.reader() as reader:
        rows = list_items(reader, Filter())
        assert [row.number for row in rows] == [1, 2]
        assert [row.number for row in search_items(reader, "範囲")] == [1]
        assert show_item(reader, 1).notes[0].text == "電話あり"
        verbs = {batch.verb for batch in history(reader)}
    assert {"import_minutes", "assign", "undo"} <= verbs
    assert revision_of(path) == REVISION
    assert register.examine() == []
    before = tables_of(path)
    register.do(commands.add_note, [1], "新しい版で")
    register.do(commands.undo_batch)
    assert tables_of(path)["item"][0][:4] == before["item"][0][:4]
    assert register.examine() == []


@pytest.mark.parametrize("file", FILES[:-1], ids=lambda file: file.stem)
def test_it_goes_back_to_its_version_and_forward_again(
    tmp_path: Path, engine: str, file: Path
) -> None:
    then = kept(file, tmp_path / "then.sqlite3")
    before = rows_of(str(then))
    with register_on(engine, tmp_path, "target") as register:
        address = register.settings.db
        if engine == "postgresql":
            register_at(then).copy_to(address)
        else:
            Path(address).unlink()
            kept(file, Path(address))
            register.upgrade()
        register.downgrade(file.stem)
        assert rows_of(address) == before
        register.upgrade()
        assert register.examine() == []


# Nothing but the document tells these: coverage says so, and deriving again finds them.
NOT_IN_THE_HISTORY = {"touched_sentence"}


@pytest.mark.parametrize("revision", [FILES[0].stem, "0008", FILES[-2].stem])
def test_what_an_earlier_version_has_no_place_for_comes_back(
    tmp_path: Path, engine: str, revision: str
) -> None:
    newest = kept(FILES[-1], tmp_path / "newest.sqlite3")
    with register_on(engine, tmp_path, "target") as register:
        address = register.settings.db
        if engine == "postgresql":
            register_at(newest).copy_to(address)
        else:
            Path(address).unlink()
            kept(FILES[-1], Path(address))
        register.do(commands.set_contact, "総務課", "内線1234")
        register.do(commands.add_owner, "代理課")
        register.do(commands.set_deputy, "代理課", "総務課", since=date(2025, 4, 1))
        register.do(commands.add_owner, "退いた課")
        register.do(commands.undo_batch)
        before = rows_of(address)
        register.downgrade(revision)
        register.upgrade()
        after = rows_of(address)
        for table in NOT_IN_THE_HISTORY:
            del before[table], after[table]
        assert after == before
        assert register.examine() == []
        register.do(commands.undo_batch)


def test_a_dump_makes_the_same_register_again(tmp_path: Path) -> None:
    one = kept(FILES[-1], tmp_path / "one.sqlite3")
    two = tmp_path / "two.sqlite3"
    with closing(sqlite3.connect(two)) as connection:
        connection.executescript("\n".join(dumped(one)))
    assert tables_of(two) == tables_of(one)


NOTHING_TOUCHED = """検討会（第８回）議事概要

１．日時：令和７年６月２日（月）10:00～12:00
２．場所：会議室
３．議事
（１）次回について

【井上参事官】
以上です。

【上田座長】
本日はありがとうございました。
"""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_document_from_before_touched_sentences_is_said_to_be(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kept(file, tmp_path / "register.sqlite3")
    monkeypatch.setenv("TRACKER_DB", str(path))
    register = register_at(path)
    with closing(sqlite3.connect(path)) as connection:
        ((old,),) = connection.execute("SELECT file_name FROM minutes")
    assert run(["--lang", "en", "coverage"]) == 0
    words = f"tracker derive {old} --explain"
    assert words in capsys.readouterr().err
    assert run(["--lang", "en", "coverage", "--json"]) == 0
    printed = capsys.readouterr()
    assert words in printed.err
    assert {str(remark["touched"]) for remark in json.loads(printed.out)} == {"None"}
    assert run(["--lang", "en", "meeting", "close", "1", "--reason", "Seen through."]) == 0
    assert words in capsys.readouterr().err
    (tmp_path / "new.txt").write_text(NOTHING_TOUCHED, encoding="utf-8")
    minutes = read_minutes(tmp_path / "new.txt")
    register.do(commands.import_minutes, minutes)
    with register.reader() as reader:
        said = [message.params["file"] for message in without_touched(reader)]
        (other,) = [r.meeting_id for r in coverage(reader) if r.speaker == "上田座長"]
        assert not any(remark.touched for remark in coverage(reader, other))
        assert without_touched(reader, other) == []
    assert said == [old]
    assert register.examine() == []
