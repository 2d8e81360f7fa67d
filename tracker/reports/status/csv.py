"""The status report as CSV for spreadsheets: no cell is ever taken for a formula."""

import csv
import io

from tracker.i18n import Translator
from tracker.reports.status.build import answers_of
from tracker.reports.status.model import StatusReport

_BOM = "\ufeff"
# What a spreadsheet reads as the start of a formula, also after white space and in full width.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def status_csv(report: StatusReport, tr: Translator) -> str:
    """One row per accepted item, in UTF-8 with a byte order mark, as spreadsheets want it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        [
            tr("No."), tr("Title"), tr("Kind"), tr("Status"), tr("Raised by"), tr("Owner"), tr("Due as said"),
            tr("Due as chosen"), tr("Due chosen by"), tr("Answer of the day"), tr("Resolution"), tr("Meeting"),
        ]
    )  # fmt: skip
    for item in report.items:
        row = item.row
        resolution = item.resolutions[-1].text if item.resolutions else ""
        cells = [
            row.number, row.title, tr.label(row.kind), tr.label(row.status), tr.join(item.raisers),
            tr.join([owner.name for owner in item.owners]), row.due_as_said or "",
            row.due.isoformat() if row.due else "", item.due_chosen_by or "", "\n".join(answers_of(item)),
            resolution, row.meeting.isoformat() if row.meeting else "",
        ]  # fmt: skip
        writer.writerow([harmless(str(cell)) for cell in cells])
    return _BOM + out.getvalue()


def harmless(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would calculate it."""
    if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA):
        return f"'{cell}"
    return cell
