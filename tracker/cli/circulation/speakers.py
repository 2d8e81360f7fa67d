"""Sheets to speakers (発言者の確認): their own remarks in the draft, and what was understood."""

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
from tracker.cli.run import Run
from tracker.cli.tables import Column
from tracker.domain.confirmations import SentConfirmation
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
        with run.reading() as reader:
            sent = sent_confirmations(reader)
        waiting = [sheet for sheet in sent if sheet.left]
        _listed(run, waiting, run.tr(ALL_ANSWERED if sent else NONE_SENT))

    def list_sent(self, run: Run) -> None:
        """Every sheet: no change, changed, comment only, no reply."""
        with run.reading() as reader:
            sheets = sent_confirmations(reader)
        _listed(run, sheets, run.tr(NONE_SENT))

    def reminders(self, run: Run) -> Files:
        """One letter per speaker."""
        tr, today = run.tr, clock.today()
        sheets = _waiting(run)
        theirs = {s.speaker: [o for o in sheets if o.speaker == s.speaker] for s in sheets}
        return letters(
            run,
            list(theirs),
            lambda speaker: speakers_reminder(
                speaker, theirs[speaker], today, run.settings.actor, tr
            ),
        )


def _waiting(run: Run) -> list[SentConfirmation]:
    with run.reading() as reader:
        return [sheet for sheet in sent_confirmations(reader) if sheet.left]


def _packet(run: Run, confirmation: Confirmation, name: str) -> Packet:
    tr, file = run.tr, f"{name}.xlsx"
    numbers = [remark.number for remark in confirmation.remarks]
    return Packet(
        files=files_of(
            name,
            lambda: form_xlsx(form_of(confirmation, run.tr), run.tr),
            lambda sheet: covering_note(confirmation, sheet, run.tr),
        ),
        sentence=tr(
            "{owner}: {file}, remarks {numbers}",
            owner=confirmation.speaker,
            file=file,
            numbers=numbers,
        ),
        data={"speaker": confirmation.speaker, "file": file, "remarks": numbers},
    )


def _asked(confirmation: Confirmation, name: str) -> "commands.AskedSpeaker":
    return commands.AskedSpeaker(
        confirmation.speaker,
        f"{name}.xlsx",
        confirmation.document.id,
        tuple((r.remark_id, tuple(i.row.number for i in r.items)) for r in confirmation.remarks),
    )


def _listed(run: Run, sheets: Sequence[SentConfirmation], none: str) -> None:
    tr, now = run.tr, clock.local(clock.now())
    list_sheets(
        run,
        sheets,
        none=none,
        data=lambda sheet: {
            "speaker": sheet.speaker,
            "meeting": sheet.meeting_id,
            "file": sheet.file_name,
            "sent_on": sheet.sent_on.isoformat(),
            **deadline_data(sheet.deadline),
            "late": sheet.late(now),
            "reply": None if sheet.reply is None else str(sheet.reply),
            "waiting": list(sheet.left),
            "changed": list(sheet.changed),
        },
        columns=(
            Column(tr("Speaker"), least=12, first=True),
            Column(tr("Meeting")),
            Column(tr("Sent")),
            Column(tr("Reply by")),
            Column(tr("Late")),
            Column(tr("Reply")),
            Column(tr("Remarks left"), least=10),
        ),
        cells=lambda sheet: [
            sheet.speaker,
            tr.date(sheet.meeting),
            tr.date(sheet.sent_on),
            deadline_short(sheet.deadline, tr),
            tr("late") if sheet.late(now) else "",
            tr.label(sheet.reply) if sheet.reply is not None else tr("no reply"),
            tr.join(sheet.left) or NONE,
        ],
    )
