"""Sheets to owners (照会): what each is to answer."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tracker import clock
from tracker.cli.circulation.audience import Ask, Files, Made, Packet
from tracker.cli.circulation.writing import stems
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.domain.filters import parse_filter
from tracker.errors import BadInputError, Message
from tracker.reports.inquiry.book import inquiry_xlsx
from tracker.reports.inquiry.letters import Waiting, covering_note, reminder
from tracker.reports.inquiry.model import Inquiry
from tracker.reports.words import NONE, deadline_short
from tracker.services import commands
from tracker.services.queries.inquiries import inquiries_for, sheets_sent, sheets_waiting

if TYPE_CHECKING:
    from tracker.services.done import Done


class Owners:
    """The lead owners of unfinished items."""

    def check(self, ask: Ask) -> None:
        """Meetings and speakers are no choice of owners."""
        if ask.meeting is not None or ask.speakers:
            raise BadInputError(
                Message("--meeting and --speaker choose speakers."),
                hint=Message("Add --to speakers, or choose items by a filter: {example}", example="会議:2025-03-07"),
            )  # fmt: skip

    def packets(self, run: Run, ask: Ask) -> Made:
        """One sheet per owner."""
        tr = run.tr
        query = parse_filter(ask.words, ask.day) if ask.words else None
        with run.reading() as reader:
            made, unowned = inquiries_for(
                reader, ask.day, query, deadline=ask.deadline, sender=run.settings.actor
            )
        if not made:
            run.output.say(tr("No item with an owner is to be asked about."))
        names = stems(tr("inquiry"), [inquiry.owner for inquiry in made], ask.day)
        pairs = list(zip(made, names, strict=True))

        def keep(run: Run) -> "Done":
            sent = [_sent(inquiry, name) for inquiry, name in pairs]
            return run.do(commands.circulate_sheets, sent, ask.deadline)

        return Made(
            packets=[_packet(run, inquiry, name) for inquiry, name in pairs],
            keep=keep,
            left_out=[tr("Without an owner, so on no sheet: {numbers}", numbers=unowned)]
            if unowned
            else [],
            data={"unowned": unowned},
        )

    def list_waiting(self, run: Run) -> None:
        """Who has not replied."""
        with run.reading() as reader:
            sheets = sheets_waiting(reader)
        _listed(run, sheets, run.tr("Every sheet that was sent is answered."))

    def list_sent(self, run: Run) -> None:
        """Every sheet, with what is left on it."""
        with run.reading() as reader:
            sheets = sheets_sent(reader)
        _listed(run, sheets, run.tr("No sheet was sent yet."))

    def reminders(self, run: Run) -> Files:
        """One letter per owner."""
        tr, today = run.tr, clock.today()
        with run.reading() as reader:
            sheets = sheets_waiting(reader)
        waiting = list(dict.fromkeys(sheet.owner for sheet in sheets))
        names = stems(tr("reminder"), waiting, today)
        return {
            f"{file}.txt": reminder(
                owner,
                [sheet for sheet in sheets if sheet.owner == owner],
                today,
                run.settings.actor,
                tr,
            )
            for owner, file in zip(waiting, names, strict=True)
        }


def _packet(run: Run, inquiry: Inquiry, name: str) -> Packet:
    tr, file = run.tr, f"{name}.xlsx"
    numbers = [record.row.number for record in inquiry.items]
    return Packet(
        files=_files(run, inquiry, name),
        sentence=tr(
            "{owner}: {file}, items {numbers}", owner=inquiry.owner, file=file, numbers=numbers
        ),
        data={"owner": inquiry.owner, "file": file, "items": numbers},
    )


def _files(run: Run, inquiry: Inquiry, name: str) -> Callable[[], Files]:
    file = f"{name}.xlsx"
    return lambda: {
        file: inquiry_xlsx(inquiry, run.tr),
        f"{name}.txt": covering_note(inquiry, file, run.tr),
    }


def _sent(inquiry: Inquiry, name: str) -> "commands.Sent":
    items = tuple((record.row.number, record.row.version) for record in inquiry.items)
    return commands.Sent(inquiry.owner, f"{name}.xlsx", items)


def _listed(run: Run, sheets: Sequence[Waiting], none: str) -> None:
    tr, now = run.tr, clock.local(clock.now())
    late = [s.deadline is not None and bool(s.left) and s.deadline.passed(now) for s in sheets]
    if run.settings.json:
        run.output.json(
            [
                {
                    "owner": s.owner,
                    "file": s.file_name,
                    "sent_on": s.sent_on.isoformat(),
                    "reply_by": s.deadline.day.isoformat() if s.deadline else None,
                    "reply_hour": s.deadline.hour if s.deadline else None,
                    "late": is_late,
                    "waiting": list(s.left),
                    "asked": s.asked,
                }
                for s, is_late in zip(sheets, late, strict=True)
            ]
        )
        return
    if not sheets:
        run.output.say(none)
        return
    columns = (
        Column(tr("Owner"), least=12),
        Column(tr("Sent")),
        Column(tr("Reply by")),
        Column(tr("Late")),
        Column(tr("Not yet answered"), least=20, first=True),
    )
    rows = [
        [
            s.owner,
            tr.date(s.sent_on),
            deadline_short(s.deadline, tr),
            tr("late") if is_late else "",
            tr.join([f"#{number}" for number in s.left]) or NONE,
        ]
        for s, is_late in zip(sheets, late, strict=True)
    ]
    print_table(run.output, columns, rows)
