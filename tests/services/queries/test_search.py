"""Search finds exactly the items whose words contain what was asked: as a naive scan does."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import register_at, with_candidates
from tracker.bootstrap import Register
from tracker.domain.search_words import fold
from tracker.services import commands
from tracker.services.queries.search_items import search_items


def found(register: Register, words: str) -> list[int]:
    with register.reader() as reader:
        return [row.number for row in search_items(reader, words, limit=0)]


@pytest.mark.parametrize(
    "word,expected",
    [
        ("語", [1]),
        ("言語", [1]),
        ("言語モデル", [1]),
        ("ＳＬＭ", [1]),
        ("slm", [1]),
        ("例", [2]),
        ("のより幅", [2]),
        ("ガイド 例", []),
        ('"広い 例"', []),
        ("モデル", [1, 3]),
        ("ﾓﾃﾞﾙ", [1, 3]),
        ("モデル -言語", [3]),
        ("電話", [3]),
        ("青木構成員", [1, 2, 3]),
        ("。", [1, 2, 3]),
        ("100%", [2]),
        ("_", []),
        ("*", []),
    ],
)
def test_words_of_any_length_are_found(tmp_path: Path, word: str, expected: list[int]) -> None:
    register = register_at(tmp_path / "register.sqlite3")
    with_candidates(register, "SLM（小さな言語モデル）", "差別のより幅広い例 100%", "モデルの表")
    register.do(commands.add_note, [3], "電話で確認した。")
    assert found(register, word) == expected


ALPHABET = st.text("差別例えばモデルａA1 。、「」ー々👍🏽\u3099か", max_size=14)


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(st.lists(ALPHABET.filter(str.strip), min_size=1, max_size=4), ALPHABET, st.data())
def test_search_equals_a_naive_scan(titles: list[str], other: str, data: st.DataObject) -> None:
    """A part of a title, or any other text, finds what a scan of the folded texts finds."""
    title = data.draw(st.sampled_from(titles))
    start = data.draw(st.integers(0, len(title) - 1))
    wanted = data.draw(st.sampled_from([title[start : start + 3], other]))
    if not fold(wanted).strip("-－−‐") or set(wanted) & set('"“”'):
        return
    with TemporaryDirectory() as folder:
        register = register_at(Path(folder) / "register.sqlite3")
        for text in titles:
            register.do(commands.add_item, text)
        expected = [n for n, text in enumerate(titles, 1) if fold(wanted) in fold(text)]
        assert found(register, f'"{wanted}"') == expected
