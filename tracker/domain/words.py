"""The words of the field, one entry each: the stored code, the Japanese word, the English one."""

from collections.abc import Mapping
from enum import Enum
from typing import Final, Self


class Word(str, Enum):  # noqa: UP042 - StrEnum would make the members' values plain words
    """A code with its two labels; equal to its code, so that it stores and prints as one."""

    ja: str
    en: str

    def __new__(cls, code: str, ja: str, en: str) -> Self:
        """A member is the code itself, carrying both labels."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.ja = ja
        member.en = en
        return member

    @classmethod
    def known(cls, code: object) -> Self | None:
        """The word with this code; None for a code that nobody knows."""
        word = cls._value2member_map_.get(code)
        return word if isinstance(word, cls) else None

    def __str__(self) -> str:
        """The code."""
        return str(self.value)

    def label(self, lang: str) -> str:
        """The word as a screen in ``lang`` (ja or en) shows it."""
        return self.ja if lang == "ja" else self.en


class Status(Word):
    """Where an item stands between the minutes and the body's confirmation."""

    CANDIDATE = "candidate", "候補", "candidate"
    OPEN = "open", "未着手", "open"
    IN_PROGRESS = "in_progress", "対応中", "in progress"
    RESOLVED = "resolved", "確認待ち", "resolved"
    CLOSED = "closed", "完了", "closed"
    DEFERRED = "deferred", "保留", "deferred"
    DISMISSED = "dismissed", "対象外", "dismissed"
    MERGED = "merged", "統合済", "merged"


class Kind(Word):
    """What a follow-up is."""

    REQUEST = "request", "御意見・御要望", "request"
    QUESTION = "question", "御質問", "question"
    COMMITMENT = "commitment", "対応の表明", "commitment"
    DECISION = "decision", "決定", "decision"
    DELEGATION = "delegation", "一任", "delegation"
    TOPIC = "topic", "今後の検討事項", "topic"
    INFORMATION = "information", "情報提供", "information"


class EvidenceRole(Word):
    """What a quoted sentence does for its item."""

    RAISED = "raised", "御意見", "raised"
    SUPPORTED = "supported", "賛同・補足", "supported"
    ANSWERED = "answered", "当日の回答", "answered"
    COMMITTED = "committed", "対応の表明", "committed"
    DECIDED = "decided", "決定", "decided"
    RAISED_AGAIN = "raised_again", "再度の御指摘", "raised again"
    RESOLVED = "resolved", "対応結果", "resolved"


# Words that an item can stand on; the others say what became of them.
RAISING: Final = (
    EvidenceRole.RAISED,
    EvidenceRole.COMMITTED,
    EvidenceRole.DECIDED,
    EvidenceRole.RAISED_AGAIN,
)


class Disposition(Word):
    """What the owner did with a remark (対応区分)."""

    REFLECTED = "reflected", "反映", "reflected"
    PARTLY_REFLECTED = "partly_reflected", "一部反映", "partly reflected"
    ALREADY_COVERED = "already_covered", "既に記載", "already covered"
    OPERATIONAL = "operational", "運用で対応", "handled in operation"
    REFERRED = "referred", "関係府省等へ伝達", "referred"
    FUTURE_WORK = "future_work", "今後の検討", "future work"
    NOTED = "noted", "今後の参考", "noted"
    NOT_ADOPTED = "not_adopted", "原案どおり", "not adopted"
    ANSWERED = "answered", "説明・回答", "answered"


class Stage(Word):
    """How far the text of a resolution has come."""

    DRAFT = "draft", "作成中", "draft"
    CONSULTED = "consulted", "合議中", "in consultation"
    CLEARED = "cleared", "了", "cleared"
    PRESENTED = "presented", "会議提出", "presented"


class Outcome(Word):
    """What the body says of a resolution."""

    SOLVED = "solved", "了承", "solved"
    FOLLOW = "follow", "継続", "keep following"
    IMPROVE = "improve", "要再検討", "to be improved"
    ENDED = "ended", "フォロー終了", "follow-up ended"


class Basis(Word):
    """On whose word a confirmation rests."""

    MEETING = "meeting", "会議で確認", "by the meeting"
    CHAIR = "chair", "議長・座長確認", "by the chair"
    WRITTEN = "written", "書面", "in writing"
    SECRETARIAT = "secretariat", "事務局確認", "by the secretariat"


# What people write for a word that is shown otherwise.
ALSO_SAID: Final[Mapping[Word, tuple[str, ...]]] = {Basis.MEETING: ("会議で了承",)}


class DayAnswer(Word):
    """How far the day's answer answered: a person's mark, never the program's."""

    FULLY = "fully", "回答済", "fully"
    PARTLY = "partly", "一部回答", "partly"
    NOT = "not", "回答になっていない", "not at all"


class Printed(Word):
    """Whether papers print an item."""

    YES = "yes", "する", "yes"
    NO = "no", "しない", "no"


class SpeakerReply(Word):
    """What a speaker says of a remark in the draft minutes."""

    NO_CHANGE = "no_change", "修正なし", "no change"
    CHANGED = "changed", "修正あり", "changed"


class CommentOnly(Word):
    """What a speaker's word counts as that answers no change and comments on what was understood."""

    COMMENT_ONLY = "comment_only", "意見のみ", "comment only"


class Again(Word):
    """Whether an item raises an earlier one again: linked, or said so and not yet linked."""

    LINKED = "linked", "結び付け済", "linked"
    UNRESOLVED = "unresolved", "未確定", "unresolved"


class Priority(Word):
    """How soon an item wants attention."""

    HIGH = "high", "高", "high"
    NORMAL = "normal", "中", "normal"
    LOW = "low", "低", "low"


class OwnerRole(Word):
    """The lead owner, or one concerned beside it."""

    LEAD = "lead", "主管", "lead"
    OTHER = "other", "関係", "concerned"


class DocumentKind(Word):
    """What sort of record a document is."""

    MINUTES = "minutes", "議事録", "minutes"
    SUMMARY = "summary", "議事概要", "summary of proceedings"
    GIST = "gist", "議事要旨", "gist of proceedings"
    TRANSCRIPT = "transcript", "速記", "transcript"
    WRITTEN_OPINION = "written_opinion", "書面意見", "written opinion"


class DocumentStage(Word):
    """How final a document is."""

    DRAFT = "draft", "案", "draft"
    CONFIRMED = "confirmed", "確定", "confirmed"
    PUBLISHED = "published", "公表", "published"


class Firmness(Word):
    """How strongly a reply binds itself, as said; strongest first (the scale of facts of the field)."""

    WILL_DO = "will_do", "実施します", "will do"
    WILL_WORK_ON = "will_work_on", "取り組みます", "will work on it"
    WILL_CONSIDER = "will_consider", "検討します", "will consider"
    WILL_REVIEW = "will_review", "見直します", "will review"
    WILL_SURVEY = "will_survey", "調査します", "will look into it"
    WILL_CONSULT = "will_consult", "協議します", "will consult"
    WILL_TRY = "will_try", "努力します", "will try"
    WILL_NOTE = "will_note", "参考にします", "will take note"


class Reply(Word):
    """Answers of an owner that are no disposition: nothing to say, or another office's matter."""

    NO_COMMENT = "no_comment", "意見なし", "no comment"
    NOT_OURS = "not_ours", "所管外", "not our matter"


class Changed(Word):
    """What of an item is another than it was."""

    NEW = "new", "新規", "new"
    STATUS = "status", "状態", "status"
    OWNER = "owner", "担当", "owner"
    DUE = "due", "期限", "due date"
    ANSWER = "answer", "対応", "response"
    RAISED_AGAIN = "raised_again", "再度の御指摘", "raised again"
    SET_ASIDE = "set_aside", "対象から外れたもの", "set aside"


class CountedBy(Word):
    """By what papers count items."""

    BODY = "body", "会議体", "body"
    MEETING = "meeting", "会議", "meeting"
    THEME = "theme", "論点", "theme"
    OWNER = "owner", "担当", "owner"
