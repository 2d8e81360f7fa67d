"""An owner's sheet as a form."""

from tracker.i18n import Translator
from tracker.reports.forms.book import form_xlsx
from tracker.reports.forms.form import Form
from tracker.reports.inquiry.columns import ANSWERS, COLUMNS
from tracker.reports.inquiry.letters import instructions
from tracker.reports.inquiry.mark import inquiry_number
from tracker.reports.inquiry.model import Inquiry
from tracker.reports.words import reply_wish, signed


def inquiry_xlsx(inquiry: Inquiry, tr: Translator) -> bytes:
    """The workbook as bytes, equal for equal inquiries."""
    sent = signed(inquiry.sender, inquiry.day, tr)
    asked = reply_wish(inquiry.deadline, tr)
    number = inquiry_number(inquiry.register, inquiry.day, tr)
    form = Form(
        name=tr("Sheet"),
        title=_title(inquiry, tr),
        lines=(
            "  ".join(filter(None, (asked, sent, number))),
            tr("Fill in the coloured cells; each row may be answered on its own."),
        ),
        columns=COLUMNS,
        entries=inquiry.items,
        instructions=instructions(inquiry, tr),
        choices={"disposition": ANSWERS},
    )
    return form_xlsx(form, tr)


def _title(inquiry: Inquiry, tr: Translator) -> str:
    """To whom, and from which meeting; of several the last is named."""
    title = tr("Inquiry to {owner}", owner=inquiry.owner)
    if not inquiry.meetings:
        return title
    named = tr("{what}: {value}", what=title, value=inquiry.meetings[-1].title)
    others = len(inquiry.meetings) - 1
    return (
        named + tr.plural(" and {count} other", " and {count} others", others) if others else named
    )
