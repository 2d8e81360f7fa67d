"""What is raised again: linking an item to the earlier one."""

import click

from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import is_none, numbers
from tracker.domain.words import Status
from tracker.domain.workflow import ENDED
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.show_item import show_item


@command("link", N_("Say that an item raises an earlier one again; the earlier gets its quotes."))
@argument("item", metavar=N_("NUMBER"))
@argument(
    "earlier", metavar=N_("EARLIER|none"), help=N_("The earlier item; none takes the link away.")
)
@option("--reopen", is_flag=True, help=N_("Open the earlier item again, where it has ended."))
@option("--leave", is_flag=True, help=N_("Leave the earlier item as it is, where it has ended."))
@option("--reason", help=N_("Why it is opened again; else that it was raised again, and when."))
def link_command(
    run: Run, item: str, earlier: str, *, reopen: bool, leave: bool, reason: str | None
) -> None:
    """Link one item; an earlier one that has ended asks whether to open it again."""
    if reopen and leave:
        raise BadInputError(Message("Say one of the two: --reopen or --leave."))
    (number,) = numbers([item])
    if is_none(earlier):
        done = run.do(commands.link_items, number, None)
        run.done(
            done, run.tr("Item {number} is linked to no earlier item any more.", number=number)
        )
        return
    (before,) = numbers([earlier])
    if not (reopen or leave) and run.interactive and not run.settings.json:
        reopen = _asked(run, before)
        leave = not reopen
    done = run.do(
        commands.link_items,
        number,
        before,
        reopen=(reason or _reason(run, number)) if reopen else None,
        leave=leave,
    )
    run.done(
        done, run.tr("Item {number} raises item {earlier} again.", number=number, earlier=before)
    )
    with run.reading() as reader:
        undecided = show_item(reader, number).row.status == Status.CANDIDATE
    if undecided and not run.settings.json:
        run.output.say(
            run.tr(
                "Item {number} is still a candidate: accept it, or set it aside, with the earlier"
                " one going on.",
                number=number,
            )
        )


def _asked(run: Run, earlier: int) -> bool:
    """Whether to open an item that has ended again, as the user says; others go on as they are."""
    with run.reading() as reader:
        row = show_item(reader, earlier).row
    if row.status not in ENDED:
        return False
    question = run.tr(
        "Item {number} is {status}: {title}. Open it again?",
        number=earlier,
        status=row.status,
        title=row.title,
    )
    return click.confirm(question, default=False, err=True)


def _reason(run: Run, number: int) -> str:
    with run.reading() as reader:
        row = show_item(reader, number).row
    if row.meeting is None:
        return run.tr("Raised again as item {number}", number=number)
    return run.tr("Raised again on {day} as item {number}", day=row.meeting, number=number)
