"""What people type on the command line, understood: numbers, words of the register, days."""

import re
import shlex
import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from tracker import clock
from tracker.domain.days import parse_day
from tracker.domain.filters import word_of
from tracker.domain.words import Word
from tracker.errors import BadInputError, Message

if TYPE_CHECKING:
    from tracker.domain.dues import Understood

WordT = TypeVar("WordT", bound=Word)
_PLAIN = re.compile(r"[\w@%+=:,./-]+")
NO_DATE = frozenset({"none", "なし", "未定"})


def numbers(words: Sequence[str]) -> list[int]:
    """Item numbers.  BadInputError names the first word that is none."""
    found = []
    for position, word in enumerate(words, start=1):
        plain = unicodedata.normalize("NFKC", word).strip().lstrip("#")
        if not plain.isdecimal():
            raise BadInputError(
                Message(
                    "“{word}” (word {position}) is no item number.", word=word, position=position
                ),
                hint=Message("See the numbers with: tracker list"),
            )
        found.append(int(plain))
    return found


def numbers_and_word(words: Sequence[str], what: str, example: str) -> tuple[Sequence[str], str]:
    """The numbers, and the word behind them; ``what`` names it, as an id of the catalogue.

    Raises BadInputError that says which of the two is missing.
    """
    *items, last = words
    if not items:
        number = unicodedata.normalize("NFKC", last).strip().lstrip("#").isdecimal()
        missing = Message(what) if number else Message("the item's number")
        raise BadInputError(
            Message("{what} is missing.", what=missing),
            hint=Message(
                "Write the numbers, then the rest, such as: {example}", example=f"1 2 {example}"
            ),
        )
    return items, last


def one_of(words: type[WordT], text: str) -> WordT:
    """A word by its code, label or unique beginning.  BadInputError names what is possible."""
    word = word_of(words, text)
    if isinstance(word, words):
        return word
    raise BadInputError(
        Message("“{word}” is unknown or not unique.", word=text),
        hint=Message("Possible: {words}.", words=tuple(words)),
    )


def optional(words: type[WordT], text: str | None) -> WordT | None:
    """As one_of; None stays None."""
    return None if text is None else one_of(words, text)


def day(text: str) -> date:
    """A day.  BadInputError where it is none."""
    return parse_day(text, clock.today())


def due_day(text: str, meetings: Sequence[date]) -> "Understood":
    """A day to come as people say it: 来週金曜, 3月末, next meeting.  BadInputError as ``day``."""
    from tracker.domain.dues import understand

    return understand(text, clock.today(), meetings)


def command_line(*words: object) -> str:
    """A command of this program to paste into a shell: a word of blanks or signs is quoted.

    Names come from documents, so that what stands in them must never be run.
    """
    return " ".join(["tracker", *(pasted(str(word)) for word in words)])


def pasted(word: str) -> str:
    """A word as it can stand in such a command."""
    return word if _PLAIN.fullmatch(word) else shlex.quote(word)


def is_none(text: str) -> bool:
    """Whether the words take a date away."""
    return text.strip().casefold() in NO_DATE
