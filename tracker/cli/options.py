"""Options that several commands share, and what was said of them."""

from collections.abc import Collection

import click

from tracker.cli.translated import option
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_

as_of_option = option(
    "--as-of", metavar=N_("DATE"), help=N_("As the register stood at the end of this day.")
)


def refuse_given(names: Collection[str], reason: Message) -> None:
    """Refuse options (by their parameters' names) that were typed and would do nothing here.

    Raises BadInputError, naming them; ``reason`` says what they belong to.
    """
    context = click.get_current_context()
    typed = click.core.ParameterSource.COMMANDLINE
    given = tuple(
        param.opts[-1] if isinstance(param, click.Option) else " ".join(context.params[name])
        for param in context.command.params
        if (name := param.name or "") in names and context.get_parameter_source(name) is typed
    )
    if given:
        raise BadInputError(Message("{options} would do nothing here.", options=given), hint=reason)
