"""Reading one TOML table field by field: what is wrong is collected, never raised one by one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Final, TypeVar, cast

from tracker.domain.words import Word
from tracker.errors import Message

W = TypeVar("W", bound=Word)
T = TypeVar("T")

TYPE_NAMES: Final[Mapping[type, Message]] = {
    str: Message("text"),
    int: Message("a whole number"),
    bool: Message("true or false"),
    date: Message("a date such as 2025-03-07"),
    time: Message("a time such as 14:00:00"),
    list: Message("a list"),
    dict: Message("a table"),
}


@dataclass(slots=True)
class Fields:
    """A table being read; ``where`` is its name in messages (``item[2]``), empty for the file."""

    table: Mapping[str, object]
    where: str
    problems: list[Message]
    known: set[str] = field(default_factory=set)

    def address(self, key: str) -> str:
        """How messages name a field."""
        return f"{self.where}.{key}" if self.where else key

    def wrong(self, key: str, what: Message) -> None:
        """Notes a problem of the field ``key``."""
        self.problems.append(Message("{field}: {problem}", field=self.address(key), problem=what))

    def optional(self, key: str, kind: type[T]) -> T | None:
        """The value of ``key`` if it is there and of the right type, else None."""
        self.known.add(key)
        if key not in self.table:
            return None
        value = self.table[key]
        if not _is_a(value, kind):
            self.wrong(key, Message("must be {wanted}", wanted=TYPE_NAMES[kind]))
            return None
        if isinstance(value, str) and not value.strip():
            self.wrong(key, Message("must not be empty"))
            return None
        return cast("T", value)

    def required(self, key: str, kind: type[T], fallback: T) -> T:
        """As ``optional``, but missing it is a problem; ``fallback`` lets the reading go on."""
        value = self.optional(key, kind)
        if key not in self.table:
            self.wrong(key, Message("is missing; it must be {wanted}", wanted=TYPE_NAMES[kind]))
        return fallback if value is None else value

    def text(self, key: str) -> str:
        """A text that must be there."""
        return self.required(key, str, "")

    def positive(self, key: str) -> int:
        """A whole number from 1 on that must be there."""
        value = self.required(key, int, 1)
        if value < 1:
            self.wrong(key, Message("must be 1 or more"))
        return value

    def word(self, key: str, words: type[W]) -> W | None:
        """One of the register's words, by its code, if it is there."""
        code = self.optional(key, str)
        if code is None:
            return None
        return self._word(key, code, words)

    def required_word(self, key: str, words: type[W]) -> W:
        """As ``word``, but missing it is a problem."""
        found = self.word(key, words)
        if key not in self.table:
            allowed = tuple(str(word) for word in words)
            self.wrong(key, Message("is missing; allowed are {allowed}", allowed=allowed))
        return found if found is not None else next(iter(words))

    def _word(self, key: str, code: str, words: type[W]) -> W | None:
        try:
            return next(word for word in words if word == code)
        except StopIteration:
            allowed = tuple(str(word) for word in words)
            what = Message(
                "unknown word “{word}”; allowed are {allowed}", word=code, allowed=allowed
            )
            self.wrong(key, what)
            return None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; missing is empty."""
        values = self.optional(key, list)
        if values is None:
            return ()
        for index, value in enumerate(values, 1):
            if not isinstance(value, str) or not value.strip():
                self.wrong(f"{key}[{index}]", Message("must be {wanted}", wanted=TYPE_NAMES[str]))
        return tuple(value for value in values if isinstance(value, str))

    def child(self, key: str) -> "Fields | None":
        """The table under ``key``, if there is one."""
        table = self.optional(key, dict)
        return None if table is None else Fields(table, self.address(key), self.problems)

    def children(self, key: str) -> "list[Fields]":
        """The tables of the list under ``key``, counted from 1; missing is none."""
        found: list[Fields] = []
        for index, table in enumerate(self.optional(key, list) or [], 1):
            if isinstance(table, dict):
                where = f"{self.address(key)}[{index}]"
                found.append(Fields(table, where, self.problems))
            else:
                self.wrong(f"{key}[{index}]", Message("must be {wanted}", wanted=TYPE_NAMES[dict]))
        return found

    def finish(self) -> None:
        """Notes every field that nobody asked for."""
        for key in self.table:
            if key not in self.known:
                allowed = tuple(sorted(self.known))
                self.wrong(
                    key, Message("is not known here; allowed are {allowed}", allowed=allowed)
                )


def _is_a(value: object, kind: type) -> bool:
    """Strict types: true is no number, a moment is no day."""
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if kind is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, kind)
