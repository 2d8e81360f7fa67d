"""The history, and taking actions back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.cli import forms
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.types import WholeNumber
from tracker.cli.words import command_line, numbers
from tracker.domain.records import BatchRecord
from tracker.domain.telling import Names, told
from tracker.domain.verbs import Verb
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.history import history
from tracker.services.queries.owners import owner_names
from tracker.services.queries.show_item import show_item

if TYPE_CHECKING:
    from tracker.services.done import Reverted

FEW = 6  # sentences of one action, where no item is asked for

batch_option = option(
    "--batch",
    type=WholeNumber(1),
    metavar=N_("ID"),
    help=N_("This batch instead of your own latest one."),
)


@command("history", N_("Show who did what, newest first; of one item where a number is given."))
@argument("number", required=False, metavar=N_("[NUMBER]"))
@option(
    "--limit",
    type=WholeNumber(0),
    default=50,
    metavar=N_("N"),
    help=N_("How many at most (0: all)."),
)
def history_command(run: Run, number: str | None, limit: int) -> None:
    """The batches."""
    with run.reading() as reader:
        wanted = None if number is None else numbers([number])[0]
        found = history(reader, number=wanted, limit=limit)
        if wanted is not None and not found:
            show_item(reader, wanted)  # an item that was undone has its history all the same
        names = owner_names(reader)
    if run.settings.json:
        run.output.json([forms.batch(batch) for batch in found])
        return
    for batch in found:
        _print(run, batch, names, wanted)


def _print(run: Run, batch: BatchRecord, names: Names, wanted: int | None) -> None:
    """An action with what changed: all of it for the item ``wanted``, else a few sentences."""
    tr = run.tr
    verb = tr.label(Verb.known(batch.verb) or batch.verb)
    undone = tr(" (undone)") if batch.undone else ""
    reverses = ""
    if batch.origin is not None:
        action, was = batch.origin
        reverses = tr(": {verb} (batch {batch})", verb=Verb.known(was) or was, batch=action)
    items = _items(tr, batch.numbers)
    run.output.data(
        f"{batch.id}  {tr.moment(batch.made_at)}  {batch.actor}  {verb}{reverses}{undone}  {items}".rstrip()
    )
    most = FEW if wanted is None else None
    shown = [(n, m) for n, m in told(batch, names) if wanted is None or n in {None, wanted}]
    for item, sentence in shown[:most]:
        number = (
            f"{item}  " if item is not None and item != wanted and len(batch.numbers) > 1 else ""
        )
        run.output.data(f"    {number}{tr.message(sentence)}")
    if most is not None and len(shown) > most:
        run.output.data("    " + tr("… and {count} more", count=len(shown) - most))


@command("undo", N_("Take back your own latest action, or a batch by its number."))
@batch_option
def undo_command(run: Run, batch: int | None) -> None:
    """Undo one batch."""
    done = run.do(commands.undo_batch, batch)
    said = run.tr("Taken back: {action}", action=_action(run, done))
    run.done(done, said, run.tr("To do it again: tracker redo"))


@command("redo", N_("Do again what you undid last."))
@batch_option
def redo_command(run: Run, batch: int | None) -> None:
    """Redo one undo."""
    done = run.do(commands.redo_batch, batch)
    said = run.tr("Done again: {action}", action=_action(run, done))
    back = run.tr(
        "To take it back: {command}", command=command_line("undo", "--batch", done.action)
    )
    run.done(done, said, back)


def _action(run: Run, done: "Reverted") -> str:
    """What was taken back or done again: the action, its batch and the items."""
    tr = run.tr
    said = tr("{verb} (batch {batch})", verb=Verb.known(done.verb) or done.verb, batch=done.action)
    return f"{said}  {_items(tr, done.numbers)}".rstrip()


def _items(tr: Translator, numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    return tr.plural("item {numbers}", "items {numbers}", len(numbers), numbers=numbers)
