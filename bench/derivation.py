"""How well follow-ups are proposed, on any folder of minutes with labels beside them.

python bench/derivation.py [FOLDER | FILE]... [--errors] [--without PART]... [--ablation]
"""

import argparse
import os
import sys
import time
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from bench.measure import Score, f1, labels_of, labels_path, measure_meetings
from bench.measuring import Figure
from tracker.derivation.pipeline import derive
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_meetings, read_minutes_bytes

ROOT = Path(__file__).parent.parent
# The aims: F1 on sentences of written Japanese, of the rest; megabytes of minutes a second.
WRITTEN, SPOKEN, SPEED = 0.9, 0.85, 1.0
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


def detail_of(score: Score) -> str:
    """The other figures of a document, each with its name."""
    parts = (
        ("items", "items found", "items"),
        ("kind", "kind right", "kind labelled"),
        ("raiser", "raiser right", "raiser labelled"),
        ("answered by", "answered_by right", "answered_by labelled"),
        ("verbatim", "verbatim", "quotes"),
    )
    named = [f"{name} {_part(score, part, whole)}" for name, part, whole in parts]
    return f"P {score.precision:.2f} R {score.recall:.2f} " + " ".join(named)


def _part(score: Score, part: str, whole: str) -> str:
    return f"{score.counts[part]}/{score.counts[whole]}"


def measured(
    read: Sequence[tuple[Path, tuple[Minutes, ...]]], without: Collection[str]
) -> tuple[list[Score], Score]:
    """The figures of each document and of all together."""
    pooled = Score("all together")
    scores = []
    for path, meetings in read:
        derived = [derive(minutes, without=without) for minutes in meetings]
        score = measure_meetings(meetings, derived, labels_of(path))
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


def print_ablation(read: Sequence[tuple[Path, tuple[Minutes, ...]]]) -> None:
    """What each part carries: the pooled figures without it."""
    from tracker.derivation.pipeline import PARTS

    print("\nwithout one part (all together)\n" + HEAD)
    for part in ("", *PARTS):
        _, pooled = measured(read, {part} - {""})
        pooled.name = f"- {part}" if part else "everything on"
        print(line_of(pooled))


# What asks nothing stands under a heading of its own, not under the actions of the page before.
_HEADINGS = {"ja-notes.txt": "■報告\n", "en-scribe.md": "\n### 0. Report\n\n"}


def long_minutes() -> Iterator[tuple[str, bytes]]:
    """Long minutes of each register, made of the project's own cases and of what asks nothing."""
    for name in ("ja-verbatim.txt", "ja-notes.txt", "en-scribe.md"):
        text = (OWN / name).read_text(encoding="utf-8")
        filler = "、".join(["川沿いの道は広く、木が並んでいる"] * 2) + "。\n"
        if name.startswith("en"):
            filler = "… the path along the river is wide and the trees are in line  \n"
        lines = 9 * len(text.encode()) // len(filler.encode())
        page = _HEADINGS.get(name, "") + filler * lines + text
        for size in (300_000, 1_200_000):
            yield name, (page * (size // len(page.encode()))).encode()


def speeds() -> Iterator[Figure]:
    """How fast one core derives, once the minutes are read."""
    for name, data in long_minutes():
        minutes = read_minutes_bytes(data, name)
        start = time.process_time()
        derivation = derive(minutes)
        speed = len(data) / 1e6 / (time.process_time() - start)
        yield Figure(
            f"derive {name}, {len(data) / 1e6:.1f} MB",
            speed,
            SPEED,
            "MB/s",
            "",
            f"{len(derivation.verdicts)} sentences, {len(derivation.candidates)} candidates",
            at_least=True,
        )


def places_of(given: Sequence[Path]) -> list[Path]:
    """The folders named, else the project's own cases and the published minutes where they are."""
    if given:
        return list(given)
    published = Path(os.environ.get("TRACKER_MINUTES") or ROOT.parent / "shared" / "minutes")
    return [OWN, *([published] if published.is_dir() else [])]


def figures() -> Iterator[Figure]:
    """Each labelled document's F1 on sentences, with the other figures beside it; the speeds."""
    read = [(path, read_meetings(path)) for path in labelled_files(places_of(()))]
    for (path, _), score in zip(read, measured(read, ())[0], strict=True):
        written = path.name.startswith(("ja-", "2025"))
        yield Figure(
            f"derivation, {path.stem[:30]}",
            f1(score.precision, score.recall),
            WRITTEN if written else SPOKEN,
            "F1",
            "",
            detail_of(score),
            at_least=True,
        )
    yield from speeds()


def main() -> int:
    """Print the figures; 0 where there was something to measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", type=Path, help="folders or files of labelled minutes")
    parser.add_argument("--errors", action="store_true", help="print every error")
    parser.add_argument("--without", action="append", default=[], help="leave a rule or part out")
    parser.add_argument("--ablation", action="store_true", help="what each part carries")
    given = parser.parse_args()
    places = places_of(given.places)
    read = [(path, read_meetings(path)) for path in labelled_files(places)]
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
    for figure in speeds():
        print(f"{figure.work:36} {figure.value:5.2f} MB/s  {figure.detail}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
