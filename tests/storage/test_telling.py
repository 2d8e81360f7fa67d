"""History is told in words: every column that means something to people, in the words of its table."""

import pytest

from tests.builders import with_candidates
from tracker.bootstrap import Register
from tracker.domain.telling import COLUMNS, told
from tracker.domain.words import EvidenceRole, OwnerRole
from tracker.i18n import translator
from tracker.services import commands
from tracker.services.queries.history import history
from tracker.services.queries.owners import owner_names
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

# Keys, places and marks of the program's own, who acted (the batch says it), and what stands beside.
UNTOLD = {
    "number", "minutes_id", "created_by", "created_at", "updated_at", "version", "rule_set", "due_chosen_by",
    "day_answer_by", "refers_back", "id", "item_number", "remark_id", "span_start", "span_end", "rules",
    "position", "earlier", "office_id", "person_id", "chosen_by", "actor", "written_at", "round", "cleared_at",
    "resolution_id", "outcome", "basis", "assessed_at", "internal",
}  # fmt: skip


@pytest.mark.parametrize(
    "table", [tables.Item, tables.Evidence, tables.ItemOwner, tables.Resolution, tables.Note]
)
def test_every_column_is_told_or_left_out_on_purpose(table: type[tables.Item]) -> None:
    assert set(table.model_fields) - set(COLUMNS) - UNTOLD == set()


def test_a_role_is_told_in_the_words_of_its_table(register: Register) -> None:
    (number,) = with_candidates(register, "一")
    for name in ("甲課", "乙課"):
        register.do(commands.add_owner, name)
    register.do(commands.assign_items, [number], "甲課", others=["乙課"])
    register.do(commands.assign_items, [number], "乙課", others=["甲課"])

    def again(unit: UnitOfWork) -> None:
        piece = unit.get(tables.Evidence, 1)
        assert piece is not None
        piece.role = EvidenceRole.RAISED_AGAIN

    register.do(again)
    ja = translator("ja")
    with register.reader() as reader:
        names = owner_names(reader)
        said = [ja.message(m) for b in history(reader) for _, m in told(b, names)]
    assert any(EvidenceRole.RAISED_AGAIN.ja in sentence for sentence in said)
    assert any(OwnerRole.OTHER.ja in sentence for sentence in said)
    assert not any(EvidenceRole.RAISED_AGAIN.value in sentence for sentence in said)
