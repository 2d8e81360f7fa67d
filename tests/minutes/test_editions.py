"""Two texts of one meeting, sentence by sentence."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.minutes.editions import align
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_minutes_bytes

WORDS = (
    "橋を見た。",
    "道を直してほしい。",
    "次回に話す。",
    "川の水が濁った。",
    "井戸を調べる。",
    "はい。",
)
TURNS = st.lists(
    st.tuples(st.sampled_from(["赤木委員", "緑川会長"]), st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)),
    min_size=1,
    max_size=12,
)  # fmt: skip


def minutes_of(turns: list[tuple[str, list[str]]]) -> Minutes:
    text = "".join(f"【{who}】\n{''.join(words)}\n" for who, words in turns)
    return read_minutes_bytes(f"【座長】\n始める。\n【座長】\n続ける。\n{text}".encode(), "a.txt")


@given(TURNS)
def test_the_same_text_moves_nothing(turns: list[tuple[str, list[str]]]) -> None:
    minutes = minutes_of(turns)
    found = align(minutes, minutes)
    assert found.likeness == 1
    assert not found.fresh
    for remark in minutes.remarks:
        assert found.is_unchanged(remark.number)
        for sentence in remark.sentences:
            moved = found.moved(sentence)
            assert moved is not None
            assert (moved.span, moved.remark, moved.changed) == (sentence, remark.number, False)


@given(TURNS, TURNS)
def test_what_has_moved_unchanged_has_the_same_words(
    before: list[tuple[str, list[str]]], after: list[tuple[str, list[str]]]
) -> None:
    old, new = minutes_of(before), minutes_of(after)
    found = align(old, new)
    assert 0 <= found.likeness <= 1
    for remark in old.remarks:
        for sentence in remark.sentences:
            moved = found.moved(sentence)
            if moved is not None and not moved.changed:
                assert moved.span.of(new.text) == sentence.of(old.text)
                assert moved.span not in found.fresh


def test_a_long_text_with_the_same_phrases_again_and_again() -> None:
    turns = [("赤木委員", [WORDS[n % 6], f"{n}番の話。", "はい。"]) for n in range(4000)]
    changed = [*turns[:1000], ("緑川会長", ["新しい話。"]), *turns[1000:3000], *turns[3001:]]
    found = align(minutes_of(turns), minutes_of(changed))
    assert found.likeness > 0.99
