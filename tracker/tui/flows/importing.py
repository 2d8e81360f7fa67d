"""Minutes go in: read, derived and kept in a thread of their own, as one batch."""

from pathlib import Path

from tracker.services import commands
from tracker.services.done import Imported
from tracker.tui.dialogs.bring_in import BringInDialog
from tracker.tui.flows.host import Host


def bring_in(host: Host) -> None:
    """Ask for the file; import it; say what came of it."""
    desk, tr = host.desk, host.desk.tr

    def write(path: Path) -> None:
        def job() -> Imported:
            from tracker.minutes.reading import read_minutes

            return desk.write(commands.import_minutes, read_minutes(path))

        host.work(tr("Reading {path} …", path=path.name), job, said)

    def said(done: Imported) -> None:
        if done.recognised:
            host.say(tr("The same file is in the register already; nothing was changed."))
            return
        count = len(done.numbers)
        host.done(
            tr("Imported: {remarks} remarks, {count} candidates", remarks=done.remarks, count=count)
        )

    host.ask(BringInDialog(tr, folder=Path.cwd()), write)
