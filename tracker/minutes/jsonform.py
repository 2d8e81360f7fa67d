"""Minutes as the JSON that ``tracker read --json`` promises."""

from collections.abc import Callable
from typing import Any

from tracker.errors import Message
from tracker.minutes.model import Minutes


def source_as_data(minutes: Minutes) -> dict[str, Any]:
    """The facts of the document, as read and derive print them."""
    return {
        "sha256": minutes.source.sha256,
        "title": minutes.title,
        "date": minutes.date.isoformat() if minutes.date else None,
        "characters": len(minutes.text),
        "reader": minutes.source.reader,
        "encoding": minutes.source.encoding,
        "dialect": minutes.dialect,
        "kind": str(minutes.kind),
        "stage": str(minutes.stage) if minutes.stage else None,
        "place": minutes.venue,
        "starts": minutes.starts.strftime("%H:%M") if minutes.starts else None,
        "ends": minutes.ends.strftime("%H:%M") if minutes.ends else None,
        "bodies": [{"name": body.name, "round": body.round} for body in minutes.bodies],
        "sample": minutes.sample,
        "language": minutes.language,
        "last_day": minutes.last_day.isoformat() if minutes.last_day else None,
        "materials": list(minutes.materials),
        "pages": minutes.source.pages,
        "left_out": len(minutes.source.left_out),
        "part": minutes.source.part,
    }


def minutes_as_data(minutes: Minutes, say: Callable[[Message], str]) -> dict[str, Any]:
    """The whole document; ``say`` puts the findings' messages into words."""
    titles = [item.title for item in minutes.agenda]
    return {
        "minutes": source_as_data(minutes),
        "attendance": [
            {"name": a.name, "role": a.role, "group": a.group, "note": a.note, "short": a.short}
            for a in minutes.attendance
        ],
        "agenda": [
            {
                "title": item.title,
                "start": item.span.start,
                "end": item.span.end,
                "level": item.level,
            }
            for item in minutes.agenda
        ],
        "remarks": [
            {
                "number": remark.number,
                "speaker": remark.speaker,
                "agenda_item": None if remark.agenda_item is None else titles[remark.agenda_item],
                "start": remark.span.start,
                "end": remark.span.end,
                "mark": None if remark.mark is None else [remark.mark.start, remark.mark.end],
                "attendee": None
                if remark.attendee is None
                else minutes.attendance[remark.attendee].name,
                "sentences": [[span.start, span.end] for span in remark.sentences],
            }
            for remark in minutes.remarks
        ],
        "parts": [
            {
                "kind": part.kind.value,
                "start": part.span.start,
                "end": part.span.end,
                "remark": part.remark,
            }
            for part in minutes.parts
        ],
        "problems": [
            {"code": f.code, "line": f.line, "page": f.page, "message": say(f.message)}
            for f in minutes.findings
        ],
    }
