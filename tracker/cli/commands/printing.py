"""Which items papers print, and in which order."""

from collections.abc import Sequence

from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import numbers, numbers_and_word, one_of
from tracker.domain.words import Printed
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.services import commands


@command("printed", N_("Say whether papers print items: numbers, then yes or no."))
@argument("words", nargs=-1, required=True, metavar=N_("NUMBER... yes|no"))
def printed_command(run: Run, words: Sequence[str]) -> None:
    """Print or leave out; all or none."""
    items, word = numbers_and_word(words, N_("yes or no"), "no")
    printed = one_of(Printed, word) is Printed.YES
    done = run.do(commands.set_printed, numbers(items), printed=printed)
    if printed:
        run.done(done, run.tr("Papers for members print: {numbers}", numbers=done.numbers))
    else:
        run.done(done, run.tr("Papers for members leave out: {numbers}", numbers=done.numbers))


@command("arrange", N_("Let papers print these items first, in this order."))
@argument("items", nargs=-1, metavar=N_("NUMBER..."))
@option("--by-number", is_flag=True, help=N_("Forget the order: papers print by number again."))
def arrange_command(run: Run, items: Sequence[str], *, by_number: bool) -> None:
    """Arrange; all or none."""
    if by_number == bool(items):
        raise BadInputError(Message("Name the items in their order, or say --by-number."))
    if by_number:
        done = run.do(commands.forget_order)
        run.done(done, run.tr("Papers print by number again."))
        return
    done = run.do(commands.arrange_items, numbers(items))
    run.done(done, run.tr("Papers print first: {numbers}", numbers=done.numbers))
