"""A deed as a title: 「図を大きくすること」 out of 「図を大きくしていただけないでしょうか」."""

import re

from tracker.derivation.titles.inflection import dictionary_form, plain
from tracker.derivation.titles.phrases import LONGEST, phrases_of, without_lead

_AUXILIARY = r"(?:い[っきけ]|行[っき]|おい|おき|み|き|しまっ|やっ|くれ|あげ)"
_TE = re.compile(
    r"(?<=[てで])(?:いただ|頂|もら|貰|ほし|欲し|くだ|下さ|くれ|は(?:どう|いかが|[。?？]?$)|み(?:て)?は?(?:どう|る|た)|お(?:く|き|こ)|い(?:く|き|け|こ)|ま(?:い|ず)|良|よ|い)[^、。]{0,30}$"
)
_TA = re.compile(r"(?<=[ただ])(?:方が|ほうが|ら(?:どう|いかが|良|よ|い|[。?？]?$))[^、。]{0,30}$")
_PLAIN = re.compile(
    r"(?<=[うくすつぬぶむぐる])(?:べき|のが|のも|のは|方が|ほうが|と(?:良|よ|い)|こと(?:が|を|も|に|で|と|は)|よう(?:に)?、?(?:求|お願|要望|検討|して|する)|必要|$)[^、。]{0,30}$"
)
_STACKED = re.compile(rf"(?<=[てで]){_AUXILIARY}[てで]$")
_BEGINS = re.compile(r"[一-龥々ァ-ヺA-Za-z0-9Ａ-Ｚａ-ｚ０-９「『]")
_OBJECT = re.compile(r"(?:を|に|が|へ|と|で)(?=[^をにがへとで]*$)")
# 「示さないでいただきたい」, 「変えない方が良い」: what is not to be done.
_REFUSED = re.compile(
    r"(?P<not>[^。]{2,160}ない)(?:で(?:いただ|頂|もら|貰|ほし|欲し|くだ|下さ|くれ|おい)|(?:方が|ほうが)|こと(?:を(?:徹底|守|求|確認|お願)|が(?:望|必要|大切|重要|適切)|と(?:す|し))|(?P<so>よう(?:に)?)(?:、)?(?:して|し|すべき|お願|求|要望|配慮|留意|注意|(?:御|ご)(?:配慮|留意|注意)))[^、。]{0,30}$"
)
# 「遅いかもしれないが話す」: what is granted first.
_BEFORE = re.compile(
    r"^.{4,}?(?:ない|い|だ|です|ます|た|る)(?:が|けれども|けれど|けど)(?=[一-龥ァ-ヺA-Za-z])"
)
_SHORTEST = 5
_NEAR = 60
_NOT_A_DEED = re.compile(
    r"(?:と(?:思|考え)|(?:要望|提案|要請|提言|指摘|お願い|お示し|質問|申し上げ)す?る|ある|いる|なる|できる|れる|という)$"
)


def deed(words: str) -> str:
    """What is to be done, as a clause with こと; "" where none can be made out."""
    found = ""
    words = words.rpartition("。")[2]
    near = max(0, len(words) - _NEAR)
    te, ta, untouched = (pattern.search(words, near) for pattern in (_TE, _TA, _PLAIN))
    if te:
        found = dictionary_form(_STACKED.sub("", words[: te.start()]))
    elif ta:
        past = words[: ta.start()]
        found = dictionary_form(past[:-1] + ("で" if past.endswith("だ") else "て"))
    elif untouched:
        found = plain(words[: untouched.start()])
    if not found or _NOT_A_DEED.search(found):
        return ""
    clause = _short(without_lead(found))
    if len(clause) < _SHORTEST or not _BEGINS.match(clause) or not _OBJECT.search(clause):
        return ""
    return f"{clause}こと"


def refusal(words: str) -> str:
    """What is not to be done, as a clause with こと (「図を載せないこと」); "" where nothing is refused."""
    match = _REFUSED.search(words.rpartition("。")[2])
    if match is None:
        return ""
    ending = "ようにすること" if match["so"] else "こと"
    return f"{_short(without_lead(match['not']), ending)}{ending}"


def _short(clause: str, ending: str = "こと") -> str:
    """The end of a clause, from where a phrase begins, after its last comma where that is enough."""
    clause = _BEFORE.sub("", clause)
    room = LONGEST - len(ending)
    tail = clause.rpartition("、")[2]
    if _OBJECT.search(tail) and len(tail) >= _SHORTEST:
        clause = tail
    kept = ""
    for phrase in reversed(phrases_of(clause)):
        if kept and len(phrase) + len(kept) > room:
            break
        kept = phrase + kept
    return without_lead(kept.lstrip("、"))
