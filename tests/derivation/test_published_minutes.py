"""The floor on the meeting that the project was asked for, against the labels beside it."""

from pathlib import Path

import pytest

from bench.measure import Score, labels_of, measure
from tracker.derivation.model import Derivation
from tracker.derivation.pipeline import derive
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_minutes

_JOINT_MEETING = "2025-03-07-joint-meeting.txt"
_LONGEST_TITLE = 40
_LONGEST_ENGLISH_TITLE = 80


@pytest.fixture(scope="module")
def minutes(minutes_folder: Path) -> Minutes:
    return read_minutes(minutes_folder / _JOINT_MEETING)


@pytest.fixture(scope="module")
def derivation(minutes: Minutes) -> Derivation:
    return derive(minutes)


@pytest.fixture(scope="module")
def score(minutes_folder: Path, minutes: Minutes, derivation: Derivation) -> Score:
    return measure(minutes, derivation, labels_of(minutes_folder / _JOINT_MEETING))


def test_what_is_proposed_is_a_follow_up(score: Score) -> None:
    assert score.precision >= 0.92, score.wrong
    assert score.recall >= 0.92, score.missed


def test_every_item_but_at_most_one_is_found(score: Score) -> None:
    assert len(score.lost_items) <= 1, score.lost_items


def test_speakers_are_right(score: Score) -> None:
    assert score.counts["raiser right"] == score.counts["raiser labelled"], score.misread
    assert score.counts["answered_by right"] >= score.counts["answered_by labelled"] - 1


def test_every_quote_is_verbatim(score: Score) -> None:
    assert score.counts["verbatim"] == score.counts["quotes"] > 0


def test_titles_are_short_and_no_cut_sentences(derivation: Derivation) -> None:
    for candidate in derivation.candidates:
        assert 4 <= len(candidate.title) <= _LONGEST_TITLE, candidate.title
        ending = candidate.title.removesuffix("づくり")
        assert not ending.endswith(("。", "、", "を", "に", "て", "り", "く")), candidate
        assert not candidate.title.startswith(("この", "その", "これ", "それ")), candidate.title


def test_every_title_of_every_published_minutes_has_a_bounded_length(minutes_folder: Path) -> None:
    files = [path for path in minutes_folder.rglob("*") if path.suffix in {".txt", ".md"}]
    for path in files:
        for candidate in derive(read_minutes(path)).candidates:
            assert 0 < len(candidate.title) <= _LONGEST_ENGLISH_TITLE, candidate.title
