"""The old and the new wording go back into one text and come apart again."""

from pathlib import Path

from tests.builders import register_at, with_candidates
from tests.storage.replay import tables_of
from tracker.domain.wording import Wording
from tracker.domain.words import Disposition
from tracker.services import commands
from tracker.storage.migrate import downgrade, upgrade

WORDINGS = (
    ("第2条", Wording("甲\nとする。", "乙とする。")),
    (None, Wording(None, "加えた。")),
    ("別添", Wording("外した。", None)),
    ("第3条　旧：甲　新：乙", Wording()),
    ("第4条\n旧：甲\n新：乙", Wording()),
    (None, Wording()),
)


def test_nothing_is_lost_on_the_way_back(tmp_path: Path) -> None:
    register = register_at(tmp_path / "register.sqlite3")
    numbers = with_candidates(register, *"一二三四五六")
    register.do(commands.accept_items, numbers)
    for number, (reference, wording) in zip(numbers, WORDINGS, strict=True):
        register.do(
            commands.resolve_items, [number], disposition=Disposition.REFLECTED, text="改めた。",
            reference=reference, wording=wording,
        )  # fmt: skip
    before = tables_of(register.path)["resolution"]
    downgrade(register.path, "0010")
    kept = [row[6] for row in tables_of(register.path)["resolution"]]
    assert kept[0] == "第2条\n旧：甲\nとする。\n新：乙とする。"
    assert kept[1:] == [
        "\n旧：\n新：加えた。",
        "別添\n旧：外した。\n新：",
        WORDINGS[3][0],
        WORDINGS[4][0],
        None,
    ]
    upgrade(register.path)
    assert tables_of(register.path)["resolution"] == before
    assert register.examine() == []
