"""A secretary's fourteen months with the register: three meetings, two reshuffles, a year's report."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from freezegun import freeze_time

from tests.cli.conftest import Line
from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.resources import data_path

BODY = "AIガバナンス検討会"


class Office:
    """The secretariat at work: each action on its day, under its actor."""

    def __init__(self, line: Line, register: Register) -> None:
        self.line = line
        self.register = register

    def on(self, day: str, *words: object, actor: str = "事務局 青木") -> Any:
        with freeze_time(f"{day}T05:00:00Z"):
            return self.line.data(*words, "--actor", actor)

    def says(self, day: str, *words: object, expect: int = 0) -> str:
        with freeze_time(f"{day}T05:00:00Z"):
            said = self.line(*words, "--actor", "事務局 青木", expect=expect)
        return said.out + said.err

    def numbers(self, day: str, *words: object) -> list[int]:
        return [row["number"] for row in self.on(day, "list", "--limit", 0, *words)]

    def show(self, day: str, number: int) -> Any:
        return self.on(day, "show", number)


@pytest.fixture
def office(line_on_each: tuple[Line, Register]) -> Office:
    """The joint meeting's digest as if it were its minutes, in two editions."""
    digest = (data_path("seed") / "joint-meeting-2025-03-07.txt").read_text("utf-8")
    text = re.sub(r"(?m)^※見本.*\n", "", digest)
    Path("第1版.txt").write_text(text, "utf-8")
    Path("第2版.txt").write_text(
        text.replace("オンライン開催", "オンライン開催（一部対面）"), "utf-8"
    )
    return Office(*line_on_each)


def answered(office: Office, day: str, numbers: Sequence[int]) -> list[int]:
    """Those whose question was answered on the day."""
    found = []
    for number in numbers:
        item = office.show(day, number)
        if item["kind"] == "question" and any(e["role"] == "answered" for e in item["evidence"]):
            found.append(number)
    return found


def test_a_secretarys_fourteen_months(office: Office) -> None:  # noqa: PLR0915 - one story
    # The evening of the meeting: the boss asks, the minutes are weeks away.
    evening = "2025-03-07"
    office.on(evening, "meeting", "add", evening, "--body", BODY, "--round", 26)
    (by_hand,) = office.on(evening, "add", "次回日程の早期連絡", "--meeting", evening)["numbers"]
    assert office.show(evening, by_hand)["status"] == "open"

    # The minutes come, twice by mistake; triage goes to full coverage.
    triage = "2025-03-28"
    office.on(triage, "import", "第1版.txt")
    assert office.on(triage, "import", "第1版.txt")["recognised"]
    candidates = office.numbers(triage, "状態:候補")
    assert len(candidates) >= 10
    said_yes = answered(office, triage, candidates)
    assert said_yes
    office.on(triage, "accept", *said_yes, "--answered")
    assert {office.show(triage, n)["day_answer"] for n in said_yes} == {"fully"}
    aside, *kept = [n for n in candidates if n not in said_yes]
    half = next((n for n in kept if office.show(triage, n)["answered_by"]), None)
    if half is not None:
        office.on(triage, "answered", half, "一部回答")
        assert office.numbers(triage, "当日回答:一部") == [half]
    office.on(triage, "dismiss", aside, "--reason", "会議の進行に関する発言のため")
    office.on(triage, "accept", *kept)
    rest = [
        f"{r['meeting_id']}:{r['number']}"
        for r in office.on(triage, "coverage")
        if not r["accounted_for"]
    ]
    assert rest
    (meeting,) = office.on(triage, "meeting", "list")
    assert meeting["to_do"] == len(rest)
    assert f"未仕分け{len(rest)}件" in office.says(triage, "meeting", "close", evening, expect=5)
    assert "--reason" in office.says(triage, "meeting", "close", evening, expect=5)
    office.on(triage, "clear", *rest, "--reason", "進行・情報共有")
    office.on(triage, "meeting", "close", evening)
    assert all(r["accounted_for"] for r in office.on(triage, "coverage"))

    # Owners and dates; the offices change their names and officials in April.
    for name in ("情報流通課", "国際課", "参事官室"):
        office.on(triage, "owner", "add", name)
    office.on(triage, "assign", by_hand, *kept, "参事官室", "--with", "国際課")
    late, followed, improved, *others = kept
    office.on(triage, "due", late, "4月末")
    office.on(triage, "due", followed, improved, *others, "年度末")
    assert "R7.3.1" in office.says(triage, "due", late, "2025-03-01", expect=3)
    office.on("2025-04-01", "owner", "succeed", "参事官室", "情報流通課")
    assert office.show("2025-04-01", late)["owner"] == "情報流通課"
    assert "参事官室 → 情報流通課" in office.says("2025-04-02", "history", late)

    # The next meeting is moved, and what is due at it moves along.
    office.on("2025-04-10", "meeting", "add", "2025-07-03", "--body", BODY, "--round", 27)
    office.on("2025-04-10", "due", by_hand, "次回会議")
    office.on("2025-06-02", "meeting", "move", "2025-07-03", "2025-07-10")
    assert office.show("2025-06-02", by_hand)["due"] == "2025-07-10"

    # Before the second meeting: one is late, answers are drafted, consulted, cleared.
    june = "2025-06-20"
    assert late in office.numbers(june, "期限:超過")
    for stage in ("draft", "consulted", "cleared"):
        office.on(
            june, "resolve", followed, improved, *others, "--as", "反映", "--text",
            "本文に反映した。", "--stage", stage, "--reference", "本文第2章",
            "--old", "努めるものとする。", "--new", "努めなければならない。",
        )  # fmt: skip
    assert [r["stage"] for r in office.show(june, followed)["resolutions"]] == ["cleared"]
    assert "合議中 → 了" in office.says(june, "history", followed)
    assert office.show(june, followed)["resolutions"][0]["cleared_by"] == "事務局 青木"
    office.on(june, "printed", by_hand, "しない")
    office.on(june, "arrange", improved, followed)
    assert office.show(june, followed)["print_order"] == 2
    different = office.on(june, "list", "--since", evening)
    assert set(different["new"]) >= {*kept, *said_yes}
    assert late in different["late"]

    # The second meeting: many confirmed at once, one followed, one to be improved; one sent a deputy.
    second = "2025-07-10"
    absent = office.show(second, followed)["raised_by"]
    office.on(second, "owner", "deputy", "田中課長", "--of", absent, "--meeting", second)
    office.on(second, "assess", *others, "了承", "--meeting", second, "--text", "一括了承")
    office.on(second, "assess", followed, "継続", "--meeting", second, "--text", "次回も報告する")
    office.on(second, "assess", improved, "要再検討", "--meeting", second, "--text", "例を増やす")
    office.on(second, "assess", *said_yes, "了承", "--basis", "secretariat")
    states = {n: office.show(second, n)["status"] for n in (*others, *said_yes)}
    assert set(states.values()) == {"closed"}
    assert {office.show(second, n)["status"] for n in (followed, improved)} == {"open"}

    # A slip after a restart, by somebody else, who takes back only their own.
    office.on("2025-07-11", "defer", late, "--reason", "照会中", actor="新任 上田")
    before = office.show("2025-07-11", followed)
    office.on("2025-07-14", "undo", actor="新任 上田")
    assert office.show("2025-07-14", late)["status"] == "open"
    assert office.show("2025-07-14", followed) == before

    # The minutes are revised; nothing that was decided is lost, every quote still stands.
    office.on("2025-08-01", "import", "第2版.txt", "--as", "edition:1")
    assert office.on("2025-08-01", "verify")["mismatches"] == []
    assert office.show("2025-08-01", others[0])["status"] == "closed"

    # Raised again at the third meeting: the closed item opens with its history, a second round begins.
    third = "2026-02-20"
    office.on(third, "meeting", "add", third, "--body", BODY, "--round", 28)
    again = others[0]
    (new,) = office.on(third, "add", "例示の再度の御指摘", "--meeting", third)["numbers"]
    assert "--leave" in office.says(third, "link", new, again, expect=3)
    office.on(third, "link", new, again, "--reopen", "--reason", "第28回で再度の御指摘")
    assert [e["number"] for e in office.show(third, new)["thread"]] == [again, new]
    different = office.on(third, "list", "--since", second)
    assert (different["reopened"], different["new"]) == ([again], [new])
    office.on(third, "resolve", again, improved, "--as", "一部反映", "--text", "例を加えた。")
    office.on(third, "assess", again, improved, "了承", "--meeting", third)
    rounds = office.show(third, again)
    assert [r["round"] for r in rounds["resolutions"]] == [1, 2]
    assert [a["outcome"] for a in rounds["assessments"]] == ["solved", "solved"]
    office.says(third, "assess", late, "了承", "--meeting", third, expect=5)

    # Fourteen months later the register explains itself to the next ones.
    year = "2026-05-07"
    assert late in office.numbers(year, "動きなし:180")
    assert office.numbers(year, "状態:完了", "--as-of", "2025-07-01") == []
    at_second = office.numbers(year, "状態:完了", "--as-of", second)
    assert at_second == sorted([*others, *said_yes])
    stood = office.on(year, "meeting", "show", second)["follow_ups"]
    assert {row["number"] for row in stood} == {by_hand, late, followed, improved}
    assert {row["owner"] for row in stood} == {"情報流通課"}
    history = office.says(year, "history", again)
    for words in ("候補 → 未着手", "一括了承", "第28回で再度の御指摘", "例を加えた。"):
        assert words in history
    stood_in = office.on(year, "owner", "deputies")
    assert ("田中課長", absent) in [(d["name"], d["stands_in_for"]) for d in stood_in]
    first_round = office.show(year, again)["resolutions"][0]
    assert (first_round["old_wording"], first_round["new_wording"]) == (
        "努めるものとする。",
        "努めなければならない。",
    )
    report = office.says(year, "report", "status")
    assert office.show(year, late)["title"] in report
    office.on(year, "export", "引継ぎ.jsonl")
    office.on(year, "--db", "次年度.sqlite3", "init")
    office.on(year, "--db", "次年度.sqlite3", "load", "引継ぎ.jsonl")
    assert tables_of(Path("次年度.sqlite3")) == tables_of(office.register)
