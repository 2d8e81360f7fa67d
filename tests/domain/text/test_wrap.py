"""Japanese lines, and where in the source they stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.text.width import cells_of, char_cells
from tracker.domain.text.wrap import NO_END, NO_START, wrap

MIXED = st.text(
    alphabet=st.one_of(
        st.sampled_from("aZ9 \n、。「」（）漢字かなっーｶ①…\u3099👍@/"), st.characters()
    ),
    max_size=120,
)


def drawn(text: str, cells: int) -> list[str]:
    return [line.of(text) for line in wrap(text, cells)]


@pytest.mark.parametrize(
    "text,cells,lines",
    [
        ("", 10, [""]),
        ("差別の例", 8, ["差別の例"]),
        ("差別の例を", 8, ["差別の例", "を"]),
        ("差別の例。", 8, ["差別の", "例。"]),
        ("差別は「例」", 8, ["差別は", "「例」"]),
        ("待っている", 4, ["待っ", "てい", "る"]),
        ("まずは、データ", 8, ["まずは、", "データ"]),
        ("まずはデー", 8, ["まずは", "デー"]),
        ("one two three", 8, ["one two", "three"]),
        ("新しいAI Act案", 8, ["新しいAI", "Act案"]),
        ("法案AIRegulation", 8, ["法案", "AIRegula", "tion"]),
        ("一行\n\n三行", 10, ["一行", "", "三行"]),
        ("終わり\n", 10, ["終わり", ""]),
        ("か\u3099き", 2, ["か\u3099", "き"]),
        ("漢字", 1, ["漢", "字"]),
        ("。。。。。", 4, ["。。", "。。", "。"]),
    ],
)
def test_lines(text: str, cells: int, lines: list[str]) -> None:
    assert drawn(text, cells) == lines


@given(MIXED, st.integers(1, 30), st.sampled_from([1, 2]))
def test_lines_partition_the_text_and_nothing_visible_is_lost(
    text: str, cells: int, ambiguous: int
) -> None:
    lines = wrap(text, cells, ambiguous)
    assert lines[0].start == 0
    assert lines[-1].end == len(text)
    assert all(before.end == after.start for before, after in pairwise(lines))
    assert all(set(text[line.shown : line.end]) <= {" ", "\n"} for line in lines)
    assert all(line.start <= line.shown <= line.end for line in lines)


@given(MIXED, st.integers(1, 30), st.sampled_from([1, 2]))
def test_no_line_is_too_wide_unless_one_character_is(text: str, cells: int, ambiguous: int) -> None:
    for line in wrap(text, cells, ambiguous):
        words = line.of(text)
        wide = [char for char in words if char_cells(char, ambiguous)]
        assert cells_of(words, ambiguous) <= cells or len(wide) == 1


@given(st.text(alphabet="漢字かな、。「」（）っー", max_size=80), st.integers(8, 30))
def test_kinsoku_holds_wherever_a_break_was_to_be_had(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    for before, after in pairwise(lines):
        if text[after.start] in NO_START or text[after.start - 1] in NO_END:
            places = range(before.start + 1, before.end)
            assert not any(
                text[place] not in NO_START and text[place - 1] not in NO_END for place in places
            )


@given(st.lists(st.text(alphabet="abcXYZ09", min_size=1, max_size=8), min_size=1))
def test_latin_words_that_fit_are_kept_whole(words: list[str]) -> None:
    lines = drawn(" ".join(words), 10)
    assert " ".join(lines).split() == words


@pytest.mark.parametrize("unit", ["差別の例は、「場面」を含む。", "a word ", "（", "x", " "])
def test_a_long_text_is_wrapped_whole(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    lines = wrap(text, 40)
    assert [line.end for line in lines[:-1]] == [line.start for line in lines[1:]]
    assert (lines[0].start, lines[-1].end) == (0, len(text))
