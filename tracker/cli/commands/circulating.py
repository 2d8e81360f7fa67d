"""Sheets out, to owners (照会) or to speakers, and who has not sent theirs back."""

from collections.abc import Sequence
from pathlib import Path

import click

from tracker import clock
from tracker.cli.circulation import AUDIENCES
from tracker.cli.circulation.audience import Ask
from tracker.cli.circulation.writing import written_all
from tracker.cli.filter_words import TAKES_FILTER, filter_argument
from tracker.cli.options import refuse_given
from tracker.cli.progress import telling
from tracker.cli.run import Run
from tracker.cli.translated import command, option
from tracker.cli.types import OneOf
from tracker.domain.deadlines import Deadline, parse_deadline
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_


@command(
    "circulate",
    N_("Write one sheet per owner (or speaker: --to), with a covering note; or see who has not replied."),
    **TAKES_FILTER,
)  # fmt: skip
@filter_argument
@option(
    "--to",
    "audience",
    type=OneOf(*AUDIENCES),
    default="owners",
    help=N_("owners: what they are to answer; speakers: their own remarks, to be confirmed."),
)
@option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    metavar=N_("FOLDER"),
    help=N_("The folder for the files; it is made where it is missing."),
)
@option("--by", "reply_by", metavar=N_("DATE"), help=N_("The day, or day and hour, by which a reply is asked for: 4/10, 4/10T17:00."))  # fmt: skip
@option("--meeting", metavar=N_("MEETING"), help=N_("To speakers: of this meeting; else of the last one with minutes."))  # fmt: skip
@option("--speaker", "speakers", multiple=True, metavar=N_("NAME"), help=N_("To speakers: to this one alone; may be repeated."))  # fmt: skip
@option("--waiting", is_flag=True, help=N_("Who has not replied; with -o, a reminder for each."))  # fmt: skip
@option("--sent", is_flag=True, help=N_("What became of each sheet that was sent."))
@option("--force", is_flag=True, help=N_("Replace files that are there."))
def circulate_command(
    run: Run,
    filter_words: Sequence[str],
    audience: str,
    folder: Path | None,
    reply_by: str | None,
    meeting: str | None,
    speakers: Sequence[str],
    *,
    force: bool,
    **look: bool,
) -> None:
    """Write the sheets and remember that they were sent."""
    to = AUDIENCES[audience]
    today = clock.today()
    ask = Ask(
        day=today,
        deadline=_deadline(reply_by) if reply_by else None,
        words=tuple(filter_words),
        meeting=meeting,
        speakers=tuple(speakers),
    )
    to.check(ask)
    waiting, sent = look["waiting"], look["sent"]
    if waiting and sent:
        raise BadInputError(
            Message("--waiting and --sent can't be asked for at once."),
            hint=Message("--waiting names who has not replied, --sent what became of each sheet."),
        )
    if waiting or sent:
        unused = {"filter_words", "reply_by", "meeting", "speakers"}
        unused |= {"folder", "force"} if sent else set() if folder else {"force"}
        refuse_given(unused, Message("It chooses or marks sheets that are written."))
    if sent:
        to.list_sent(run)
    elif waiting and folder is None:
        to.list_waiting(run)
    elif folder is None:
        raise BadInputError(
            Message("Name the folder for the sheets."),
            hint=Message("Such as: tracker circulate -o {example} --by 4/10", example="sheets"),
        )
    elif waiting:
        letters = to.reminders(run)
        if not letters:
            to.list_waiting(run)
        with written_all(folder, letters, force=force):
            pass
        for name in letters:
            run.output.say(run.tr("Written: {path}", path=folder / name))
    else:
        made = to.packets(run, ask)
        with telling(
            run, run.tr.plural("Making {count} sheet", "Making {count} sheets", len(made.packets))
        ):
            contents = {name: c for p in made.packets for name, c in p.files().items()}
        with written_all(folder, contents, force=force):
            done = made.keep(run)
        if run.settings.json:
            sheets = [packet.data for packet in made.packets]
            run.output.json(
                {"batch": done.batch, "numbers": list(done.numbers), "sheets": sheets, **made.data}
            )
            return
        for packet in made.packets:
            run.output.say(packet.sentence)
        for sentence in made.left_out:
            run.output.say(sentence)


def _deadline(text: str) -> Deadline:
    """The moment by which a reply is asked for.  Raises BadInputError for one that has passed."""
    deadline = parse_deadline(text, clock.today())
    if deadline.passed(clock.local(clock.now())):
        raise BadInputError(
            Message(
                "“{text}” has passed already; a reply is asked for by a day to come.", text=text
            ),
            hint=Message("Name the year as well, or choose a later day."),
        )
    return deadline
