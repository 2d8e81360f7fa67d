"""Whether the answer of the day answered."""

from collections.abc import Sequence

from tracker.cli.run import Run
from tracker.cli.translated import argument, command
from tracker.cli.words import is_none, numbers, numbers_and_word, one_of
from tracker.domain.words import DayAnswer
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.standing_answers import resting_on_the_day


@command(
    "answered", N_("Mark whether the day's answer answered: numbers, then fully, partly, not.")
)
@argument(
    "words",
    nargs=-1,
    required=True,
    metavar=N_("NUMBER... fully|partly|not|none"),
    help=N_("none takes the mark away."),
)
def answered_command(run: Run, words: Sequence[str]) -> None:
    """Mark; all or none."""
    items, word = numbers_and_word(words, N_("how far it answered"), "fully")
    answer = None if is_none(word) else one_of(DayAnswer, word)
    done = run.do(commands.mark_day_answer, numbers(items), answer)
    if answer is None:
        run.done(
            done, run.tr("The mark of the day's answer is gone: {numbers}", numbers=done.numbers)
        )
        return
    run.done(
        done,
        run.tr("The day's answer, {answer}: {numbers}", answer=answer, numbers=done.numbers),
    )
    if answer is DayAnswer.NOT and not run.settings.json:
        _say_what_rests_on_it(run, done.numbers)


def _say_what_rests_on_it(run: Run, numbers: Sequence[int]) -> None:
    """Words that are no answer may be all that an item has as its answer."""
    with run.reading() as reader:
        resting = resting_on_the_day(reader, numbers)
    if resting:
        run.output.say(
            run.tr(
                "Their answer is still the day's words: {numbers}. Reopen them with: tracker reopen"
                " NUMBER... --reason TEXT, or record another answer: tracker resolve",
                numbers=resting,
            )
        )
