"""What comes from outside cannot steer the terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tracker.domain.text.safe import safe_block, safe_line
from tracker.domain.text.width import cells_of

STEERING = (
    "\x00\x07\x08\x0d\x1b\x7f\x80\x9b\x9d\u202e\u2066\u200b\u200d\ufeff\u00ad\U000e0041\ud800"
)


@pytest.mark.parametrize(
    "text,shown",
    [
        ("\x1b[31m赤", "␛[31m赤"),
        ("甲\t乙", "甲 乙"),
        ("甲\r\n乙", "甲␍␤乙"),
        ("\x9b2J", "�2J"),
        ("abc\u202edcba", "abc·dcba"),
        ("見\u200bえない", "見·えない"),
        ("\U0001f1ef\U0001f1f5", "JP"),
        ("[b]太字[/b] [/]", "[b]太字[/b] [/]"),
        ("か\u3099 葛\U000e0100城", "か\u3099 葛\U000e0100城"),
    ],
)
def test_signs_stand_for_what_would_steer(text: str, shown: str) -> None:
    assert safe_line(text) == shown


def test_a_block_keeps_its_lines() -> None:
    assert safe_block("一\n二\x1b\n") == "一\n二␛\n"


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(STEERING))))
def test_nothing_that_steers_is_left_and_offsets_stay(text: str) -> None:
    shown = safe_line(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in shown)
    assert not set(shown) & set(STEERING)
    assert safe_line(shown) == shown


@given(st.text())
def test_a_block_differs_from_a_line_in_its_line_ends_only(text: str) -> None:
    assert safe_block(text).replace("\n", "␤") == safe_line(text)


@pytest.mark.parametrize(
    "text",
    ["❤\ufe0f", "👨\u200d👩\u200d👧", "🇯🇵", "か\u3099", "葛\U000e0100", "①", "👍🏽", "ｶﾞ", "𠮷"],
)
def test_the_screen_measures_safe_text_as_we_do(text: str) -> None:
    assert cell_len(safe_line(text)) == cells_of(safe_line(text))
