"""Names in a filter that nobody and nothing in the register has: why a list is empty."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from tracker.domain.filters import Field, Filter, Nothing, Term
from tracker.domain.text.near import near_names
from tracker.errors import Message
from tracker.i18n.mark import N_
from tracker.storage.read.owners import owner_entries
from tracker.storage.read.reader import Reader


def unknown_names(reader: Reader, query: Filter) -> Iterator[Message]:
    """A sentence for each name of an owner, speaker or theme that the register lacks."""
    for term in query.terms:
        names = _NAMES.get(term.field)
        if names is not None and not term.negated:
            yield from _unknown(term, names(reader))


def _unknown(term: Term, known: Sequence[str]) -> Iterator[Message]:
    for value in term.values:
        if isinstance(value, Nothing) or any(str(value) in name for name in known):
            continue
        near = near_names(str(value), known)
        told = _TOLD[term.field]
        if near:
            yield Message(
                "{told} Near: {names}.", told=Message(told, name=value), names=tuple(near)
            )
        else:
            yield Message(told, name=value)


def _owners(reader: Reader) -> list[str]:
    return [name for entry in owner_entries(reader) for name in (entry.name, *entry.aliases)]


def _column(sql: str) -> Callable[[Reader], list[str]]:
    return lambda reader: [str(row[0]) for row in reader.rows(sql, {})]


_NAMES: Final[Mapping[Field, Callable[[Reader], list[str]]]] = {
    Field.OWNER: _owners,
    Field.RAISED: _column("SELECT DISTINCT name FROM raiser ORDER BY name"),
    Field.THEME: _column("SELECT DISTINCT theme FROM item WHERE theme IS NOT NULL ORDER BY theme"),
}
_TOLD: Final[Mapping[Field, str]] = {
    Field.OWNER: N_("Nobody in the directory is called {name}."),
    Field.RAISED: N_("Nobody called {name} raised an item."),
    Field.THEME: N_("No item has the theme {name}."),
}
