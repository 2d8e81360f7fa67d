"""The meeting that the project was asked for, read whole."""

import datetime as dt
from pathlib import Path

import pytest

from tracker.domain.words import DocumentKind
from tracker.minutes.model import BodyRound, Minutes
from tracker.minutes.reading import read_minutes

SPEAKERS = [
    "中川構成員",
    "須藤議長",
    "中川構成員",
    "須藤議長",
    "平野座長",
    "成原構成員",
    "小倉参事官補佐",
    "中川構成員",
    "須藤議長",
    "小倉参事官補佐",
    "林構成員",
    "須藤議長",
    "山野参事官",
    "林構成員",
    "山野参事官",
    "須藤議長",
    "平野座長",
    "須藤議長",
    "玉田総括審議官",
    "小倉参事官補佐",
    "須藤議長",
]


@pytest.fixture(scope="module")
def minutes(minutes_folder: Path) -> Minutes:
    return read_minutes(minutes_folder / "2025-03-07-joint-meeting.txt")


def test_the_facts_of_the_meeting(minutes: Minutes) -> None:
    assert minutes.date == dt.date(2025, 3, 7)
    assert (minutes.starts, minutes.ends) == (dt.time(14), dt.time(15, 30))
    assert minutes.venue == "オンライン開催"
    assert minutes.kind is DocumentKind.SUMMARY
    assert minutes.bodies == (
        BodyRound("AIネットワーク社会推進会議", 30),
        BodyRound("AIガバナンス検討会", 26),
    )
    assert len(minutes.materials) == 7


def test_who_attended_in_which_group(minutes: Minutes) -> None:
    groups: dict[str, int] = {}
    for attendee in minutes.attendance:
        groups[attendee.group] = groups.get(attendee.group, 0) + 1
    assert list(groups.values()) == [22, 10, 15, 9]
    assert list(groups)[2:] == ["オブザーバー", "総務省"]
    deputies = [a.name for a in minutes.attendance if a.note == "代理出席"]
    assert len(deputies) == 3


def test_remarks_have_their_speakers_and_these_their_people(minutes: Minutes) -> None:
    assert [remark.speaker for remark in minutes.remarks] == SPEAKERS
    assert all(remark.attendee is not None for remark in minutes.remarks)
    meant = {
        remark.speaker: minutes.attendance[remark.attendee].name
        for remark in minutes.remarks
        if remark.attendee is not None
    }
    assert meant["中川構成員"] == "中川幹事"
    assert meant["平野座長"] == "平野副議長"
    assert meant["小倉参事官補佐"].endswith("参事官付参事官補佐")


def test_the_heading_that_names_another_item_is_found(minutes: Minutes) -> None:
    (finding,) = minutes.findings
    assert finding.code == "agenda-heading"
    assert finding.line == 128
    assert len(minutes.agenda) == 4
    assert all(remark.agenda_item == 3 for remark in minutes.remarks)


def test_sentences_are_whole(minutes: Minutes) -> None:
    sentences = [span.of(minutes.text) for remark in minutes.remarks for span in remark.sentences]
    assert len(sentences) == 127
    assert all(sentence.endswith(("。", "？", "）")) for sentence in sentences)
    assert not any("\n" in sentence for sentence in sentences)
