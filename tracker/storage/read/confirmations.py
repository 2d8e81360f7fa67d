"""Sheets that went to speakers, and what they said of each remark."""

from collections import defaultdict

from tracker import clock
from tracker.domain.confirmations import ConfirmedRemark, SentConfirmation
from tracker.domain.deadlines import Deadline
from tracker.domain.words import SpeakerReply
from tracker.storage.read.decode import day, known_day, moment, word
from tracker.storage.read.reader import Reader

# Only the latest sheet on which a remark was asked about counts; what was left unsaid on an earlier
# edition's sheet is asked for on the later one's.
SENT = """SELECT c.id, c.speaker, c.file_name, c.sent_at, c.reply_by, c.reply_hour,
    d.meeting_id, m.held_on, r.number, a.reply, a.words, a.comment, f.collected_at
    FROM confirmation c JOIN confirmation_remark a ON a.confirmation_id = c.id
    JOIN remark r ON r.id = a.remark_id JOIN minutes d ON d.id = c.minutes_id
    JOIN meeting m ON m.id = d.meeting_id LEFT JOIN reply_file f ON f.id = a.reply_file_id
    WHERE NOT EXISTS (SELECT 1 FROM confirmation_remark later
        WHERE later.remark_id = a.remark_id AND later.confirmation_id > c.id)
    AND NOT (a.reply IS NULL AND a.comment IS NULL AND EXISTS (SELECT 1 FROM confirmation newer
        JOIN minutes e ON e.id = newer.minutes_id WHERE newer.id > c.id AND e.id > d.id
        AND newer.speaker = c.speaker AND e.meeting_id = d.meeting_id))
    ORDER BY c.id, r.number"""


def sent_confirmations(reader: Reader) -> list[SentConfirmation]:
    """Every sheet that went to a speaker, oldest first."""
    found = defaultdict(list)
    for row in reader.rows(SENT, {}):
        found[row["id"]].append(row)
    return [
        SentConfirmation(
            id=rows[0]["id"],
            speaker=rows[0]["speaker"],
            meeting_id=rows[0]["meeting_id"],
            meeting=known_day(rows[0]["held_on"]),
            file_name=rows[0]["file_name"],
            sent_on=clock.day_of(moment(rows[0]["sent_at"])),
            deadline=deadline_of(rows[0]["reply_by"], rows[0]["reply_hour"]),
            remarks=tuple(
                ConfirmedRemark(
                    number=row["number"],
                    reply=None if row["reply"] is None else word(SpeakerReply, row["reply"]),
                    words=row["words"],
                    comment=row["comment"],
                    replied_at=None if row["collected_at"] is None else moment(row["collected_at"]),
                )
                for row in rows
            ),
        )
        for rows in found.values()
    ]


def deadline_of(reply_by: str | None, hour: str | None) -> Deadline | None:
    """The stored day and hour by which an answer was asked for."""
    asked = day(reply_by)
    return None if asked is None else Deadline(asked, hour)
