"""A matter that was raised before is pointed out, with the reason."""

import pytest

from tracker.derivation.pipeline import derive
from tracker.derivation.recurrence import EarlierItem, refers_back, suggestions
from tracker.minutes.reading import read_minutes_bytes


@pytest.mark.parametrize(
    "words, said",
    [
        (
            "前々回申し上げたことと重なるが、例を増やすべきである。",
            "前々回申し上げたことと重なるが",
        ),
        ("かねてから要望している街灯の件です。", "かねてから要望している街灯の件"),
        ("As I said last time, the tests are slow.", "As I said last time"),
        ("We raised this before.", "We raised this before"),
    ],
)
def test_a_reference_back_is_kept_as_said(words: str, said: str) -> None:
    assert refers_back(words) == said


@pytest.mark.parametrize(
    "words", ["前回は欠席した。", "例を増やすべきである。", "It was said before."]
)
def test_what_only_names_the_past_refers_to_no_matter(words: str) -> None:
    assert refers_back(words) is None


def test_a_candidate_carries_it() -> None:
    told = "○青木委員\n前回も申し上げた街灯の件だが、夜道が暗い。街灯を増やすべきである。\n○井上部長\nはい。\n"
    (candidate,) = derive(read_minutes_bytes(told.encode(), "case.txt")).candidates
    assert candidate.refers_back is not None
    assert candidate.refers_back.startswith("前回も申し上げた")


def test_earlier_items_are_suggested_by_the_rare_terms_they_share() -> None:
    earlier = [
        EarlierItem(3, "通学路の街灯の増設 通学路の街灯を増やしていただきたい。"),
        EarlierItem(5, "図書館の開館時間の延長 開館時間を延ばしてほしい。"),
        EarlierItem(8, "水道料金の減免の基準 減免の基準を示すべきである。"),
    ]
    (found,) = suggestions("冬の通学路が暗いので街灯の増設を求めたい。", earlier)
    assert found.number == 3
    assert {"通学路", "街灯"} <= set(found.shared)


def test_one_shared_word_is_no_reason() -> None:
    assert suggestions("通学路の除雪を求めたい。", [EarlierItem(3, "通学路の街灯の増設")]) == ()
