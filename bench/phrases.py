"""Sentences of our own for made-up minutes: repeatable, varied enough that searching has to search."""

from random import Random
from typing import Final

PLACES: Final = (
    "図書館", "公民館", "児童館", "体育館", "博物館", "資料館", "植物園", "中央公園", "市民農園", "子供食堂",
    "避難所", "消防署", "浄水場", "駐輪場", "循環バス", "学童保育", "給食室", "相談窓口", "防災倉庫", "文化会館",
)  # fmt: skip
MATTERS: Final = (
    "開館時間", "予約の方法", "利用料", "点検の間隔", "案内の表示", "予算の内訳", "職員の配置", "研修の計画",
    "広報の仕方", "待ち時間", "苦情の件数", "事故の記録", "備品の更新", "耐震の工事", "省エネの効果", "多言語の対応",
    "障害のある方の動線", "オンラインの受付", "個人情報の扱い", "災害時の役割", "委託先の選び方", "利用者の声",
    "統計の取り方", "評価の指標", "年次の報告", "温度の管理", "清掃の基準", "夜間の照明", "樹木の手入れ", "歴史の展示",
)  # fmt: skip
WHEN: Final = (
    "来年度",
    "次回の会議",
    "今年度中",
    "秋",
    "三か月後",
    "次の改定",
    "予算の時期",
    "年度末",
)
ASK: Final = (
    "{place}の{matter}について、{n}件の例を資料に加えていただきたい。",
    "{place}の{matter}は、{when}までに見直す必要がある。",
    "{place}の{matter}を{n}か所で比べ、結果を公表すべきである。",
    "{place}の{matter}はどのように決めているのか、伺いたい。",
    "{n}人の利用者に尋ねたところ{matter}への不満が多い。{place}でも調べていただきたい。",
    "{place}の{matter}が{n}年前のままである理由を御教示いただきたい。",
)
ANSWER: Final = (
    "御指摘の{place}の{matter}は、{when}までに検討したい。",
    "{place}の{matter}については、{n}か所で試した上で{when}に報告する。",
    "{place}の{matter}は規則の第{n}条に基づいて決めている。",
)
TALK: Final = (
    "{place}の説明に感謝する。",
    "{place}では、これまでに{n}回の工夫を重ねてきたと聞いている。",
    "{matter}の話は、{place}に限ったことではない。",
    "先日{place}を訪ねたが、{matter}は{n}年前より良くなっていた。",
)
ENGLISH: Final = (
    "Could the {thing} report be published before item {n} is discussed again?",
    "We should document how the {thing} handles {n} concurrent requests.",
    "Please add {n} examples to the {thing} guide.",
    "I will look into the {thing} and report back next week.",
)
THINGS: Final = ("cache", "parser", "scheduler", "index", "gateway", "importer", "editor", "queue")
MEMBERS: Final = tuple(
    f"{name}委員"
    for name in ["青木", "井上", "上田", "江川", "大野", "加藤", "木村", "久保", "小林", "佐藤"]
)
OFFICIALS: Final = ("総務課長", "図書館課長", "公園課長", "防災課長")
OFFICES: Final = tuple(
    f"{name}課"
    for name in ["総務", "図書館", "公園", "防災", "福祉", "文化", "交通", "財政", "契約", "広報"]
)


class Phrases:
    """A repeatable stream of sentences."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - made-up data, repeatable

    def one_of(self, values: tuple[str, ...]) -> str:
        """Any of the values."""
        return self._random.choice(values)

    def chance(self, share: float) -> bool:
        """True in this share of the cases."""
        return self._random.random() < share

    def number(self, last: int) -> int:
        """A number from 0 to ``last``."""
        return self._random.randint(0, last)

    def subject(self) -> str:
        """What a follow-up may be called."""
        return f"{self.one_of(PLACES)}の{self.one_of(MATTERS)}"

    def say(self, forms: tuple[str, ...]) -> str:
        """A sentence of one of the forms."""
        return self.one_of(forms).format(
            place=self.one_of(PLACES),
            matter=self.one_of(MATTERS),
            when=self.one_of(WHEN),
            thing=self.one_of(THINGS),
            n=self._random.randint(2, 97),
        )


def minutes_text(characters: int, seed: int = 1) -> str:
    """Verbatim minutes of about so many characters, as a body would publish them."""
    phrases = Phrases(seed)
    lines = [
        "施設の在り方に関する検討会（第３回）", "議事録", "", "１．日時", "令和8年6月5日（金）10:00～12:00", "",
        "２．議事", "（１）施設の運営について", "", "＜議事１　施設の運営について＞",
    ]  # fmt: skip
    length = 0
    while length < characters:
        speaker = phrases.one_of(MEMBERS)
        said = [f"【{speaker}】"]
        said += [phrases.say(TALK) + phrases.say(ASK) for _ in range(1 + phrases.number(3))]
        if phrases.chance(0.7):
            said += [
                "",
                f"【{phrases.one_of(OFFICIALS)}】",
                phrases.say(ANSWER) + phrases.say(TALK),
            ]
        lines += [*said, ""]
        length += sum(map(len, said))
    return "\n".join(lines) + "\n"
