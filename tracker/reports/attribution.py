"""How papers name speakers: as the minutes do, by their role alone, or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from tracker.domain.records import ItemRecord
from tracker.minutes.names import name_and_role


def role_of(name: str | None) -> str | None:
    """A speaker's role alone, as far as the name tells it."""
    return name_and_role(name)[1] if name else None


ATTRIBUTIONS: Mapping[str, Callable[[str | None], str | None]] = {
    "name": lambda name: name,
    "role": role_of,
    "none": lambda name: None,  # noqa: ARG005 - one shape for all three
}


@cache
def _kept(how: str) -> Callable[[str | None], str | None]:
    """The naming, remembered by name: a register has few speakers and many rows."""
    return cache(ATTRIBUTIONS[how])


def attributed(item: ItemRecord, how: str) -> ItemRecord:
    """The item with its speakers named so; those of one role stand once, the hidden are empty."""
    if how == "name":
        return item
    named = _kept(how)
    raisers = dict.fromkeys(name for name in map(named, item.raisers) if name)
    return replace(
        item,
        row=replace(
            item.row,
            raised_by=named(item.row.raised_by),
            answered_by=named(item.row.answered_by),
        ),
        raisers=tuple(raisers),
        deputies=(),
        evidence=tuple(
            e if e.speaker is None else replace(e, speaker=named(e.speaker) or "")
            for e in item.evidence
        ),
    )
