"""A seed file: TOML in, a sound ``Seed`` out, or the whole list of what is wrong with it."""

from collections.abc import Sequence
from datetime import date, time
from pathlib import Path
from typing import Final

from tracker.domain.toml import toml_in
from tracker.domain.words import (
    Basis,
    Disposition,
    EvidenceRole,
    Firmness,
    Kind,
    Outcome,
    Priority,
    Stage,
    Status,
)
from tracker.errors import BadInputError, Message, reason_of
from tracker.services.seed_checks import check
from tracker.services.seed_fields import Fields
from tracker.services.seed_model import (
    Seed,
    SeedAssessment,
    SeedBody,
    SeedEvidence,
    SeedItem,
    SeedMeeting,
    SeedOwner,
    SeedResolution,
)

FORMAT: Final = 1


def read_seed(path: Path) -> Seed:
    """The seed of a file; raises BadInputError with every problem in it, naming entry and field."""
    problems: list[Message] = []
    top = Fields(_table(path), "", problems)
    version = top.required("format", int, FORMAT)
    if version != FORMAT:
        top.wrong("format", Message("must be {wanted}", wanted=FORMAT))
    seed = Seed(
        path=path,
        sample=bool(top.optional("sample", bool)),
        note=top.optional("note", str),
        minutes=path.parent / top.text("minutes"),
        meeting=_meeting(top),
        owners=tuple(_owner(fields) for fields in top.children("owner")),
        items=tuple(_item(fields) for fields in top.children("item")),
    )
    top.finish()
    if not problems:
        problems.extend(check(seed, _minutes(top, seed.minutes)))
    if problems:
        raise BadInputError(
            Message(
                "Nothing was loaded from {file}:\n{problems}", file=path, problems=_all(problems)
            ),
            hint=Message("Correct the fields named here and load the file again."),
        )
    return seed


def _table(path: Path) -> dict[str, object]:
    """The file as TOML."""
    try:
        return toml_in(path.read_text("utf-8"))
    except OSError as error:
        raise BadInputError(
            Message("{file} cannot be read: {reason}", file=path, reason=reason_of(error))
        ) from error
    except UnicodeDecodeError as error:
        raise BadInputError(Message("{file} is not UTF-8 text.", file=path)) from error
    except ValueError as error:
        raise BadInputError(
            Message("{file} is not TOML: {reason}", file=path, reason=str(error)),
            hint=Message("Correct the place named here and load the file again."),
        ) from error


def _minutes(top: Fields, path: Path) -> str:
    """The words of the minutes that quotes point into; empty, with a problem, if unreadable."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        top.wrong("minutes", Message("{file} cannot be read as UTF-8 text", file=path))
        return ""


def _meeting(top: Fields) -> SeedMeeting:
    fields = top.child("meeting")
    if fields is None:
        if "meeting" not in top.table:
            top.wrong("meeting", Message("is missing"))
        fields = Fields({}, "meeting", [])
    meeting = SeedMeeting(
        date=fields.required("date", date, date.min),
        title=fields.text("title"),
        starts=fields.optional("starts", time),
        ends=fields.optional("ends", time),
        place=fields.optional("place", str),
        bodies=tuple(_body(body) for body in top.children("body")),
    )
    fields.finish()
    return meeting


def _body(fields: Fields) -> SeedBody:
    number = fields.positive("round") if "round" in fields.table else None
    fields.known.add("round")
    body = SeedBody(name=fields.text("name"), round=number, order=fields.positive("order"))
    fields.finish()
    return body


def _owner(fields: Fields) -> SeedOwner:
    kind = fields.text("kind")
    if kind not in {"", "office", "person"}:
        allowed = ("office", "person")
        fields.wrong(
            "kind",
            Message("unknown word “{word}”; allowed are {allowed}", word=kind, allowed=allowed),
        )
    owner = SeedOwner(
        name=fields.text("name"),
        kind=kind,
        order=fields.positive("order"),
        aliases=fields.texts("aliases"),
        sample=bool(fields.optional("sample", bool)),
        note=fields.optional("note", str),
    )
    fields.finish()
    return owner


def _item(fields: Fields) -> SeedItem:
    item = SeedItem(
        number=fields.positive("number"),
        title=fields.text("title"),
        summary=fields.optional("summary", str),
        kind=fields.required_word("kind", Kind),
        status=fields.required_word("status", Status),
        priority=fields.word("priority", Priority) or Priority.NORMAL,
        theme=fields.optional("theme", str),
        raisers=fields.texts("raisers"),
        answered_by=fields.optional("answered_by", str),
        answer_firmness=fields.optional("answer_firmness", str),
        firmness=fields.word("firmness", Firmness),
        owner=fields.optional("owner", str),
        owner_chosen_by=fields.optional("owner_chosen_by", str),
        other_owners=fields.texts("other_owners"),
        due_as_said=fields.optional("due_as_said", str),
        due=fields.optional("due", date),
        due_chosen_by=fields.optional("due_chosen_by", str),
        next_step=fields.optional("next_step", str),
        evidence=tuple(_evidence(child) for child in fields.children("evidence")),
        resolution=_resolution(fields.child("resolution")),
        assessment=_assessment(fields.child("assessment")),
        notes=tuple(_note(child) for child in fields.children("note")),
    )
    fields.finish()
    return item


def _evidence(fields: Fields) -> SeedEvidence:
    evidence = SeedEvidence(
        role=fields.required_word("role", EvidenceRole),
        speaker=fields.text("speaker"),
        quote=fields.text("quote"),
    )
    fields.finish()
    return evidence


def _resolution(fields: Fields | None) -> SeedResolution | None:
    if fields is None:
        return None
    resolution = SeedResolution(
        disposition=fields.required_word("disposition", Disposition),
        text=fields.text("text"),
        reason=fields.optional("reason", str),
        reference=fields.optional("reference", str),
        stage=fields.required_word("stage", Stage),
        old_wording=fields.optional("old_wording", str),
        new_wording=fields.optional("new_wording", str),
    )
    fields.finish()
    return resolution


def _assessment(fields: Fields | None) -> SeedAssessment | None:
    if fields is None:
        return None
    assessment = SeedAssessment(
        outcome=fields.required_word("outcome", Outcome),
        basis=fields.required_word("basis", Basis),
        text=fields.optional("text", str),
    )
    fields.finish()
    return assessment


def _note(fields: Fields) -> str:
    text = fields.text("text")
    fields.finish()
    return text


def _all(problems: Sequence[Message]) -> Message:
    """The problems as one message, a line each; halved so that a long list nests little."""
    if len(problems) == 1:
        return problems[0]
    middle = len(problems) // 2
    return Message("{first}\n{rest}", first=_all(problems[:middle]), rest=_all(problems[middle:]))
