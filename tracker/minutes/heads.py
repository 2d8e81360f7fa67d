"""What stands before the discussion: title, kind, date, times, place, bodies, materials."""

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from tracker.domain.words import DocumentKind, DocumentStage
from tracker.minutes.blocks import Block
from tracker.minutes.dates import dates_in, digits
from tracker.minutes.model import BodyRound
from tracker.minutes.titles import (
    KINDS,
    NUMBERED_LABEL,
    OPENED_LABEL,
    TITLE_BLOCKS,
    title_of,
    without_kind,
)

STAGES = (
    (re.compile(r"[（(【]案[）)】]|\bdraft\b", re.IGNORECASE), DocumentStage.DRAFT),
    (re.compile(r"[（(【](?:未定稿|素案)[）)】]"), DocumentStage.DRAFT),
    (
        re.compile(r"[（(【]確定[版稿]?[）)】]|\bfinal minutes\b|\bapproved\b", re.IGNORECASE),
        DocumentStage.CONFIRMED,
    ),
    (re.compile(r"[（(【]公[表開][版]?[）)】]"), DocumentStage.PUBLISHED),
)
SAMPLE_LINE = "※見本"
HEAD_BLOCKS = 80
RANGE = re.compile(
    r"\d\s*日?\s*(?:[(][^)]{1,3}[)])?\s*(?:~|-|―|–|から|to|及び|・|,)\s*(?:(?:20\d\d\s*[年/-]\s*)?(\d{1,2})\s*[月/-]\s*)?(\d{1,2})\s*日"
)
TIMES = re.compile(
    r"(?P<first>午前|午後)?\s*(?P<hour>\d{1,2})\s*(?::|時)\s*(?P<minute>\d{1,2}|半)?分?\s*(?:~|-|―|ー|–|から)"
    r"\s*(?P<second>午前|午後)?\s*(?P<last>\d{1,2})\s*(?::|時)\s*(?P<until>\d{1,2}|半)?"
)
NOON_SAID = re.compile(r"(?:午後|午前)?(?:正午|(?<=午後)零時)")
NOON = 12
HALF = 30
ROUND = re.compile(r"^(?P<body>[^（(]{2,40}?)\s*[（(]?第\s*(?P<round>\d{1,3})\s*回[）)]?")
# Of 第3回デジタル行政推進本部会議 the name goes on to where words end; a name spread by blanks ends at the first 会.
ROUND_FIRST = (
    re.compile(
        r"第\s*(?P<round>\d{1,3})\s*回\s*(?P<body>[^\s（()第]{1,40}?(?:会議|会合|委員会|会|WG|グループ))"
        r"(?=[\s（()・、]|第\s*\d|合同|及び|$)"
    ),
    re.compile(
        r"第\s*(?P<round>\d{1,3})\s*回\s*(?P<body>[^（()]{2,30}?(?:会議|会合|委員会|定例会|臨時会|部会|会))"
    ),
)
FISCAL_YEAR = re.compile(r"^(?:令和|平成)\s*(?:\d{1,2}|元)\s*年度\s*")
BODY = re.compile(r"(?:会|会議|審議会|部会|WG|CG|グループ|Group|Committee|Board|Council|Team)$")
ENGLISH_BODY = re.compile(
    r"^(?:minutes(?: of)?(?: the)?:?\s*)?(?P<body>[A-Z].{0,60}?\b(?:Committee|Group|WG|Board|Council|Task Force|Team)\b(?: \([A-Z]+\))?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """The facts of the meeting as the document's head gives them."""

    title: str
    kind: DocumentKind
    stage: DocumentStage | None
    date: date | None
    starts: time | None
    ends: time | None
    venue: str | None
    bodies: tuple[BodyRound, ...]
    materials: tuple[str, ...]
    sample: bool
    last_day: dt.date | None = None


def head_of(blocks: Sequence[Block]) -> Head:
    """Read the first blocks of a document, up to the first speaker mark."""
    head = blocks[:HEAD_BLOCKS]
    plain = [unicodedata.normalize("NFKC", block.text) for block in head]
    day = _date(plain)
    starts, ends = _times(plain)
    return Head(
        title=title_of(head, plain),
        kind=_kind(plain),
        stage=next(
            (stage for mark, stage in STAGES if any(mark.search(p) for p in plain[:TITLE_BLOCKS])),
            None,
        ),
        date=day,
        starts=starts,
        ends=ends,
        venue=_section(head, plain, ("場所", "会場", "開催場所", "Location", "Place", "Venue")),
        bodies=_bodies(head, plain),
        materials=_materials(head),
        sample=any(block.text.startswith(SAMPLE_LINE) for block in head),
        last_day=_last_day(plain, day),
    )


def _last_day(plain: Sequence[str], day: date | None) -> date | None:
    """The last day of a sitting that went on: 令和7年3月7日～8日, 2025-03-07 to 2025-03-08."""
    if day is None:
        return None
    for text in plain:
        found = RANGE.search(text)
        if found is None or not any(parts[2] == day.day for parts in dates_in(text)):
            continue
        try:
            last = day.replace(month=int(found[1] or day.month), day=int(found[2]))
        except ValueError:
            return None
        return last if last > day else None
    return None


def _kind(plain: Sequence[str]) -> DocumentKind:
    for text in plain[:TITLE_BLOCKS]:
        for word, kind in KINDS:
            if word in text.replace(" ", ""):
                return kind
    return DocumentKind.MINUTES


def _date(plain: Sequence[str]) -> date | None:
    for text in plain:
        for year, month, day in dates_in(text):
            try:
                return date(year, month, day)
            except ValueError:
                continue
    return None


def _times(plain: Sequence[str]) -> tuple[time | None, time | None]:
    for text in plain:
        match = TIMES.search(_plain_times(text))
        if match is None:
            continue
        try:
            return (
                _clock(match["first"], match["hour"], match["minute"]),
                _clock(match["second"] or match["first"], match["last"], match["until"]),
            )
        except ValueError:
            continue
    return None, None


def _plain_times(text: str) -> str:
    """正午 as 午後0時, 午後二時三十分 as 午後2時30分."""
    with_digits = digits(text.replace("〜", "~").replace("∼", "~"))
    return NOON_SAID.sub("午後0時", with_digits)


def _clock(half: str | None, hour: str, minute: str | None) -> time:
    """午後３時半 as 15:30."""
    hours = int(hour) + (NOON if half == "午後" and int(hour) < NOON else 0)
    return time(hours, HALF if minute == "半" else int(minute or 0))


def _section(head: Sequence[Block], plain: Sequence[str], names: Sequence[str]) -> str | None:
    """What stands behind or below a heading such as ２．場所."""
    for i, text in enumerate(plain):
        label = NUMBERED_LABEL.sub("", OPENED_LABEL.sub("", text)).strip()
        for name in names:
            if label == name and i + 1 < len(head):
                return head[i + 1].text
            inline = re.match(rf"{name}(?:\s*:\s*|\s+)(\S.*)$", label)
            if inline:
                return inline[1]
    return None


def _bodies(head: Sequence[Block], plain: Sequence[str]) -> tuple[BodyRound, ...]:
    found: dict[str, BodyRound] = {}
    for _, text in zip(head[:TITLE_BLOCKS], plain, strict=False):
        words = FISCAL_YEAR.sub("", without_kind(re.sub(r"^#+\s*", "", text)))
        for match in _rounds(words):
            name = match["body"].strip(" :-—")
            if BODY.search(name):
                found.setdefault(name, BodyRound(name, int(match["round"])))
    if not found:
        titles = (b.text for b in head[:TITLE_BLOCKS] if re.match(r"#\s", b.text) or b is head[0])
        for title in titles:
            named = ENGLISH_BODY.match(re.sub(r"^#+\s*", "", title))
            if named:
                return (BodyRound(named["body"].strip(), None),)
    return tuple(found.values())


def _rounds(words: str) -> list[re.Match[str]]:
    """The bodies of one line with their rounds: the name first, or the round first, of several bodies each."""
    if not re.match(r"第\s*\d", words) and (named := ROUND.match(words)):
        return [named]
    whole, spread = ROUND_FIRST
    return list(whole.finditer(words)) or list(spread.finditer(words))[:1]


def _materials(head: Sequence[Block]) -> tuple[str, ...]:
    return tuple(
        block.text for block in head if re.match(r"^(?:参考)?資料\s*[0-9０-９]", block.text)
    )
