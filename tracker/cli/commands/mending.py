"""Putting right what was read wrongly: a speaker, an agenda item, where a remark begins."""

from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.coverage import find_remark


@command(
    "mend",
    N_(
        "Put right how a remark was read: its speaker, its agenda item, where it begins."
        " The text stays."
    ),
)
@argument(
    "remark",
    metavar=N_("REMARK"),
    help=N_("MEETING:NUMBER, as tracker coverage names it, such as 2025-03-07:12."),
)
@option("--speaker", metavar=N_("NAME"), help=N_("Who speaks; empty: unknown."))
@option("--item", metavar=N_("TITLE"), help=N_("The agenda item it belongs to; empty: none."))
@option("--split", metavar=N_("WORDS"), help=N_("Begin a remark of its own at these words."))
@option("--join", is_flag=True, help=N_("Join it to the remark before."))
def mend_command(
    run: Run,
    remark: str,
    *,
    speaker: str | None,
    item: str | None,
    split: str | None,
    join: bool,
) -> None:
    """One correction of one remark; REMARK is MEETING:NUMBER."""
    given = {"speaker": speaker, "item": item, "split": split, "join": "" if join else None}
    chosen = [(kind, value) for kind, value in given.items() if value is not None]
    if len(chosen) != 1:
        raise BadInputError(
            Message("Say one thing to put right: --speaker, --item, --split or --join.")
        )
    ((kind, value),) = chosen
    with run.reading() as reader:
        found = find_remark(reader, remark)
    done = run.do(commands.mend_remark, found.id, kind=kind, value=value)
    run.done(done, run.tr("Remark {remark} was corrected.", remark=remark))
