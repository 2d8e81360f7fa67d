"""A filter as SQL: conditions on the item ``i`` with named values."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from tracker import clock
from tracker.domain.filters import (
    SOON_DAYS,
    DayRange,
    Field,
    Filter,
    Late,
    Nothing,
    Soon,
    Term,
    Value,
)
from tracker.domain.search_words import Term as SearchTerm
from tracker.domain.search_words import fold, search_terms
from tracker.domain.words import Again, Printed, Status
from tracker.storage.read.codes import LATE, LIVE_CODES, UNFINISHED_CODES
from tracker.storage.read.dialects import Dialect

OUT_BY_DEFAULT = (Status.DISMISSED, Status.MERGED)
OWNED = """i.number IN (SELECT o.item_number FROM item_owner o WHERE
    o.office_id IN (SELECT f.id FROM office f WHERE {office} UNION
        SELECT a.office_id FROM alias a WHERE {alias})
    OR o.person_id IN (SELECT p.id FROM person p WHERE {person} UNION
        SELECT a.person_id FROM alias a WHERE {alias}))"""
# From one name to the next by the index: there are many raisers, but few names.
RAISED = """i.number IN (SELECT r.item_number FROM raiser r WHERE r.name IN (
    WITH RECURSIVE known (name) AS (SELECT MIN(name) FROM raiser UNION ALL
        SELECT (SELECT MIN(r.name) FROM raiser r WHERE r.name > known.name)
        FROM known WHERE known.name IS NOT NULL)
    SELECT name FROM known WHERE {raiser} UNION
    SELECT p.name FROM person p WHERE p.id IN ({people}) UNION
    SELECT a.name FROM alias a WHERE a.person_id IN ({people})))"""
# A person is found by any of their names.
PEOPLE = """SELECT p.id FROM person p WHERE {person} UNION
    SELECT a.person_id FROM alias a WHERE {alias}"""
SAYS = """EXISTS (SELECT 1 FROM search_text t WHERE t.item_number = i.number
    AND {text})"""
COLUMNS = {
    Field.STATUS: "i.status",
    Field.KIND: "i.kind",
    # Not NULL, so that a mark that is left out leaves the unmarked items.
    Field.ANSWERED: "COALESCE(i.day_answer, '')",
}
LINKED = "EXISTS (SELECT 1 FROM recurrence r WHERE r.item_number = i.number)"
UNRESOLVED = f"(i.refers_back IS NOT NULL AND NOT {LINKED})"
EMPTY = {
    Field.AGAIN: f"(i.refers_back IS NULL AND NOT {LINKED})",
    Field.OWNER: "NOT EXISTS (SELECT 1 FROM item_owner o WHERE o.item_number = i.number)",
    Field.RAISED: "NOT EXISTS (SELECT 1 FROM raiser r WHERE r.item_number = i.number)",
    Field.THEME: "i.theme IS NULL",
    Field.DUE: "i.due IS NULL",
    Field.ANSWERED: "i.day_answer IS NULL",
}
FOUND = "search_index CROSS JOIN search_text s CROSS JOIN item i"
SAME_ITEM = "s.item_number = search_index.rowid AND i.number = search_index.rowid"


@dataclass(slots=True)
class Conditions:
    """SQL conditions that must all hold, and the values of their placeholders.

    ``terms`` gathers what the search index is asked for: its hits then lead, in the order of
    numbers, and each is checked exactly.
    """

    dialect: Dialect
    texts: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    terms: list[SearchTerm] = field(default_factory=list)

    def keep(self, value: object) -> str:
        """A new placeholder for a value."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def contains(self, text: str, part: str) -> str:
        """The condition that the column ``text`` has ``part``, a placeholder, in it."""
        return self.dialect.contains.format(text=text, part=part)

    @property
    def where(self) -> str:
        """All of them as one condition."""
        if not self.terms:
            return " AND ".join(self.texts) or "1 = 1"
        self.values["match"] = self.dialect.match(self.terms)
        found = self.dialect.matches.format(match=":match")
        return " AND ".join([found, SAME_ITEM, *self.texts])

    @property
    def tables(self) -> str:
        """What to select from: the items as ``i``."""
        return FOUND if self.terms else "item i"

    @property
    def number(self) -> str:
        """The item's number as the order needs it."""
        return "search_index.rowid" if self.terms else "i.number"


def conditions(query: Filter, today: date, dialect: Dialect) -> Conditions:
    """What a filter asks of an item; ``today`` decides what is late."""
    found = Conditions(dialect)
    if not query.asks_status:
        codes = ", ".join(found.keep(status.value) for status in OUT_BY_DEFAULT)
        found.texts.append(f"i.status NOT IN ({codes})")
    for term in query.terms:
        if term.field is Field.TEXT and not term.negated:
            found.texts.extend(_found(found, str(value)) for value in term.values)
            continue
        texts = " OR ".join(_term(found, term, today))
        found.texts.append(f"NOT ({texts})" if term.negated else f"({texts})")
    return found


def _term(found: Conditions, term: Term, today: date) -> Iterator[str]:
    for value in term.values:
        yield _condition(found, term.field, value, today)


def _condition(found: Conditions, asked: Field, value: Value, today: date) -> str:
    match asked, value:
        case _, Nothing():
            return EMPTY[asked]
        case Field.STATUS | Field.KIND | Field.ANSWERED, _:
            return f"{COLUMNS[asked]} = {found.keep(str(value))}"
        case Field.PRINTED, _:
            return "i.printed" if value == Printed.YES else "NOT i.printed"
        case Field.AGAIN, _:
            return LINKED if value == Again.LINKED else UNRESOLVED
        case Field.OWNER, _:
            return _owned(found, found.keep(str(value)))
        case Field.RAISED, _:
            return _raised(found, found.keep(str(value)))
        case Field.THEME, _:
            return found.contains("COALESCE(i.theme, '')", found.keep(str(value)))
        case Field.DUE, _:
            return _due(found, value, today)
        case Field.SILENT, int():
            return _silent(found, value, today)
        case Field.MEETING, _:
            return _meeting(found, value)
        case _:
            return _text(found, str(value))


def _raised(found: Conditions, name: str) -> str:
    people = PEOPLE.format(
        person=found.contains("p.name", name), alias=found.contains("a.name", name)
    )
    return RAISED.format(raiser=found.contains("name", name), people=people)


def _owned(found: Conditions, name: str) -> str:
    return OWNED.format(
        office=found.contains("f.name", name),
        person=found.contains("p.name", name),
        alias=found.contains("a.name", name),
    )


def _meeting(found: Conditions, value: Value) -> str:
    if isinstance(value, date):
        day = found.keep(value.isoformat())
        return f"i.meeting_id IN (SELECT id FROM meeting WHERE held_on = {day})"
    return f"i.meeting_id = {found.keep(value)}"


def _silent(found: Conditions, days: int, today: date) -> str:
    """Nothing of a live item has changed for so many days."""
    moment = clock.iso(clock.end_of(today - timedelta(days=days)))
    return f"(i.updated_at < {found.keep(moment)} AND i.status IN ({LIVE_CODES}))"


def _due(found: Conditions, value: Value, today: date) -> str:
    match value:
        case Late():
            return LATE.format(day=found.keep(today.isoformat()))
        case Soon():
            near = found.keep((today + timedelta(days=SOON_DAYS)).isoformat())
            now = found.keep(today.isoformat())
            return f"(i.due BETWEEN {now} AND {near} AND i.status IN ({UNFINISHED_CODES}))"
        case DayRange(first, last):
            texts = ["i.due IS NOT NULL"]
            if first is not None:
                texts.append(f"i.due >= {found.keep(first.isoformat())}")
            if last is not None:
                texts.append(f"i.due <= {found.keep(last.isoformat())}")
            return "(" + " AND ".join(texts) + ")"
        case _:
            return "i.due IS NULL"


def _found(found: Conditions, words: str) -> str:
    """The item has the words: found by bigrams where it can be, then checked exactly."""
    folded = fold(words)
    terms = search_terms(folded)
    if not terms:
        return _text(found, words)
    found.terms.extend(terms)
    return found.contains("s.folded", found.keep(folded))


def _text(found: Conditions, words: str) -> str:
    """The item has the words, looked for in its own text alone."""
    folded = fold(words)
    return SAYS.format(text=found.contains("t.folded", found.keep(folded))) if folded else "1 = 1"
