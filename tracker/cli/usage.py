"""Mistakes in options and commands, said in the user's language."""

import click

from tracker.i18n import Translator


def usage_message(tr: Translator, error: click.UsageError) -> str:
    """What is wrong with the words of a command."""
    match error:
        case click.NoSuchOption():
            said = tr("There is no option {option}.", option=error.option_name)
        case click.MissingParameter() if error.param is not None:
            said = tr("{what} is missing.", what=_name(error.param, error.ctx))
        case click.BadParameter() if error.param is not None:
            said = tr(
                "{what} can't be used: {reason}",
                what=_name(error.param, error.ctx),
                reason=error.message,
            )
        case click.BadOptionUsage():
            said = tr("The option {option} lacks its value.", option=error.option_name)
        case _ if error.ctx is not None and isinstance(error.ctx.command, click.Group):
            said = tr("There is no such command: {words}", words=error.message)
        case _:
            said = tr("The words don't fit the command: {words}", words=error.message)
    return said


def _name(parameter: click.Parameter, context: click.Context | None) -> str:
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    if context is None:
        return parameter.name or ""
    return parameter.make_metavar(context)
