"""How a title would read to a colleague without its source, and one from key words where all others read badly."""

import re

from tracker.derivation.state import Statement, Work
from tracker.derivation.terms import terms_of
from tracker.derivation.titles.phrases import LONGEST, is_deictic, is_empty

_FLAWS: tuple[tuple[re.Pattern[str], float], ...] = (
    (
        re.compile(
            r"^(?:関し|対する|方[）)]|[^（(「『]{0,16}[）)」』]|[をがはにのともへで](?=[一-龥ァ-ヺ「])|対し|ついて|通り|くださ|いただ|願い|聞き|伺い|思[いうっ]|んで|っ|ゃ|ょ|ー|いく|りたい)"
        ),
        3.0,
    ),
    (
        re.compile(
            r"[いるた]の(?:本市|[一-龥]{2,}の)|しっかり|らしい|か[をはも]|いくかこと|ことを推定|けれど|けども|んです|ますが|ですが|でしょう|ました|ません|じゃない|みたいな|っていう|っと|なんか|とかそう|んか$|[いるた]ん$|やっぱり|やはり|ちょっと|ちゃんと|ですね|すごく|まあ|っての|お話|(?:では|じゃ)(?:ない|ありませ)(?:か|の)?|[いえきけしせちてにみりれ]ます(?:か|こと|の)?$|です(?:か|こと|の)?$|ますこと|ですこと|について.*について|[？?]|★|ことにすること"
        ),
        2.0,
    ),
    # A day as the object, or a noun that a question's か was left on.
    (
        re.compile(r"^(?:令和|平成)?[0-9０-９元]{1,4}(?:年|月|日)の[一-龥]{2}$|[一-龥ァ-ヺー]か$"),
        2.0,
    ),
    (
        re.compile(
            r"^(?:(?:その|この|あの|それ|これ|そこ|ここ|そう|こう|そちら|こちら|どう|どの|どこ|何|多分|まず|もし|まま|しっかり|もっと|辺|方|点|部分|形|感じ|中|上|後|先|前|皆さん|皆様|私|我々|自分|いずれ|例えば|なかなか|本当に|あと|一つ|いろいろ|さまざま|だから|ただ|でも|ですから|なので|もう)(?:[、のにをはがもで]|みたい|について|$)|(?:その|この|そういっ|こういっ|そうし|こうし|そのよう|このよう|どういう|どのよう))"
        ),
        1.5,
    ),
    (
        re.compile(
            r"(?:の方|ほしい|欲しい|たい|れない|かない|がない|わない|[^な]良い|よい|いい|多い|ます|です|まで|から|など|ところ|わけ|ふう|という|的|んだ|べき(?:ではない)?)$"
            r"|^(?:多いという|分から)|(?:^|[のにをはが])(?:良い|よい|いい|多い|分かりの|思って)"
        ),
        1.5,
    ),
    (
        re.compile(
            r"^(?:市長|町長|区長|村長|知事|市|町|区|村|国|県|当局|事務局|委員|議員|教育長|部長|課長|担当者?|方々|人|多いこと|多い|少ない|現在|今後|今年|最後|最初|具体的|代表的|一番|当初|当然量|必要|前提|中心|発表|方針|何人|指摘|表現|内容|状況|認識|対応|検討|説明|質問|確認|答弁|資料)"
            r"(?:(?:について)?の|へ(?:の)?|を|に)?(?:考え|方法|程度|有無|状況|理由|時期|見解|町|答弁|所在|可否|見込み|検討|記載|推進|実施|不可欠|使用)?$"
        ),
        1.2,
    ),
)
_VAGUE = re.compile(
    r"(?:これ|それ|その辺|この辺|その点|この点|そういっ|こういっ|というふう|というところ|ところの|ぐらい|とか)"
)
_COMPOUND = re.compile(
    r"(?:(?<![一-龥々ァ-ヺー])[一-龥々ァ-ヺー]{3,16}|(?<![A-Za-z])[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ０-９.\-]{2,20})"
    r"(?=[のをがはにでとへもや、，。 　]|など|等|について|という|$)"
)
_COMMON = re.compile(
    r"^(?:[一-龥]{1,8}(?:委員|議員|構成員|部長|課長|局長|座長|議長|次長|室長|係長|市長|町長|区長|村長|知事|先生)|[０-９0-9一二三四五六七八九十]+.{0,3}|委員会|先ほど|皆さん|基本的|具体的|積極的|最終的|現時点|それぞれ|必要性|可能性|必要不可欠|質問項目|再質問|一般質問|[御今全本当各].{2,}|.*(?:自身|以外|一緒|状態|全然|実際|同士|以上|以下|以降|先|的|中|内|上|後|前|際)|そのもの|イメージ|ところ|ケース|パターン|シンプル|レベル|お願い)$"
)
_LONGEST_KEY = 16
_LOOKED_BACK = 3
_ENOUGH = 2
WORTH = 1.6


def flaws(title: str) -> float:
    """What a title loses for words that nobody would write in a register: 0 for a good one."""
    lost = sum(weight for pattern, weight in _FLAWS if pattern.search(title))
    lost += 1.0 if _VAGUE.search(title) else 0.0
    return lost + (0.6 if len(title) < 6 else 0.0)  # noqa: PLR2004


def by_key_words(work: Work, statement: Statement, asked: str) -> tuple[float, str] | None:
    """「統計情報とダッシュボードについての考え」: the rarest words of a sentence, or of those before it."""
    keys = _keys(work, statement)
    if not keys:
        return None
    topic = "と".join(keys[:_ENOUGH])
    if len(topic) + len(asked) > LONGEST:
        topic = keys[0]
    return (WORTH - (0.0 if len(keys) > 1 or len(topic) > 5 else 0.4), f"{topic}{asked}")  # noqa: PLR2004


def _keys(work: Work, statement: Statement) -> list[str]:
    first = work.of_turn(statement.turn)[0].index
    for index in range(statement.index, max(statement.index - _LOOKED_BACK, first) - 1, -1):
        before = work.statements[index]
        found = _rarest(work, before.original)
        if found:
            return found
    return []


def _rarest(work: Work, words: str) -> list[str]:
    """The two rarest compounds of a sentence, in the order in which they stand."""
    weighed: dict[str, float] = {}
    for match in _COMPOUND.finditer(words):
        noun = match.group()
        if len(noun) > _LONGEST_KEY or _COMMON.match(noun) or is_empty(noun) or is_deictic(noun):
            continue
        weighed[noun] = (
            sum(map(work.rarity.weight, terms_of(noun))) / max(len(terms_of(noun)), 1)
            + min(len(noun), 8) / 2
        )
    best = sorted(weighed, key=lambda noun: -weighed[noun])[:_ENOUGH]
    return [noun for noun in weighed if noun in best]
