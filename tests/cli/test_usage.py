"""Wrong words: what is said in each language, and how it ends."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line

UNKNOWN, BAD_INPUT = 2, 3


@pytest.mark.parametrize(
    "words,code,ja,en",
    [
        (["--frob"], UNKNOWN, "--frobというオプションはありません", "no option --frob"),
        (["frob"], UNKNOWN, "frobというコマンドはありません", "no command frob"),
        (["shwo", "1"], UNKNOWN, "近いもの：show", "Near: show"),
        (["accept", "1", "--answred"], UNKNOWN, "近いもの：--answered", "Near: --answered"),
        (["list", "--limt", "5"], UNKNOWN, "近いもの：--limit", "Near: --limit"),
        (["list", "--status", "open"], UNKNOWN, "--statusという", "no option --status"),
        (["search", "--frob"], UNKNOWN, "--frobという", "no option --frob"),
        (["report", "status", "--frob"], UNKNOWN, "--frobという", "no option --frob"),
        (["meeting", "frob"], UNKNOWN, "frobというコマンドはありません", "no command frob"),
        (["meeting"], UNKNOWN, "議事録が届く前の会議", "Note a meeting before"),
        (["report", "status", "-f", "md"], UNKNOWN, "近いもの：--force、--format", "--format"),
        (["list", "-limt", "5"], UNKNOWN, "-limtという", "Near: --limit"),
        (["list", "-json"], UNKNOWN, "近いもの：--json", "Near: --json"),
        (["search", "案", "-q"], UNKNOWN, "-qという", "no option -q"),
        (["show"], BAD_INPUT, "番号がありません", "NUMBER is missing"),
        (["merge", "1"], BAD_INPUT, "がありません", "is missing"),
        (["init", "extra"], UNKNOWN, "余分な言葉があります：extra", "too many words: extra"),
        (["list", "--limit"], UNKNOWN, "--limitの値がありません", "--limit lacks its value"),
        (["--json=3", "list"], UNKNOWN, "--jsonに値は付けられません", "--json takes no value"),
        (["dismiss", "1"], BAD_INPUT, "--reasonがありません", "--reason is missing"),
        (["list", "--limit", "x"], BAD_INPUT, "0以上の整数", "whole number from 0"),
        (["list", "--limit", "-3"], BAD_INPUT, "0以上の整数", "whole number from 0"),
        (["--lang", "fr", "list"], BAD_INPUT, "「fr」は--langに", "“fr” can't be the value"),
        (["report", "status", "--format", "xx"], BAD_INPUT, "使えるもの：md", "Possible: md"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_wrong_word_is_named_in_the_users_language(
    sample: Line, words: list[str], code: int, ja: str, en: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sample.dump()
    for lang, expected in (("ja", ja), ("en", en)):
        monkeypatch.setenv("TRACKER_LANG", lang)
        said = sample(*words, expect=code)
        assert said.out == ""
        assert expected in said.err
        assert ("使い方" in said.err) <= (lang == "ja")
    assert sample.dump() == before


def test_options_stand_before_and_behind(sample: Line) -> None:
    assert sample("--json", "list").out == sample("list", "--json").out
    assert "No." in sample("--lang", "en", "list").out
    assert "No." in sample("list", "--lang", "en").out
    assert sample("meeting", "--json", "list").out == sample("meeting", "list", "--json").out
    line = sample("--db", "other.sqlite3", "list", expect=7)
    assert "other.sqlite3" in line.err
    assert "other.sqlite3" in sample("list", "--db", "other.sqlite3", expect=7).err
    sample("note", 1, "--text", "電話", "--actor", "別の職員")
    assert sample.data("history", "--limit", 1)[0]["actor"] == "別の職員"


def test_a_declared_option_wins_over_a_word_taken_out(sample: Line) -> None:
    assert sample.data("list", "--limit", 2) == sample.data("list")[:2]
    assert 1 not in sample.numbers("-差別")
    assert 1 not in sample.numbers("－差別")
    assert 1 not in sample.numbers("除:差別")


def test_letters_behind_a_hyphen_are_a_word_and_never_short_options(sample: Line) -> None:
    """``-provisional`` once wrote the paper to a file called “visional”."""
    before = {p for p in Path().iterdir() if p.suffix == ""}
    paper = sample("report", "status", "-provisional").out
    assert "絞り込み：-provisional" in paper
    assert {p for p in Path().iterdir() if p.suffix == ""} == before
    with_slm = sample.numbers("SLM")
    assert with_slm
    assert sample.numbers("-SLM") == [n for n in sample.numbers() if n not in with_slm]
    assert sample.numbers("-status:candidate") == sample.numbers("-状態:候補")
    sample("report", "status", "-SLM", "-omade.md")
    assert Path("made.md").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("report", "status"),
        ("report", "responses"),
        ("report", "next-meeting", "--format", "html"),
        ("report", "handover"),
        ("report", "record"),
        ("circulate", "-o", "sheets"),
    ],
    ids=" ".join,
)
def test_a_filter_that_matches_nothing_is_said_to(sample: Line, words: tuple[str, ...]) -> None:
    said = sample(*words, "担当:どこにもない課").err
    assert "絞り込みに当たる対応事項はありません" in said
    assert "どこにもない課" in said
    assert "絞り込みに当たる" not in sample(*words, "状態:未着手", "--force").err
    assert "絞り込みに当たる" not in sample(*words, "--force").err


def test_the_record_also_shows_what_lists_leave_out(sample: Line) -> None:
    sample("dismiss", 5, "--reason", "別件")
    assert "絞り込みに当たる" not in sample("report", "record", "ハルシネーション").err
    assert "絞り込みに当たる" in sample("report", "status", "画像生成における").err


def test_full_width_digits_are_digits(sample: Line) -> None:
    sample("accept", "５")
    assert sample.data("show", "＃５")["status"] == "open"
    assert len(sample.data("list", "--limit", "２")) == 2
