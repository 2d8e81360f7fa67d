"""Keeping the register itself: backups, going back to one, examining and mending it."""

from pathlib import Path

import click

from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.types import WholeNumber
from tracker.domain.text.pasted import pasted
from tracker.errors import DatabaseError, Message
from tracker.i18n.mark import N_


@command(
    "backup",
    N_("Write a checked copy of the register while others go on working; into a folder: by date."),
)
@argument("file", type=click.Path(path_type=Path), metavar=N_("FILE"))
@option("--force", is_flag=True, help=N_("Replace a file that is there."))
@option(
    "--keep",
    type=WholeNumber(0),
    default=0,
    metavar=N_("N"),
    help=N_("In a folder: keep only the newest N (0: all)."),
)
def backup_command(run: Run, file: Path, *, force: bool, keep: int) -> None:
    """Say where the backup is and what it holds."""
    made = run.register.back_up(file, replace=force, keep=keep)
    if run.settings.json:
        run.output.json(
            {"path": str(made.path), "rows": made.digest.total, "sha256": made.digest.sha256}
        )
        return
    run.output.say(
        run.tr(
            "Backed up and checked: {path} ({rows} rows, {sha256}).",
            path=made.path,
            rows=made.digest.total,
            sha256=made.digest.sha256[:12],
        )
    )


@command("restore", N_("Make the register what a backup holds; what it was is kept beside it."))
@argument("file", type=click.Path(path_type=Path), metavar=N_("FILE"))
def restore_command(run: Run, file: Path) -> None:
    """Say what was restored and where the former register is."""
    done = run.register.restore(file)
    if run.settings.json:
        run.output.json(
            {
                "rows": done.digest.total,
                "sha256": done.digest.sha256,
                "aside": None if done.aside is None else str(done.aside),
            }
        )
        return
    run.output.say(run.tr("Restored from {path} ({rows} rows).", path=file, rows=done.digest.total))
    if done.aside is not None:
        run.output.say(run.tr("What it was is kept in {path}.", path=done.aside))
        if done.whole:
            back = pasted(done.aside)
            run.output.say(run.tr("To go back to it: tracker restore {path}", path=back))


@command("doctor", N_("Examine the register: pages, references, quotes, history, search, clocks."))
@option(
    "--mend",
    is_flag=True,
    help=N_("Mend what can be mended; values by an action that undo takes back."),
)
def doctor_command(run: Run, *, mend: bool) -> None:
    """Tell every finding; end with 7 where one is left."""
    findings = run.register.examine()
    mended = run.register.mend(findings) if mend and findings else 0
    left = run.register.examine() if mended else findings
    if run.settings.json:
        run.output.json(
            {
                "mended": mended,
                "findings": [
                    {
                        "check": f.code,
                        "table": f.table,
                        "key": f.key,
                        "message": run.tr.message(f.message),
                        "can_be_mended": f.mend is not None,
                    }
                    for f in left
                ],
            }
        )
    else:
        for finding in left:
            run.output.data(f"{finding.code}  {run.tr.message(finding.message)}")
        if mended:
            run.output.say(run.tr("Mended: {count}.", count=mended))
    if left:
        raise DatabaseError(
            Message("{count} things are not as they must be.", count=len(left)),
            hint=Message("What can be mended is, with: tracker doctor --mend")
            if any(f.mend for f in left)
            else Message("Restore a backup, or ask whoever looks after the register."),
        )
    run.output.say(run.tr("Nothing is wrong."))
