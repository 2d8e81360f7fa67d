"""Beginning, putting off, taking up again, and notes on the way."""

from collections.abc import Sequence

from tracker.cli.due_words import due_of
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import numbers
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.show_item import item_records

items_argument = argument("items", nargs=-1, required=True, metavar=N_("NUMBER..."))


@command("start", N_("Mark items as being worked on."))
@items_argument
def start_command(run: Run, items: Sequence[str]) -> None:
    """Begin; all or none."""
    done = run.do(commands.start_items, numbers(items))
    run.done(done, run.tr("Being worked on: {numbers}", numbers=done.numbers))


@command("defer", N_("Put items off."))
@items_argument
@option("--reason", required=True, help=N_("Why; it stays with the item."))
@option("--until", metavar=N_("DATE"), help=N_("Until when, where known."))
def defer_command(run: Run, items: Sequence[str], reason: str, until: str | None) -> None:
    """Put off; all or none."""
    done = run.do(
        commands.defer_items,
        numbers(items),
        reason=reason,
        until=due_of(run, until, numbers(items)).day if until else None,
    )
    run.done(done, run.tr("Put off: {numbers}", numbers=done.numbers))


@command("reopen", N_("Take items up again."))
@items_argument
@option("--reason", required=True, help=N_("Why; it stays with the item."))
def reopen_command(run: Run, items: Sequence[str], reason: str) -> None:
    """Open again; all or none."""
    done = run.do(commands.reopen_items, numbers(items), reason=reason)
    run.done(done, run.tr("Open again: {numbers}", numbers=done.numbers))


@command("note", N_("Write an internal note beside items; no paper prints it."))
@items_argument
@option("--text", required=True, help=N_("The note."))
def note_command(run: Run, items: Sequence[str], text: str) -> None:
    """Note; all or none."""
    done = run.do(commands.add_note, numbers(items), text)
    run.done(done, run.tr("Noted on: {numbers}", numbers=done.numbers))
    with run.reading() as reader:
        merged = [r for r in item_records(reader, done.numbers) if r.merged_into is not None]
    for record in merged:
        run.output.say(
            run.tr(
                "Item {number} was merged into {kept}, which doesn't show this note.",
                number=record.row.number,
                kept=record.merged_into,
            )
        )
