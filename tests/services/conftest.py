"""A register on each engine for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engines import register_on
from tracker.bootstrap import Register


@pytest.fixture
def register(engine: str, tmp_path: Path) -> Iterator[Register]:
    """An empty register."""
    with register_on(engine, tmp_path) as made:
        yield made
