"""Whether search finds what the rows say: the folded texts, and the tokens in the index."""

from collections.abc import Iterator

from tracker.domain.search_words import bigrams, fold
from tracker.errors import Message
from tracker.storage.doctor.model import Finding, Mend
from tracker.storage.look import Look
from tracker.storage.search_index import LINE, SOURCES
from tracker.storage.shape import table_of


def index(look: Look) -> Iterator[Finding]:
    """One finding where any item's words or tokens differ, with how many do."""
    expected = _texts(look)
    kept = dict(look.execute("SELECT item_number, folded FROM search_text").fetchall())
    wrong = {n for n in {*kept, *expected} if kept.get(n) != expected.get(n)}
    tokens: dict[int, set[str]] = {}
    for number, term in look.terms():
        tokens.setdefault(number, set()).add(term)
    wrong |= {n for n in {*tokens, *kept} if tokens.get(n, set()) != _tokens(kept.get(n, ""))}
    if wrong:
        yield Finding(
            "index",
            Message(
                "Search doesn't know the words of {count} items as they are.", count=len(wrong)
            ),
            mend=Mend.INDEX,
        )


def _tokens(folded: str) -> set[str]:
    return set(bigrams(folded).split())


def _texts(look: Look) -> dict[int, str]:
    """What the index should hold of every item."""
    parts: dict[int, list[str]] = {}
    for source in SOURCES.values():
        columns = ", ".join((source.item, *source.texts))
        query = f"SELECT {columns} FROM {table_of(source.table).name} ORDER BY {source.key}"  # noqa: S608 - names declared in SOURCES
        for number, *texts in look.execute(query):
            found = [folded for text in texts if text and (folded := fold(text))]
            if found:
                parts.setdefault(number, []).extend(found)
    return {number: LINE.join(found) for number, found in parts.items()}
