"""What the owner answers, and what the body says of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import numbers, numbers_and_word, one_of, optional
from tracker.domain.wording import Wording
from tracker.domain.words import Basis, Disposition, Outcome, Stage, Status
from tracker.domain.workflow import AFTER_ASSESSMENT
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.answered_later import answered_later
from tracker.services.queries.meetings import find_meeting
from tracker.services.queries.standing_answers import uncleared


@command("resolve", N_("Record the owner's answer; the items then await confirmation."))
@argument("items", nargs=-1, required=True, metavar=N_("NUMBER..."))
@option(
    "--as",
    "disposition",
    required=True,
    metavar=N_("DISPOSITION"),
    help=N_("What was done: reflected, noted, not_adopted, answered, …"),
)
@option("--text", required=True, help=N_("The answer."))
@option("--reason", help=N_("Why; required for not_adopted."))
@option(
    "--reference", help=N_("Where it is reflected, for instance the article and its paragraph.")
)
@option(
    "--old", metavar=N_("TEXT"), help=N_("The wording that stood there; none for what was added.")
)
@option(
    "--new",
    metavar=N_("TEXT"),
    help=N_("The wording that stands there now; none for what was struck out."),
)
@option(
    "--stage",
    default=Stage.DRAFT.value,
    metavar=N_("STAGE"),
    help=N_("draft (unless said), consulted, cleared or presented."),
)
@option("--cleared-by", metavar=N_("NAME"), help=N_("Who cleared the text; you unless said."))
def resolve_command(
    run: Run,
    items: Sequence[str],
    *,
    disposition: str,
    stage: str,
    old: str | None,
    new: str | None,
    **said: Any,
) -> None:
    """Resolve; all or none."""
    done = run.do(
        commands.resolve_items,
        numbers(items),
        disposition=one_of(Disposition, disposition),
        stage=one_of(Stage, stage),
        wording=Wording(old, new),
        **said,
    )
    run.done(done, run.tr("Awaiting confirmation: {numbers}", numbers=done.numbers))


@command(
    "assess", N_("Record the body's confirmation: numbers, then solved, follow, improve or ended.")
)
@argument("words", nargs=-1, required=True, metavar=N_("NUMBER... OUTCOME"))
@option(
    "--as",
    "told",
    metavar=N_("OUTCOME"),
    help=N_("The outcome, where it doesn't stand behind the numbers."),
)
@option("--basis", metavar=N_("BASIS"), help=N_("meeting, chair, written or secretariat."))
@option("--meeting", metavar=N_("M"), help=N_("The meeting that confirmed: its day or id."))
@option("--text", help=N_("What was said."))
@option(
    "--anyway",
    is_flag=True,
    help=N_("Don't ask where the answer was recorded after the meeting."),
)
def assess_command(
    run: Run,
    words: Sequence[str],
    *,
    told: str | None,
    basis: str | None,
    meeting: str | None,
    text: str | None,
    anyway: bool,
) -> None:
    """Confirm; all or none."""
    if told is None:
        items, told = numbers_and_word(words, N_("the outcome"), "solved")
    else:
        items = words
    outcome, on = one_of(Outcome, told), optional(Basis, basis)
    meeting_id = None
    if meeting is not None:
        with run.reading() as reader:
            held = find_meeting(reader, meeting)
            late = answered_later(reader, numbers(items), held)
        meeting_id = held.id
        if late and not anyway:
            _ask_about(run, late, held.held_on)
    done = run.do(
        commands.assess_items,
        numbers(items),
        outcome=outcome,
        basis=on,
        meeting_id=meeting_id,
        text=text,
    )
    run.done(
        done,
        run.tr("{outcome}: {numbers}", outcome=outcome, numbers=done.numbers),
    )
    if AFTER_ASSESSMENT[outcome] is Status.CLOSED and not run.settings.json:
        _say_what_papers_leave_out(run, done.numbers)


def _say_what_papers_leave_out(run: Run, closed: Sequence[int]) -> None:
    """An item may have ended with a text that nobody cleared: papers for members don't print it."""
    with run.reading() as reader:
        drafts = uncleared(reader, closed)
    if drafts:
        run.output.say(
            run.tr(
                "Their texts aren't cleared, so papers print no answer: {numbers}. To clear one:"
                " tracker undo, then tracker resolve with --stage cleared",
                numbers=drafts,
            )
        )


def _ask_about(run: Run, late: Sequence[int], held_on: date) -> None:
    """A meeting can hardly have confirmed what was recorded after it: ask.

    Raises BadInputError where nobody can be asked.
    """
    said = Message(
        "The answers to these items were recorded after the meeting of {held_on}: {numbers}.",
        held_on=held_on,
        numbers=tuple(late),
    )
    if not run.interactive:
        raise BadInputError(
            said,
            hint=Message("If the meeting knew them, and they were only recorded late: --anyway"),
        )
    words = run.tr.message(said)
    if not click.confirm(f"{words} {run.tr('Record the confirmation all the same?')}", err=True):
        raise click.Abort
