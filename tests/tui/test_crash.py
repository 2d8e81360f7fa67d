"""A bug of the program: a calm word, a report in a file, the register as it was."""

from pathlib import Path

import pytest

from tests.tui.hall import item, library
from tracker.cli.run import Run
from tracker.cli.running import run
from tracker.domain.words import Status
from tracker.tui import app as screens
from tracker.tui.flows import FLOWS


def test_a_bug_ends_calmly_and_leaves_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_host: object) -> None:
        message = "the pen is broken"
        raise RuntimeError(message)

    async def press(pilot: object) -> None:
        await pilot.press("a")  # type: ignore[attr-defined]

    register = library(tmp_path)
    monkeypatch.setitem(FLOWS, "accept", broken)
    started = screens.TrackerApp.run

    def run(self: screens.TrackerApp) -> None:
        started(self, headless=True, auto_pilot=press)

    monkeypatch.setattr(screens.TrackerApp, "run", run)
    assert screens.run(register) == 1
    said = capsys.readouterr().err
    assert "プログラムの不具合で終了しました" in said
    (report,) = (tmp_path / "home").rglob("error-*.txt")
    assert str(report) in said
    assert "the pen is broken" in report.read_text(encoding="utf-8")
    assert "Traceback" not in said
    assert item(register, 1).row.status is Status.CANDIDATE


def test_the_command_line_ends_with_the_code_of_the_screens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Run, "interactive", True)
    monkeypatch.setattr(screens, "run", lambda _register: 1)
    assert run(["tui"]) == 1
    monkeypatch.setattr(screens, "run", lambda _register: 0)
    assert run(["tui"]) == 0
