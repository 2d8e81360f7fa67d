"""The same questions have the same answers on both engines, and none of them reads a table whole."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import with_candidates
from tests.engines import address_on, let_go, opened
from tests.server import server
from tests.storage.test_life_of_a_register import minutes_text
from tests.storage.test_queries import DAY, QUERIES
from tracker.bootstrap import Register
from tracker.domain.filters import parse_filter
from tracker.minutes.reading import read_minutes
from tracker.services import commands
from tracker.services.queries.coverage import coverage
from tracker.services.queries.recurrences import recurrences
from tracker.services.queries.verify import verify
from tracker.storage.address import ServerAddress
from tracker.storage.read import batches, details, inquiries, items, meetings, owners, remarks
from tracker.storage.read.reader import Reader, Row
from tracker.storage.server.reader import ServerReader

Both = tuple[Register, Register]
FILTERS = (
    "", "状態:未着手", "status:candidate,open", "担当:課", "担当:なし", "期限:..2026-04-01",
    "期限:なし", "due:late", "due:soon", "種別:質問", "会議:2025-03-07", "発言者:構成員", "発言者:なし",
    "論点:AI", "論点:なし", "検討", "の", "AI", "ＡＩ -事業者", "除:検討", '"差別 例"', "100%", "%", "_", "'", "👍",
    "動きなし:1", "?", "モデル ガイド",
)  # fmt: skip


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """A register of some meetings, and its copy on a server."""
    folder = tmp_path_factory.mktemp("both")
    made = opened(address_on("sqlite", folder))
    made.do(commands.load_sample)
    for day in (3, 4):
        file = folder / f"{day}.txt"
        file.write_text(minutes_text(day, "範囲の明示"), encoding="utf-8")
        made.do(commands.import_minutes, read_minutes(file))
    made.do(commands.add_owner, "総務課", aliases=("総務",))
    made.do(commands.add_owner, "青木", office=False)
    made.do(commands.assign_items, [2, 3], "総務課")
    made.do(commands.add_note, [1, 4], "100% の確認 '引用' 👍🏽 _")
    made.do(commands.undo_batch)
    made.do(commands.redo_batch)
    address = server().create("both").url
    made.copy_to(address)
    yield made, opened(address)
    let_go(address)


def answers(both: Both, question: Any) -> list[Any]:
    found = []
    for register in both:
        with register.reader() as reader:
            found.append(_plain(question(reader)))
    return found


def _plain(value: Any) -> Any:
    """Rows as tuples, so that they can be compared."""
    if isinstance(value, list):
        return [
            tuple(v) if hasattr(v, "keys") or type(v).__name__ == "NamedRow" else v for v in value
        ]
    return value


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_has_the_same_answer(both: Both, name: str) -> None:
    one, other = answers(both, QUERIES[name])
    assert one == other


@pytest.mark.parametrize("words", FILTERS)
def test_every_filter_and_order_finds_the_same(both: Both, words: str) -> None:
    query = parse_filter(words, DAY)
    for sort in items.SORTS:
        one, other = answers(both, lambda r, s=sort: items.numbers(r, query, DAY, s))
        assert one == other, sort
        one, other = answers(both, lambda r, s=sort: items.item_page(r, query, DAY, s, 7))
        assert one == other, sort
    one, other = answers(both, lambda r: items.count(r, query, DAY))
    assert one == other


OTHERS: dict[str, Callable[[Reader], Any]] = {
    "whole items": lambda r: details.item_records(r, range(1, 30)),
    "the whole history": lambda r: batches.batch_records(r, number=None, limit=0),
    "the numbers of batches": batches.batch_numbers,
    "what redo takes": lambda r: batches.redoable_batch(r, "事務局 青木"),
    "the directory": owners.owner_entries,
    "the sheets": inquiries.sent_rows,
    "how many remarks": remarks.remark_counts,
    "all remarks": remarks.remark_records,
    "documents": lambda r: [meetings.passage_record(r, n) for n in (1, 2, 3, 99)],
    "coverage": coverage,
    "every quote": verify,
    "what is raised again": lambda r: [recurrences(r, n) for n in range(1, 30)],
    "the newest batch": lambda r: r.poll(),
}


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_query_has_the_same_answer(both: Both, name: str) -> None:
    one, other = answers(both, OTHERS[name])
    assert one == other


@settings(
    max_examples=settings().max_examples // 2,
    suppress_health_check=list(HealthCheck),
    deadline=None,
)
@given(st.text("差別例えばモデルａA1 。、「」ー々👍🏽\u3099か%_'\\:?-", max_size=6))
def test_any_words_find_the_same(both: Both, words: str) -> None:
    from tracker.errors import TrackerError

    try:
        query = parse_filter(words, DAY)
    except TrackerError:
        return
    one, other = answers(both, lambda r: items.numbers(r, query, DAY, "number"))
    assert one == other


class Explaining(ServerReader):
    """A reader that keeps the plan of each query that it runs."""

    def __init__(self, address: ServerAddress) -> None:
        super().__init__(address)
        self.plans: list[str] = []
        self._server.execute("SET enable_seqscan = off")  # what is left of them has no index

    def rows(self, sql: str, values: Mapping[str, object]) -> list[Row]:
        self.plans.extend(row[0] for row in super().rows(f"EXPLAIN {sql}", values))
        return super().rows(sql, values)

    def each(self, sql: str, values: Mapping[str, object]) -> Iterator[Row]:
        yield from self.rows(sql, values)


# As on SQLite: small by nature, and what the index leads to.
SMALL = (
    "body",
    "office",
    "person",
    "alias",
    "minutes",
    "meeting",
    "meeting_body",
    "alembic_version",
)


@pytest.mark.parametrize("name", QUERIES)
def test_no_query_reads_a_large_table_whole(both: Both, name: str) -> None:
    address = both[1].place.address
    assert isinstance(address, ServerAddress)
    with Explaining(address) as reader:
        QUERIES[name](reader)
        whole = [
            line
            for line in reader.plans
            if "Seq Scan on" in line and line.split("Seq Scan on ")[1].split()[0] not in SMALL
        ]
    assert whole == []


def test_numbers_too_large_for_the_server_are_not_found(both: Both, tmp_path: Path) -> None:
    del tmp_path
    from tracker.errors import NotFoundError

    for register in both:
        with register.reader() as reader:
            assert details.item_records(reader, [2**31, 2**40]) == []
        with pytest.raises(NotFoundError):
            register.do(commands.add_note, [2**31], "無い番号")
        with pytest.raises(NotFoundError):
            register.do(commands.undo_batch, 2**40)


def test_a_reader_belongs_to_the_reading_side(both: Both) -> None:
    with both[1].reader() as reader:
        assert isinstance(reader, Reader)


def test_candidates_are_numbered_alike(both: Both) -> None:
    assert len({tuple(with_candidates(register, "次")) for register in both}) == 1
