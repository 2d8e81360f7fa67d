import pytest

from tracker.domain.language import choose_language


@pytest.mark.parametrize(
    "option,env,expected",
    [
        ("en", {"TRACKER_LANG": "ja"}, "en"),
        (None, {"TRACKER_LANG": "ja", "LANG": "en_US.UTF-8"}, "ja"),
        (None, {"TRACKER_LANG": "fr", "LANG": "ja_JP.UTF-8"}, "ja"),
        (None, {"LC_ALL": "C", "LANG": "ja_JP.UTF-8"}, "en"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "ja_JP", "LANG": "de_DE"}, "ja"),
        (None, {"LANG": "ja"}, "ja"),
        (None, {"LANG": "jam_JM.UTF-8"}, "en"),
        (None, {}, "en"),
    ],
)
def test_the_nearest_word_decides(option: str | None, env: dict[str, str], expected: str) -> None:
    assert choose_language(option, env) == expected
