"""The words around a sheet: how to fill it in, the covering note, and the reminder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.deadlines import Deadline
from tracker.domain.text.safe import safe_block
from tracker.domain.words import Disposition, Reply
from tracker.i18n import Translator
from tracker.reports.inquiry.columns import ANSWERS
from tracker.reports.inquiry.model import Inquiry
from tracker.reports.words import deadline_asked, meeting_of, reminding, reply_wish, signed


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sheet that isn't answered whole: whose, which items are left, by when it was asked for."""

    inquiry: int
    owner: str
    file_name: str
    sent_on: date
    deadline: Deadline | None
    left: tuple[int, ...]
    asked: int


def instructions(inquiry: Inquiry, tr: Translator) -> list[str]:
    """How to fill in a sheet, one paragraph a line."""
    return [
        tr("How to fill in"),
        tr("1. Choose a disposition from the list: {answers}.", answers=tr.join([tr.label(a) for a in ANSWERS])),
        tr("2. Write the response as it is to be printed. With “{word}” give the reason too.", word=tr.label(Disposition.NOT_ADOPTED)),
        tr("3. Where a text was changed, write the place, the old wording and the new one, each in its cell."),
        tr("4. Nothing to say: choose “{none}”. Not your matter: choose “{not_ours}”, and name whose it is if you know.", **_replies(tr)),
        tr("5. Leave the item number and the version as they are: by them the sheet is read."),
        tr("6. A part may be sent ahead: rows left empty count as not yet answered."),
        tr("7. Send the file back as .xlsx or .csv; rows may be sorted, columns moved."),
        reply_wish(inquiry.deadline, tr),
    ]  # fmt: skip


def _replies(tr: Translator) -> dict[str, str]:
    return {"none": tr.label(Reply.NO_COMMENT), "not_ours": tr.label(Reply.NOT_OURS)}


def covering_note(inquiry: Inquiry, file_name: str, tr: Translator) -> str:
    """The note that goes with a sheet."""
    lines = [
        tr("{owner}: to whom it may concern", owner=inquiry.owner),
        "",
        tr("Subject: Responses to what was raised in the deliberations"),
        "",
        tr.plural(
            "We ask for your response to what was raised in the deliberations ({count} item).",
            "We ask for your response to what was raised in the deliberations ({count} items).",
            len(inquiry.items),
        ),
        *(f"  {meeting_of(meeting, tr)}" for meeting in inquiry.meetings),
        tr("The sheet: {file}", file=file_name),
        reply_wish(inquiry.deadline, tr),
        tr("A part may be sent ahead; “{none}” and “{not_ours}” are answers too.", **_replies(tr)),
        "",
        *_called(inquiry),
        "",
        signed(inquiry.sender, inquiry.day, tr),
        *([tr("Reply to: {contact}", contact=inquiry.contact)] if inquiry.contact else []),
    ]  # fmt: skip
    return safe_block("\n".join(lines)) + "\n"


def _called(inquiry: Inquiry) -> list[str]:
    return [f"  #{item.row.number}  {item.row.title}" for item in inquiry.items]


def reminder(
    owner: str,
    sheets: Sequence[Waiting],
    titles: Mapping[int, str],
    day: date,
    sender: str,
    tr: Translator,
) -> str:
    """The text that reminds an owner of what is not yet answered, each by its title."""
    told = [
        tr(
            "{file}, sent on {sent} ({asked}): not yet answered are {numbers}.",
            file=sheet.file_name,
            sent=tr.paper_date(sheet.sent_on),
            asked=deadline_asked(sheet.deadline, tr),
            numbers=tr.join([f"#{number}" for number in sheet.left]),
        )
        + "".join(f"\n  #{number}  {titles[number]}" for number in sheet.left if number in titles)
        for sheet in sheets
    ]
    return reminding(tr("{owner}: to whom it may concern", owner=owner), told, day, sender, tr)
