"""Minutes in a form that a person can check: what stands in the .expected files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tracker.minutes.model import Attendee, Minutes

CASES = Path(__file__).parents[1] / "cases" / "minutes"


def shown(meetings: Sequence[Minutes]) -> str:
    """Every meeting of a file: its facts, its remarks sentence by sentence, its findings."""
    return "\n\n".join("\n".join(_lines(minutes)) for minutes in meetings) + "\n"


def _lines(minutes: Minutes) -> Iterator[str]:
    yield f"dialect: {minutes.dialect}"
    yield f"title: {minutes.title}"
    yield f"kind: {minutes.kind}" + (f", {minutes.stage}" if minutes.stage else "")
    if minutes.date:
        yield f"date: {minutes.date}" + (f" to {minutes.last_day}" if minutes.last_day else "")
    if minutes.starts and minutes.ends:
        yield f"time: {minutes.starts:%H:%M} to {minutes.ends:%H:%M}"
    if minutes.venue:
        yield f"place: {minutes.venue}"
    for body in minutes.bodies:
        yield f"body: {body.name}" + (f", round {body.round}" if body.round else "")
    for attendee in minutes.attendance:
        yield f"attends: {_attendee(attendee)}"
    for item in minutes.agenda:
        yield f"agenda: {'  ' * (item.level - 1)}{item.title}"
    for remark in minutes.remarks:
        under = "" if remark.agenda_item is None else minutes.agenda[remark.agenda_item].title
        linked = None if remark.attendee is None else minutes.attendance[remark.attendee].name
        yield (
            f"{remark.number}. {remark.speaker or '-'}"
            + (f" = {linked}" if linked and linked != remark.speaker else "")
            + (f" [{under}]" if under else "")
        )
        for paragraph in remark.paragraphs:
            yield "     " + " | ".join(span.of(minutes.text) for span in paragraph.sentences)
    for finding in minutes.findings:
        yield f"finding: {finding.line or '-'} {finding.code}"


def _attendee(attendee: Attendee) -> str:
    facts = (attendee.role, attendee.group, attendee.note, attendee.short)
    return ", ".join([attendee.name, *(fact for fact in facts if fact)])
