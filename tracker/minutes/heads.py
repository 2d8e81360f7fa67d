"""What stands before the discussion: title, kind, date, times, place, bodies, materials."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from tracker.domain.words import DocumentKind, DocumentStage
from tracker.errors import Message
from tracker.minutes.blocks import Block
from tracker.minutes.model import BodyRound

KINDS = (
    ("議事概要", DocumentKind.SUMMARY),
    ("議事要旨", DocumentKind.GIST),
    ("速記", DocumentKind.TRANSCRIPT),
    ("会議録", DocumentKind.MINUTES),
    ("議事録", DocumentKind.MINUTES),
)
STAGES = (
    (re.compile(r"[（(【]案[）)】]|\bdraft\b", re.IGNORECASE), DocumentStage.DRAFT),
    (re.compile(r"[（(【]確定[版稿]?[）)】]"), DocumentStage.CONFIRMED),
)
SAMPLE_LINE = "※見本"
HEAD_BLOCKS = 80
TITLE_LINES = 4
TITLE_BLOCKS = 8
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
ERA_DATE = re.compile(r"(令和|平成|昭和)\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
WESTERN_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)"
)
MONTHS = "january february march april may june july august september october november december"
ENGLISH_DATE = re.compile(
    r"\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b"
    r"|\b(\d{1,2}) ([A-Z][a-z]{2,8}) ((?:19|20)\d\d)\b"
)
TIMES = re.compile(
    r"(\d{1,2})\s*(?::|時)\s*(\d{2})?分?\s*(?:~|-|―|ー|–|から)\s*(\d{1,2})\s*(?::|時)\s*(\d{2})?"
)
ROUND = re.compile(r"^(?P<body>[^（(]{2,40}?)\s*[（(]?第\s*(?P<round>\d{1,3})\s*回[）)]?")
HEADING = re.compile(
    r"^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,2}[）)．.、]|[0-9０-９]{1,2}[－―ー-][0-9０-９]{1,2}[．.]?|■|●|◆|#{1,4})\s*"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The facts of the meeting as the document's head gives them; ``bad_date`` is its block."""

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
    bad_date: tuple[Block, Message] | None


def head_of(blocks: Sequence[Block]) -> Head:
    """Read the first blocks of a document, up to the first speaker mark."""
    head = blocks[:HEAD_BLOCKS]
    plain = [unicodedata.normalize("NFKC", block.text) for block in head]
    day, bad_date = _date(head, plain)
    starts, ends = _times(plain)
    return Head(
        title=_title(head, plain),
        kind=_kind(plain),
        stage=next(
            (stage for mark, stage in STAGES if any(mark.search(p) for p in plain[:TITLE_BLOCKS])),
            None,
        ),
        date=day,
        starts=starts,
        ends=ends,
        venue=_section(head, plain, ("場所", "会場", "Location", "Place")),
        bodies=_bodies(head, plain),
        materials=_materials(head),
        sample=any(block.text.startswith(SAMPLE_LINE) for block in head),
        bad_date=bad_date,
    )


def _kind(plain: Sequence[str]) -> DocumentKind:
    for text in plain[:TITLE_BLOCKS]:
        for word, kind in KINDS:
            if word in text.replace(" ", ""):
                return kind
    return DocumentKind.MINUTES


def _title(head: Sequence[Block], plain: Sequence[str]) -> str:
    """The lines before the first heading or dated line, without the document's own kind."""
    words: list[str] = []
    for block, text in zip(head[:TITLE_BLOCKS], plain, strict=False):
        if words and (HEADING.match(text) or block.text.startswith("※")):
            break
        if text.replace(" ", "") in {word for word, _ in KINDS}:
            break
        if re.search(r"^[^\s]{1,6}[:：]", text) and words:
            break
        words.append(re.sub(r"^#+\s*", "", block.text))
        if len(words) == TITLE_LINES:
            break
    return " ".join(words)[:200]


def _date(
    head: Sequence[Block], plain: Sequence[str]
) -> tuple[date | None, tuple[Block, Message] | None]:
    bad: tuple[Block, Message] | None = None
    for block, text in zip(head, plain, strict=True):
        for year, month, day in _dates_in(text):
            try:
                return date(year, month, day), bad
            except ValueError:
                words = f"{year}-{month}-{day}"
                bad = bad or (block, Message("{date} is no date.", date=words))
    return None, bad


def _dates_in(text: str) -> list[tuple[int, int, int]]:
    found: list[tuple[int, tuple[int, int, int]]] = []
    for match in ERA_DATE.finditer(text):
        year = 1 if match[2] == "元" else int(match[2])
        found.append((match.start(), (ERAS[match[1]] + year, int(match[3]), int(match[4]))))
    found.extend(
        (match.start(), (int(match[1]), int(match[2]), int(match[3])))
        for match in WESTERN_DATE.finditer(text)
    )
    for match in ENGLISH_DATE.finditer(text):
        name, day, written_year = (
            (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        )
        month = next(
            (i for i, m in enumerate(MONTHS.split(), 1) if m.startswith(name.lower()[:3])), 0
        )
        if month:
            found.append((match.start(), (int(written_year), month, int(day))))
    return [parts for _, parts in sorted(found)]


def _times(plain: Sequence[str]) -> tuple[time | None, time | None]:
    for text in plain:
        match = TIMES.search(text.replace("〜", "~").replace("∼", "~"))
        if match:
            try:
                return time(int(match[1]), int(match[2] or 0)), time(
                    int(match[3]), int(match[4] or 0)
                )
            except ValueError:
                continue
    return None, None


def _section(head: Sequence[Block], plain: Sequence[str], names: Sequence[str]) -> str | None:
    """What stands behind or below a heading such as ２．場所."""
    for i, text in enumerate(plain):
        label = HEADING.sub("", text).strip()
        for name in names:
            if label == name and i + 1 < len(head):
                return head[i + 1].text
            inline = re.match(rf"{name}\s*:\s*(\S.*)$", label)
            if inline:
                return inline[1]
    return None


def _bodies(head: Sequence[Block], plain: Sequence[str]) -> tuple[BodyRound, ...]:
    found: dict[str, BodyRound] = {}
    for block, text in zip(head[:TITLE_BLOCKS], plain, strict=False):
        match = ROUND.match(re.sub(r"^#+\s*", "", text))
        if match and re.search(r"(?:会|会議|審議会|部会|WG|CG|グループ)$", match["body"].strip()):
            name = match["body"].strip()
            found.setdefault(name, BodyRound(name, int(match["round"])))
        del block
    return tuple(found.values())


def _materials(head: Sequence[Block]) -> tuple[str, ...]:
    return tuple(
        block.text for block in head if re.match(r"^(?:参考)?資料\s*[0-9０-９]", block.text)
    )
