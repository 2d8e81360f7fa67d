"""The formats of the status report; a further one is one entry here and its own file."""

from collections.abc import Callable, Mapping

from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.reports.html import html
from tracker.reports.markdown import markdown
from tracker.reports.status.csv import status_csv
from tracker.reports.status.json import status_json
from tracker.reports.status.model import StatusReport
from tracker.reports.status.paper import status_paper

# By file ending.
FORMATS: Mapping[str, Callable[[StatusReport, Translator], str]] = {
    "md": lambda report, tr: markdown(status_paper(report, tr)),
    "html": lambda report, tr: html(status_paper(report, tr)),
    "csv": status_csv,
    "json": status_json,
}


def render(report: StatusReport, form: str, tr: Translator) -> str:
    """The report in a format.  Raises BadInputError for one that isn't there."""
    layout = FORMATS.get(form)
    if layout is None:
        raise BadInputError(
            Message("There is no format {format}.", format=form),
            hint=Message("Formats: {formats}", formats=", ".join(FORMATS)),
        )
    return layout(report, tr)
