"""What the response table says, before any language or format."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.deputies import Deputy
from tracker.domain.records import MeetingRecord
from tracker.domain.words import Disposition, Stage
from tracker.reports.windows import Many


@dataclass(frozen=True, slots=True)
class Answer:
    """The owner's answer as it may be printed; ``place`` is where it was reflected.

    ``old`` and ``new`` are the wording before and after, where the reference gives both.
    ``under_review`` says that the item was taken up again since, and nothing else is cleared yet.
    """

    disposition: Disposition | str
    text: str
    reason: str | None
    place: str | None
    old: str | None
    new: str | None
    stage: Stage | str
    under_review: bool = False


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """One raiser's opinion; several of one item are numbered 1-1, 1-2 and share its answer.

    ``gist`` is None where it is that of the row above.  ``first`` says whether the row is its item's first, the one that carries the shared cells.
    ``deputies`` stood in at the meeting, where speakers are named; ``acting`` stand in for an owner.
    """

    number: str
    item: int
    first: bool
    meeting: date | None
    agenda: str | None
    theme: str | None
    kind: str
    gist: str | None
    raiser: str | None
    answered_by: str | None
    answer_of_the_day: tuple[str, ...]
    answer: Answer | None
    owners: tuple[str, ...]
    deputies: tuple[Deputy, ...] = ()
    acting: tuple[Deputy, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one agenda item or theme; None for those that have none.

    ``meeting`` is the day of the meeting, where agenda items of several are printed.
    """

    title: str | None
    rows: Many[ResponseRow]
    meeting: date | None = None


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """One column of the paper: what it holds, its header in both languages, its width."""

    id: str
    ja: str
    en: str
    width: int

    def title(self, lang: str) -> str:
        """The header in a language."""
        return self.ja if lang == "ja" else self.en


@dataclass(frozen=True, slots=True)
class ResponseSettings:
    """How the table is made: grouped by agenda or theme, naming speakers by name, role or none.

    ``drafts`` lets in texts that aren't cleared; ``asked`` is the filter as typed.
    """

    columns: tuple[ColumnChoice, ...]
    by: str = "agenda"
    attribution: str = "name"
    drafts: bool = False
    marks: tuple[str, ...] = ()
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Responses:
    """The table on one day, as ``settings`` asked for it; ``since`` leaves what has changed since.

    ``of_last`` says that its only meeting is the last one.
    """

    day: date
    meetings: tuple[MeetingRecord, ...]
    groups: tuple[Group, ...]
    settings: ResponseSettings
    since: date | None = None
    of_last: bool = True
