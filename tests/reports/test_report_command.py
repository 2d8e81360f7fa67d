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
