"""Sheets to owners (照会): what each is to answer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker import clock
from tracker.cli.circulation.audience import Ask, Files, Made, Packet
from tracker.cli.circulation.sheets import (
    ALL_ANSWERED,
    NONE_SENT,
    deadline_data,
    files_of,
    letters,
    list_sheets,
)
from tracker.cli.circulation.writing import stems
from tracker.cli.papers import say_if_none
from tracker.cli.run import Run
from tracker.cli.tables import Column
from tracker.domain.filters import parse_filter
from tracker.errors import BadInputError, Message
from tracker.reports.inquiry.book import inquiry_xlsx
from tracker.reports.inquiry.letters import Waiting, covering_note, reminder
from tracker.reports.inquiry.model import Inquiry
from tracker.reports.words import NONE, deadline_short
from tracker.services import commands
from tracker.services.queries.inquiries import inquiries_for, sheets_sent, sheets_waiting, titles_of

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
            say_if_none(run, reader, ask.day, query)
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
            sheets, sent = sheets_waiting(reader), sheets_sent(reader)
        _listed(run, sheets, run.tr(ALL_ANSWERED if sent else NONE_SENT))

    def list_sent(self, run: Run) -> None:
        """Every sheet, with what is left on it."""
        with run.reading() as reader:
            sheets = sheets_sent(reader)
        _listed(run, sheets, run.tr(NONE_SENT))

    def reminders(self, run: Run) -> Files:
        """One letter per owner."""
        tr, today = run.tr, clock.today()
        with run.reading() as reader:
            sheets = sheets_waiting(reader)
            titles = titles_of(reader, [number for sheet in sheets for number in sheet.left])
        mine = {owner: [s for s in sheets if s.owner == owner] for owner in _owners(sheets)}
        return letters(
            run,
            list(mine),
            lambda owner: reminder(owner, mine[owner], titles, today, run.settings.actor, tr),
        )


def _packet(run: Run, inquiry: Inquiry, name: str) -> Packet:
    tr, file = run.tr, f"{name}.xlsx"
    numbers = [record.row.number for record in inquiry.items]
    return Packet(
        files=files_of(
            name,
            lambda: inquiry_xlsx(inquiry, run.tr),
            lambda sheet: covering_note(inquiry, sheet, run.tr),
        ),
        sentence=tr(
            "{owner}: {file}, items {numbers}", owner=inquiry.owner, file=file, numbers=numbers
        ),
        data={"owner": inquiry.owner, "file": file, "items": numbers},
    )


def _sent(inquiry: Inquiry, name: str) -> "commands.Sent":
    items = tuple((record.row.number, record.row.version) for record in inquiry.items)
    return commands.Sent(inquiry.owner, f"{name}.xlsx", items)


def _owners(sheets: Sequence[Waiting]) -> list[str]:
    return list(dict.fromkeys(sheet.owner for sheet in sheets))


def _listed(run: Run, sheets: Sequence[Waiting], none: str) -> None:
    tr, now = run.tr, clock.local(clock.now())

    def late(sheet: Waiting) -> bool:
        return sheet.deadline is not None and bool(sheet.left) and sheet.deadline.passed(now)

    list_sheets(
        run,
        sheets,
        none=none,
        data=lambda sheet: {
            "owner": sheet.owner,
            "file": sheet.file_name,
            "sent_on": sheet.sent_on.isoformat(),
            **deadline_data(sheet.deadline),
            "late": late(sheet),
            "waiting": list(sheet.left),
            "asked": sheet.asked,
        },
        columns=(
            Column(tr("Owner"), least=12),
            Column(tr("Sent")),
            Column(tr("Reply by")),
            Column(tr("Late")),
            Column(tr("Not yet answered"), least=20, first=True),
        ),
        cells=lambda sheet: [
            sheet.owner,
            tr.date(sheet.sent_on),
            deadline_short(sheet.deadline, tr),
            tr("late") if late(sheet) else "",
            tr.join([f"#{number}" for number in sheet.left]) or NONE,
        ],
    )
