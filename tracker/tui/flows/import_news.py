"""What of an import asks for a look: another day, deputies, changed quotes, names that may be one."""

from collections.abc import Callable, Iterator
from typing import Final

from tracker.i18n import Translator
from tracker.services.done import Imported, OtherDeputy, Reworded
from tracker.services.queries.same_person import OnePerson
from tracker.tui.lines import Line, paragraph
from tracker.tui.look import LOOK

INDENT: Final = 2
KeyOf = Callable[[str], str]
News = list[tuple[str, bool]]


def news(tr: Translator, done: Imported, alike: list[OnePerson], key_of: KeyOf) -> News:
    """Each sentence, with whether it belongs under the one before it.

    ``alike`` are the speakers who may be somebody known already; ``key_of`` gives an action's key.
    """
    return list(_told(tr, done, alike, key_of))


def write_news(told: News, cells: int) -> list[Line]:
    """The sentences as lines, what belongs under another indented."""
    lines: list[Line] = []
    for said, under in told:
        if lines and not under:
            lines.append(())
        style = LOOK.dim if under else LOOK.text
        lines += paragraph(said, cells, style, indent=INDENT if under else 0)
    return lines


def _told(
    tr: Translator, done: Imported, alike: list[OnePerson], key_of: KeyOf
) -> Iterator[tuple[str, bool]]:
    if done.is_another_day:
        said = tr(
            "The minutes give {said} as their day; the meeting is on {held_on}, and what is due"
            " counts from there.",
            said=done.day_said,
            held_on=done.held_on,
        )
        yield said, False
        way = tr(
            "{meetings} shows the meetings; {move} there moves it to another day.",
            meetings=key_of("meetings"),
            move=key_of("move_meeting"),
        )
        yield way, True
    for deputy in done.deputies:
        yield _deputy(tr, deputy), False
        if deputy.kept:
            yield tr("{key} at the meeting records deputies.", key=key_of("deputy")), True
    if done.reworded:
        said = tr(
            "It is edition {edition}; {count} quotes changed, the others moved as they are.",
            edition=done.edition,
            count=len(done.reworded),
        )
        yield said, False
        for change in done.reworded:
            yield from _change(tr, change)
    if done.reopened:
        said = tr("The meeting's triage had ended; it is open again, as there is more to do.")
        yield said, False
    if done.sample_beside:
        yield tr("The sample of the same day stays beside it, as a meeting of its own."), False
    for pair in done.pairs:
        said = tr(
            "#{item}, noted before, may be candidate #{candidate}; {key} there merges them.",
            item=pair.item,
            candidate=pair.candidate,
            key=key_of("merge"),
        )
        yield said, False
    for one in alike:
        said = tr("{name} and {other} may be one person.", name=one.name, other=one.other)
        yield said, False


def _deputy(tr: Translator, other: OtherDeputy) -> str:
    """What the minutes say of a deputy otherwise than was recorded, and what became of it."""
    somebody = tr("somebody")
    told = {
        "principal": other.principal,
        "before": other.before or somebody,
        "after": other.after or somebody,
    }
    if other.kept and other.gone:
        return tr(
            "{principal} came in person, these minutes say; {before} was recorded as deputy by"
            " hand and stays.",
            **told,
        )
    if other.kept:
        return tr(
            "These minutes name {after} as deputy of {principal}; {before} was recorded by hand"
            " and stays.",
            **told,
        )
    if other.gone:
        return tr("{principal} came in person now, without {before} as deputy.", **told)
    return tr("Deputy of {principal}: {before} before, {after} now.", **told)


def _change(tr: Translator, change: Reworded) -> Iterator[tuple[str, bool]]:
    """The old and the new wording, one under the other."""
    unknown = tr("(speaker unknown)")
    before = tr("{what}: {value}", what=change.speaker_before or unknown, value=change.before)
    yield f"#{change.item}  − {before}", True
    if change.after is None:
        yield f"#{change.item}  + {tr('(no longer in the minutes)')}", True
        return
    after = tr("{what}: {value}", what=change.speaker_after or unknown, value=change.after)
    yield f"#{change.item}  + {after}", True
