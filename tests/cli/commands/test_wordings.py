"""Old and new wording, and who cleared a text, by command: what would say nothing is refused."""

import pytest

from tests.cli.conftest import Line

TEXT = ("--as", "反映", "--text", "改めた。")


@pytest.mark.parametrize(
    "words,said",
    [
        (["--old", "甲", "--new", " 甲 "], "同じ"),
        (["--cleared-by", "課長"], "--cleared-by"),
        (["--cleared-by", "課長", "--stage", "合議中"], "合議中"),
    ],
)
def test_what_says_nothing_is_refused(line: Line, words: list[str], said: str) -> None:
    line("add", "一")
    before = line.dump()
    assert said in line("resolve", 1, *TEXT, *words, expect=3).err
    assert line.dump() == before


def test_an_addition_and_a_deletion_have_one_wording(line: Line) -> None:
    line("add", "一")
    line("add", "二")
    line("resolve", 1, *TEXT, "--new", "甲")
    line("resolve", 2, *TEXT, "--old", "甲", "--stage", "了", "--cleared-by", "課長")
    one, two = (line.data("show", number)["resolutions"][0] for number in (1, 2))
    assert (one["old_wording"], one["new_wording"]) == (None, "甲")
    assert (two["old_wording"], two["new_wording"], two["cleared_by"]) == ("甲", None, "課長")


def test_who_waits_and_what_became_of_sheets_are_two_questions(line: Line) -> None:
    line("add", "一")
    assert "--sent" in line("circulate", "--waiting", "--sent", expect=3).err
