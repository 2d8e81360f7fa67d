"""The joint meeting played on: triage, owners, answers, a second meeting that confirms and raises again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from freezegun import freeze_time

from tracker.cli.running import run

SECOND = """AIネットワーク社会推進会議・AIガバナンス検討会　合同会議　議事概要

１．日時：令和7年9月12日（金）10:00～12:00
２．場所：オンライン

１．前回の御意見への対応について
○須藤議長　前回の対応については、事務局の説明のとおり了承する。
○林構成員　前回も申し上げたが、手順の標準化について、改めて検討していただきたい。
○事務局　持ち帰って検討し、次回までに御報告したい。
"""
WORDING = "第2部　旧：差別の例を一つ示す。　新：差別の例を雇用と教育について示す。"


@contextmanager
def on(day: str) -> Iterator[None]:
    """That day, at noon in Tokyo."""
    with freeze_time(f"{day}T03:00:00Z", ignore=["textual", "asyncio"]):
        yield


def play(minutes: Path, folder: Path) -> None:
    """Fill the register that TRACKER_DB names, as a secretariat would over half a year."""

    def do(*words: object) -> None:
        assert run([str(word) for word in words]) == 0, words

    second = folder / "second.txt"
    second.write_text(SECOND, encoding="utf-8")
    with on("2025-03-20"):
        do("import", minutes)
        do("accept", 1, 2, 3, 4, 5, 6, 7, 8)
        do("dismiss", 9, "--reason", "運営の連絡のため")
        for name in ("国際戦略局", "情報流通行政局参事官室"):
            do("owner", "add", name, "--office")
        do("owner", "add", "成原構成員", "--person")
        do("assign", 1, 2, 3, "情報流通行政局参事官室")
        do("assign", 4, 5, "国際戦略局", "--with", "情報流通行政局参事官室")
        do("due", 1, "2025-04-30")
        do("due", 4, "2025-09-20")
        do(
            "edit",
            1,
            "--theme",
            "差別の例",
            "--summary",
            "差別の例を、より幅広く記載すること。" * 3,
        )
        do("merge", 2, 3)
    with on("2025-06-02"):
        do("resolve", 1, "--as", "reflected", "--text", "雇用と教育の例を加えた。" * 4, "--reference", WORDING, "--stage", "cleared")  # fmt: skip
        do("resolve", 2, "--as", "not_adopted", "--text", "このままとする。", "--reason", "別の指針で扱うため。", "--stage", "cleared")  # fmt: skip
        do("resolve", 4, "--as", "future_work", "--text", "来年度に検討する。")
        do("note", 5, "--text", "担当課に照会中。")
        do("circulate", "-o", folder / "sheets", "--by", "2025-06-20T17:00")
        do("circulate", "--to", "speakers", "-o", folder / "speakers", "--by", "2025-06-20")
    with on("2025-09-16"):
        do("import", second)
        do("assess", 1, "solved", "--meeting", "2025-09-12", "--text", "了承する。")
        do("assess", 2, "follow", "--meeting", "2025-09-12")
