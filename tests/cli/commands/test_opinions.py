"""Written opinions of several members, who may have written one text together."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line

WORDS = "案内の文字を大きくしていただきたい。\n"


@pytest.fixture
def sent(line: Line) -> Line:
    """A meeting, and an opinion on it from 佐藤委員."""
    line("meeting", "add", "2025-04-02", "--body", "検討会")
    Path("one.txt").write_text(WORDS, "utf-8")
    Path("two.txt").write_text(WORDS, "utf-8")
    send(line, "one.txt", "佐藤委員")
    return line


def send(line: Line, file: str, author: str) -> str:
    return line("import", file, "--as", "written-opinion", "--from", author, "--meeting", 1).err


def raisers(line: Line) -> list[str]:
    return [item["raised_by"] for item in line.data("list", "--limit", 0)]


def test_the_same_words_of_another_member_are_that_member_s_own(sent: Line) -> None:
    said = send(sent, "two.txt", "田中委員")
    assert "佐藤委員" in said
    assert raisers(sent) == ["佐藤委員", "田中委員"]
    assert {r["speaker"] for r in sent.data("coverage", 1)} == {"佐藤委員", "田中委員"}
    assert "取込み済み" in send(sent, "one.txt", "田中委員")
    assert "取込み済み" in send(sent, "two.txt", "佐藤 委員")
    assert raisers(sent) == ["佐藤委員", "田中委員"]
    assert "2件" in sent("verify", "one.txt").err
    sent("undo")
    assert raisers(sent) == ["佐藤委員"]
    assert "佐藤委員" in send(sent, "two.txt", "田中委員")


def test_by_another_of_their_names_a_member_is_the_same(sent: Line) -> None:
    sent("owner", "add", "佐藤委員", "--person", "--alias", "佐藤部会長")
    assert "取込み済み" in send(sent, "one.txt", "佐藤部会長")
    sent("mend", "1:1001", "--speaker", "鈴木委員")
    assert "取込み済み" in send(sent, "one.txt", "鈴木委員")
    assert "取込み済み" in send(sent, "one.txt", "佐藤委員")
    assert raisers(sent) == ["鈴木委員"]


def test_a_rehearsal_says_so_too(sent: Line) -> None:
    before = sent.dump()
    words = ("--as", "written-opinion", "--from", "田中委員", "--meeting", 1, "--dry-run")
    assert "佐藤委員" in sent("import", "two.txt", *words).err
    assert sent.data("import", "two.txt", *words)["also_from"] == ["佐藤委員"]
    assert sent.dump() == before
