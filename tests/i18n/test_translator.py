import io
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.words import Status
from tracker.errors import Message
from tracker.i18n import Translator, translator
from tracker.i18n.translator import load_catalogues

Entry = tuple[str | tuple[str, str], str | tuple[str, ...]]

ENTRIES: list[Entry] = [
    ("Moved {number} to {status}.", "{number}番を{status}にしました。"),
    (("{count} item", "{count} items"), ("{count}件",)),
    ("Wrong {name}.", "誤り{nmae}。"),
    ("Broken {name}.", "壊れ{name。"),
    ("{owners} are asked.", "{owners}に照会します。"),
]


def compiled(folder: Path, name: str, entries: Iterable[Entry]) -> None:
    catalogue = Catalog(locale="ja")
    for text, said in entries:
        catalogue.add(text, said)
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    (folder / f"{name}.mo").write_bytes(buffer.getvalue())


@pytest.fixture
def tr(tmp_path: Path) -> Translator:
    compiled(tmp_path, "first", ENTRIES[:2])
    compiled(tmp_path, "second", ENTRIES[2:])
    return Translator("ja", load_catalogues(tmp_path))


def test_a_sentence_is_found_in_any_catalogue(tr: Translator) -> None:
    assert (
        tr("Moved {number} to {status}.", number=3, status=Status.OPEN) == "3番を未着手にしました。"
    )
    assert tr.message(Message("{owners} are asked.", owners=["総務課", "企画課"])) == (
        "総務課、企画課に照会します。"
    )


def test_a_sentence_without_translation_stays_english(tr: Translator) -> None:
    assert tr("Not said {n} times.", n=2) == "Not said 2 times."


@pytest.mark.parametrize("lang,one,two", [("ja", "1件", "2件"), ("en", "1 item", "2 items")])
def test_counts_take_the_right_form(lang: str, one: str, two: str, tr: Translator) -> None:
    voice = tr if lang == "ja" else translator("en")
    assert voice.plural("{count} item", "{count} items", 1) == one
    assert voice.plural("{count} item", "{count} items", 2) == two


def test_a_catalogues_mistake_falls_back_to_english(tr: Translator) -> None:
    assert tr("Wrong {name}.", name="甲") == "Wrong 甲."
    assert tr("Broken {name}.", name="甲") == "Broken 甲."
    assert tr("Missing {other}.", name="甲") == "Missing {other}."


def test_the_empty_sentence_is_not_the_catalogues_header(tr: Translator) -> None:
    assert tr("") == ""


@given(st.text())
def test_what_users_typed_is_never_read_as_a_template(typed: str) -> None:
    assert translator("en")("<{title}>", title=typed) == f"<{typed}>"
    assert translator("en")("<{titles}>", titles=[typed, "{title}"]) == f"<{typed}, {{title}}>"


def test_parameters_are_said_in_the_language() -> None:
    when = datetime(2025, 3, 7, 5, 5, tzinfo=UTC)
    params = {"day": when.date(), "when": when, "why": Message("x{n}", n=Status.CLOSED)}
    assert translator("ja")("{day}|{when}|{why}", **params) == "R7.3.7|R7.3.7 14:05|x完了"
    assert translator("en")("{day}|{when}|{why}", **params) == (
        "2025-03-07|2025-03-07 14:05|xclosed"
    )


def test_words_that_nobody_knows_are_shown_as_stored() -> None:
    assert translator("ja").label(Status.IN_PROGRESS) == "対応中"
    assert translator("en").label(Status.IN_PROGRESS) == "in progress"
    assert translator("ja").label("frozen") == "frozen"


@pytest.mark.parametrize(
    "day,ja_screen,ja_paper,en_paper",
    [
        (date(2025, 3, 7), "R7.3.7", "令和7年3月7日（金）", "Friday 7 March 2025"),
        (date(2019, 5, 1), "R1.5.1", "令和元年5月1日（水）", "Wednesday 1 May 2019"),
        (date(1850, 1, 2), "1850-01-02", "1850年1月2日（水）", "Wednesday 2 January 1850"),
    ],
)
def test_days(day: date, ja_screen: str, ja_paper: str, en_paper: str) -> None:
    ja, en = translator("ja"), translator("en")
    assert (ja.date(day), ja.paper_date(day)) == (ja_screen, ja_paper)
    assert (en.date(day), en.paper_date(day)) == (day.isoformat(), en_paper)


def test_a_folder_without_compiled_catalogues_speaks_english(tmp_path: Path) -> None:
    assert Translator("ja", load_catalogues(tmp_path))("Nothing to do.") == "Nothing to do."
