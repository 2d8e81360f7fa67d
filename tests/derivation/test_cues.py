"""Every declared rule fires on its own example and stays silent on its counterexample."""

import pytest

from tracker.derivation.acts import fired_in
from tracker.derivation.clauses import peeled_length
from tracker.derivation.cues import CUES, VETOES
from tracker.derivation.cues.model import Cue, Veto


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.id)
def test_a_cue_fires_on_its_example_alone(cue: Cue) -> None:
    assert cue.id in fired_in(cue.yes, cue.language)
    assert cue.id not in fired_in(cue.no, cue.language)


@pytest.mark.parametrize("veto", VETOES, ids=lambda veto: veto.id)
def test_a_veto_stops_its_example_alone(veto: Veto) -> None:
    assert not fired_in(veto.yes, veto.language)
    assert fired_in(veto.no, veto.language)


def test_ids_are_unique() -> None:
    ids = [*(cue.id for cue in CUES), *(veto.id for veto in VETOES)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "words, core",
    [
        ("例を増やすべきであると考えております。", "例を増やすべき"),
        ("書き方を変えるべきではないかと思います。", "書き方を変えるべきではないか"),
        ("どちらがよいのかなと思っています。", "どちらがよいのか"),
        ("検討が必要だという印象を受けた。", "検討が必要"),
    ],
)
def test_attitudes_are_peeled_and_a_question_stays_one(words: str, core: str) -> None:
    assert words[: peeled_length(words)] == core
