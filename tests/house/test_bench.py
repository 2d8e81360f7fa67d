"""The made-up registers that figures are taken on are true registers."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bench.phrases import minutes_text
from bench.registers import make_register
from tests.builders import empty_database, register_at
from tests.storage.replay import replayed, tables_of
from tracker.derivation.pipeline import derive
from tracker.minutes.reading import read_minutes_bytes
from tracker.services import commands
from tracker.services.queries.search_items import search_items
from tracker.services.queries.show_item import show_item

ITEMS = 130


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "register.sqlite3"
    make_register(path, ITEMS)
    return path


def test_its_history_makes_it_again(made: Path, tmp_path: Path) -> None:
    copy = replayed(made, empty_database(tmp_path / "again.sqlite3"))
    assert tables_of(copy, without=["places", "findings"]) == tables_of(
        made, without=["places", "findings"]
    )
    with closing(sqlite3.connect(made)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT COUNT(*) FROM item").fetchone() == (ITEMS,)


def test_search_finds_what_a_scan_finds(made: Path) -> None:
    with closing(sqlite3.connect(made)) as connection:
        scanned = connection.execute(
            "SELECT item_number FROM search_text WHERE folded LIKE '%公園%' ORDER BY 1"
        ).fetchall()
    with register_at(made).reader() as reader:
        assert [row.number for row in search_items(reader, "公園", limit=0)] == [
            number for (number,) in scanned
        ]
    assert scanned


def test_its_quotes_stand_in_its_documents_and_it_can_be_worked_on(made: Path) -> None:
    register = register_at(made)
    register.do(commands.edit_item, 1, title="題名を改めた")
    with register.reader() as reader:
        item = show_item(reader, 1)
        for quote in item.evidence:
            (row,) = reader.rows(
                "SELECT text FROM minutes WHERE id = :id", {"id": quote.minutes_id}
            )
            assert row["text"][quote.start : quote.end] == quote.quote
    assert item.row.title == "題名を改めた"


def test_made_up_minutes_are_read_whole() -> None:
    read = read_minutes_bytes(minutes_text(20_000).encode(), "made.txt")
    assert len(read.text) > 18_000
    assert {remark.speaker for remark in read.remarks} >= {"青木委員", "総務課長"}
    assert len(derive(read).candidates) > 20
