"""Text that nobody expects takes bounded time, proposes nothing, and crashes nothing."""

import pytest

from tracker.derivation.cues import CUES, VETOES
from tracker.derivation.cues.model import Cue, Veto
from tracker.derivation.model import Derivation
from tracker.derivation.pipeline import derive
from tracker.minutes.reading import read_minutes_bytes

_LONGEST_TITLE = 80
_HOSTILE = (
    "です" * 20_000,
    "ですか" * 15_000 + "？",
    "検討" * 20_000,
    "検討をし、" * 8_000,
    "いただき" * 10_000 + "たい",
    "「" * 20_000,
    "（" * 20_000 + "検討すべき" + "）" * 20_000,
    "、" * 40_000,
    "a" * 40_000,
    "we should " * 4_000,
    "action " * 6_000 + ":",
    "? " * 20_000,
    "what " * 8_000,
    "Bob and " * 5_000,
    "(" * 40_000,
    "1" * 40_000,
    " " * 40_000 + "to",
    "-" * 40_000,
    "the draft of the page " * 2_000,
    "it was agreed that the " * 2_000,
    "Mrs Hill and " * 3_000,
    "aa-" * 13_000,
)


def derived(text: str) -> Derivation:
    return derive(read_minutes_bytes(text.encode(), "case.txt"))


@pytest.mark.parametrize("rule", [*CUES, *VETOES], ids=lambda rule: rule.id)
def test_no_rule_goes_back_and_forth_over_hostile_text(rule: Cue | Veto) -> None:
    """Twice the text takes about twice the steps: a rule that backtracks would never end here."""
    for text in _HOSTILE:
        rule.matcher.search(text)


@pytest.mark.parametrize("text", _HOSTILE, ids=range(len(_HOSTILE)))
def test_hostile_text_is_derived_whole(text: str) -> None:
    found = derived(f"青木委員：{text}\n井上部長：{text}\n上田委員：{text}\n江口委員：はい")
    assert all(len(candidate.title) <= _LONGEST_TITLE for candidate in found.candidates)


def test_a_remark_of_a_million_characters() -> None:
    told = "川沿いの道は広く、木が並んでいる。" * 60_000
    minutes = derived(f"○青木委員\n{told}\n○井上部長\nはい。\n")
    assert minutes.candidates == ()


def test_a_sentence_of_a_million_characters() -> None:
    assert (
        derived(f"○青木委員\n{'川沿いの道は広く、' * 110_000}\n○井上部長\nはい。\n").candidates
        == ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "川沿いの道は広い。",
        "42",
        "１２３４５６７８９０",
        "Добрый день. Это протокол заседания.",
        "Το πρακτικό της συνεδρίασης.",
        "「「「「「「「「」」」」」」」」",
        "「彼は『私が「それは」と言った』と言った」と聞いた。",
        "…",
        "The river path is wide.",
    ],
)
def test_nothing_is_proposed_where_nothing_is_asked(text: str) -> None:
    assert derived(text).candidates == ()


def test_a_quotation_within_a_quotation_is_no_request_of_its_speaker() -> None:
    words = "○青木委員\n「『例を増やしてほしい』と書かれていた」という報告を読んだ。\n○井上部長\nはい。\n"
    assert derived(words).candidates == ()


def test_one_sentence_that_asks_is_proposed() -> None:
    (candidate,) = derived("山間部の事例を載せていただきたい。").candidates
    assert candidate.title == "山間部の事例の掲載"
