"""Names in a filter that nobody has, or whose owner is followed by another: why a list is empty."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from tracker import clock
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


def followed_owners(reader: Reader, query: Filter) -> Iterator[Message]:
    """A sentence for each owner asked for who acts no longer, and who followed."""
    asked = [str(v) for t in query.terms if t.field is Field.OWNER and not t.negated
             for v in t.values if not isinstance(v, Nothing)]  # fmt: skip
    entries = owner_entries(reader) if asked else []
    for value in asked:
        meant = [e for e in entries if any(value in name for name in (e.name, *e.aliases))]
        if any(entry.until is None or entry.until >= clock.today() for entry in meant):
            continue
        for entry in meant:
            if entry.succeeded_by:
                yield Message(
                    "{name} acted until {until}; {successor} follows.",
                    name=entry.name,
                    until=entry.until,
                    successor=entry.succeeded_by,
                )


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
