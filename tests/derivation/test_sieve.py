"""The sieve drops nothing: what is tried on a sentence is all that could strike it."""

import re
from collections.abc import Iterable
from pathlib import Path
from re import Match

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.derivation.clauses import clauses_of
from tracker.derivation.cues import CUES, VETOES, shape
from tracker.derivation.cues.model import Cue, Place, Veto
from tracker.derivation.cues.sieve import Sieve

_RULES: dict[str, tuple[tuple[Cue, ...], tuple[Veto, ...]]] = {
    language: (
        tuple(c for c in CUES if c.language == language and c.place is not Place.SECTION),
        tuple(v for v in VETOES if v.language == language),
    )
    for language in ("ja", "en")
}
_SIEVES = {language: Sieve(*rules) for language, rules in _RULES.items()}


def _pieces(rules: Iterable[Cue | Veto]) -> list[str]:
    """The examples of the rules, whole and cut at their commas and spaces."""
    sentences = [words for rule in rules for words in (rule.yes, rule.no)]
    cut = [piece for words in sentences for piece in re.split(r"(?<=[、。,;:.?! ])", words)]
    return sorted({piece for piece in (*sentences, *cut) if piece.strip()})


_PIECES = {language: _pieces([*cues, *vetoes]) for language, (cues, vetoes) in _RULES.items()}


def _ends(words: str, language: str) -> list[tuple[int, int, bool]]:
    clauses = clauses_of(words) if language == "ja" else ()
    return [(c.start, c.end, c.final) for c in clauses if c.end > c.start]


def _strikes(cue: Cue, words: str, ends: list[tuple[int, int, bool]]) -> bool:
    """Whether a cue fires when it is simply tried."""
    if cue.place is not Place.END:
        return _anywhere(cue, words) is not None
    return any(cue.matcher.search(words, max(start, end - 80), end) for start, end, _ in ends)


def _anywhere(cue: Cue, words: str) -> Match[str] | None:
    near = max(0, len(words) - 120) if cue.place is Place.TAIL else 0
    return cue.matcher.search(words, near)


def _check(words: str, language: str) -> None:
    cues, vetoes = _RULES[language]
    sieve = _SIEVES[language]
    ends = _ends(words, language)
    worth = sieve.worth_trying(words)
    found = sieve.fired(words, ends, worth)
    for one in found:
        if one.cue.place is not Place.END:
            match = _anywhere(one.cue, words)
            assert match is not None
            assert (one.span.start, one.span.end) == match.span()
    fired = list(dict.fromkeys(f.cue.id for f in found))
    assert fired == [cue.id for cue in cues if _strikes(cue, words, ends)]
    stopping = [veto for veto in vetoes if veto.strikes(words, 0, len(words))]
    assert set(stopping) <= set(sieve.vetoes(worth))


@pytest.mark.parametrize("rule", [*CUES, *VETOES], ids=lambda rule: rule.id)
def test_examples_come_through(rule: Cue | Veto) -> None:
    for words in (rule.yes, rule.no, rule.yes.upper(), rule.yes.capitalize()):
        _check(words.rpartition("\n")[2], rule.language)


@pytest.mark.parametrize("language", ["ja", "en"])
@given(data=st.data())
@settings(max_examples=settings().max_examples)
def test_any_words_together_come_through(language: str, data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.sampled_from(_PIECES[language]), max_size=6))
    between = "" if language == "ja" else " "
    words = between.join(pieces)
    cut = data.draw(st.integers(0, len(words)))
    _check(words[cut:], language)
    _check(words[:cut], language)


def test_letters_that_a_pattern_takes_for_others_come_through() -> None:
    """K (Kelvin), ſ and ı match k, s and i where case is ignored."""
    _check("Pleaſe add the page to the worK of the commıttee.", "en")
    _check("WE SHOULD ASK THE COMMİTTEE.", "en")


@pytest.mark.parametrize(
    "pattern, words",
    [
        ("検討(?:する|したい)", [{"検討する", "検討したい"}]),
        ("(?:a lot|many)? ?words", [{"words"}]),
        (r"\bplease \w+ (?:add|keep) it", [{"please "}, {" add it", " keep it"}]),
        ("(?:検討|[ぁ-ん]+確認)", [{"検討", "確認"}]),
        ("(?:検討)?", []),
        (r"(?:add|keep)[^?]+\?", [{"?"}, {"add", "keep"}]),
        (".*", []),
        ("(?:検討|.)", []),
    ],
)
def test_needed_words_are_read_off_the_pattern(pattern: str, words: list[set[str]]) -> None:
    found = shape.shape_of(pattern).needed
    assert sorted(map(sorted, found)) == sorted(map(sorted, words))


@pytest.mark.parametrize(
    "pattern, branches",
    [
        ("a|b", ("a", "b")),
        (r"(?:a|b)|c\|d|[|]e", ("(?:a|b)", r"c\|d", "[|]e")),
        (r"[]|]a|[^]|]b|\(|", ("[]|]a", "[^]|]b", r"\(", "")),
    ],
)
def test_a_pattern_is_parted_outside_its_brackets(pattern: str, branches: tuple[str, ...]) -> None:
    assert shape.branches_of(pattern) == branches


def test_a_pattern_comes_out_of_the_table_as_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patterns = [*(cue.pattern for cue in CUES), *(veto.pattern for veto in VETOES)]
    full, none = tmp_path / "shapes.json", tmp_path / "none.json"
    shape.write_table(patterns, full)
    found = []
    for table in (full, none):
        monkeypatch.setattr(shape, "TABLE", table)
        shape.table.cache_clear()
        shape.shape_of.cache_clear()
        found.append([shape.shape_of(pattern) for pattern in patterns])
    assert found[0] == found[1]
    shape.table.cache_clear()
    shape.shape_of.cache_clear()
