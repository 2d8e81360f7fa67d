"""Any text in any place of every paper: nothing of it is lost, and none of it is taken for more than text."""

import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.reports.held import DAY, WHEN, evidence, item, meeting, resolution
from tests.reports.readback import from_csv, from_xlsx, page_of_markdown, tags_of
from tracker.domain.confirmations import ConfirmedRemark, SentConfirmation
from tracker.domain.records import (
    BatchRecord,
    ChangeRecord,
    ItemRecord,
    NoteRecord,
    OwnerEntry,
    OwnerRecord,
    RemarkRecord,
)
from tracker.domain.text.safe import safe_block
from tracker.domain.words import Disposition, EvidenceRole, Kind, SpeakerReply, Status
from tracker.i18n import translator
from tracker.reports.dossier.model import build_dossier
from tracker.reports.formats import REPORTS, render
from tracker.reports.handover.model import build_handover
from tracker.reports.next_meeting.build import build_next_meeting
from tracker.reports.record.model import ItemFile, Record
from tracker.reports.responses.build import build_responses
from tracker.reports.responses.columns import columns_in
from tracker.reports.responses.model import ResponseSettings
from tracker.reports.status.build import build_report

JA = translator("ja")
# Under make soak ten thousand texts go through each paper in each format: 250 of 40 each.
TOGETHER = 40 if settings().max_examples > 100 else 4
WORDS = st.text(max_size=40) | st.text(
    "'=+-@＝＋－＠\t\r\n|*_`<>&#[]()!~\\:/. w1a{}%$^", max_size=20
)
NASTY = [
    '=HYPERLINK("http://example.com")', "<script>alert(1)</script>", "1. x", "\x1b[31m\x00\x07\ufffe\uffff",
    "</td></table>]]>", "&amp;&#39;", "{{ 7 * 7 }}{% raw %}", "\u202e\u2028\x85", "_x000D_", "",
]  # fmt: skip


def items(texts: Sequence[str]) -> list[ItemRecord]:
    """Each text in every place of an item that awaits confirmation."""
    return [
        item(
            number, words, theme=words, summary=words, status_reason=words, raisers=(words,), kind=Kind.COMMITMENT,
            next_step=words, owner=words, owners=(OwnerRecord(words, True, True, words),), status=Status.RESOLVED,
            agenda_item=words, due_as_said=words, owner_as_said=words, answer_firmness=words, firmness=words,
            evidence=(
                evidence(number, EvidenceRole.RAISED, words, words),
                evidence(number, EvidenceRole.RAISED_AGAIN, words, words),
                evidence(number, EvidenceRole.ANSWERED, words, words),
            ),
            resolutions=(resolution(Disposition.NOTED, words, reason=words, reference=words),),
            notes=(NoteRecord(1, words, False, words, WHEN),),
        )
        for number, words in enumerate(texts, start=1)
    ]  # fmt: skip


def record_of(texts: Sequence[str]) -> Record:
    files = []
    for place, words in enumerate(texts, start=1):
        changes = (
            ChangeRecord("item", place, "update", {"title": words}, {"title": words}, place),
            ChangeRecord("unheard_of", 1, "insert", {}, {words: words}, place),
            ChangeRecord("item", place, "update", {words: words}, {words: [words]}, place),
        )
        batch = BatchRecord(place, words, words, words, WHEN, None, True, (place,), changes)
        files.append(ItemFile(items([words])[0], (batch,)))
    said = tuple(ConfirmedRemark(3, SpeakerReply.CHANGED, words, words, WHEN) for words in texts)
    remark = RemarkRecord(
        1, 1, 1, DAY, 1, texts[0], texts[0], 0, 1, (), (), texts[0], texts[0], accounted_for=True
    )
    return Record(
        DAY, (named(texts),), (remark,), tuple(files),
        (SentConfirmation(1, texts[0], 1, DAY, texts[0], DAY, None, said),), marks=(texts[0],), asked=texts[0],
    )  # fmt: skip


def named(texts: Sequence[str]) -> Any:
    return replace(meeting(), title=texts[0])


PAPERS: Mapping[str, Callable[[Sequence[str]], object]] = {
    "status": lambda texts: build_report(
        DAY, [named(texts)], items(texts), asked=texts[0], marks=(texts[0],)
    ),
    "responses": lambda texts: build_responses(
        DAY, [named(texts)], items(texts), {}, ResponseSettings(columns_in(None), marks=(texts[0],), asked=texts[0])
    ),
    "next-meeting": lambda texts: build_next_meeting(
        DAY, [named(texts)], items(texts), marks=(texts[0],), asked=texts[0], drafts=True
    ),
    "handover": lambda texts: build_handover(
        DAY,
        items(texts),
        [OwnerEntry(n, True, words, (words,), 1, contact=words) for n, words in enumerate(dict.fromkeys(texts))],
        [],
        marks=(texts[0],),
        asked=texts[0],
    ),
    "record": record_of,
    "dossier": lambda texts: build_dossier(
        DAY, items(texts)[0], [named(texts)], items(texts)[1:], record_of(texts).items.__iter__().__next__().history
    ),
}  # fmt: skip


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def visible(page: str) -> str:
    reader = _Visible()
    reader.feed(page)
    return squeezed("".join(reader.words))


def squeezed(words: str) -> str:
    """Without blanks, which formats draw together each in its own way."""
    return "".join(words.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd").split())


def shown(words: str) -> str:
    return squeezed(safe_block(words))


def strings_in(data: object) -> set[str]:
    match data:
        case str():
            return {data}
        case dict():
            return {s for key, value in data.items() for s in (key, *strings_in(value))}
        case list():
            return {s for value in data for s in strings_in(value)}
        case _:
            return set()


def _json(made: Any, plain: Any, texts: Sequence[str]) -> None:
    del plain
    held = json.loads(made)
    assert strings_in(held) >= set(texts)
    assert made == json.dumps(held, indent=2, ensure_ascii=False) + "\n"


def _html(made: Any, plain: Any, texts: Sequence[str]) -> None:
    assert tags_of(made) <= tags_of(plain) | {"br", "b"}
    page = visible(made)
    assert all(shown(words) in page for words in texts)


def _markdown(made: Any, plain: Any, texts: Sequence[str]) -> None:
    del texts
    assert tags_of(page_of_markdown(made)) <= tags_of(page_of_markdown(plain)) | {"br"}


def _word(made: Any, plain: Any, texts: Sequence[str]) -> None:
    del plain
    document = docx.Document(io.BytesIO(made))
    body = squeezed("".join(t.text or "" for t in document.element.body.iter("{*}t")))
    assert all(shown(words) in body for words in texts)


def _excel(made: Any, plain: Any, texts: Sequence[str]) -> None:
    del plain
    cells = "".join(squeezed(cell) for sheet in from_xlsx(made) for row in sheet for cell in row)
    assert all(shown(words) in cells for words in texts)


def _csv(made: Any, plain: Any, texts: Sequence[str]) -> None:
    del plain
    cells = "".join(squeezed(cell) for row in from_csv(made) for cell in row)
    assert all(shown(words) in cells for words in texts)


CHECKS = {
    "json": _json, "html": _html, "md": _markdown, "docx": _word, "xlsx": _excel, "csv": _csv,
}  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS)
@example(NASTY)
@example(["\ufffe\uffff\x1b", "a", "b", "c"])
@settings(max_examples=max(2, settings().max_examples // 4))
@given(st.lists(WORDS, min_size=TOGETHER, max_size=TOGETHER))
def test_any_text_stays_text_in_every_paper(paper: str, texts: list[str]) -> None:
    model, plain = PAPERS[paper](texts), PAPERS[paper](["x"] * len(texts))
    first = texts[:1] if paper == "dossier" else texts
    for form in REPORTS[type(model)].formats:
        CHECKS[form](render(model, form, JA), render(plain, form, JA), first)
