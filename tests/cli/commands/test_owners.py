"""The directory: names, given order, and successions that keep history."""

from collections.abc import Callable
from pathlib import Path

from freezegun import freeze_time

from tests.cli.conftest import Line


def names(line: Line) -> list[str]:
    return [owner["name"] for owner in line.data("owner", "list")]


def test_names_lead_to_one_entry(sample: Line) -> None:
    sample("owner", "add", "中川構成員", "--person", "--alias", "中川幹事")
    sample("assign", 4, "中川幹事", "--with", "国際戦略局")
    assert sample.data("show", 4)["owner"] == "中川構成員"
    assert sample.numbers("担当:幹事") == [4]
    assert "中川幹事" in sample("owner", "add", "中川幹事", expect=6).err


def test_offices_stand_in_their_given_order(sample: Line) -> None:
    sample("owner", "add", "中川構成員", "--person")
    sample("owner", "order", "事務局", "国際戦略局")
    assert names(sample) == ["事務局", "国際戦略局", "情報流通行政局参事官室", "中川構成員"]
    sample("undo")
    assert names(sample)[0] == "情報流通行政局参事官室"
    sample("owner", "order", "事務局", "中川構成員", expect=3)
    sample("owner", "order", "無い課", expect=4)


def test_the_successor_inherits_what_is_open(sample: Line) -> None:
    sample("assess", 1, "了承", "--basis", "chair")
    with freeze_time("2025-07-03T03:00:00Z"):
        sample("owner", "add", "情報政策課")
        done = sample.data("owner", "succeed", "参事官室", "情報政策課", "--from", "R7.7.1")
        assert done["numbers"] == [2, 3]
        assert sample.data("show", 3)["owner"] == "情報政策課"
        assert sample.data("show", 1)["owner"] == "情報流通行政局参事官室", "closed items stay"
        entry = sample.data("owner", "list")[0]
        assert (entry["until"], entry["succeeded_by"]) == ("2025-06-30", "情報政策課")
        assert "R7.6.30まで→情報政策課" in sample("owner", "list").out
        assert "担当：情報流通行政局参事官室 → 情報政策課" in sample("history", 3).out
        said = sample("assign", 4, "参事官室", expect=3).err
        assert "R7.6.30まで" in said
        assert "情報政策課" in said
        sample("undo")
        assert sample.data("show", 3)["owner"] == "情報流通行政局参事官室"
        sample("assign", 4, "参事官室")


def test_a_successor_who_owns_the_item_too_owns_it_once(sample: Line) -> None:
    sample("assign", 2, "事務局", "--with", "国際戦略局")
    sample("owner", "succeed", "事務局", "国際戦略局")
    owners = sample.data("show", 2)["owners"]
    assert [(o["name"], o["lead"]) for o in owners] == [("国際戦略局", True)]


def test_a_wrong_succession_changes_nothing(sample: Line) -> None:
    sample("owner", "add", "中川構成員", "--person")
    sample("owner", "add", "情報政策課")
    before = sample.dump()
    sample("owner", "succeed", "事務局", "会議事務局", expect=3)
    sample("owner", "succeed", "事務局", "中川構成員", expect=3)
    sample("owner", "succeed", "事務局", "無い課", expect=4)
    sample("owner", "succeed", "事務局", "情報政策課", "--from", "2099-01-01", expect=3)
    assert sample.dump() == before
    sample("owner", "succeed", "情報政策課", "国際戦略局")
    sample("owner", "succeed", "事務局", "情報政策課", expect=3)


def test_two_names_that_may_be_one_person_are_told(
    line: Line, minutes: Callable[..., Path]
) -> None:
    line("owner", "add", "--person", "青木幹事")
    said = line("owner", "add", "--person", "青木構成員").err
    assert "tracker owner merge 青木幹事 青木構成員" in said
    line("undo")
    said = line("import", minutes()).err
    assert "tracker owner add --person 青木幹事 --alias 青木構成員" in said
    line("owner", "add", "--person", "青木幹事", "--alias", "青木構成員")
    assert line.numbers("発言者:青木幹事") == line.numbers("発言者:青木構成員") != []
    said = line("import", minutes("second.txt", date="令和７年６月２日"), "--as", "new").err
    assert "同じ人" not in said


def test_an_office_that_was_split_hands_on_item_by_item(line: Line) -> None:
    for name in ("総務課", "人事課", "文書課"):
        line("owner", "add", name)
    for title in ("一", "二", "三"):
        line("add", title)
    line("assign", 1, 2, 3, "総務課")
    line("owner", "succeed", "総務課", "人事課", "--item", 9, expect=4)
    line("owner", "succeed", "総務課", "人事課", "--item", 1, "--item", 2)
    line("owner", "succeed", "総務課", "文書課", "--item", 3)
    assert [line.data("show", n)["owner"] for n in (1, 2, 3)] == ["人事課", "人事課", "文書課"]
    old = next(o for o in line.data("owner", "list") if o["name"] == "総務課")
    assert old["succeeded_by"] == "人事課、文書課"


def test_an_entry_gets_the_other_names_it_lacks(line: Line) -> None:
    line("owner", "add", "総務課", "--alias", "総括担当")
    line("owner", "add", "総務課", "--alias", "総括担当", "--alias", "庶務担当")
    (entry,) = line.data("owner", "list")
    assert set(entry["aliases"]) == {"総括担当", "庶務担当"}
    line("owner", "add", "広報課")
    line("owner", "add", "広報課", "--alias", "庶務担当", expect=6)


def test_who_changes_a_role_has_chosen_it(line: Line) -> None:
    for name in ("総務課", "広報課"):
        line("owner", "add", name)
    line("add", "様式の統一")
    line("assign", 1, "総務課", "--with", "広報課", "--actor", "甲野")
    line("assign", 1, "広報課", "--with", "総務課", "--actor", "乙野")
    owners = {o["name"]: o["chosen_by"] for o in line.data("show", 1)["owners"]}
    assert owners == {"広報課": "乙野", "総務課": "乙野"}


def test_a_day_that_is_over_puts_nothing_off(line: Line) -> None:
    line("add", "様式の統一")
    line("defer", 1, "--reason", "調整中", "--until", "2020-01-01", expect=3)


def test_a_contact_is_kept_printed_and_taken_back(line: Line, tmp_path: Path) -> None:
    def contacts() -> list[str | None]:
        return [entry["contact"] for entry in line.data("owner", "list")]

    line("owner", "add", "総務課", "--alias", "総務", "--contact", "中村係長　内線1234")
    line("owner", "add", "施設課")
    assert contacts() == ["中村係長　内線1234", None]
    line("owner", "contact", "総務", "=長谷川\n03-0000-0000")
    assert contacts() == ["=長谷川\n03-0000-0000", None]
    line("undo")
    assert contacts()[0] == "中村係長　内線1234"
    line("export", tmp_path / "all.jsonl")
    other = ("--db", tmp_path / "other.sqlite3")
    line(*other, "init")
    line(*other, "load", tmp_path / "all.jsonl")
    assert "内線1234" in line(*other, "owner", "list").out
    line("owner", "merge", "施設課", "総務課")
    assert contacts() == ["中村係長　内線1234"]
    line("add", "駐輪場")
    line("assign", 1, "施設課")
    assert "連絡先：中村係長　内線1234" in line("report", "handover").out
    line("owner", "contact", "施設課", "none")
    assert contacts() == [None]
    line("owner", "contact", "どこにもない課", "x", expect=4)


def test_a_name_is_one_line(line: Line) -> None:
    line("owner", "add", "総務課\n庶務係", "--alias", "庶務\n係")
    (entry,) = line.data("owner", "list")
    assert (entry["name"], entry["aliases"]) == ("総務課 庶務係", ["庶務 係"])


def test_a_name_in_other_case_or_width_is_the_same(line: Line) -> None:
    line("init")
    line("owner", "add", "Build team")
    for other in ("build team", "ＢＵＩＬＤ team"):
        assert "Build team" in line("owner", "add", other, expect=6).err
        assert "Build team" in line("owner", "add", "甲課", "--alias", other, expect=6).err
    assert [entry["name"] for entry in line.data("owner", "list")] == ["Build team"]


def test_a_name_that_nobody_has_is_told_with_those_near_it(line: Line) -> None:
    line("init")
    line("owner", "add", "小倉参事官補佐", "--person")
    line("add", "一")
    assert "小倉参事官補佐" in line("assign", 1, "小倉", expect=4).err
