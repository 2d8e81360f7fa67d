"""The filter language: which items a list shows, in Japanese and English alike.

A filter is a row of words; all must hold.  ``状態:未着手`` and ``status:open`` ask a field, bare
words and ``"phrases"`` are searched for, and ``-word`` or ``除:word`` excludes.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.days import parse_day
from tracker.domain.whole import whole_number
from tracker.domain.words import ALSO_SAID, Again, DayAnswer, Kind, Printed, Status, Word
from tracker.errors import BadInputError, Message


class Field(Enum):
    """What a term asks about: its English name, its Japanese name."""

    STATUS = ("status", "状態")
    OWNER = ("owner", "担当")
    DUE = ("due", "期限")
    KIND = ("kind", "種別")
    MEETING = ("meeting", "会議")
    RAISED = ("raised", "発言者")
    THEME = ("theme", "論点")
    ANSWERED = ("answered", "当日回答")
    PRINTED = ("printed", "掲載")
    AGAIN = ("again", "再指摘")
    SILENT = ("silent", "動きなし")
    TEXT = ("text", "語")


NONE_WORDS = frozenset({"none", "なし", "未定"})
LATE_WORDS = frozenset({"late", "超過", "期限超過"})
SOON_WORDS = frozenset({"soon", "間近"})
SOON_DAYS = 14  # how near a due date is when it is "soon"
LONGEST_SILENCE = 36500  # days
NOT_WORDS = ("not", "除")


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from ``first`` to ``last``, both included; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Nothing:
    """The field is empty."""


@dataclass(frozen=True, slots=True)
class Late:
    """The due date has passed and the item isn't finished."""


@dataclass(frozen=True, slots=True)
class Soon:
    """The due date comes within SOON_DAYS, and the item isn't finished."""


Value = Word | str | date | int | DayRange | Nothing | Late | Soon


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: any of ``values`` holds for ``field``, or none of them where ``negated``."""

    field: Field
    values: tuple[Value, ...]
    negated: bool = False


_ANY_STATUS: Final = Term(Field.STATUS, tuple(Status))


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that must all hold; without a status, dismissed and merged items stay out."""

    terms: tuple[Term, ...] = ()

    @property
    def asks_status(self) -> bool:
        """Whether a status is named."""
        return any(term.field is Field.STATUS for term in self.terms)

    def of_any_status(self) -> "Filter":
        """The same with dismissed and merged items, unless a status is named."""
        return self if self.asks_status else Filter((*self.terms, _ANY_STATUS))


@dataclass(frozen=True, slots=True)
class _Token:
    """One word of the filter as typed, and where it begins."""

    text: str
    at: int


def parse_filter(words: Sequence[str] | str, today: date) -> Filter:
    """The filter that the words say; ``today`` is what days without a year are counted from.

    Raises BadInputError that shows the wrong word, its position, and what is allowed.
    """
    text = words if isinstance(words, str) else " ".join(_requoted(word) for word in words)
    return Filter(tuple(_term(token, today) for token in _tokens(text)))


def _requoted(word: str) -> str:
    """A command-line word that holds spaces was quoted for the shell: it is one phrase."""
    if not any(c.isspace() for c in word) or '"' in word:
        return word
    head, colon, tail = _split(word)
    if colon and _field(head.lstrip("-")) is not None:
        return f'{head}:"{tail}"'
    return f'-"{word[1:]}"' if word.startswith("-") else f'"{word}"'


def _tokens(text: str) -> Iterable[_Token]:
    """The words, split at white space outside quotation marks."""
    at, length = 0, len(text)
    while at < length:
        if text[at].isspace():
            at += 1
            continue
        start, quoted = at, False
        while at < length and (quoted or not text[at].isspace()):
            if text[at] in '"“”':
                quoted = not quoted
            at += 1
        if quoted:
            raise BadInputError(
                Message(
                    "The filter opens a quotation at {position} and doesn't close it.",
                    position=start + 1,
                ),
                hint=Message("Close it with a quotation mark."),
            )
        yield _Token(text[start:at], start)


def _term(token: _Token, today: date) -> Term:
    text = token.text
    negated = False
    # An arrow (->) is searched for as it stands: it leaves nothing out.
    if len(text) > 1 and text[0] in "-－−‐" and text[1:2] != ">":
        negated, text = True, text[1:]
    head, colon, tail = _split(text)
    while colon and _plain(head) in NOT_WORDS:
        negated, (head, colon, tail) = not negated, _split(tail)
    if not colon:
        return Term(Field.TEXT, (_phrase(head),), negated)
    field = _field(head)
    if field is None or field is Field.TEXT:
        raise BadInputError(
            Message(
                "“{word}” at {position} is no field of the filter.",
                word=head,
                position=token.at + 1,
            ),
            hint=Message(
                "Fields: {fields}. A phrase with a colon is searched for in quotation marks.",
                fields=tuple(
                    name for f in Field if f is not Field.TEXT for name in (f.value[1], f.value[0])
                ),
            ),
        )
    values = tuple(_PARSERS[field](_phrase(part.text), part, today) for part in _parts(token, tail))
    if not values:
        raise BadInputError(
            Message(
                "“{word}” at {position} asks for nothing.", word=token.text, position=token.at + 1
            ),
            hint=Message("Write what to look for behind the colon."),
        )
    return Term(field, values, negated)


def _parts(token: _Token, tail: str) -> Iterator[_Token]:
    """The values behind a colon, each with its own place; a comma in quotation marks parts none."""
    start = token.at + len(token.text) - len(tail)
    for found in _VALUE.finditer(tail):
        part = found[0]
        yield _Token(part, start + found.start() + len(part) - len(part.lstrip('"“”')))


# A value behind a colon: words in quotation marks whole, and anything but the commas between.
_VALUE: Final = re.compile(r'(?:["“”][^"“”]*["“”]|[^,，、"“”])+')


def _split(text: str) -> tuple[str, str, str]:
    """Head, colon, tail at the first colon outside a quotation."""
    if text[:1] in '"“”':
        return text, "", ""
    for at, character in enumerate(text):
        if character in ":：":
            return text[:at], ":", text[at + 1 :]
    return text, "", ""


def _phrase(text: str) -> str:
    return text.strip('"“”')


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def _field(name: str) -> Field | None:
    """The field with this name, or the only one that begins so."""
    wanted = _plain(name)
    exact = [f for f in Field if wanted in f.value]
    if exact:
        return exact[0]
    near = [f for f in Field if wanted and any(label.startswith(wanted) for label in f.value)]
    return near[0] if len(near) == 1 else None


def word_of(words: type[Word], text: str) -> Word | None:
    """The word with this code or label, or the only one that begins so.

    A label's parts count as well, also without their 御: 質問 and 要望 are understood.
    """
    wanted = _plain(text).replace(" ", "_")
    names = {w: _names(w) for w in words}
    exact = [w for w, labels in names.items() if wanted in labels]
    if len(exact) == 1:
        return exact[0]
    near = [w for w, labels in names.items() if any(label.startswith(wanted) for label in labels)]
    return near[0] if wanted and len(near) == 1 else None


def _names(word: Word) -> frozenset[str]:
    """Everything that a word may be called by."""
    label = _plain(word.ja)
    parts = (label, *label.split("・"))
    polite = (part.removeprefix("御") for part in parts)
    other = (_plain(said) for said in ALSO_SAID.get(word, ()))
    return frozenset({word.value, _plain(word.en).replace(" ", "_"), *parts, *polite, *other})


def _word(words: type[Word]) -> "Callable[[str, _Token, date], Value]":
    def parse(text: str, token: _Token, _today: date) -> Value:
        word = word_of(words, text)
        if word is not None:
            return word
        raise BadInputError(
            Message(
                "“{word}” at {position} is unknown or not unique.", word=text, position=token.at + 1
            ),
            hint=Message("Possible: {words}.", words=tuple(words)),
        )

    return parse


def _name(text: str, _token: _Token, _today: date) -> Value:
    return Nothing() if _plain(text) in NONE_WORDS else text


# How people write "from … to": behind NFKC, which makes ... of … and ~ of ～.
_RANGE: Final = re.compile(r"\.{2,3}|[~〜]|から")


def _due(text: str, token: _Token, today: date) -> Value:
    plain = _plain(text)
    for words, value in ((NONE_WORDS, Nothing()), (LATE_WORDS, Late()), (SOON_WORDS, Soon())):
        if plain in words:
            return value
    try:
        ends = _RANGE.split(plain, maxsplit=1)
        if len(ends) == 1:
            return _days(plain, today)
        first, last = (_days(end, today) if end.strip() else None for end in ends)
        return DayRange(first.first if first else None, last.last if last else None)
    except BadInputError as error:
        raise BadInputError(
            Message("“{word}” at {position} is no date.", word=text, position=token.at + 1),
            hint=Message("Possible: a day, ..day, day.., day..day, a month, none, late, soon."),
        ) from error


def _days(text: str, today: date) -> DayRange:
    """The day or the stretch of days that words name."""
    from tracker.domain.dues import stretch_of, understand

    stretch = stretch_of(text.strip(), today)
    if stretch is not None:
        return DayRange(stretch.first, stretch.last)
    day = understand(text, today).day
    return DayRange(day, day)


def _or_nothing(words: type[Word]) -> "Callable[[str, _Token, date], Value]":
    known = _word(words)

    def parse(text: str, token: _Token, today: date) -> Value:
        return Nothing() if _plain(text) in NONE_WORDS else known(text, token, today)

    return parse


def _silent(text: str, token: _Token, _today: date) -> Value:
    plain = _plain(text).removesuffix("日").removesuffix("d")
    days = whole_number(plain)
    if days is not None and days <= LONGEST_SILENCE:
        return days
    raise BadInputError(
        Message("“{word}” at {position} is no number of days.", word=text, position=token.at + 1),
        hint=Message("Write for how many days nothing changed, such as {example}.", example="30"),
    )


def _meeting(text: str, token: _Token, today: date) -> Value:
    plain = _plain(text)
    number = whole_number(plain)
    if number is not None:
        return number
    try:
        return parse_day(plain, today)
    except BadInputError as error:
        raise BadInputError(
            Message("“{word}” at {position} is no meeting.", word=text, position=token.at + 1),
            hint=Message("Possible: the day of a meeting, or its id in: tracker meeting list"),
        ) from error


_PARSERS: dict[Field, Callable[[str, _Token, date], Value]] = {
    Field.STATUS: _word(Status),
    Field.KIND: _word(Kind),
    Field.OWNER: _name,
    Field.DUE: _due,
    Field.MEETING: _meeting,
    Field.RAISED: _name,
    Field.THEME: _name,
    Field.ANSWERED: _or_nothing(DayAnswer),
    Field.PRINTED: _word(Printed),
    Field.AGAIN: _or_nothing(Again),
    Field.SILENT: _silent,
}
