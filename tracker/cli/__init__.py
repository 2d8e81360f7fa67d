"""The command line: the only place that prints."""

import gc
import os
import sys

# A command lives for milliseconds: collecting at the usual pace, and once more at the end, costs
# it a seventh of them.
OBJECTS_BETWEEN_COLLECTIONS = 50_000
# Whatever is made holds words of the register: it is its owner's, unless a group is let in on purpose.
FOR_ITS_OWNER = 0o077


def main() -> None:
    """The console script: runs one command and exits with its code."""
    os.umask(FOR_ITS_OWNER)
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    from tracker.cli.running import INTERRUPTED, run

    code = run(sys.argv[1:])
    if code == INTERRUPTED:
        # Python may end by the signal itself where it came inside generated code; 130 is promised.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    gc.freeze()
    sys.exit(code)
