"""The way out of a refusal, as screens say it: what the command line would name, screens name otherwise."""

import re
from collections.abc import Mapping
from typing import Final

from tracker.errors import Message, TrackerError
from tracker.i18n import Translator
from tracker.i18n.mark import N_

# The hints that name an option, by their sentence, and what stands in its place on a screen.
INSTEAD: Final[Mapping[str, str]] = {
    "Give the day with --date, for instance --date 2025-03-07.": N_("Type its day below."),
    "Say which: --as edition:{meeting}, or --as new for a meeting of its own.": N_(
        "Choose below what it is."
    ),
    "Say to which {file} belongs with --meeting M, or --as new for a meeting of its own.": N_(
        "Choose below to which meeting it belongs."
    ),
    "Say why it may be confirmed so, with --text.": N_("Say in the words why it may be confirmed."),
    "Accept it without --answered, and record its resolution later.": N_(
        "Accept it without the answer, and record its resolution later."
    ),
    "Another's action is undone by its number: tracker undo --batch N": N_(
        "Another's action is undone from the history."
    ),
    "Choose one: --due DATE": N_("Give them one due date first."),
    "Take that away first, with --remove.": N_("Take that away first, with the last field."),
    "Undo batch {later} first: tracker undo --batch {later}": N_("Undo action {later} first."),
    # Damage is looked into by command only.
    "See which with: tracker doctor": N_("See which with: tracker doctor"),
    "See what else is damaged with: tracker doctor": N_(
        "See what else is damaged with: tracker doctor"
    ),
}
_COMMAND: Final = re.compile(r"(?:^|\W)--\w|\btracker \w")


def advice(error: TrackerError) -> Message | None:
    """The hint of an error; one that only speaks of commands is left out."""
    hint = error.hint
    if hint is None:
        return None
    if hint.id in INSTEAD:
        return Message(INSTEAD[hint.id], **hint.params)
    return None if _COMMAND.search(hint.id) else hint


def told(tr: Translator, error: TrackerError) -> str:
    """What went wrong, and under it the way out where there is one."""
    said, hint = tr.message(error.message), advice(error)
    return said if hint is None else f"{said}\n{tr.message(hint)}"
