"""What is raised again: suggested, linked with its quote, told as a thread, and taken back."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line

RAISED = "会議資料の電子配布を三日前までにお願いしたい。"
AGAIN = "前々回も申し上げたが、会議資料の電子配布を三日前までにお願いしたい。"


def minutes(round_: int, date: str, words: str) -> str:
    return (
        f"検討会（第{round_}回）議事概要\n\n１．日時：{date} 10:00～12:00\n２．場所：会議室\n３．議事\n（１）進め方\n\n"
        f"【青木構成員】\n{words}\n\n【井上参事官】\n御意見は承った。\n"
    )


@pytest.fixture
def raised_again(line: Line) -> Line:
    """Item 1 of round 2 is closed; item 2 of round 4 says that it was raised two rounds ago."""
    Path("第2回.txt").write_text(minutes(2, "令和７年４月２日（水）", RAISED), "utf-8")
    Path("第4回.txt").write_text(minutes(4, "令和７年10月１日（水）", AGAIN), "utf-8")
    line("import", "第2回.txt")
    line("accept", 1)
    line("resolve", 1, "--as", "運用で対応", "--text", "次回から三日前に送る。")
    line("assess", 1, "了承", "--basis", "chair")
    line("import", "第4回.txt")
    assert line.numbers("状態:候補") == [2]
    return line


def test_it_is_suggested_with_the_meeting_that_is_meant(raised_again: Line) -> None:
    shown = raised_again("show", 2)
    assert "未確定）]「前々回も申し上げた" in shown.out
    assert "R7.4.2の会議" in shown.out
    assert "以前にもあった可能性] 1" in shown.out
    assert "tracker link 2 1" in shown.err
    assert raised_again.numbers("再指摘:未確定") == raised_again.numbers("again:unresolved") == [2]


def test_minutes_that_are_not_there_are_named(line: Line) -> None:
    Path("第4回.txt").write_text(minutes(4, "令和７年10月１日（水）", AGAIN), "utf-8")
    line("import", "第4回.txt")
    assert "第2回の議事録は登録されていません" in line("show", 1).out
    reference = line.data("show", 1)["refers_back"]
    assert (reference["round"], reference["meeting_id"], reference["resolved"]) == (2, None, False)


def test_a_closed_item_asks_whether_to_open_it_again(raised_again: Line) -> None:
    before = raised_again.dump()
    refused = raised_again("link", 2, 1, expect=3)
    assert "--reopen" in refused.err
    assert "--leave" in refused.err
    raised_again("link", 2, 1, "--reopen", "--leave", expect=3)
    assert raised_again.dump() == before
    raised_again("link", 2, 1, "--leave")
    assert raised_again.data("show", 1)["status"] == "closed"
    raised_again("link", 2, 1, "--reopen")
    first = raised_again.data("show", 1)
    assert first["status"] == "open"
    assert "R7.10.1" in first["status_reason"]
    again = [e for e in first["evidence"] if e["role"] == "raised_again"]
    assert [(e["quote"], e["remark"]) for e in again] == [(AGAIN, 1)]
    assert raised_again.numbers("再指摘:結び付け済") == [2]
    assert raised_again.numbers("再指摘:未確定") == []


def test_the_thread_is_told_oldest_first_from_either_end(raised_again: Line) -> None:
    raised_again("link", 2, 1, "--leave")
    for number in (1, 2):
        assert [e["number"] for e in raised_again.data("show", number)["thread"]] == [1, 2]
    shown = raised_again("show", 1).out
    assert shown.index("* R7.4.2  1") < shown.index("R7.10.1  2")
    assert "対応事項1の再度の御指摘" in raised_again("history", 2).out
    raised_again("undo")
    assert raised_again.data("show", 1)["thread"] == []
    assert all(e["role"] != "raised_again" for e in raised_again.data("show", 1)["evidence"])
    raised_again("redo")
    raised_again("link", 2, "none")
    assert raised_again.data("show", 2)["earlier"] is None
    assert all(e["role"] != "raised_again" for e in raised_again.data("show", 1)["evidence"])
    raised_again("link", 2, "none", expect=5)


def test_links_lead_back_in_time_and_never_round(raised_again: Line) -> None:
    raised_again("accept", 2)
    said = raised_again("link", 1, 2, expect=3)
    assert "tracker link 2 1" in said.err
    raised_again("link", 2, 2, expect=3)
    raised_again("link", 2, 9, expect=4)
    raised_again("add", "手書き")
    raised_again("link", 3, 2)
    raised_again("link", 2, 3, expect=3)


def test_merging_what_was_linked_keeps_each_quote_once(raised_again: Line) -> None:
    raised_again("link", 2, 1, "--reopen")
    raised_again("merge", 1, 2)
    kept = raised_again.data("show", 1)
    assert [e["role"] for e in kept["evidence"] if e["quote"] == AGAIN] == ["raised_again"]
    assert kept["thread"] == []
    assert raised_again.data("coverage")[-2]["accounted_for"]


def test_a_merge_never_leads_an_item_back_to_itself(line: Line) -> None:
    line("init")
    for title in ("一", "二", "三", "四"):
        line("add", title)
    line("link", 2, 1)
    line("link", 3, 2)
    line("merge", 1, 3)
    assert [e["number"] for e in line.data("show", 1)["thread"]] == [1, 2]
    line("link", 4, 1)  # the way back from 1 comes to an end
    assert [e["number"] for e in line.data("show", 4)["thread"]][-1] == 4
