"""A document's title, from the lines of its head."""

import re
from collections.abc import Sequence

from tracker.domain.words import DocumentKind
from tracker.minutes.blocks import Block
from tracker.minutes.dates import dates_in
from tracker.minutes.model import Hint

KINDS = (
    ("議事概要", DocumentKind.SUMMARY),
    ("議事要旨", DocumentKind.GIST),
    ("速記", DocumentKind.TRANSCRIPT),
    ("会議録", DocumentKind.MINUTES),
    ("議事録", DocumentKind.MINUTES),
)
KIND_AT_END = re.compile(
    r"[\s　]*(?:の)?(?P<kind>議事概要|議事要旨|議事録|会議録|速記録)[\s　]*(?:[（(【][^）)】]{1,8}[）)】])?[\s　]*$"
)
# A body's name ends so; what stands before a 会議録 that ends otherwise lacks its own 会議.
BODY_ENDS = ("会議", "会合", "委員会", "定例会", "臨時会", "審議会", "部会", "会")
TITLE_LINES = 4
TITLE_BLOCKS = 8
LONGEST_TITLE = 200
NUMBERED_LABEL = re.compile(r"^[0-9]{1,2}\s+(?=\D)")  # ２　場所, after NFKC
OPENED_LABEL = re.compile(
    r"^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,2}[）)．.、]|[0-9０-９]{1,2}[－―ー-][0-9０-９]{1,2}[．.]?|■|●|◆|#{1,4})\s*"
)
MATERIAL = re.compile(r"^(?:参考)?資料\s*[0-9]{1,2}(?:-[0-9]{1,2})?$")
LABELLED = re.compile(r"^[^\s]{1,6}:")
OPENS_FACTS = re.compile(
    r"^(?:開催)?(?:日\s*時|日\s*程|場\s*所|会\s*場|出\s*席\s*者|議\s*題|次\s*第)"
)


def without_kind(title: str) -> str:
    """A title without the kind of record at its end: 議事録, 議事概要（案）; of 会議録 the 会議 stays where it is the body's."""
    found = KIND_AT_END.search(title)
    if found is None:
        return title
    bare = title[: found.start()].rstrip()
    if (
        found["kind"] == "会議録"
        and bare
        and not bare.endswith(BODY_ENDS)
        and bare[-1] not in "）)回"
    ):
        bare += "会議"
    return bare or title


def title_of(head: Sequence[Block], plain: Sequence[str]) -> str:
    """The first heading of level one; else what stands before the first heading or dated line.

    ``plain`` are the lines of ``head`` in NFKC.
    """
    for block in head:
        if re.match(r"#\s", block.text) or block.hint is Hint.HEADING:
            return re.sub(r"^#+\s*", "", block.text)[:LONGEST_TITLE]
    words: list[str] = []
    for block, text in zip(head[:TITLE_BLOCKS], plain, strict=False):
        named = re.match(r"(?:会議名|件名|title)\s*:\s*(?P<title>\S.*)$", text, re.IGNORECASE)
        if named:
            return block.text[len(block.text) - len(named["title"]) :][:LONGEST_TITLE]
        if _ends_title(block, text, begun=bool(words)):
            break
        if _is_part(text):
            words.append(re.sub(r"^#+\s*", "", block.text))
        if len(words) == TITLE_LINES:
            break
    return " ".join(words)[:LONGEST_TITLE]


def _ends_title(block: Block, text: str, *, begun: bool) -> bool:
    """Whether the facts of the meeting begin here."""
    if OPENED_LABEL.match(text) or NUMBERED_LABEL.match(text) or block.text.startswith("※"):
        return True
    if _bare(text) in {word for word, _ in KINDS}:
        return True
    return begun and bool(LABELLED.search(text) or dates_in(text) or OPENS_FACTS.match(text))


def _is_part(text: str) -> bool:
    """Whether a line is part of the title, not (以下敬称略), a rule, or the number of a handout."""
    return bool(_bare(text)) and not (
        LABELLED.search(text) or text.startswith("---") or MATERIAL.match(text)
    )


def _bare(text: str) -> str:
    return re.sub(r"[(（【].*?[)）】]", "", text).replace(" ", "")
