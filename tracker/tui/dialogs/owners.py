"""The directory: whom it has, and what is to be changed of one entry."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar

from textual.widget import Widget

from tracker.domain.days import parse_day
from tracker.domain.filters import NONE_WORDS
from tracker.domain.records import OwnerEntry
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.dialogs.owner import beside, fits, names
from tracker.tui.dialogs.picking import PickDialog
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry


@dataclass(frozen=True, slots=True)
class Picked:
    """An entry, or a name to add: as an office, or (``person``) as a person."""

    entry: OwnerEntry | None
    name: str
    person: bool = False


class OwnersDialog(PickDialog[Picked]):
    """Everybody of the directory; a name that nobody has can be added."""

    shown: ClassVar[int] = 12
    seeking = True

    def __init__(self, tr: Translator, owners: Sequence[OwnerEntry]) -> None:
        super().__init__(tr, tr("Directory of offices and people"))
        self._owners = owners
        self._offered: list[Picked] = []

    def hint(self) -> str:
        """What to type."""
        return self.tr("part of a name; a new name is added")

    def match(self, typed: str) -> None:
        """The entries that fit, and the typed name where nobody has it."""
        found = [owner for owner in self._owners if fits(owner, typed)]
        self._offered = [Picked(owner, owner.name) for owner in found]
        words = [(owner.name, beside(self.tr, owner)) for owner in found]
        name = unicodedata.normalize("NFC", typed).strip()
        if name and not any(name in names(owner) for owner in found):
            self._offered += [Picked(None, name), Picked(None, name, person=True)]
            words += [(name, self.tr("add as an office")), (name, self.tr("add as a person"))]
        self.matches.offer(words, self.tr("The directory is empty: type a name."))

    def result(self) -> Picked:
        """The chosen line.  Raises BadInputError where there is none."""
        if not self._offered:
            raise BadInputError(Message("Choose an owner, or type a name."))
        return self._offered[self.matches.index]


class Change(Enum):
    """What is to be changed of an entry."""

    CONTACT = "contact"
    ALIAS = "alias"
    DEPUTY = "deputy"
    SUCCESSOR = "successor"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Changed:
    """A change with its words (None: no contact any more), and for a successor the first day."""

    what: Change
    words: str | None
    since: date | None = None


class OwnerChangeDialog(Dialog[Changed]):
    """What, and the words for it."""

    def __init__(self, tr: Translator, entry: OwnerEntry, *, today: date) -> None:
        super().__init__(tr, entry.name, about="\n".join(_known(tr, entry)))
        self._today = today

    def fields(self) -> Iterator[Widget]:
        """The change, its words, a day."""
        ways = [
            (Change.CONTACT, self.tr("contact")),
            (Change.ALIAS, self.tr("another name")),
            (Change.DEPUTY, self.tr("deputy")),
            (Change.SUCCESSOR, self.tr("successor")),
            (Change.MERGE, self.tr("make one with")),
        ]
        yield self.field(self.tr("What"), Choice(ways, id="what"))
        hint = self.tr("contact, name or successor; none forgets the contact")
        yield self.field(self.tr("Text"), LineEntry(id="words", placeholder=hint))
        hint = self.tr("of a successor: the first day; today unless said")
        yield self.field(self.tr("From"), LineEntry(id="since", placeholder=hint))

    def result(self) -> Changed:
        """What was entered.  Raises BadInputError without words, and for a day that is none."""
        what: Change = self.query_one("#what", Choice).value
        words = self.query_one("#words", LineEntry).text
        since = self.query_one("#since", LineEntry).text
        if what is not Change.SUCCESSOR and since:
            raise BadInputError(Message("Only a successor has a first day: leave it empty."))
        if not words and what is not Change.DEPUTY:
            self.query_one("#words").focus()
            raise BadInputError(Message("There is nothing to keep."))
        gone = what is Change.CONTACT and words.casefold() in NONE_WORDS
        day = parse_day(since, self._today) if since else None
        return Changed(what, None if gone else words, day)


def _known(tr: Translator, entry: OwnerEntry) -> Iterator[str]:
    """What the directory knows of it, a line each."""
    yield tr("office") if entry.office else tr("person")
    known = (
        (tr("Other names"), tr.join(entry.aliases)),
        (tr("Contact"), " / ".join((entry.contact or "").splitlines())),
        (tr("Deputies"), tr.join([_deputy(tr, d.name, d.when) for d in entry.deputies])),
        (tr("Open items"), str(entry.open_items) if entry.open_items else ""),
        (tr("Until"), _left(tr, entry)),
    )
    for what, value in known:
        if value:
            yield tr("{what}: {value}", what=what, value=value)


def _deputy(tr: Translator, name: str | None, when: Message) -> str:
    return tr("{deputy} ({when})", deputy=name or tr("somebody"), when=tr.message(when))


def _left(tr: Translator, entry: OwnerEntry) -> str:
    if entry.until is None:
        return ""
    return tr("{day} → {name}", day=entry.until, name=entry.succeeded_by or "—")
