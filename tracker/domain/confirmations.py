"""What speakers were asked to confirm of draft minutes, and what they said."""

from dataclasses import dataclass
from datetime import date, datetime

from tracker.domain.deadlines import Deadline
from tracker.domain.words import CommentOnly, SpeakerReply

Said = SpeakerReply | CommentOnly | str | None


def said_of(reply: SpeakerReply | str | None, comment: str | None) -> Said:
    """A speaker's answer; where there is none, a comment alone; None where nothing was said."""
    return CommentOnly.COMMENT_ONLY if reply is None and comment else reply


@dataclass(frozen=True, slots=True)
class ConfirmedRemark:
    """A remark that a speaker was asked to confirm; ``words`` is what it should say instead."""

    number: int
    reply: SpeakerReply | str | None
    words: str | None
    comment: str | None
    replied_at: datetime | None

    @property
    def said(self) -> Said:
        """What the speaker answered, or that there is a comment alone; None while nothing is said."""
        return said_of(self.reply, self.comment)


@dataclass(frozen=True, slots=True)
class SentConfirmation:
    """A sheet that went to a speaker, and the word on each of its remarks."""

    id: int
    speaker: str
    meeting_id: int
    meeting: date
    file_name: str
    sent_on: date
    deadline: Deadline | None
    remarks: tuple[ConfirmedRemark, ...]

    @property
    def left(self) -> tuple[int, ...]:
        """The numbers of the remarks on which nothing was said yet."""
        return tuple(remark.number for remark in self.remarks if remark.said is None)

    @property
    def changed(self) -> tuple[int, ...]:
        """The numbers of the remarks that are to be changed."""
        return tuple(r.number for r in self.remarks if r.reply == SpeakerReply.CHANGED)

    @property
    def reply(self) -> SpeakerReply | CommentOnly | None:
        """The sheet's answer as a whole; None while something is left."""
        if self.left:
            return None
        if self.changed:
            return SpeakerReply.CHANGED
        commented = any(remark.comment for remark in self.remarks)
        return CommentOnly.COMMENT_ONLY if commented else SpeakerReply.NO_CHANGE

    def late(self, now: datetime) -> bool:
        """Whether something is left after what was asked for; ``now`` in the office's zone."""
        return bool(self.left) and self.deadline is not None and self.deadline.passed(now)
