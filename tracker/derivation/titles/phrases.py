"""Noun phrases out of a Japanese clause: where they begin, and what keeps them whole.

A phrase (bunsetsu) is a run of content (kanji, katakana, Latin, digits) with the kana behind it.
"""

import re

LONGEST = 40
_LOOKED_BACK = 160
# 在り方, 書き込み: a verb's stem and what is compounded with it stay together.
_PHRASE = re.compile(
    r"(?:やり(?=[取直方])|あり(?=方)|[こそあ]ちら(?=側))?(?:[^ぁ-ん、。，]{1,40}[りきしちいみびぎえけせめれべげ](?=[方込組上出分合替付直扱決戻下入取継渡切立掛場物手先口所者]))*(?:「[^」]{1,40}」|[^ぁ-ん、。，])*(?:(?!(?:あり|やり)方|[こそあ]ちら側)[ぁ-ん])*[、，]?"
)
_CONTENT = r"[一-龥々〇ァ-ヺーA-Za-z0-9Ａ-Ｚａ-ｚ０-９]"
# A phrase that ends so modifies the noun behind it.
_MODIFIES = re.compile(
    r"(?:の|な|という|といった|ような|べき|ない|たい|[うくすつぬぶむぐる]|(?<!ま)た|(?<!ま)だ|い)$"
)
_VERBAL = re.compile(
    r"(?:べき|ない|たい|[うくすつぬぶむぐる]|った|した|れた|いた|んだ|えた|めた|けた|げた|せた|きた|(?:必要|可能|困難|不要|重要|有効|適切|十分|得意|明確)な)$"
)
_LEADS_ON = re.compile(r"(?:ための|ような|という|といった|うえでの|上での|たり|たりする)$")
_NOMINALISED = re.compile(
    r"(?:べき|ない|たい|[うくすつぬぶむぐる]|た)(?:もの|こと|ところ)(?:と|や|を|が|は)?$"
)
_JOINS = re.compile(r"(?:[^もこす]と|^と|や|及び|または|又は|並びに|かつ|・)[、，]?$")
_ARGUMENT = re.compile(r"(?:を|に|が|で|へ|と|から|まで|より|て|し|く|も|たり|まま)$")
# 「選書に関しての」: what is said of leads on from に.
_TO_WHAT = re.compile(r"(?:関し|関す|関わ|対し|対す|係る|係わ|伴[いう]|基づ|向け|応じ|おけ|よる)")
_STEM = re.compile(r"^[一-龥][りきしちいみびぎえけせめれべげ]$")
# Examples before 「といった」 go where room is short.
_EXAMPLES = re.compile(r"(?<=[、とや])[^、]{4,}?(?:といった|などの)")
_SPLIT = re.compile(
    r"(?:として(?:は|の|も)?|であれば|によって|により|ながら|ために|ところ|けれども|際に(?:は)?|について(?:は|も)?)$"
)
DEICTIC = re.compile(
    r"^(?:この|その|あの|これ|それ|こう|そう|どの|ここ|そこ|こちら|そちら|同様|同じ|上記|先ほど|先程|さきほど|今の)"
)
LEAD = re.compile(
    r"(?:また|加えて|さらに|更に|次に|続いて|最後に|一方で?|他方で?|ただし?|なお|しかし|もちろん|ちなみに|そして|それで(?:は)?|では|あと(?:は)?|やはり|ちょっと|やっぱり|まあ|つまり|要するに|なので|だから(?:こそ)?|ですから|そこで|多分|もちろん|こちら(?!側|の方)|例えば|実際に?|具体的には?|(?:この|その)まま(?:ずっと)?|ずっと|これからも?|要は|すみません|済みません"
    r"|その(?:うえ|上|ため|後|中|際)(?:で|に)?(?:は|も)?|したがって|例えば|たとえば|特に|もし|できれば|ぜひ|是非|まず(?:最初に|は)?|もう(?:一|1|１)点|それから|逆に|実際に?"
    r"|(?:来|次|今|本)年度?(?:以降|中)?|来年|今後|これから|本日|今回|引き続き|改めて|(?:[0-9０-９一二三四五六]+)(?:点|つ|問|番)目?(?:の質問)?|(?:この|その)(?:点|件)(?:に関して|について|で)?)"
    r"(?:は|も|の|に|で|として|ですが|なんですが|なんですけれども)?[、,，\s]*"
)
_SHORTEST = 2
_NAMED = 4
_BODIES = frozenset("国県市町村区")
_ENDING = re.compile(r"(?:等|など|について|に関して)$")
_HAS_CONTENT = re.compile(_CONTENT)
# A noun phrase ends in content, or in the few kana that end nouns.
_NOUN_END = re.compile(
    r"(?:[^ぁ-ん]|もの|こと|ところ|まとめ|づくり|つながり|(?<!た)り|[しみえけめせちびぎれい]|(?<!べ)き)$"
)
_POINTING = re.compile(
    r"^(?:(?:この|その|あの)(?!辺|側|際|点|件)|こちらの|そちらの|今の|先ほどの|先程の|こうした|そうした|こういった|そういった)、?"
)
_HEADLESS = frozenset({"もの", "こと", "ところ", "部分", "点", "等", "際", "上", "ため", "よう", "方", "形", "中", "の", "内容", "話", "何", "それぞれ", "皆様", "私", "もし", "最後", "最初", "何点", "認識", "お考え", "考え", "現状", "今", "現在", "現時点", "お話", "皆さん", "町民の皆さん", "中身", "意味", "先ほど", "一点", "１点", "二点", "２点", "状況", "お分かりのこと", "分かりのこと", "分かること", "今後", "今年度", "前年度", "来年度", "将来", "今回", "通り", "とおり", "今まで通り", "分かり", "計画なん", "中心", "御指摘", "御意見", "御質問"})  # fmt: skip


def without_lead(words: str) -> str:
    """``words`` without the adverbs and ordinals that open a sentence."""
    while True:
        match = LEAD.match(words)
        if match is None or match.end() == 0 or match.end() == len(words):
            return words.lstrip("・、，, 　")
        if words[match.end() - 1] not in "、，, 　" and not re.match(
            r"[一-龥ァ-ヺA-Za-z0-9「『]", words[match.end() :]
        ):
            return words.lstrip("・、，, 　")
        words = words[match.end() :]


def phrases_of(words: str) -> list[str]:
    """The clause in phrases, in order."""
    return [match.group() for match in _PHRASE.finditer(words) if match.group()]


def noun_phrase(words: str, room: int) -> str:
    """The noun phrase that ``words`` end in, within ``room`` characters where it can be cut whole."""
    words = words[-_LOOKED_BACK:].rstrip("、，")
    if len(words) > room:
        words = _EXAMPLES.sub("", words)
    phrases = phrases_of(words)
    if not phrases:
        return ""
    start = len(phrases) - 1
    length = len(phrases[start])
    while start > 0:
        before = phrases[start - 1]
        if not _belongs(before, phrases[start], phrases, start):
            break
        if length + len(before) > room:
            # 受け｜止める: a verb that is cut in two goes whole.
            start += bool(_STEM.search(before)) and start < len(phrases) - 1
            break
        start -= 1
        length += len(before)
    return without_lead("".join(phrases[start:])).strip("、，・ 　")


def _belongs(before: str, phrase: str, phrases: list[str], at: int) -> bool:
    if _SPLIT.search(before.rstrip("、，")):
        return False
    if before.endswith("に") and _TO_WHAT.match(phrase):
        return True
    if _JOINS.search(before) or _STEM.search(before):
        return True
    if before.endswith(("、", "，")):
        return _is_list(before, phrases, at)
    if _MODIFIES.search(before):
        return True
    return bool(_ARGUMENT.search(before)) and at < len(phrases) and _is_verbal(phrase, at, phrases)


def _is_list(before: str, phrases: list[str], at: int) -> bool:
    """「A、B及びC」: a bare noun before a comma, with a joint further on."""
    return bool(re.search(rf"{_CONTENT}[、，]$", before)) and any(
        _JOINS.search(p) or p.endswith(("などの", "等の")) for p in phrases[at:-1]
    )


def _is_verbal(phrase: str, at: int, phrases: list[str]) -> bool:
    """Whether a phrase is, or leads on to, a verb that modifies the noun behind it."""
    while at < len(phrases) - 1:
        if _NOMINALISED.search(phrase) or _VERBAL.search(phrase) or _LEADS_ON.search(phrase):
            return True
        if not _ARGUMENT.search(phrase):
            return False
        at += 1
        phrase = phrases[at]
    return bool(_NOMINALISED.search(phrase))


def is_empty(noun: str) -> bool:
    """Whether a noun phrase says nothing by itself, or is none."""
    bare = _ENDING.sub("", noun)
    if bare in _BODIES:
        return False
    if len(bare) < _SHORTEST or bare in _HEADLESS or not _HAS_CONTENT.search(bare):
        return True
    return not _NOUN_END.search(bare)


def is_deictic(noun: str) -> bool:
    """Whether a noun phrase points at something that was said before, and says no more."""
    return bool(DEICTIC.match(noun))


def named(noun: str) -> str:
    """「この更新の費用」 names its thing by itself: without the pointer before it."""
    bare = _POINTING.sub("", noun)
    return bare if bare != noun and len(bare) >= _NAMED and not is_empty(bare) else noun
