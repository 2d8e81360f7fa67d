"""The owner's answer, the body's word on it, and how far the day's answer answered."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from tracker.domain.item_row import ItemRow
from tracker.domain.records import MeetingRecord, ResolutionRecord
from tracker.domain.text.safe import safe_line
from tracker.domain.words import DayAnswer, EvidenceRole
from tracker.i18n import Translator
from tracker.services import commands
from tracker.services.queries.answered_later import answered_later
from tracker.services.queries.show_item import show_item
from tracker.tui.cells import truncate
from tracker.tui.dialogs.assess import AssessDialog, Assessed
from tracker.tui.dialogs.day_answer import DayAnswerDialog, Marked
from tracker.tui.dialogs.resolve import Resolved, ResolveDialog
from tracker.tui.flows.host import Host
from tracker.tui.flows.naming import about, draft_name, numbers_of, titled
from tracker.tui.seen import Seen

NAMED: Final = 3
WORDS: Final = 30


def resolve(host: Host) -> None:
    """Record a resolution; one that awaits confirmation is there to be edited."""
    rows, tr = tuple(host.items()), host.desk.tr
    seen = Seen(host.desk, rows)

    def write(entered: Resolved) -> None:
        if entered.disposition is None:
            host.desk.write(seen.careful(commands.set_stage), numbers_of(rows), entered.stage)
            host.done(tr("Now “{stage}”: {items}", stage=entered.stage, items=titled(tr, rows)))
            return
        host.desk.write(
            seen.careful(commands.resolve_items),
            numbers_of(rows),
            disposition=entered.disposition,
            text=entered.text,
            reason=entered.reason,
            reference=entered.reference,
            wording=entered.wording,
            stage=entered.stage,
        )
        host.done(tr("Resolution recorded: {items}", items=titled(tr, rows)))

    held = [_standing(host, row) for row in rows]
    if len(rows) == 1:
        dialog = ResolveDialog(tr, about=about(tr, rows), standing=held[0])
    else:
        said = [about(tr, rows), *_written(tr, rows, held)]
        dialog = ResolveDialog(tr, about="\n".join(said), standing=None, several=held)
    host.ask(dialog.draft(host.desk.drafts, draft_name("resolve", rows)).over(seen), write)


def _standing(host: Host, row: ItemRow) -> ResolutionRecord | None:
    """The item's latest answer."""
    record = show_item(host.desk.reader, row.number)
    return max(record.resolutions, key=lambda r: r.round, default=None)


def _written(
    tr: Translator, rows: Sequence[ItemRow], held: Sequence[ResolutionRecord | None]
) -> Iterator[str]:
    """What several have in words already, and that their stage alone may be set."""
    for row, one in [(r, o) for r, o in zip(rows, held, strict=True) if o is not None][:NAMED]:
        words = truncate(safe_line(one.text), WORDS)
        yield tr("Written: #{number} {disposition} “{words}”", number=row.number,
                 disposition=one.disposition, words=words)  # fmt: skip
    if all(held):
        yield tr("Without disposition and words only their stage is set.")


def confirm(host: Host) -> None:
    """Record the confirmation, of one or of many at once."""
    rows, tr = tuple(host.items()), host.desk.tr
    seen = Seen(host.desk, rows)

    def write(entered: Assessed) -> None:
        host.desk.write(
            seen.careful(commands.assess_items),
            numbers_of(rows),
            outcome=entered.outcome,
            basis=entered.basis,
            meeting_id=entered.meeting_id,
            text=entered.text,
        )
        host.done(
            tr("Confirmed as {outcome}: {items}", outcome=entered.outcome, items=titled(tr, rows))
        )

    def late(meeting: MeetingRecord) -> Sequence[int]:
        return answered_later(host.desk.reader, numbers_of(rows), meeting)

    meetings = _later(host.desk.meetings, rows, host.desk.today)
    raising = {row.meeting_id for row in rows}
    bodies = {name for m in host.desk.meetings if m.id in raising for name, _ in m.bodies}
    dialog = AssessDialog(tr, about=about(tr, rows), meetings=meetings, late=late, bodies=bodies)
    host.ask(dialog.over(seen), write)


def day_answer(host: Host) -> None:
    """Mark whether the answer of the day answered."""
    rows, tr = tuple(host.items()), host.desk.tr
    seen = Seen(host.desk, rows)

    def write(marked: Marked) -> None:
        host.desk.write(seen.careful(commands.mark_day_answer), numbers_of(rows), marked.answer)
        said = tr("no mark") if marked.answer is None else tr.label(marked.answer)
        host.done(tr("The day's answer is marked “{mark}”: {items}", mark=said,
                     items=titled(tr, rows)))  # fmt: skip

    words, standing = "", None
    if len(rows) == 1:
        record = show_item(host.desk.reader, rows[0].number)
        words = "".join(found.quote for found in record.quotes(EvidenceRole.ANSWERED))
        standing = record.day_answer if isinstance(record.day_answer, DayAnswer) else None
    dialog = DayAnswerDialog(tr, about=about(tr, rows), words=words, standing=standing)
    host.ask(dialog.over(seen), write)


def _later(
    meetings: Sequence[MeetingRecord], rows: Sequence[ItemRow], today: date
) -> list[MeetingRecord]:
    """The meetings held by now that could have confirmed: none confirms what it raised itself."""
    raising = {row.meeting_id for row in rows}
    raised = [row.meeting for row in rows if row.meeting is not None]
    first = max(raised, default=date.min)
    return [m for m in meetings if first <= m.held_on <= today and m.id not in raising]
