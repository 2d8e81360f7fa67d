"""Several processes write to one register at once.

    python -m tests.storage.writers ADDRESS WRITERS CHANGES

Each writer adds CHANGES notes, every one an action of its own, through the program's use cases.
Prints as JSON how long the run took, the longest wait of any one change, and what failed.
"""

import json
import multiprocessing
import sys
import time
from multiprocessing.queues import Queue
from typing import Any

from tests.engines import opened
from tracker.errors import TrackerError
from tracker.services import commands

ITEMS = 50


def write(address: str, name: int, changes: int, start: Any, results: "Queue[Any]") -> None:
    """One writer; tells its waits in seconds, and its errors."""
    register = opened(address, actor=f"職員{name}")
    register.warm()
    start.wait()
    waits: list[float] = []
    errors: list[str] = []
    for change in range(changes):
        began = time.perf_counter()
        try:
            register.do(commands.add_note, [change % ITEMS + 1], f"{name}-{change}")
        except TrackerError as error:
            errors.append(str(error))
        waits.append(time.perf_counter() - began)
    results.put({"waits": waits, "errors": errors})


def together(address: str, writers: int, changes: int) -> dict[str, Any]:
    """Run the writers; seconds of the run, the longest wait and the 99th of 100, and the errors."""
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(writers + 1)
    results: Queue[Any] = context.Queue()
    processes = [
        context.Process(target=write, args=(address, name, changes, start, results))
        for name in range(writers)
    ]
    for process in processes:
        process.start()
    start.wait()
    began = time.perf_counter()
    told = [results.get() for _ in processes]
    took = time.perf_counter() - began
    for process in processes:
        process.join()
    waits = sorted(wait for one in told for wait in one["waits"])
    return {
        "seconds": took,
        "longest": waits[-1],
        "p99": waits[int(len(waits) * 0.99)],
        "errors": [error for one in told for error in one["errors"]],
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(together(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
