"""What becomes of owners, answers, dates and links where two items, or two entries, are one."""

import pytest

from tests.builders import register_at, with_candidates
from tests.cli.conftest import Line


@pytest.fixture
def three(line: Line) -> Line:
    """Three items and the offices that may own them."""
    line("init")
    for name in ("甲課", "乙課", "丙課"):
        line("owner", "add", name)
    for title in ("一", "二", "三"):
        line("add", title)
    return line


def owners(line: Line, number: int) -> list[tuple[str, bool]]:
    return [(o["name"], o["lead"]) for o in line.data("show", number)["owners"]]


def test_the_kept_item_takes_over_one_lead(three: Line) -> None:
    three("assign", 2, "甲課")
    three("assign", 2, "乙課", "--with", "甲課")
    three("merge", 1, 2)
    assert owners(three, 1) == [("乙課", True), ("甲課", False)]


def test_its_own_lead_stays_the_only_one(three: Line) -> None:
    three("assign", 1, "丙課")
    three("assign", 2, "乙課", "--with", "丙課")
    three("merge", 1, 2)
    assert owners(three, 1) == [("丙課", True), ("乙課", False)]


def test_its_own_answer_stays_the_latest(three: Line) -> None:
    three("resolve", 1, "--as", "反映", "--text", "直した。", "--stage", "cleared")
    three("resolve", 2, "--as", "今後の参考", "--text", "参考にする。")
    three("merge", 1, 2)
    said = three.data("show", 1)["resolutions"]
    assert [(r["round"], r["text"]) for r in said] == [(1, "参考にする。"), (2, "直した。")]
    three("assess", 1, "了承", "--basis", "chair")
    assert three.data("show", 1)["status"] == "closed"


def test_without_an_answer_of_its_own_it_takes_the_others(three: Line) -> None:
    three("resolve", 2, "--as", "今後の参考", "--text", "参考にする。")
    three("merge", 1, 2)
    assert [r["text"] for r in three.data("show", 1)["resolutions"]] == ["参考にする。"]


def test_links_to_a_merged_item_lead_to_the_kept_one(three: Line) -> None:
    three("link", 3, 2)
    three("merge", 1, 2)
    assert three.data("show", 3)["earlier"] == 1
    assert [e["number"] for e in three.data("show", 1)["thread"]] == [1, 3]
    three("link", 3, "none")
    assert three.data("show", 1)["thread"] == []
    assert {e["role"] for e in three.data("show", 1)["evidence"]} <= {"raised"}


def test_an_item_is_never_merged_in_a_circle(three: Line) -> None:
    three("merge", 1, 2)
    before = three.dump()
    said = three("merge", 2, 1, expect=5).err
    assert "対応事項2は対応事項1に統合" in said
    three("merge", 3, 3, expect=3)
    assert three.dump() == before
    three("merge", 3, 1)
    assert "tracker show 3" in three("start", 2, expect=5).err


def test_an_owner_who_was_sent_a_sheet_can_be_merged(three: Line) -> None:
    three("assign", 1, "甲課")
    three("circulate", "-o", "sheets")
    three("owner", "merge", "乙課", "甲課")
    assert owners(three, 1) == [("乙課", True)]
    assert "乙課" in three("circulate", "--waiting").out
    three("undo")
    assert "甲課" in three("circulate", "--waiting").out


def test_what_a_split_takes_away_is_a_change_of_the_item(three: Line) -> None:
    with_candidates(register_at(three.path), "四", "五")
    three("merge", 4, 5)
    version = three.data("show", 4)["version"]
    second = three.data("show", 4)["evidence"][-1]["id"]
    done = three.data("split", 4, "--evidence", second)
    assert three.data("show", 4)["version"] > version
    new = done["numbers"][-1]
    for number, words in ((4, f"対応事項{new}へ移した"), (new, "対応事項4から引き継")):
        assert "分割" in three("history", number).out
        assert words in three("history", number).out
    three("edit", 4, "--title", "別の題", "--if-version", version, expect=6)
