"""How much of a title the register shows."""

import pytest

from tracker.tui.columns import REGISTER, TITLE, fitted


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("cells", [80, 100, 160])
def test_eighteen_japanese_characters_of_a_title_show(lang: str, cells: int) -> None:
    assert dict(fitted(REGISTER, lang, cells))[TITLE] >= 18 * 2
