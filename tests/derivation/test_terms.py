"""How much two sentences share doesn't depend on the run."""

import math

from hypothesis import given
from hypothesis import strategies as st

from tracker.derivation.terms import Rarity, terms_of

_WORDS = ["図書館の開館時間", "開館時間と利用料", "利用料の減免", "図書館の書架", "減免の基準"]


@given(st.lists(st.sampled_from(_WORDS), min_size=2, max_size=8))
def test_likeness_is_the_exact_share_of_the_lighter_weight(said: list[str]) -> None:
    rarity = Rarity(said)
    first, second = rarity.terms(0), rarity.terms(1)

    def weight(terms: frozenset[str]) -> float:
        return math.fsum(rarity.weight(term) for term in sorted(terms))

    lighter = min(weight(first), weight(second))
    expected = weight(first & second) / lighter if first & second and lighter else 0.0
    assert rarity.likeness(first, second) == expected
    assert rarity.likeness(second, first) == expected


def test_a_long_compound_stands_for_its_pairs_too() -> None:
    assert terms_of("開館時間とIoTセンサー") == {
        "開館時間",
        "開館",
        "館時",
        "時間",
        "iot",
        "センサー",
    }
