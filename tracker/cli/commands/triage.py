"""Deciding on candidates, and noting items by hand."""

from collections.abc import Sequence

from tracker.cli.due_words import due_of
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import numbers, one_of
from tracker.domain.span import Span
from tracker.domain.whole import whole_number
from tracker.domain.words import Kind
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.meetings import find_meeting
from tracker.services.queries.show_item import item_records


@command("add", N_("Note an item by hand."))
@argument("title", metavar=N_("TITLE"))
@option("--meeting", metavar=N_("M"), help=N_("The meeting it belongs to: its day or id."))
@option(
    "--kind",
    default=Kind.REQUEST.value,
    metavar=N_("KIND"),
    help=N_("What it is; request unless said."),
)
@option(
    "--from",
    "source",
    metavar=N_("MEETING:START-END"),
    help=N_("Its words in a meeting's minutes, in code points."),
)
def add_command(run: Run, title: str, meeting: str | None, kind: str, source: str | None) -> None:
    """Make an open item."""
    chosen = one_of(Kind, kind)
    word, span = _place(source) if source else (meeting, None)
    run.ensure()
    meeting_id = None
    if word is not None:
        with run.reading() as reader:
            meeting_id = find_meeting(reader, word).id
    done = run.do(commands.add_item, title, kind=chosen, meeting_id=meeting_id, span=span)
    run.done(done, run.tr("Item {numbers} was added.", numbers=done.numbers))
    run.say_if_long(title)


def _place(source: str) -> tuple[str, Span]:
    meeting, _, places = source.rpartition(":")
    start, _, end = places.partition("-")
    first, last = whole_number(start), whole_number(end)
    if not meeting or first is None or last is None or first >= last:
        raise BadInputError(
            Message("“{word}” names no words of the minutes.", word=source),
            hint=Message("Write MEETING:START-END, such as 2025-03-07:1200-1260."),
        )
    return meeting, Span(first, last)


@command("accept", N_("Accept candidates as items."))
@argument("items", nargs=-1, required=True, metavar=N_("NUMBER..."))
@option(
    "--answered", is_flag=True, help=N_("Also resolve each with the words of the day's answer.")
)
def accept_command(run: Run, items: Sequence[str], *, answered: bool) -> None:
    """Accept; all or none."""
    done = run.do(commands.accept_items, numbers(items), answered=answered)
    if answered:
        run.done(done, run.tr("Accepted with the day's answer: {numbers}", numbers=done.numbers))
    else:
        run.done(done, run.tr("Accepted: {numbers}", numbers=done.numbers))


@command("dismiss", N_("Set items aside as no follow-ups."))
@argument("items", nargs=-1, required=True, metavar=N_("NUMBER..."))
@option("--reason", required=True, help=N_("Why; it stays with the item."))
def dismiss_command(run: Run, items: Sequence[str], reason: str) -> None:
    """Set aside; all or none."""
    done = run.do(commands.dismiss_items, numbers(items), reason=reason)
    run.done(done, run.tr("Set aside: {numbers}", numbers=done.numbers))


@command("merge", N_("Merge items into the first one named."))
@argument("into", metavar=N_("NUMBER"))
@argument("others", nargs=-1, required=True, metavar=N_("NUMBER..."))
@option("--due", metavar=N_("DATE"), help=N_("The due date, where theirs differ."))
@option(
    "--owner", metavar=N_("OWNER"), help=N_("Which of their owners leads; else the first item's.")
)
def merge_command(
    run: Run, into: str, others: Sequence[str], due: str | None, owner: str | None
) -> None:
    """Merge; the numbers that went on lead to the one kept."""
    kept = numbers([into])[0]
    with run.reading() as reader:
        before = item_records(reader, [kept, *numbers(others)])
    leads = dict.fromkeys(record.row.owner for record in before if record.row.owner)
    day = due_of(run, due, [kept, *numbers(others)]).day if due else None
    done = run.do(commands.merge_items, kept, numbers(others), due=day, owner=owner)
    run.done(done, run.tr("Merged into {kept}: {numbers}", kept=kept, numbers=done.numbers[1:]))
    if len(leads) > 1 and owner is None and not run.settings.json:
        said = run.tr(
            "Their owners differ: {owners}; {lead} leads.",
            owners=tuple(leads),
            lead=next(iter(leads)),
        )
        run.output.say(
            f"{said} {run.tr('To choose another: tracker undo, then merge with --owner')}"
        )


@command("split", N_("Make some of an item's words an item of their own."))
@argument("item", metavar=N_("NUMBER"))
@option(
    "--evidence",
    "pieces",
    required=True,
    multiple=True,
    metavar=N_("ID"),
    help=N_("A piece of its words, by the id that show prints; several may follow."),
)
@argument("more", nargs=-1, metavar=N_("[ID...]"))
@option("--title", help=N_("The new item's title; else its first words."))
def split_command(
    run: Run, item: str, pieces: Sequence[str], more: Sequence[str], title: str | None
) -> None:
    """Split; the old number stays with the rest."""
    words = [word for piece in (*pieces, *more) for word in piece.replace("、", ",").split(",")]
    ids = numbers(words)
    done = run.do(commands.split_item, numbers([item])[0], ids, title=title)
    run.done(done, run.tr("Of item {number} came item {new}.", number=item, new=done.numbers[-1]))
