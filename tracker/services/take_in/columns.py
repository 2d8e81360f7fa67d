"""The columns that such spreadsheets have, by the names that they usually go by."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from tracker.domain.words import Priority, Status

# A field of an item: every usual name of its column.  A new name is one more word here.
NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": (
        "件名", "題名", "タイトル", "課題", "課題名", "対応事項", "事項", "項目", "論点名", "title", "issue", "item",
        "subject", "task", "action item",
    ),
    "summary": (
        "要旨", "内容", "課題内容", "課題の内容", "詳細", "説明", "概要", "意見", "御意見", "ご意見", "御意見の内容",
        "指摘事項", "指摘内容", "description", "details", "summary", "opinion", "comment",
    ),
    "kind": ("種別", "種類", "区分", "意見区分", "kind", "type"),
    "status": ("状態", "状況", "ステータス", "進捗", "進捗状況", "対応状況", "status", "state", "progress"),
    "owner": (
        "担当", "担当課", "担当課室", "担当部署", "担当者", "主管", "主管課", "主担当", "対応者", "owner", "assignee",
        "responsible", "office",
    ),
    "due": (
        "期限", "対応期限", "期日", "完了予定", "完了予定日", "予定日", "締切", "締め切り", "due", "due date", "deadline",
        "target date",
    ),
    "raised_by": (
        "発言者", "提起者", "起票者", "指摘者", "委員", "委員名", "構成員", "構成員名", "発案者", "raised by", "raiser",
        "reporter", "speaker", "member",
    ),
    "meeting": ("会議", "会議日", "開催日", "会議開催日", "発生日", "meeting", "meeting date", "date"),
    "priority": ("優先度", "優先順位", "重要度", "priority"),
    "theme": ("論点", "テーマ", "分野", "カテゴリ", "カテゴリー", "分類", "theme", "topic", "category"),
    "next_step": ("次の対応", "次のアクション", "今後の対応", "今後の予定", "next step", "next action"),
    "disposition": ("対応区分", "回答区分", "disposition"),
    "resolution": (
        "対応", "対応案", "対応内容", "対応結果", "対応方針", "回答", "回答内容", "結果", "resolution", "answer",
        "response", "result",
    ),
    "reason": ("理由", "対応理由", "不採用の理由", "reason"),
    "reference": ("反映箇所", "反映場所", "反映先", "where reflected", "reference"),
    "old_wording": ("旧", "旧文言", "修正前", "改正前", "変更前", "old wording", "before"),
    "new_wording": ("新", "新文言", "修正後", "改正後", "変更後", "new wording", "after"),
    "note": ("備考", "メモ", "経過", "特記事項", "コメント", "note", "notes", "remarks", "memo"),
}  # fmt: skip
_FIELDS: Final = {name: field for field, names in NAMES.items() for name in names}
# Whatever stands in brackets explains a header; it doesn't change what the column is.
_BRACKETS: Final = re.compile(r"[(\[【〔].*?[)\]】〕]")

STATUSES: Final[Mapping[str, Status]] = {
    "未対応": Status.OPEN, "未着": Status.OPEN, "新規": Status.OPEN, "オープン": Status.OPEN, "new": Status.OPEN,
    "todo": Status.OPEN, "to do": Status.OPEN, "not started": Status.OPEN, "未": Status.OPEN, "未完了": Status.OPEN,
    "着手": Status.IN_PROGRESS, "着手済": Status.IN_PROGRESS, "作業中": Status.IN_PROGRESS, "検討中": Status.IN_PROGRESS,
    "進行中": Status.IN_PROGRESS, "継続": Status.IN_PROGRESS, "調整中": Status.IN_PROGRESS, "doing": Status.IN_PROGRESS,
    "working": Status.IN_PROGRESS, "ongoing": Status.IN_PROGRESS, "started": Status.IN_PROGRESS,
    "pending": Status.DEFERRED, "ペンディング": Status.DEFERRED, "on hold": Status.DEFERRED, "中断": Status.DEFERRED,
    "済": Status.CLOSED, "対応済": Status.CLOSED, "対応済み": Status.CLOSED, "完": Status.CLOSED, "解決": Status.CLOSED,
    "解決済": Status.CLOSED, "解決済み": Status.CLOSED, "クローズ": Status.CLOSED, "終了": Status.CLOSED,
    "done": Status.CLOSED, "resolved": Status.CLOSED, "finished": Status.CLOSED, "complete": Status.CLOSED,
    "completed": Status.CLOSED,
}  # fmt: skip
PRIORITIES: Final[Mapping[str, Priority]] = {
    "a": Priority.HIGH, "b": Priority.NORMAL, "c": Priority.LOW, "大": Priority.HIGH, "小": Priority.LOW,
    "1": Priority.HIGH, "2": Priority.NORMAL, "3": Priority.LOW, "medium": Priority.NORMAL, "普通": Priority.NORMAL,
}  # fmt: skip


def field_of(header: str) -> str | None:
    """The field that a column under this header fills; None for an unknown one."""
    return _FIELDS.get(plain(_BRACKETS.sub("", unicodedata.normalize("NFKC", header))))


def plain(text: str) -> str:
    """A word as it is compared: NFKC, case folded, without white space at its ends or between lines."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(folded.split()).strip("*※:")
