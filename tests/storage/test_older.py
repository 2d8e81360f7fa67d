"""A register of any earlier version opens, is whole, and goes on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import register_at
from tests.storage.dump import dumped
from tests.storage.replay import tables_of
from tracker.domain.filters import Filter
from tracker.services import commands
from tracker.services.queries.history import history
from tracker.services.queries.list_items import list_items
from tracker.services.queries.search_items import search_items
from tracker.services.queries.show_item import show_item

OLDER = sorted((Path(__file__).parent / "older").glob("*.sql"))


@pytest.mark.parametrize("file", OLDER, ids=lambda file: file.stem)
def test_a_register_of_an_earlier_version_goes_on(tmp_path: Path, file: Path) -> None:
    path = tmp_path / "register.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(file.read_text(encoding="utf-8"))
    register = register_at(path)
    with register.reader() as reader:
        rows = list_items(reader, Filter())
        assert [row.number for row in rows] == [1, 2]
        assert [row.number for row in search_items(reader, "範囲")] == [1]
        assert show_item(reader, 1).notes[0].text == "電話あり"
        verbs = {batch.verb for batch in history(reader)}
    assert {"import_minutes", "assign", "undo"} <= verbs
    assert register.examine() == []
    before = tables_of(path)
    register.do(commands.add_note, [1], "新しい版で")
    register.do(commands.undo_batch)
    assert tables_of(path)["item"][0][:4] == before["item"][0][:4]
    assert register.examine() == []


def test_a_dump_makes_the_same_register_again(tmp_path: Path) -> None:
    file = OLDER[-1]
    one, two = tmp_path / "one.sqlite3", tmp_path / "two.sqlite3"
    for path, statements in ((one, file.read_text(encoding="utf-8")), (two, None)):
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(statements or "\n".join(dumped(one)))
    assert tables_of(two) == tables_of(one)
