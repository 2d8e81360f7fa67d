"""The database's schema: bringing it forward or back, and looking at it."""

from tracker.cli.run import Run
from tracker.cli.translated import argument, command, group, option
from tracker.i18n.mark import N_

db_command = group("db", N_("The database: upgrade, downgrade, check, copy."))


@command("upgrade", N_("Bring an older register to this version's schema, after a backup."))
def upgrade_command(run: Run) -> None:
    """Upgrade; one that is current stays as it is."""
    backup = run.register.upgrade()
    if backup is None:
        run.output.say(run.tr("The schema is current: nothing to do."))
        return
    run.output.say(run.tr("Upgraded. What it was is kept in {path}.", path=backup))


@command(
    "downgrade",
    N_("Take the schema back for an older version of the program, after a backup."),
)
@argument("revision", metavar=N_("REVISION"))
def downgrade_command(run: Run, revision: str) -> None:
    """Downgrade to a revision."""
    backup = run.register.downgrade(revision)
    run.output.say(
        run.tr(
            "Taken back to {revision}. What it was is kept in {path}.",
            revision=revision,
            path=backup,
        )
    )


@command("check", N_("Tell which schema the register has, and which this version writes."))
def check_command(run: Run) -> None:
    """Tell the revisions; end with 7 where the register is newer."""
    found, known = run.register.revisions()
    if run.settings.json:
        run.output.json({"revision": found, "known": known, "current": found == known})
        return
    run.output.data(
        run.tr(
            "Schema of the register: {found}; of this version: {known}", found=found, known=known
        )
    )
    if found == known:
        run.output.say(run.tr("The schema is current."))
    elif run.register.place.upgraded_when_opened:
        run.output.say(run.tr("The schema is older; the next opening upgrades it."))
    else:
        run.output.say(
            run.tr(
                "The schema is older; when everybody's program is up to date, one of you upgrades it:"
                " tracker db upgrade"
            )
        )


@command(
    "copy",
    N_("Carry everything, history included, to an empty register at another address."),
)
@option("--to", required=True, metavar=N_("ADDRESS"), help=N_("A file, or a postgresql:// URL."))
def copy_command(run: Run, to: str) -> None:
    """Copy, and tell what was found again at the other place."""
    copied = run.register.copy_to(to)
    digest = copied.digest
    if run.settings.json:
        run.output.json({"to": copied.address, "rows": digest.total, "sha256": digest.sha256})
        return
    run.output.say(
        run.tr(
            "Copied and checked: {path} ({rows} rows, {sha256}).",
            path=copied.address,
            rows=digest.total,
            sha256=digest.sha256[:12],
        )
    )
    run.output.say(run.tr("Work there from now on: set TRACKER_DB to {path}", path=copied.address))


for made in (upgrade_command, downgrade_command, check_command, copy_command):
    db_command.add_command(made)
