"""Mistakes in options and commands, said in the user's language."""

from collections.abc import Iterable

import click

from tracker.i18n import Translator

UNKNOWN, BAD_INPUT = 2, 3
EVERYWHERE = frozenset({"--db", "--lang", "--actor", "--json", "--help"})
MOST_NEAR = 3
ALIKE = 0.5  # how alike an option of the command must be
SLIP = 0.79  # and one that every command has


class MistypedOption(click.NoSuchOption):
    """An option that a command doesn't have; ``meant`` are those that it may stand for."""

    def __init__(self, name: str, meant: Iterable[str], ctx: click.Context) -> None:
        super().__init__(name, ctx=ctx)
        self.meant = tuple(meant)


def usage_message(tr: Translator, error: click.UsageError) -> str:
    """What is wrong with the words of a command."""
    match error:
        case click.NoSuchOption():
            said = _near(tr, tr("There is no option {option}.", option=error.option_name), error)
        case click.exceptions.NoSuchCommand():
            said = _near(
                tr, tr("There is no command {command}.", command=error.command_name), error
            )
        case click.exceptions.NoArgsIsHelpError():
            said = error.message
        case click.MissingParameter() if error.param is not None:
            said = tr("{what} is missing.", what=_name(error.param, error.ctx))
        case click.BadParameter() if error.param is not None:
            said = tr("{what} can't be used so.", what=_name(error.param, error.ctx))
        case click.BadOptionUsage() if error.option_name in _flags(error.ctx):
            said = tr("The option {option} takes no value.", option=error.option_name)
        case click.BadOptionUsage():
            said = tr("The option {option} lacks its value.", option=error.option_name)
        case _ if error.ctx is not None and isinstance(error.ctx.command, click.Group):
            said = tr(
                "Name one of its commands: {commands}.",
                commands=error.ctx.command.list_commands(error.ctx),
            )
        case _ if "(" in error.message:
            said = tr("There are too many words: {words}", words=_extra(error.message))
        case _:
            said = tr("The command can't be understood so.")
    return said


def usage_code(error: click.UsageError) -> int:
    """How it ends: a value that is wrong or missing is bad input, not an unknown word."""
    return BAD_INPUT if isinstance(error, click.BadParameter) else UNKNOWN


def _near(
    tr: Translator, said: str, error: "click.NoSuchOption | click.exceptions.NoSuchCommand"
) -> str:
    names = sorted(error.meant) if isinstance(error, MistypedOption) else []
    if isinstance(error, click.NoSuchOption) and not names and error.ctx is not None:
        names = _options_near(error.option_name, error.ctx)
    if isinstance(error, click.exceptions.NoSuchCommand) and error.ctx is not None:
        group = error.ctx.command
        known = group.list_commands(error.ctx) if isinstance(group, click.Group) else []
        import difflib

        names = difflib.get_close_matches(error.command_name, known)
    return f"{said} {tr('Near: {names}.', names=names)}" if names else said


def _options_near(typed: str, ctx: click.Context) -> list[str]:
    """The command's own options like one that it lacks; those of every command only for a slip."""
    from difflib import get_close_matches

    own = {n for p in ctx.command.params for n in p.opts if n.startswith("--")} - EVERYWHERE
    begun = sorted(name for name in own if name.startswith(typed))
    alike = get_close_matches(typed, own, n=MOST_NEAR, cutoff=ALIKE)
    slips = get_close_matches(typed, EVERYWHERE, n=1, cutoff=SLIP)
    return list(dict.fromkeys([*begun, *alike, *slips]))[:MOST_NEAR]


def _flags(ctx: click.Context | None) -> set[str]:
    """The options that take no value; without a context, those that every command has."""
    params = ctx.command.params if ctx is not None else []
    named = {name for p in params if isinstance(p, click.Option) and p.is_flag for name in p.opts}
    return named | {"--json", "--help"}


def _extra(message: str) -> str:
    """The words in question, which click tells in brackets behind its own English."""
    return message.rpartition("(")[2].removesuffix(")")


def _name(parameter: click.Parameter, context: click.Context | None) -> str:
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    if context is None:
        return parameter.name or ""
    return parameter.make_metavar(context)
