"""Minutes go in: read, derived and kept in a thread of their own, as one batch."""

from pathlib import Path

from tracker.errors import TrackerError
from tracker.services import commands
from tracker.services.done import Imported
from tracker.tui.dialogs.bring_in import BringInDialog, Intake
from tracker.tui.flows.host import Host
from tracker.tui.work import Work


def bring_in(host: Host) -> None:
    """Ask for the file; import it; say what came of it."""
    _ask(host)


def _ask(host: Host, refused: tuple[Intake, TrackerError] | None = None) -> None:
    """Ask; where the file alone does not decide, ask again with what is missing."""
    desk, tr = host.desk, host.desk.tr

    def write(intake: Intake) -> None:
        def job(work: Work) -> Imported:
            from tracker.minutes.reading import read_minutes

            minutes = read_minutes(intake.path)
            work.step(tr("Looking for follow-ups in {path} …", path=intake.path.name))
            return desk.write(
                work.unless_stopped(commands.import_minutes),
                minutes,
                as_new=intake.as_new,
                edition_of=intake.edition_of,
                held_on=intake.held_on,
            )

        host.work(
            tr("Reading {path} …", path=intake.path.name),
            job,
            said,
            lambda error: _ask(host, (intake, error)),
        )

    def said(done: Imported) -> None:
        if done.recognised:
            host.say(tr("The same file is in the register already; nothing was changed."))
            return
        count = len(done.numbers)
        host.done(
            tr("Imported: {remarks} remarks, {count} candidates", remarks=done.remarks, count=count)
        )

    dialog = BringInDialog(tr, folder=Path.cwd(), today=desk.today, refused=refused)
    host.ask(dialog, write, after=True)
