"""The status report, written to a file."""

from tracker.tui.flows.host import Host


def export(host: Host) -> None:
    """Ask for format and file, write, say where."""
    host.say("")
