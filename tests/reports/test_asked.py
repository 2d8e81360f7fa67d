"""What papers are asked for: since when, and how speakers are named."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from freezegun import freeze_time

from tests.builders import register_at, with_candidates
from tests.reports.held import DAY, item, meeting
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.domain.words import Kind
from tracker.i18n import translator
from tracker.reports.formats import render
from tracker.reports.next_meeting.build import build_next_meeting
from tracker.services import commands


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """Three items of May 2027, the second of which was worked on in June."""
    path = tmp_path / "register.sqlite3"
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    with freeze_time("2027-05-10T03:00:00Z"):
        register = register_at(path)
        made = with_candidates(register, "開館の時間", "案内の表示", "返却箱", answer="検討する。")
        register.do(commands.accept_items, made)
        register.do(commands.add_owner, "総務課")
        register.do(commands.assign_items, made[:2], "総務課")
    with freeze_time("2027-06-20T03:00:00Z"):
        register.do(commands.set_due, [2], date(2027, 9, 1))
    return register


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    with freeze_time("2027-07-01T03:00:00Z"):
        assert run(["report", *words]) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("register")
def test_the_handover_tells_what_changed_since(capsys: pytest.CaptureFixture[str]) -> None:
    page = printed(capsys, "handover", "--since", "2027-06-01")
    assert "R9.6.1以降の変更" in page
    assert "#2 案内の表示：— → R9.9.1" in page
    assert "以降の変更" not in printed(capsys, "handover")
    data = json.loads(printed(capsys, "handover", "--since", "2027-06-01", "--format", "json"))
    assert [(c["number"], c["what"]) for c in data["changes"]["changes"]] == [(2, "due")]
    rows = printed(capsys, "handover", "--since", "2027-06-01", "--format", "csv")
    assert len(rows.splitlines()) == 4, "the first sheet stays that of the items"


@pytest.mark.usefixtures("register")
def test_the_record_since_a_day_holds_what_was_touched_whole(
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = json.loads(printed(capsys, "record", "--format", "json", "--since", "2027-06-01"))
    (file,) = data["items"]
    assert file["item"]["number"] == 2
    assert [batch["verb"] for batch in file["history"]][-1] == "due"
    assert len(file["history"]) > 2, "with all that was done before"
    assert data["since"] == "2027-06-01"
    page = printed(capsys, "record", "--since", "2027-06-01")
    assert "令和9年6月1日（火）以降に操作のあった対応事項のみ" in page
    everything = json.loads(printed(capsys, "record", "--format", "json"))
    assert len(everything["items"]) == 3
    assert json.loads(printed(capsys, "record", "--format", "json", "--since", "2027-07-01"))["items"] == []  # fmt: skip


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize("paper", ["status", "handover"])
def test_speakers_are_named_as_asked(paper: str, capsys: pytest.CaptureFixture[str]) -> None:
    named = json.loads(printed(capsys, paper, "--format", "json"))
    items = named["items"] if paper == "status" else named["parts"][0]["items"]
    speakers = (items[0]["raisers"][0], items[0]["answered_by"])
    for form in ("md", "html", "csv", "json"):
        assert any(name in printed(capsys, paper, "--format", form) for name in speakers)
        for how in ("role", "none"):
            page = printed(capsys, paper, "--format", form, "--attribution", how)
            assert not any(name in page for name in speakers)
            assert "総務課" in page, "an owner is no speaker"


def test_delegations_come_in_when_their_result_is_due() -> None:
    last, coming = meeting(), replace(meeting(), id=2, held_on=DAY + timedelta(days=10))
    made = [
        item(1, "期日なし", kind=Kind.DELEGATION),
        item(2, "次回まで", kind=Kind.DELEGATION, due=coming.held_on),
        item(3, "その後", kind=Kind.DELEGATION, due=coming.held_on + timedelta(days=1)),
    ]
    report = build_next_meeting(DAY, [last, coming], made)
    assert report.delegations == (1, 2)
    assert "期限 R7.9.11" in str(render(report, "html", translator("ja")))
    assert build_next_meeting(DAY, [last], made).delegations == (1, 2, 3), "no day, so all"
