"""The columns of an owner's sheet: their headers in both languages, widths, and who fills them."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.domain.records import ItemRecord
from tracker.domain.words import Disposition, EvidenceRole
from tracker.i18n import Translator
from tracker.reports.inquiry.model import Reply
from tracker.reports.sheets import Value
from tracker.reports.words import raisers_of


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column; ``asked`` ones are for the owner, ``words`` are what a header may be called."""

    id: str
    ja: str
    en: str
    width: int
    value: Callable[[ItemRecord, Translator], Value]
    asked: bool = False

    def title(self, lang: str) -> str:
        """The header in a language."""
        return self.ja if lang == "ja" else self.en


def _nothing(item: ItemRecord, tr: Translator) -> Value:
    del item, tr
    return None


def _said(item: ItemRecord, tr: Translator) -> Value:
    del tr
    return "\n".join(e.quote for e in item.quotes(EvidenceRole.ANSWERED)) or None


def _latest(name: str) -> Callable[[ItemRecord, Translator], Value]:
    """What is held already, for the owner to go on from."""

    def value(item: ItemRecord, tr: Translator) -> Value:
        if not item.resolutions:
            return None
        held = getattr(item.resolutions[-1], name)
        return tr.label(held) if name == "disposition" else held

    return value


COLUMNS = (
    SheetColumn("number", "管理番号", "Item no.", 9, lambda i, _: i.row.number),
    SheetColumn("version", "版", "Version", 7, lambda i, _: i.row.version),
    SheetColumn("meeting", "会議", "Meeting", 11, lambda i, _: i.row.meeting),
    SheetColumn("agenda", "議事", "Agenda item", 16, lambda i, _: i.row.agenda_item),
    SheetColumn(
        "gist", "御意見の要旨", "Opinion in short", 34, lambda i, _: i.summary or i.row.title
    ),
    SheetColumn("raiser", "発言者", "Raised by", 13, raisers_of),
    SheetColumn("said", "当日の回答", "Answer of the day", 30, _said),
    SheetColumn("due", "期限", "Due", 11, lambda i, _: i.row.due or i.row.due_as_said),
    SheetColumn("disposition", "対応区分", "Disposition", 14, _latest("disposition"), asked=True),
    SheetColumn("text", "対応（案）", "Response (draft)", 40, _latest("text"), asked=True),
    SheetColumn("reason", "理由", "Reason", 20, _latest("reason"), asked=True),
    SheetColumn("reference", "反映箇所", "Where reflected", 20, _latest("reference"), asked=True),
    SheetColumn(
        "proposed", "所管外の場合の担当", "Whose matter, if not yours", 16, _nothing, asked=True
    ),
)
ANSWERS: tuple[Disposition | Reply, ...] = (*Disposition, *Reply)
