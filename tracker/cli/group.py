"""The command ``tracker``: every command in the week's order, loaded when it is used."""

from importlib import import_module

import click

from tracker.cli.run import Run
from tracker.cli.translated import Group, HelpMixin, Option, common, voice
from tracker.i18n.mark import N_

# Section by section as the week goes: each command, and the module that declares it under its name.
SECTIONS: dict[str, dict[str, str]] = {
    N_("Begin"): {"tui": "screens", "init": "beginning", "sample": "beginning"},
    N_("Minutes"): {
        "read": "reading",
        "lint": "reading",
        "derive": "deriving",
        "import": "importing",
        "verify": "verifying",
        "mend": "mending",
    },
    N_("Look"): {
        "list": "listing",
        "search": "listing",
        "show": "showing",
        "history": "looking_back",
        "coverage": "remarks",
    },
    N_("Triage"): {
        "add": "triage",
        "accept": "triage",
        "answered": "answering",
        "dismiss": "triage",
        "merge": "triage",
        "split": "triage",
        "link": "linking",
        "clear": "remarks",
    },
    N_("Work"): {
        "edit": "working",
        "assign": "working",
        "due": "working",
        "start": "moving",
        "defer": "moving",
        "reopen": "moving",
        "note": "moving",
        "resolve": "outcomes",
        "assess": "outcomes",
        "undo": "looking_back",
        "redo": "looking_back",
    },
    N_("Directory and meetings"): {"owner": "owners", "meeting": "meetings"},
    N_("Papers"): {
        "report": "reporting",
        "printed": "printing",
        "arrange": "printing",
        "circulate": "circulating",
        "collect": "collecting",
    },
    N_("The whole register"): {
        "export": "exchanging",
        "load": "exchanging",
        "take-in": "taking_in",
    },
    N_("Upkeep"): {
        "backup": "upkeep",
        "restore": "upkeep",
        "doctor": "upkeep",
        "db": "database",
    },
}
MODULES = {name: module for commands in SECTIONS.values() for name, module in commands.items()}


class Tracker(Group):
    """Loads a command's module when the command is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's words
        """Every command, in the week's order."""
        return list(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, or None."""
        module = MODULES.get(cmd_name)
        if module is None:
            return None
        home = import_module(f"tracker.cli.commands.{module}")
        command: click.Command = getattr(home, f"{cmd_name.replace('-', '_')}_command")
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands by section."""
        HelpMixin.format_options(self, ctx, formatter)
        tr = voice(ctx)
        for section, commands in SECTIONS.items():
            rows = []
            for name in commands:
                command = self.get_command(ctx, name)
                if command is not None:
                    rows.append((name, tr(command.help or "")))
            with formatter.section(tr(section)):
                formatter.write_dl(rows)


@click.command(
    cls=Tracker,
    invoke_without_command=True,
    help=N_("Follow-ups of deliberations: from the minutes to the body's confirmation."),
    context_settings={"max_content_width": 100},
)
@click.version_option(
    package_name="deliberation-tracker",
    prog_name="tracker",
    message="%(prog)s %(version)s",
    cls=Option,
    help=N_("Show the version."),
)
@common
@click.pass_context
def tracker(ctx: click.Context) -> None:
    """Without a command: the terminal UI, or the register's counts where there is no terminal."""
    if ctx.invoked_subcommand is None:
        from tracker.cli.commands.screens import open_screens

        run = ctx.ensure_object(Run)
        open_screens(run)
