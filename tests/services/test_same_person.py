"""Names that may be one person's."""

import pytest

from tracker.services.same_person import may_be_one


@pytest.mark.parametrize(
    "name,other",
    [
        ("中川構成員", "中川幹事"),
        ("中川座長", "中川構成員"),
        ("中川太郎", "中川構成員"),
        ("中川課長", "中川参事官"),
        ("中川さん", "中川課長"),
        ("J. Smith", "John Smith"),
        ("Smith", "John Smith"),
    ],
)
def test_one_person(name: str, other: str) -> None:
    assert may_be_one(name, other)
    assert may_be_one(other, name)


@pytest.mark.parametrize(
    "name,other",
    [
        ("中川構成員", "中川構成員"),
        ("中川構成員", "中川課長"),
        ("中川構成員", "中山構成員"),
        ("中川太郎委員", "中川花子委員"),
        ("座長", "中川座長"),
        ("Ann Smith", "John Smith"),
        ("事務局", "事務局"),
    ],
)
def test_two_people(name: str, other: str) -> None:
    assert not may_be_one(name, other)
    assert not may_be_one(other, name)
