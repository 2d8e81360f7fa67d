"""The columns of an owner's sheet: their headers in both languages, widths, and who fills them."""

from collections.abc import Callable

from tracker.domain.records import ItemRecord
from tracker.domain.words import Disposition, EvidenceRole, Reply
from tracker.i18n import Translator
from tracker.reports.facts import sent_back
from tracker.reports.forms.form import FormColumn, nothing
from tracker.reports.sheets import Value
from tracker.reports.words import raisers_of


def _said(item: ItemRecord, tr: Translator) -> Value:
    del tr
    return "\n".join(e.quote for e in item.quotes(EvidenceRole.ANSWERED)) or None


def answered(item: ItemRecord) -> bool:
    """Whether a sheet shows an answer that is held already, for the owner to go on from."""
    return bool(item.resolutions) and not sent_back(item)


def _latest(name: str) -> Callable[[ItemRecord, Translator], Value]:
    """What is held already, for the owner to go on from."""

    def value(item: ItemRecord, tr: Translator) -> Value:
        if not answered(item):
            return None
        held = getattr(item.resolutions[-1], name)
        return tr.label(held) if name == "disposition" else held

    return value


COLUMNS = (
    FormColumn("number", "管理番号", "Item no.", 7, lambda i, _: i.row.number),
    FormColumn("version", "版", "Version", 6, lambda i, _: i.row.version),
    FormColumn("meeting", "会議", "Meeting", 10, lambda i, _: i.row.meeting),
    FormColumn("agenda", "議事", "Agenda item", 13, lambda i, _: i.row.agenda_item),
    FormColumn(
        "gist", "御意見の要旨", "Opinion in short", 28, lambda i, _: i.summary or i.row.title
    ),
    FormColumn("raiser", "発言者", "Raised by", 11, lambda i, tr: raisers_of(i, tr, "")),
    FormColumn("said", "当日の回答", "Answer of the day", 25, _said),
    FormColumn("due", "期限", "Due", 10, lambda i, _: i.row.due or i.row.due_as_said),
    FormColumn("disposition", "対応区分", "Disposition", 13, _latest("disposition"), asked=True),
    FormColumn("text", "対応（案）", "Response (draft)", 34, _latest("text"), asked=True),
    FormColumn("reason", "理由", "Reason", 16, _latest("reason"), asked=True),
    FormColumn("reference", "反映箇所", "Where reflected", 14, _latest("reference"), asked=True),
    FormColumn("old_wording", "旧", "Old wording", 16, _latest("old_wording"), asked=True),
    FormColumn("new_wording", "新", "New wording", 16, _latest("new_wording"), asked=True),
    FormColumn(
        "proposed", "所管外の場合の担当", "Whose matter, if not yours", 13, nothing, asked=True
    ),
)
# What an office may read and not change; numbers are by what its rows are known.
LOCKED = tuple(c for c in COLUMNS if not c.asked and c.id not in {"number", "version"})
ANSWERS: tuple[Disposition | Reply, ...] = (*Disposition, *Reply)
