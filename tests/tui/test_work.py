"""Long work says that it goes on, and can be stopped."""

from pathlib import Path
from threading import Event

import pytest

from tests.builders import register_at
from tests.tui.hall import desk, library, minutes, press, told
from tests.tui.test_real_minutes import settled
from tracker.going_on import each, listened_to
from tracker.services import commands
from tracker.services.queries.meetings import list_meetings
from tracker.tui.screens.base import DeskScreen
from tracker.tui.work import StoppedError, Work


async def test_escape_stops_long_work(tmp_path: Path) -> None:
    go = Event()
    came: list[int] = []

    def job(work: Work) -> int:
        go.wait(20)
        work.step()
        return 1

    async with desk(library(tmp_path)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, DeskScreen)
        screen.work("長い処理", job, came.append)
        await pilot.pause()
        assert "長い処理　Escで止める" in told(pilot)
        screen.work("次の処理", job, came.append)
        assert "先の処理が終わってから" in told(pilot)
        await press(pilot, "j", "escape")
        go.set()
        await settled(pilot, "止めました。何も変更していません。")
        screen.work("もう一度", lambda _work: 2, came.append)
        await settled(pilot, "残りの候補")
    assert came == [2]


def test_work_that_is_stopped_keeps_nothing(tmp_path: Path) -> None:
    register = register_at(tmp_path / "register.sqlite3")
    work = Work("")
    work.stop()
    with pytest.raises(StoppedError):
        register.do(work.unless_stopped(commands.import_minutes), minutes())
    with register.reader() as reader:
        assert not list_meetings(reader)


async def test_a_query_that_takes_long_is_stopped_at_once(tmp_path: Path) -> None:
    register = library(tmp_path)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    begun = Event()

    def job(work: Work) -> object:
        with register.reader() as reader, work.interruptible(reader.interrupt):
            begun.set()
            return list(reader.rows(endless, {}))

    async with desk(register) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, DeskScreen)
        screen.work("長い処理", job, lambda _found: None)
        begun.wait(20)
        await pilot.pause(0.2)
        await press(pilot, "escape")
        await settled(pilot, "止めました。何も変更していません。")


@pytest.mark.parametrize("words", [1, 20, 60])
def test_an_import_is_stopped_at_its_next_word_and_keeps_nothing(
    tmp_path: Path, words: int
) -> None:
    register = register_at(tmp_path / "register.sqlite3")
    work = Work("")
    heard = 0

    def hear(_done: int, _of: int) -> None:
        nonlocal heard
        heard += 1
        if heard == words:
            work.stop()
        work.step()

    with pytest.raises(StoppedError), listened_to(hear):
        register.do(commands.import_minutes, minutes())
    assert heard == words
    with register.reader() as reader:
        assert not list_meetings(reader)


def test_work_that_says_it_goes_on_is_ended_at_its_next_word() -> None:
    work = Work("")
    said: list[int] = []

    def count() -> None:
        for number in each(range(10), 10):
            said.append(number)
            if number == 4:
                work.stop()

    with pytest.raises(StoppedError), work.heard():
        count()
    assert (said, work.percent) == ([0, 1, 2, 3, 4], 40)
    assert list(each(range(3))) == [0, 1, 2]
