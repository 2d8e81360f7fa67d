"""The pack as a paper: the chair's page first, then what stands behind it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from tracker.domain.records import EvidenceRecord, ItemRecord
from tracker.domain.words import EvidenceRole
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.reports.facts import UNCLEARED, by_number, latest_text, words_in, words_of_promise
from tracker.reports.next_meeting.model import NextMeeting
from tracker.reports.paper import Block, Bullets, Heading, Lines, NewPage, Paper, Table
from tracker.reports.words import (
    CHOSEN,
    NONE,
    about,
    answer_in_short,
    chosen_due,
    chosen_note,
    due_in_two,
    marks_of,
    meeting_of,
    owners_of,
    raisers_of,
)

Items = Mapping[int, ItemRecord]
_FIRST_PAGE = 12


def next_meeting_paper(report: NextMeeting, tr: Translator) -> Paper:
    """The whole paper in the translator's language."""
    title = tr("For the next meeting")
    items = by_number(report.items)
    marks = marks_of(report.marks, tr, drafts=report.drafts)
    blocks = (
        Heading(1, tr("Briefing for the chair")),
        Lines(_about(report, tr)),
        *_briefing(report, items, tr),
        NewPage(),
        Heading(1, title),
        *_since(report, items, tr),
        *_confirmation(report, items, tr),
        *_open(report, items, tr),
        *_lists(report, items, tr),
    )
    return Paper(tr.lang, title, blocks, marks)


def _about(report: NextMeeting, tr: Translator) -> tuple[str, ...]:
    meetings = ((tr("Next meeting"), report.coming), (tr("Last meeting"), report.last))
    return (
        *about(report.day, report.asked, tr),
        *(tr("{what}: {value}", what=w, value=meeting_of(m, tr)) for w, m in meetings if m),
    )


def _briefing(report: NextMeeting, items: Items, tr: Translator) -> Iterator[Block]:
    """One line per item, as many as a page holds; how many more there are is said."""
    uncleared = [
        n for n in report.to_confirm if latest_text(items[n], drafts=report.drafts) is None
    ]
    points: tuple[tuple[str, Sequence[int]], ...] = (
        (tr("For confirmation"), [n for n in report.to_confirm if n not in uncleared]),
        (tr("Answered, text not cleared yet"), uncleared),
        (tr("Delegated: to be reported"), report.delegations),
        (tr("Late"), report.since.late),
        (tr("Question without a direct answer"), report.unanswered),
        (tr("Raised again"), report.raised_again),
    )
    yield Heading(2, tr("Points to decide"))
    if not any(numbers for _, numbers in points):
        yield Lines((tr("There is nothing to decide."),))
        return
    room = _FIRST_PAGE
    rows: list[tuple[str, ...]] = []
    for why, numbers in points:
        rows.extend(
            (why, _called(items[number]), _in_short(items[number], report, tr))
            for number in numbers[: max(0, room)]
        )
        room -= len(numbers)
    yield Table((tr("Point"), tr("Item"), tr("In short")), tuple(rows), (22, 38, 40))
    if any(CHOSEN in short for *_, short in rows):
        yield Lines((chosen_note(tr),))
    if room < 0:
        yield Lines(
            (
                tr.plural(
                    "{count} more stands in the pack.", "{count} more stand in the pack.", -room
                ),
            )
        )


def _called(item: ItemRecord) -> str:
    return f"#{item.row.number} {item.row.title}"


def _in_short(item: ItemRecord, report: NextMeeting, tr: Translator) -> str:
    """What a chair needs to know of an item in a line: the answer, else owner and date."""
    answer = latest_text(item, drafts=report.drafts)
    if answer is not None:
        reason = tr("Reason: {text}", text=_shortened(answer.reason)) if answer.reason else ""
        return "\n".join(filter(None, (_shortened(_answer(item, report, tr)), reason)))
    due = tr("due {day}", day=chosen_due(item, tr)) if item.row.due else tr("no date")
    return tr.join([owners_of(item, tr), due])


def _shortened(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _answer(item: ItemRecord, report: NextMeeting, tr: Translator) -> str:
    answer = latest_text(item, drafts=report.drafts)
    if answer is None:
        return tr("no cleared text yet") if item.resolutions else NONE
    text = tr("[{disposition}] {text}", disposition=tr.label(answer.disposition), text=answer.text)
    return tr("(draft) {text}", text=text) if answer.stage in UNCLEARED else text


def _answer_whole(item: ItemRecord, report: NextMeeting, tr: Translator) -> str:
    """The answer with its reason, and where the text was changed."""
    answer = latest_text(item, drafts=report.drafts)
    beside = (
        ()
        if answer is None
        else (
            (N_("Reason: {text}"), answer.reason),
            (N_("Where reflected: {text}"), answer.reference),
            (N_("Old wording: {text}"), answer.old_wording),
            (N_("New wording: {text}"), answer.new_wording),
        )
    )
    said = [tr(label, text=text) for label, text in beside if text]
    return "\n".join((_answer(item, report, tr), *said))


def _since(report: NextMeeting, items: Items, tr: Translator) -> Iterator[Block]:
    since = report.since
    yield Heading(2, tr("Since the last meeting"))
    kinds = (
        (tr("New"), since.new),
        (tr("Answers given"), since.answered),
        (tr("Confirmed"), since.confirmed),
        (tr("Reopened"), since.reopened),
        (tr("Late"), since.late),
    )
    yield Table(
        (tr("What"), tr("Items"), tr("Which")),
        tuple(
            (what, str(len(numbers)), "\n".join(_called(items[n]) for n in numbers) or NONE)
            for what, numbers in kinds
        ),
        (22, 8, 70),
    )


def _confirmation(report: NextMeeting, items: Items, tr: Translator) -> Iterator[Block]:
    yield Heading(2, tr("For confirmation"))
    if not report.to_confirm:
        yield Lines((tr("Nothing awaits confirmation."),))
        return
    chosen = [items[number] for number in report.to_confirm]
    yield Table(
        (tr("No."), tr("Title"), tr("Raised by"), tr("Answer of the day"), tr("Response"), tr("Owner")),
        tuple(
            (
                str(item.row.number),
                item.summary or item.row.title,
                raisers_of(item, tr),
                answer_in_short(item, tr),
                _answer_whole(item, report, tr),
                owners_of(item, tr),
            )
            for item in chosen
        ),
        (6, 22, 12, 17, 32, 11),
    )  # fmt: skip


def _open(report: NextMeeting, items: Items, tr: Translator) -> Iterator[Block]:
    yield Heading(2, tr("Still open, by owner"))
    if not report.by_owner:
        yield Lines((tr("Nothing is open."),))
    for owner, numbers in report.by_owner:
        said = [items[number].owner_said(owner) for number in numbers[:1]] if owner else []
        yield Heading(3, tr.join(said) or tr("No owner"))
        yield Table(
            (tr("No."), tr("Title"), tr("Due: as said / chosen"), tr("Status"), tr("Next step")),
            tuple(_open_row(items[number], tr) for number in numbers),
            (7, 42, 18, 12, 21),
        )
        if any(items[n].row.due and items[n].due_chosen_by for n in numbers):
            yield Lines((chosen_note(tr),))


def _open_row(item: ItemRecord, tr: Translator) -> tuple[str, ...]:
    row = item.row
    return (
        str(row.number),
        row.title,
        due_in_two(item, tr),
        tr.label(row.status),
        item.next_step or NONE,
    )


def _lists(report: NextMeeting, items: Items, tr: Translator) -> Iterator[Block]:
    for title, numbers, words in (
        (tr("Promises without owner or date"), report.unsettled_promises, words_of_promise),
        (
            tr("Delegated: to be reported"),
            report.delegations,
            partial(words_in, roles=(EvidenceRole.DECIDED, EvidenceRole.COMMITTED)),
        ),
        (
            tr("Raised again"),
            report.raised_again,
            partial(words_in, roles=(EvidenceRole.RAISED_AGAIN,)),
        ),
    ):
        if numbers:
            yield Heading(2, title)
            yield Bullets(tuple(_as_said(items[n], words(items[n]), tr) for n in numbers))


def _as_said(item: ItemRecord, words: Sequence[EvidenceRecord], tr: Translator) -> str:
    """An item with its words and who said them; owner and date as said, nothing is filled in."""
    said = [
        tr("owner as said: “{words}”", words=item.owner_as_said) if item.owner_as_said else "",
        tr("due as said: “{words}”", words=item.row.due_as_said) if item.row.due_as_said else "",
        tr("due {day}", day=chosen_due(item, tr)) if item.row.due else "",
    ]
    quoted = [
        tr("{what}: {value}", what=e.speaker, value=e.quote) if e.speaker else e.quote
        for e in words
    ]
    return "\n".join(
        text for text in (_called(item), *quoted, tr.join([s for s in said if s])) if text
    )
