"""What changed since a day, the counts broken down, the chart over meetings, and papers of the past."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from freezegun import freeze_time

from tests.builders import register_at, with_candidates
from tests.reports.held import DAY, OFFICE, evidence, item, items, meeting, resolution
from tests.reports.readback import from_csv, from_html, from_xlsx, tags_of
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import Changed, CountedBy, Disposition, EvidenceRole, Stage, Status
from tracker.i18n import translator
from tracker.reports.changes import Change, Changes, compared
from tracker.reports.formats import render
from tracker.reports.status.breakdown import Key
from tracker.reports.status.build import build_report
from tracker.reports.status.model import StatusReport

JA = translator("ja")


def test_each_part_of_an_item_is_compared() -> None:
    before = [
        item(1, "甲", status=Status.CANDIDATE),
        item(2, "乙"),
        item(3, "丙"),
        item(4, "丁"),
        item(5, "戊"),
        item(6, "己"),
    ]
    after = [
        item(1, "甲"),
        item(2, "乙", status=Status.DISMISSED),
        item(3, "丙", owner="総務課", due=date(2025, 10, 1)),
        item(4, "丁", status=Status.RESOLVED, resolutions=(resolution(Disposition.NOTED, "参考"),)),
        item(
            5,
            "戊",
            evidence=(evidence(1, EvidenceRole.RAISED_AGAIN, "青木構成員", "前回も述べた。"),),
        ),
        item(6, "己"),
    ]
    assert compared(before, after) == (
        Change(1, "甲", Changed.NEW, None, Status.OPEN),
        Change(4, "丁", Changed.STATUS, Status.OPEN, Status.RESOLVED),
        Change(3, "丙", Changed.OWNER, None, "総務課"),
        Change(3, "丙", Changed.DUE, None, date(2025, 10, 1)),
        Change(4, "丁", Changed.ANSWER, None, Disposition.NOTED),
        Change(5, "戊", Changed.RAISED_AGAIN),
        Change(2, "乙", Changed.SET_ASIDE, Status.OPEN, Status.DISMISSED),
    )  # fmt: skip
    assert compared(after, after) == ()


def three_meetings() -> list[MeetingRecord]:
    return [
        replace(meeting(), id=n, held_on=date(2025, 3 + n, 5), title=f"第{n}回")
        for n in range(1, 4)
    ]


def spread() -> list[ItemRecord]:
    """Items over three meetings, two owners and none."""
    return [
        replace(one, row=replace(one.row, meeting_id=1 + place % 3))
        for place, one in enumerate([*items(), item(9, "別", owners=(OFFICE,), theme="案内")])
    ]


def report(meetings: list[MeetingRecord], **settings: object) -> StatusReport:
    return build_report(DAY, meetings, spread(), owners=["総務課"], **settings)


def text(model: object, form: str) -> str:
    made = render(model, form, JA)
    assert isinstance(made, str)
    return made


def test_every_item_is_counted_once_by_meeting_theme_and_owner() -> None:
    made = report(three_meetings())
    for breakdown in made.counts.breakdowns:
        assert sum(row.total for row in breakdown.rows) == len(made.items)
    owners = next(b for b in made.counts.breakdowns if b.by is CountedBy.OWNER)
    assert [row.key for row in owners.rows] == [Key("総務課"), Key(None)]
    assert owners.rows[0].late == 1
    meetings = next(b for b in made.counts.breakdowns if b.by is CountedBy.MEETING)
    assert [row.key.name for row in meetings.rows] == ["第1回", "第2回", "第3回"]


def test_a_joint_meeting_counts_for_each_of_its_bodies() -> None:
    joint = replace(meeting(), bodies=(("甲の会", 3), ("乙の会", 1)))
    made = build_report(DAY, [joint], items())
    bodies = next(b for b in made.counts.breakdowns if b.by is CountedBy.BODY)
    assert [(row.key.name, row.total) for row in bodies.rows] == [("甲の会", 5), ("乙の会", 5)]
    assert "それぞれの会議体に数えています" in text(made, "html")


def test_a_chart_stands_beside_its_figures_from_three_meetings_on() -> None:
    assert "svg" not in tags_of(text(report(three_meetings()[:2]), "html"))
    made = report(three_meetings())
    page = text(made, "html")
    assert {"svg", "rect"} <= tags_of(page)
    assert "http" not in page.replace("http-equiv", "")
    table = next(t for t in from_html(page) if t[0][0] == "会議")
    assert [row[0] for row in table[1:]] == ["R7.4.5 第1回", "R7.5.5 第2回", "R7.6.5 第3回"]
    book = render(made, "xlsx", JA)
    assert isinstance(book, bytes)
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        drawn = archive.read("xl/charts/chart1.xml").decode()
    assert drawn.count("<c:ser>") == 5
    assert "内訳" in drawn
    sheet = from_xlsx(book)[3]
    assert [row[2] for row in sheet if row[0] == "会議"] == [
        "2025-04-05",
        "2025-05-05",
        "2025-06-05",
    ]


def test_uncleared_texts_and_their_mark_come_only_when_asked_for() -> None:
    plain = build_report(DAY, [meeting()], items())
    for form in ("html", "md", "csv", "json"):
        assert "現在の数を保つ" not in text(plain, form)
    assert "対応の案文は未了です。" in text(plain, "html")
    drafts = build_report(DAY, [meeting()], items(), drafts=True)
    assert "（案） 【原案どおり】現在の数を保つ" in text(drafts, "html")
    assert "未定稿" in text(drafts, "html")
    assert "対応の案文は未了です。" not in text(drafts, "html")


def test_what_changed_stands_in_every_format() -> None:
    found = Changes(date(2025, 8, 1), meeting(), compared([], items()))
    made = build_report(DAY, [meeting()], items(), changes=found)
    table = next(t for t in from_html(text(made, "html")) if t[1][0] == "新規")
    assert table[1][:2] == ["新規", "5"]
    assert "#1 平日の開館時間の延長：対応中" in table[1][2]
    assert "R7.8.1以降の変更" in text(made, "md")
    data = json.loads(text(made, "json"))
    assert data["changes"]["changes"][0]["after"] == "in_progress"
    book = render(made, "xlsx", JA)
    assert isinstance(book, bytes)
    assert len(from_xlsx(book)[-1]) == 6
    nothing = build_report(DAY, [meeting()], items(), changes=Changes(DAY, None, ()))
    assert "変更はありません" in text(nothing, "html")


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Register]:
    """Two items accepted on 1 June; on 1 July one is answered, and a third is added."""
    from tracker.services import commands

    path = tmp_path / "register.sqlite3"
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    with freeze_time("2025-06-01 03:00:00", ignore=["textual", "asyncio"]):
        register = register_at(path)
        register.do(commands.accept_items, with_candidates(register, "開館の時間", "案内の表示"))
    with freeze_time("2025-07-01 03:00:00", ignore=["textual", "asyncio"]):
        register.do(
            commands.resolve_items, [1], disposition=Disposition.NOTED, text="参考にする。",
            stage=Stage.CLEARED,
        )  # fmt: skip
        register.do(commands.add_item, "返却箱")
    with freeze_time("2025-08-01 03:00:00", ignore=["textual", "asyncio"]):
        yield register


@pytest.mark.usefixtures("register")
def test_a_paper_speaks_of_a_day_that_has_passed(capsys: pytest.CaptureFixture[str]) -> None:
    def numbers(*words: str) -> list[str]:
        assert run(["report", "status", "--format", "csv", *words]) == 0
        return [row[0] for row in from_csv(capsys.readouterr().out)[1:]]

    assert numbers() == ["1", "2", "3"]
    assert numbers("--as-of", "2025-06-15") == ["1", "2"]
    assert numbers("--as-of", "2025-06-15", "状態:確認待ち") == []
    for name, form in (
        ("responses", "html"),
        ("next-meeting", "html"),
        ("handover", "html"),
        ("record", "html"),
    ):
        assert run(["report", name, "--format", form, "--as-of", "2025-06-15"]) == 0
        page = capsys.readouterr().out
        assert "令和7年6月15日" in page
        assert "返却箱" not in page
        assert "参考にする" not in page
    assert run(["report", "status", "--as-of", "2025-09-01"]) == 3


@pytest.mark.usefixtures("register")
def test_since_a_day_only_what_changed_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def changed(*words: str) -> list[tuple[int, str]]:
        assert run(["report", "status", "--format", "json", *words]) == 0
        found = json.loads(capsys.readouterr().out)["changes"]["changes"]
        return [(change["number"], change["what"]) for change in found]

    assert changed("--since", "2025-06-15") == [(3, "new"), (1, "status"), (1, "answer")]
    assert changed("--since", "2025-07-01") == changed("--since", "2025-06-15")
    assert changed("--since", "2025-07-02") == []
    assert changed("--since", "2025-05-01", "--as-of", "2025-06-15") == [(1, "new"), (2, "new")]
    assert changed("--since", "2025-06-15", "開館") == [(1, "status"), (1, "answer")]
    assert run(["report", "responses", "--format", "csv", "--since", "2025-06-15"]) == 0
    rows = from_csv(capsys.readouterr().out)[1:]
    assert [row[2] for row in rows] == ["開館の時間", "返却箱"]
    assert run(["report", "status", "--since", "2025-06-15", "--as-of", "2025-06-10"]) == 3
    assert run(["report", "status", "--since", "99"]) == 4
    assert run(["report", "status", "--since", "あした"]) == 3
