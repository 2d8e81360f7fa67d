"""Every query that users wait for leads through an index, however large the register."""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.builders import empty_database
from tracker.domain.filters import parse_filter
from tracker.storage.read import batches, counting, details, items, meetings, remarks, responses
from tracker.storage.read.reader import Reader, Row

DAY = date(2025, 6, 1)
# Small by nature: bodies, offices, people and their names; documents and meetings of some years.
SMALL = {
    "b",
    "d",
    "m",
    "f",
    "p",
    "a",
    "t",
    "alias",
    "minutes",
    "meeting",
    "known",
    "office",
    "person",
}
# Read whole by design, in the order of an index: the counts, the next page; the index's own hits.
SCANS = re.compile(
    r"USING COVERING INDEX|USING INDEX ix_item_due|search_index VIRTUAL TABLE|CONSTANT ROW|SCAN \(?subquery|SCAN \d"
)


class Explaining(Reader):
    """A reader that keeps the plan of each query that it runs."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.plans: list[str] = []

    def rows(self, sql: str, values: Mapping[str, object]) -> list[Row]:
        plan = super().rows(f"EXPLAIN QUERY PLAN {sql}", values)
        self.plans.extend(row["detail"] for row in plan)
        return super().rows(sql, values)

    def each(self, sql: str, values: Mapping[str, object]) -> Iterator[Row]:
        yield from self.rows(sql, values)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of some thousand items, without statistics as in use."""
    path = empty_database(tmp_path_factory.mktemp("large") / "large.sqlite3")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
            INSERT INTO batch (id, verb, actor, machine, made_at)
                SELECT i, 'add', '青木', 'pc', '2025-03-07T00:00:00.000000Z' FROM n;
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
            INSERT INTO item (number, title, kind, status, priority, due, meeting_id, created_by,
                    created_at, updated_at, version)
                SELECT i, '項目', 'request', CASE i % 4 WHEN 0 THEN 'open' ELSE 'closed' END, 'normal',
                    CASE i % 2 WHEN 0 THEN date('2025-04-01', '+' || (i % 300) || ' days') END,
                    i / 50 + 1, '青木', '2025-03-07T00:00:00.000000Z',
                    '2025-03-07T00:00:00.000000Z', 1 FROM n;
            INSERT INTO meeting (id, held_on, title, sample, version)
                SELECT DISTINCT meeting_id, date('2025-03-07', '+' || meeting_id || ' days'), '会議', 0, 1
                FROM item;
            INSERT INTO raiser (item_number, name, position) SELECT number, '青木構成員', 0 FROM item;
            INSERT INTO change (batch_id, table_name, row_key, operation, item_number)
                SELECT number, 'item', number, 'insert', number FROM item;
            INSERT INTO search_text SELECT number, '項目' FROM item;
            INSERT INTO search_index (rowid, tokens) SELECT number, '項目 目' FROM item;
            """
        )
    return path


@pytest.fixture(scope="module")
def counted(large: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with statistics, by which an index of a column that is empty everywhere is worth nothing."""
    path = tmp_path_factory.mktemp("counted") / "counted.sqlite3"
    shutil.copy(large, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ANALYZE")
        connection.commit()
    return path


QUERIES: dict[str, Callable[[Reader], Any]] = {
    "the first page": lambda r: items.item_page(r, parse_filter("", DAY), DAY, "number", 50),
    "by due date": lambda r: items.item_page(r, parse_filter("", DAY), DAY, "due", 50),
    "a status": lambda r: items.item_page(r, parse_filter("status:closed", DAY), DAY, "number", 50),
    "what is late": lambda r: items.item_page(r, parse_filter("due:late", DAY), DAY, "number", 50),
    "an owner": lambda r: items.item_page(r, parse_filter("owner:総務", DAY), DAY, "number", 50),
    "a raiser": lambda r: items.item_page(r, parse_filter("raised:青木", DAY), DAY, "number", 50),
    "a meeting": lambda r: items.item_page(
        r, parse_filter("meeting:2025-03-07", DAY), DAY, "number", 50
    ),
    "two characters": lambda r: items.item_page(r, parse_filter("項目", DAY), DAY, "number", 50),
    "one character": lambda r: items.item_page(r, parse_filter("項", DAY), DAY, "number", 50),
    "without a word": lambda r: items.item_page(
        r, parse_filter("項目 -外", DAY), DAY, "number", 50
    ),
    "how many": lambda r: items.count(r, parse_filter("項目", DAY), DAY),
    "one item": lambda r: details.item_records(r, [7]),
    "a window of items": lambda r: details.item_records(r, range(7, 507)),
    "the counts": lambda r: counting.item_counts(r, DAY),
    "history": lambda r: batches.batch_records(r, number=None, limit=50),
    "an item's history": lambda r: batches.batch_records(r, number=7, limit=50),
    "some items' history": lambda r: batches.batches_by_item(r, [7, 8, 9]),
    "where papers print items": lambda r: items.place_rows(r, [7, 8, 9]),
    "what undo takes": lambda r: batches.undoable_batch(r, "青木"),
    "a meeting's remarks": lambda r: remarks.remark_records(r, meeting_id=1),
    "the meetings": meetings.meeting_records,
    "the open meetings": lambda r: meetings.meeting_records(r, open_only=True),
    "the answers": responses.response_rows,
    "some actions": lambda r: batches.batches_numbered(r, [1, 2, 3]),
    "a document": lambda r: meetings.passage_record(r, 1),
}


@pytest.mark.parametrize("name", QUERIES)
def test_no_query_reads_a_large_table_whole(large: Path, name: str) -> None:
    with Explaining(large) as reader:
        QUERIES[name](reader)
        scans = [
            line
            for line in reader.plans
            if line.startswith("SCAN") and not SCANS.search(line) and line.split()[1] not in SMALL
        ]
    if name in {"the first page", "history", "what undo takes"}:
        assert scans in (["SCAN i"], ["SCAN batch"])  # by the key, until the page is full
    else:
        assert scans == []


def test_windows_are_not_looked_for_one_by_one_where_nothing_was_merged(counted: Path) -> None:
    with Explaining(counted) as reader:
        QUERIES["a window of items"](reader)
        assert not [line for line in reader.plans if line.startswith("SCAN item")]


@pytest.mark.parametrize("name", ["the first page", "by due date", "two characters", "a status"])
def test_no_page_is_sorted_before_it_is_cut(large: Path, name: str) -> None:
    with Explaining(large) as reader:
        QUERIES[name](reader)
        sorts = [line for line in reader.plans if "TEMP B-TREE FOR ORDER BY" in line]
    # The lead owner of each row of the page has its own few rows in order.
    assert len(sorts) <= 1
    assert all(
        "ORDER BY" not in line or line == "USE TEMP B-TREE FOR ORDER BY" for line in reader.plans
    )


def test_the_counts_are_those_of_the_rows_also_of_unknown_words(tmp_path: Path) -> None:
    path = empty_database(tmp_path / "register.sqlite3")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for status, number in (("open", 3), ("closed", 2), ("unheard_of", 1)):
            for _ in range(number):
                connection.execute(
                    "INSERT INTO item (title, kind, status, priority, created_by, created_at,"
                    " updated_at, version) VALUES ('x', 'topic', ?, 'normal', 'a', 'b', 'c', 1)",
                    (status,),
                )
        connection.commit()
    with Reader(path) as reader:
        found = counting.item_counts(reader, DAY)
    assert found.by_status == {"open": 3, "closed": 2, "unheard_of": 1}
    assert found.by_kind == {"topic": 6}
    assert (found.total, found.undated, found.unowned, found.late) == (6, 3, 3, 0)
