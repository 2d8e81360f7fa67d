"""What is told of one item is of one moment, whoever writes between two of the queries; both engines."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.builders import with_candidates
from tests.engines import ENGINES, again, opened, register_on
from tracker import clock
from tracker.bootstrap import Register
from tracker.errors import BadInputError
from tracker.services import commands
from tracker.services.queries.coverage import coverage
from tracker.services.queries.show_item import item_records
from tracker.storage.read.reader import Reader, Row
from tracker.storage.read.snapshots import snapshot
from tracker.storage.schema import REVISION


@pytest.fixture(params=ENGINES)
def register(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Register]:
    with register_on(request.param, tmp_path) as made:
        yield made


def interfered(
    monkeypatch: pytest.MonkeyPatch, reader: Reader, after: int, what: Callable[[], object]
) -> None:
    """Let ``what`` happen after so many queries."""
    ask, asked = reader.rows, [0]

    def rows(sql: str, values: Mapping[str, object]) -> list[Row]:
        found = ask(sql, values)
        asked[0] += sql != "SELECT 1"
        if asked[0] == after:
            asked[0] += 1
            what()
        return found

    monkeypatch.setattr(reader, "rows", rows)


@pytest.mark.parametrize("after", [1, 2])
def test_an_item_that_goes_between_two_queries_is_told_whole(
    register: Register, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    with_candidates(register, "一")
    with register.reader() as reader:
        interfered(monkeypatch, reader, after, lambda: again(register).do(commands.undo_batch))
        (record,) = item_records(reader, [1])
        assert record.row.title == "一"
        assert item_records(reader, [1]) == []


def test_one_moment_may_be_asked_for_within_another(register: Register) -> None:
    with_candidates(register, "一")
    with register.reader() as reader:
        with reader.steady():
            assert len(item_records(reader, [1])) == 1
            again(register).do(commands.undo_batch)
            assert len(item_records(reader, [1])) == 1
            assert coverage(reader) is not None
            assert len(snapshot(reader, clock.today()).items) == 1
        assert item_records(reader, [1]) == []


def test_a_schema_goes_back_only_to_one_before(register: Register) -> None:
    with_candidates(register, "一")
    register.downgrade("0010")
    for revision in ("0012", "0010", "9999"):
        with pytest.raises(BadInputError):
            register.downgrade(revision)
    # What is asked after a failure doesn't upgrade it.
    assert register.damage() is None
    assert register.revisions() == ("0010", REVISION)
    register.upgrade()
    with pytest.raises(BadInputError, match=REVISION):
        opened(register.settings.db).downgrade(REVISION)
