"""What a document's first line says of the bodies: names whole, each with its round, without the kind of record."""

import pytest

from tracker.minutes.reading import read_minutes_bytes
from tracker.minutes.titles import without_kind


@pytest.mark.parametrize(
    "line, bodies",
    [
        ("第31回ＡＩ見守り社会推進会議　議事録", [("AI見守り社会推進会議", 31)]),
        ("第31回ＡＩ見守り社会推進会議議事録", [("AI見守り社会推進会議", 31)]),
        ("第３回デジタル行政推進本部会議", [("デジタル行政推進本部会議", 3)]),
        ("第5回　規制見直し推進会議", [("規制見直し推進会議", 5)]),
        ("規制見直し推進会議（第5回）　議事概要", [("規制見直し推進会議", 5)]),
        ("第2回AI戦略推進会議 第3回作業部会 合同会議", [("AI戦略推進会議", 2), ("作業部会", 3)]),
        ("令和7年度第2回赤木市環境審議会　会議録", [("赤木市環境審議会", 2)]),
        ("令和７年度　第１回　緑川市総合計画審議会　議事録", [("緑川市総合計画審議会", 1)]),
        ("緑川町議会 第4回定例会会議録", [("緑川町議会", 4)]),
        ("第3回検討会 議事要旨（案）", [("検討会", 3)]),
    ],
)
def test_bodies_and_their_rounds(line: str, bodies: list[tuple[str, int]]) -> None:
    text = f"{line}\n\n日時：令和7年6月20日\n\n【赤木委員】\nはい。\n【白井委員】\nはい。\n"
    minutes = read_minutes_bytes(text.encode(), "minutes.txt")
    assert [(body.name, body.round) for body in minutes.bodies] == bodies
    assert minutes.title == line


@pytest.mark.parametrize(
    "title, name",
    [
        ("第31回見守り推進会議　議事録", "第31回見守り推進会議"),
        ("第3回検討会 議事概要（案）", "第3回検討会"),
        ("環境審査会会議録", "環境審査会"),
        ("環境審査会議録", "環境審査会議"),
        ("見守り推進会議録", "見守り推進会議"),
        ("議事録", "議事録"),
        ("Minutes of the board", "Minutes of the board"),
    ],
)
def test_a_meeting_is_not_called_by_its_record(title: str, name: str) -> None:
    assert without_kind(title) == name
