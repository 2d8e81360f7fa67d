"""The command line: the only place that prints."""

import sys


def main() -> None:
    """The console script: runs one command and exits with its code."""
    from tracker.cli.running import run

    sys.exit(run(sys.argv[1:]))
