"""Commands whose help speaks the user's language; help texts are declared as English ids."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from tracker.cli.run import Run
from tracker.i18n import Translator
from tracker.i18n.mark import N_

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])


def voice(context: click.Context) -> Translator:
    """The language of this run."""
    return context.ensure_object(Run).tr if isinstance(context.obj, Run) else _english()


def _english() -> Translator:
    from tracker.i18n import translator

    return translator("en")


class Option(click.Option):
    """An option whose help is translated."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line of help."""
        record = super().get_help_record(ctx)
        if record is None or self.help is None:
            return record
        return record[0], voice(ctx)(self.help)


class HelpMixin:
    """Usage, headings and texts of help in the user's language."""

    help: str | None

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that says how the command is written."""
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        tr = voice(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=tr("Usage: "))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        if self.help:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(voice(ctx)(self.help))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, one a line."""
        records = [p.get_help_record(ctx) for p in self.get_params(ctx)]  # type: ignore[attr-defined]
        rows = [record for record in records if record is not None]
        if rows:
            with formatter.section(voice(ctx)("Options")):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, with its translated line."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = voice(ctx)("Show this help.")
        return option  # type: ignore[no-any-return]


class Command(HelpMixin, click.Command):
    """A command whose help is translated."""


class Group(HelpMixin, click.Group):
    """A group of commands whose help is translated."""

    command_class = Command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        HelpMixin.format_options(self, ctx, formatter)
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and command.help:
                rows.append((name, voice(ctx)(command.help).split("\n")[0]))
        if rows:
            with formatter.section(voice(ctx)("Commands")):
                formatter.write_dl(rows)


def option(*names: str, **settings: Any) -> Callable[[FunctionT], FunctionT]:
    """An option with translated help."""
    return click.option(*names, cls=Option, **settings)


def _remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    if value and param.name and isinstance(ctx.obj, Run):
        ctx.obj.options[param.name] = value


def common(function: FunctionT) -> FunctionT:
    """The options that stand before or behind every command."""
    for decorate in (
        option(
            "--json",
            is_flag=True,
            expose_value=False,
            callback=_remember,
            help=N_("Print data as JSON."),
        ),
        option(
            "--actor",
            metavar="NAME",
            expose_value=False,
            callback=_remember,
            help=N_("Who acts, for the history (else TRACKER_ACTOR, else the system's user)."),
        ),
        option(
            "--lang",
            type=click.Choice(["ja", "en"]),
            expose_value=False,
            callback=_remember,
            help=N_("The language (else TRACKER_LANG, else the locale's)."),
        ),
        option(
            "--db",
            metavar="PATH",
            expose_value=False,
            callback=_remember,
            help=N_("The register's file (else TRACKER_DB, else one in your data folder)."),
        ),
    ):
        function = decorate(function)
    return function


def command(name: str, text: str, **settings: Any) -> Callable[[FunctionT], Command]:
    """A command with translated help and the common options; it gets the Run first."""

    def decorate(function: FunctionT) -> Command:
        made = click.command(name, cls=Command, help=text, **settings)
        return made(common(click.pass_obj(function)))

    return decorate
