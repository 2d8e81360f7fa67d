"""Changing an item's own words: title, summary, kind, theme, priority, next step."""

from tracker.domain import workflow
from tracker.domain.text.one_line import one_line
from tracker.domain.words import Kind, Priority
from tracker.errors import Message
from tracker.services.commands._items import check_version, items_for, numbers_of, title_of
from tracker.services.done import Done
from tracker.storage.unit import UnitOfWork


def edit_item(
    unit: UnitOfWork,
    number: int,
    *,
    title: str | None = None,
    summary: str | None = None,
    kind: Kind | None = None,
    theme: str | None = None,
    priority: Priority | None = None,
    next_step: str | None = None,
    if_version: int | None = None,
) -> Done:
    """Change what is given; None leaves a field as it is, an empty text empties it.

    Raises ConflictError where the item is no longer at ``if_version``.
    """
    (item,) = items_for(unit, [number], workflow.EDIT)
    check_version(item, if_version)
    if title is not None:
        item.title = title_of(title, Message("A title can't be empty."))
    if summary is not None:
        item.summary = summary.strip() or None
    if kind is not None:
        item.kind = kind
    if theme is not None:
        item.theme = one_line(theme) or None
    if priority is not None:
        item.priority = priority
    if next_step is not None:
        item.next_step = next_step.strip() or None
    return Done(None, numbers_of([item]))
