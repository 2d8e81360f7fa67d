"""Who presents a matter expounds it; once others have spoken at length, the same words are a proposal."""

from pathlib import Path

import pytest

from tracker.derivation.pipeline import derive
from tracker.minutes.reading import read_minutes

_LONG = (
    "You know, I basically went to the old hall and I kind of looked at the roof for a while, and I mean, it was "
    "raining and you could see all of the beams, so I guess I was a little bit worried about that, you know, and I "
    "sort of told you about it when I came back home."
)
_PROPOSAL = "Why not close the gate?"


def _proposed(folder: Path, *speeches: tuple[str, str]) -> list[str]:
    path = folder / "minutes.md"
    spoken = "\n\n".join(f"{who}: {words}" for who, words in speeches)
    path.write_text(f"# Club meeting\n2025-03-07\n\n## The gate\n\n{spoken}\n", "utf-8")
    return [q.words for c in derive(read_minutes(path)).candidates for q in c.evidence]


@pytest.mark.parametrize("others, proposed", [((), []), (("Bob", "Cy"), [_PROPOSAL])])
def test_a_presenter_proposes_once_two_others_have_spoken(
    tmp_path: Path, others: tuple[str, ...], proposed: list[str]
) -> None:
    speeches = [("Ann", _LONG), *((who, _LONG) for who in others), ("Ann", _PROPOSAL)]
    closing = [(who, "Right, I see.") for who in ("Dee", "Bob", "Cy", "Dee")]
    found = _proposed(tmp_path, *speeches, *closing)
    assert [words for words in found if words == _PROPOSAL] == proposed


def test_what_is_asked_round_and_then_done_by_the_same_speaker_is_no_reply(tmp_path: Path) -> None:
    found = _proposed(
        tmp_path,
        ("Ann", "The lock is old."),
        ("Bob", "Does the gate open at all?"),
        ("Bob", "Add a second lock now."),
        ("Ann", "Fine."),
    )
    assert "Add a second lock now." in found
