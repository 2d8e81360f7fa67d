"""Old and new wording: found in a reference as people write it, and compared."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from tracker.domain.records import ResolutionRecord
from tracker.reports.paper import Run

# A word of its own: at the start, or behind a blank or the end of a sentence.
_APART = r"(?:(?<=[\s　。．、，）)」』;；])|^)"
_OLD = rf"{_APART}(?:旧|現行|改正前|old)"
_NEW = rf"{_APART}(?:新|改正後|修正後|new)"
_PAIR = re.compile(
    rf"^(?P<place>.*?)\s*{_OLD}\s*[：:]\s*(?P<old>.*?)\s*{_NEW}\s*[：:]\s*(?P<new>.*)$",
    re.DOTALL | re.IGNORECASE,
)
_PAIR_NEW_FIRST = re.compile(
    rf"^(?P<place>.*?)\s*{_NEW}\s*[：:]\s*(?P<new>.*?)\s*{_OLD}\s*[：:]\s*(?P<old>.*)$",
    re.DOTALL | re.IGNORECASE,
)
# Longer texts are shown side by side, with nothing underlined: comparing takes too long.
_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Reference:
    """Where an answer was reflected, and the wording before and after."""

    place: str | None
    old: str | None = None
    new: str | None = None


def wording_of(resolution: ResolutionRecord) -> Reference:
    """Where an answer was reflected: its own fields, else what was written as one text.

    Of what was added or struck out one wording is empty.
    """
    old, new = resolution.old_wording, resolution.new_wording
    if old is None and new is None:
        return read_reference(resolution.reference)
    return Reference(resolution.reference, old or "", new or "")


def read_reference(text: str | None) -> Reference:
    """A reference such as 「第2条　旧：…　新：…」; without both wordings it is a place only."""
    if not text:
        return Reference(None)
    found = _PAIR.match(text) or _PAIR_NEW_FIRST.match(text)
    if found is None:
        return Reference(text)
    return Reference(found["place"].strip() or None, found["old"].strip(), found["new"].strip())


def compared(old: str, new: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both wordings, with what differs marked as changed."""
    if len(old) > _LONGEST or len(new) > _LONGEST:
        return (Run(old),), (Run(new),)
    before: list[Run] = []
    after: list[Run] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        changed = kind != "equal"
        before += [Run(old[a:b], changed)] if b > a else []
        after += [Run(new[c:d], changed)] if d > c else []
    return tuple(before), tuple(after)
