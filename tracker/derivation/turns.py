"""Who speaks in which role, and what each turn is for: asking, answering or presenting."""

import re
from collections.abc import Sequence

from tracker.derivation.layout import layout_of
from tracker.derivation.state import Context, Role, Turn, Work
from tracker.going_on import each
from tracker.minutes.attendance import link_speaker
from tracker.minutes.model import Attendee, Minutes, Remark

_CHAIR = re.compile(
    r"(?:議長|座長|会長|委員長|主査|部会長|司会|chair(?:man|woman|person)?)(?:(?:職務)?代理(?:者)?)?$",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"副(?:議長|座長|会長|委員長|部会長|主査)$")
_MEMBER = re.compile(
    r"(?:委員|構成員|議員|幹事|専門委員|オブザーバー|先生|[0-9０-９]番|member)$", re.IGNORECASE
)
_OFFICIAL = re.compile(
    r"(?:事務局|参事官|審議官|政策統括官|交渉官|企画官|専門官|調査官|補佐|課長|室長|局長|次長|部長|係長|主幹"
    r"|所長|教育長|町長|市長|区長|村長|知事|管理者|長官|大臣|政務官|官|担当|当局|説明者|答弁者|staff|secretariat)$",
    re.IGNORECASE,
)
_OFFICIAL_GROUP = re.compile(
    r"事務局|関係省庁|関係府省|関係課|説明員|当局|行政|secretariat", re.IGNORECASE
)
_MEMBER_GROUP = re.compile(r"構成員|委員|議員|members?", re.IGNORECASE)
# A mark that a colon makes look like a speaker.
_LABEL = re.compile(
    r"\W*(?:action(?: items?)?|todo|ai|resol(?:ution|ved)|decisions?|decided|agreed|consensus|conclusions?|motion|next steps?|follow[- ]?ups?|outcome|決定(?:事項)?|宿題|合意(?:事項)?|結論|アクション)\W*[0-9]*\W*$",
    re.IGNORECASE,
)
# The chair asks for a presentation, not for an answer.
INVITES_SPEECH = re.compile(
    r"(?:挨拶|あいさつ|説明|報告|紹介|提案理由|答弁)(?:を|について|の)?[^。]{0,16}(?:願|いただ|頂|求め|ください|下さい)"
)


def read_turns(work: Work) -> None:
    """The turns of the minutes, each with its role and context."""
    known = Speakers(work.minutes.attendance)
    roles = [known.role_of(remark.role, remark.speaker) for remark in work.minutes.remarks]
    told = len({Role.MEMBER, Role.OFFICIAL, Role.CHAIR} & set(roles)) > 1
    if not told or "roles" in work.without:
        roles = [Role.ANYONE] * len(roles)
    context, asker = Context.PRESENTING, None
    for number, (remark, role) in enumerate(each(zip(work.minutes.remarks, roles, strict=True))):
        if role is Role.CHAIR:
            if INVITES_SPEECH.search(remark.span.of(work.minutes.text)):
                context, asker = Context.PRESENTING, None
            work.turns.append(Turn(remark, role, Context.ASKING))
        elif role is Role.OFFICIAL:
            work.turns.append(Turn(remark, role, context, asker))
        else:
            context, asker = Context.ANSWERING, number
            work.turns.append(Turn(remark, role, Context.ASKING))
    nobody = not any(role is not Role.ANYONE for role in roles)
    for turn in work.turns:
        if turn.remark.speaker and _LABEL.match(turn.remark.speaker):
            turn.label = turn.remark.speaker
        elif nobody and _is_heading(work.minutes, known, turn.remark):
            turn.label = turn.remark.speaker or ""


def _is_heading(minutes: Minutes, known: "Speakers", remark: Remark) -> bool:
    """Whether what stands as a speaker, 【…】, names nobody who attended and heads a list of bullets."""
    if not remark.speaker or not minutes.attendance or not remark.paragraphs:
        return False
    if known.attendee(remark.speaker) is not None:
        return False
    bullets = sum(bool(layout_of(minutes.text, p.span).mark) for p in remark.paragraphs)
    return 2 * bullets > len(remark.paragraphs)


class Speakers:
    """Who speaks in which role; each mark is looked up once, however often it stands."""

    def __init__(self, attendance: Sequence[Attendee]) -> None:
        """With those who attended."""
        self._attendance = attendance
        self._attendees: dict[str, Attendee | None] = {}
        self._roles: dict[tuple[str | None, str | None], Role] = {}

    def attendee(self, speaker: str) -> Attendee | None:
        """Who of those present is meant, where that is clear."""
        if speaker not in self._attendees:
            self._attendees[speaker] = link_speaker(self._attendance, speaker)
        return self._attendees[speaker]

    def role_of(self, role: str | None, speaker: str | None) -> Role:
        """The role that the mark names, else the one that the attendance list gives."""
        mark = role, speaker
        if mark not in self._roles:
            self._roles[mark] = self._read(role, speaker)
        return self._roles[mark]

    def _read(self, role: str | None, speaker: str | None) -> Role:
        for words in (role, speaker):
            named = _named_role(words or "")
            if named:
                return named
        attendee = None if speaker is None else self.attendee(speaker)
        if attendee is None:
            return Role.ANYONE
        if _OFFICIAL_GROUP.search(attendee.group):
            return Role.OFFICIAL
        if _MEMBER_GROUP.search(attendee.group):
            return Role.MEMBER
        return _named_role(attendee.role or attendee.name) or Role.ANYONE


def _named_role(words: str) -> Role | None:
    bare = re.sub(r"[（(][^）)]*[）)]$", "", words).strip()
    if not bare:
        return None
    if _DEPUTY.search(bare) or (_MEMBER.search(bare) and not _CHAIR.search(bare)):
        return Role.MEMBER
    if _CHAIR.search(bare):
        return Role.CHAIR
    return Role.OFFICIAL if _OFFICIAL.search(bare) else None
