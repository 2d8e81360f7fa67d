"""Japanese titles of wishes, promises and decisions: 「Xの見直し」, 「Xへの言及」."""

import re
from dataclasses import dataclass

from tracker.derivation.cues.forms import HANDLING
from tracker.derivation.cues.model import Act
from tracker.derivation.due import without_dates
from tracker.derivation.state import Statement, Work
from tracker.derivation.titles import verbs
from tracker.derivation.titles.deeds import deed, refusal
from tracker.derivation.titles.phrases import (
    LONGEST,
    is_deictic,
    is_empty,
    named,
    noun_phrase,
    without_lead,
)
from tracker.derivation.titles.quality import flaws
from tracker.derivation.titles.reports import told
from tracker.derivation.titles.topics import referent_of, topic_of

_VERBAL_NOUN = rf"(?:(?:{HANDLING}|区別|区分|例示|提案|延長|短縮)+|(?<![一-龥々0-9０-９])[一-龥々]{{2,4}}|(?<![A-Za-z0-9ァ-ヺー一-龥])[ァ-ヺー]{{3,12}})"
_DOING = r"(?:を|も|が|の|は|と)?(?:(?:ご|御)?(?:し|す[るべ]|さ[れせ]|せ[ずよ]|いたし|致し|でき|行[いうなっ]|図[りるっ]|進め|深め|得(?![はがをものに])|お願|願|ください|下さい|いただ|頂|必要|不可欠|求め|べき|欲し|ほし|要望|提案|要請|要求|希望)|$|[、。])"
_PREDICATE = re.compile(
    rf"(?P<noun>(?:{_VERBAL_NOUN})(?:(?:し|、|・|や|及び)(?:{HANDLING}|区別|区分|追加))*)(?={_DOING})"
    rf"|(?P<verb>{verbs.PATTERN})(?=[ぁ-ん])"
)
_MANNER = re.compile(
    r"(?:次々に|地道に|新たに|順に|順次|着実に|確実に|明確に|適切に|簡単に|円滑に|柔軟に|早めに|公平に|[一-龥]{1,3}的に|もっと(?:もっと)?|ちゃんと|ちょっと|少し|より一層|改めて|併せて|合わせて|あわせて|正面から|後日|今後|引き続き|継続して|継続的に|早急に|速やかに|早期に|十分[なに]?|しっかりと?|きちんと|分けて|更に|さらに|一層|より|丁寧に|慎重に|事前に|事後に|前もって|あらかじめ|予め|直ちに|[0-9０-９一二三四五六七八九十]{1,6}(?:割|％|%|倍|名|人|件|台|円|万円|か所|箇所|回)(?:程度|以上|ほど)?|至急に?|個別に|別途|随時|適宜|直接|再度"
    r"|必要に応じて|積極的に|具体的に|一緒に|もう少し|ぜひ|是非|まず|できる(?:限り|だけ)|なるべく|(?:来|次|今)年度?(?:以降|中)?(?:に|は)?|[0-9０-９]+月(?:中|末)?(?:に|までに)?|(?:次回|来月|来週|今月|今週|月末|年内|年度(?:内|末)|[0-9０-９]{1,2}月[0-9０-９]{0,2}日?)(?:中|末|内)?(?:まで(?:に)?|に|は)?|以下の(?:ように|とおり|通り)|(?:事務局|各自|各社|全員|幹事)(?:で|において|にて|より|から)"
    r"|[^、。]{1,20}(?:とも調整のうえ|と調整の上|を踏まえ(?:て|つつ)?|に合わせて|に応じて|に向けて|のうえ|の上で?)|、)+$"
)
_PARTICLE = re.compile(
    r"(?P<about>について(?:は|も)?|に関して(?:は|も)?|に対して(?:は|も)?|につきまして(?:は|も)?)$|(?P<place>において(?:は|も)?|における)$"
    r"|(?P<along>(?:等|など)?(?:を|も)?含めて?)$|(?P<to>に(?:は|も)?|へ(?:の|も)?)$|(?P<of>を(?:も)?|が|は|も|の|と(?:も|は)?|で(?:も)?|)$"
)
_ELIDED = re.compile(r"(?P<noun>[^、。]{3,80}?)(?:として|を)[^、。をしさす]{0,16}、")
# 「位置づけを、呼び名も含めて改めて検討」: what stands between an object and its act.
_ASIDE = re.compile(r"(?<=[をはも])、[^、。を]{1,20}も含めて?$")
# 「どこに注意を求めるのか、整理」: a question is what is to be settled.
_UNSETTLED = re.compile(
    r"(?:(?<=、)|^)(?P<what>(?:[^、。]{1,24}し、)?[^、。]{3,36}?(?:の|だろう)か(?:どうか)?)(?:を|について|は|も)?、?$"
)
_BESIDE = re.compile(r"(?P<noun>[^、。]{4,80}?)(?:を含め(?:て|た)?|も含め(?:て|た)?)、?$")
_DELEGATED = re.compile(
    r"(?P<what>[^、。]{3,60}?)(?:が|を)(?:もし)?(?:必要|行う|生じ|あっ)[^、]*、(?P<who>[^、]{2,20})に$"
)
_TO_WHOM = re.compile(
    r"(?P<what>[^、。]{2,60}?)(?:は|を|について(?:は)?|に関しては)、?(?P<who>[^、。]{2,16})に$"
)
_ANEW = re.compile(r"改めて(?!いただ|ほし|欲し|くだ|下さ|いく|いき|まい|は|もら)")
_IN_CHARGE = re.compile(
    r"(?P<what>[^、。]{2,60}?)(?:は|を|：|:)\s*[^、。\s]{1,8}(?:さん|氏)?が?主?担当(?:する)?$"
)
_PROPOSED = re.compile(
    r"(?P<what>[^、。]{3,80}?)(?:を|について|の)(?:強く|再度|改めて|ぜひ)?(?P<word>提案|要望|要請|提言|要求|希望|依頼)(?:したい|する|します|いたします|中)?$"
)
_CHAIR = re.compile(r"(?:正副)?(?:座長|議長|委員長|会長|部会長|主査|事務局)$")
_REFERRED = re.compile(
    r"(?P<what>[^、。]{2,60}?)(?:は|を|につきましては|については)、?(?:[^。]{0,60}?、)?(?P<who>[^、。はを]{0,16}(?:委員会|部会|分科会|審議会|協議会))(?:に|へ)(?:審査を|調査を)?(?:付託|送付|付議|諮問)"
)
_BODY = re.compile(r"(?:に|へ)、?(?:審査を|調査を)?(?:付託|送付|付議|諮問)")
_NOT_ACTS = frozenset({"必要", "重要", "可能", "以上", "場合", "予定", "方針", "皆様", "本日", "今後", "意見", "御意見", "ご意見", "一任", "委任", "お願い", "目指", "心掛", "見据", "手掛", "引続"})  # fmt: skip
_ADVERBIAL = re.compile(
    r"^(?:今後|以降|以内|要(?=[一-龥]{2})|継続(?=[一-龥]{2})|後日|十分|早期|随時|適宜|再度|順次|別途|毎年|毎回|次回|至急|直接|個別|事前|全員)+"
)
_WITH = frozenset(
    {
        "比較",
        "連携",
        "協議",
        "調整",
        "相談",
        "統合",
        "共有",
        "区別",
        "連絡",
        "協力",
        "打合せ",
        "意見交換",
    }
)
_PROPOSES = re.compile(r"(?:提案|要望|要請|提言|進言)$")
# Nouns that are of something: without it they say nothing.
_RELATIONAL = re.compile(
    r"^(?:具体的な|詳細な|適切な|今後の|より|広い|新たな)*(?:実施|運用|対応)?(?:方法|内容|在り方|あり方|扱い|取扱い|時期|範囲|基準|手続|体制|詳細|結果|影響|対応|例|分類|記載|書き方|仕組み|進め方|見直し|議論|検討|整理|案|資料|部分|視点|観点|修正)$"
)
_ON_THAT = re.compile(
    r"(?:この|その|そうした|こうした|そういった|こういった)(?:点|件|こと|問題|面)(?:に関して|について|に対して)(?:は|も)?、?"
)
_MARKS = re.compile(r"[\s　]*[（(]?[★☆].{0,60}$|[\s　]*[（(](?:済み?|完了|担当[^）)]*)[）)]$")
_OPENING_MARK = re.compile(
    r"^[\s・\-*\[【（(→⇒>]*(?:決定(?:事項)?|合意(?:事項)?|宿題|アクション(?:アイテム)?|ToDo|TODO|AI|結論)[\]】）)]?\s*[：:]\s*"
)
_ASIDES = re.compile(r"(?<=.)[（(][^（()）]{1,60}[）)](?=.)|^[（(][^（()）]{1,60}[）)](?=.)")
# 「見送ることにする」: what was settled, without that it was.
_SETTLED = re.compile(
    r"(?<=[うくすつぬぶむぐる])こと(?:に|と|で)(?:する|したい|した|しました|します|いたします|なった|なりました|決定|合意|了承|一致)[ぁ-ん]{0,8}$"
)
# 「書かれたような問題」: a verb that only tells which thing is meant.
_TELLS_WHICH = re.compile(
    r"[かさまわがばなたら]?れ(?:た|る|て(?:いる|いた))(?:ような|という)?(?=[一-龥ァ-ヺA-Za-z])"
)
# 取り替える: the verb that follows is half of another.
_COMPOUND_VERB = re.compile(r"[一-龥][いきぎしちびみり]$")
_IS_DONE = re.compile(r"を?(?:し|す|さ|せ|でき|いた|致|願|お願|ください|下さい)")
_DEED = 1.9
# Nothing else may name what is not to be done: it would say the opposite.
_REFUSAL = 4.0
_FAR_BACK = 240
# 「作った方が良い」「載せるのが望ましい」: no noun, but a deed.
_NOMINAL = re.compile(r"[うくすつぬぶむぐるただい](?:方|ほう|の|こと)$")
_BULLET = re.compile(r"^[\s・\-*●◦→⇒]+")
_REPORTED = re.compile(
    r"(?P<what>[^、。]{3,80}?)(?:について|に関して|を|が)[^、。]{1,16}[」』]?(?:という|との|といった)(?:御|ご)?(?P<word>要望|意見|指摘|質問|提案|依頼)(?:が|も|を)"
)
_CLOSING_KANA = re.compile(r"[ぁ-ん]+$")
_PARTICLES = frozenset({"が", "は", "も", "を", "に", "で", "と", "の", "だ", "である", "です", "から", "まで", "へ"})  # fmt: skip
SHORT_DEED = 6
REPORTS = "ja.report."
_HONORIFIC = re.compile(r"ご(?=[一-龥])")
_PLACE = "における"
_POINTER = re.compile(
    r"^(?:この|その|こう(?:した|いった|いう)?|そう(?:した|いった|いう)?|これら?(?:の)?|それら?(?:の)?|このよう(?:な|に)|そのよう(?:な|に)|同様の)"
    r"(?:点|こと|件|際|もの|方)?(?:について|に|の)?"
)
# Another verb behind a predicate: what it says is not the last word.
_CONTENT_BEYOND = re.compile(r"[一-龥ァ-ヺ]")
_NO_DEED = re.compile(
    r"必要|不可欠|提案|要望|[良欲頂思考望求願]|重要|大切|大事|予定|方針|方向|検討|可能性?|適切|急務|課題|有益|印象|一案|方法|次第|存じ"
)
_CUT_ACT = re.compile(r"(?<=[一-龥])(?:し、?|、|や)(?=[一-龥])")


@dataclass(frozen=True)
class Draft:
    """One attempt at a title, and how good it is."""

    text: str
    worth: float


def drafts_of(work: Work, statement: Statement, act: Act | None = None) -> list[Draft]:
    """Attempts at naming what a statement asks for or promises (``act``: with which of its acts)."""
    region = _region(statement, act or statement.act)
    refused = refusal(region)
    drafts = [Draft(refused, _REFUSAL)] if refused else _drafts(work, statement, region)
    return [Draft(draft.text, draft.worth - flaws(draft.text)) for draft in drafts]


def _drafts(work: Work, statement: Statement, region: str) -> list[Draft]:
    found = []
    matches = [m for m in _PREDICATE.finditer(region) if _acts(m)]
    for back, match in enumerate(reversed(matches[-4:])):
        draft = _of_predicate(work, statement, region, match, back) or _as_deed(region, match)
        if draft:
            found.append(draft)
    reported = _REPORTED.search(region)
    if reported:
        noun = noun_phrase(reported["what"].lstrip("「『"), LONGEST - 8)
        if not is_empty(noun):
            found.append(Draft(f"{noun}についての{reported['word']}", 2.5))
    charge = _IN_CHARGE.search(region)
    if charge:
        found.append(Draft(f"{noun_phrase(charge['what'], LONGEST - 3)}の担当", 3.5))
    proposed = _PROPOSED.search(region)
    if proposed and not proposed["what"].endswith("こと"):
        noun = noun_phrase(proposed["what"], LONGEST - 3)
        if not is_empty(noun):
            found.append(_draft(work, statement, noun, "の", proposed["word"], 2.0))
    needed = re.search(
        r"(?:が|は|も)(?:必要|不可欠|必須|望まし|重要|欲し|ほし|良|よ|あ(?:る|れば|っても)).{0,24}$",
        region,
    )
    if needed and not _NOMINAL.search(region[: needed.start()]):
        noun = noun_phrase(region[: needed.start()], LONGEST)
        if not is_empty(noun) and not noun.endswith("必要"):
            wished = "要望" if re.search(r"(?:欲し|ほし)", needed.group()) else ""
            found.append(_draft(work, statement, noun, "の" if wished else "", wished, 2.4))
    wished_deed = deed(region) or (_with_its_day(statement) if not found else "")
    if wished_deed:
        found.append(Draft(wished_deed, _DEED + min(len(wished_deed), 24) / 24))
    bare = "" if found else _bare(region)
    if bare:
        found.append(_draft(work, statement, bare, "", "", 0.5))
    return found


def _with_its_day(statement: Statement) -> str:
    """「早急に出す」: where a deed says nothing else, when it is to be done belongs to it."""
    end = max((f.span.end for f in statement.fired), default=len(statement.original))
    return deed(statement.original[:end])


def _region(statement: Statement, act: Act | None) -> str:
    """The sentence up to the end of the cue that decided it."""
    fired = [f for f in statement.fired if f.cue.act is act] or statement.fired
    end = max((f.span.end for f in fired), default=len(statement.original))
    said = without_dates(statement.original[:end], statement.words[:end])
    if any(f.cue.id.startswith(REPORTS) for f in fired):
        said = told(statement.original)
    words = _ASIDES.sub("", without_marks(said).rstrip("。"))[-_FAR_BACK:]
    return _HONORIFIC.sub("御", _SETTLED.sub("", words))


def without_marks(words: str) -> str:
    """Without 「★青木」, 「（済）」 and the words that open a marked line."""
    return _BULLET.sub("", _MARKS.sub("", _OPENING_MARK.sub("", words))).rstrip("　 ")


def _acts(match: re.Match[str]) -> bool:
    noun = match["noun"]
    if match["verb"] and _COMPOUND_VERB.search(match.string, 0, match.start()):
        return False
    if match["verb"] and _TELLS_WHICH.match(match.string, match.end()):
        return False
    if match["verb"] == "改め" and _ANEW.match(match.string, match.start()):
        return False
    if noun is None:
        return match["verb"] != "考え" or not match.string[: match.start()].endswith(("と", "に"))
    return not (noun in _NOT_ACTS or _PROPOSES.search(noun))


def _of_predicate(
    work: Work, statement: Statement, region: str, match: re.Match[str], back: int
) -> Draft | None:
    act = _named_act(match)
    said = region[: match.start()].rstrip("おご御") if match["verb"] else region[: match.start()]
    before = _ASIDE.sub("", _MANNER.sub("", said))
    unsettled = _UNSETTLED.search(before)
    if unsettled and len(unsettled["what"]) + len(act) < LONGEST:
        return Draft(f"{without_lead(unsettled['what'])}の{act}", 3.5 - 0.6 * back)
    particle = _PARTICLE.search(before)
    object_ = before[: particle.start()] if particle else before
    room = LONGEST - len(act) - 2
    noun = named(noun_phrase(object_, room))
    link = _joined(particle, act, _link(particle, act))
    left_out = particle is None or (particle.group() == "" and region[len(object_) :][:1] == "、")
    if left_out or is_empty(noun):
        elided = _ELIDED.search(region[: match.start()])
        noun = noun_phrase(elided["noun"], room) if elided else ""
        link = "への" if link == "への" and act not in {"公表", "公開"} else "の"
    elif len(noun) < LONGEST // 3:
        noun = _with_what_it_is_about(object_, noun, room)
    if not noun:
        return None
    beyond = back == 0 and _CONTENT_BEYOND.search(_NO_DEED.sub("", region[match.end() :]))
    return _draft(work, statement, noun, link, act, 3.0 - 0.6 * back - (0.8 if beyond else 0.0))


def _named_act(match: re.Match[str]) -> str:
    if match["verb"]:
        return verbs.NOUNS[match["verb"]]
    if match["noun"].endswith(("見直", "取り組")):
        return match["noun"] + ("し" if match["noun"].endswith("直") else "み")
    if match["noun"].endswith("中") and len(match["noun"]) > len("募中"):
        return match["noun"][:-1]
    return _CUT_ACT.sub("・", _ADVERBIAL.sub("", match["noun"]) or match["noun"])


def _with_what_it_is_about(object_: str, noun: str, room: int) -> str:
    """A short object takes along what is included in it: 「方法論を含め、ガイドラインへの記載を」."""
    beside = _BESIDE.search(object_[: object_.rfind(noun)])
    if beside is None:
        return noun
    more = noun_phrase(beside["noun"], room - len(noun) - 1)
    return noun if is_empty(more) else f"{more}の{noun}"


def _draft(work: Work, statement: Statement, noun: str, link: str, act: str, worth: float) -> Draft:
    """A noun phrase that points elsewhere, or is of something unsaid, takes its topic along."""
    noun = noun.strip("、・ 　")
    pointing = is_deictic(noun) or is_empty(noun)
    if pointing or link == _PLACE or _RELATIONAL.match(noun) or _ON_THAT.search(statement.original):
        topic = _topic(work, statement, noun)
        rest = _POINTER.sub("", noun)
        joint = "についての" if link == _PLACE or _ON_THAT.search(statement.original) else "の"
        if topic and len(topic) + len(joint) + len(rest) + len(link) + len(act) <= LONGEST:
            noun = topic if is_empty(rest) else f"{topic}{joint}{rest}"
            worth -= 0.6 if pointing else 0.0
        elif pointing:
            worth -= 1.5
    if noun.endswith(("もの", "こと")):
        worth -= 1
    text = f"{noun}{link}{act}" if act and not noun.endswith(act) else noun
    text = re.sub(r"御(?=[一-龥])", "", text)
    if text.count("「") != text.count("」"):
        text = text.replace("「", "").replace("」", "")
        worth -= 1.0
    if len(text) > LONGEST:
        worth -= 2
    return Draft(text, worth + min(len(text), 24) / 24)


def _topic(work: Work, statement: Statement, noun: str) -> str | None:
    own = topic_of(statement)
    if own and own not in noun and noun not in own:
        return own
    before = referent_of(work, statement)
    return before if before and before not in noun else None


def _link(particle: re.Match[str] | None, act: str) -> str:
    if (
        act in {"決定", "変更"}
        or particle is None
        or particle["of"] is not None
        or particle["along"]
    ):
        return "の"
    if particle["place"]:
        return _PLACE
    return "への" if particle["to"] else "についての"


def _joined(particle: re.Match[str] | None, act: str, link: str) -> str:
    """「全体会合と比較」: a partner of the act keeps its と."""
    partner = particle is not None and particle.group().rstrip("はも") == "と"
    return "との" if partner and act in _WITH else link


def _as_deed(region: str, match: re.Match[str]) -> Draft | None:
    """Without an object the clause itself names the deed: 「今まで通り発言すること」."""
    clause = without_lead(region[: match.end()].rpartition("、")[2])
    done = _IS_DONE.match(region, match.end())
    if (
        match["noun"] is None
        or not done
        or not SHORT_DEED <= len(clause) <= LONGEST - len("すること")
    ):
        return None
    return Draft(f"{clause}すること", 1.3)


def _bare(region: str) -> str:
    """The last noun phrase, with the kana that close the sentence only where they belong to it."""
    whole = noun_phrase(region, LONGEST)
    if not is_empty(whole):
        return whole
    kana = _CLOSING_KANA.search(region)
    if kana and kana.group() not in _PARTICLES:
        clause = without_lead(region.rpartition("、")[2])
        return f"{clause}こと" if kana.group().endswith(tuple("うくぐすつぬぶむる")) else ""
    noun = noun_phrase(re.sub(r"[ぁ-ん]+$", "", region), LONGEST)
    return "" if is_empty(noun) else noun


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """The match that begins nearest to the end, each clause being looked at by itself."""
    for start in sorted({0, *(m.end() for m in re.finditer("、", words))}, reverse=True):
        match = pattern.search(words, start)
        if match:
            return match
    return None


def delegation(statement: Statement) -> str:
    """「修正の座長一任」, 「陳情の総務委員会への付託」."""
    fired = next(f for f in statement.fired if f.cue.act is Act.DELEGATE)
    referred = _last(_REFERRED, statement.original[: fired.span.end])
    if referred:
        what = noun_phrase(referred["what"], LONGEST - 20)
        whom = noun_phrase(referred["who"], 16)
        if not is_empty(what) and whom:
            return f"{what}の{whom}への付託"
    clause = without_lead(re.sub(r"[御ご]$", "", statement.original[: fired.span.start]))
    match = _DELEGATED.search(clause) or _TO_WHOM.search(clause)
    chair = _CHAIR.search(match["who"]) if match else None
    if match and chair:
        what = noun_phrase(match["what"].rpartition("について")[2] or match["what"], LONGEST - 8)
        return f"{what}の{chair.group()}一任"
    if match:
        what = noun_phrase(match["what"].rpartition("について")[2] or match["what"], LONGEST - 16)
        return f"{what}の{match['who']}への一任"
    body = _BODY.search(fired.span.of(statement.original))
    if body:
        whom = noun_phrase(statement.original[: fired.span.start + body.start()], LONGEST - 4)
        return f"{whom}への付託"
    noun = noun_phrase(re.sub(r"(?:に|を|は)$", "", without_lead(clause)), LONGEST - 3)
    return f"{noun}への一任" if clause.endswith("に") else f"{noun}の一任"
