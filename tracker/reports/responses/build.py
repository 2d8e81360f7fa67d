"""Records become a response table: which answers may be printed, who is named, in which order."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from tracker.domain.records import ItemRecord, MeetingRecord, ResolutionRecord
from tracker.domain.words import EvidenceRole
from tracker.domain.workflow import UNFINISHED
from tracker.reports.attribution import ATTRIBUTIONS
from tracker.reports.facts import UNCLEARED, Place, for_members, latest_text, place_of
from tracker.reports.responses.model import Answer, Group, ResponseRow, Responses, ResponseSettings
from tracker.reports.responses.wording import wording_of
from tracker.reports.windows import Groups, windows_of

GROUPINGS: Mapping[str, Callable[[Place], str | None]] = {
    "agenda": lambda place: place.agenda_item,
    "theme": lambda place: place.theme,
}
Merged = Mapping[int, ItemRecord]


def build_responses(
    day: date,
    meetings: Sequence[MeetingRecord],
    records: Sequence[ItemRecord],
    merged: Merged,
    settings: ResponseSettings,
    since: date | None = None,
    *,
    of_last: bool = True,
) -> Responses:
    """The table of these items, as ``responses_of`` makes it; ``merged`` holds what they took in."""
    places = [place_of(record) for record in records]
    windows = windows_of(records)
    return responses_of(
        day, meetings, places, Opinions(windows.only, lambda _: merged, settings), since, of_last=of_last
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opinions:
    """Items that are read in windows: by numbers, with what was merged into a window of them."""

    items: Callable[[Sequence[int]], Iterable[ItemRecord]]
    merged: Callable[[Sequence[ItemRecord]], Merged]
    settings: ResponseSettings

    def rows(self, numbered: Mapping[int, int], window: Sequence[int]) -> Iterator[ResponseRow]:
        """The rows of a window of items, each under its running number."""
        records = list(self.items(window))
        merged = self.merged(records)
        for record in records:
            yield from _rows(numbered[record.row.number], record, merged, self.settings)


def responses_of(
    day: date,
    meetings: Sequence[MeetingRecord],
    places: Iterable[Place],
    opinions: Opinions,
    since: date | None = None,
    *,
    of_last: bool = True,
) -> Responses:
    """The table of the items at these places, whose rows are read when they are gone through."""
    settings = opinions.settings
    grouped = GROUPINGS[settings.by]
    groups: dict[tuple[date | None, str | None], list[int]] = {}
    printed = for_members(places)
    # Agenda items are those of one meeting: every meeting has its 「その他」.
    apart = settings.by == "agenda" and len({place.meeting for place in printed}) > 1
    for place in printed:
        key = (place.meeting if apart else None, grouped(place))
        groups.setdefault(key, []).append(place.number)
    order = sorted(groups, key=lambda key: (apart and key[0] is None, not apart and key[1] is None))
    running = (number for key in order for number in groups[key])
    numbered = {number: place for place, number in enumerate(running, start=1)}
    made = [
        Group(title, Groups(groups[meeting, title], partial(opinions.rows, numbered)), meeting)
        for meeting, title in order
    ]
    return Responses(day, tuple(meetings), tuple(made), settings, since, of_last)


def _rows(
    number: int,
    item: ItemRecord,
    merged: Mapping[int, ItemRecord],
    settings: ResponseSettings,
) -> Iterator[ResponseRow]:
    voices = list(_voices(item, merged))
    named = ATTRIBUTIONS[settings.attribution]
    answer = _answer(latest_text(item, drafts=settings.drafts), item)
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
            deputies=item.deputies if settings.attribution == "name" else (),
            acting=item.acting,
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


def _answer(resolution: ResolutionRecord | None, item: ItemRecord) -> Answer | None:
    if resolution is None:
        return None
    reference = wording_of(resolution)
    return Answer(
        disposition=resolution.disposition,
        text=resolution.text,
        reason=resolution.reason,
        place=reference.place,
        old=reference.old,
        new=reference.new,
        stage=resolution.stage,
        under_review=item.row.status in UNFINISHED and resolution.stage not in UNCLEARED,
    )
