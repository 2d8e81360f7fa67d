from pathlib import Path

import pytest

from tracker.config import resolve


def test_options_come_before_the_environment() -> None:
    env = {"TRACKER_DB": "env.sqlite3", "TRACKER_ACTOR": "環境", "TRACKER_LANG": "ja"}
    told = resolve(db="a.sqlite3", lang="en", actor="中村", json=True, env=env)
    assert (told.db, told.lang, told.actor, told.json) == ("a.sqlite3", "en", "中村", True)
    heard = resolve(env=env)
    assert (heard.db, heard.lang, heard.actor, heard.json) == ("env.sqlite3", "ja", "環境", False)


def test_without_a_word_the_register_is_in_the_users_data_folder(tmp_path: Path) -> None:
    settings = resolve(env={})
    path = Path(settings.db)
    assert path.name == "register.sqlite3"
    assert path.is_relative_to(tmp_path)
    assert not path.parent.exists()


def test_the_system_user_is_the_actor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "jimukyoku")
    assert resolve(env={}).actor == "jimukyoku"
    assert resolve(actor="  ", env={}).actor == "jimukyoku"


def test_a_system_that_knows_nobody_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert resolve(env={}).actor == "unknown"
