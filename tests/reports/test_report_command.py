"""``tracker report``: where papers go, and what is refused."""

from pathlib import Path

import pytest

from tests.builders import register_at, with_candidates
from tracker.cli.running import run
from tracker.services import commands


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "register.sqlite3"
    register = register_at(path)
    numbers = with_candidates(register, "開館時間の延長", "案内の表示", answer="検討したい。")
    register.do(commands.accept_items, numbers)
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    return path


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("form", ["md", "html", "csv", "json"])
def test_the_ending_decides_the_format(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", "status", "-o", f"a.{form}"]) == 0
    assert run(["report", "status", "--format", form]) == 0
    assert capsys.readouterr().out == (tmp_path / f"a.{form}").read_bytes().decode()


@pytest.mark.usefixtures("database")
def test_a_filter_leaves_some_items(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "status", "--format", "csv", "案内"]) == 0
    out = capsys.readouterr().out
    assert "案内の表示" in out
    assert "開館時間" not in out


@pytest.mark.usefixtures("database")
def test_what_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "status", "-o", "a.pdf"]) == 3
    assert ".pdf" in capsys.readouterr().err
    assert run(["report", "status", "--format", "pdf"]) == 3
    assert run(["report", "status", "状態:無い"]) == 3
    assert run(["report", "status", "-o", "a.md"]) == 0
    assert run(["report", "status", "-o", "a.md"]) == 3
    assert "--force" in capsys.readouterr().err
    assert run(["report", "status", "-o", "a.md", "--force"]) == 0
    assert run(["--db", str(tmp_path / "none.sqlite3"), "report", "status"]) == 7


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    "words",
    [
        ("report", "next-meeting", "--json"),
        ("report", "record", "--format", "json", "-o", "a.html"),
        ("report", "status", "--json", "-o", "a.html"),
        ("report", "status", "--json", "--format", "csv"),
        ("report", "status", "--format", "html", "-o", "a.docx"),
        ("report", "status", "--format", "md", "-o", "a.HTM"),
        ("show", "1", "--drafts"),
        ("show", "1", "--internal"),
        ("show", "1", "--attribution", "none"),
        ("show", "1", "--mark", "部内限り"),
        ("show", "1", "--force"),
        ("circulate", "--waiting", "--by", "12/1"),
        ("circulate", "--waiting", "状態:未着手"),
        ("circulate", "--waiting", "--force"),
        ("circulate", "--sent", "-o", "sheets"),
        ("circulate", "--sent", "--to", "speakers", "--speaker", "青木構成員"),
    ],
)
def test_what_would_do_nothing_is_refused(words: tuple[str, ...], tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    assert run([*words]) == 3
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.usefixtures("database")
def test_what_agrees_is_taken(tmp_path: Path) -> None:
    for words in (
        ("report", "status", "--json", "-o", "a.json"),
        ("report", "status", "--json", "--format", "json"),
        ("report", "status", "--format", "html", "-o", "b.htm"),
        ("report", "status", "--format", "csv", "-o", "c.txt"),
        ("show", "1", "--drafts", "--format", "md"),
    ):
        assert run([*words]) == 0, words
    assert (tmp_path / "c.txt").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.usefixtures("database")
def test_a_terminal_is_given_no_page_unasked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for name in ("next-meeting", "record"):
        assert run(["report", name]) == 3
        assert "-o report.html" in capsys.readouterr().err
    assert run(["report", "status"]) == 0
    assert run(["report", "next-meeting", "--format", "html"]) == 0


def test_help_says_which_formats_each_paper_comes_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "--help", "--lang", "en"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "Formats: html, docx." in words
    assert "Formats: html, json." in words
    assert words.count("Formats: md, html, docx, xlsx, csv, json.") == 3
