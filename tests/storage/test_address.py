"""Addresses: paths and URLs; a password is never taken on the command line, and never repeated."""

from pathlib import Path

import pytest

from tests.e2e.program import Tracker
from tracker.errors import BadInputError, DatabaseError
from tracker.storage.address import FileAddress, ServerAddress, masked, parse_address

WITH_PASSWORD = [
    "postgresql://aoki:himitsu@db.example/register",
    "postgres://aoki:himitsu@db.example/register",
    "postgresql://aoki:hi@mitsu@db.example/register",
    "postgresql://db.example/register?user=aoki&password=himitsu",
    "postgresql:///register?sslmode=require&PassWord=himitsu",
    "postgresql:///register?%70assword=himitsu",
    "postgresql:///register?sslpassword=himitsu",
]


@pytest.mark.parametrize("text", WITH_PASSWORD)
def test_a_password_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(BadInputError) as refused:
        parse_address(text)
    said = str(refused.value)
    assert "himitsu" not in said
    assert "mitsu" not in said
    assert "***" in said


def test_the_rest_of_an_address_stays_readable() -> None:
    assert masked("postgresql://aoki:x@db/r?a=1&password=y") == (
        "postgresql://aoki:***@db/r?a=1&password=***"
    )
    assert masked("postgresql://aoki@db/r?a=1") == "postgresql://aoki@db/r?a=1"


@pytest.mark.parametrize("where", ["option", "environment"])
def test_the_program_says_where_a_password_belongs(tmp_path: Path, where: str) -> None:
    tracker = Tracker(tmp_path, lang="en")
    words = ["--db", WITH_PASSWORD[0]] if where == "option" else []
    if where == "environment":
        tracker.env["TRACKER_DB"] = WITH_PASSWORD[0]
    said = tracker.run(*words, "list", expect=3)
    assert "himitsu" not in said.stdout + said.stderr
    assert "pgpass" in said.stderr
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_paths_and_urls_are_told_apart(tmp_path: Path) -> None:
    assert parse_address(str(tmp_path)) == FileAddress(tmp_path)
    assert parse_address("C:/registers/a.sqlite3") == FileAddress(Path("C:/registers/a.sqlite3"))
    assert parse_address("postgresql:///?service=tracker") == ServerAddress(
        "postgresql:///?service=tracker"
    )
    with pytest.raises(DatabaseError, match="mysql"):
        parse_address("mysql://aoki:himitsu@db/register")


def test_files_that_belong_to_an_address_have_a_plain_name() -> None:
    name = ServerAddress("postgresql://u@db.example:5433/台帳?options=-csearch_path%3Dx/../y").name
    assert "/" not in name
    assert "5433" in name
    assert "台帳" in name


def test_a_server_that_is_not_there_is_said_calmly(tmp_path: Path) -> None:
    tracker = Tracker(tmp_path, lang="en")
    said = tracker.run("--db", f"postgresql://nobody@/x?host={tmp_path}", "list", expect=7)
    assert "can't be reached" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_device_is_no_database_and_stays_as_it_is(tmp_path: Path) -> None:
    import os

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, mode=0o644)
    mode = pipe.stat().st_mode
    tracker = Tracker(tmp_path, lang="en")
    said = tracker.run("--db", pipe, "init", expect=7)
    assert "device or a pipe" in said.stderr
    assert pipe.stat().st_mode == mode
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == []


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://h1:5432,H2:5433/r",
        "postgresql://aoki@h1,h2:5433/r?target_session_attrs=read-write",
        "postgresql://[::1]:5432,[fe80::1]/r",
        "postgresql://[::1/r",
        "postgresql://h:port/r",
    ],
)
def test_every_form_of_an_address_gives_a_plain_name(url: str) -> None:
    name = ServerAddress(url).name
    assert name.startswith("r-")
    assert not set(name) & set("/:,[]@")


def test_the_name_of_a_plain_address_stays_what_it_was() -> None:
    assert ServerAddress("postgresql://u@DB.example:5433/r?sslmode=require").name == (
        "r-require-db.example-5433"
    )
    assert ServerAddress("postgresql://[::1]:5433/r").name == "r---1-5433"
    assert ServerAddress("postgresql:///r?service=x").name == "r-x"
    assert ServerAddress("postgresql://").name == "postgresql"
