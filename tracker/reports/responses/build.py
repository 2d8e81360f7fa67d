"""Records become a response table: which answers may be printed, who is named, in which order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from tracker.domain.records import ItemRecord, MeetingRecord, ResolutionRecord
from tracker.domain.words import EvidenceRole
from tracker.reports.attribution import ATTRIBUTIONS
from tracker.reports.facts import UNCLEARED
from tracker.reports.responses.model import Answer, Group, ResponseRow, Responses, ResponseSettings
from tracker.reports.responses.wording import wording_of

_UNARRANGED = 1 << 62
GROUPINGS: Mapping[str, Callable[[ItemRecord], str | None]] = {
    "agenda": lambda item: item.row.agenda_item,
    "theme": lambda item: item.theme,
}


def build_responses(
    day: date,
    meetings: Sequence[MeetingRecord],
    records: Sequence[ItemRecord],
    merged: Mapping[int, ItemRecord],
    settings: ResponseSettings,
    since: date | None = None,
) -> Responses:
    """The table of these items; ``merged`` holds what was merged into them, by number."""
    grouped = GROUPINGS[settings.by]
    groups: dict[tuple[date | None, str | None], list[ItemRecord]] = {}
    records = [record for record in records if record.printed]
    # Agenda items are those of one meeting: every meeting has its 「その他」.
    apart = settings.by == "agenda" and len({record.row.meeting for record in records}) > 1
    for record in sorted(records, key=_place):
        key = (record.row.meeting if apart else None, grouped(record))
        groups.setdefault(key, []).append(record)
    numbers = iter(range(1, len(records) + 1))
    made = [
        Group(
            title,
            tuple(
                row
                for record in groups[meeting, title]
                for row in _rows(next(numbers), record, merged, settings)
            ),
            meeting,
        )
        for meeting, title in sorted(
            groups, key=lambda key: (apart and key[0] is None, not apart and key[1] is None)
        )
    ]
    return Responses(day, tuple(meetings), tuple(made), settings, since)


def _place(record: ItemRecord) -> tuple[int, date, int, int]:
    """Where an item comes in: as somebody arranged it, else by meeting, then as in the minutes."""
    arranged = _UNARRANGED if record.print_order is None else record.print_order
    starts = [e.start for e in record.evidence if e.start is not None]
    start = min(starts, default=_UNARRANGED)
    return (arranged, record.row.meeting or date.max, start, record.row.number)


def _rows(
    number: int,
    item: ItemRecord,
    merged: Mapping[int, ItemRecord],
    settings: ResponseSettings,
) -> Iterator[ResponseRow]:
    voices = list(_voices(item, merged))
    named = ATTRIBUTIONS[settings.attribution]
    answer = printable_answer(item, drafts=settings.drafts)
    for place, (raiser, gist) in enumerate(voices, start=1):
        yield ResponseRow(
            number=str(number) if len(voices) == 1 else f"{number}-{place}",
            item=item.row.number,
            first=place == 1,
            meeting=item.row.meeting,
            agenda=item.row.agenda_item,
            theme=item.theme,
            kind=str(item.row.kind),
            gist=gist,
            raiser=named(raiser),
            answered_by=named(item.row.answered_by),
            answer_of_the_day=tuple(e.quote for e in item.quotes(EvidenceRole.ANSWERED)),
            answer=answer,
            owners=tuple(owner.name for owner in item.owners),
        )


def _voices(
    item: ItemRecord, merged: Mapping[int, ItemRecord]
) -> Iterator[tuple[str | None, str | None]]:
    """Each raiser with what they asked for: the words of the item they raised before a merge.

    None for whoever asked for the same as the first.
    """
    own = item.summary or item.row.title
    gists: dict[str, dict[str, None]] = {}
    for other in _taken_in(item, merged):
        for name in other.raisers:
            gists.setdefault(name, {})[other.summary or other.row.title] = None
    for place, raiser in enumerate(item.raisers or (item.row.raised_by,)):
        theirs = "\n".join(gists.get(raiser or "", ()))
        yield raiser, own if place == 0 else theirs or None


def _taken_in(item: ItemRecord, merged: Mapping[int, ItemRecord]) -> list[ItemRecord]:
    """What was merged into an item, at any depth, by number."""
    own = [merged[number] for number in item.merged_from if number in merged]
    return [deeper for other in own for deeper in (other, *_taken_in(other, merged))]


def printable_answer(item: ItemRecord, *, drafts: bool) -> Answer | None:
    """The item's latest answer that may be printed: a cleared one, or any where drafts are asked."""
    for resolution in reversed(item.resolutions):
        if drafts or resolution.stage not in UNCLEARED:
            return _answer(resolution)
    return None


def _answer(resolution: ResolutionRecord) -> Answer:
    reference = wording_of(resolution)
    return Answer(
        disposition=resolution.disposition,
        text=resolution.text,
        reason=resolution.reason,
        place=reference.place,
        old=reference.old,
        new=reference.new,
        stage=resolution.stage,
    )
