"""Japanese titles of questions: 「Xの有無」, 「Xの時期」, 「XについてのY」."""

import re

from tracker.derivation.state import Statement, Work
from tracker.derivation.titles.phrases import (
    LONGEST,
    is_deictic,
    is_empty,
    noun_phrase,
    without_lead,
)
from tracker.derivation.titles.topics import referent_of

_ASKING = re.compile(
    r"(?:という(?:ところ|こと|の|点)?|について|に関して|につきまして|のほう|の方|だけ|も|を|は|に|で|と|、|ちょっと|まず|改めて|併せて|あわせて|最後に|その点|この点|今の現時点での|お?考え(?:を|なのか)?|"
    r"(?:お|御|ご)?(?:伺|うかが|聞|尋ね|教え|示し|教示|答え|説明|確認|見解)[ぁ-んァ-ヺ一-龥]{0,24})+[。]?$"
)
_END = re.compile(
    r"(?:なの|の|もの)?(?:です|でしょう|だろう|であろう|ます|ん)?か(?:な|ね|どうか)?(?:という(?:ところ|こと|の|点)?)?(?:を|は|が|も)?[。?？]*$"
)
_ABOUT = re.compile(
    r"(?P<about>[^。]{3,120}?)(?:について(?:は|も)?|に関して(?:は|も)?|につきまして(?:は|も)?|に対して|に関わって|ですけれども|なんですけれども|なんですが|ですが)、"
)
_SUBJECT = re.compile(
    r"(?P<noun>[^。]+?)(?:というの(?:は|が|も)|といいますか(?:は|が)?|については|は|が|も|を|について)(?P<rest>[^、。はがをも]*)$"
)
_ASPECTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"いつ|何(?:年|月|日)|時期"), "の時期"),
    (
        re.compile(r"いくら|幾ら|(?:どの|どれ)(?:くらい|ぐらい|ほど|程度)|何(?:人|件|台|割|名|円)"),
        "の程度",
    ),
    (re.compile(r"なぜ|何故|どうして|どういう(?:理由|経緯)"), "の理由"),
    (
        re.compile(
            r"(?:どう|どのよう|いかが|どういう(?:ふう|風))[^。]{0,8}(?:考え|捉え|とらえ|認識|思|見て|受け止め|評価|お考え)"
        ),
        "についての考え",
    ),
    (re.compile(r"(?:どう|どのよう|いかが)[^。]{0,6}(?:なって|進ん|推移|現状)|いかが"), "の状況"),
    (re.compile(r"どのよう|どうやって|いかに|どう"), "の方法"),
    (
        re.compile(r"^(?:まだ|既に|もう)?(?:あ(?:る|り|っ)|な(?:い|かっ)|ござい|存在|予定)"),
        "の有無",
    ),
    (re.compile(r"見込"), "の見込み"),
    (re.compile(r"(?:でき|可能|られ)(?:る|ます|な)"), "の可否"),
    (
        re.compile(
            r"^(?:もう|既に|現在|どう)*(?:行われ|実施され|行って|進め|取っ|取られ|決められ|決まっ)"
        ),
        "の状況",
    ),
)
_UNDERSTOOD = re.compile(
    r"と(?:いう(?:こと|ふう|風)(?:で|に))?(?:理解して|捉えて|とらえて|考えて|認識して|受け止めて|解釈して|思って)?(?:も)?(?:良い|よい|いい|よろしい|宜しい|間違いない)(?:の)?$"
)
_WHICH = re.compile(
    r"(?:どのような|どういった|どういう|どんな|いかなる|何らかの|どの(?:程度|くらい|ぐらい)の)(?P<noun>[^、。]{1,16}?)(?:が|を|は|に)"
)


def question(work: Work, statement: Statement) -> str:
    """A title for a question."""
    body = statement.original.rstrip("。?？ ")
    about = _about(body)
    core = _UNDERSTOOD.sub("", _END.sub("", _ASKING.sub("", body))).replace("ということ", "こと")
    which = _WHICH.search(core[-60:])
    if which and about:
        return _fit(f"{about}についての{which['noun']}", about)
    parts = core.split("、")
    for last in range(len(parts) - 1, max(len(parts) - 4, -1), -1):
        title = _of_clause(work, statement, without_lead(parts[last]), about)
        if title:
            return title
    return about or _fit(f"{without_lead(parts[-1])}か", None)


def _of_clause(work: Work, statement: Statement, clause: str, about: str | None) -> str | None:
    which = _WHICH.search(clause)
    if which:
        noun = which["noun"]
        own = noun_phrase(clause[: which.start()].rstrip("はがをもに"), LONGEST - len(noun) - 2)
        topic = about if is_empty(own) or is_deictic(own) else own
        return _fit(f"{topic}における{noun}", topic) if topic else noun
    match = _SUBJECT.search(clause)
    if match is None and about and len(about) + len(clause) + 2 <= LONGEST:
        return f"{about}が{clause}か"
    noun = noun_phrase(match["noun"], LONGEST - 7) if match else noun_phrase(clause, LONGEST)
    rest = match["rest"] if match else ""
    if is_empty(noun) or is_deictic(noun):
        referred = about or referent_of(work, statement)
        if referred is None:
            return None
        noun = referred
    for pattern, aspect in _ASPECTS:
        if pattern.search(rest) or (not rest and pattern.search(clause)):
            return noun if noun.endswith(aspect[1:]) else _fit(noun + aspect, noun)
    if match is None:
        return noun
    whole = f"{noun}{clause[match.end('noun') :]}か"
    return whole if len(whole) <= LONGEST else noun


def _about(body: str) -> str | None:
    match = _ABOUT.search(body)
    if match is None:
        return None
    noun = noun_phrase(match["about"], LONGEST - 2)
    return None if is_empty(noun) or is_deictic(noun) else noun


def _fit(title: str, otherwise: str | None) -> str:
    return title if len(title) <= LONGEST or not otherwise else otherwise
