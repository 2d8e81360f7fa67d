"""Nothing is written past the history."""

import sqlite3
import warnings
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, text, update
from sqlmodel import select

from tests.builders import candidate, empty_database, register_at, with_candidates
from tests.storage.replay import replayed, tables_of
from tracker.bootstrap import Register
from tracker.domain.words import Basis, Disposition, Outcome, Stage
from tracker.errors import FaultError
from tracker.services import commands
from tracker.services.queries.history import history
from tracker.storage import tables
from tracker.storage.session import UnrecordedWriteError
from tracker.storage.unit import UnitOfWork


def changes(register: Register) -> list[tuple[str, int, str, str | None, str | None]]:
    with closing(sqlite3.connect(register.path)) as connection:
        return connection.execute(
            "SELECT table_name, row_key, operation, before, after FROM change ORDER BY id"
        ).fetchall()


def bulk_update(unit: UnitOfWork) -> None:
    unit.session.execute(update(tables.Item).values(title="一括"))


def core_insert(unit: UnitOfWork) -> None:
    unit.session.execute(insert(tables.Office).values(name="室", position=1, version=1))


def raw_sql(unit: UnitOfWork) -> None:
    unit.session.execute(text("DELETE FROM item"))


def bare_connection(unit: UnitOfWork) -> None:
    unit.session.connection().execute(text("DELETE FROM item"))


def bulk_save(unit: UnitOfWork) -> None:
    unit.session.bulk_save_objects([tables.Office(name="室", position=1)])


def bulk_mappings(unit: UnitOfWork) -> None:
    unit.session.bulk_insert_mappings(tables.Office, [{"name": "室"}])


def bulk_update_mappings(unit: UnitOfWork) -> None:
    unit.session.bulk_update_mappings(tables.Item, [{"number": 1, "title": "一括"}])


def legacy_query_update(unit: UnitOfWork) -> None:
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        unit.session.query(tables.Item).update({"title": "一括"})


def legacy_query_delete(unit: UnitOfWork) -> None:
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        unit.session.query(tables.Item).delete()


def insert_with_returning(unit: UnitOfWork) -> None:
    office = tables.Office
    unit.session.scalars(insert(office).values(name="室", position=1, version=1).returning(office))


def core_delete_of_a_table(unit: UnitOfWork) -> None:
    unit.session.execute(delete(tables.Row.metadata.tables["evidence"]))


def a_new_key(unit: UnitOfWork) -> None:
    item = unit.get(tables.Item, 1)
    assert item is not None
    item.number = 99
    unit.flush()


def edited_search_text(unit: UnitOfWork) -> None:
    unit.add(tables.SearchText(item_number=1, folded="x"))
    unit.flush()


def forged_history(unit: UnitOfWork) -> None:
    unit.add(tables.Batch(verb="x", actor="x", machine="x", made_at=unit.now))
    unit.flush()


def edited_document(unit: UnitOfWork) -> None:
    unit.add(tables.Remark(minutes_id=1, number=1, span_start=0, span_end=1))
    unit.flush()


@pytest.mark.parametrize(
    "bypass",
    [
        bulk_update,
        core_insert,
        raw_sql,
        bare_connection,
        bulk_save,
        bulk_mappings,
        bulk_update_mappings,
        legacy_query_update,
        legacy_query_delete,
        insert_with_returning,
        core_delete_of_a_table,
        a_new_key,
        edited_search_text,
        forged_history,
        edited_document,
    ],
)
def test_a_write_that_history_cannot_see_is_refused(register: Register, bypass: object) -> None:
    with_candidates(register, "例の追加")
    before = tables_of(register.path)
    with pytest.raises(UnrecordedWriteError):
        register.do(bypass)  # type: ignore[arg-type]
    assert tables_of(register.path) == before


def test_no_foreign_key_cascades() -> None:
    keys = [key for table in tables.Row.metadata.tables.values() for key in table.foreign_keys]
    assert keys
    assert all(key.ondelete is None and key.onupdate is None for key in keys)


def test_only_the_keeping_writes_on_the_bare_connection() -> None:
    root = Path(__file__).parents[2] / "tracker"
    users = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if ".unrecorded()" in path.read_text(encoding="utf-8")
    }
    assert users == {"storage/documents.py", "storage/unit.py"}


def test_deleting_a_row_that_others_hang_on_is_refused_whole(register: Register) -> None:
    (number,) = with_candidates(register, "例の追加")
    before = tables_of(register.path)

    def delete_the_item(unit: UnitOfWork) -> None:
        item = unit.get(tables.Item, number)
        assert item is not None
        unit.delete(item)

    with pytest.raises(FaultError):
        register.do(delete_the_item)
    assert tables_of(register.path) == before


def test_every_change_of_an_items_rows_names_the_item(register: Register) -> None:
    numbers = with_candidates(register, "一", "二", answer="検討する。")
    register.do(commands.merge_items, numbers[0], [numbers[1]])
    with closing(sqlite3.connect(register.path)) as connection:
        rows = connection.execute("SELECT table_name, item_number FROM change").fetchall()
    assert {item for _, item in rows} == set(numbers)
    with register.reader() as reader:
        verbs = [[b.verb for b in history(reader, number=n)] for n in numbers]
    assert verbs == [["merge", "builders"], ["merge", "builders"]]


def test_a_new_row_is_recorded_with_its_key(register: Register) -> None:
    (number,) = with_candidates(register, "例の追加")
    table, key, operation, before, after = changes(register)[0]
    assert (table, key, operation, before) == ("item", number, "insert", None)
    assert after is not None
    assert '"number": 1' in after


def test_an_expired_attribute_keeps_its_old_value_in_the_history(register: Register) -> None:
    (number,) = with_candidates(register, "古い題")

    def rename(unit: UnitOfWork) -> None:
        item = unit.get(tables.Item, number)
        assert item is not None
        unit.session.expire(item)
        item.title = "新しい題"

    register.do(rename)
    *_, (_, _, operation, before, after) = changes(register)
    assert operation == "update"
    assert before is not None
    assert after is not None
    assert "古い題" in before.encode().decode("unicode_escape")
    assert "新しい題" in after.encode().decode("unicode_escape")


def test_a_row_changed_twice_in_one_batch_is_one_change(register: Register) -> None:
    (number,) = with_candidates(register, "題")

    def twice(unit: UnitOfWork) -> None:
        item = unit.get(tables.Item, number)
        assert item is not None
        item.theme = "一"
        unit.flush()
        item.theme = "二"

    register.do(twice)
    themes = [row for row in changes(register) if row[2] == "update"]
    assert len(themes) == 1


def test_a_batch_that_changes_nothing_is_not_kept(register: Register) -> None:
    def nothing(unit: UnitOfWork) -> None:
        unit.session.exec(select(tables.Item)).all()

    register.do(nothing)
    assert tables_of(register.path)["batch"] == []


def test_an_item_counts_its_versions_whatever_of_it_changes(register: Register) -> None:
    (number,) = with_candidates(register, "題")
    register.do(commands.add_note, [number], "電話で確認した")
    with register.reader() as reader:
        rows = reader.rows("SELECT version FROM item", {})
    assert [tuple(row) for row in rows] == [(2,)]


def test_a_failing_action_leaves_nothing(register: Register) -> None:
    before = tables_of(register.path)

    def half(unit: UnitOfWork) -> None:
        candidate(unit, "題")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        register.do(half)
    assert tables_of(register.path) == before


def test_replaying_every_batch_gives_an_equal_register(register: Register, tmp_path: Path) -> None:
    register.do(commands.add_owner, "総務課", aliases=("総務",))
    register.do(commands.add_owner, "企画課")
    one, two, three = with_candidates(register, "一", "二", "三", answer="検討する。")
    register.do(commands.accept_items, [one, two])
    register.do(commands.accept_items, [three], answered=True)
    register.do(commands.assign_items, [one], "総務", others=("企画課",))
    register.do(commands.assign_items, [one], "企画課")
    register.do(commands.add_note, [two], "電話あり")
    register.do(
        commands.resolve_items,
        [one],
        disposition=Disposition.REFLECTED,
        text="反映した",
        stage=Stage.CLEARED,
    )
    register.do(commands.assess_items, [one], outcome=Outcome.SOLVED, basis=Basis.CHAIR)
    register.do(commands.merge_items, two, [three])
    register.do(commands.undo_batch)
    register.do(commands.redo_batch)
    copy = replayed(register.path, empty_database(tmp_path / "replayed.sqlite3"))
    assert tables_of(copy) == tables_of(register.path)


def test_history_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite3"
    (number,) = with_candidates(register_at(path), "題")
    register_at(path).do(commands.accept_items, [number])
    register_at(path).do(commands.undo_batch)
    with register_at(path).reader() as reader:
        rows = reader.rows("SELECT status FROM item", {})
    assert [tuple(row) for row in rows] == [("candidate",)]
