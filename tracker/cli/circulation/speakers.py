"""Sheets to speakers (発言者の確認): their own remarks in the draft, and what was understood."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tracker import clock
from tracker.cli.circulation.audience import Ask, Files, Made, Packet
from tracker.cli.circulation.writing import stems
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.domain.records import SentConfirmation
from tracker.errors import BadInputError, Message
from tracker.reports.confirmation.letters import covering_note, speakers_reminder
from tracker.reports.confirmation.model import Confirmation
from tracker.reports.confirmation.sheet import form_of
from tracker.reports.forms.book import form_xlsx
from tracker.reports.words import NONE, deadline_short
from tracker.services import commands
from tracker.services.queries.confirmations import (
    confirmations_for,
    meeting_to_confirm,
    sent_confirmations,
)

if TYPE_CHECKING:
    from tracker.services.done import Done


class Speakers:
    """Whoever spoke at a meeting."""

    def check(self, ask: Ask) -> None:
        """A filter chooses items, not speakers."""
        if ask.words:
            raise BadInputError(
                Message("A filter chooses items; speakers are chosen by --meeting and --speaker."),
                hint=Message("Such as: {example}", example="tracker circulate --to speakers --speaker 青木構成員 -o FOLDER"),
            )  # fmt: skip

    def packets(self, run: Run, ask: Ask) -> Made:
        """One sheet per speaker."""
        tr = run.tr
        with run.reading() as reader:
            meeting = meeting_to_confirm(reader, ask.meeting)
            made, unnamed = confirmations_for(
                reader,
                meeting,
                ask.day,
                speakers=ask.speakers,
                deadline=ask.deadline,
                sender=run.settings.actor,
            )
        if not made:
            run.output.say(tr("Nobody spoke in these minutes."))
        names = stems(tr("confirmation"), [c.speaker for c in made], ask.day)
        pairs = list(zip(made, names, strict=True))

        def keep(run: Run) -> "Done":
            return run.do(commands.ask_speakers, [_asked(c, n) for c, n in pairs], ask.deadline)

        return Made(
            packets=[_packet(run, confirmation, name) for confirmation, name in pairs],
            keep=keep,
            left_out=[tr("Without a speaker, so on no sheet: remarks {numbers}", numbers=unnamed)]
            if unnamed
            else [],
            data={"meeting": meeting.id, "unnamed": unnamed},
        )

    def list_waiting(self, run: Run) -> None:
        """Who has not replied, or not to all."""
        _listed(run, _waiting(run), run.tr("Every sheet that was sent is answered."))

    def list_sent(self, run: Run) -> None:
        """Every sheet: no change, changed, no reply."""
        with run.reading() as reader:
            sheets = sent_confirmations(reader)
        _listed(run, sheets, run.tr("No sheet was sent yet."))

    def reminders(self, run: Run) -> Files:
        """One letter per speaker."""
        tr, today = run.tr, clock.today()
        sheets = _waiting(run)
        waiting = list(dict.fromkeys(sheet.speaker for sheet in sheets))
        names = stems(tr("reminder"), waiting, today)
        return {
            f"{file}.txt": speakers_reminder(
                speaker,
                [sheet for sheet in sheets if sheet.speaker == speaker],
                today,
                run.settings.actor,
                tr,
            )
            for speaker, file in zip(waiting, names, strict=True)
        }


def _waiting(run: Run) -> list[SentConfirmation]:
    with run.reading() as reader:
        return [sheet for sheet in sent_confirmations(reader) if sheet.left]


def _packet(run: Run, confirmation: Confirmation, name: str) -> Packet:
    tr, file = run.tr, f"{name}.xlsx"
    numbers = [remark.number for remark in confirmation.remarks]
    return Packet(
        files=_files(run, confirmation, name),
        sentence=tr(
            "{owner}: {file}, remarks {numbers}",
            owner=confirmation.speaker,
            file=file,
            numbers=numbers,
        ),
        data={"speaker": confirmation.speaker, "file": file, "remarks": numbers},
    )


def _files(run: Run, confirmation: Confirmation, name: str) -> Callable[[], Files]:
    file = f"{name}.xlsx"
    return lambda: {
        file: form_xlsx(form_of(confirmation, run.tr), run.tr),
        f"{name}.txt": covering_note(confirmation, file, run.tr),
    }


def _asked(confirmation: Confirmation, name: str) -> "commands.AskedSpeaker":
    return commands.AskedSpeaker(
        confirmation.speaker,
        f"{name}.xlsx",
        confirmation.document.id,
        tuple((r.remark_id, tuple(i.row.number for i in r.items)) for r in confirmation.remarks),
    )


def _listed(run: Run, sheets: Sequence[SentConfirmation], none: str) -> None:
    tr, now = run.tr, clock.local(clock.now())
    if run.settings.json:
        run.output.json(
            [
                {
                    "speaker": s.speaker,
                    "meeting": s.meeting_id,
                    "file": s.file_name,
                    "sent_on": s.sent_on.isoformat(),
                    "reply_by": s.deadline.day.isoformat() if s.deadline else None,
                    "reply_hour": s.deadline.hour if s.deadline else None,
                    "late": s.late(now),
                    "reply": None if s.reply is None else str(s.reply),
                    "waiting": list(s.left),
                    "changed": list(s.changed),
                }
                for s in sheets
            ]
        )
        return
    if not sheets:
        run.output.say(none)
        return
    columns = (
        Column(tr("Speaker"), least=12, first=True),
        Column(tr("Meeting")),
        Column(tr("Sent")),
        Column(tr("Reply by")),
        Column(tr("Late")),
        Column(tr("Reply")),
        Column(tr("Remarks left"), least=10),
    )
    rows = [
        [
            s.speaker,
            tr.date(s.meeting),
            tr.date(s.sent_on),
            deadline_short(s.deadline, tr),
            tr("late") if s.late(now) else "",
            tr.label(s.reply) if s.reply is not None else tr("no reply"),
            tr.join(s.left) or NONE,
        ]
        for s in sheets
    ]
    print_table(run.output, columns, rows)
