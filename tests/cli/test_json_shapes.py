"""The keys that others build on: as promised, whatever the language."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Line

ITEM = {
    "number", "title", "kind", "status", "owner", "due", "due_as_said", "raised_by", "meeting",
    "version", "updated_at",
}  # fmt: skip


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_lists(sample: Line, lang: str) -> None:
    for words in (["list"], ["search", "差別"]):
        rows = sample.data(*words, "--lang", lang)
        assert rows
        assert all(set(row) >= ITEM for row in rows)
    first = sample.data("list", "--lang", lang)[0]
    assert first["status"] == "resolved"
    assert first["kind"] == "request"
    assert first["due"] == "2025-03-21"
    assert first["meeting"] == "2025-03-07"
    assert first["updated_at"].endswith("Z")


def test_show(sample: Line) -> None:
    sample("note", 1, "--text", "電話")
    sample("assess", 1, "solved", "--meeting", "2025-03-07", "--anyway")
    item = sample.data("show", 1)
    assert set(item) >= ITEM | {"evidence", "resolutions", "assessments", "notes"}
    assert set(item["evidence"][0]) >= {"role", "speaker", "start", "end", "quote", "rules"}
    assert item["resolutions"][0]["disposition"] == "partly_reflected"
    assert item["assessments"][0]["basis"] == "meeting"
    assert item["notes"][-1]["text"] == "電話"


def test_writing_verbs_print_their_batch_and_numbers(sample: Line) -> None:
    for words, numbers in (
        (["accept", 5, 6, 7], [5, 6, 7]),
        (["dismiss", 8, "--reason", "照会"], [8]),
        (["merge", 5, 6], [5, 6]),
        (["edit", 5, "--theme", "論点"], [5]),
        (["assign", 5, 7, "参事官室"], [5, 7]),
        (["due", 5, "2026-04-01"], [5]),
        (["start", 5], [5]),
        (["defer", 5, "--reason", "次回"], [5]),
        (["reopen", 5, "--reason", "再"], [5]),
        (["note", 5, "--text", "電話"], [5]),
        (["resolve", 5, "--as", "noted", "--text", "参考とする"], [5]),
        (["assess", 5, "solved", "--basis", "chair"], [5]),
        (["undo"], [5]),
        (["redo"], [5]),
        (["clear", "1:1", "--reason", "進行"], []),
        (["owner", "add", "総務課"], []),
        (["meeting", "add", "2025-09-01", "--body", "検討会"], []),
    ):
        done = sample.data(*words)
        assert done["numbers"] == numbers, words
        assert isinstance(done["batch"], int), words
    assert sample.data("edit", 5, "--theme", "論点")["batch"] is None, "nothing changed, no batch"


def test_minutes_without_a_database(line: Line, minutes: Callable[..., Path]) -> None:
    path = minutes()
    read = line.data("read", path)
    assert set(read) >= {"minutes", "attendance", "agenda", "remarks", "problems"}
    text = line("read", path, "--text").out
    derived = line.data("derive", path)
    assert set(derived["minutes"]) >= {
        "sha256", "title", "date", "characters", "reader", "encoding", "dialect",
    }  # fmt: skip
    assert len(text) == derived["minutes"]["characters"]
    for candidate in derived["candidates"]:
        for evidence in candidate["evidence"]:
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]
    assert not line.path.exists()


def test_the_rest(sample: Line) -> None:
    (meeting,) = sample.data("meeting", "list")
    assert (meeting["id"], meeting["date"], meeting["sample"]) == (1, "2025-03-07", True)
    owner = sample.data("owner", "list")[0]
    assert set(owner) >= {"name", "kind", "aliases", "open_items"}
    remark = sample.data("coverage", 1)[0]
    assert set(remark) >= {"meeting_id", "number", "speaker", "items", "accounted_for"}
    assert set(sample.data()) >= {"day", "total", "status", "late"}
    assert sample.data("verify")["mismatches"] == []
