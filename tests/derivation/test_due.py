"""By when something is to be done, in the minutes' own words and no others."""

from pathlib import Path

import pytest

from tracker.derivation.pipeline import derive
from tracker.minutes.reading import read_minutes


def _due(folder: Path, sentence: str) -> str | None:
    path = folder / "minutes.txt"
    path.write_text(
        f"日時　令和7年3月7日（金）10:00～12:00\n議題\n1. 評価の方法\n\n【青木委員】\n　{sentence}\n\n【森委員】\n　特になし。\n",
        encoding="utf-8",
    )
    (candidate,) = derive(read_minutes(path)).candidates
    return candidate.due_as_said


@pytest.mark.parametrize(
    "sentence, said",
    [
        ("2030年末までに案を公表していただきたい。", "2030年末まで"),
        ("令和８年中に案を公表していただきたい。", "令和８年中"),
        ("数年内に案を公表していただきたい。", "数年内"),
        ("年内に案を公表していただきたい。", "年内"),
        ("年末までに案を公表していただきたい。", "年末まで"),
        ("１０月中旬頃までに案を公表していただきたい。", "１０月中旬頃まで"),
        ("６月中に案を公表していただきたい。", "６月中"),
        ("９月１０日（水）までに案を公表していただきたい。", "９月１０日（水）まで"),
        ("令和八年四月一日までに案を公表していただきたい。", "令和八年四月一日まで"),
        ("今後３年以内に案を公表していただきたい。", "今後３年以内"),
        ("来年度の第1四半期までに案を公表していただきたい。", "来年度の第1四半期まで"),
        ("来年度から案を公表していただきたい。", "来年度"),
        ("年度末までに案を公表していただきたい。", "年度末まで"),
        ("次回の会議までに案を公表していただきたい。", "次回の会議まで"),
        ("速やかに案を公表していただきたい。", "速やかに"),
        (
            "速やかに、遅くとも令和８年３月３１日までに案を公表していただきたい。",
            "令和８年３月３１日まで",
        ),
        ("来年内容を見直した案を公表していただきたい。", "来年"),
        # A time past, a usual one and a length of time are no time to come.
        ("一昨年度末までの案を公表していただきたい。", None),
        ("昨年末までの案を公表していただきたい。", None),
        ("年中利用できる案を公表していただきたい。", None),
        ("３年間の案を公表していただきたい。", None),
        ("全学年内容の案を公表していただきたい。", None),
    ],
)
def test_the_words_are_whole_and_nothing_is_made_up(
    tmp_path: Path, sentence: str, said: str | None
) -> None:
    assert _due(tmp_path, sentence) == said


def test_a_day_that_a_later_sentence_names_is_rather_kept_than_a_word_for_soon(
    tmp_path: Path,
) -> None:
    said = _due(
        tmp_path, "早急に案を公表していただきたい。この案は３月末までに公表していただきたい。"
    )
    assert said == "３月末まで"
