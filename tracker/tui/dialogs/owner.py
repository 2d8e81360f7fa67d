"""Who must act: typed with completion from the directory."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.widget import Widget

from tracker.domain.records import OwnerEntry
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.picking import PickDialog
from tracker.tui.widgets.words import Words


@dataclass(frozen=True, slots=True)
class Owner:
    """The name; ``new`` where the directory does not have it yet."""

    name: str
    new: bool


class OwnerDialog(PickDialog[Owner]):
    """The offices and people that match; a name that nobody has is added to the directory."""

    seeking = True

    def __init__(
        self, tr: Translator, *, about: str, said: str | None, owners: Sequence[OwnerEntry]
    ) -> None:
        super().__init__(tr, tr("Owner"), about=about)
        self._said = said
        self._owners = owners
        self._asked_about = ""

    def fields(self) -> Iterator[Widget]:
        """What was said at the meeting, the line, the matches."""
        if self._said:
            yield Words(self.tr("At the meeting: “{words}”", words=self._said))
        yield from super().fields()

    def hint(self) -> str:
        """What to type."""
        return self.tr("part of a name or of another name for it")

    def result(self) -> Owner:
        """The chosen match, or the new name, which is asked about first.  Raises BadInputError."""
        chosen = self.matches.chosen
        if not chosen:
            raise BadInputError(Message("Choose an owner, or type a name."))
        new = all(owner.name != chosen for owner in self._owners)
        if new and self._asked_about != chosen:
            self._asked_about = chosen
            raise BadInputError(
                Message(
                    "“{name}” is not in the directory: Enter again adds it as an office.",
                    name=chosen,
                )
            )
        return Owner(chosen, new=new)

    def match(self, typed: str) -> None:
        """The entries that fit, and the typed name where nobody has it."""
        self._asked_about = ""
        found = [owner for owner in self._owners if fits(owner, typed)]
        words = [(owner.name, beside(self.tr, owner)) for owner in found]
        name = unicodedata.normalize("NFC", typed).strip()
        if name and not any(name in names(owner) for owner in found):
            words.append((name, self.tr("add to the directory as an office")))
        # Whose work it is, is never decided by an Enter pressed in haste.
        nothing = self.tr("The directory is empty: type a name.")
        self.matches.offer(words, nothing, forced=not name)


def beside(tr: Translator, owner: OwnerEntry) -> str:
    """Its other names and how much it has open."""
    others = tr.join(list(owner.aliases))
    count = tr("{count} open", count=owner.open_items) if owner.open_items else ""
    return "  ".join(part for part in (others, count) if part)


def names(owner: OwnerEntry) -> tuple[str, ...]:
    """All that it is called."""
    return (owner.name, *owner.aliases)


def fits(owner: OwnerEntry, typed: str) -> bool:
    """Whether every typed word stands in one of the owner's names."""
    words = typed.casefold().split()
    called = [name.casefold() for name in names(owner)]
    return all(any(word in name for name in called) for word in words)
