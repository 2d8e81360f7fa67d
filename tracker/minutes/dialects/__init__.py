"""The grammars of speaker marks, one a file; the one that fits a document best is applied.

A new one is a file with a Dialect, an entry in DIALECTS, and a case in tests/cases/minutes.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from tracker.errors import BadInputError, Message
from tracker.minutes.blocks import Block
from tracker.minutes.deputies import stand_in
from tracker.minutes.dialects.bold_name import BOLD_NAME
from tracker.minutes.dialects.braced_role import BRACED_ROLE
from tracker.minutes.dialects.bracket import BRACKET
from tracker.minutes.dialects.bullet_name import BULLET_NAME
from tracker.minutes.dialects.circle import CIRCLE
from tracker.minutes.dialects.english_braced import ENGLISH_BRACED
from tracker.minutes.dialects.english_colon import ENGLISH_COLON
from tracker.minutes.dialects.initials import INITIALS
from tracker.minutes.dialects.model import Dialect
from tracker.minutes.dialects.name_colon import NAME_COLON
from tracker.minutes.dialects.name_heading import NAME_HEADING
from tracker.minutes.dialects.name_line import NAME_LINE
from tracker.minutes.dialects.name_space import NAME_SPACE
from tracker.minutes.dialects.outline import OUTLINE, is_outline
from tracker.minutes.dialects.question_answer import QUESTION_ANSWER
from tracker.minutes.dialects.table import TABLE
from tracker.minutes.names import name_and_role

# Of two that fit equally the earlier is taken: the narrower grammar stands first.
DIALECTS = (
    TABLE,
    BRACKET,
    CIRCLE,
    BRACED_ROLE,
    QUESTION_ANSWER,
    BOLD_NAME,
    INITIALS,
    ENGLISH_BRACED,
    BULLET_NAME,
    NAME_HEADING,
    ENGLISH_COLON,
    NAME_COLON,
    NAME_SPACE,
    NAME_LINE,
    OUTLINE,
)
UNATTRIBUTED = "unattributed"
OFTEN = 2
SAMPLE = 4000  # so many blocks of a long document tell its dialect
OFFICES = ("事務局", "当局", "担当")


def dialect_of(
    blocks: Sequence[Block], attends: Callable[[str], bool] | None = None
) -> Dialect | None:
    """The dialect that fits the most blocks (the first of equals); None where none fits.

    ``attends`` tells whether somebody of this name is in the attendance.
    """
    sample = _sample(blocks)
    fits = [(dialect.fit(sample, attends), dialect) for dialect in DIALECTS]
    enough = [(fit, dialect) for fit, dialect in fits if fit >= dialect.fewest]
    if not enough:
        return OUTLINE if is_outline(blocks) else None
    most = max(fit for fit, _ in enough)
    chosen = next(dialect for fit, dialect in enough if fit == most)
    return fitted(chosen, blocks)


def _sample(blocks: Sequence[Block]) -> Sequence[Block]:
    """The whole document; of a long one its beginning, middle and end, each in one piece."""
    if len(blocks) <= SAMPLE:
        return blocks
    piece, middle = SAMPLE // 3, len(blocks) // 2
    return [*blocks[:piece], *blocks[middle : middle + piece], *blocks[-piece:]]


def dialect_named(name: str) -> Dialect | None:
    """The dialect of this name; None for ``unattributed``.  Raises BadInputError for another."""
    if name == UNATTRIBUTED:
        return None
    for dialect in DIALECTS:
        if dialect.name == name:
            return dialect
    words = (*(dialect.name for dialect in DIALECTS), UNATTRIBUTED)
    raise BadInputError(
        Message("There is no dialect “{name}”.", name=name),
        hint=Message("Possible: {words}.", words=words),
    )


def fitted(dialect: Dialect, blocks: Sequence[Block]) -> Dialect:
    """The dialect as it is applied to one document.

    A heading is a speaker only where the name comes back, or bears a role; so is a name in square
    brackets where most of them bear one.  A nick in small letters must come back.
    """
    if dialect not in {NAME_HEADING, BRACKET, ENGLISH_COLON}:
        return dialect
    counts = Counter(m.speaker for block in blocks if (m := dialect.mark(block)) and m.speaker)
    if dialect is ENGLISH_COLON:
        known = {s for s, count in counts.items() if count >= OFTEN or not s.islower()}
        return replace(dialect, known=frozenset(known))
    with_role = {s for s in counts if name_and_role(s)[1] or s.endswith(OFFICES) or stand_in(s)}
    if dialect is BRACKET and 2 * len(with_role) < len(counts):
        return dialect
    again = {s for s, count in counts.items() if count >= OFTEN}
    return replace(dialect, known=frozenset(with_role | again))
