"""Editions follow one another, written opinions stand beside, wrong readings are put right."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import empty_database
from tests.minutes.shown import CASES
from tests.storage.replay import as_file, replayed, tables_of
from tracker.bootstrap import Register
from tracker.domain.records import EvidenceRecord, ItemRecord, RemarkRecord
from tracker.domain.span import Span
from tracker.errors import BadInputError, ConflictError
from tracker.minutes.reading import read_meetings, read_minutes, read_minutes_bytes
from tracker.services import commands
from tracker.services.done import Imported
from tracker.services.queries.coverage import coverage
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.show_item import item_records
from tracker.services.queries.verify import verify

DRAFT = """見守り連絡会（第２回）
議事録（案）
日時：令和８年２月３日

出席者：緑川会長、赤木委員、白井委員、青山課長

【緑川会長】
始める。
【赤木委員】
夜の通知が多いので、間隔を広げていただきたい。
昼の通知は今のままでよい。
【青山課長】
次回までに検討する。
【白井委員】
記録を残す期間を定めるべきである。
【緑川会長】
これで終わる。
以上
"""
FINAL = (
    DRAFT.replace("議事録（案）", "議事録（確定）")
    .replace("間隔を広げていただきたい", "間隔を今の二倍に広げていただきたい")
    .replace("【白井委員】\n記録を", "【赤木委員】\n記録を")
    .replace(
        "【緑川会長】\nこれで",
        "【白井委員】\n当番の名簿を配っていただきたい。\n【緑川会長】\nこれで",
    )
)


def take(register: Register, text: str, name: str = "a.txt", **how: object) -> Imported:
    minutes = read_minutes_bytes(text.encode(), name)
    return register.do(commands.import_minutes, minutes, **how)  # type: ignore[arg-type]


def items(register: Register, numbers: tuple[int, ...]) -> list[ItemRecord]:
    with register.reader() as reader:
        return item_records(reader, list(numbers))


def remarks(register: Register) -> list[RemarkRecord]:
    with register.reader() as reader:
        return coverage(reader, None)


def quotes(item: ItemRecord) -> dict[str, EvidenceRecord]:
    return {e.quote: e for e in item.evidence}


def holding(register: Register, numbers: tuple[int, ...], words: str) -> ItemRecord:
    (found,) = [
        item for item in items(register, numbers) if any(words in e.quote for e in item.evidence)
    ]
    return found


def test_an_edition_moves_quotes_shows_changes_and_doubles_nothing(register: Register) -> None:
    first = take(register, DRAFT)
    assert len(first.numbers) >= 2
    final = take(register, FINAL, "b.txt")
    assert final.meeting_id == first.meeting_id
    assert final.edition == 2
    changed = {(c.before, c.after) for c in final.reworded}
    assert any("間隔を広げて" in b and a and "二倍" in a for b, a in changed)
    corrected = [c for c in final.reworded if c.speaker_before != c.speaker_after]
    assert {(c.speaker_before, c.speaker_after) for c in corrected} == {("白井委員", "赤木委員")}
    (new,) = final.numbers
    assert "名簿" in holding(register, final.numbers, "名簿").row.title
    whole = items(register, (*first.numbers, new))
    text = read_minutes_bytes(FINAL.encode(), "b.txt").text
    for item in whole:
        for evidence in item.evidence:
            assert evidence.start is not None
            assert evidence.end is not None
            assert text[evidence.start : evidence.end] == evidence.quote
    moved = holding(register, first.numbers, "期間")
    assert moved.row.raised_by == "赤木委員"
    assert moved.raisers == ("赤木委員",)
    assert len(remarks(register)) == 6


def test_what_the_edition_dropped_stays_with_the_first(register: Register) -> None:
    first = take(register, DRAFT)
    gone = DRAFT.replace("【白井委員】\n記録を残す期間を定めるべきである。\n", "").replace(
        "（案）", "（確定）"
    )
    final = take(register, gone, "b.txt")
    assert [c.after for c in final.reworded] == [None]
    kept = holding(register, first.numbers, "期間")
    assert kept.evidence[0].quote == "記録を残す期間を定めるべきである。"
    assert final.numbers == ()


def test_an_edition_can_be_undone_and_redone(register: Register) -> None:
    bookkeeping = ("version", "updated_at", "withdrawn", "meeting_id", "id")
    first = take(register, DRAFT)
    before = [quotes(item).keys() for item in items(register, first.numbers)]
    take(register, FINAL, "b.txt")
    after = tables_of(register, without=bookkeeping)["evidence"]
    register.do(commands.undo_batch)
    assert [quotes(item).keys() for item in items(register, first.numbers)] == before
    assert len(remarks(register)) == 5
    register.do(commands.redo_batch)
    assert tables_of(register, without=bookkeeping)["evidence"] == after
    assert len(remarks(register)) == 6


def test_history_alone_makes_the_same_register(register: Register, tmp_path: Path) -> None:
    take(register, DRAFT)
    mend(register, 2, "speaker", "黒田委員")
    take(register, FINAL, "b.txt")
    mend(register, 3, "join")
    register.do(commands.undo_batch)
    again = replayed(as_file(register, tmp_path), empty_database(tmp_path / "again.sqlite3"))
    assert tables_of(again) == tables_of(register)


def test_accounts_of_unchanged_remarks_stay(register: Register) -> None:
    take(register, DRAFT)
    opening = remarks(register)[0]
    register.do(commands.clear_remarks, [opening.id], reason="進行")
    take(register, FINAL, "b.txt")
    assert remarks(register)[0].cleared_reason == "進行"


def test_other_minutes_of_that_day_are_another_meeting(register: Register) -> None:
    first = take(register, DRAFT)
    other = "見守り連絡会（第２回）\n日時：令和８年２月３日\n【黒田委員】\n井戸の水を調べていただきたい。\n"
    second = take(register, other, "c.txt")
    assert second.meeting_id != first.meeting_id


def test_a_doubtful_file_asks(register: Register) -> None:
    first = take(register, DRAFT)
    half = DRAFT.replace(
        "夜の通知が多いので、間隔を広げていただきたい。", "井戸の水が濁ったので、調べてほしい。"
    ).replace("記録を残す期間を定めるべきである。", "川の堤の話は、どこまで進んだのか。")
    with pytest.raises(BadInputError) as caught:
        take(register, half, "d.txt")
    assert f"--as edition:{first.meeting_id}" in str(caught.value.hint)
    done = take(register, half, "d.txt", edition_of=first.meeting_id)
    assert done.edition == 2
    register.do(commands.undo_batch)
    assert take(register, half, "d.txt", as_new=True).meeting_id != first.meeting_id


def test_a_draft_after_the_final_asks(register: Register) -> None:
    take(register, FINAL)
    with pytest.raises(BadInputError):
        take(register, DRAFT, "b.txt")


def test_a_written_opinion_belongs_to_the_meeting(register: Register) -> None:
    first = take(register, DRAFT)
    minutes = read_minutes_bytes(
        "当日は欠席した。\n通知の文面をやさしい日本語にしていただきたい。\n".encode(), "o.txt"
    )
    done = register.do(
        commands.import_written_opinion, minutes, author="黒田委員", meeting_id=first.meeting_id
    )
    assert done.meeting_id == first.meeting_id
    item = holding(register, done.numbers, "やさしい日本語")
    assert item.row.raised_by == "黒田委員"
    assert {r.speaker for r in remarks(register) if r.number > 1000} == {"黒田委員"}
    assert take(register, FINAL, "b.txt").edition == 2, "an opinion is no edition"
    again = register.do(
        commands.import_written_opinion, minutes, author="黒田委員", meeting_id=first.meeting_id
    )
    assert again.recognised


def mend(register: Register, number: int, kind: str, value: str | None = None) -> None:
    remark = remarks(register)[number - 1]
    register.do(commands.mend_remark, remark.id, kind=kind, value=value)


def test_a_wrong_speaker_is_put_right_and_stays_so(register: Register) -> None:
    first = take(register, DRAFT)
    mend(register, 2, "speaker", "黒田委員")
    assert remarks(register)[1].speaker == "黒田委員"
    assert holding(register, first.numbers, "間隔").row.raised_by == "黒田委員"
    take(register, FINAL, "b.txt")
    assert remarks(register)[1].speaker == "黒田委員"
    assert holding(register, first.numbers, "二倍").row.raised_by == "黒田委員"


@pytest.mark.parametrize(
    "act",
    [
        lambda register: mend(register, 2, "speaker", "黒田委員"),
        lambda register: mend(register, 2, "item", "通知の間隔"),
        lambda register: mend(register, 2, "split", "昼の通知"),
        lambda register: mend(register, 3, "join"),
    ],
    ids=["speaker", "item", "split", "join"],
)
def test_a_correction_is_undone_as_one(register: Register, act: Callable[[Register], None]) -> None:
    take(register, DRAFT)
    before = [(r.number, r.speaker, r.agenda_item, r.start, r.end) for r in remarks(register)]
    act(register)
    assert [
        (r.number, r.speaker, r.agenda_item, r.start, r.end) for r in remarks(register)
    ] != before
    register.do(commands.undo_batch)
    assert [
        (r.number, r.speaker, r.agenda_item, r.start, r.end) for r in remarks(register)
    ] == before


def test_boundaries_move_with_their_quotes(register: Register) -> None:
    first = take(register, DRAFT)
    mend(register, 2, "split", "昼の通知")
    assert [r.number for r in remarks(register)] == [1, 2, 3, 4, 5, 6]
    mend(register, 3, "join")
    assert len(remarks(register)) == 5
    assert remarks(register)[1].candidates
    assert holding(register, first.numbers, "間隔").row.raised_by == "赤木委員"


def test_words_that_are_not_there_are_refused(register: Register) -> None:
    take(register, DRAFT)
    with pytest.raises(BadInputError):
        mend(register, 2, "split", "月の通知")
    with pytest.raises(BadInputError):
        mend(register, 1, "join")


def test_the_joint_meeting_revised(
    register: Register, minutes_folder: Path, tmp_path: Path
) -> None:
    path = minutes_folder / "2025-03-07-joint-meeting.txt"
    first = register.do(commands.import_minutes, read_minutes(path))
    text = path.read_text(encoding="utf-8")
    revised = (
        text.replace("議事概要", "議事概要（確定）", 1)
        .replace("\n提案したい。", "\n強く提案したい。")
        .replace("【林構成員】", "【森本構成員】", 1)
        .replace("以上 \n", "【江間構成員】 \n\n例示の一覧を公表していただきたい。 \n\n以上 \n")
    )
    assert revised.count("江間構成員】") == revised.count("強く提案したい") == 1
    other = tmp_path / "revised.txt"
    other.write_text(revised, encoding="utf-8")
    done = register.do(commands.import_minutes, read_minutes(other))
    assert (done.meeting_id, done.edition) == (first.meeting_id, 2)
    assert len(done.numbers) == 1
    assert len(remarks(register)) == 22
    assert {(c.speaker_before, c.speaker_after) for c in done.reworded if c.speaker_before != c.speaker_after} == {
        ("林構成員", "森本構成員")
    }  # fmt: skip
    ((before, after),) = [(c.before, c.after) for c in done.reworded if c.before != c.after]
    assert before.endswith("ことを提案したい。")
    assert (after or "").endswith("ことを強く提案したい。")


def test_items_noted_before_are_offered_beside_their_candidates(register: Register) -> None:
    register.do(commands.add_meeting, dt.date(2026, 2, 3), "見守り連絡会", round=2)
    noted = register.do(commands.add_item, "記録を残す期間", meeting_id=1)
    register.do(commands.add_item, "茶菓の手配", meeting_id=1)
    done = take(register, DRAFT)
    ((item, candidate),) = [(pair.item, pair.candidate) for pair in done.pairs]
    assert (item,) == noted.numbers
    assert candidate == holding(register, done.numbers, "期間").row.number


def test_a_file_of_several_meetings_makes_several(register: Register) -> None:
    parts = read_meetings(CASES / "many-meetings.md")
    done = [register.do(commands.import_minutes, part) for part in parts]
    assert len({one.meeting_id for one in done}) == len(parts) == 2
    again = [register.do(commands.import_minutes, part) for part in parts]
    assert all(one.recognised for one in again)


def test_no_remark_number_is_given_twice(register: Register) -> None:
    meeting = take(register, DRAFT).meeting_id

    def opinion(words: str) -> int:
        minutes = read_minutes_bytes(f"{words}を送っていただきたい。\n".encode(), f"{words}.txt")
        done = register.do(
            commands.import_written_opinion, minutes, author="黒田委員", meeting_id=meeting
        )
        return done.batch or 0

    first = opinion("名簿")
    opinion("様式")
    undone = register.do(commands.undo_batch, first).batch
    opinion("日程")
    register.do(commands.redo_batch, undone)
    numbers = [remark.number for remark in remarks(register)]
    assert len(numbers) == len(set(numbers)) > 3


def test_who_still_raises_an_item_elsewhere_stays_a_raiser(register: Register) -> None:
    take(register, DRAFT)
    text = remarks(register)
    spans = [(r.start, r.end) for r in text if r.speaker in {"赤木委員", "白井委員"}]
    meeting = meeting_of(register)
    one, two = (
        register.do(commands.add_item, "通知", meeting_id=meeting, span=Span(*span)).numbers[0]
        for span in spans
    )
    mend(register, 4, "speaker", "赤木委員")
    register.do(commands.merge_items, one, [two])
    assert items(register, (one,))[0].raisers == ("赤木委員",)
    mend(register, 4, "speaker", "黒田委員")
    (item,) = items(register, (one,))
    assert set(item.raisers) == {"赤木委員", "黒田委員"}
    assert item.row.raised_by == "赤木委員"
    mend(register, 2, "speaker", "灰谷委員")
    (item,) = items(register, (one,))
    assert (set(item.raisers), item.row.raised_by) == ({"灰谷委員", "黒田委員"}, "灰谷委員")


def test_rules_keep_their_place_where_a_word_stands_twice(register: Register) -> None:
    words = "夜の通知は多いか少ないか。"
    first = take(register, DRAFT.replace("昼の通知は今のままでよい。", words))
    before = [rule for item in items(register, first.numbers) for rule in places_of(item)]
    take(register, FINAL.replace("昼の通知は今のままでよい。", words), "b.txt")
    after = [rule for item in items(register, first.numbers) for rule in places_of(item)]
    assert before
    assert after == before


def test_a_remark_of_replaced_minutes_is_no_longer_cleared(register: Register) -> None:
    take(register, DRAFT)
    opening = remarks(register)[0]
    take(register, FINAL, "b.txt")
    with pytest.raises(ConflictError):
        register.do(commands.clear_remarks, [opening.id], reason="進行")


def test_a_sentence_added_by_hand_stands_under_its_agenda_item(register: Register) -> None:
    text = DRAFT.replace(
        "【緑川会長】\n始める。", "議事\n（１）通知について\n\n【緑川会長】\n始める。"
    )
    done = take(register, text)
    span = next(r for r in remarks(register) if r.speaker == "赤木委員")
    assert span.start is not None
    assert span.end is not None
    added = register.do(
        commands.add_item, "通知", meeting_id=done.meeting_id, span=Span(span.start, span.end)
    )
    (item,) = items(register, added.numbers)
    assert item.row.agenda_item == items(register, done.numbers)[0].row.agenda_item is not None


def test_a_file_of_an_earlier_edition_is_not_said_to_hold(
    register: Register, tmp_path: Path
) -> None:
    take(register, DRAFT)
    take(register, DRAFT.replace("（案）", "（確定）"), "b.txt")
    path = tmp_path / "a.txt"
    path.write_text(DRAFT, encoding="utf-8")
    with register.reader() as reader, pytest.raises(BadInputError, match=r"later edition"):
        verify(reader, path)


def meeting_of(register: Register) -> int:
    with register.reader() as reader:
        return list_meetings(reader)[0].id


def places_of(item: ItemRecord) -> list[tuple[str, int]]:
    """Each rule, and how far into its quote its word stands, where the quote is the same."""
    return [
        (rule.id, rule.start - (e.start or 0))
        for e in item.evidence
        if "か少ないか" in e.quote
        for rule in e.rules
    ]
