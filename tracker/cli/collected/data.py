"""What collecting a file did, as --json prints it."""

from typing import Any

from tracker.cli.collected.lines import why
from tracker.cli.collected.outcome import Outcome
from tracker.i18n import Translator
from tracker.reports.confirmation.model import RemarkReply
from tracker.reports.inquiry.model import ReplyRow
from tracker.services.collected import RowFate


def data_of(outcome: Outcome, tr: Translator) -> dict[str, Any]:
    """The file, its batch and its rows."""
    return {
        "file": outcome.file_name,
        "batch": outcome.batch,
        "known": outcome.known,
        "rows": [
            {
                **(_answer_data(f.row) if isinstance(f, RowFate) else _remark_data(f.row)),
                "cell": f.row.cell,
                "fate": f.fate.value,
                "why": None if f.why is None else tr(f.why, **dict(f.params)),
                **(
                    {"here": f.here}
                    if isinstance(f, RowFate)
                    else {"speaker": f.speaker, "numbers": list(f.numbers)}
                ),
            }
            for f in outcome.rows
        ],
        "empty": [list(e) if isinstance(e, tuple) else e for e in outcome.empty],
        "bad": [{"cell": b.cell, "why": why(b, tr)} for b in outcome.bad],
    }


def _answer_data(row: ReplyRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "version": row.version,
        "answer": str(row.answer),
        "text": row.text,
        "reason": row.reason or None,
        "reference": row.reference or None,
        "old_wording": row.old_wording or None,
        "new_wording": row.new_wording or None,
        "proposed_owner": row.proposed_owner or None,
    }


def _remark_data(row: RemarkReply) -> dict[str, Any]:
    return {
        "meeting": row.meeting_id,
        "remark": row.number,
        "reply": str(row.reply),
        "words": row.words or None,
        "comment": row.comment or None,
    }
