"""The pack for the next meeting, the handover, and the record: what stands in them."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import register_at, with_candidates
from tests.reports.golden import agreed
from tests.reports.held import (
    DAY,
    HELD_ON,
    WHEN,
    evidence,
    item,
    items,
    meeting,
    resolution,
)
from tests.reports.readback import from_csv, from_docx, from_html, from_markdown, from_xlsx
from tracker.cli.running import run
from tracker.domain.confirmations import ConfirmedRemark, SentConfirmation
from tracker.domain.deadlines import Deadline
from tracker.domain.records import BatchRecord, ChangeRecord, ItemRecord, OwnerEntry
from tracker.domain.words import Disposition, EvidenceRole, Kind, SpeakerReply, Stage, Status
from tracker.i18n import translator
from tracker.reports.attribution import attributed
from tracker.reports.formats import render
from tracker.reports.handover.model import Handover, build_handover
from tracker.reports.inquiry.letters import Waiting
from tracker.reports.next_meeting.build import build_next_meeting
from tracker.reports.next_meeting.model import NextMeeting
from tracker.reports.record.model import ItemFile, Record
from tracker.services import commands

JA = translator("ja")
DIRECTORY = (
    OwnerEntry(1, True, "施設課", (), 0),
    OwnerEntry(2, True, "総務課", ("総務",), 4, contact="中村係長　内線1234"),
)
SHEET = Waiting(
    1,
    "総務課",
    "照会_総務課.xlsx",
    date(2025, 8, 1),
    Deadline(date(2025, 8, 20), "17:00"),
    (1, 3),
    4,
)


def pack(records: list[ItemRecord] | None = None, **settings: object) -> NextMeeting:
    coming = replace(meeting(), id=2, held_on=DAY + timedelta(days=3), title="第4回")
    return build_next_meeting(
        DAY,
        [meeting(), coming],
        items() if records is None else records,
        owners=["総務課"],
        **settings,  # type: ignore[arg-type]
    )


def handover() -> Handover:
    return build_handover(DAY, items(), DIRECTORY, [SHEET], marks=("部内限り",))


def record() -> Record:
    changes = (
        ChangeRecord("item", 8, "update", {"status": "open"}, {"status": "dismissed"}, 8),
        ChangeRecord("note", 1, "insert", {}, {"text": "<b>", "internal": True}, 8),
    )
    batch = BatchRecord(4, "dismiss", "青木", "pc1", WHEN, None, True, (8,), changes)
    asked = (
        ConfirmedRemark(3, SpeakerReply.CHANGED, "<i>別の文。", "平日に限る。", WHEN),
        ConfirmedRemark(5, None, None, None, None),
    )
    sheet = SentConfirmation(
        1, "青木構成員", 1, HELD_ON, "a.xlsx", DAY, Deadline(DAY, "17:00"), asked
    )
    return Record(
        DAY,
        (meeting(),),
        (),
        tuple(ItemFile(i, (batch,)) for i in items()[-2:]),
        (sheet,),
        ((9, (batch,)),),
    )


def text(model: object, form: str = "html") -> str:
    made = render(model, form, JA)
    assert isinstance(made, str)
    return made


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("form", ["html", "docx"])
def test_the_pack_is_the_one_agreed_upon(form: str, lang: str) -> None:
    agreed("next-meeting", pack(reopened={1}, drafts=True), form, lang)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("form", ["md", "html", "csv", "json", "docx", "xlsx"])
def test_the_handover_is_the_one_agreed_upon(form: str, lang: str) -> None:
    agreed("handover", handover(), form, lang)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("form", ["html", "json"])
def test_the_record_is_the_one_agreed_upon(form: str, lang: str) -> None:
    agreed("record", record(), form, lang)


def test_the_pack_counts_from_the_last_meeting_to_the_coming_one() -> None:
    report = pack()
    assert report.last is not None
    assert report.last.held_on == HELD_ON
    assert report.coming is not None
    assert report.coming.title == "第4回"
    assert report.since.late == (1,)
    assert report.since.confirmed == (5,)
    assert report.to_confirm == (4,)
    assert report.unanswered == (2,)
    assert report.by_owner == (("総務課", (1, 3)), (None, (2,)))


def test_what_was_before_the_last_meeting_is_not_new() -> None:
    later = replace(meeting(), id=3, held_on=date(2025, 8, 20))
    report = build_next_meeting(DAY, [meeting(), later], items())
    assert report.since.new == ()
    assert build_next_meeting(DAY, [meeting(), later], items(), since=meeting()).since.new != ()


def test_promises_and_delegations_are_kept_in_sight() -> None:
    promise = item(
        1,
        "報告する",
        kind=Kind.COMMITMENT,
        due_as_said="来年度",
        owner_as_said="事務局",
    )
    entrusted = item(2, "修正の一任", kind=Kind.DELEGATION)
    again = item(
        3,
        "再び",
        evidence=(evidence(1, EvidenceRole.RAISED_AGAIN, "青木構成員", "前回も申し上げた。"),),
    )
    report = pack([promise, entrusted, again])
    assert report.unsettled_promises == (1,)
    assert report.delegations == (2,)
    assert report.raised_again == (3,)
    page = text(report)
    assert "期限（発言のまま）：「来年度」" in page
    assert "担当（発言のまま）：「事務局」" in page


def test_the_pack_prints_cleared_texts_only_unless_drafts_are_asked_for() -> None:
    assert "現在の数を保つ" not in text(pack())
    assert "案文は未了" in text(pack())
    assert "（案）【原案どおり】現在の数を保つ" in text(pack(drafts=True))
    assert "未定稿" in text(pack(drafts=True))


def test_speakers_of_the_pack_are_named_as_asked() -> None:
    assert "青木構成員" in text(pack())
    assert "青木構成員" not in text(pack([attributed(one, "role") for one in items()]))
    assert "構成員" not in text(pack([attributed(one, "none") for one in items()]))


def test_the_chairs_page_stays_one_page() -> None:
    many = [
        item(
            n,
            f"表示その{n}",
            status=Status.RESOLVED,
            resolutions=(resolution(Disposition.NOTED, "長" * 300),),
        )
        for n in range(1, 31)
    ]
    report = pack(many)
    first = from_html(text(report))[0]
    assert len(first) == 13
    assert all(len(cell) <= 60 for row in first for cell in row)
    assert "ほか18件は、資料を御覧ください。" in text(report)


def test_the_handover_goes_by_the_given_order_and_leaves_nothing_out() -> None:
    report = handover()
    assert [part.owner for part in report.parts] == ["総務課", None]
    first = report.parts[0]
    assert [i.row.number for i in first.items] == [1, 3, 4]
    assert first.promises == (1, 3)
    assert first.drafts == (4,)
    assert first.sheets == (SHEET,)
    page = text(report)
    assert "別名：総務" in page
    assert "照会_総務課.xlsx" in page


def test_formats_of_the_handover_agree() -> None:
    tables = from_html(text(handover()))
    assert from_markdown(text(handover(), "md")) == tables
    word, excel = render(handover(), "docx", JA), render(handover(), "xlsx", JA)
    assert isinstance(word, bytes)
    assert isinstance(excel, bytes)
    assert from_docx(word) == tables
    assert from_xlsx(excel)[0] == from_csv(text(handover(), "csv"))
    assert [row[1] for row in from_csv(text(handover(), "csv"))[1:]] == ["1", "3", "4", "2"]


@pytest.mark.parametrize("form", ["md", "html", "csv"])
def test_the_handover_tells_notes_and_internal_ones_where_asked(form: str) -> None:
    inside, outside = "費用を照会中。", "試算の結果を6月末に共有した。"
    for internal in (False, True):
        report = build_handover(DAY, items(), DIRECTORY, [SHEET], internal=internal)
        made = render(report, form, JA)
        told = made if isinstance(made, str) else made.decode("utf-8-sig")
        assert outside in told
        assert (inside in told) is internal


def test_the_record_holds_what_was_set_aside_and_undone() -> None:
    page = text(record())
    for words in (
        "運営の連絡のため",
        "統合先：#5",
        "対象外（取消し済み）",
        "#9（取り消されたもの）",
        "状態：未着手 → 対象外",
    ):
        assert words in page, words
    assert "&lt;b&gt;" in page
    assert "発言者の確認" in page
    assert "発言3：修正あり\n&lt;i&gt;別の文。\n平日に限る。\n発言5：回答なし" in page
    assert "<b>青木" not in page
    data = json.loads(text(record(), "json"))
    assert data["items"][0]["item"]["number"] == 7
    assert data["gone"][0][1][0]["undone"] is True


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "register.sqlite3"
    register = register_at(path)
    made = with_candidates(register, "開館時間の延長", "案内の表示", "返却箱")
    register.do(commands.accept_items, made)
    register.do(
        commands.resolve_items,
        made[:1],
        disposition=Disposition.NOTED,
        text="参考にする。",
        stage=Stage.CLEARED,
    )
    register.do(commands.add_item, "取り消すもの")
    register.do(commands.undo_batch)
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    return path


@pytest.mark.usefixtures("database")
def test_the_commands_write_their_papers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, form in (
        ("next-meeting", "html"),
        ("next-meeting", "docx"),
        ("handover", "xlsx"),
        ("record", "html"),
    ):
        assert run(["report", name, "-o", f"{name}.{form}"]) == 0
        assert (tmp_path / f"{name}.{form}").stat().st_size > 1000
    capsys.readouterr()
    assert run(["report", "record", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [file["item"]["number"] for file in data["items"]] == [1, 2, 3]
    assert [number for number, _ in data["gone"]] == [4]
    assert {b["verb"] for b in data["gone"][0][1]} >= {"add", "undo"}
    assert run(["report", "record", "--format", "json", "案内"]) == 0
    assert len(json.loads(capsys.readouterr().out)["items"]) == 1
    assert run(["report", "next-meeting", "--attribution", "none"]) == 0
    assert "青木構成員" not in capsys.readouterr().out
    assert run(["report", "next-meeting", "--format", "csv"]) == 3
    assert run(["report", "next-meeting", "--since", "2020-01-01"]) == 4
