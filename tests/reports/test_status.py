"""The status report in each format: as agreed upon, alike in all, and unharmed by any text."""

import json
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.reports.golden import agreed
from tests.reports.held import DAY, WHEN, evidence, item, items, meeting, resolution
from tests.reports.readback import (
    Rows,
    from_csv,
    from_docx,
    from_html,
    from_markdown,
    from_xlsx,
    page_of_markdown,
    tags_of,
)
from tracker.domain.records import NoteRecord, OwnerRecord
from tracker.domain.text.safe import safe_block
from tracker.domain.words import DayAnswer, Disposition, EvidenceRole, Kind
from tracker.i18n import translator
from tracker.reports.cells import defang, refang
from tracker.reports.formats import render
from tracker.reports.status.build import build_report
from tracker.reports.status.model import StatusReport

JA, EN = translator("ja"), translator("en")


def report(**settings: object) -> StatusReport:
    return build_report(DAY, [meeting()], items(), **settings)


def text(model: StatusReport, form: str, lang: str = "ja") -> str:
    made = render(model, form, translator(lang))
    assert isinstance(made, str)
    return made


def data_of(model: StatusReport, form: str, lang: str = "ja") -> bytes:
    made = render(model, form, translator(lang))
    assert isinstance(made, bytes)
    return made


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("form", ["md", "html", "csv", "json", "docx", "xlsx"])
def test_the_paper_is_the_one_agreed_upon(form: str, lang: str) -> None:
    agreed("status", report(), form, lang)


def test_what_needs_a_decision_is_said_first() -> None:
    decisions = report().decisions
    assert decisions.late == (1,)
    assert decisions.unowned == (2,)
    assert decisions.unanswered == (2,)
    assert decisions.near == (3,)
    first, counts, lines = from_html(text(report(), "html"))[:3]
    assert [row[1] for row in first[1:]] == ["1", "1", "1", "1"]
    assert first[1][2].startswith("#1 平日の開館時間の延長")
    assert ["R7.6.5の発言", "9件中7件を確認済み"] in counts
    assert [row[0] for row in lines[1:]] == ["1", "2", "3", "4", "5"]


def test_a_persons_mark_says_whether_a_question_was_answered() -> None:
    answer = evidence(1, EvidenceRole.ANSWERED, "江川課長", "検討したい。")
    asked = item(1, "甲", kind=Kind.QUESTION, evidence=(answer,))
    plain = item(2, "乙", kind=Kind.QUESTION)
    marked = replace(asked, day_answer=DayAnswer.NOT), replace(plain, day_answer=DayAnswer.FULLY)
    assert build_report(DAY, [meeting()], [asked, plain]).decisions.unanswered == (2,)
    assert build_report(DAY, [meeting()], list(marked)).decisions.unanswered == (1,)


def test_a_cell_without_a_value_is_empty() -> None:
    nobody = item(1, "甲", raisers=(), raised_by=None)
    (row,) = from_csv(text(build_report(DAY, [meeting()], [nobody]), "csv"))[1:]
    assert "—" not in row


def test_one_line_says_what_was_said_and_what_was_chosen() -> None:
    line = from_html(text(report(), "html"))[2][1]
    assert line == [
        "1",
        "平日の開館時間の延長",
        "青木構成員、上田構成員",
        "「検討したい」（江川課長）",
        "総務課、井上参事官",
        "「夏まで」 / R7.8.29※",
        "対応中",
    ]


def test_internal_notes_are_in_no_paper_unless_asked_for() -> None:
    for form in ("md", "html", "csv", "json"):
        assert "費用を照会中" not in text(report(), form)
    assert "（部内メモ）" in text(report(internal=True), "html")
    assert "6月末に共有" in text(report(), "md")


def test_a_filter_and_marks_are_shown() -> None:
    model = report(asked="担当:総務課", marks=("部内限り",))
    assert "絞り込み：担当:総務課" in text(model, "html")
    assert "部内限り" in text(model, "html")
    assert "**部内限り**" in text(model, "md")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_formats_agree(lang: str) -> None:
    page = from_html(text(report(), "html", lang))
    assert from_markdown(text(report(), "md", lang)) == page
    written = [[[c.strip() for c in row] for row in table] for table in page]
    assert from_docx(data_of(report(), "docx", lang)) == written
    rows = from_csv(text(report(), "csv", lang))
    assert from_xlsx(data_of(report(), "xlsx", lang))[0] == rows
    data = json.loads(text(report(), "json", lang))
    assert [row[:2] for row in rows[1:]] == [row[:2] for row in page[2][1:]]
    assert [[str(i["number"]), i["title"]] for i in data["items"]] == [r[:2] for r in rows[1:]]
    assert [i["due"] or "" for i in data["items"]] == [row[7] for row in rows[1:]]


def nasty(texts: list[str]) -> StatusReport:
    """Each text in every place of an item, and in the places of the paper."""
    made = [
        item(
            number, words, theme=words, summary=words, status_reason=words, raisers=(words,),
            next_step=words, owner=words, owners=(OwnerRecord(words, True, True, words),),
            evidence=(evidence(number, EvidenceRole.RAISED, words, words),),
            resolutions=(resolution(Disposition.NOTED, words, reference=words),),
            notes=(NoteRecord(1, words, False, words, WHEN),),
        )
        for number, words in enumerate(texts, start=1)
    ]  # fmt: skip
    return build_report(DAY, [replace(meeting(), title=texts[0])], made, asked=texts[0])


def shown(words: str) -> str:
    """What a reader sees of a text: controls as signs, blanks drawn together."""
    return " ".join(safe_block(words).replace("\u3000", "\x00").split(None)).replace(
        "\x00", "\u3000"
    )


def xml_shown(words: str) -> str:
    """As XML can hold it."""
    return safe_block(words).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def overview(tables: list[Rows]) -> Rows:
    """The rows of the table that has one line per item."""
    return next(table[1:] for table in tables if table[0][:2] == ["番号", "題名"])


# Under make soak ten thousand texts go through: 250 papers of 40 each.
TOGETHER = 40 if settings().max_examples > 100 else 4
WORDS = st.text(max_size=40) | st.text("'=+-@＝＋－＠\t\r\n|*_`<>&#[]()!~\\:/. w1a", max_size=20)


@example(
    [
        '=HYPERLINK("http://example.com")',
        "<script>alert(1)</script>",
        "http://example.com www.example.com a@example.com",
        "1. x",
        "- x\n# y\n| z |",
        "'=1+1",
        "\x1b[31m\x00\x07",
        "</td></table>",
        "&amp;&#39;",
        "{{ 7 * 7 }}{% raw %}",
        "",
    ]
)
@settings(max_examples=max(10, settings().max_examples // 4))
@given(st.lists(WORDS, min_size=TOGETHER, max_size=TOGETHER))
def test_any_text_comes_back_from_every_format(texts: list[str]) -> None:
    model = nasty(texts)
    data = json.loads(text(model, "json"))
    assert [held["title"] for held in data["items"]] == texts
    assert [row[1] for row in from_csv(text(model, "csv"))[1:]] == [*map(safe_block, texts)]
    book = [row[1] for row in from_xlsx(data_of(model, "xlsx"))[0][1:]]
    assert book == [*map(xml_shown, texts)]
    word = overview(from_docx(data_of(model, "docx")))
    assert [shown(row[1]) for row in word] == [shown(xml_shown(words)) for words in texts]
    for tables in (from_html(text(model, "html")), from_markdown(text(model, "md"))):
        assert [shown(row[1]) for row in overview(tables)] == [*map(shown, texts)]
    plain = nasty(["x"] * len(texts))
    assert tags_of(text(model, "html")) == tags_of(text(plain, "html"))
    written = tags_of(page_of_markdown(text(model, "md")))
    assert written <= tags_of(page_of_markdown(text(plain, "md"))) | {"br"}


@given(WORDS)
def test_a_cell_is_never_a_formula_and_gives_its_text_back(words: str) -> None:
    cell = defang(words)
    assert refang(cell) == words
    assert not cell.lstrip().startswith(tuple("=+-@＝＋－＠"))
    assert not cell.startswith(("\t", "\r"))
