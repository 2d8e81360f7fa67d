"""Minutes that give another day than the meeting they are brought to."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Line


def test_minutes_of_another_day_than_their_meeting_s_are_told(
    line: Line, minutes: Callable[..., Path]
) -> None:
    line("meeting", "add", "2025-04-03", "--body", "別の会")
    path = minutes()
    for words in (["--dry-run"], []):
        said = line("import", path, "--meeting", 1, *words).err
        assert "R7.4.2" in said
        assert "R7.4.3" in said
        assert "tracker meeting move 1 2025-04-02" in said
    line("undo")
    data = line.data("import", path, "--meeting", 1)
    assert (data["held_on"], data["day_said"]) == ("2025-04-03", "2025-04-02")
    line("undo")
    line("meeting", "move", 1, "2025-04-02")
    assert "meeting move" not in line("import", path, "--meeting", 1).err
