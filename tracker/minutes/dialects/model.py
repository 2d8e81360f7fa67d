"""What a dialect is: how one kind of minutes marks who speaks."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from tracker.minutes.blocks import Block
from tracker.minutes.model import Hint
from tracker.minutes.names import name_and_role

# What stands before a colon in a document's head, or names no speaker anywhere.
LABEL = re.compile(
    r"(?:.*日程|.*方針|日時|日付|開催日時?|開催場所|開催方法|場所|会場|出席者?|出席委員|欠席者?|議題|議事|議長団|資料|配[布付]資料|参考資料|参加者|傍聴者?|司会|書記|記録|備考|注意?|目的|概要"
    r"|主催|背景|発表|開催|課題|現状|対応|方針|理由|内容|質問|回答|意見|提案|報告|共有|確認|連絡|作業|期限|次回|日程|議事録|作成者?|宛先?|件名|結論|決定事項?|宿題|以上|参考|例|補足|事務局資料|第?[0-9０-９]+.*|https?"
    r"|date|time|place|venue|present|regrets|absent|guests?|draft|agenda|attendees?|.*attendees|participants?|chairs?|co-?chairs?"
    r"|scribe(?:\(s\)|s)?|minutes|note|notes|topic|topics|location|links?|presenters?|recording|github issue|tracker issue|issue.*"
    r"|current status|status|subject|from|to|cc|re|next meeting|summary|conclusion|resolution.*|proposed.*|resolved|action.*|todo"
    r"|proposals?|goals?|where|when|who|why|how|what|drawbacks?|pros|cons|options?|alternatives?|background|motivation"
    r"|implementation|references?|ref|totals?|questions?|answers?|updates?|overview|context|details?|problems?|solutions?"
    r"|ideas?|slides?|hums?|moderators?|facilitators?|note ?takers?|ai|decision|decisions|consensus|motion|vote|q|a|c|see|via|example|e\.g|i\.e)",
    re.IGNORECASE,
)
# A block that records what was decided or given out: nobody's words.
DECISION = re.compile(
    r"^(?:>\s*)?(?:[-*]\s+)?[*_\[]{0,3}(?:proposed resolution|proposal|resolution|resolved|action(?: items?)?"
    r"|AI|todo|consensus|decision|conclusion|motion)\b[^:\]]{0,30}[:\]]",
    re.IGNORECASE,
)
LONGEST_NAME = 40
FAIR_SHARE = 0.1  # of a document's blocks, for marks whose speakers never recur
REPEATS = 0.75  # at most so many of the marks name a speaker for the first time


class TurnEnd(Enum):
    """What ends a turn besides the next mark and a heading."""

    NOTHING = "nothing"
    GAP = "gap"  # an unmarked paragraph after a blank line is nobody's, where turns are single
    BULLET = "bullet"  # a bullet that is no deeper than the one that opened the turn


@dataclass(frozen=True, slots=True)
class Mark:
    """A speaker mark at the beginning of a block: who, and how many characters it takes.

    ``speaker`` is None where the mark opens a turn without saying whose; ``asks`` and ``answers``
    are true for the marks of questions and answers.
    """

    speaker: str | None
    length: int
    asks: bool = False
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Dialect:
    """A declared grammar of speaker marks.

    ``pattern`` matches at the beginning of a block and has a group ``speaker`` (``name`` where it
    may stand in a second place; ``asks`` and
    ``answers`` where it tells the two apart); what follows it in the block is speech.
    ``examples`` are lines with the speaker that they mark ("" where the mark names none, None
    where the line is no mark).  A document speaks the dialect whose pattern fits the most of its
    blocks, at least ``fewest``; where ``recurs``, only if speakers come back or bear a role.
    ``front``: what stands before the first mark is the head of the document.
    ``beside``: marks that open a remark where the dialect is spoken, but don't tell that it is.
    """

    name: str
    pattern: re.Pattern[str]
    examples: tuple[tuple[str, str | None], ...]
    fewest: int = 2
    recurs: bool = False
    front: bool = False
    turn_end: TurnEnd = TurnEnd.NOTHING
    hint: Hint | None = None
    known: frozenset[str] | None = None
    beside: re.Pattern[str] | None = None

    def mark(self, block: Block) -> Mark | None:
        """The speaker mark that the block begins with, if it does."""
        if self.hint is not None and block.hint is not self.hint:
            return None
        found = self.pattern.match(block.text)
        if found is None and self.beside is not None:
            found = self.beside.match(block.text)
        if found is None:
            return None
        groups = found.groupdict()
        speaker = _bare(groups["speaker"] or groups.get("name") or "")
        asks, answers = bool(groups.get("asks")), bool(groups.get("answers"))
        if not speaker:
            return Mark(None, found.end(), asks, answers) if asks or answers else None
        if self.recurs and (LABEL.fullmatch(speaker) or len(speaker) > LONGEST_NAME):
            return None
        if self.known is not None and speaker not in self.known:
            return None
        return Mark(speaker, found.end(), asks, answers)

    def labels(self, block: Block) -> bool:
        """Whether the block begins like a mark of this dialect, but with a label (Draft: …)."""
        found = self.pattern.match(block.text) if self.recurs else None
        return found is not None and self.mark(block) is None

    def first(self, blocks: Sequence[Block]) -> int | None:
        """The block with the first mark that words follow: a list of names is none."""
        return next((i for i in range(len(blocks)) if self._opens(blocks, i)), None)

    def _marks(self, blocks: Sequence[Block]) -> list[Mark]:
        return [
            mark
            for i, block in enumerate(blocks)
            if (mark := self._opens(blocks, i)) and self._is_own(block)
        ]

    def _is_own(self, block: Block) -> bool:
        """Whether a marked block bears a mark of the dialect itself, not one beside it."""
        return self.beside is None or self.pattern.match(block.text) is not None

    def _opens(self, blocks: Sequence[Block], place: int) -> Mark | None:
        """The mark of a block that has words, on its own line or below."""
        mark = self.mark(blocks[place])
        if mark is None or mark.length < len(blocks[place].text):
            return mark
        below = blocks[place + 1] if place + 1 < len(blocks) else None
        return mark if below and self.mark(below) is None else None

    def fit(self, blocks: Sequence[Block], attends: Callable[[str], bool] | None = None) -> int:
        """How many blocks begin with a mark of this dialect; 0 where its speakers never recur.

        Where ``attends`` knows most of them, and they mark a fair share, none need recur.
        """
        marks = self._marks(blocks)
        if not self.recurs or not marks:
            return len(marks)
        speakers = Counter(mark.speaker for mark in marks)
        known = sum(attends(speaker or "") for speaker in speakers) if attends else 0
        if 2 * known > len(speakers) and len(marks) >= FAIR_SHARE * len(blocks):
            return len(marks)
        with_role = sum(bool(name_and_role(s or "")[1]) for s in speakers)
        if len(speakers) > REPEATS * len(marks) and with_role < len(speakers) / 2:
            return 0
        return len(marks)


def _bare(speaker: str) -> str:
    """A mark's name without the brackets around the whole of it, and with single spaces."""
    words = " ".join(speaker.split())
    if words[:1] in {"(", "（"} and words[-1:] in {")", "）"}:
        return words[1:-1].strip()
    return words
