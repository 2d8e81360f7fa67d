"""An item's own words, its owners and its due date."""

from collections.abc import Sequence

from tracker import clock
from tracker.cli.due_words import due_of
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.types import WholeNumber
from tracker.cli.words import is_none, numbers, numbers_and_word, optional
from tracker.domain.text.pasted import pasted
from tracker.domain.words import Kind, Priority
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.show_item import item_records

FIELDS = ("title", "summary", "kind", "theme", "priority", "next_step")


@command("edit", N_("Change an item's words: title, summary, kind, theme, priority, next step."))
@argument("item", metavar=N_("NUMBER"))
@option("--title", help=N_("The title."))
@option("--summary", help=N_("The summary, as papers print it; empty takes it away."))
@option("--kind", metavar=N_("KIND"), help=N_("What it is."))
@option("--theme", help=N_("The theme; empty takes it away."))
@option("--priority", metavar=N_("PRIORITY"), help=N_("high, normal or low."))
@option("--next-step", help=N_("The next step; empty takes it away."))
@option(
    "--if-version",
    type=WholeNumber(1),
    metavar=N_("V"),
    help=N_("Only if the item is still at this version."),
)
def edit_command(
    run: Run,
    item: str,
    title: str | None,
    summary: str | None,
    kind: str | None,
    theme: str | None,
    priority: str | None,
    next_step: str | None,
    if_version: int | None,
) -> None:
    """Change what is given."""
    if all(v is None for v in (title, summary, kind, theme, priority, next_step)):
        raise BadInputError(
            Message("Nothing to change was named."),
            hint=Message(
                "Possible: {words}.", words=tuple(f"--{name.replace('_', '-')}" for name in FIELDS)
            ),
        )
    done = run.do(
        commands.edit_item,
        numbers([item])[0],
        title=title,
        summary=summary,
        kind=optional(Kind, kind),
        theme=theme,
        priority=optional(Priority, priority),
        next_step=next_step,
        if_version=if_version,
    )
    run.done(done, run.tr("Changed: {numbers}", numbers=done.numbers))
    run.say_if_long(title)


@command("assign", N_("Say who must act: numbers, then the owner's name."))
@argument(
    "words",
    nargs=-1,
    required=True,
    metavar=N_("NUMBER... OWNER|none"),
    help=N_("none takes the owners away."),
)
@option(
    "--with",
    "others",
    multiple=True,
    metavar=N_("OWNER"),
    help=N_("Another owner concerned; may be repeated."),
)
def assign_command(run: Run, words: Sequence[str], others: Sequence[str]) -> None:
    """Assign; all or none."""
    items, name = numbers_and_word(words, N_("the owner"), N_("OWNER"))
    owner = None if is_none(name) else name
    if owner is None and others:
        raise BadInputError(
            Message("Without a lead owner nobody is concerned."),
            hint=Message("Name the owner behind the numbers, or leave --with out."),
        )
    with run.reading() as reader:
        before = item_records(reader, numbers(items))
    done = run.do(commands.assign_items, numbers(items), owner, others=others)
    with run.reading() as reader:
        owned = [record.owners for record in item_records(reader, done.numbers)]
    after = {owner.name for owners in owned for owner in owners}
    if owner is None:
        run.done(done, run.tr("Nobody owns any more: {numbers}", numbers=done.numbers))
        return
    lead = owned[0][0].name if owned and owned[0] else owner
    run.done(done, run.tr("{owner} owns: {numbers}", owner=lead, numbers=done.numbers))
    gone = dict.fromkeys(owner.name for record in before for owner in record.owners)
    for name in () if run.settings.json else gone:
        if name not in after:
            run.output.say(
                run.tr(
                    "No longer an owner: {name}; to keep it beside: --with {word}",
                    name=name,
                    word=pasted(name),
                )
            )


@command("due", N_("Choose the due date: numbers, then a day or none."))
@argument(
    "words",
    nargs=-1,
    required=True,
    metavar=N_("NUMBER... DATE|none"),
    help=N_("A day such as 2026-03-31, R8.3.31, or in words: next Friday, end of March."),
)
def due_command(run: Run, words: Sequence[str]) -> None:
    """Set or take away a due date; all or none."""
    items, text = numbers_and_word(words, N_("the due date"), "2026-03-31")
    meant = None if is_none(text) else due_of(run, text, numbers(items))
    due, at = (meant.day, meant.meeting_id) if meant else (None, None)
    done = run.do(commands.set_due, numbers(items), due, meeting_id=at)
    if due is None:
        run.done(done, run.tr("No due date any more: {numbers}", numbers=done.numbers))
    elif at is not None:
        run.done(
            done,
            run.tr(
                "Due at the meeting of {due}, and moved with it: {numbers}",
                due=due,
                numbers=done.numbers,
            ),
        )
    else:
        run.done(done, run.tr("Due {due}: {numbers}", due=due, numbers=done.numbers))
    if due is not None and done.batch is not None and due < clock.today():
        run.output.say(run.tr("{due} has passed already.", due=due))
