"""History in sentences, and taking actions back by command."""

import json

from tests.cli.conftest import Line


def test_history_says_what_changed_from_what_to_what(sample: Line) -> None:
    sample("accept", 5)
    sample("assign", 5, "参事官室")
    sample("due", 5, "R8.3.31")
    sample("edit", 5, "--title", "新しい題", "--priority", "高")
    sample("resolve", 5, "--as", "反映", "--text", "別添に反映した。")
    sample("assess", 5, "了承", "--basis", "chair", "--text", "書面で確認")
    said = sample("history", 5).out
    for words in (
        "状態：候補 → 未着手",
        "担当：情報流通行政局参事官室（主管）",
        "期限：— → R8.3.31",
        "優先度：中 → 高",
        "→ 新しい題",
        "反映（作成中）：別添に反映した。",
        "状態：確認待ち → 完了",
        "了承（議長・座長確認）：書面で確認",
        "事務局 青木",
    ):
        assert words in said, words
    english = sample("history", 5, "--lang", "en").out
    assert "Status: candidate → open" in english
    assert "Due: — → 2026-03-31" in english
    assert "status_reason" not in english


def test_history_of_everything_is_newest_first_and_short(sample: Line) -> None:
    sample("accept", 5, 6, 7)
    first, *_ = sample("history").out.splitlines()
    assert "登録" in first
    assert first.startswith("2 ")
    assert "…ほか" in sample("history").out
    assert [batch["verb"] for batch in sample.data("history")] == ["accept", "sample"]
    assert len(sample.data("history", "--limit", 1)) == 1


def test_history_as_data_keeps_the_plain_columns(sample: Line) -> None:
    done = sample.data("accept", 5)
    batch = sample.data("history", 5)[0]
    assert batch["batch"] == done["batch"]
    assert set(batch) >= {"actor", "made_at", "machine", "verb", "undone", "reverses", "numbers"}
    (change,) = batch["changes"]
    assert (change["before"]["status"], change["after"]["status"]) == ("candidate", "open")


def test_undo_and_redo_name_the_way_on(sample: Line) -> None:
    sample("accept", 5, 6)
    assert "tracker redo" in sample("undo").err
    assert sample.data("show", 5)["status"] == "candidate"
    assert "tracker undo" in sample("redo").err
    assert sample.data("show", 6)["status"] == "open"
    assert "元に戻す" in sample("history").out


def test_another_persons_action_is_left_unless_named(sample: Line) -> None:
    batch = sample.data("accept", 5, "--actor", "別の職員")["batch"]
    assert "三人目" in sample("undo", "--actor", "三人目", expect=5).err
    sample("undo", "--batch", batch)
    assert sample.data("show", 5)["status"] == "candidate"


def test_what_stands_in_the_way_of_an_undo_is_named(sample: Line) -> None:
    batch = sample.data("accept", 5)["batch"]
    later = sample.data("start", 5, "--actor", "別の職員")["batch"]
    said = sample("undo", expect=6).err
    assert f"操作{later}" in said
    assert "別の職員" in said
    assert f"操作{batch}" in said


def test_the_history_of_an_item_leaves_another_s_sentences_out(sample: Line) -> None:
    sample("accept", 5, 6)
    sample("assign", 5, "参事官室")
    sample("merge", 5, 6)
    kept, gone = sample("history", 5).out, sample("history", 6).out
    assert "対応事項6から引き継いだ" in kept
    assert "統合先" not in kept
    assert "対応事項5へ移した" in gone
    assert "統合先：— → 5" in gone


def test_what_is_deleted_is_not_handed_over(sample: Line) -> None:
    sample("owner", "add", "総務課")
    sample("owner", "add", "企画課")
    sample("assign", 5, "参事官室", "--with", "総務課")
    sample("assign", 5, "企画課")
    said = sample("history", 5).out
    assert "取消し：担当：総務課" in said
    assert "移した" not in said


def test_the_record_tells_of_what_went_to_another_item_on_both(line: Line) -> None:
    line("init")
    for title in ("一", "二"):
        line("add", title)
    line("note", 2, "--text", "移るメモ")
    line("merge", 1, 2)
    told = json.loads(line("report", "record", "--format", "json").out)
    for number in (1, 2):
        (entry,) = [e for e in told["items"] if e["item"]["number"] == number]
        (merge,) = [b for b in entry["history"] if b["verb"] == "merge"]
        assert ["note", "update"] in [[c["table"], c["operation"]] for c in merge["changes"]]
