"""What may happen to an item, in which state, and what is refused."""

import datetime as dt
from typing import Any

import pytest

from tests.builders import with_candidates
from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.domain.records import ItemRecord
from tracker.domain.words import Basis, Disposition, EvidenceRole, Kind, Outcome, Stage, Status
from tracker.errors import BadInputError, ConflictError, NotAllowedError, NotFoundError
from tracker.services import commands
from tracker.services.queries.show_item import show_item


def shown(register: Register, number: int) -> ItemRecord:
    with register.reader() as reader:
        return show_item(reader, number)


@pytest.fixture
def number(register: Register) -> int:
    (number,) = with_candidates(register, "例の追加", answer="検討させていただく。")
    register.do(commands.add_owner, "総務課", aliases=("総務",))
    register.do(commands.add_owner, "企画課")
    return number


def test_a_candidate_is_accepted(register: Register, number: int) -> None:
    done = register.do(commands.accept_items, [number])
    assert done.numbers == (number,)
    assert shown(register, number).row.status is Status.OPEN


def test_accepting_with_the_days_answer_resolves_with_its_words(
    register: Register, number: int
) -> None:
    register.do(commands.accept_items, [number], answered=True)
    record = shown(register, number)
    assert record.row.status is Status.RESOLVED
    (resolution,) = record.resolutions
    assert resolution.disposition is Disposition.ANSWERED
    assert resolution.text == "検討させていただく。"
    assert resolution.stage is Stage.DRAFT


def test_without_an_answer_there_is_nothing_to_accept_it_with(register: Register) -> None:
    one, two = with_candidates(register, "一", "二")
    with pytest.raises(NotAllowedError, match=f"Item {one} got no answer"):
        register.do(commands.accept_items, [one, two], answered=True)
    assert shown(register, two).row.status is Status.CANDIDATE


@pytest.mark.parametrize(
    "action",
    [
        lambda r, n: r.do(commands.start_items, [n]),
        lambda r, n: r.do(commands.defer_items, [n], reason="次回"),
        lambda r, n: r.do(commands.reopen_items, [n], reason="再確認"),
        lambda r, n: r.do(
            commands.resolve_items, [n], disposition=Disposition.NOTED, text="参考とする"
        ),
        lambda r, n: r.do(commands.assess_items, [n], outcome=Outcome.SOLVED, basis=Basis.CHAIR),
    ],
    ids=["start", "defer", "reopen", "resolve", "assess"],
)
def test_a_candidate_must_be_accepted_first(register: Register, number: int, action: Any) -> None:
    before = tables_of(register)
    with pytest.raises(NotAllowedError, match=f"Item {number} is candidate") as refused:
        action(register, number)
    assert refused.value.hint is not None
    assert "accept" in [a.verb for a in refused.value.hint.params["actions"]]  # type: ignore[attr-defined]
    assert tables_of(register) == before


def test_all_numbers_or_none(register: Register, number: int) -> None:
    with pytest.raises(NotFoundError, match="77"):
        register.do(commands.accept_items, [number, 77])
    assert shown(register, number).row.status is Status.CANDIDATE


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_setting_aside_needs_a_reason(register: Register, number: int, reason: str) -> None:
    with pytest.raises(BadInputError, match="why"):
        register.do(commands.dismiss_items, [number], reason=reason)


def test_setting_aside_keeps_the_reason(register: Register, number: int) -> None:
    register.do(commands.dismiss_items, [number], reason="事実の照会のため")
    record = shown(register, number)
    assert (record.row.status, record.status_reason) == (Status.DISMISSED, "事実の照会のため")


def test_owners_are_found_by_any_of_their_names(register: Register, number: int) -> None:
    register.do(commands.assign_items, [number], "総務", others=("企画課",))
    owners = shown(register, number).owners
    assert [(o.name, o.lead, o.chosen_by) for o in owners] == [
        ("総務課", True, "事務局 青木"),
        ("企画課", False, "事務局 青木"),
    ]


def test_an_unknown_owner_is_refused(register: Register, number: int) -> None:
    with pytest.raises(NotFoundError, match="広報課"):
        register.do(commands.assign_items, [number], "広報課")


def test_a_chosen_date_says_who_chose_it(register: Register, number: int) -> None:
    register.do(commands.set_due, [number], dt.date(2025, 9, 30))
    record = shown(register, number)
    assert (record.row.due, record.due_chosen_by) == (dt.date(2025, 9, 30), "事務局 青木")
    register.do(commands.set_due, [number], None)
    assert shown(register, number).due_chosen_by is None


def test_not_adopted_needs_its_reason(register: Register, number: int) -> None:
    register.do(commands.accept_items, [number])
    with pytest.raises(BadInputError, match="reason"):
        register.do(
            commands.resolve_items, [number], disposition=Disposition.NOT_ADOPTED, text="原案"
        )


def test_a_resolution_is_redrafted_until_the_body_has_spoken(
    register: Register, number: int
) -> None:
    register.do(commands.accept_items, [number])
    for text in ("案の一", "案の二"):
        register.do(commands.resolve_items, [number], disposition=Disposition.REFLECTED, text=text)
    assert [(r.round, r.text) for r in shown(register, number).resolutions] == [(1, "案の二")]
    register.do(commands.assess_items, [number], outcome=Outcome.IMPROVE, basis=Basis.CHAIR)
    assert shown(register, number).row.status is Status.OPEN
    register.do(
        commands.resolve_items, [number], disposition=Disposition.REFLECTED, text="改めた案"
    )
    rounds = [(r.round, r.text) for r in shown(register, number).resolutions]
    assert rounds == [(1, "案の二"), (2, "改めた案")]


def test_only_the_body_closes_an_item(register: Register, number: int) -> None:
    register.do(commands.accept_items, [number], answered=True)
    with pytest.raises(BadInputError, match="basis"):
        register.do(commands.assess_items, [number], outcome=Outcome.SOLVED)
    register.do(commands.add_meeting, dt.date(2025, 9, 1), "検討会", round=2)
    register.do(commands.assess_items, [number], outcome=Outcome.SOLVED, meeting_id=1)
    record = shown(register, number)
    assert record.row.status is Status.CLOSED
    (assessment,) = record.assessments
    assert (assessment.basis, assessment.meeting) == (Basis.MEETING, dt.date(2025, 9, 1))


def test_the_secretariat_confirms_a_request_only_with_its_words(
    register: Register, number: int
) -> None:
    register.do(commands.accept_items, [number], answered=True)
    with pytest.raises(BadInputError, match="secretariat"):
        register.do(
            commands.assess_items, [number], outcome=Outcome.SOLVED, basis=Basis.SECRETARIAT
        )
    register.do(
        commands.assess_items,
        [number],
        outcome=Outcome.SOLVED,
        basis=Basis.SECRETARIAT,
        text="発言者に確認済み",
    )
    assert shown(register, number).row.status is Status.CLOSED


def test_an_edit_of_a_changed_item_is_refused(register: Register, number: int) -> None:
    version = shown(register, number).row.version
    register.do(commands.edit_item, number, title="題の一", if_version=version)
    with pytest.raises(ConflictError, match=f"version {version + 1}"):
        register.do(commands.edit_item, number, title="題の二", if_version=version)
    assert shown(register, number).row.title == "題の一"


def test_merging_keeps_every_word_and_number(register: Register) -> None:
    one, two = with_candidates(register, "一", "二", answer="検討する。")
    register.do(commands.add_note, [two], "電話あり")
    register.do(commands.merge_items, one, [two])
    kept, gone = shown(register, one), shown(register, two)
    assert len(kept.quotes(EvidenceRole.RAISED)) == 2
    assert [note.text for note in kept.notes] == ["電話あり"]
    assert kept.merged_from == (two,)
    assert (gone.row.status, gone.merged_into) == (Status.MERGED, one)


def test_items_with_different_dates_are_not_merged(register: Register) -> None:
    one, two = with_candidates(register, "一", "二")
    register.do(commands.set_due, [one], dt.date(2025, 9, 1))
    register.do(commands.set_due, [two], dt.date(2025, 10, 1))
    with pytest.raises(BadInputError, match="different due dates"):
        register.do(commands.merge_items, one, [two])


def test_an_item_is_added_by_hand_without_a_meeting(register: Register) -> None:
    done = register.do(commands.add_item, "資料の事前送付", kind=Kind.REQUEST)
    assert shown(register, done.numbers[0]).row.status is Status.OPEN


def test_two_entries_of_the_directory_become_one(register: Register, number: int) -> None:
    register.do(commands.assign_items, [number], "総務課")
    register.do(commands.merge_owners, "企画課", "総務課")
    assert [o.name for o in shown(register, number).owners] == ["企画課"]
    register.do(commands.assign_items, [number], "総務課")
    assert [o.name for o in shown(register, number).owners] == ["企画課"]
    register.do(commands.undo_batch)
    assert [o.name for o in shown(register, number).owners] == ["総務課"]


def test_a_delegation_stays_open_until_its_result_is_reported(register: Register) -> None:
    (number,) = with_candidates(register, "案文の修正", answer="座長と相談する。")
    register.do(commands.edit_item, number, kind=Kind.DELEGATION)
    with pytest.raises(NotAllowedError, match="delegation"):
        register.do(commands.accept_items, [number], answered=True)
    register.do(commands.accept_items, [number])
    with pytest.raises(NotAllowedError):
        register.do(commands.assess_items, [number], outcome=Outcome.SOLVED, basis=Basis.CHAIR)
    register.do(
        commands.resolve_items, [number], disposition=Disposition.REFLECTED, text="修正した。"
    )
    register.do(commands.assess_items, [number], outcome=Outcome.SOLVED, basis=Basis.CHAIR)
    assert shown(register, number).row.status is Status.CLOSED
