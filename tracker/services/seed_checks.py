"""What must hold between the fields of a seed: references, quotes, and what a status asks for."""

from collections.abc import Iterable, Iterator

from tracker.domain.words import RAISING, Disposition, Status
from tracker.errors import Message
from tracker.services.seed_model import Seed, SeedItem

CANNOT_BE_SEEDED = (Status.CANDIDATE, Status.DISMISSED, Status.MERGED)


def check(seed: Seed, minutes: str) -> Iterator[Message]:
    """Every problem of a seed whose fields are each sound, in the file's order."""
    if not seed.meeting.bodies:
        yield _problem("body", Message("is missing"))
    yield from _twice("body", "name", [body.name for body in seed.meeting.bodies])
    yield from _twice("owner", "name", [owner.name for owner in seed.owners])
    yield from _twice("item", "number", [item.number for item in seed.items])
    owners = tuple(owner.name for owner in seed.owners)
    for index, item in enumerate(seed.items, 1):
        where = f"item[{index}]"
        yield from _owner_problems(where, item, owners)
        yield from _due_problems(where, item)
        yield from _status_problems(where, item)
        yield from _evidence_problems(where, item, minutes)


def _problem(field: str, what: Message) -> Message:
    return Message("{field}: {problem}", field=field, problem=what)


def _twice(entry: str, field: str, values: Iterable[str | int]) -> Iterator[Message]:
    seen: set[str | int] = set()
    for index, value in enumerate(values, 1):
        if value in seen:
            what = Message("{value} stands there twice", value=value)
            yield _problem(f"{entry}[{index}].{field}", what)
        seen.add(value)


def _owner_problems(where: str, item: SeedItem, owners: tuple[str, ...]) -> Iterator[Message]:
    named = [("owner", item.owner)] if item.owner else []
    others = [(f"other_owners[{i}]", name) for i, name in enumerate(item.other_owners, 1)]
    for field, name in (*named, *others):
        if name not in owners:
            what = Message(
                "no owner is named {name}; there are {allowed}", name=name, allowed=owners
            )
            yield _problem(f"{where}.{field}", what)
    if item.owner and not item.owner_chosen_by:
        yield _problem(f"{where}.owner_chosen_by", Message("must say who chose the owner"))
    if item.owner in item.other_owners:
        what = Message("{value} stands there twice", value=item.owner)
        yield _problem(f"{where}.other_owners", what)


def _due_problems(where: str, item: SeedItem) -> Iterator[Message]:
    if item.due and not item.due_chosen_by:
        yield _problem(f"{where}.due_chosen_by", Message("must say who chose the date"))


def _status_problems(where: str, item: SeedItem) -> Iterator[Message]:
    if item.status in CANNOT_BE_SEEDED:
        allowed = tuple(str(status) for status in Status if status not in CANNOT_BE_SEEDED)
        what = Message(
            "no item is loaded as “{status}”; allowed are {allowed}",
            status=item.status,
            allowed=allowed,
        )
        yield _problem(f"{where}.status", what)
    done = item.status in {Status.RESOLVED, Status.CLOSED}
    if done and item.resolution is None:
        what = Message("is missing; the status “{status}” asks for it", status=item.status)
        yield _problem(f"{where}.resolution", what)
    if item.status is Status.CLOSED and item.assessment is None:
        what = Message("is missing; the status “{status}” asks for it", status=item.status)
        yield _problem(f"{where}.assessment", what)
    if item.assessment is not None and item.resolution is None and not done:
        yield _problem(f"{where}.resolution", Message("is missing; the confirmation asks for it"))
    done_as = item.resolution
    if done_as and done_as.disposition is Disposition.NOT_ADOPTED and not done_as.reason:
        what = Message("must say why the remark was not adopted")
        yield _problem(f"{where}.resolution.reason", what)


def _evidence_problems(where: str, item: SeedItem, minutes: str) -> Iterator[Message]:
    if not any(evidence.role in RAISING for evidence in item.evidence):
        allowed = tuple(str(role) for role in RAISING)
        what = Message("at least one must have one of the roles {allowed}", allowed=allowed)
        yield _problem(f"{where}.evidence", what)
    for index, evidence in enumerate(item.evidence, 1):
        field = f"{where}.evidence[{index}].quote"
        count = minutes.count(evidence.quote)
        if count == 0:
            yield _problem(field, Message("these words are not in the minutes"))
        elif count > 1:
            yield _problem(
                field, Message("these words stand in the minutes {count} times", count=count)
            )
