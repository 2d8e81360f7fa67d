"""The filter language: what is understood, and that wrong words are shown with their place."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.filters import (
    DayRange,
    Field,
    Late,
    Nothing,
    Soon,
    Term,
    Value,
    parse_filter,
    word_of,
)
from tracker.domain.words import (
    Again,
    Basis,
    DayAnswer,
    Disposition,
    Kind,
    Outcome,
    Printed,
    Status,
    Word,
)
from tracker.errors import BadInputError

TODAY = date(2025, 4, 2)


def terms(text: str) -> list[tuple[Field, tuple[Value, ...], bool]]:
    return [(t.field, t.values, t.negated) for t in parse_filter(text, TODAY).terms]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("状態:未着手", (Field.STATUS, (Status.OPEN,), False)),
        ("status:open", (Field.STATUS, (Status.OPEN,), False)),
        ("ｓｔａｔｕｓ：ｏｐｅｎ", (Field.STATUS, (Status.OPEN,), False)),
        ("状態：未", (Field.STATUS, (Status.OPEN,), False)),
        ("状:未", (Field.STATUS, (Status.OPEN,), False)),
        ("status:in", (Field.STATUS, (Status.IN_PROGRESS,), False)),
        ("状態:未着手,完了", (Field.STATUS, (Status.OPEN, Status.CLOSED), False)),
        ("状態:未着手、完了", (Field.STATUS, (Status.OPEN, Status.CLOSED), False)),
        ("種別:質問", (Field.KIND, (Kind.QUESTION,), False)),
        ("種別:要望", (Field.KIND, (Kind.REQUEST,), False)),
        ("担当:なし", (Field.OWNER, (Nothing(),), False)),
        ("owner:none", (Field.OWNER, (Nothing(),), False)),
        ('担当:"総務 課"', (Field.OWNER, ("総務 課",), False)),
        ("発言者:青木", (Field.RAISED, ("青木",), False)),
        ("論点:体制", (Field.THEME, ("体制",), False)),
        ("期限:超過", (Field.DUE, (Late(),), False)),
        ("due:late", (Field.DUE, (Late(),), False)),
        ("期限:間近", (Field.DUE, (Soon(),), False)),
        ("期限:今月", (Field.DUE, (DayRange(date(2025, 4, 1), date(2025, 4, 30)),), False)),
        ("期限:..来月末", (Field.DUE, (DayRange(None, date(2025, 5, 31)),), False)),
        ("動きなし:30日", (Field.SILENT, (30,), False)),
        ("silent:30", (Field.SILENT, (30,), False)),
        ("期限:未定", (Field.DUE, (Nothing(),), False)),
        ("期限:..2026-04-01", (Field.DUE, (DayRange(None, date(2026, 4, 1)),), False)),
        ("期限:R8.4.1..", (Field.DUE, (DayRange(date(2026, 4, 1), None),), False)),
        (
            "期限:令和7年4月1日～令和7年5月1日",
            (Field.DUE, (DayRange(date(2025, 4, 1), date(2025, 5, 1)),), False),
        ),
        ("会議:2025-03-07", (Field.MEETING, (date(2025, 3, 7),), False)),
        ("会議:３", (Field.MEETING, (3,), False)),
        ("差別", (Field.TEXT, ("差別",), False)),
        ("-差別", (Field.TEXT, ("差別",), True)),
        ("－差別", (Field.TEXT, ("差別",), True)),
        ("除:差別", (Field.TEXT, ("差別",), True)),
        ("not:差別", (Field.TEXT, ("差別",), True)),
        ("-状態:完了", (Field.STATUS, (Status.CLOSED,), True)),
        ("除:状態:完了", (Field.STATUS, (Status.CLOSED,), True)),
        ('"14:30 から"', (Field.TEXT, ("14:30 から",), False)),
    ],
)
def test_a_word_is_understood(text: str, expected: tuple[Field, tuple[Value, ...], bool]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    "text,position",
    [
        ("状態:対", 4),
        ("差別 状態:zz", 7),
        ("色:赤", 1),
        ("期限:いつか", 4),
        ("会議:いつか", 4),
        ("動きなし:少し", 6),
        ("-状態:候補,zz", 8),
        ('期限:"いつか"', 5),
        ("状態:", 1),
        ('差別 "例', 4),
    ],
)
def test_a_wrong_word_is_shown_with_its_place(text: str, position: int) -> None:
    with pytest.raises(BadInputError) as refused:
        parse_filter(text, TODAY)
    assert refused.value.message.params["position"] == position
    assert refused.value.hint is not None


@pytest.mark.parametrize(
    "words", [Status, Kind, Disposition, Outcome, Basis, DayAnswer, Printed, Again]
)
def test_every_label_and_code_finds_its_word(words: type[Word]) -> None:
    for word in words:
        for name in (word.value, word.ja, word.en, word.en.upper(), word.ja.removeprefix("御")):
            assert word_of(words, name) is word, name


TEXT = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters='"“”'), min_size=1)
FIELDS: dict[Field, tuple[str, str]] = {f: f.value for f in Field if f is not Field.TEXT}


@given(
    field=st.sampled_from(sorted(FIELDS, key=str)),
    japanese=st.booleans(),
    negated=st.booleans(),
    data=st.data(),
)
def test_a_printed_term_is_read_again(
    field: Field, *, japanese: bool, negated: bool, data: st.DataObject
) -> None:
    """Written by either name, with or without a sign, a term means the same."""
    values = {
        Field.STATUS: st.sampled_from([s.ja if japanese else s.value for s in Status]),
        Field.KIND: st.sampled_from([k.ja if japanese else k.value for k in Kind]),
        Field.ANSWERED: st.sampled_from([a.ja if japanese else a.value for a in DayAnswer]),
        Field.AGAIN: st.sampled_from([a.ja if japanese else a.value for a in Again]),
        Field.PRINTED: st.sampled_from([p.ja if japanese else p.value for p in Printed]),
        Field.DUE: st.dates(date(2020, 1, 1), date(2040, 1, 1)).map(str),
        Field.MEETING: st.integers(1, 999).map(str),
        Field.SILENT: st.integers(0, 999).map(str),
    }
    value = data.draw(values.get(field, TEXT.filter(lambda t: not set(t) & set(",，、:："))))
    name = FIELDS[field][1 if japanese else 0]
    plain, signed = (
        parse_filter(f'{sign}{name}:"{value}"', TODAY).terms for sign in ("", "-" * negated)
    )
    assert signed == tuple(Term(t.field, t.values, negated) for t in plain)
    assert plain[0].field is field


@given(st.text())
def test_any_words_are_understood_or_refused(text: str) -> None:
    with suppress(BadInputError):
        parse_filter(text, TODAY)


@given(st.lists(TEXT))
def test_shell_words_with_spaces_are_phrases(words: list[str]) -> None:
    phrase = " ".join(["例", *words])
    if ":" in phrase or "：" in phrase:
        return
    (term,) = (
        parse_filter([phrase], TODAY).terms if " " in phrase else parse_filter("例", TODAY).terms
    )
    assert not term.negated


@pytest.mark.parametrize(
    "said,first,last",
    [
        ("4/1〜4/30", date(2025, 4, 1), date(2025, 4, 30)),
        ("4/1～4/30", date(2025, 4, 1), date(2025, 4, 30)),
        ("4/1…4/30", date(2025, 4, 1), date(2025, 4, 30)),
        ("4/1から4/30まで", date(2025, 4, 1), date(2025, 4, 30)),
        ("..来月", None, date(2025, 5, 31)),
        ("6月..8月", date(2025, 6, 1), date(2025, 8, 31)),
        ("来年度..", date(2026, 4, 1), None),
    ],
)
def test_a_range_takes_every_sign_and_stretches_at_its_ends(
    said: str, first: date | None, last: date | None
) -> None:
    (term,) = parse_filter([f"期限:{said}"], date(2025, 4, 1)).terms
    assert term.values == (DayRange(first, last),)


@pytest.mark.parametrize("said", ["9999年度", "..9999年度", "0000年度末"])
def test_a_day_beyond_the_calendar_is_refused_with_its_place(said: str) -> None:
    with pytest.raises(BadInputError, match="at 4 is no date"):
        parse_filter([f"期限:{said}"], date(2025, 4, 1))


@pytest.mark.parametrize(
    "words,values",
    [
        (["担当：AI 課"], ("AI 課",)),
        (["担当:AI 課"], ("AI 課",)),
        (['担当:"総務省、経済産業省"'], ("総務省、経済産業省",)),
        (['owner:"Foo, Inc",総務課'], ("Foo, Inc", "総務課")),
        (["担当:総務課、広報課"], ("総務課", "広報課")),
    ],
)
def test_quotation_marks_and_shell_words_keep_a_value_whole(
    words: list[str], values: tuple[str, ...]
) -> None:
    (term,) = parse_filter(words, date(2025, 4, 1)).terms
    assert (term.field, term.values) == (Field.OWNER, values)


def test_not_not_is_itself() -> None:
    day = date(2025, 4, 1)
    assert parse_filter(["除:除:様式"], day) == parse_filter(["様式"], day)
    assert parse_filter(["-除:様式"], day) == parse_filter(["様式"], day)
