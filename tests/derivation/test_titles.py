"""Titles name what is asked for, and never its opposite."""

from pathlib import Path

import pytest

from tracker.derivation.pipeline import derive
from tracker.minutes.reading import read_minutes


@pytest.mark.parametrize(
    "sentence, title",
    [
        ("評価の方法は示さないでいただきたい。", "評価の方法は示さないこと"),
        ("評価の方法を示していただけないでしょうか。", "評価の方法の提示"),
        ("個人名は公表しないでほしい。", "個人名は公表しないこと"),
        ("この基準は変えない方が良い。", "この基準は変えないこと"),
        ("締切を忘れないようお願いしたい。", "締切を忘れないようにすること"),
        ("古い様式は使わないことを徹底していただきたい。", "古い様式は使わないこと"),
        ("なぜ結果を公表しないのか。", "結果を公表しない理由"),
        ("どうして窓口を閉じたのでしょうか。", "窓口を閉じた理由"),
        ("それでは、修正については座長に一任ということで、よろしいか。", "修正の座長一任"),
        ("１０月中旬頃までに案を示していただきたい。", "案の内容"),
        ("取組が遅いかもしれないが課長に話してほしい。", "課長への相談"),
        ("東側の二基を先に取り替えていただきたい。", "東側の二基を先に取り替えること"),
        ("名簿を出していただきたい。", "名簿を出すこと"),
        ("資料を事前に送っていただきたい。", "資料の送付"),
        ("資料を速やかに、遅くとも令和８年３月３１日までに公開していただきたい。", "資料の公開"),
        ("早急に出してほしい。", "早急に出すこと"),
        ("青木委員が書かれたような問題は、まず担当に知らせてほしい。", "担当への連絡"),
        ("帳票のほかに証明が必要な場合はないか。", "帳票のほかに証明が必要な場合の有無"),
        ("選書に関しての方針を教えてください。", "選書に関しての方針"),
        ("古い名簿を出しますよう要望します。", "古い名簿を出すこと"),
        ("花壇に花を植えますようお願いいたします。", "花壇に花を植えること"),
        ("手当は２割削減していただきたい。", "手当の削減"),
        (
            "歩道橋の見直しを検討していただければと思うんですけれども、お考えを伺います。",
            "歩道橋の見直しの検討",
        ),
        ("高額な手当は改めるべきではありませんか。", "高額な手当の見直し"),
    ],
)
def test_a_title_says_what_the_sentence_says(tmp_path: Path, sentence: str, title: str) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(
        f"日時　令和7年3月7日（金）10:00～12:00\n議題\n1. 評価の方法\n\n【青木委員】\n　{sentence}\n\n【森委員】\n　特になし。\n",
        encoding="utf-8",
    )
    assert [c.title for c in derive(read_minutes(path)).candidates] == [title]


@pytest.mark.parametrize(
    "sentence, title",
    [
        ("Can we defer that question on the meeting room until after Ann has shown us all of the plans?",
         "Whether we can defer that question on the meeting room"),
        ("What I want is to keep the list of the open cases.", "Keeping the list of the open cases"),
        ("We should take a step back and look at the plan of the hall.",
         "Taking a step back and looking at the plan of the hall"),
        ("That is a question of fairness we should come back to.", "Coming back to a question of fairness"),
        ("In this case the fence should be removed.", "The fence to be removed"),
        ("Everybody is agreeing that we should repair the roof of the hall.", "Repairing the roof of the hall"),
    ],
)  # fmt: skip
def test_an_english_title_ends_in_a_word_that_can_end_it(
    tmp_path: Path, sentence: str, title: str
) -> None:
    path = tmp_path / "minutes.md"
    path.write_text(f"# Club meeting\n2025-03-07\n\nAnn: {sentence}\n\nBob: Hm.\n", "utf-8")
    assert [c.title for c in derive(read_minutes(path)).candidates] == [title]
