"""A register on a real file for each test."""

from pathlib import Path

import pytest

from tests.builders import register_at
from tracker.bootstrap import Register


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """An empty register."""
    return register_at(tmp_path / "register.sqlite3")
