"""How well follow-ups are proposed, on any folder of minutes with labels beside them.

python bench/derivation.py [FOLDER | FILE]... [--errors] [--without PART]... [--ablation]
"""

import argparse
import os
import sys
import time
from collections.abc import Collection, Sequence
from pathlib import Path

from bench.measure import Score, f1, labels_of, labels_path, measure
from tracker.derivation.pipeline import derive
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_minutes, read_minutes_bytes

ROOT = Path(__file__).parent.parent
OWN = ROOT / "tests" / "cases" / "derivation"
HEAD = (
    f"{'':32} {'P':>5} {'R':>5} {'F1':>5} {'items':>7} {'B3 P':>5} {'B3 R':>5} "
    f"{'kind':>7} {'raiser':>7} {'answ.by':>7} {'answ.F1':>7} {'verbatim':>9}"
)


def labelled_files(places: Sequence[Path]) -> list[Path]:
    """The files of minutes with labels, in the given files and folders."""
    files: list[Path] = []
    for place in places:
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        files.extend(
            path
            for path in found
            if path.is_file() and path.suffix != ".json" and labels_path(path).exists()
        )
    return files


def line_of(score: Score) -> str:
    """One document's figures."""
    count = score.counts
    grouped = max(count["grouped"], 1) * 1000
    return (
        f"{score.name[:32]:32} {score.precision:5.2f} {score.recall:5.2f} "
        f"{f1(score.precision, score.recall):5.2f} {_part(score, 'items found', 'items'):>7} "
        f"{count['b3 precision %'] / grouped:5.2f} {count['b3 recall %'] / grouped:5.2f} "
        f"{_part(score, 'kind right', 'kind labelled'):>7} "
        f"{_part(score, 'raiser right', 'raiser labelled'):>7} "
        f"{_part(score, 'answered_by right', 'answered_by labelled'):>7} "
        f"{score.answer_f1:7.2f} {_part(score, 'verbatim', 'quotes'):>9}"
    )


def _part(score: Score, part: str, whole: str) -> str:
    return f"{score.counts[part]}/{score.counts[whole]}"


def measured(
    read: Sequence[tuple[Path, Minutes]], without: Collection[str]
) -> tuple[list[Score], Score]:
    """The figures of each document and of all together."""
    pooled = Score("all together")
    scores = []
    for path, minutes in read:
        score = measure(minutes, derive(minutes, without=without), labels_of(path))
        scores.append(score)
        pooled.add(score)
    return scores, pooled


def print_errors(score: Score) -> None:
    """What was proposed wrongly, what was missed, what was misread."""
    for label, lines in (
        ("wrong", score.wrong),
        ("missed", score.missed),
        ("item not found", score.lost_items),
        ("misread", score.misread),
    ):
        for line in lines:
            print(f"    {label}: {line}")


def print_ablation(read: Sequence[tuple[Path, Minutes]]) -> None:
    """What each part carries: the pooled figures without it."""
    from tracker.derivation.pipeline import PARTS

    print("\nwithout one part (all together)\n" + HEAD)
    for part in ("", *PARTS):
        _, pooled = measured(read, {part} - {""})
        pooled.name = f"- {part}" if part else "everything on"
        print(line_of(pooled))


def print_speed() -> None:
    """How fast one core derives: long minutes of each register, made of the project's own cases."""
    print("\nderiving on one core, after reading")
    for name in ("ja-verbatim.txt", "ja-notes.txt", "en-scribe.md"):
        text = (OWN / name).read_text(encoding="utf-8")
        filler = "、".join(["川沿いの道は広く、木が並んでいる"] * 2) + "。\n"
        if name.startswith("en"):
            filler = "… the path along the river is wide and the trees are in line  \n"
        for size in (300_000, 1_200_000):
            page = (
                "■報告\n" * (name == "ja-notes.txt")
                + filler * (9 * len(text.encode()) // len(filler.encode()))
                + text
            )
            data = (page * (size // len(page.encode()))).encode()
            minutes = read_minutes_bytes(data, name)
            start = time.process_time()
            derivation = derive(minutes)
            took = time.process_time() - start
            print(
                f"{name:18} {len(data) / 1e6:5.2f} MB, {len(derivation.verdicts):6} sentences, "
                f"{len(derivation.candidates):5} candidates: {len(data) / 1e6 / took:5.2f} MB/s"
            )


def main() -> int:
    """Print the figures; 0 where there was something to measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", type=Path, help="folders or files of labelled minutes")
    parser.add_argument("--errors", action="store_true", help="print every error")
    parser.add_argument("--without", action="append", default=[], help="leave a rule or part out")
    parser.add_argument("--ablation", action="store_true", help="what each part carries")
    given = parser.parse_args()
    published = os.environ.get("TRACKER_MINUTES")
    places = given.places or [OWN, *([Path(published)] if published else [])]
    read = [(path, read_minutes(path)) for path in labelled_files(places)]
    if not read:
        print("no labelled minutes in", *places, file=sys.stderr)
        return 1
    print(HEAD)
    scores, pooled = measured(read, given.without)
    for score in scores:
        print(line_of(score))
        if given.errors:
            print_errors(score)
    print(line_of(pooled))
    if given.ablation:
        print_ablation(read)
    print_speed()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
