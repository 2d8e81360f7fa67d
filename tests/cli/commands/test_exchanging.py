"""The whole register out and in: equal, history included; what was tampered with is refused."""

import hashlib
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Line
from tests.storage.replay import tables_of

REFUSED = 3


def life(line: Line) -> None:
    """Something of everything, with actions undone and a document withdrawn."""
    line("accept", 5, 6)
    line("merge", 5, 6)
    line("note", 5, "--text", "行\u2028と\x85と\u3000と\n改行")
    line("owner", "add", "企画課", "--alias", "企画")
    line("assign", 5, "企画", "--with", "事務局")
    line("resolve", 5, "--as", "原案どおり", "--text", "変えない。", "--reason", "理由")
    line("assess", 5, "了承", "--meeting", "2025-03-07", "--anyway")
    line("clear", "1:1", "--reason", "進行")
    line("add", "取り消す件")
    line("undo")


@pytest.fixture
def exported(sample: Line, minutes: Callable[..., Path]) -> Path:
    life(sample)
    sample("import", minutes())
    sample("undo")
    said = sample("export", "out.jsonl")
    assert "out.jsonl" in said.err
    assert said.out == ""
    return Path("out.jsonl")


def test_an_export_makes_an_equal_register(sample: Line, exported: Path) -> None:
    sample("--db", "new.sqlite3", "init")
    sample("--db", "new.sqlite3", "load", exported)
    assert tables_of(Path("new.sqlite3")) == tables_of(sample.path)
    for words in (
        ["list"],
        ["history", "--limit", 0],
        ["coverage"],
        ["search", "企画"],
        ["show", 5],
    ):
        assert sample.data("--db", "new.sqlite3", *words) == sample.data(*words)
    again = sample("--db", "new.sqlite3", "export", "-").out.splitlines()
    assert again[1:-1] == exported.read_text("utf-8").removesuffix("\n").split("\n")[1:-1]


def test_undo_and_numbers_go_on_where_they_were(sample: Line, exported: Path) -> None:
    sample("--db", "new.sqlite3", "init")
    sample("--db", "new.sqlite3", "load", exported)
    for words in (["redo"], ["undo"], ["undo"], ["add", "新しい件"]):
        assert sample.data("--db", "new.sqlite3", *words) == sample.data(*words)
    # The number of the item that was undone is given to nobody.
    assert sample.numbers()[-1] == sample.data("list", "--limit", 0)[-1]["number"]


def test_the_lines_are_documented_json(exported: Path) -> None:
    head, *rows, end = map(json.loads, exported.read_text("utf-8").removesuffix("\n").split("\n"))
    assert (head["format"], head["version"]) == ("deliberation-tracker/register", 1)
    assert end["rows"] == len(rows)
    items = [row["row"] for row in rows if row["table"] == "item"]
    assert items[0]["status"] == "resolved"
    assert items[0]["due"] == "2025-03-21"
    evidence = next(row["row"] for row in rows if row["table"] == "evidence")
    assert isinstance(evidence["rules"], list)
    documents = [row["row"] for row in rows if row["table"] == "minutes"]
    assert [d["withdrawn"] for d in documents] == [False, True]


def _swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


TAMPERED: list[tuple[str, Callable[[str], str], str]] = [
    ("cut in half", lambda text: text[: len(text) // 2], "行目"),
    ("cut at a line", lambda text: text[: text.rindex("\n", 0, -2) + 1], "途切れて"),
    (
        "a line taken out",
        lambda text: "\n".join(text.split("\n")[:5] + text.split("\n")[6:]),
        "行しか",
    ),
    ("edited by hand", _swap("差別のより", "差別のもっと"), "書き換え"),
    ("an unknown word", _swap('"status":"resolved"', '"status":"finished"'), "item.status"),
    ("a wrong day", _swap('"due":"2025-03-21"', '"due":"21 March"'), "item.due"),
    ("a wrong type", _swap('"position":0', '"position":"0"'), "position"),
    ("an unknown column", _swap('"position":0', '"position":0,"colour":"red"'), "colour"),
    ("an unknown table", _swap('"table":"item"', '"table":"thing"'), "台帳の行ではありません"),
    ("no JSON", lambda text: "御意見\n" + text, "1行目"),
    ("another format", _swap("deliberation-tracker", "something-else"), "台帳を書き出した"),
    ("a newer version", _swap('"version":1', '"version":2'), "新しい版"),
    ("a newer schema", _swap('"revision":"', '"revision":"9'), "新しい版"),
    ("empty", lambda _text: "", "空"),
]


@pytest.mark.parametrize(
    "change,said", [case[1:] for case in TAMPERED], ids=[c[0] for c in TAMPERED]
)
def test_what_was_tampered_with_is_refused_whole(
    sample: Line, exported: Path, change: Callable[[str], str], said: str
) -> None:
    Path("bad.jsonl").write_text(change(exported.read_text("utf-8")), "utf-8")
    sample("--db", "new.sqlite3", "init")
    before = tables_of(Path("new.sqlite3"))
    told = sample("--db", "new.sqlite3", "load", "bad.jsonl", expect=REFUSED)
    assert said in told.err
    assert "bad.jsonl" in told.err
    assert tables_of(Path("new.sqlite3")) == before


def sealed_anew(exported: Path, table: str, **values: object) -> int:
    """The first row of a table changed by somebody who knows how to seal the file; which line."""
    lines = exported.read_text("utf-8").removesuffix("\n").split("\n")
    at = next(n for n, text in enumerate(lines) if f'"table":"{table}"' in text)
    row = json.loads(lines[at])
    row["row"].update(values)
    lines[at] = json.dumps(row)
    _seal(lines)
    return at


def _seal(lines: list[str]) -> None:
    body = "".join(text + "\n" for text in lines[:-1])
    end = {**json.loads(lines[-1]), "sha256": hashlib.sha256(body.encode()).hexdigest()}
    Path("bad.jsonl").write_text(body + json.dumps(end) + "\n", "utf-8")


@pytest.mark.parametrize(
    "table,values,said",
    [
        ("item", {"merged_into": 1}, "item.merged_into"),
        ("office", {"name": "国際戦略局"}, "国際戦略局"),
        ("item_owner", {"office_id": None}, "item_owner"),
    ],
)
def test_rows_that_contradict_each_other_are_refused(
    sample: Line, exported: Path, table: str, values: dict[str, object], said: str
) -> None:
    sealed_anew(exported, table, **values)
    sample("--db", "new.sqlite3", "init")
    before = tables_of(Path("new.sqlite3"))
    assert said in sample("--db", "new.sqlite3", "load", "bad.jsonl", expect=REFUSED).err
    assert tables_of(Path("new.sqlite3")) == before


def test_a_reference_to_nothing_is_named(sample: Line, exported: Path) -> None:
    at = sealed_anew(exported, "note", item_number=999)
    sample("--db", "new.sqlite3", "init")
    told = sample("--db", "new.sqlite3", "load", "bad.jsonl", expect=REFUSED)
    assert f"{at + 1}行目" in told.err
    assert "999" in told.err
    with closing(sqlite3.connect("new.sqlite3")) as connection:
        assert connection.execute("SELECT COUNT(*) FROM item").fetchone() == (0,)


@pytest.mark.parametrize("value", ["[" * 100_000, '{"a":' + "[" * 100_000 + "]" * 100_000 + "}"])
def test_a_line_nested_too_deep_is_refused(sample: Line, exported: Path, value: str) -> None:
    head, *_rows = exported.read_text("utf-8").split("\n")
    Path("deep.jsonl").write_text(f"{head}\n{value}\n", encoding="utf-8")
    sample("--db", "new.sqlite3", "init")
    told = sample("--db", "new.sqlite3", "load", "deep.jsonl", expect=REFUSED)
    assert "deep.jsonl" in told.err
    assert "2行目" in told.err


def test_only_an_empty_register_is_filled(sample: Line, exported: Path) -> None:
    before = sample.dump()
    assert "空" in sample("load", exported, expect=5).err
    assert sample.dump() == before
    assert "tracker init" in sample("--db", "none.sqlite3", "load", exported, expect=7).err
    assert "nope" in sample("load", "nope.jsonl", expect=REFUSED).err


def test_a_file_is_replaced_only_when_told(sample: Line, exported: Path) -> None:
    before = exported.read_bytes()
    assert "--force" in sample("export", exported, expect=REFUSED).err
    assert exported.read_bytes() == before
    sample("export", exported, "--force")


def test_a_column_that_only_some_rows_leave_out_is_lost_in_none(
    sample: Line, exported: Path
) -> None:
    lines = exported.read_text("utf-8").removesuffix("\n").split("\n")
    places = [n for n, text in enumerate(lines) if '"table":"item"' in text]
    for leave_out in (places[0], places[-1]):
        changed = list(lines)
        for place in places:
            row = json.loads(changed[place])
            row["row"]["summary"] = f"{place}の要旨"
            if place == leave_out:
                del row["row"]["summary"], row["row"]["priority"]
            changed[place] = json.dumps(row, ensure_ascii=False)
        _seal(changed)
        name = f"{leave_out}.sqlite3"
        sample("--db", name, "init")
        sample("--db", name, "load", "bad.jsonl")
        with closing(sqlite3.connect(name)) as connection:
            kept = connection.execute("SELECT summary, priority FROM item ORDER BY number")
            found = list(kept)
        assert [row[0] for row in found] == [
            None if place == leave_out else f"{place}の要旨" for place in places
        ]
        assert found[places.index(leave_out)][1] == "normal"


@pytest.mark.parametrize(
    "table,values",
    [
        ("item", {"version": 10**30}),
        ("item", {"print_order": 2**40}),
        ("item", {"title": "\ud800"}),
        ("item", {"title": "甲\0乙"}),
        ("change", {"after": {"title": ["\udfff"]}}),
        ("batch", {"made_at": "9999-12-31T23:59:59.999999-14:00"}),
    ],
)
def test_a_value_that_no_engine_holds_is_refused(
    sample: Line, exported: Path, table: str, values: dict[str, object]
) -> None:
    at = sealed_anew(exported, table, **values)
    sample("--db", "new.sqlite3", "init")
    before = tables_of(Path("new.sqlite3"))
    told = sample("--db", "new.sqlite3", "load", "bad.jsonl", expect=REFUSED).err
    assert f"{at + 1}行目" in told
    assert f"{table}.{next(iter(values))}" in told
    assert tables_of(Path("new.sqlite3")) == before
