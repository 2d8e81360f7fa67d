"""A filter as SQL: conditions on the item ``i`` with named values."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from tracker.domain.filters import DayRange, Field, Filter, Late, Nothing, Term, Value
from tracker.domain.search_words import fold, match_expression
from tracker.domain.words import Status
from tracker.domain.workflow import UNFINISHED

OUT_BY_DEFAULT = (Status.DISMISSED, Status.MERGED)
OWNER_NAMES = """EXISTS (
    SELECT 1 FROM item_owner o LEFT JOIN office f ON f.id = o.office_id
    LEFT JOIN person p ON p.id = o.person_id
    LEFT JOIN alias a ON a.office_id = o.office_id OR a.person_id = o.person_id
    WHERE o.item_number = i.number AND (
        instr(COALESCE(f.name, p.name), {name}) OR instr(COALESCE(a.name, ''), {name})))"""
SOURCE_HAS = "instr(s.folded, {name})"


@dataclass(slots=True)
class Conditions:
    """SQL conditions that must all hold, and the values of their placeholders."""

    texts: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    def keep(self, value: object) -> str:
        """A new placeholder for a value."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    @property
    def where(self) -> str:
        """All of them as one condition."""
        return " AND ".join(self.texts) or "1"


def conditions(query: Filter, today: date) -> Conditions:
    """What a filter asks of an item; ``today`` decides what is late."""
    found = Conditions()
    if not query.asks_status:
        codes = ", ".join(found.keep(status.value) for status in OUT_BY_DEFAULT)
        found.texts.append(f"i.status NOT IN ({codes})")
    for term in query.terms:
        texts = " OR ".join(_term(found, term, today))
        found.texts.append(f"NOT ({texts})" if term.negated else f"({texts})")
    return found


def _term(found: Conditions, term: Term, today: date) -> Iterator[str]:
    for value in term.values:
        yield _condition(found, term.field, value, today)


def _condition(found: Conditions, asked: Field, value: Value, today: date) -> str:
    match asked, value:
        case Field.STATUS, _:
            return f"i.status = {found.keep(str(value))}"
        case Field.KIND, _:
            return f"i.kind = {found.keep(str(value))}"
        case Field.OWNER, Nothing():
            return "NOT EXISTS (SELECT 1 FROM item_owner o WHERE o.item_number = i.number)"
        case Field.OWNER, _:
            return OWNER_NAMES.format(name=found.keep(str(value)))
        case Field.RAISED, Nothing():
            return "NOT EXISTS (SELECT 1 FROM raiser r WHERE r.item_number = i.number)"
        case Field.RAISED, _:
            return (
                "EXISTS (SELECT 1 FROM raiser r WHERE r.item_number = i.number"
                f" AND instr(r.name, {found.keep(str(value))}))"
            )
        case Field.THEME, Nothing():
            return "i.theme IS NULL"
        case Field.THEME, _:
            return f"instr(COALESCE(i.theme, ''), {found.keep(str(value))})"
        case Field.DUE, _:
            return _due(found, value, today)
        case Field.MEETING, date():
            day = found.keep(value.isoformat())
            return f"i.meeting_id IN (SELECT id FROM meeting WHERE held_on = {day})"
        case Field.MEETING, _:
            return f"i.meeting_id = {found.keep(value)}"
        case _:
            return _text(found, str(value))


def _due(found: Conditions, value: Value, today: date) -> str:
    match value:
        case Late():
            statuses = ", ".join(found.keep(status.value) for status in sorted(UNFINISHED))
            return f"(i.due < {found.keep(today.isoformat())} AND i.status IN ({statuses}))"
        case DayRange(first, last):
            texts = ["i.due IS NOT NULL"]
            if first is not None:
                texts.append(f"i.due >= {found.keep(first.isoformat())}")
            if last is not None:
                texts.append(f"i.due <= {found.keep(last.isoformat())}")
            return "(" + " AND ".join(texts) + ")"
        case _:
            return "i.due IS NULL"


def _text(found: Conditions, words: str) -> str:
    """Any source of the item has the words: found by bigrams, then checked exactly."""
    folded = fold(words)
    if not folded:
        return "1"
    exact = SOURCE_HAS.format(name=found.keep(folded))
    expression = match_expression(folded)
    if expression is None:
        return f"i.number IN (SELECT s.item_number FROM search_text s WHERE {exact})"
    match = found.keep(expression)
    return (
        "i.number IN (SELECT s.item_number FROM search_index JOIN search_text s ON s.id = search_index.rowid"
        f" WHERE search_index MATCH {match} AND {exact})"
    )
