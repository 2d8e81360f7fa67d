"""The head of a document, block by block: who attends, what is on the agenda, everything else."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.minutes.blocks import Block
from tracker.minutes.model import PartKind

SIGN = re.compile(
    r"^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,2}[）)．.、\u3000]|[0-9０-９]{1,2}[－―ー-][0-9０-９]{1,2}[．.]?|■|□|●|◆|○|◯|〇|[・*+-]\s|#{1,6})\s*"
)
COUNT = re.compile(
    r"[（(]\s*[0-9０-９]+\s*[名人][）)]|[0-9０-９]+名$|[（(](?:敬称略|順不同|五十音順)[^）)]*[）)]"
)
ATTENDANCE = re.compile(
    r"(?:出席者?(?:名簿|一覧)?|出席(?:委員|議員|構成員|説明員|職員|者職氏名)|参加者(?:名簿|一覧)?|参加メンバー|構成員|委員|欠席者?|欠席(?:委員|議員|構成員|説明員)|傍聴者?|オブザーバー|説明員|説明者|事務局"
    r"|(?:区|市|町|村)?議会事務局|present|attendees?|(?:in-person|remote|other) attendees|attendance|participants?|regrets|absent|apologies|guests?|co-?chairs?|chairs?|scribe(?:\(s\)|s)?|司会|書記|司会者)"
    r"(?:[（(].*[）)])?",
    re.IGNORECASE,
)
PLAIN = re.compile(
    r"(?:出席者|参加者|参加メンバー|present|(?:in-person |remote )?attendees?|attendance|participants?)",
    re.IGNORECASE,
)
AGENDA = re.compile(
    r"(?:議事日程|議事次第|議事|議題|次第|会議次第|会議に付した事件|概要|agenda|topics|議事要旨|議事概要|議事内容)(?:[（(].*[）)])?",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"(?:日時|開催日時?|日付|場所|会場|開催場所|開催方法|配[布付]資料(?:一覧)?|資料|参考資料|注意事項|備考|目的|links?|date|time|place|location|content|contents|materials?|会議名|会議録|議事録|toc)",
    re.IGNORECASE,
)
SUBNUMBER = re.compile(r"^[0-9０-９]{1,2}[－―ー-][0-9０-９]{1,2}\s*[．.]?")
NUMBER = re.compile(r"^(?P<open>[（(]?)(?P<number>[0-9０-９]{1,2})(?P<close>[）)．.、\u3000])")
FENCE = re.compile(r"^---+$")
DOCUMENT = re.compile(r"議事要旨|議事概要")
# A label and what it says, set apart by full-width space: ２　場所　第一会議室.
SPACED = re.compile(r"^(?P<head>\S(?:\u3000?\S){1,9})\u3000+(?P<rest>\S.*)$")
LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class FrontBlock:
    """A block of the head: what it belongs to, and whether it is that section's own heading.

    ``label`` is the section's heading without signs; ``rest`` what stands behind its colon.
    """

    block: Block
    kind: PartKind
    label: str
    heading: bool = False
    rest: str = ""


def label_of(text: str) -> tuple[str, str]:
    """The bare label that a line begins with, and what stands behind its colon."""
    bare = SIGN.sub("", text).strip().strip("*").strip()
    head, colon, rest = bare.replace("：", ":").partition(":")
    spaced = SPACED.match(bare) if SIGN.match(text) else None
    if spaced and _kind_of(_joined(spaced["head"])) is not None:
        head, rest = spaced["head"], spaced["rest"]
    elif not colon:
        rest = ""
    if len(head) > LONGEST_LABEL:
        return "", ""
    return _joined(head), rest.strip().strip("*").strip()


def _joined(head: str) -> str:
    """A label without its count and the spaces that pad it."""
    label = unicodedata.normalize("NFKC", COUNT.sub("", head))
    return re.sub(r"\s+", "" if not label.isascii() else " ", label).strip(" *")


def is_front_label(text: str) -> bool:
    """Whether a heading belongs to the head of a document: 参加者, ## Agenda, １．日時."""
    label, _ = label_of(text)
    return any(known.fullmatch(label) for known in (ATTENDANCE, AGENDA, OTHER))


def front_of(head: Sequence[Block]) -> Iterator[FrontBlock]:
    """What each block before the discussion is."""
    kind, label = PartKind.FRONT, ""
    top: str | None = None
    fenced = bool(head) and bool(FENCE.match(head[0].text))
    for place, block in enumerate(head):
        if fenced:
            fenced = place == 0 or not FENCE.match(block.text)
            yield FrontBlock(block, PartKind.FRONT, "")
            continue
        own, rest = label_of(block.text)
        signed = SIGN.match(block.text) is not None
        found = _kind_of(own)
        if found is PartKind.ATTENDANCE and rest and _is_sentence(rest):
            found = None
        if found is PartKind.AGENDA and not signed and DOCUMENT.fullmatch(own):
            found = None  # the document's own kind, no heading over an agenda
        if found is not None and (
            signed or rest or own == _collapsed(block.text) or block.text.endswith((":", "："))
        ):
            nested = kind is found is PartKind.ATTENDANCE and top and _style(block.text) != top
            kind, label, top = found, own, top if nested else _style(block.text)
            yield FrontBlock(block, kind, label, heading=True, rest=rest)
        elif SUBNUMBER.match(block.text) or (signed and _ends(block, top, kind)):
            kind, label = PartKind.FRONT, ""
            yield FrontBlock(block, kind, label)
        else:
            yield FrontBlock(block, kind, label)


def _kind_of(label: str) -> PartKind | None:
    if ATTENDANCE.fullmatch(label):
        return PartKind.ATTENDANCE
    if AGENDA.fullmatch(label):
        return PartKind.AGENDA
    return PartKind.FRONT if OTHER.fullmatch(label) else None


def _collapsed(text: str) -> str:
    plain = unicodedata.normalize("NFKC", COUNT.sub("", text))
    return re.sub(r"\s+", "" if not plain.isascii() else " ", plain).strip(" :*")


def _is_sentence(rest: str) -> bool:
    return rest.endswith("。") and "、" in rest


def _style(text: str) -> str | None:
    """How a heading is signed: # for Markdown, ■, or its brackets around a number."""
    if text.startswith("#"):
        return text[: len(text) - len(text.lstrip("#"))]
    number = NUMBER.match(text)
    if number:
        return unicodedata.normalize("NFKC", number["open"] + "1" + number["close"])
    return text[:1] if SIGN.match(text) else None


def _ends(block: Block, top: str | None, kind: PartKind) -> bool:
    """Whether a signed line is a heading beside the section's own, and not one of its entries."""
    style = _style(block.text)
    if style and style.startswith("#"):
        return not (top or "").startswith("#") or len(style) <= len(top or "#")
    if style in {"■", "□"}:
        return True
    return (
        kind is not PartKind.FRONT
        and top is not None
        and style == top
        and top not in {"-", "*", "・", "+"}
    )
