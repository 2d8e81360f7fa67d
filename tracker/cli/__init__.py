"""The command line: the only place that prints."""

import os
import sys


def main() -> None:
    """The console script: runs one command and exits with its code."""
    from tracker.cli.running import INTERRUPTED, run

    code = run(sys.argv[1:])
    if code == INTERRUPTED:
        # Python may end by the signal itself where it came inside generated code; 130 is promised.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)
