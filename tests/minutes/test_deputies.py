"""Who came in place of whom, however the list or the mark writes it; posts are nobody's deputy."""

import pytest

from tests.minutes.shown import CASES
from tracker.minutes.deputies import StandIn, stand_in, stand_ins
from tracker.minutes.reading import read_minutes


@pytest.mark.parametrize(
    "name,note,found",
    [
        ("白井構成員", "代理出席", StandIn(None, "白井構成員")),
        ("緑川構成員", "代理：田中課長", StandIn("田中課長", "緑川構成員")),
        ("緑川構成員", "代理出席　田中課長", StandIn("田中課長", "緑川構成員")),
        ("佐藤三郎", "黒田構成員代理", StandIn("佐藤三郎", "黒田構成員")),
        ("佐藤三郎", "黒田構成員の代理出席", StandIn("佐藤三郎", "黒田構成員")),
        ("緑川構成員（代理：青山）", None, StandIn("青山", "緑川構成員")),
        ("緑川構成員代理　田中課長", None, StandIn("田中課長", "緑川構成員")),
        ("Jane Doe (proxy for John Roe)", None, StandIn("Jane Doe", "John Roe")),
        ("成原構成員代理（高橋氏）", None, StandIn("高橋氏", "成原構成員")),
        ("高橋代理（成原構成員）", None, StandIn("高橋", "成原構成員")),
        ("青木会長代理", None, None),
        ("議長代理（青木君）", None, None),
        ("会長代理", None, None),
        ("青木三郎", "会長代理", None),
        ("青木三郎", "職務代理", None),
        ("白井構成員", "オンライン", None),
        ("青木構成員", None, None),
    ],
)
def test_whose_deputy(name: str, note: str | None, found: StandIn | None) -> None:
    assert stand_in(name, note) == found


def test_the_list_and_the_marks_together() -> None:
    found = stand_ins(read_minutes(CASES / "deputies.txt"))
    assert found == (
        StandIn("田中課長", "緑川構成員"),
        StandIn(None, "白井構成員"),
        StandIn("佐藤三郎", "黒田構成員"),
        StandIn("上野", "赤木構成員"),
    )


def test_a_mark_tells_both() -> None:
    found = stand_ins(read_minutes(CASES / "deputies-marked.txt"))
    assert found == (StandIn("上田氏", "白井構成員"), StandIn("田中", "緑川構成員"))
