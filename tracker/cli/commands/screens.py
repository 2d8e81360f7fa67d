"""Opening the terminal UI; without a terminal, the register's counts."""

import gc

import click

from tracker.cli.run import Run
from tracker.cli.translated import command
from tracker.i18n.mark import N_


@command("tui", N_("Open the terminal UI."))
def tui_command(run: Run) -> None:
    """Open the screens, or say why not."""
    open_screens(run)


def open_screens(run: Run) -> None:
    """The terminal UI on a terminal, else counts and what is late; a missing database is made."""
    run.ensure()
    if run.interactive and not run.settings.json:
        _bring_up_to_date(run)
        # Nothing of what is loaded is garbage; the screens turn it on again.
        gc.disable()
        from tracker.tui.app import run as run_screens

        raise click.exceptions.Exit(run_screens(run.register))
    _print_counts(run)


def _bring_up_to_date(run: Run) -> None:
    """An older file is upgraded before there are screens: with a word, and Ctrl-C leaves it as it was."""
    from tracker.storage.opening import State

    place = run.register.place
    if place.made_when_missing and place.state() is State.OLDER:
        from tracker.cli.progress import telling

        with telling(run, run.tr("Bringing the register up to date")):
            run.register.upgrade()


def _print_counts(run: Run) -> None:
    # None of this is loaded where the screens are opened: their first paint doesn't need it.
    from tracker import clock
    from tracker.cli import forms
    from tracker.domain.filters import parse_filter
    from tracker.domain.words import Status
    from tracker.domain.workflow import UNFINISHED
    from tracker.services.queries.counts import counts
    from tracker.services.queries.list_items import list_items

    today = clock.today()
    with run.reading() as reader:
        figures = counts(reader, today)
        late = list_items(reader, parse_filter("due:late", today), limit=0, sort="due")
    if run.settings.json:
        run.output.json(
            {
                "day": today.isoformat(),
                "total": figures.total,
                "status": dict(figures.by_status),
                "kind": dict(figures.by_kind),
                "late": [forms.item_row(row) for row in late],
                "unowned": figures.unowned,
                "undated": figures.undated,
            }
        )
        return
    tr, say = run.tr, run.output.data
    say(tr("{day}: {total} items", day=today, total=figures.total))
    known = [status.value for status in Status if status.value in figures.by_status]
    strange = [code for code in figures.by_status if code not in known]
    for code in (*known, *strange):
        say(f"  {tr.label(Status.known(code) or code)}  {figures.by_status[code]}")
    if not any(figures.by_status.get(status.value) for status in UNFINISHED):
        return
    say(
        tr(
            "Of the unfinished ones: late {late}, unowned {unowned}, undated {undated}",
            late=figures.late,
            unowned=figures.unowned,
            undated=figures.undated,
        )
    )
    for row in late:
        due = tr.date(row.due) if row.due else ""
        say(f"  {row.number}  {due}  {row.title}  {row.owner or tr('unowned')}")
    if not run.interactive:
        run.output.say(
            tr("On a terminal, tracker opens the screens; tracker --help lists the commands.")
        )
