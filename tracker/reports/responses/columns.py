"""The columns of the response table: what each holds, and which the TOML file chooses."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from tracker.domain.deputies import said_with_deputy
from tracker.domain.toml import toml_in
from tracker.domain.words import Kind
from tracker.errors import BadInputError, Message, reason_of
from tracker.i18n import Translator
from tracker.reports.facts import UNCLEARED
from tracker.reports.paper import Cell
from tracker.reports.responses.model import Answer, ColumnChoice, ResponseRow, Responses
from tracker.reports.responses.wording import compared

_WIDEST = 120
_LINE = re.compile(r"at line (\d+)")


def _speaker(row: ResponseRow, name: str | None, tr: Translator) -> str:
    return tr.join([said_with_deputy(name, row.deputies)]) if name else ""


def _day_answer(row: ResponseRow, tr: Translator) -> Cell:
    words = "\n".join(row.answer_of_the_day)
    if not words or not row.answered_by:
        return words
    return tr("{words} ({who})", words=words, who=_speaker(row, row.answered_by, tr))


def _text(row: ResponseRow, tr: Translator) -> Cell:
    answer = row.answer
    if answer is None:
        return ""
    text = answer.text
    if answer.reason:
        text += "\n" + tr("Reason: {text}", text=answer.reason)
    if answer.under_review:
        return tr("(under review) {text}", text=text)
    return tr("(draft) {text}", text=text) if answer.stage in UNCLEARED else text


def _wording(row: ResponseRow, place: int, tr: Translator) -> Cell:
    answer = row.answer
    if answer is None or answer.old is None or answer.new is None:
        return ""
    if not answer.old or not answer.new:
        return (
            (tr("(added)"), answer.new)[place]
            if answer.new
            else (answer.old, tr("(struck out)"))[place]
        )
    return compared(answer.old, answer.new)[place]


def _of_answer(take: Callable[[Answer, Translator], str]) -> Callable[..., Cell]:
    return lambda row, tr: "" if row.answer is None else take(row.answer, tr)


@dataclass(frozen=True, slots=True)
class Content:
    """What a column holds; ``shared`` cells stand once for all raisers of an item."""

    of: Callable[[ResponseRow, Translator], Cell]
    shared: bool = False


CONTENTS: Mapping[str, Content] = {
    "number": Content(lambda row, tr: row.number),  # noqa: ARG005 - one shape for all
    "item": Content(lambda row, tr: str(row.item)),  # noqa: ARG005
    "meeting": Content(lambda row, tr: tr.date(row.meeting) if row.meeting else ""),
    "agenda": Content(lambda row, tr: row.agenda or ""),  # noqa: ARG005
    "theme": Content(lambda row, tr: row.theme or ""),  # noqa: ARG005
    "kind": Content(lambda row, tr: tr.label(Kind.known(row.kind) or row.kind)),
    "gist": Content(lambda row, tr: row.gist or tr("to the same effect")),
    "raiser": Content(lambda row, tr: _speaker(row, row.raiser, tr)),
    "answer_of_the_day": Content(_day_answer, shared=True),
    "disposition": Content(_of_answer(lambda a, tr: tr.label(a.disposition)), shared=True),
    "text": Content(_text, shared=True),
    "place": Content(_of_answer(lambda a, tr: a.place or ""), shared=True),  # noqa: ARG005
    "old": Content(lambda row, tr: _wording(row, 0, tr), shared=True),
    "new": Content(lambda row, tr: _wording(row, 1, tr), shared=True),
    "owner": Content(
        lambda row, tr: tr.join([said_with_deputy(name, row.acting) for name in row.owners]),
        shared=True,
    ),
}


def cells(row: ResponseRow, choices: Sequence[ColumnChoice], tr: Translator) -> tuple[Cell, ...]:
    """One row's cells; what an item's raisers share stands in its first row."""
    return tuple(
        _shared(c.id, row, tr) if _again(c.id, row) else _own(c.id, row, tr) for c in choices
    )


def _again(column: str, row: ResponseRow) -> bool:
    return CONTENTS[column].shared and not row.first


def _shared(column: str, row: ResponseRow, tr: Translator) -> Cell:
    return tr("as above") if column == "text" and row.answer is not None else ""


def _own(column: str, row: ResponseRow, tr: Translator) -> Cell:
    return CONTENTS[column].of(row, tr)


# Those that the program's own table leaves out.
_OTHERS = (
    ColumnChoice("item", "管理番号", "Item no.", 7),
    ColumnChoice("meeting", "会議", "Meeting", 10),
    ColumnChoice("theme", "論点", "Theme", 14),
    ColumnChoice("kind", "種別", "Kind", 11),
)


def shown_in(report: Responses, *, headed: bool) -> tuple[ColumnChoice, ...]:
    """The columns of a table: those chosen, and what its reader needs besides.

    Where no headings (``headed``) say theme and meeting, columns do; drafts carry the numbers by which
    the register knows their items.
    """
    settings = report.settings
    chosen = list(settings.columns)
    if headed:
        chosen = [c for c in chosen if c.id != settings.by] or chosen
    wanted = ["item"] if settings.drafts else []
    if not headed:
        wanted += ["meeting"] if len(report.meetings) > 1 else []
        wanted += ["theme"] if settings.by == "theme" else []
    at = 1 if chosen[0].id == "number" else 0
    chosen[at:at] = [named(name) for name in wanted if name not in {c.id for c in chosen}]
    return tuple(chosen)


def named(column: str) -> ColumnChoice:
    """A column as the program itself calls it."""
    known = {choice.id: choice for choice in (*_own_columns(), *_OTHERS)}
    return known[column]


@cache
def _own_columns() -> tuple[ColumnChoice, ...]:
    own = files("tracker.reports.responses").joinpath("columns.toml").read_text(encoding="utf-8")
    entries = toml_in(own)["column"]
    assert isinstance(entries, list)  # noqa: S101 - a file of our own
    return tuple(ColumnChoice(e["id"], e["ja"], e["en"], e["width"]) for e in entries)


def columns_in(path: Path | None) -> tuple[ColumnChoice, ...]:
    """The columns that a TOML file chooses; the program's own without one.

    Raises BadInputError naming the file, the entry and what is wrong with it.
    """
    if path is None:
        return _own_columns()
    try:
        data = toml_in(_decoded(path.read_bytes()))
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be read: {reason}", path=path, reason=reason_of(error))
        ) from error
    except ValueError as error:
        line = _LINE.search(str(error))
        why = Message("line {line}", line=line[1]) if line else Message("not as TOML is written")
        raise BadInputError(
            Message("{path} is no TOML file: {reason}", path=path, reason=why)
        ) from error
    return _choices(data, str(path))


def _decoded(data: bytes) -> str:
    """A text as editors save it: UTF-8 with or without a mark, or CP932.  ValueError for neither."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp932")


def _choices(data: Mapping[str, object], name: str) -> tuple[ColumnChoice, ...]:
    entries = data.get("column")
    if not isinstance(entries, list) or not entries:
        raise BadInputError(
            Message("{path} names no [[column]].", path=name),
            hint=Message("Columns: {columns}.", columns=tuple(CONTENTS)),
        )
    return tuple(_choice(entry, place, name) for place, entry in enumerate(entries, start=1))


def _choice(entry: object, place: int, name: str) -> ColumnChoice:
    fields = entry if isinstance(entry, dict) else {}
    column, width = fields.get("id"), fields.get("width", 16)
    if not isinstance(column, str) or column not in CONTENTS:
        raise BadInputError(
            Message(
                "{path}, column {place}: there is no “{id}”.", path=name, place=place, id=column
            ),
            hint=Message("Columns: {columns}.", columns=tuple(CONTENTS)),
        )
    if not isinstance(width, int) or isinstance(width, bool) or not 1 <= width <= _WIDEST:
        raise BadInputError(
            Message(
                "{path}, column {place}: the width must be a number from 1 to {most}.",
                path=name,
                place=place,
                most=_WIDEST,
            )
        )
    own = named(column)
    ja = str(fields.get("ja") or fields.get("en") or own.ja)
    return ColumnChoice(column, ja, str(fields.get("en") or fields.get("ja") or own.en), width)
