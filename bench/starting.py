"""What make adds to the program when everything is set up."""

from collections.abc import Iterator

from bench.measuring import ROOT, Figure, in_pairs, run, surroundings, tracker
from bench.table import main

SAMPLE = ROOT / "var" / "sample.sqlite3"


def figures() -> Iterator[Figure]:
    """`make run` without a terminal, against the status report that it prints."""
    env = surroundings()
    pairs = in_pairs(
        lambda: run(["make", "run"], env),
        lambda: run(tracker("--db", SAMPLE, "report", "status"), env),
        pairs=9,
    )
    yield Figure(
        "second make run, more than the program", pairs.difference, 0.25, "s", "tracker report status", pairs.detail
    )  # fmt: skip


if __name__ == "__main__":
    main(figures)
