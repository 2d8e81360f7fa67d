"""Whether the search index has exactly the words of the rows."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tracker.bootstrap import Register
from tracker.domain.search_words import bigrams, fold
from tracker.storage.look import FileLook, Look

TEXTS = """SELECT number, 1, number, title FROM item UNION ALL SELECT number, 2, number, summary FROM item
    UNION ALL SELECT number, 3, number, theme FROM item
    UNION ALL SELECT item_number, 4, id, quote FROM evidence
    UNION ALL SELECT item_number, 5, id, name FROM raiser
    UNION ALL SELECT item_number, 6, id, text FROM note
    UNION ALL SELECT item_number, 7, id, text FROM resolution ORDER BY 1, 2, 3"""


def indexed_wrongly(register: Register | Path) -> list[int]:
    """The items whose folded text, or whose tokens in the index, aren't those of their rows."""
    if isinstance(register, Register):
        with register.place.looking() as look:
            return _wrong(look)
    with closing(sqlite3.connect(register)) as connection:
        return _wrong(FileLook(connection))


def _wrong(look: Look) -> list[int]:
    expected: dict[int, list[str]] = {}
    for number, _, _, text in look.execute(TEXTS):
        if text:
            expected.setdefault(number, []).append(fold(text))
    kept = dict(look.execute("SELECT item_number, folded FROM search_text").fetchall())
    words = {number: "\n".join(parts) for number, parts in expected.items()}
    wrong = {n for n in {*kept, *words} if kept.get(n) != words.get(n)}
    found = set(look.terms())
    wanted = {(n, token) for n, folded in kept.items() for token in bigrams(folded).split()}
    wrong |= {number for number, _ in found ^ wanted}
    return sorted(wrong)
