"""Who raised a merged item: those who asked, not those who answered or promised."""

from pathlib import Path

import pytest

from tests.builders import register_at
from tracker.cli.running import run
from tracker.domain.filters import Filter
from tracker.services import commands
from tracker.services.queries.list_items import list_items
from tracker.services.queries.show_item import show_item

MINUTES = """図書館の在り方に関する検討会（第3回）議事概要

１．日時：令和7年6月5日（木）10:00～12:00
２．場所：市役所会議室

１．開館時間について
○井上課長　次回の会議までに、試算の結果を取りまとめて御報告します。
○青木構成員　開館の時間を延ばしていただきたい。
"""


@pytest.mark.parametrize("asked_first", [True, False])
def test_who_only_promised_raised_nothing(
    asked_first: bool,  # noqa: FBT001 - a test's own case
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRACKER_DB", str(tmp_path / "register.sqlite3"))
    register = register_at(tmp_path / "register.sqlite3")
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    assert run(["import", str(tmp_path / "minutes.txt")]) == 0
    with register.reader() as reader:
        raised = {row.raised_by: row.number for row in list_items(reader, Filter())}
    asked, promised = raised["青木構成員"], raised["井上課長"]
    kept, gone = (asked, promised) if asked_first else (promised, asked)
    register.do(commands.merge_items, kept, [gone])
    with register.reader() as reader:
        item = show_item(reader, kept)
    assert item.raisers == ("青木構成員",)
    assert item.row.raised_by == "青木構成員"
    register.do(commands.undo_batch)
    with register.reader() as reader:
        assert {show_item(reader, n).raisers[0] for n in raised.values()} == set(raised)
