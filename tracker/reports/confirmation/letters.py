"""The words around a speaker's sheet: how to fill it in, the covering note, and the reminder."""

from collections.abc import Sequence
from datetime import date

from tracker.domain.confirmations import SentConfirmation
from tracker.domain.text.safe import safe_block
from tracker.domain.words import SpeakerReply
from tracker.i18n import Translator
from tracker.reports.confirmation.model import Confirmation
from tracker.reports.words import deadline_asked, reminding, reply_wish, signed


def asked_by(confirmation: Confirmation, tr: Translator) -> str:
    """By when, and who asks."""
    sent = signed(confirmation.sender, confirmation.day, tr)
    return f"{reply_wish(confirmation.deadline, tr)}  {sent}"


def instructions(confirmation: Confirmation, tr: Translator) -> list[str]:
    """How to fill in a sheet, one paragraph a line."""
    return [
        tr("How to fill in"),
        tr("1. Nothing to change at all: choose “{word}” in the cell above the table.", word=tr.label(SpeakerReply.NO_CHANGE)),
        tr("2. Else choose in each row; write your remark as it should stand, or only the part that changes."),
        tr("3. What we understood may be put right too: say so in the last column; that alone will do."),
        tr("4. Leave the numbers as they are: by them the sheet is read."),
        tr("5. A part may be sent ahead: rows left empty count as not yet answered."),
        tr("6. Send the file back as .xlsx or .csv; rows may be sorted, columns moved."),
        reply_wish(confirmation.deadline, tr),
    ]  # fmt: skip


def covering_note(confirmation: Confirmation, file_name: str, tr: Translator) -> str:
    """The note that goes with a sheet."""
    meeting = confirmation.meeting
    lines = [
        tr("To {speaker}", speaker=confirmation.speaker),
        "",
        tr.plural(
            "We ask you to confirm your remarks in the draft minutes ({count} remark).",
            "We ask you to confirm your remarks in the draft minutes ({count} remarks).",
            len(confirmation.remarks),
        ),
        f"{tr.paper_date(meeting.held_on)}  {meeting.title}",
        tr("The sheet to fill in: {file}", file=file_name),
        reply_wish(confirmation.deadline, tr),
        tr("If nothing is to be changed, please say so too."),
        "",
        signed(confirmation.sender, confirmation.day, tr),
    ]  # fmt: skip
    return safe_block("\n".join(lines)) + "\n"


def speakers_reminder(
    speaker: str, sheets: Sequence[SentConfirmation], day: date, sender: str, tr: Translator
) -> str:
    """The text that reminds a speaker of the remarks that wait for a word."""
    told = [
        tr(
            "{file}, sent on {sent} ({asked}): not yet answered are {numbers}.",
            file=sheet.file_name,
            sent=tr.paper_date(sheet.sent_on),
            asked=deadline_asked(sheet.deadline, tr),
            numbers=[tr("remark {number}", number=number) for number in sheet.left],
        )
        for sheet in sheets
    ]
    return reminding(tr("To {speaker}", speaker=speaker), told, day, sender, tr)
