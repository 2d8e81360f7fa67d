"""Titles: what is to be done, as 「Xの扱いの検討」, from the words of the remark itself."""

import re

from tracker.derivation.clauses import clauses_of
from tracker.derivation.cues.forms import HANDLING
from tracker.derivation.cues.model import Act
from tracker.derivation.state import Statement, Thread, Work

_LONG, _SHORT, _LONGEST = 44, 12, 60
# Words of manner and time between the object and the act say nothing of the matter.
_MANNER = (
    r"(?:改めて|併せて|合わせて|あわせて|正面から|後日|今後|引き続き|継続して|早急に|速やかに|十分[なに]?|しっかりと?|"
    r"分けて|更に|さらに|一層|丁寧に|必要に応じて|(?:来|次|今)年度(?:以降|中)?(?:に|は)?|[0-9０-９]+月(?:中|末)?(?:に|までに)|"
    r"呼び名も含めて|、)*"
)
_ACT = re.compile(
    rf"(?P<object>.*?)(?P<particle>について(?:は|も)?|に関して(?:は|も)?|において(?:は|も)?|等?(?:を)?含めて?|に(?:は|も)|へ(?:の|も)?|を|が|は|も|に|の|、|)"
    rf"{_MANNER}(?P<act>(?:{HANDLING}|区別|区分|例示|拡大|拡充|追加|提案|設置|整備|周知|支援|配布|削除|統一|延長|短縮)"
    rf"(?:(?:し|や|・|と|、)*(?:{HANDLING}|区別|区分|追加))*)"
    r"(?:す|し|する|して|した|しておく|を|が|に|も|は|の|こと|させ|いただ|いく|い|て|図|行|進め|よう|方|ほう|等|など|求め)*$"
)
# Native verbs and the noun that a register would write for them.
_NATIVE = {
    "考え": "検討", "触れ": "言及", "分け": "区分", "見直": "見直し", "盛り込": "記載", "書き込": "記載", "載せ": "掲載",
    "広げ": "拡大", "増や": "拡充", "加え": "追加", "設け": "設置", "整え": "整備", "示": "提示", "挙げ": "例示", "伝え": "伝達",
    "改め": "見直し", "取りまとめ": "取りまとめ", "深め": "深化", "避け": "回避", "定め": "策定", "決め": "決定",
}  # fmt: skip
_NATIVE_END = re.compile(
    rf"(?P<object>.+?)(?P<particle>について(?:は|も)?|に関して(?:は|も)?|に(?:は|も)|を|が|は|も|に)"
    rf"(?P<verb>{'|'.join(sorted(_NATIVE, key=len, reverse=True))})(?:る|し|す|て|で|い|く|いく|ん|んだ|り|った|まれ|むこと|ること|すこと|こと|を|が|の|方|ほう|み)*$"
)
_LEAD = re.compile(
    r"^(?:また|加えて|さらに|更に|次に|続いて|最後に|一方(?:で)?|他方(?:で)?|ただし?|なお|しかし|そのうえで|その上で|そのため|したがって|例えば|特に|もし|"
    r"来年度|次年度|来年|今後|これから|本日|もう一点|それから|あと|まず|[0-9一二三四五]+(?:点|つ)目(?:は|に)?|こちら|では|"
    r"(?:その|この)(?:点|件|中|際)(?:に(?:関して|ついて)|で|を)?)(?:は|も|の|に|で)?(?:以降)?[、,\s]*"
)
_BREAK = re.compile(
    r"(?:として|ために|ように|によって|により|であれば|の際に|といった|などの|ことで|では|には)"
)
_ABOUT = re.compile(
    r"(?P<about>[^、。]{4,44}?)(?:について(?:は|も)?|に関して(?:は|も)?|につきまして(?:は|も)?|に対して)、"
)
_THEME = re.compile(
    r"(?:論点|課題|点)として、?(?P<after>[^、。]{4,32}?)(?:が|も)(?:ある|あり|挙げ)"
    r"|(?P<topic>[^、。]{3,32}?)(?:は|の連結によっても?|によっても?|については)(?=[^。])"
)
_DEICTIC = re.compile(r"(?:この|その|これ|それ|こう|そう|どの)")
_NOUN_BEFORE = re.compile(
    r"(?P<noun>[^、。]{4,40}?)(?:を|として|は)(?:[^、。を]{0,12})(?:取りまとめ|とりまとめ|作成|策定|検討|反映)"
)


def title_of(work: Work, thread: Thread) -> str:
    """A title for a follow-up, out of its own words."""
    drafts = [_draft(statement) for statement in thread.raised]
    best = max(drafts[:3], key=_worth)
    if thread.raised[0].language == "en":
        return best
    if _is_bare(best):
        theme = _theme(work, thread.raised[drafts.index(best)])
        if theme and theme not in best and len(theme) + len(best) < _LONGEST:
            return f"{theme}：{best}"
    return best


def _worth(title: str) -> tuple[bool, bool, int]:
    """Whole and nominal first; then neither bare nor endless."""
    return (not _DEICTIC.match(title), len(title) <= _LONG, min(len(title), _LONG))


def _is_bare(title: str) -> bool:
    return len(title) < _SHORT + 4 or bool(_DEICTIC.match(title))


def _draft(statement: Statement) -> str:
    if statement.language == "en":
        return _english(statement.original)
    clause = _acting_clause(statement)
    if statement.act is Act.ASK:
        return _question(clause)
    if statement.act is Act.DELEGATE:
        return _delegation(clause)
    return _request(clause)


def _acting_clause(statement: Statement) -> str:
    """The sentence up to the cue that decided it."""
    fired = [f for f in statement.fired if f.cue.act is statement.act] or statement.fired
    last = max(fired, key=lambda f: (f.cue.weight, f.span.end - f.span.start))
    end = last.span.start
    words = statement.original
    own = re.match(rf"(?:{HANDLING})", words[end:])
    if own and statement.act in {Act.PROMISE, Act.POSTPONE}:
        end += own.end()
    return words[:end] if end else words[: clauses_of(statement.words)[-1].span.end]


def _request(clause: str) -> str:
    chunks = clause.split("、")
    tail = chunks[-1]
    if len(tail) < _SHORT and len(chunks) > 1:
        tail = "、".join(chunks[-2:])
    for pattern in (_ACT, _NATIVE_END):
        match = pattern.match(_lead_off(tail))
        if match:
            act = match.groupdict().get("act") or _NATIVE[match["verb"]]
            noun = _trim(match["object"])
            if len(noun) < 3:  # noqa: PLR2004 - a noun phrase has more than a particle
                found = _NOUN_BEFORE.search("、".join(chunks[:-1]))
                noun = _trim(_lead_off(found["noun"])) if found else noun
            if noun:
                noun = _with_coordinate(chunks, noun)
                return f"{noun}{_link(match['particle'])}{re.sub('し|、', '・', act)}"
    bare = re.sub(r"(?:が|は|も|を|に|の(?:が|は)?|こと(?:が|を)?)$", "", _lead_off(tail))
    return _trim(bare) or clause


def _with_coordinate(chunks: list[str], noun: str) -> str:
    """「Aと、B」 keeps A; a long list of examples (…といった) goes."""
    if len(chunks) > 1 and chunks[-2].endswith(("と", "や", "及び", "並びに")):
        short = noun.rpartition("といった")[2] if len(noun) > _SHORT else noun
        return f"{_lead_off(chunks[-2])}、{short}"
    return noun


def _link(particle: str) -> str:
    if particle.startswith(("に", "へ")) and not particle.startswith(("について", "に関して")):
        return "への"
    if particle.startswith("において"):
        return "における"
    return "に関する" if particle.startswith("に関して") else "の"


def _question(clause: str) -> str:
    about = _ABOUT.search(clause)
    tail = re.sub(
        r"(?:について|に関して|につきまして)?(?:は|も|を|、|と)*(?:か)?$",
        "",
        clause.rsplit("、", maxsplit=1)[-1],
    )
    tail = re.sub(r"(?:の|か)?(?:どうか)?$", "", _lead_off(tail))
    if about:
        return _trim(_lead_off(about["about"]))
    return f"{_trim(tail)}か" if tail else _trim(clause)


def _delegation(clause: str) -> str:
    match = re.search(
        r"(?P<what>[^、。]{3,40}?)(?:が|を)(?:もし)?(?:必要|行う|生じ|あっ)[^、]*、(?P<who>[^、]{2,20})に$",
        clause,
    )
    if match:
        what = match["what"].rpartition("について")[2] or match["what"]
        return f"{_lead_off(what)}の一任（{match['who']}）"
    return f"{_trim(_lead_off(re.sub(r'(?:に|を|は)$', '', clause)))}の一任"


def _lead_off(words: str) -> str:
    before = None
    while before != words:
        before, words = words, _LEAD.sub("", words, count=1)
    return words.lstrip("・、 　")


def _trim(words: str) -> str:
    """Too long a phrase loses what stands before its last 「として」 or 「ために」."""
    text = words.strip("、 　")
    while len(text) > _LONG:
        cut = _BREAK.search(text, 4)
        if cut is None or len(text) - cut.end() < _SHORT // 2:
            comma = text.find("、")
            if comma < 0:
                return text
            text = text[comma + 1 :]
            continue
        text = text[cut.end() :].lstrip("、")
    return text


def _theme(work: Work, statement: Statement) -> str | None:
    """What the sentence itself, or the paragraph before it, is about."""
    before = [
        s
        for s in work.statements
        if s.turn == statement.turn
        and s.paragraph == statement.paragraph
        and s.index <= statement.index
    ]
    for candidate in reversed(before):
        match = _THEME.search(_lead_off(candidate.original))
        if match:
            theme = _lead_off(match["after"] or match["topic"])
            if not _DEICTIC.match(theme) and len(theme) > 2:  # noqa: PLR2004 - more than a pronoun
                return theme
    return None


def _english(words: str) -> str:
    text = re.sub(
        r"^(?:also|and|but|so|well|i think(?: that)?|i would like to)[, ]+",
        "",
        words,
        flags=re.IGNORECASE,
    )
    text = text.rstrip(" .")
    if len(text) > 2 * _LONG:
        text = re.split(r"[;:,] | because | so that ", text, maxsplit=1)[0]
    return text[:1].upper() + text[1:]
