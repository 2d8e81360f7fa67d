"""Everything that an item's dossier tells."""

from datetime import date

from tracker.reports.dossier.model import Dossier, build_dossier
from tracker.services.queries.history import history
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.paper_records import paper_records
from tracker.services.queries.show_item import show_item
from tracker.storage.read.reader import Reader


def item_dossier(
    reader: Reader,
    number: int,
    day: date,
    *,
    attribution: str,
    drafts: bool,
    internal: bool,
    marks: tuple[str, ...],
) -> Dossier:
    """The dossier of one item, as in ``build_dossier``.  Raises NotFoundError where there is none."""
    show_item(reader, number)
    (item,) = paper_records(reader, [number])
    return build_dossier(
        day,
        item,
        list_meetings(reader),
        paper_records(reader, item.merged_from),
        list(reversed(history(reader, number=number, limit=0))),
        attribution=attribution,
        drafts=drafts,
        internal=internal,
        marks=marks,
    )
