"""The command line: the only place that prints."""

import gc
import sys

# A command lives for milliseconds: collecting at the usual pace, and once more at the end, costs
# it an eighth of them.
OBJECTS_BETWEEN_COLLECTIONS = 50_000


def main() -> None:
    """The console script: runs one command and exits with its code."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    from tracker.cli.running import run

    code = run(sys.argv[1:])
    gc.freeze()
    sys.exit(code)
