"""Commands whose help speaks the user's language; help texts are declared as English ids."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from tracker.cli.help_text import Context
from tracker.cli.run import Run
from tracker.cli.types import OneOf
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.i18n.mark import N_

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])
# click's own words in a usage line, marked here so that the catalogues know them.
USAGE_WORDS = (N_("[OPTIONS]"), N_("COMMAND [ARGS]..."), N_("[COMMAND] [ARGS]..."))


def voice(context: click.Context) -> Translator:
    """The language of this run."""
    return context.ensure_object(Run).tr if isinstance(context.obj, Run) else _english()


def _english() -> Translator:
    from tracker.i18n import translator

    return translator("en")


class Option(click.Option):
    """An option whose help and placeholder are translated."""

    def make_metavar(self, ctx: click.Context) -> str:
        """The placeholder of its value."""
        return voice(ctx)(super().make_metavar(ctx))

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line of help."""
        record = super().get_help_record(ctx)
        if record is None or self.help is None:
            return record
        return record[0], voice(ctx)(self.help)


class Argument(click.Argument):
    """An argument whose placeholder and help are translated."""

    def make_metavar(self, ctx: click.Context) -> str:
        """The word that stands for it in the usage line."""
        return voice(ctx)(super().make_metavar(ctx))

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """The argument's line of help."""
        return self.make_metavar(ctx), voice(ctx)(self.help or "")


class HelpMixin:
    """Usage, headings and texts of help in the user's language."""

    help: str | None

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that says how the command is written."""
        tr = voice(ctx)
        pieces = [tr(piece) for piece in self.collect_usage_pieces(ctx)]  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=tr("Usage: "))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        if self.help:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(voice(ctx)(self.help))

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The arguments that need a word of explanation."""
        tr = voice(ctx)
        arguments = [p for p in self.get_params(ctx) if isinstance(p, Argument) and p.help]  # type: ignore[attr-defined]
        if arguments:
            with formatter.section(tr("Arguments")):
                formatter.write_dl([argument.get_help_record(ctx) for argument in arguments])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, one a line."""
        tr = voice(ctx)
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]  # type: ignore[attr-defined]
        rows = [record for p in options if (record := _help_record(p, ctx)) is not None]
        if rows:
            with formatter.section(tr("Options")):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help; its line is translated when it is written, not at every command's start."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = N_("Show this help.")
        return option  # type: ignore[no-any-return]


def _help_record(option: click.Option, ctx: click.Context) -> tuple[str, str] | None:
    """An option's line of help in the user's language, also that of click's own --help."""
    record = option.get_help_record(ctx)
    if record is None or isinstance(option, Option):
        return record
    return record[0], voice(ctx)(record[1])


class Command(HelpMixin, click.Command):
    """A command whose help is translated."""

    context_class = Context


class Group(HelpMixin, click.Group):
    """A group of commands whose help is translated."""

    context_class = Context
    command_class = Command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        tr = voice(ctx)
        HelpMixin.format_options(self, ctx, formatter)
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and command.help:
                rows.append((name, _with_formats(command, tr(command.help).split("\n")[0], tr)))
        if rows:
            with formatter.section(tr("Commands")):
                formatter.write_dl(rows)


def _with_formats(command: click.Command, text: str, tr: Translator) -> str:
    """A command's line of help, with the formats that its paper comes in."""
    for param in command.params:
        if "--format" in param.opts and isinstance(param.type, OneOf):
            return tr("{help} Formats: {formats}.", help=text, formats=", ".join(param.type.words))
    return text


def option(*names: str, **settings: Any) -> Callable[[FunctionT], FunctionT]:
    """An option with translated help."""
    return click.option(*names, cls=Option, **settings)


def argument(name: str, **settings: Any) -> Callable[[FunctionT], FunctionT]:
    """An argument with translated placeholder and help."""
    return click.argument(name, cls=Argument, **settings)


def _remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    if isinstance(value, str) and not value.strip():
        raise BadInputError(
            Message("The value of {option} is empty.", option=param.opts[0]),
            hint=Message("Leave the option out, or give it a value."),
        )
    if value and param.name and isinstance(ctx.obj, Run):
        ctx.obj.choose(param.name, value)


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
            metavar=N_("NAME"),
            expose_value=False,
            callback=_remember,
            help=N_("Who acts, for the history (else TRACKER_ACTOR, else the system's user)."),
        ),
        option(
            "--lang",
            type=OneOf("ja", "en"),
            expose_value=False,
            callback=_remember,
            help=N_("The language (else TRACKER_LANG, else the locale's)."),
        ),
        option(
            "--db",
            metavar=N_("PATH"),
            expose_value=False,
            callback=_remember,
            help=N_("The register's file (else TRACKER_DB, else one in your data folder)."),
        ),
    ):
        function = decorate(function)
    return function


def group(name: str, text: str) -> Group:
    """A command that has commands of its own, with translated help and the common options."""

    @common
    def nothing_of_its_own() -> None:
        """Only its commands do something."""

    return click.group(name, cls=Group, help=text)(nothing_of_its_own)


def command(
    name: str, text: str, cls: type[Command] = Command, **settings: Any
) -> Callable[[FunctionT], Command]:
    """A command with translated help and the common options; it gets the Run first."""

    def decorate(function: FunctionT) -> Command:
        made = click.command(name, cls=cls, help=text, **settings)
        return made(common(click.pass_obj(function)))

    return decorate
