"""A register of our own as plain records: a meeting, and items in every sort of state."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tracker.domain.item_row import ItemRow
from tracker.domain.records import (
    AssessmentRecord,
    DocumentRecord,
    EvidenceRecord,
    ItemRecord,
    MeetingRecord,
    NoteRecord,
    OwnerRecord,
    ResolutionRecord,
)
from tracker.domain.words import (
    Basis,
    Disposition,
    DocumentKind,
    EvidenceRole,
    Kind,
    Outcome,
    Priority,
    Stage,
    Status,
)

DAY = date(2025, 9, 1)
HELD_ON = date(2025, 6, 5)
WHEN = datetime(2025, 6, 20, 1, 30, tzinfo=UTC)


def evidence(number: int, role: EvidenceRole, speaker: str | None, quote: str) -> EvidenceRecord:
    """A sentence on line 20 + ``number`` of the file."""
    return EvidenceRecord(
        number, role, speaker, quote, 1, 3, 3, 100, 100 + len(quote), 20 + number, ()
    )


def resolution(
    disposition: Disposition,
    text: str,
    stage: Stage = Stage.CLEARED,
    reason: str | None = None,
    reference: str | None = None,
) -> ResolutionRecord:
    """An answer of the owner."""
    return ResolutionRecord(1, 1, disposition, text, reason, reference, stage, "総務課", WHEN)


def item(number: int, title: str, **fields: object) -> ItemRecord:
    """An item; fields of its row or of itself by name."""
    row = ItemRow(
        number=number,
        title=title,
        kind=Kind.REQUEST,
        status=Status.OPEN,
        owner=None,
        due=None,
        due_as_said=None,
        raised_by="青木構成員",
        answered_by=None,
        meeting_id=1,
        meeting=HELD_ON,
        agenda_item="開館時間について",
        version=1,
        updated_at=WHEN,
    )
    record = ItemRecord(
        row=row,
        summary=None,
        status_reason=None,
        priority=Priority.NORMAL,
        theme=None,
        next_step=None,
        raisers=("青木構成員",),
        owners=(),
        answer_firmness=None,
        firmness=None,
        owner_as_said=None,
        due_chosen_by=None,
        deferred_until=None,
        merged_into=None,
        merged_from=(),
        minutes_id=1,
        rule_set="1",
        created_by="事務局 青木",
        created_at=WHEN,
        evidence=(evidence(number, EvidenceRole.RAISED, "青木構成員", f"{title}をお願いしたい。"),),
        resolutions=(),
        assessments=(),
        notes=(),
    )
    in_row = {name: value for name, value in fields.items() if name in ItemRow.__slots__}
    rest = {name: value for name, value in fields.items() if name not in in_row}
    return replace(record, row=replace(row, **in_row), **rest)  # type: ignore[arg-type]


def meeting() -> MeetingRecord:
    """The library's third meeting, with its document."""
    document = DocumentRecord(
        1, 1, "library.txt", "0" * 64, "議事概要", DocumentKind.SUMMARY, None, 1, False, WHEN
    )
    return MeetingRecord(
        id=1,
        held_on=HELD_ON,
        title="図書館の在り方に関する検討会（第3回）",
        venue=None,
        starts=None,
        ends=None,
        bodies=(("図書館の在り方に関する検討会", 3),),
        sample=False,
        closed_at=None,
        closed_reason=None,
        documents=(document,),
        items=7,
        candidates=1,
        remarks=9,
        remarks_to_do=2,
    )


OFFICE = OwnerRecord("総務課", True, True, "事務局 青木")
PERSON = OwnerRecord("井上参事官", False, False, "事務局 青木")


def items() -> list[ItemRecord]:
    """Late, unowned, unanswered, promised, resolved, closed, and those apart."""
    answer = evidence(
        30, EvidenceRole.ANSWERED, "江川課長", "人員の手当てを含めて検討したいと考えている。"
    )
    return [
        item(
            1,
            "平日の開館時間の延長",
            status=Status.IN_PROGRESS,
            due=date(2025, 8, 29),
            due_as_said="夏まで",
            due_chosen_by="事務局 青木",
            owner="総務課",
            owners=(OFFICE, PERSON),
            answered_by="江川課長",
            answer_firmness="検討したい",
            firmness="will_consider",
            summary="夜間に働く人のために、平日の開館時間を延ばすこと。",
            theme="開館時間",
            next_step="費用を試算する。",
            raisers=("青木構成員", "上田構成員"),
            evidence=(
                evidence(1, EvidenceRole.RAISED, "青木構成員", "開館時間を延ばしていただきたい。"),
                answer,
            ),
            notes=(
                NoteRecord(1, "費用を照会中。", True, "青木", WHEN),
                NoteRecord(2, "試算の結果を6月末に共有した。", False, "青木", WHEN),
            ),
        ),
        item(2, "貸出記録の保存期間", kind=Kind.QUESTION),
        item(
            3,
            "試行結果の次回までの報告",
            kind=Kind.COMMITMENT,
            due=date(2025, 9, 12),
            owner="総務課",
            owners=(OFFICE,),
        ),
        item(
            4,
            "返却箱の増設",
            status=Status.RESOLVED,
            owner="総務課",
            owners=(OFFICE,),
            resolutions=(
                resolution(
                    Disposition.NOT_ADOPTED,
                    "現在の数を保つ。",
                    Stage.DRAFT,
                    reason="置き場所がないため。",
                ),
            ),
        ),
        item(
            5,
            "案内表示の色の見直し",
            status=Status.CLOSED,
            owner="総務課",
            owners=(OFFICE,),
            merged_from=(7,),
            resolutions=(
                resolution(
                    Disposition.REFLECTED,
                    "案内表示の色を改めた。",
                    reference="基準第2条　旧：案内は青で表示する。　新：案内は青又は黒で表示する。",
                ),
            ),
            assessments=(
                AssessmentRecord(
                    1,
                    Outcome.SOLVED,
                    Basis.MEETING,
                    2,
                    date(2025, 8, 1),
                    "了承した。",
                    "青木",
                    WHEN,
                ),
            ),
        ),
        item(6, "子供の利用の調査の整理", status=Status.CANDIDATE, kind=Kind.TOPIC),
        item(7, "案内表示の文字", status=Status.MERGED, merged_into=5, raisers=("上田構成員",)),
        item(8, "開会の時刻", status=Status.DISMISSED, status_reason="運営の連絡のため"),
    ]
