"""The sentences that a cue touched and that nothing accounts for yet."""

from collections.abc import Callable, Iterable

from tracker.domain.records import RemarkRecord
from tracker.domain.text.safe import safe_line
from tracker.tui.dialogs.listed import Line, ListedDialog
from tracker.tui.flows.host import Host


def touched(
    host: Host,
    remarks: Iterable[RemarkRecord],
    go: Callable[[int], None],
    *,
    about: str = "",
) -> None:
    """Show them all; ``go`` puts the cursor on the chosen one's remark.

    ``about`` is what is to be known of the documents they are from.
    """
    tr = host.desk.tr
    lines = [
        Line(
            remark.id,
            f"{remark.number}  {safe_line(sentence.words)}",
            remark.speaker or tr("(speaker unknown)"),
        )
        for remark in remarks
        for sentence in remark.left
    ]
    title = tr("Sentences that may hold something: {count}", count=len(lines))
    nothing = tr("There is none that isn't accounted for.")
    host.ask(ListedDialog(tr, title, lines, nothing=nothing, about=about), go, after=True)
