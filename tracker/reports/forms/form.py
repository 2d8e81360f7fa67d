"""A form as values: what stands above its table, its columns, and what may be chosen where."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tracker.domain.words import Word
from tracker.i18n import Translator
from tracker.reports.sheets import Value


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column; ``asked`` ones are to be filled in, both headers are known when it comes back."""

    id: str
    ja: str
    en: str
    width: int
    value: Callable[[Any, Translator], Value]
    asked: bool = False

    def title(self, lang: str) -> str:
        """The header in a language."""
        return self.ja if lang == "ja" else self.en


@dataclass(frozen=True, slots=True)
class Whole:
    """An answer to the form as a whole, above its table: its label and what may be chosen."""

    label: str
    choices: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One form: ``name`` is its worksheet's, ``entries`` are what its rows are made from, ``choices`` the drop-downs by column."""

    name: str
    title: str
    lines: tuple[str, ...]
    columns: Sequence[FormColumn]
    entries: Sequence[object]
    instructions: Sequence[str]
    choices: Mapping[str, Sequence[Word]] = field(default_factory=dict)
    whole: Whole | None = None

    @property
    def header_row(self) -> int:
        """Where the headers stand: below the title, the lines, and the answer to the whole."""
        return 1 + len(self.lines) + (self.whole is not None)


def nothing(entry: object, tr: Translator) -> Value:
    """What a cell holds that somebody is to fill in."""
    del entry, tr
    return None
