"""What a command says is so; what it would ignore it refuses; what it can't read it names."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from freezegun import freeze_time

from tests.cli.conftest import Line
from tracker.cli.circulation.writing import stems

HUGE = "9" * 5000


@pytest.fixture
def two(line: Line) -> Line:
    """Two items of two actors."""
    line("add", "資料の送付", "--actor", "甲野")
    line("add", "様式の統一", "--actor", "乙野")
    return line


@pytest.mark.parametrize(
    "words",
    [
        ("show", HUGE),
        ("show", str(2**40)),
        ("accept", HUGE),
        ("show", HUGE.translate({ord("9"): "９"})),
        ("meeting", "show", HUGE),
        ("list", f"会議:{HUGE}"),
        ("clear", f"1:{HUGE}", "--reason", "進行"),
        ("add", "新規", "--from", f"1:{HUGE}-{HUGE}"),
        ("list", "--limit", HUGE),
        ("undo", "--batch", HUGE),
        ("list", f"動きなし:{HUGE}"),
    ],
)
def test_a_number_beyond_all_bounds_is_no_bug(two: Line, words: tuple[str, ...]) -> None:
    two("meeting", "add", "2025-04-02", "--body", "検討会")
    expect = 4 if words[0] in {"show", "accept", "clear", "meeting"} else 3
    two(*words, expect=expect)


def test_a_group_without_its_command_says_which_there_are(two: Line) -> None:
    for words in (("owner", "--json"), ("meeting", "--actor", "甲野"), ("db", "--lang", "ja")):
        said = two(*words, expect=2).err
        assert "Missing" not in said
        assert "サブコマンド" in said


def test_redo_of_another_s_action_names_its_batch(two: Line) -> None:
    batch = two.data("history", "--limit", 1)[0]["batch"]
    two("undo", "--batch", batch, "--actor", "甲野")
    said = two("redo", "--actor", "甲野").err
    assert f"tracker undo --batch {batch}" in said
    two("undo", "--batch", batch, "--actor", "甲野")
    assert two.numbers() == [1]


def test_an_item_that_was_undone_has_its_history(two: Line) -> None:
    two("undo", "--actor", "乙野")
    assert [batch["verb"] for batch in two.data("history", 2)] == ["undo", "add"]
    two("history", 9, expect=4)


def test_options_that_would_do_nothing_are_refused(two: Line) -> None:
    two("meeting", "add", "2025-04-02", "--body", "検討会")
    for words in (
        ("show", 1, "--mark", "案"),
        ("show", 1, "--attribution", "none"),
        ("list", "--since", 1, "--limit", 3),
        ("list", "--since", 1, "--sort", "謎"),
        ("circulate", "--waiting", "--by", "4/10"),
        ("circulate", "--sent", "状態:未着手"),
        ("circulate", "--waiting", "--force"),
    ):
        said = two(*words, expect=3).err
        assert any(str(word) in said for word in words[-2:])


def test_a_difference_is_filtered_as_of_its_own_day(line: Line) -> None:
    with freeze_time("2025-04-01T03:00:00Z"):
        line("meeting", "add", "2025-04-01", "--body", "検討会")
    with freeze_time("2025-04-02T03:00:00Z"):
        line("add", "資料の送付")
    with freeze_time("2025-04-10T03:00:00Z"):
        line("dismiss", 1, "--reason", "重複")
        asked = ("list", "状態:未着手", "--since", 1)
        assert line.data(*asked, "--as-of", "2025-04-05")["new"] == [1]
        assert line.data(*asked)["new"] == []


def test_the_meeting_before_is_one_of_the_same_body(line: Line) -> None:
    for day, body in (
        ("2025-04-01", "甲委員会"),
        ("2025-04-02", "乙委員会"),
        ("2025-04-03", "甲委員会"),
    ):
        line("meeting", "add", day, "--body", body)
    assert line.data("meeting", "show", 3)["since_last"]["meeting_id"] == 1
    assert line.data("meeting", "show", 2)["since_last"] is None


@pytest.mark.parametrize("size", ["-1", "0", "二", ""])
def test_a_size_is_a_whole_number(line: Line, minutes: Callable[..., Path], size: str) -> None:
    assert "bytes" not in line("read", minutes(), f"--max-size={size}", expect=3).err
    assert line("read", minutes(), "--max-size", "６４", "--part", "１").out


def test_english_lines_have_english_signs(line: Line, minutes: Callable[..., Path]) -> None:
    said = line("read", minutes(), "--lang", "en").out
    assert "検討会 (2)" in said
    assert "検討会（第２回）" not in said.split("\n", 1)[1]


def test_the_last_language_named_speaks(two: Line) -> None:
    assert "no item" in two("show", 9, "--lang", "ja", "--lang", "en", expect=4).err
    assert "ありません" in two("show", 9, expect=4).err


def test_files_of_names_that_look_alike_are_all_there() -> None:
    owners = ["企画 課", "企画/課", "A", "A", "A-2", "a", "字" * 80, "字" * 81]
    names = stems("照会", owners, date(2025, 4, 2))
    assert len({name.casefold() for name in names}) == len(owners)


def test_sheets_are_written_only_where_they_are_kept_as_sent(
    two: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.errors import ConflictError, Message
    from tracker.services import commands

    def refuse(*_args: object, **_words: object) -> None:
        raise ConflictError(Message("There are too many words: {words}", words="x"))

    two("owner", "add", "総務課")
    two("assign", 1, "総務課")
    with monkeypatch.context() as patch:
        patch.setattr(commands, "circulate_sheets", refuse)
        two("circulate", "-o", "sheets", expect=6)
    assert list(Path("sheets").iterdir()) == []
    two("circulate", "-o", "sheets")
    assert len(list(Path("sheets").iterdir())) == 2
    assert json.loads(two("circulate", "--sent", "--json").out)[0]["owner"] == "総務課"


def test_counts_without_accepted_items_speak_of_none(
    line: Line, minutes: Callable[..., Path]
) -> None:
    line("import", minutes())
    assert "担当未定" not in line().out
    line("accept", line.numbers("状態:候補")[0])
    assert "担当未定 1" in line().out


def test_help_of_mend_is_translated(line: Line) -> None:
    said = line("mend", "--help").out
    assert "発言" in said.split("\n")[0]
    assert "MEETING:NUMBER" not in said.split("\n")[0]
    assert "WORDS" not in said


def test_the_next_meeting_is_one_of_the_item_s_own_body(line: Line) -> None:
    meetings = (("2099-04-01", "乙委員会"), ("2099-05-01", "甲委員会"), ("2099-05-01", "乙委員会"))
    line("meeting", "add", "2025-04-01", "--body", "甲委員会")
    line("add", "資料の送付", "--meeting", 1)
    said = line("due", 1, "次回会議", expect=3).err
    assert "--body 甲委員会" in said
    for day, body in meetings:
        line("meeting", "add", day, "--body", body)
    line("due", 1, "次回会議")
    line("meeting", "move", 3, "2099-06-01")
    assert line.data("show", 1)["due"] == "2099-06-01"
    line("defer", 1, "--reason", "調整中", "--until", "次回会議")
    line("add", "別の件", "--meeting", 1)
    line("due", 2, "2099-12-01")
    line("merge", 1, 2, "--due", "次の会議まで")
    assert line.data("show", 1)["due"] == "2099-06-01"


def test_words_of_the_minutes_are_taken_as_a_due_date(line: Line) -> None:
    line("add", "資料の送付")
    with freeze_time("2025-04-02T03:00:00Z"):
        for said, day in (("翌年度末", "2027-03-31"), ("2週間以内に", "2025-04-16")):
            line("due", 1, said)
            assert line.data("show", 1)["due"] == day
        for said in ("9999年度末", "来年度", "翌月"):
            line("due", 1, said, expect=3)
        line("list", "due:9999年度", expect=3)


def test_reminders_go_to_who_owns_the_item_now(two: Line) -> None:
    for name in ("甲課", "乙課", "丙課"):
        two("owner", "add", name)
    two("assign", 1, 2, "甲課")
    two("circulate", "-o", "sheets")
    two("assign", 2, "乙課")
    (sheet,) = two.data("circulate", "--waiting")
    assert (sheet["owner"], sheet["waiting"]) == ("甲課", [1])
    two("owner", "succeed", "甲課", "丙課")
    (sheet,) = two.data("circulate", "--waiting")
    assert (sheet["owner"], sheet["waiting"]) == ("丙課", [1])


def test_speakers_are_waited_for_on_the_latest_edition(
    line: Line, minutes: Callable[..., Path]
) -> None:
    path = minutes()
    line("import", path)
    line("circulate", "--to", "speakers", "-o", "one")
    first = line.data("circulate", "--to", "speakers", "--waiting")
    other = Path("other.txt")
    other.write_text(path.read_text(encoding="utf-8") + "\n【青木構成員】\n追加。\n", "utf-8")
    line("import", other)
    assert line.data("circulate", "--to", "speakers", "--waiting") == first
    line("circulate", "--to", "speakers", "-o", "two")
    waiting = line.data("circulate", "--to", "speakers", "--waiting")
    assert sorted(sheet["speaker"] for sheet in waiting) == sorted(s["speaker"] for s in first)


def test_the_outcome_stands_behind_the_numbers_or_as_with_resolve(two: Line) -> None:
    two("resolve", 1, 2, "--as", "反映", "--text", "直した。")
    two("assess", 1, 2, "--as", "謎", "--basis", "chair", expect=3)
    two("assess", 1, "--as", "了承", "--basis", "chair")
    two("assess", 2, "了承", "--basis", "chair")
    assert two.numbers("状態:完了") == [1, 2]
