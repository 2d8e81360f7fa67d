"""Making a register, and loading the sample."""

from tracker.cli.run import Run
from tracker.cli.translated import command, option
from tracker.i18n.mark import N_
from tracker.services import commands


@command("init", N_("Create the register."))
@option(
    "--shared",
    is_flag=True,
    help=N_("For the group of its folder on this machine, not for its owner alone."),
)
def init_command(run: Run, *, shared: bool) -> None:
    """Create the database; one that is there stays as it is."""
    made = run.create(shared=shared)
    path = run.register.place.address
    if run.settings.json:
        run.output.json({"path": str(path), "created": made})
    if made:
        run.output.say(run.tr("Created: {path}", path=path))
    else:
        run.output.say(run.tr("Already there, and left as it is: {path}", path=path))


@command("sample", N_("Load the sample meeting (a digest, to try the program on)."))
def sample_command(run: Run) -> None:
    """Load the sample; a second time changes nothing."""
    run.ensure()
    done = run.do(commands.load_sample)
    run.done(done, run.tr("The sample is loaded: {count} items.", count=len(done.numbers)))
