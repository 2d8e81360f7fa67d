"""Whether the search index has exactly the words of the rows."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tracker.domain.search_words import bigrams, fold

TEXTS = """SELECT number, 1, number, title FROM item UNION ALL SELECT number, 2, number, summary FROM item
    UNION ALL SELECT number, 3, number, theme FROM item
    UNION ALL SELECT item_number, 4, id, quote FROM evidence
    UNION ALL SELECT item_number, 5, id, name FROM raiser
    UNION ALL SELECT item_number, 6, id, text FROM note
    UNION ALL SELECT item_number, 7, id, text FROM resolution ORDER BY 1, 2, 3"""


def indexed_wrongly(path: Path) -> list[int]:
    """The items whose folded text, or whose tokens in the index, aren't those of their rows."""
    with closing(sqlite3.connect(path)) as connection:
        expected: dict[int, list[str]] = {}
        for number, _, _, text in connection.execute(TEXTS):
            if text:
                expected.setdefault(number, []).append(fold(text))
        kept = dict(connection.execute("SELECT item_number, folded FROM search_text"))
        words = {number: "\n".join(parts) for number, parts in expected.items()}
        wrong = {n for n in {*kept, *words} if kept.get(n) != words.get(n)}
        connection.execute(
            "CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search_index, instance)"
        )
        found = set(connection.execute("SELECT doc, term FROM temp.terms"))
        wanted = {(n, token) for n, folded in kept.items() for token in bigrams(folded).split()}
        wrong |= {number for number, _ in found ^ wanted}
    return sorted(wrong)
