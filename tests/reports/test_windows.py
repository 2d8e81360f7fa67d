"""Papers of registers that are read in windows: whole, in order, and all of one moment."""

import io
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.builders import with_candidates
from tests.engines import register_on
from tracker.i18n import translator
from tracker.reports import windows
from tracker.reports.formats import FORMATS, write
from tracker.reports.responses.columns import columns_in
from tracker.reports.responses.model import ResponseSettings
from tracker.reports.windows import Windows
from tracker.services import commands
from tracker.services.queries.record_report import record_report
from tracker.services.queries.responses_report import responses_report
from tracker.services.queries.status_report import status_report
from tracker.storage.read.reader import Reader

DAY = date(2027, 6, 1)


def test_windows_are_read_as_they_are_gone_through() -> None:
    asked: list[int] = []

    def fetch(keys: Sequence[int]) -> list[str]:
        asked.append(len(keys))
        return [str(key) for key in keys]

    found = Windows(range(1, 1202), fetch)
    assert len(found) == 1201
    assert not asked
    first = iter(found)
    assert next(first) == "1"
    assert asked == [500], "no more than is looked at"
    assert list(found.changed(len)) == [len(str(key)) for key in range(1, 1202)]
    assert asked[1:] == [500, 500, 201]
    assert list(found.only([7, 3])) == ["7", "3"]
    assert not Windows([], fetch)


@pytest.mark.parametrize("form", FORMATS)
def test_a_paper_is_the_same_however_small_its_windows(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with register_on("sqlite", tmp_path) as register:
        made = with_candidates(
            register, *(f"題{number}" for number in range(7)), answer="検討する。"
        )
        register.do(commands.accept_items, made[:5])
        papers = []
        for size in (500, 2):
            monkeypatch.setattr(windows, "SIZE", size)
            with register.reader() as reader:
                out = io.BytesIO()
                write(status_report(reader, DAY), form, translator("ja"), out)
                papers.append(out.getvalue())
        assert papers[0] == papers[1]


@pytest.mark.parametrize("report", ["responses", "record"])
@pytest.mark.parametrize("form", ["html", "json"])
def test_rows_of_a_window_are_read_as_they_are_written(
    report: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with register_on("sqlite", tmp_path) as register:
        made = with_candidates(register, *(f"題{number}" for number in range(7)), answer="検討。")
        register.do(commands.accept_items, made)
        register.do(commands.merge_items, made[0], made[1:3])
        register.do(commands.add_note, [made[4]], "経過")
        register.do(commands.undo_batch, None)
        papers = []
        for size in (500, 2):
            monkeypatch.setattr(windows, "SIZE", size)
            with register.reader() as reader:
                out = io.BytesIO()
                write(_made(reader, report), form, translator("ja"), out)
                papers.append(out.getvalue())
        assert papers[0] == papers[1]
        assert "題6" in papers[0].decode()


def _made(reader: Reader, report: str) -> object:
    if report == "record":
        return record_report(reader, DAY, None, marks=(), asked="")
    return responses_report(reader, DAY, None, ResponseSettings(columns=columns_in(None)))


def test_a_paper_is_all_of_one_moment(engine: str, tmp_path: Path) -> None:
    with register_on(engine, tmp_path) as register:
        made = with_candidates(register, "甲", "乙")
        register.do(commands.accept_items, made)
        with register.reader() as reader, reader.steady():
            report = status_report(reader, DAY)
            titles = [item.row.title for item in report.items]
            register.do(commands.edit_item, made[0], title="丙")
            out = io.BytesIO()
            write(report, "json", translator("ja"), out)
        assert [item["title"] for item in json.loads(out.getvalue())["items"]] == titles
        with register.reader() as reader:
            assert "丙" in [item.row.title for item in status_report(reader, DAY).items]
