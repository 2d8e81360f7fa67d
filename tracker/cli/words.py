"""What people type on the command line, understood: numbers, words of the register, days."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from tracker import clock
from tracker.domain.days import parse_day
from tracker.domain.filters import NONE_WORDS, word_of
from tracker.domain.text.pasted import pasted
from tracker.domain.whole import says_a_number, whole_number
from tracker.domain.words import Word
from tracker.errors import BadInputError, Message, NotFoundError

WordT = TypeVar("WordT", bound=Word)
_LISTED = re.compile(r"[、,，]")
_FROM_TO = re.compile(r"#?(\d+)\s?[-~〜–]\s?#?(\d+)")
WIDEST = 1000  # numbers that "from-to" may stand for


def numbers(words: Sequence[str]) -> list[int]:
    """Item numbers, also as the program lists them (1、2、3), or from one to another (4-7).

    BadInputError names the first word that is none, NotFoundError one too large.
    """
    found = []
    parts = [word for given in words for word in _LISTED.split(given) if word] or list(words)
    listed = [word for part in parts for word in _each(part)]
    for position, word in enumerate(listed, start=1):
        if not says_a_number(word):
            raise BadInputError(
                Message(
                    "“{word}” (word {position}) is no item number.", word=word, position=position
                ),
                hint=Message("See the numbers with: tracker list"),
            )
        number = whole_number(word)
        if number is None:
            raise NotFoundError(
                Message("There is no item with the number {numbers}.", numbers=(word,)),
                hint=Message("See the numbers with: tracker list"),
            )
        found.append(number)
    return found


def _each(word: str) -> list[str]:
    """The numbers that "from-to" stands for; any other word is itself."""
    found = _FROM_TO.fullmatch(unicodedata.normalize("NFKC", word).strip())
    ends = [whole_number(end) for end in found.groups()] if found else []
    first, last = ends if None not in ends and ends else (None, None)
    if first is None or last is None or not 0 <= last - first < WIDEST:
        return [word]
    return [str(number) for number in range(first, last + 1)]


def numbers_and_word(words: Sequence[str], what: str, example: str) -> tuple[Sequence[str], str]:
    """The numbers, and the word behind them; ``what`` names it, ``example`` is one: both are ids.

    Raises BadInputError that says which of the two is missing.
    """
    *items, last = words
    if not items:
        missing = Message(what) if says_a_number(last) else Message("the item's number")
        raise BadInputError(
            Message("{what} is missing.", what=missing),
            hint=Message(
                "Write the numbers, then the rest, such as: 1 2 {example}", example=Message(example)
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


def day_meant(text: str) -> date:
    """A day, also as people say it: 来週金曜, 3月末.  BadInputError where it is none, or several."""
    from tracker.domain.dues import understand

    return understand(text, clock.today()).day


def command_line(*words: object) -> str:
    """A command of this program to paste into a shell."""
    return " ".join(["tracker", *map(pasted, words)])


def is_none(text: str) -> bool:
    """Whether the words take something away: a date, an owner, a mark, a link."""
    return text.strip().casefold() in NONE_WORDS
