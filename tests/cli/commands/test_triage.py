"""Triage by command: accept, add, merge and split keep every word and number."""

from tests.cli.conftest import Line


def quotes(line: Line, number: int) -> list[str]:
    return [e["quote"] for e in line.data("show", number)["evidence"]]


def test_an_item_is_split_with_its_words_and_people(sample: Line) -> None:
    before = sample.data("show", 1)
    last = next(e for e in before["evidence"] if e["speaker"] == "中川構成員")
    done = sample.data("split", 1, "--evidence", last["id"], "--title", "スコアリングへの言及")
    kept, made = done["numbers"]
    assert kept == 1
    new, old = sample.data("show", made), sample.data("show", 1)
    assert (new["title"], new["status"]) == ("スコアリングへの言及", "open")
    assert new["raisers"] == ["中川構成員"]
    assert old["raisers"] == ["成原構成員"]
    assert quotes(sample, made) == [last["quote"]]
    assert sorted(quotes(sample, 1) + quotes(sample, made)) == sorted(
        e["quote"] for e in before["evidence"]
    )
    for field in ("owner", "due", "due_chosen_by", "meeting", "theme"):
        assert new[field] == before[field], field
    assert old["resolutions"] == before["resolutions"]
    assert "対応事項1から引き継いだ" in sample("history", made).out
    assert sample.data("verify")["mismatches"] == []
    sample("undo")
    assert quotes(sample, 1) == [e["quote"] for e in before["evidence"]]
    sample("show", made, expect=4)


def test_several_pieces_may_follow_and_the_title_is_their_own(sample: Line) -> None:
    ids = [e["id"] for e in sample.data("show", 1)["evidence"] if e["role"] == "raised"][:2]
    _, made = sample.data("split", 1, "--evidence", *ids)["numbers"]
    assert sample.data("show", made)["title"] in quotes(sample, made)[0]
    assert len(quotes(sample, made)) == 2


def test_neither_side_is_left_without_words(sample: Line) -> None:
    evidence = sample.data("show", 1)["evidence"]
    before = sample.dump()
    raised = [e["id"] for e in evidence if e["role"] == "raised"]
    answered = [e["id"] for e in evidence if e["role"] == "answered"]
    assert str(raised[0]) in sample("split", 1, "--evidence", *raised, expect=3).err
    sample("split", 1, "--evidence", *answered, expect=3)
    assert "発言箇所9999" in sample("split", 1, "--evidence", 9999, expect=4).err
    assert "--evidence" in sample("split", 1, expect=3).err
    assert sample.dump() == before


def test_a_merged_number_leads_on(sample: Line) -> None:
    sample("merge", 5, 6)
    sample("merge", 7, 5)
    for words in (
        ["accept", 6], ["edit", 6, "--title", "題"], ["merge", 6, 8], ["merge", 8, 6],
    ):  # fmt: skip
        assert "対応事項7に統合" in sample(*words, expect=5).err
    assert sample.data("show", 6)["merged_into"] == 5
    assert sample.data("show", 7)["merged_from"] == [5]
    assert "merged into item 7" in sample("start", 6, "--lang", "en", expect=5).err
    assert 6 not in sample.numbers()
    assert sample.numbers("状態:統合") == [5, 6]


def test_items_whose_dates_differ_ask_for_one(sample: Line) -> None:
    said = sample("merge", 1, 2, expect=3).err
    assert "R7.3.21" in said
    assert "R7.9.30" in said
    sample("due", 1, 2, "R7.9.30")
    sample("merge", 1, 2)
    merged = sample.data("show", 1)
    assert [o["name"] for o in merged["owners"]] == ["情報流通行政局参事官室", "事務局"]
    assert [o["lead"] for o in merged["owners"]] == [True, False]


def test_an_item_is_added_with_words_of_the_minutes(sample: Line) -> None:
    found = sample.data("show", 1)["evidence"][0]
    place = f"2025-03-07:{found['start']}-{found['end']}"
    (number,) = sample.data("add", "別の件", "--from", place, "--kind", "質問")["numbers"]
    item = sample.data("show", number)
    assert item["raisers"] == [found["speaker"]]
    assert quotes(sample, number) == [found["quote"]]
    assert (item["status"], item["kind"]) == ("open", "question")


def test_accepted_with_the_days_answer(sample: Line) -> None:
    answered = [
        n
        for n in sample.numbers("状態:候補")
        if any(e["role"] == "answered" for e in sample.data("show", n)["evidence"])
    ]
    assert answered
    sample("accept", *answered, "--answered")
    for number in answered:
        item = sample.data("show", number)
        assert item["status"] == "resolved"
        assert item["resolutions"][0]["disposition"] == "answered"
        said = [e["quote"] for e in item["evidence"] if e["role"] == "answered"]
        assert item["resolutions"][0]["text"] == "\n".join(said)
    sample("undo")
    assert sample.data("show", answered[0])["resolutions"] == []


def test_owners_and_dates_that_differ_are_shown_and_chosen(line: Line) -> None:
    for name in ("総務課", "企画課"):
        line("owner", "add", name)
    for title, owner, due in (("一", "総務課", "2030-04-01"), ("二", "企画課", "2030-05-01")):
        line("add", title)
        number = line.numbers()[-1]
        line("assign", number, owner)
        line("due", number, due)
    refused = line("merge", 1, 2, expect=3).err
    assert "対応事項1はR12.4.1、対応事項2はR12.5.1" in refused
    assert "--due" in refused
    line("merge", 1, 2, "--due", "2030-05-01", "--owner", "無い課", expect=4)
    assert "主管は総務課" in line("merge", 1, 2, "--due", "2030-05-01").err
    line("undo")
    line("merge", 1, 2, "--due", "2030-05-01", "--owner", "企画課")
    merged = line.data("show", 1)
    assert (merged["owner"], merged["due"]) == ("企画課", "2030-05-01")
    assert [o["name"] for o in merged["owners"] if not o["lead"]] == ["総務課"]


def test_a_due_date_beside_another_days_weekday_is_refused_naming_both(line: Line) -> None:
    line("init")
    line("add", "様式の統一")
    told = line("due", 1, "令和9年4月1日（月）", expect=3).err
    assert "木曜日" in told
    assert "月曜日" in told
    assert line.data("show", 1)["due"] is None
    line("due", 1, "令和9年4月1日（木）")
    assert line.data("show", 1)["due"] == "2027-04-01"


def test_numbers_and_remarks_as_they_are_printed_or_typed_in_full_width(sample: Line) -> None:
    one, two, three, *_ = (item["number"] for item in sample.data("list", "status:candidate"))
    sample("accept", f"{one}、{two}", f"{three},")
    assert {sample.data("show", number)["status"] for number in (one, two, three)} == {"open"}
    sample("clear", "１：１", "--reason", "進行のみ")
    (first,) = [r for r in sample.data("coverage", 1) if r["number"] == 1]
    assert first["cleared_reason"] == "進行のみ"
