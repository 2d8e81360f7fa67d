"""Cells, and text made to fit them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcwidth

from tracker.domain.text.width import cells_of, char_cells, fitting, pad, truncate, widths_of

MIXED = st.text(alphabet=st.sampled_from("aZ 、。「」漢字かなｶﾅ①○…か\u3099\u0301👍é"), max_size=40)
AMBIGUOUS = st.sampled_from([1, 2])


@pytest.mark.parametrize(
    "text,cells",
    [("abc", 3), ("漢字", 4), ("ｶﾅ", 2), ("か\u3099", 2), ("e\u0301", 1), ("👍", 2), ("", 0)],
)
def test_cells(text: str, cells: int) -> None:
    assert cells_of(text) == cells


def test_every_character_takes_the_cells_that_wcwidth_says() -> None:
    surrogates = range(0xD800, 0xE000)
    codes = [code for code in range(0x110000) if code not in surrogates]
    assert [c for c in codes if char_cells(chr(c)) != max(wcwidth(chr(c)), 0)] == []


def test_ambiguous_characters_take_what_the_terminal_gives_them() -> None:
    assert char_cells("○", 1) == 1
    assert char_cells("○", 2) == 2
    assert char_cells("a", 2) == 1
    assert cells_of("①あ", 2) == 4


@pytest.mark.parametrize(
    "text,cells,shown",
    [
        ("差別の例", 8, "差別の例"),
        ("差別の例", 7, "差別の…"),
        ("差別の例", 6, "差別…"),
        ("abcdef", 4, "abc…"),
        ("差別", 1, "…"),
        ("差別", 0, ""),
        ("か\u3099き", 3, "か\u3099…"),
    ],
)
def test_truncate(text: str, cells: int, shown: str) -> None:
    assert truncate(text, cells) == shown


def test_pad_fills_on_either_side_and_makes_up_for_a_half_character() -> None:
    assert pad("差別", 6) == "差別  "
    assert pad("12", 4, right=True) == "  12"
    assert pad("差別の例", 6) == "差別… "


@given(MIXED, st.integers(0, 50), AMBIGUOUS)
def test_truncated_text_fits_and_padded_text_fills(text: str, cells: int, ambiguous: int) -> None:
    shown = truncate(text, cells, ambiguous)
    assert cells_of(shown, ambiguous) <= cells
    assert shown == text or cells_of(text, ambiguous) > cells
    assert cells_of(pad(text, cells, ambiguous), ambiguous) == cells


@given(MIXED, st.integers(0, 50), AMBIGUOUS)
def test_no_more_would_fit(text: str, cells: int, ambiguous: int) -> None:
    count = fitting(text, cells, ambiguous)
    assert cells_of(text[:count], ambiguous) <= cells
    assert count == len(text) or cells_of(text[: count + 1], ambiguous) > cells


@given(MIXED, AMBIGUOUS)
def test_widths_are_those_of_the_characters(text: str, ambiguous: int) -> None:
    assert list(widths_of(text, ambiguous)) == [char_cells(char, ambiguous) for char in text]
