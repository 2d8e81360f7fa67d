"""placeholder while the passes are tried"""
from tracker.derivation.state import Thread, Work


def title_of(work: Work, thread: Thread) -> str:
    """Title."""
    return thread.raised[0].original[:40]
