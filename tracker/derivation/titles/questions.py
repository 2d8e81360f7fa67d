"""Japanese titles of questions: 「Xの有無」, 「Xの時期」, 「XについてのY」."""

import re

from tracker.derivation.cues.model import Act
from tracker.derivation.due import without_dates
from tracker.derivation.state import Statement, Work
from tracker.derivation.titles.japanese import REPORTS, Draft, drafts_of, without_marks
from tracker.derivation.titles.phrases import (
    LONGEST,
    is_deictic,
    is_empty,
    named,
    noun_phrase,
    without_lead,
)
from tracker.derivation.titles.quality import WORTH, by_key_words, flaws
from tracker.derivation.titles.reports import told
from tracker.derivation.titles.topics import referent_of

_ASKING = re.compile(
    r"(?:という(?:ところ|こと|の|点)?|について|に関して|につきまして|のほう|の方|だけ|も|を|は|に|で|(?<!こ)と|、|ちょっと|まず|改めて|併せて|あわせて|最後に|もう少し|具体的に|詳しく|再度|簡単に|その点|この点|こちら|そこら辺|その辺|そこ|今の現時点での|お?考え(?:を|なのか)?|"
    r"(?:お|御|ご)?(?:伺|うかが|聞|尋ね|教え(?=て?(?:いただ|頂|くだ|下さ|ほし|欲し|もら|願))|示し|教示|答え|説明|確認|見解)[ぁ-んァ-ヺ一-龥]{0,24}){1,12}[。]?$"
)
_END = re.compile(
    r"(?:なの|なん|の|もの)?(?:です|でしょう|だろう|であろう|ます|(?<!せ)ん)?か(?:な|ね|どうか)?(?:という(?:ところ|こと|の|点)?)?(?:を|は|が|も)?[。?？]*$"
)
_ABOUT = re.compile(
    r"(?P<about>[^、。]{2,120}?)(?:について(?:は|も)?|に関して(?:は|も)?|につきまして(?:は|も)?|に対して|に関わって|に関わりまして|の(?:件|こと|関係|部分|ところ)?(?:について|で(?:すけれども|すが)?)|というのは|に関して)(?:なんですけれども|なんですが|ですけれども|ですが)?(?:、|お(?:伺|聞))"
)
_OPENED = re.compile(
    r"^(?P<about>[^、。]{2,60}?)(?:なん)?で(?:す|ございます)(?:が|けれども|けど)、"
)
_HONORIFIC = re.compile(r"[ご御](?=[一-龥]{2})")
_SPOKEN = re.compile(r"(?:ですが|けれども|けど|んです|ますが|思う|思い)")
_ASKS = re.compile(
    r"か(?:どうか)?(?:という(?:の|こと|ところ)?(?:を|は|も)?)?$|どの|どう|いか|いつ|なぜ|いくら|何"
)
_SUB_END = re.compile(r"(?:の|なの|もの)?か(?:という(?:の|こと|ところ)?(?:を|は|も)?)?$")
_LOOKED_BACK = 400
_ABOUT_END = re.compile(r"(?:について|に関して)$")
_ENDING = 120
_PIECES = 5
_BARE = 6
_SUBJECT = re.compile(
    r"(?P<noun>[^。]+?)(?:というの(?:は|が|も)|といいますか(?:は|が)?|については|は|が|も|を|について)(?P<rest>[^、。はがを]*)$"
)
_WHO = re.compile(r"(誰|どなた|どこ|どちら)が")
_OPINION = re.compile(
    r"(?:と|かと|ように)(?:考え|思い|思う|存じ)[ぁ-ん]{0,8}(?:が|けれども?|けども?)、[^。]{0,40}(?:見解|所見|考え|認識|いかが|どう)"
)
# 「改めるべきではありませんか」: a wish that is put as a question.
_WISHED = re.compile(
    r"べき(?:では|じゃ)(?:ない|ありません)(?:の)?(?:です|でしょう|だろう)?か[。?？]*$"
)
_ASPECTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"いつ|何(?:年|月|日)|時期"), "の時期"),
    (
        re.compile(r"いくら|幾ら|(?:どの|どれ)(?:くらい|ぐらい|ほど|程度)|何(?:人|件|台|割|名|円)"),
        "の程度",
    ),
    (
        re.compile(r"誰|どなた|どの(?:課|部|社|会社|団体)|どこ(?:する|し|担|負|行|決|作|管|実)"),
        "の担当",
    ),
    (re.compile(r"どこ|何処"), "の所在"),
    (re.compile(r"なぜ|何故|どうして|どういう(?:理由|経緯)"), "の理由"),
    (
        re.compile(
            r"(?:どう|どのよう|いかが|どういう(?:ふう|風))[^。]{0,8}(?:考え|捉え|とらえ|認識|思|見て|受け止め|評価|お考え)"
        ),
        "についての考え",
    ),
    (re.compile(r"(?:どう|どのよう|いかが)[^。]{0,6}(?:なって|進ん|推移|現状)|いかが"), "の状況"),
    (re.compile(r"どのよう|どうやって|いかに|どう(?!か)"), "の方法"),
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
    r"(?:どのような|どういった|どういう|どんな|いかなる|何らかの|(?:どの|どれ)(?:程度|くらい|ぐらい)の)(?P<noun>[一-龥ァ-ヺー々A-Za-z0-9]{1,12}(?:など|等)?)(?:が|を|は|に|で|と|の|な)"
)
_WAY = re.compile(
    r"(?P<noun>[^、。]{2,60}?)(?P<mark>を|が|は)(?:どのように|どうやって|いかに)(?P<act>[一-龥]{2,4})(?:し|さ|す)"
)
_WHY = re.compile(
    r"(?:なぜ|何故|どうして)、?(?P<what>[^、。はも]{3,40}(?:[うくすつぬぶむぐるた]|ない))(?:の|ん)?(?:だろう|でしょう)?$"
)
_BY = re.compile(r"(?<=[一-龥ァ-ヺー])で(?=[一-龥ァ-ヺ])")
_MEASURE = re.compile(r"(?:年間で|全体で)?(?:どれ|どの)(?:くらい|ぐらい|程度|ほど)の?")
_THERE = re.compile(
    r"(?P<noun>[^、。]{2,60}?)(?:が|も|で)(?:何か)?(?:あれば|ありましたら|ございましたら)$"
)
_SAID = re.compile(r"(?P<what>[^、。]{4,60}?こと)(?:が|を|は|も|で)")
_THAT_SAID = re.compile(
    r"(?:こういった|そういった|こうした|そうした)(?:こと|もの|点)(?P<joint>に対する|についての|に関する|への|の)"
)


def question(work: Work, statement: Statement) -> str:
    """A title for a question."""
    body = _HONORIFIC.sub("", _asked(statement).rstrip("。?？ "))[-_LOOKED_BACK:]
    body = _THAT_SAID.sub(_what_was_said, body)
    about = _about(body)
    core = body[:-_ENDING] + _ASKING.sub("", body[-_ENDING:])
    core = _UNDERSTOOD.sub("", _END.sub("", core)).replace("ということ", "こと")
    parts = _joined([piece for piece in core.split("、") if piece])
    asking = [piece for piece in parts[:-1] if _ASKS.search(piece)]
    pieces = [without_lead(piece) for piece in (*asking, *parts[-1:])][-_PIECES:]
    drafts = [
        draft
        for back, piece in enumerate(reversed(pieces))
        for draft in _of_clause(piece, about, back)
    ]
    drafts = [(worth - flaws(title), title) for worth, title in drafts]
    drafts.extend((draft.worth, draft.text) for draft in _thought(work, statement))
    best = max(drafts)[0] if drafts else 0.0
    fallback = by_key_words(work, statement, "についての考え") if best < WORTH else None
    if fallback:
        drafts.append(fallback)
    if drafts:
        return max(drafts)[1]
    topic = about or referent_of(work, statement)
    if topic and not is_empty(topic):
        return _fit(f"{topic}についての考え", topic)
    last = pieces[-1] if pieces else core
    if re.fullmatch(r"[一-龥ァ-ヺー]{1,4}", last):
        return f"{last}の内容"
    return _fit(f"{last}か", noun_phrase(last, LONGEST) or last[-LONGEST:])


def _thought(work: Work, statement: Statement) -> list[Draft]:
    """「改善が必要と考えますが、見解を伺います」: what is asked about is the wish before it."""
    for act in (Act.REQUEST, Act.NEED):
        if any(f.cue.act is act for f in statement.fired) and (
            _OPINION.search(statement.original[-80:]) or _WISHED.search(statement.original[-40:])
        ):
            return drafts_of(work, statement, act)
    return []


def _joined(parts: list[str]) -> list[str]:
    """「取組は、対象に入る」: a subject set off by a comma belongs to what is asked of it."""
    if len(parts) > 1 and parts[-2].endswith(("は", "も")):
        return [*parts[:-2], parts[-2] + re.sub(r"^この(?=[一-龥ァ-ヺ])", "", parts[-1])]
    return parts


def _asked(statement: Statement) -> str:
    """The sentence up to the end of the words that ask."""
    if any(f.cue.id.startswith(REPORTS) for f in statement.fired):
        return told(statement.original)
    ends = [f.span.end for f in statement.fired if f.cue.act is Act.ASK]
    end = max(ends, default=len(statement.original))
    return without_marks(without_dates(statement.original[:end], statement.words[:end]))


def _what_was_said(match: re.Match[str]) -> str:
    """「…することが多いとのことで、こういったことに対する」: the thing itself instead of the pointer."""
    before = match.string[: match.start()]
    said = list(_SAID.finditer(before))
    noun = noun_phrase(said[-1]["what"], LONGEST - 12) if said else ""
    return "" if is_empty(noun) else f"{noun}{match['joint']}"


def _of_clause(clause: str, about: str | None, back: int) -> list[tuple[float, str]]:
    """Attempts on one clause, the nearer to the end the better."""
    clause = _WHO.sub(r"\1", _SUB_END.sub("", clause))
    worth = 3.0 - 0.7 * back
    found = [
        *_by_which(clause, about, worth),
        *_by_way(clause, about, worth),
        *_by_reason(clause, worth),
    ]
    there = _THERE.search(clause)
    if there and not is_empty(noun := named(noun_phrase(there["noun"], LONGEST - 3))):
        return [(worth + 0.6, f"{noun}の有無")]
    alone = named(noun_phrase(clause, LONGEST))
    if not is_empty(alone) and not is_deictic(alone) and 2 * len(alone) >= len(clause):
        found.append((worth + 0.3, alone))
    match = _SUBJECT.search(clause)
    noun, rest = _subject(match, clause)
    if is_empty(noun) or is_deictic(noun):
        noun = about or ""
        worth -= 1.0
    if not noun:
        return found
    noun = _with_what_it_is_of(noun, about)
    for pattern, aspect in _ASPECTS:
        if pattern.search(rest):
            title = noun if noun.endswith(aspect[-2:]) else _fit(noun + aspect, noun)
            return [*found, (worth + 0.4, title)]
    whole = None if back else _whole(match, noun, rest, about if not found else None, clause)
    found.append((worth, whole) if whole else (worth - 0.3, noun))
    return found


def _by_which(clause: str, about: str | None, worth: float) -> list[tuple[float, str]]:
    """「どのような推移」 asks for the 推移 of something."""
    which = _WHICH.search(clause)
    if which is None or is_empty(which["noun"]):
        return []
    before = clause[: which.start()].rstrip("はがをもにで")
    topic = named(noun_phrase(before, LONGEST - len(which["noun"]) - 6))
    of = about or ("" if is_empty(topic) or is_deictic(topic) else topic)
    if not of and len(which["noun"]) < _BARE:
        return []
    title = f"{of}についての{which['noun']}" if of else which["noun"]
    return [(worth + (0.5 if of else -1.0), _fit(title, of))]


def _by_way(clause: str, about: str | None, worth: float) -> list[tuple[float, str]]:
    """「Xをどのように運用し」 asks for the way of the 運用 of X."""
    found = []
    for way in _WAY.finditer(clause):
        noun = named(noun_phrase(way["noun"], LONGEST - len(way["act"]) - 5))
        if about and is_deictic(noun):
            noun = about
        if not is_empty(noun) and not is_deictic(noun):
            aspect = "方法" if way["mark"] == "を" else "仕方"
            found.append((worth + 0.6, _fit(f"{noun}の{way['act']}の{aspect}", noun)))
    return found


def _by_reason(clause: str, worth: float) -> list[tuple[float, str]]:
    """「なぜXしないの」 asks for the reason of just that: never of its opposite."""
    why = _WHY.search(clause)
    title = f"{without_lead(why['what'])}理由" if why else ""
    return [(worth + 0.9, title)] if why and len(title) <= LONGEST else []


def _subject(match: re.Match[str] | None, clause: str) -> tuple[str, str]:
    """What a clause speaks of, and what it says of it."""
    words = match["noun"] if match else clause
    rest = match["rest"] if match else clause
    noun = named(_MEASURE.sub("", noun_phrase(words, LONGEST - 7)))
    noun = _BY.sub("による", noun) if match and _MEASURE.search(words) else noun
    return noun, "どの程度" + rest if match and _MEASURE.search(words) else rest


def _with_what_it_is_of(noun: str, about: str | None) -> str:
    if about is None or len(noun) > _BARE or about in noun or noun in about:
        return noun
    return f"{about}の{noun}" if len(about) + len(noun) < LONGEST - 8 else noun


def _whole(
    match: re.Match[str] | None, noun: str, rest: str, about: str | None, clause: str
) -> str | None:
    """The question itself, where it is short: 「XがYに含まれているか」."""
    if match and rest and not _SPOKEN.search(rest) and len(noun) + len(rest) + 2 <= LONGEST:
        return f"{noun}{clause[match.end('noun') :]}か"
    if match is None and about and about not in clause and len(about) + len(clause) < LONGEST - 1:
        return f"{about}が{clause}か"
    return None


def _about(body: str) -> str | None:
    for match in (*_OPENED.finditer(without_lead(body)), *_ABOUT.finditer(body)):
        noun = _ABOUT_END.sub("", named(noun_phrase(match["about"], LONGEST - 8)))
        if not is_empty(noun) and not is_deictic(noun):
            return noun
    return None


def _fit(title: str, otherwise: str | None) -> str:
    return title if len(title) <= LONGEST or not otherwise else otherwise
